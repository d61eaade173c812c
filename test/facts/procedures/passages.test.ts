import { describe, expect, it } from 'vitest';
import corpus from '../../../corpus/procedures/passages.json' with { type: 'json' };
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesOf = (text: string, dateOfService: string | null): string[] =>
  readProcedures(readNote(text), { dateOfService }).procedures.map(({ code, choices }) => code ?? choices.join('|'));

/** What `found` has beyond `gold`, each code as often as it stands too much. */
const beyond = (found: readonly string[], gold: readonly string[]): string[] => {
  const left = [...gold];
  return found.filter((code) => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const results = corpus.passages.map(({ id, text, dateOfService, codes }) => {
  const found = codesOf(text, dateOfService);
  return { id, found: found.length, right: found.length - beyond(found, codes).length, gold: codes.length, extra: beyond(found, codes), missed: beyond(codes, found) };
});

const sum = (of: (result: (typeof results)[number]) => number): number => results.reduce((total, result) => total + of(result), 0);

describe('short passages with known procedure codes', () => {
  it('holds at least 120 passages with distinct ids', () => {
    expect(new Set(corpus.passages.map(({ id }) => id)).size).toBe(corpus.passages.length);
    expect(corpus.passages.length).toBeGreaterThanOrEqual(120);
  });

  it('reads codes with a precision of at least 0.95', () => {
    expect(sum(({ right }) => right) / sum(({ found }) => found), JSON.stringify(results.filter(({ extra }) => extra.length > 0))).toBeGreaterThanOrEqual(0.95);
  });

  it('finds at least 0.9 of the codes', () => {
    expect(sum(({ right }) => right) / sum(({ gold }) => gold), JSON.stringify(results.filter(({ missed }) => missed.length > 0))).toBeGreaterThanOrEqual(0.9);
  });
});
