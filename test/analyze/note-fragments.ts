import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import devices from '../../lexicons/devices.json' with { type: 'json' };
import terms from '../../lexicons/terms.json' with { type: 'json' };
import vessels from '../../lexicons/vessels.json' with { type: 'json' };

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

/** Every note of the corpus, in a fixed order. */
export const corpusNotes: readonly string[] = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .map((path) => readFileSync(join(corpus, path), 'utf8'));

/** The corpus repeated and cut to a length in UTF-16 units. */
export function corpusOfLength(length: number): string {
  const all = corpusNotes.join('\n\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

const lexiconWords: readonly string[] = [
  ...vessels.vessels.flatMap(({ names, stems }) => [...names, ...stems]),
  ...terms.groups.flatMap((group) => group.terms),
  ...JSON.stringify(devices).match(/[a-z][a-z ]{3,20}/g) ?? [],
  'left', 'right', 'bilateral', 'LCIV', 'RSFA', 'AT', 'PT', '37252', '37253-50', 'Dr. Ito', '12 mm', '80%', '03/04/2025',
];

const marks = ['.', ',', ';', ':', '-', '/', '(', ')', '[', ']', '"', '%', '\n', '\n\n', '\t', '   ', '- ', '1. ', '|', '___', '***', '\u2019', '\u00a0', '\r\n'];

const word = fc.constantFrom(...lexiconWords);
const mark = fc.constantFrom(...marks);

/** Lexicon words and marks in any order. */
export const wordSoup = fc.array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: mark }), { maxLength: 60 }).map((parts) => parts.join(' '));

/** Stretches of corpus notes, cut anywhere and put together anew, with marks between. */
export const cutNotes = fc
  .array(
    fc.tuple(fc.constantFrom(...corpusNotes), fc.nat({ max: 3_000 }), fc.nat({ max: 700 }), mark).map(([note, from, length, end]) => note.slice(from, from + length) + end),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Any string at all, lone surrogates and control characters among them. */
export const anyText = fc.string({ unit: 'binary', maxLength: 400 });

/** Marks in heaps. */
export const markHeaps = fc.array(fc.oneof(mark, fc.constantFrom('a', '1', 'IVUS', 'left')), { maxLength: 300 }).map((parts) => parts.join(''));

export const anyNote = fc.oneof({ weight: 3, arbitrary: cutNotes }, { weight: 3, arbitrary: wordSoup }, anyText, markHeaps);
