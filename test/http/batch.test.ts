import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { articleNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';

let service: CheckedService;
beforeAll(async () => { service = await startChecked({ bodyLimit: 8_192 }); });
afterAll(() => service.stop());

const send = (lines: readonly string[]) => service.post('/v1/analyze/batch', lines.join('\n'), { 'Content-Type': 'application/x-ndjson' });
const linesOf = (text: string) => text.trimEnd().split('\n').map((line) => JSON.parse(line));
const record = (id: string, text = articleNote) => JSON.stringify({ id, text });

describe('POST /v1/analyze/batch', () => {
  test('answers each line in its place, a bad one with a problem', async () => {
    const answer = await send([record('a'), 'not JSON', '', '{"id":"c","text":" "}', '[]', record('e'), JSON.stringify({ text: 'x'.repeat(9_000) }), record('g')]);
    expect(answer.type).toBe('application/x-ndjson');
    expect(linesOf(answer.text).map(({ id, source, problem }) => [id, source, problem?.status ?? null])).toEqual([
      ['a', 'line 1', null], [null, 'line 2', 400], ['c', 'line 4', 422], [null, 'line 5', 400], ['e', 'line 6', null], [null, 'line 7', 413], ['g', 'line 8', null],
    ]);
  });

  test('gives each record the analysis that it gets alone, with its own options', async () => {
    const options = { dateOfService: '2025-03-04', vesselPolicy: 'sir', claim: '37252:1' } as const;
    const answer = await send([JSON.stringify({ id: 'n', text: articleNote, ...options, patient: 'p', author: 'd', site: 's' })]);
    expect(linesOf(answer.text)[0].analysis).toEqual(JSON.parse(JSON.stringify(analyze(articleNote, { ...options, noteId: 'n' }))));
  });

  test('takes FHIR resources as lines', async () => {
    const data = Buffer.from(articleNote).toString('base64');
    const answer = await send([JSON.stringify({ resourceType: 'DocumentReference', id: 'd1', content: [{ attachment: { contentType: 'text/plain', data } }] })]);
    expect(linesOf(answer.text)[0]).toMatchObject({ id: 'd1', analysis: { note: { id: 'd1' } } });
  });

  test('answers an empty body with nothing, and refuses other types and compressed bodies', async () => {
    expect([(await send([''])).text, (await service.post('/v1/analyze/batch', record('a'))).status]).toEqual(['', 415]);
    expect((await service.post('/v1/analyze/batch', 'x', { 'Content-Type': 'application/x-ndjson', 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  test('answers the first lines while later ones have not been sent', async () => {
    const call = httpRequest(`${service.base}/v1/analyze/batch`, { method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' } });
    call.write(`${Array.from({ length: 4 }, (_, index) => record(String(index))).join('\n')}\n`);
    const [response] = await once(call, 'response');
    const [chunk] = await once(response, 'data');
    expect(JSON.parse(String(chunk).split('\n')[0] ?? '').id).toBe('0');
    call.end(record('last'));
    const rest: string[] = [];
    for await (const piece of response) rest.push(String(piece));
    expect(linesOf(String(chunk) + rest.join('')).map(({ id }) => id)).toEqual(['0', '1', '2', '3', 'last']);
  });

  test('takes nothing more from a client that reads nothing', async () => {
    const call = httpRequest(`${service.base}/v1/analyze/batch`, { method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' } });
    const line = `${record('x', articleNote.repeat(12))}\n`;
    let sent = 0;
    call.on('response', (response) => response.pause());
    call.on('error', () => undefined);
    // Sends until the service no longer takes: without back-pressure this would run to its end of 200 MB.
    const most = Math.ceil((200 * 1024 * 1024) / line.length);
    const stalled = await new Promise<boolean>((resolve) => {
      const pump = (): void => {
        while (sent < most) {
          sent += 1;
          if (!call.write(line)) {
            const timer = setTimeout(() => resolve(true), 1_000);
            call.once('drain', () => { clearTimeout(timer); pump(); });
            return;
          }
        }
        resolve(false);
      };
      pump();
    });
    call.destroy();
    expect(stalled).toBe(true);
  }, 30_000);
});
