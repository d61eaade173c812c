import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { ruleGuide } from '../../src/report/rule-guide.js';
import { articleNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';

const marker = 'Zebrafinch';
const page = mkdtempSync(join(tmpdir(), 'page-'));
mkdirSync(join(page, 'assets'));
writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>');
writeFileSync(join(page, 'assets', 'main.js'), 'export {};');
writeFileSync(join(page, 'secret.env'), marker);

let service: CheckedService;
beforeAll(async () => { service = await startChecked({}, page); });
afterAll(() => service.stop());

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('POST /v1/analyze', () => {
  test('answers a note of plain text with its analysis', async () => {
    const answer = await service.post('/v1/analyze', articleNote);
    expect([answer.status, answer.type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(answer.json()).toEqual(plain(analyze(articleNote)));
  });

  test('takes the options of a JSON request, a claim among them', async () => {
    const options = { noteId: 'n1', dateOfService: '2026-03-04', vesselPolicy: 'sir', profile: 'archive', claim: [{ code: '37252' }] } as const;
    const answer = await service.postJson('/v1/analyze', { text: articleNote, ...options });
    expect(answer.json()).toEqual(plain(analyze(articleNote, options)));
    expect(answer.json().claim).toMatchObject([{ code: '37252', status: 'confirmed' }, { code: '36012', status: 'missing' }]);
  });

  test.each([
    ['text/html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['text/markdown', 'text/markdown; charset=utf-8', '# IVUS'],
    ['application/sarif+json', 'application/sarif+json; charset=utf-8', '{\n  "$schema"'],
    ['text/plain', 'text/plain; charset=utf-8', 'note:1:1: '],
    ['*/*', 'application/json; charset=utf-8', '{"schemaVersion"'],
    ['text/html;q=0.2, application/json', 'application/json; charset=utf-8', '{"schemaVersion"'],
  ])('answers %s', async (accept, type, start) => {
    const answer = await service.post('/v1/analyze', articleNote, { Accept: accept });
    expect([answer.status, answer.type]).toEqual([200, type]);
    expect(answer.text.slice(0, start.length)).toBe(start);
  });

  test('serves the HTML report under a policy that lets its own style through and nothing else', async () => {
    const { headers } = await service.post('/v1/analyze', articleNote, { Accept: 'text/html' });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'$/u);
  });

  test.each([
    ['an answer in a type that is not known', { Accept: 'image/png' }, articleNote, 406],
    ['a body in a type that is not known', { 'Content-Type': 'application/xml' }, articleNote, 415],
    ['a body that is compressed in a way not known', { 'Content-Encoding': 'zip' }, articleNote, 415],
    ['a body over the limit', {}, 'a'.repeat(2 * 1024 * 1024 + 1), 413],
    ['an empty note', {}, ' \n', 422],
    ['a PDF', {}, '%PDF-1.7 ', 422],
    ['JSON that breaks off', { 'Content-Type': 'application/json' }, '{"text":', 400],
    ['a JSON number', { 'Content-Type': 'application/json' }, '5', 400],
    ['JSON that is not UTF-8', { 'Content-Type': 'application/json' }, Buffer.from('{"text":"\u00e9"}', 'latin1'), 400],
    ['an empty text', { 'Content-Type': 'application/json' }, '{"text":" "}', 422],
    ['a claim of no code', { 'Content-Type': 'application/json' }, '{"text":"note","claim":"none"}', 422],
  ])('refuses %s', async (_name, headers, body, status) => {
    const answer = await service.post('/v1/analyze', body, headers);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(answer.json()).toMatchObject({ type: expect.stringMatching(/^urn:pullback:problem:/u), status });
  });

  test('refuses a request without a body, and other methods', async () => {
    expect((await service.call('/v1/analyze', { method: 'POST' })).status).toBe(415);
    const answer = await service.call('/v1/analyze');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('points to what is wrong in a JSON request', async () => {
    const answer = await service.postJson('/v1/analyze', { text: articleNote, dateOfService: '2026-02-30', profile: marker });
    expect(answer.json()).toEqual({
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
    expect((await service.postJson('/v1/route', body)).json()).toMatchObject({ kind: 'route', route: { order: 'second', code: '36012' } });
  });

  test('answers what leaves the way open', async () => {
    const answer = await service.postJson('/v1/route', { access: 'common femoral vein', target: 'left external iliac vein' });
    expect(answer.json()).toMatchObject({ kind: 'unknown', reason: 'access-side' });
  });

  test('says which vessel it does not know', async () => {
    const answer = await service.postJson('/v1/route', { access: marker, target: { vessel: marker } });
    expect([answer.status, answer.json().errors]).toEqual([422, [
      { pointer: '/access', detail: 'No vessel of the list (/v1/vessels) has this name.' },
      { pointer: '/target/vessel', detail: 'Not an id of the vessel list (/v1/vessels).' },
    ]]);
  });

  test('refuses JSON that breaks off without quoting it', async () => {
    const answer = await service.post('/v1/route', `{"access":"${marker}`, { 'Content-Type': 'application/json' });
    expect([answer.status, answer.json().detail]).toEqual([400, 'The body is not a JSON object.']);
  });
});

describe('reference and health', () => {
  test('lists the rules and gives one', async () => {
    const { rules } = (await service.call('/v1/rules')).json();
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(ruleGuide.map(({ id }) => id));
    expect((await service.call(`/v1/rules/${rules[0].id}`)).json()).toEqual(rules[0]);
    expect((await service.call('/v1/rules/none')).status).toBe(404);
  });

  test('lists the vessels', async () => {
    expect((await service.call('/v1/vessels')).json().vessels).toContainEqual({ id: 'external-iliac-vein', system: 'vein', paired: true, unspecified: false });
  });

  test('lists the codes of a day: what carries IVUS follows the date of service', async () => {
    const of = async (date: string) => {
      const { codeSet, codes } = (await service.call(`/v1/codes?date=${date}`)).json();
      return [codeSet, codes.find(({ code }: { code: string }) => code === '37221')?.acceptsIvus];
    };
    expect([await of('2025-12-31'), await of('2026-01-01')]).toEqual([['2025', true], ['2026', false]]);
    expect((await service.call('/v1/codes?date=2026-02-30')).status).toBe(422);
    expect((await service.call('/v1/codes')).status).toBe(200);
  });

  test('is ready until it is about to stop, and alive throughout', async () => {
    expect((await service.call('/readyz')).status).toBe(200);
    service.state.ready = false;
    expect([(await service.call('/readyz')).status, (await service.call('/healthz')).status]).toEqual([503, 200]);
    service.state.ready = true;
  });

  test('counts requests and verdicts for Prometheus', async () => {
    await service.post('/v1/analyze', articleNote);
    const { text, type } = await service.call('/metrics');
    expect(type).toContain('text/plain');
    expect(text).toMatch(/pullback_notes_total\{verdict="[a-z-]+"\} [1-9]/u);
    expect(text).toMatch(/pullback_http_request_duration_seconds_count\{method="POST",route="\/v1\/analyze",status="200"\} [1-9]/u);
  });

  test.each(['/nothing', '/page/main.js', '/../package.json', '/%', '/secret.env', '/assets/..%2fsecret.env'])('has nothing at %s', async (path) => {
    expect([400, 404]).toContain((await service.call(path)).status);
  });
});

describe('the page', () => {
  test('is served with its assets; they may be kept, the page may not', async () => {
    const [index, script] = [await service.call('/'), await fetch(`${service.base}/assets/main.js`)];
    expect([index.type, index.headers.get('cache-control')]).toEqual(['text/html; charset=utf-8', 'no-store']);
    expect([script.headers.get('content-type'), script.headers.get('cache-control')])
      .toEqual(['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
  });

  test('loads only from this server, runs no inline script, and is never stored or framed', async () => {
    const { headers } = await service.call('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';"
      + "base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(['x-content-type-options', 'x-frame-options', 'referrer-policy', 'x-powered-by', 'strict-transport-security'].map((name) => headers.get(name)))
      .toEqual(['nosniff', 'DENY', 'no-referrer', null, null]);
  });

  test('says how to build it where it is not built', async () => {
    const bare = await startChecked({}, join(page, 'none'));
    expect((await bare.call('/')).json()).toMatchObject({ status: 503, detail: 'The page has not been built: npm run build.' });
    await bare.stop();
  });
});

test('the documentation of the interface needs no script and names every rule', async () => {
  const { text, headers } = await service.call('/docs');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/u);
  expect(ruleGuide.filter(({ id }) => !text.includes(`id="rule-${id}"`))).toEqual([]);
  expect(text).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)/u);
});
