import type { Analysis } from '../model/analysis.js';
import { excerptOf } from './excerpt.js';
import { type Paint, paintFor } from './paint.js';
import type { MoneyRow, MoneyTable } from './money-table.js';
import { type ClaimEntry, claimStatusWords, type CodeEntry, type CoderQuestion, contentOf, type NotReportedEntry, type Proof, type Remark, type ReportContent, unitsOf } from './report-content.js';
import type { Reporter, ReportOptions } from './report-options.js';
import { onOneLine, shorten, wrap } from './terminal-text.js';

const pageWidth = 96;
const quoteLimit = 76;
const quotesShown = 4;

/** Like a linter: each finding at its place with the words underlined, then the codes and their proof, then the verdict. */
export const textReport: Reporter = (analysis, text, options) => {
  const content = contentOf(analysis, text, options.profile);
  const paint = paintFor(options.colour);
  const blocks = [
    ...content.remarks.map((remark) => remarkBlock(remark, text, content, paint, options)),
    ...section('Supported', content.supported.map((entry) => codeBlock(entry, paint)), paint),
    ...section('Incomplete', content.incomplete.map((entry) => codeBlock(entry, paint)), paint),
    ...section('Not reported', content.notReported.map((entry) => notReportedBlock(entry, paint)), paint),
    ...section('Questions to the coder', content.coderQuestions.map((question) => questionBlock(question, paint)), paint),
    ...section('Claim', content.claim.map((entry) => claimBlock(entry, paint)), paint),
    ...(content.money === null ? [] : [moneyBlock(content.money, paint)]),
    ...section('Trouble while reading', content.problems.map(({ stage, message }) => [`  ${stage}: ${onOneLine(message)}`]), paint),
    [paintVerdict(content.summary, analysis, paint, options)],
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};

const remarkBlock = (remark: Remark, text: string, { lines }: ReportContent, paint: Paint, options: ReportOptions): readonly string[] => {
  const [first, ...others] = remark.proofs;
  const { line, column } = first?.place ?? { line: 1, column: 1 };
  const rule = options.profile === 'pre-sign' ? '' : ` ${paint.quiet(`[${remark.finding.rule}]`)}`;
  const colour = remark.heading === 'question' ? paint.info : paint[remark.heading];
  const head = `${onOneLine(options.source)}:${line}:${column}: ${colour(`${remark.heading}:`)} ${paint.strong(onOneLine(remark.words))}${rule}`;
  const rows = first === undefined ? [] : excerptOf(text, lines, first.quote);
  const gutter = Math.max(3, ...rows.map((row) => String(row.line).length));
  const blank = paint.quiet(`  ${' '.repeat(gutter)} |`);
  const excerpt = rows.flatMap((row) => [
    `${paint.quiet(`  ${String(row.line).padStart(gutter)} |`)} ${row.words}`,
    `${blank} ${row.marks.replace(/\S+/u, (marks) => colour(marks))}`,
  ]);
  return [head, ...excerpt, ...alsoAt(others, gutter, paint), ...toSatisfy(remark.satisfiedBy, gutter, paint)];
};

const alsoAt = (proofs: readonly Proof[], gutter: number, paint: Paint): readonly string[] => {
  if (proofs.length === 0) return [];
  const shown = proofs.slice(0, quotesShown).map(({ quote, place }) => `${place.line}:${place.column} ${quoted(quote.quote, 28)}`);
  const rest = proofs.length - shown.length;
  return note(`also at: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`, gutter, paint);
};

const toSatisfy = (satisfiedBy: string | null, gutter: number, paint: Paint): readonly string[] =>
  satisfiedBy === null ? [] : note(`to satisfy: ${satisfiedBy}`, gutter, paint);

/** A remark under an excerpt, set off by `=` below the gutter's rule. */
const note = (words: string, gutter: number, paint: Paint): readonly string[] =>
  wrap(words, pageWidth - gutter - 5).map((line, row) => `  ${' '.repeat(gutter)} ${paint.quiet(row === 0 ? '=' : ' ')} ${line}`);

const section = (title: string, entries: readonly (readonly string[])[], paint: Paint): readonly (readonly string[])[] =>
  entries.length === 0 ? [] : [[paint.strong(title), ...entries.flat()]];

const codeBlock = ({ line, vessels, blockedBy, proofs }: CodeEntry, paint: Paint): readonly string[] => [
  entryHead(unitsOf(line), vessels, line.status === 'supported' ? paint.good : paint.warning),
  ...indented(line.because),
  ...(blockedBy.length > 0 ? indented(`in the way: ${blockedBy.join(', ')}`) : []),
  ...proofLines(proofs, paint),
];

const notReportedBlock = ({ row, proofs }: NotReportedEntry, paint: Paint): readonly string[] => [
  entryHead(unitsOf(row), row.reason.replaceAll('-', ' '), paint.quiet),
  ...indented(row.because),
  ...proofLines(proofs, paint),
];

const questionBlock = ({ words, proofs }: CoderQuestion, paint: Paint): readonly string[] => [...indented(words), ...proofLines(proofs, paint)];

const claimBlock = ({ row, submitted, proofs }: ClaimEntry, paint: Paint): readonly string[] => {
  const colours = { confirmed: paint.good, unsupported: paint.error, 'units-differ': paint.error, 'modifiers-differ': paint.error, missing: paint.warning, open: paint.warning, 'not-judged': paint.quiet };
  return [
    entryHead(submitted === '' ? row.code : submitted, claimStatusWords(row), colours[row.status]),
    ...indented(row.because),
    ...proofLines(row.status === 'confirmed' ? [] : proofs, paint),
  ];
};

const moneyBlock = ({ title, source, rows }: MoneyTable, paint: Paint): readonly string[] => [
  paint.strong(title),
  moneyLine({ code: '', what: '', facility: 'facility', nonFacility: 'non-facility', isTotal: false }),
  ...rows.map((row) => (row.isTotal ? paint.strong(moneyLine(row)) : moneyLine(row))),
  ...indented(source).map((line) => paint.quiet(line)),
];

const moneyLine = ({ code, what, facility, nonFacility }: MoneyRow): string =>
  `  ${code.padEnd(11)} ${what.padEnd(40)} ${facility.padStart(14)} ${nonFacility.padStart(14)}`;

const indent = ' '.repeat(14);

const entryHead = (code: string, words: string, colour: (words: string) => string): string =>
  `  ${colour(code.padEnd(11))} ${words}`.trimEnd();

const indented = (words: string): readonly string[] => wrap(onOneLine(words), pageWidth - indent.length).map((line) => indent + line);

const proofLines = (proofs: readonly Proof[], paint: Paint): readonly string[] => {
  const shown = proofs.slice(0, quotesShown).map(({ quote, place }) =>
    paint.quiet(`${indent}${`${place.line}:${place.column}`.padEnd(7)} ${quoted(quote.quote, quoteLimit)}`));
  return proofs.length > quotesShown ? [...shown, paint.quiet(`${indent}and ${proofs.length - quotesShown} more`)] : shown;
};

const quoted = (words: string, limit: number): string => `"${shorten(onOneLine(words), limit)}"`;

const paintVerdict = (summary: string, { audit }: Analysis, paint: Paint, { source, profile }: ReportOptions): string => {
  const colours = { pass: paint.good, review: paint.warning, fail: paint.error, 'not-applicable': paint.quiet };
  const colour = profile === 'pre-sign' ? paint.info : colours[audit.verdict];
  const [verdict = '', ...rest] = summary.split(':');
  const words = rest.length === 0 ? colour(summary) : [colour(verdict), ...rest].join(':');
  return `${onOneLine(source)}: ${words}`;
};
