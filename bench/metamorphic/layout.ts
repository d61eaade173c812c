import type { InvariantTransformation } from './transformation.js';

/** Changes of layout and typography: what exports, editors and mail programs do to a note. */
export const layoutTransformations: readonly InvariantTransformation[] = [
  { id: 'upper-case', kind: 'invariant', imitates: 'a note in capitals throughout', change: ({ text }) => text.toUpperCase() },
  { id: 'rewrap-70', kind: 'invariant', imitates: 'an export that breaks lines at 70 columns', change: ({ text }) => text.split('\n').map(wrapLine).join('\n') },
  { id: 'crlf', kind: 'invariant', imitates: 'line ends of Windows', change: ({ text }) => text.replace(/\r?\n/g, '\r\n') },
  { id: 'double-blanks', kind: 'invariant', imitates: 'two blanks behind each full stop, and here and there between words', change: ({ text }, random) => text.replace(/(?<=\S) (?=\S)/g, (blank, at: number) => (/[.:;]/.test(text[at - 1] ?? '') || random.next() < 0.03 ? '  ' : blank)) },
  { id: 'tabs', kind: 'invariant', imitates: 'a tab behind each heading and list mark', change: ({ text }) => text.replace(/^([A-Z][A-Za-z /()]{2,40}:|\d{1,2}[.)]) (?=\S)/gm, '$1\t') },
  { id: 'blanks-at-line-ends', kind: 'invariant', imitates: 'blanks left at the end of lines and in empty ones', change: ({ text }) => text.replace(/\n/g, '  \n') },
  { id: 'heading-colons', kind: 'invariant', imitates: 'headings that gain or lose their colon', change: changeColons },
  { id: 'list-marks', kind: 'invariant', imitates: 'list marks in front of the lines of lists', change: markLists },
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

/** Lines of procedure lists and diagnoses that carry no mark are given one. */
function markLists({ text, analysis }: { readonly text: string; readonly analysis: { readonly note: { readonly sections: readonly { readonly kind: string; readonly body: { readonly start: number; readonly end: number } }[] } } }): string {
  let marked = '';
  let done = 0;
  for (const { kind, body } of analysis.note.sections) {
    if (kind !== 'procedures' && kind !== 'diagnosis') continue;
    const words = text.slice(body.start, body.end);
    if (!/^[ \t]*\n/.test(words)) continue;
    marked += text.slice(done, body.start) + words.replace(/^(?=[A-Z][^\n]{8,}$)/gm, '- ');
    done = body.end;
  }
  return marked + text.slice(done);
}

function smarten({ text }: { readonly text: string }, random: { readonly next: () => number }): string {
  return text
    .replace(/(^|[\s(])"/g, '$1\u201c').replace(/"/g, '\u201d')
    .replace(/(\w)'(\w)/g, '$1\u2019$2')
    .replace(/ - /g, ' \u2013 ').replace(/(\d)-(\d)/g, '$1\u2013$2')
    .replace(/(?<=\S) (?=\S)/g, (blank) => (random.next() < 0.05 ? '\u00a0' : blank));
}
