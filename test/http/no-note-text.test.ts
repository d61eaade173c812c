import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';

/** A word that stands in every note, address, header and field below, and must be found in nothing that is written or refused. */
const marker = 'Zebrafinch';
const note = `${articleNote}Dictated by Dr. ${marker}.`;
const path = '/cds-services/procedure-note-check';
const ndjson = { 'Content-Type': 'application/x-ndjson' };
const json = { 'Content-Type': 'application/json' };
const fhir = { 'Content-Type': 'application/fhir+json', Accept: 'application/fhir+json' };
const document = (text: string) => ({ resourceType: 'DocumentReference', content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }] });
const call = (changes: Record<string, unknown>) => JSON.stringify({ hook: 'org.pullback.note-sign', hookInstance: randomUUID(), context: { userId: marker, patientId: marker, draftNote: note }, ...changes });

let service: CheckedService;
beforeAll(async () => { service = await startChecked({ bodyLimit: 16_384 }); });
afterAll(() => service.stop());

type Sent = readonly [name: string, path: string, body: string | null, headers: Record<string, string>, status: number];

const good: readonly Sent[] = [
  ['text', '/v1/analyze', note, {}, 200],
  ['JSON', '/v1/analyze', JSON.stringify({ text: note, noteId: marker }), json, 200],
  ['FHIR', '/v1/analyze', JSON.stringify(document(note)), { ...fhir, Accept: '*/*' }, 200],
  ['HTML', '/v1/analyze', note, { Accept: 'text/html' }, 200],
  ['Markdown', '/v1/analyze', note, { Accept: 'text/markdown' }, 200],
  ['SARIF', '/v1/analyze', note, { Accept: 'application/sarif+json' }, 200],
  ['a batch', '/v1/analyze/batch', `${JSON.stringify({ id: marker, text: note })}\n{"text":"${marker}`, ndjson, 200],
  ['a call before signing', path, call({}), json, 200],
  ['feedback', `${path}/feedback`, JSON.stringify({ feedback: [{ card: randomUUID(), outcome: 'overridden', overrideReason: { reason: { code: marker }, userComment: marker } }] }), json, 200],
];

const bad: readonly Sent[] = [
  ['a type that is not known', '/v1/analyze', note, { 'Content-Type': `application/${marker}` }, 415],
  ['an answer that is not known', '/v1/analyze', note, { Accept: `image/${marker}` }, 406],
  ['JSON that breaks off', '/v1/analyze', `{"text":"${marker}`, json, 400],
  ['members of other kinds', '/v1/analyze', JSON.stringify({ text: 5, noteId: [marker], profile: marker, claim: marker, dateOfService: marker, [marker]: marker }), json, 422],
  ['bytes that are no text', '/v1/analyze', `%PDF-${marker}`, {}, 422],
  ['too much', '/v1/analyze', marker.repeat(2_000), {}, 413],
  ['FHIR of another kind', '/v1/analyze', JSON.stringify({ resourceType: marker, [marker]: marker }), fhir, 422],
  ['a broken attachment', '/v1/analyze', JSON.stringify({ resourceType: 'DocumentReference', content: marker }), fhir, 422],
  ['a compressed body', '/v1/analyze', marker, { 'Content-Encoding': marker }, 415],
  ['a route of unknown vessels', '/v1/route', JSON.stringify({ access: marker, target: { vessel: marker, side: marker } }), json, 422],
  ['a broken route', '/v1/route', marker, json, 400],
  ['an unknown rule', `/v1/rules/${marker}`, null, {}, 404],
  ['an unknown day', `/v1/codes?date=${marker}`, null, {}, 422],
  ['an unknown address', `/${marker}?note=${marker}`, marker, {}, 404],
  ['another method', `/healthz?${marker}`, marker, {}, 405],
  ['an unknown hook', path, call({ hook: marker }), json, 400],
  ['a broken call', path, `{"hook":"${marker}`, json, 400],
  ['a call without a note', path, call({ context: { userId: marker } }), json, 412],
  ['a call with another resource', path, call({ context: { draftNote: { resourceType: marker } } }), json, 412],
  ['an unknown service', `/cds-services/${marker}`, call({}), json, 404],
  ['broken feedback', `${path}/feedback`, JSON.stringify({ feedback: marker }), json, 400],
];

describe('words of a note', () => {
  test('reach no log, no metric and no problem, whatever is sent and wherever', async () => {
    for (const [name, address, body, headers, status] of [...good, ...bad]) {
      const answer = body === null ? await service.call(address, { headers }) : await service.post(address, body, { 'User-Agent': marker, Referer: `http://x/${marker}`, 'X-Request-Id': marker, ...headers });
      expect([name, answer.status]).toEqual([name, status]);
      expect([name, answer.headers.get('cache-control')]).toEqual([name, 'no-store']);
      if (status !== 200) expect([name, answer.text.includes(marker) || [...answer.headers].join().includes(marker)]).toEqual([name, false]);
    }
    await expect.poll(() => service.log.length).toBeGreaterThanOrEqual(good.length + bad.length);
    expect(service.log.filter((line) => line.includes(marker))).toEqual([]);
    expect((await service.call('/metrics')).text).not.toContain(marker);
  });

  test('stand in the log by their hash and number alone', async () => {
    const line = service.log.map((words) => JSON.parse(words)).find(({ note: read }) => read !== undefined);
    expect(line.note).toEqual({
      sha256: createHash('sha256').update(note).digest('hex'), characters: note.length, verdict: expect.stringMatching(/^(?:pass|review|fail)$/u), codeSet: '2026',
    });
    expect(Object.keys(line)).toEqual(['level', 'time', 'method', 'route', 'status', 'ms', 'note', 'msg']);
  });

  test('a batch stands there by its number of lines and of problems', () => {
    const line = service.log.map((words) => JSON.parse(words)).find(({ route }) => route === '/v1/analyze/batch');
    expect(line.batch).toEqual({ lines: 2, problems: 1 });
  });
});
