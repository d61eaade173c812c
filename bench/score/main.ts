import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareNote, type Comparison } from './compare.js';
import { figuresOf, type Figures } from './figures.js';
import { readGoldNotes } from './gold-note.js';
import { scoreTreatments, type TreatmentFigures, treatmentFigures } from './treatments.js';
import { type PassageFigures, passageFigures, readPassages, type PassageResult, scorePassage } from './passages.js';
import { printReading, readingTable, readReadings, scoreReading } from './readings.js';

/**
 * `npm run score`: scores the corpus against its gold answers, prints the figures and writes `corpus/scores.json`.
 * `-- --check` writes nothing and fails when a figure is below the one on record; `-- --list` prints every difference;
 * `-- --corpus FOLDER` scores another folder of sets and writes nothing.
 */
const words = process.argv.slice(2);
const given = words[words.indexOf('--corpus') + 1];
const corpus = words.includes('--corpus') && given !== undefined ? given : join(import.meta.dirname, '../../corpus');
const record = join(import.meta.dirname, '../../corpus/scores.json');

const comparisons = readGoldNotes(corpus).map(compareNote);
const sets = [...new Set(comparisons.map(({ set }) => set))];
const scores: Record<string, Figures> = Object.fromEntries([
  ...sets.map((set): [string, Figures] => [set, figuresOf(comparisons.filter((one) => one.set === set))]),
  ['all', figuresOf(comparisons)],
]);

const passages = existsSync(join(corpus, 'procedures')) ? readPassages(join(corpus, 'procedures')).map(scorePassage) : [];
const passageScores: Record<string, PassageFigures> = Object.fromEntries([
  ...[...new Set(passages.map(({ set }) => set))].map((set): [string, PassageFigures] => [set, passageFigures(passages.filter((one) => one.set === set))]),
  ...(passages.length === 0 ? [] : [['all', passageFigures(passages)] as const]),
]);

const readings = existsSync(join(corpus, 'readings')) ? readReadings(join(corpus, 'readings')).map(scoreReading) : [];
const readingScores = readingTable(readings);

const treatmentResults = scoreTreatments(corpus);
const treatments: TreatmentFigures = treatmentFigures(treatmentResults);

if (words.includes('--list')) for (const { id, extra, missed } of treatmentResults) if (extra.length + missed.length > 0) console.log(`${id}\n  treatments: ${[...extra.map((one) => `+${one}`), ...missed.map((one) => `-${one}`)].join('  ')}`);
if (words.includes('--list')) for (const passage of passages) printPassage(passage);
if (words.includes('--list')) for (const reading of readings) printReading(reading);
if (words.includes('--list')) for (const comparison of comparisons) printDifferences(comparison);
printTable(scores);
printPassageTable('procedure passages', passageScores);
printPassageTable('reading passages', readingScores);
console.log(`\ntreatments in ${treatments.notes} notes: ${treatments.codes} codes, precision ${(treatments.precision * 100).toFixed(1)}, recall ${(treatments.recall * 100).toFixed(1)}`);
if (words.includes('--check')) process.exitCode = fallen({ ...scores, procedures: passageScores, readings: readingScores, treatments }) ? 1 : 0;
else if (!words.includes('--corpus')) writeFileSync(record, `${JSON.stringify({ ...scores, procedures: passageScores, readings: readingScores, treatments }, null, 1)}\n`);

function printTable(table: Readonly<Record<string, Figures>>): void {
  const percent = (value: number): string => `${(value * 100).toFixed(1)}`.padStart(6);
  const columns = ['access', 'IVUS vessels', 'necessity', 'findings', 'codes', 'audit findings'];
  console.log(`${'set'.padEnd(13)}notes  exact verdict ${columns.map((name) => `${name} P/R/F1`.padStart(23)).join('')}`);
  for (const [set, figures] of Object.entries(table)) {
    const rates = [figures.accessSites, figures.ivusVessels, figures.necessity, figures.findings, figures.codes, figures.auditFindings];
    const cells = rates.map(({ precision, recall, f1 }) => `${percent(precision)}/${percent(recall).trim()}/${percent(f1).trim()}`.padStart(23));
    console.log(`${set.padEnd(13)}${String(figures.notes).padStart(5)} ${percent(figures.caseExact)} ${percent(figures.verdict)}  ${cells.join('')}`);
  }
}

function printPassageTable(title: string, table: Readonly<Record<string, PassageFigures>>): void {
  const percent = (value: number): string => `${(value * 100).toFixed(1)}`.padStart(10);
  if (Object.keys(table).length === 0) return;
  console.log(`\n${title.padEnd(20)}passages     exact precision    recall`);
  for (const [set, { passages: count, exact, precision, recall }] of Object.entries(table)) {
    console.log(`${set.padEnd(20)}${String(count).padStart(8)}${percent(exact)}${percent(precision)}${percent(recall)}`);
  }
}

function printPassage({ set, id, extra, missed }: PassageResult): void {
  if (extra.length + missed.length === 0) return;
  console.log(`${set} ${id}\n  procedures: ${[...extra.map((one) => `+${one}`), ...missed.map((one) => `-${one}`)].join('  ')}`);
}

function printDifferences({ id, aspects, verdict, exact }: Comparison): void {
  const lines = Object.entries(aspects).flatMap(([aspect, { extra, missing }]) =>
    extra.length + missing.length === 0 ? [] : [`  ${aspect}: ${[...extra.map((one) => `+${one}`), ...missing.map((one) => `-${one}`)].join('  ')}`],
  );
  if (verdict.gold !== verdict.ours) lines.push(`  verdict: ${verdict.ours} instead of ${verdict.gold}`);
  if (lines.length > 0) console.log([`${id}${exact ? '' : ' (codes differ)'}`, ...lines].join('\n'));
}

/** Whether any figure of the record is higher than today's. */
function fallen(today: Readonly<Record<string, unknown>>): boolean {
  if (!existsSync(record)) return false;
  const before = flatten(JSON.parse(readFileSync(record, 'utf8')));
  const now = new Map(flatten(today));
  const lower = before.filter(([name, value]) => (now.get(name) ?? 0) < value);
  for (const [name, value] of lower) console.error(`fell: ${name} from ${value} to ${now.get(name) ?? 'nothing'}`);
  return lower.length > 0;
}

function flatten(value: unknown, name = ''): [string, number][] {
  if (typeof value === 'number') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([part, inner]) => flatten(inner, name === '' ? part : `${name}.${part}`));
}
