import { afterAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { createPool } from '../../src/http/pool/analysis-pool.js';
import type { Reply } from '../../src/http/answers/reply.js';
import type { Job } from '../../src/http/pool/answer-job.js';
import { articleNote } from '../report/sample-analysis.js';

const job = (text: string): Job => ({ kind: 'note', mediaType: 'text/plain', answerType: 'application/json', body: new TextEncoder().encode(text) });
const typeOf = (reply: Reply): string => JSON.parse(reply.body).type;

describe('threads that read notes', () => {
  const pool = createPool({ workers: 1, mostWaiting: 2, deadlineMs: 60_000 });
  afterAll(() => pool.close());

  test('answer as the library does', async () => {
    const { reply, fault } = await pool.run(job(articleNote));
    expect([fault, reply.status, JSON.parse(reply.body)]).toEqual([null, 200, JSON.parse(JSON.stringify(analyze(articleNote)))]);
  }, 60_000);

  test('answer whoever came first first', async () => {
    const patient = createPool({ workers: 1, mostWaiting: 20, deadlineMs: 60_000 });
    const came = Array.from({ length: 8 }, (_, at) => at);
    const answered: number[] = [];
    await Promise.all(came.map(async (at) => {
      await patient.run(job(articleNote));
      answered.push(at);
    }));
    expect(answered).toEqual(came);
    await patient.close();
  }, 60_000);

  test('turn away what is too much to wait for', async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, () => pool.run(job(articleNote))));
    const statuses = new Set(replies.map(({ reply }) => reply.status));
    expect([...statuses].toSorted()).toEqual([200, 503]);
    expect(new Set(replies.filter(({ reply }) => reply.status === 503).map(({ reply }) => typeOf(reply)))).toEqual(new Set(['urn:pullback:problem:busy']));
  }, 60_000);
});

test('a note that takes too long is given up, and the next one is read', async () => {
  const pool = createPool({ workers: 1, mostWaiting: 10, deadlineMs: 1 });
  // The thread has not even started within a millisecond.
  const { reply } = await pool.run(job(articleNote));
  expect([reply.status, typeOf(reply)]).toEqual([503, 'urn:pullback:problem:gave-up']);
  await pool.close();
}, 60_000);

test('a fault of the program is an answer, with its place and without its message', async () => {
  const pool = createPool({ workers: 0, mostWaiting: 1, deadlineMs: 1 });
  const broken = { kind: 'note', mediaType: 'text/plain', answerType: 'application/json', get body(): Uint8Array { throw new Error('secret words'); } } as const;
  const { reply, fault } = await pool.run(broken);
  expect([reply.status, JSON.parse(reply.body).detail]).toEqual([500, 'The server failed; its log says where.']);
  expect(fault).toMatch(/^Error\n\s+at /u);
  expect(`${reply.body}${fault}`).not.toContain('secret');
});
