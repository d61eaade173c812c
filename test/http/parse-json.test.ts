import { describe, expect, test } from 'vitest';
import { answerJob } from '../../src/http/pool/answer-job.js';
import { parseJson } from '../../src/http/answers/parse-json.js';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON of a stranger', () => {
  test('is read up to a hundred levels', () => {
    expect([parseJson(nested(100)), parseJson(nested(101))]).toEqual([JSON.parse(nested(100)), null]);
  });

  test('counts no brackets inside strings, whatever is escaped there', () => {
    const words = JSON.stringify({ text: `\\"${'['.repeat(500)}\\\\`, more: '"' });
    expect(parseJson(words)).toEqual({ text: `\\"${'['.repeat(500)}\\\\`, more: '"' });
  });

  test('is null where it breaks off, inside a string too', () => {
    expect([parseJson('{"a":'), parseJson('"abc'), parseJson('')]).toEqual([null, null, null]);
  });

  test('does not exhaust the stack of what walks it', async () => {
    const words = `{"resourceType":"Composition","section":[${'{"section":['.repeat(20_000)}${']}'.repeat(20_000)}]}`;
    const { reply, fault } = await answerJob({ kind: 'note', mediaType: 'application/fhir+json', answerType: 'application/json', body: new TextEncoder().encode(words) });
    expect([reply.status, fault]).toEqual([400, null]);
  });
});
