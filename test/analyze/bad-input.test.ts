import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { longestNote } from '../../src/language/clamp-note.js';
import { analysisSchema } from '../../src/model/analysis.js';
import { corpusOfLength } from './note-fragments.js';
import { badSpans } from './spans-of.js';

const quarter = 256 * 1024;
const filled = (part: string, length = quarter): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

const nothing: readonly (readonly [string, string])[] = [
  ['an empty note', ''],
  ['blanks and line breaks', ' \t\r\n \u00a0\n\n'],
  ['NUL bytes', filled('\0', 5_000)],
  ['lone surrogates', 'a\ud800b\udc00\ud800 '.repeat(500)],
  ['marks that turn the direction of writing', '\u202e\u200f\u05d0\u05d1 \u202d\u200e'.repeat(500)],
  ['20,000 dots', filled('.', 20_000)],
  ['a line of 200 KB without a mark', filled('the road went along the river ', 200_000)],
  ['one word of 200 KB', filled('x', 200_000)],
  ['line breaks alone', filled('\n')],
  ['one letter over and over', filled('a ')],
  ['opening parentheses', filled('( ')],
  ['list marks', filled('1. ', 48_000)],
  ['labels without text', filled('- L AT: ', 64_000)],
  ['headings alone', 'FINDINGS:\nTECHNIQUE:\nIMPRESSION:\nPLAN:\n'.repeat(200)],
  ['a program', 'for (let at = 0; at < text.length; at++) { if (text[at] === "[") return at; }\n'.repeat(100)],
];

describe('text in which nothing was done', () => {
  it.each(nothing)('is not applicable: %s', (_name, text) => {
    const { codes, ivus, catheterPositions, audit, problems } = analyze(text);
    expect({ codes, ivus, catheterPositions, verdict: audit.verdict, problems }).toEqual({ codes: [], ivus: [], catheterPositions: [], verdict: 'not-applicable', problems: [] });
  });
});

const telling: readonly (readonly [string, string])[] = [
  ['a quarter of a megabyte of notes', corpusOfLength(quarter)],
  ['notes without a line break', corpusOfLength(64_000).replace(/\s+/g, ' ')],
  ['notes without a mark', corpusOfLength(64_000).replace(/[^a-z0-9]+/gi, ' ')],
  ['notes with a blank line behind every line', corpusOfLength(64_000).replaceAll('\n', '\n\n')],
  ['notes with line ends of another system', corpusOfLength(64_000).replaceAll('\n', '\r\n')],
  ['vessel names in one sentence', filled('left common iliac vein, right external iliac artery and ', 64_000)],
  ['one statement of IVUS over and over', filled('IVUS of the left common iliac vein was performed and showed stenosis. ', 64_000)],
  ['one movement over and over', filled('The catheter was advanced into the left common iliac vein. ', 64_000)],
  ['words taken back, over and over', filled('left, sorry, right common iliac vein ')],
  ['the same on the other side, over and over', 'The right common femoral vein was accessed. ' + filled('The same was done on the left. ', 64_000)],
];

describe('text that is no single note', () => {
  it.each(telling)('is answered in the shape of the contract: %s', (_name, text) => {
    const analysis = analyze(text);
    expect(analysisSchema.safeParse(analysis).error).toBeUndefined();
    expect(badSpans(text, analysis)).toEqual([]);
  });
});

describe('text in another form', () => {
  it('gives no code for a note in Spanish', () => {
    expect(analyze('Se punciona la vena femoral común derecha. Se avanza el catéter de ultrasonido hasta la vena ilíaca izquierda y se observa compresión.').codes).toEqual([]);
  });

  it('gives no code for a note in German', () => {
    expect(analyze('Punktion der rechten Vena femoralis. Der Katheter wurde in die linke Beckenvene vorgeschoben. Keine Stenose.').codes).toEqual([]);
  });

  const told = 'Right common femoral vein access was obtained with ultrasound guidance and a sheath was placed. The IVUS catheter was advanced into the left external iliac vein.';
  const vesselsIn = (text: string): (string | null)[] => analyze(text).ivus.map(({ vessel, side }) => `${side ?? ''} ${vessel ?? ''}`);

  it('reads the words of a note inside HTML', () => {
    expect(vesselsIn(`<html><body><p>${told.replace('. ', '.</p>\n<p>')}</p></body></html>`)).toEqual(['left external-iliac-vein']);
  });

  it('reads the words of a note inside JSON', () => {
    expect(vesselsIn(JSON.stringify({ resourceType: 'Note', text: told }))).toEqual(['left external-iliac-vein']);
  });

  it('reads typographic blanks, dashes and a byte order mark as plain ones', () => {
    expect(vesselsIn(`\ufeff${told.replaceAll(' iliac ', '\u00a0iliac\u202f')}`)).toEqual(['left external-iliac-vein']);
  });

  it('keeps the offsets of letters that change length when made small', () => {
    const text = `İİİ İstanbul. ${told}`;
    const analysis = analyze(text);
    expect(analysis.ivus.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual(['The IVUS catheter was advanced into the left external iliac vein.']);
    expect(badSpans(text, analysis)).toEqual([]);
  });
});

describe('input that cannot be read', () => {
  it('says that a text longer than the limit was cut', () => {
    const { problems } = analyze(filled('\n', longestNote + 1));
    expect(problems.map(({ stage }) => stage)).toEqual(['language']);
  });

  it.each([['no-date'], ['2025-02-30'], ['2025-13-01'], ['25-01-01'], ['']])('refuses %j as the date of service', (dateOfService) => {
    expect(() => analyze('', { dateOfService })).toThrow(TypeError);
  });

  it('refuses what is no text', () => {
    const analyzeAnything: (text: never) => unknown = analyze;
    const number: unknown = 7;
    expect(() => Reflect.apply(analyzeAnything, null, [number])).toThrow(TypeError);
  });
});
