import { describe, expect, test } from 'vitest';
import { cutNote, leadingKind } from '../../src/web/model/cut-note.js';
import { type Kind, marksOf } from '../../src/web/model/kinds.js';
import { readBytes } from '../../src/web/model/read-file.js';
import { isClaim } from '../../src/web/model/claim-words.js';
import { analyze } from '../../src/analyze.js';
import { exampleNote } from '../../src/web/example-note.js';

const mark = (id: string, kind: Kind, start: number, end: number) => ({ id, kind, start, end });

describe('cutting a note at its marks', () => {
  test('keeps every letter, in order, once', () => {
    const stretches = cutNote('abcdefghij', [mark('a1', 'access', 2, 6), mark('i1', 'ivus', 4, 8), mark('f1', 'gap', 4, 6)]);
    expect(stretches.map(({ words }) => words)).toEqual(['ab', 'cd', 'ef', 'gh', 'ij']);
    expect(stretches.map(({ kinds, begins, ids }) => [kinds.join(), begins.join(), ids.join()])).toEqual([
      ['', '', ''], ['access', 'access', 'a1'], ['access,ivus,gap', 'ivus,gap', 'a1,i1,f1'], ['ivus', '', 'i1'], ['', '', ''],
    ]);
  });

  test('leaves out marks that do not lie in the note', () => {
    expect(cutNote('abc', [mark('a1', 'access', 1, 9), mark('a2', 'access', 2, 2)])).toEqual([{ start: 0, words: 'abc', kinds: [], begins: [], ids: [] }]);
  });

  test('gives a stretch the line of its gravest kind', () => {
    expect([leadingKind(['access', 'movement']), leadingKind(['ivus', 'necessity', 'gap']), leadingKind([])]).toEqual(['movement', 'gap', undefined]);
  });
});

describe('what is marked', () => {
  const analysis = analyze(exampleNote);

  test('every kind, in the example of the page', () => {
    expect([...new Set(marksOf(analysis, false).map(({ kind }) => kind))].toSorted()).toEqual(['access', 'findings', 'gap', 'ivus', 'movement', 'necessity', 'procedure']);
  });

  test('before signing: only gaps that are asked about', () => {
    const silent = { ...analysis, audit: { ...analysis.audit, findings: analysis.audit.findings.map((finding) => ({ ...finding, query: '' })) } };
    expect(marksOf(silent, true).filter(({ kind }) => kind === 'gap')).toEqual([]);
  });
});

test('a file is read as UTF-8, UTF-16 or Windows-1252, and refused where it is no text', () => {
  const text = (bytes: readonly number[]) => readBytes(Uint8Array.from(bytes));
  expect(text([0xc3, 0xa9])).toEqual({ kind: 'text', text: 'é' });
  expect(text([0xe9])).toEqual({ kind: 'text', text: 'é' });
  expect(text([0xff, 0xfe, 0x41, 0x00])).toEqual({ kind: 'text', text: 'A' });
  expect(text([0x25, 0x50, 0x00])).toEqual({ kind: 'refused', reason: 'This is no plain text file. Open it in its own program and paste the text.' });
  expect(text([]).kind).toBe('refused');
});

test('a claim is told from one that is still being typed', () => {
  expect(['37252', '37252:1, 37253-59:2;36012', '3725', '37252:', '37252:0', 'words'].map(isClaim)).toEqual([true, true, false, false, false, false]);
});
