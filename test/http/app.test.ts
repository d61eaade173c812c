import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { createApp } from '../../src/http/app.js';
import { ruleGuide } from '../../src/report/rule-guide.js';
import { articleNote } from '../report/sample-analysis.js';

const marker = 'Zebrafinch';
const log: string[] = [];
const logger = pino({ base: null }, new Writable({
  write: (chunk, _encoding, done) => {
    log.push(String(chunk));
    done();
  },
}));
const state = { ready: true };
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer(createApp({ logger, isReady: () => state.ready })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  fetch(base + path, { method: 'POST', body, headers: { 'Content-Type': 'text/plain', ...headers } });
const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  post(path, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
const jsonOf = async (response: Response) => JSON.parse(await response.text());
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  return jsonOf(response);
};

describe('POST /v1/analyze', () => {
  test('answers a note of plain text with its analysis', async () => {
    const response = await post('/v1/analyze', articleNote);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await jsonOf(response)).toEqual(JSON.parse(JSON.stringify(analyze(articleNote))));
  });

  test('takes the options of a JSON request, a claim among them', async () => {
    const options = { noteId: 'n1', dateOfService: '2026-03-04', vesselPolicy: 'sir', profile: 'archive', claim: [{ code: '37252' }] } as const;
    const response = await postJson('/v1/analyze', { text: articleNote, ...options });
    expect(await jsonOf(response)).toEqual(JSON.parse(JSON.stringify(analyze(articleNote, options))));
  });

  test('takes a claim in short form, and refuses what is none', async () => {
    const response = await postJson('/v1/analyze', { text: articleNote, claim: '37252:1,36012' });
    expect((await jsonOf(response) as { claim: readonly { status: string }[] }).claim.map(({ status }) => status)).toEqual(['confirmed', 'confirmed']);
    expect((await postJson('/v1/analyze', { text: articleNote, claim: 'IVUS' })).status).toBe(422);
  });

  test.each([
    ['text/html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['text/markdown', 'text/markdown; charset=utf-8', '# IVUS'],
    ['application/sarif+json', 'application/sarif+json; charset=utf-8', '{\n  "$schema"'],
    ['*/*', 'application/json; charset=utf-8', '{\n  "schemaVersion"'],
  ])('answers %s', async (accept, type, start) => {
    const response = await post('/v1/analyze', articleNote, { Accept: accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.text()).slice(0, start.length)).toBe(start);
  });

  test('serves the HTML report under a policy that lets its own style through and nothing else', async () => {
    const response = await post('/v1/analyze', articleNote, { Accept: 'text/html' });
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'$/u);
  });

  test.each([
    ['an answer in a type that is not known', () => post('/v1/analyze', articleNote, { Accept: 'image/png' }), 406],
    ['a body in a type that is not known', () => post('/v1/analyze', articleNote, { 'Content-Type': 'application/fhir+json' }), 415],
    ['a body that is compressed in a way not known', () => post('/v1/analyze', articleNote, { 'Content-Encoding': 'zip' }), 415],
    ['a body over the limit', () => post('/v1/analyze', 'a'.repeat(2 * 1024 * 1024 + 1)), 413],
    ['an empty note', () => post('/v1/analyze', ' \n'), 422],
    ['no body', () => fetch(`${base}/v1/analyze`, { method: 'POST' }), 415],
    ['a PDF', () => post('/v1/analyze', '%PDF-1.7 '), 422],
    ['JSON that breaks off', () => post('/v1/analyze', '{"text":', { 'Content-Type': 'application/json' }), 400],
    ['JSON that is not UTF-8', () => post('/v1/analyze', Buffer.from('{"text":"\u00e9"}', 'latin1'), { 'Content-Type': 'application/json' }), 400],
    ['an empty text', () => postJson('/v1/analyze', { text: ' ' }), 422],
    ['another method', () => fetch(`${base}/v1/analyze`), 405],
  ])('refuses %s', async (_name, request, status) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(await problemOf(response)).toMatchObject({ type: expect.stringMatching(/^urn:pullback:problem:/u), status });
  });

  test('points to what is wrong in a JSON request', async () => {
    const response = await postJson('/v1/analyze', { text: articleNote, dateOfService: '2026-02-30', profile: marker });
    expect(await problemOf(response)).toEqual({
      type: 'urn:pullback:problem:invalid', title: 'Unprocessable Entity', status: 422,
      detail: 'The request does not have the expected shape.',
      errors: [
        { pointer: '/dateOfService', detail: 'Not a day of the calendar as YYYY-MM-DD.' },
        { pointer: '/profile', detail: 'Invalid option: expected one of "pre-sign"|"coder"|"archive"' },
      ],
    });
  });
});

describe('POST /v1/route', () => {
  test.each([
    ['names', { access: 'Rt CFV', target: 'left external iliac vein' }],
    ['refs', { access: { vessel: 'common-femoral-vein', side: 'right' }, target: { vessel: 'external-iliac-vein', side: 'left' } }],
  ])('takes %s', async (_name, body) => {
    const answer = await jsonOf(await postJson('/v1/route', body));
    expect(answer).toMatchObject({ kind: 'route', route: { order: 'second', code: '36012' } });
  });

  test('says which vessel it does not know', async () => {
    const response = await postJson('/v1/route', { access: marker, target: { vessel: marker } });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toEqual([
      { pointer: '/access', detail: 'No vessel of the list (/v1/vessels) has this name.' },
      { pointer: '/target/vessel', detail: 'Not an id of the vessel list (/v1/vessels).' },
    ]);
  });

  test('refuses JSON that breaks off without quoting it', async () => {
    const response = await post('/v1/route', `{"access":"${marker}`, { 'Content-Type': 'application/json' });
    expect(await problemOf(response)).toEqual({
      type: 'urn:pullback:problem:bad-request', title: 'Bad Request', status: 400, detail: 'The request could not be read.',
    });
  });
});

describe('reference and health', () => {
  test('lists the rules and gives one', async () => {
    const { rules } = await jsonOf(await fetch(`${base}/v1/rules`));
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(ruleGuide.map(({ id }) => id));
    expect(await jsonOf(await fetch(`${base}/v1/rules/${rules[0].id}`))).toEqual(rules[0]);
    expect((await problemOf(await fetch(`${base}/v1/rules/none`))).status).toBe(404);
  });

  test('lists the vessels', async () => {
    const { vessels } = await jsonOf(await fetch(`${base}/v1/vessels`));
    expect(vessels).toContainEqual(expect.objectContaining({ id: 'external-iliac-vein', system: 'vein', paired: true }));
  });

  test('is ready until it is about to stop, and alive throughout', async () => {
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    state.ready = false;
    expect([(await fetch(`${base}/readyz`)).status, (await fetch(`${base}/healthz`)).status]).toEqual([503, 200]);
    state.ready = true;
  });

  test.each(['/nothing', '/page/main.js', '/../package.json', '/%'])('has nothing at %s', async (path) => {
    expect([400, 404]).toContain((await fetch(base + path)).status);
  });
});

describe('the page', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/render-answer.js', 'text/javascript; charset=utf-8'],
    ['/mark-note.js', 'text/javascript; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
  ])('serves %s', async (path, type) => {
    const response = await fetch(base + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });

  test('loads only from this server, runs no inline script, and is never stored or framed', async () => {
    const { headers } = await fetch(`${base}/`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(['x-content-type-options', 'cache-control', 'referrer-policy', 'x-powered-by'].map((name) => headers.get(name)))
      .toEqual(['nosniff', 'no-store', 'no-referrer', null]);
  });
});

test('words of a note reach neither the log nor a problem', async () => {
  log.length = 0;
  const refused = await Promise.all([
    post('/v1/analyze', marker, { Accept: 'image/png' }),
    post('/v1/analyze', `{"text":"${marker}"`, { 'Content-Type': 'application/json' }),
    postJson('/v1/analyze', { text: 5, noteId: marker, profile: marker, [marker]: marker }),
    post('/v1/analyze', marker + 'a'.repeat(2 * 1024 * 1024)),
    post(`/${marker}?note=${marker}`, marker),
    fetch(`${base}/v1/rules/${marker}`),
  ]);
  const accepted = await post('/v1/analyze', `${articleNote}${marker}`);
  expect((await Promise.all(refused.map((response) => response.text()))).join('')).not.toContain(marker);
  expect(accepted.status).toBe(200);
  await accepted.text();
  await expect.poll(() => log.length).toBe(7);
  expect(log.join('')).not.toContain(marker);
  expect(Object.keys(JSON.parse(log[0] ?? '{}'))).toEqual(['level', 'time', 'method', 'route', 'status', 'ms', 'msg']);
});
