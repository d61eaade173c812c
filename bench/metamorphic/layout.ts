import { unwrapLines } from '../../src/language/layout/lines.js';
import type { InvariantTransformation, Subject } from './transformation.js';

/** Changes of layout and typography: what exports, editors and mail programs do to a note. */
export const layoutTransformations: readonly InvariantTransformation[] = [
  { id: 'upper-case', kind: 'invariant', imitates: 'a note in capitals throughout', change: ({ text }) => text.toUpperCase() },
  { id: 'rewrap-70', kind: 'invariant', imitates: 'an export that breaks lines at 70 columns', change: ({ text }) => text.split('\n').map(wrapLine).join('\n') },
  { id: 'crlf', kind: 'invariant', imitates: 'line ends of Windows', change: ({ text }) => text.replace(/\r?\n/g, '\r\n') },
  { id: 'double-blanks', kind: 'invariant', imitates: 'two blanks behind each full stop, and here and there between words', change: ({ text }, random) => text.replace(/(?<=\S) (?=\S)/g, (blank, at: number) => (/[.:;]/.test(text[at - 1] ?? '') || random.next() < 0.03 ? '  ' : blank)) },
  { id: 'tabs', kind: 'invariant', imitates: 'a tab behind each heading and list mark', change: ({ text }) => text.replace(/^([A-Z][A-Za-z /()]{2,40}:|\d{1,2}[.)]) (?=\S)/gm, '$1\t') },
  { id: 'blanks-at-line-ends', kind: 'invariant', imitates: 'blanks left at the end of lines and in empty ones', change: ({ text }) => text.replace(/\n/g, '  \n') },
  { id: 'heading-colons', kind: 'invariant', imitates: 'headings that gain or lose their colon', change: changeColons },
  { id: 'list-marks', kind: 'invariant', imitates: 'list marks in front of statements that begin a line', change: markLists },
  { id: 'smart-typography', kind: 'invariant', imitates: 'curly quotes, long dashes and fixed blanks of a word processor', change: smarten },
];

const width = 70;

/** Breaks a long line at blanks; list marks and labels stay where they are. */
function wrapLine(line: string): string {
  if (line.length <= width || / {3,}\S|\t|\|/.test(line.trim())) return line;
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    if (at <= 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest].join('\n');
}

/** A heading in capitals alone on its line loses its colon, or is given one. */
function changeColons({ text }: { readonly text: string }): string {
  return text.replace(/^([A-Z][A-Z /()&-]{3,50})(:?)[ \t]*$/gm, (_line, words: string, colon: string) => (colon === '' ? `${words}:` : words));
}

/** Statements that begin a line of their own are given a mark; headings, labels and the head of the note stay as they are. */
function markLists({ text, analysis }: Pick<Subject, 'text' | 'analysis'>): string {
  const headings = analysis.note.sections.flatMap(({ heading }) => (heading ? [heading] : []));
  let at = 0;
  let nonEmpty = 0;
  const plain = unwrapLines(text).split('\n');
  return plain
    .map((line) => {
      const start = at;
      at += line.length + 1;
      const written = text.slice(start, start + line.length);
      if (line.trim() !== '') nonEmpty++;
      const isHead = nonEmpty <= 4 || headings.some((heading) => heading.start < start + line.length && heading.end > start);
      return isHead || !/^[A-Z][a-z]+ [a-z]+ .*[.;]\s*$/.test(line) ? written : `- ${written}`;
    })
    .join('\n');
}

function smarten({ text }: { readonly text: string }, random: { readonly next: () => number }): string {
  return text
    .replace(/(^|[\s(])"/g, '$1\u201c').replace(/"/g, '\u201d')
    .replace(/(\w)'(\w)/g, '$1\u2019$2')
    .replace(/ - /g, ' \u2013 ').replace(/(\d)-(\d)/g, '$1\u2013$2')
    .replace(/(?<=\S) (?=\S)/g, (blank) => (random.next() < 0.05 ? '\u00a0' : blank));
}
