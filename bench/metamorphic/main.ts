import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/analyze.js';
import { readGoldNotes } from '../score/gold-note.js';
import { answerOf, differences } from './answer.js';
import { directedTransformations } from './directed.js';
import { insertionTransformations } from './insertions.js';
import { layoutTransformations } from './layout.js';
import { SeededRandom } from './random.js';
import type { InvariantTransformation, Subject, Transformation } from './transformation.js';
import { wordTransformations } from './words.js';

/**
 * `npm run metamorphic`: writes every corpus note otherwise and looks whether the answer holds (or changes as it must),
 * prints how often, and writes `corpus/metamorphic.json`. No gold answer is needed: the note as it stands is the measure.
 * `-- --list [ID]` prints what broke (of one transformation); `-- --check` writes nothing and fails when a figure has fallen.
 */
interface Figure {
  readonly kind: Transformation['kind'];
  /** Notes that the change could be made to. */
  readonly notes: number;
  readonly held: number;
}

const words = process.argv.slice(2);
const listed = words.includes('--list');
const only = listed ? words[words.indexOf('--list') + 1] : undefined;
const corpus = join(import.meta.dirname, '../../corpus');
const record = join(corpus, 'metamorphic.json');

const single: readonly InvariantTransformation[] = [...layoutTransformations, ...wordTransformations, ...insertionTransformations];
/** In the order in which a note comes about: its words, its paragraphs, what the word processor makes of them, and last the export, which breaks the lines. */
const mixed = ['verb-synonyms', 'sedation-paragraph', 'smart-typography', 'rewrap-70', 'crlf'].flatMap((id) => single.filter((one) => one.id === id));
const several: InvariantTransformation = {
  id: 'several-together', kind: 'invariant', imitates: `${mixed.map(({ id }) => id).join(', ')}, one after the other`,
  change: (subject, random) => mixed.reduce((text, one) => one.change({ ...subject, text, analysis: text === subject.text ? subject.analysis : analyze(text) }, random), subject.text),
};
const transformations: readonly Transformation[] = [...single, several, ...directedTransformations];

const subjects = readGoldNotes(corpus).map(({ text, gold }): Subject => {
  const analysis = analyze(text);
  return { id: gold.id, text, analysis, answer: answerOf(analysis) };
});

const figures: Record<string, Figure> = Object.fromEntries(
  transformations.filter(({ id }) => only === undefined || id === only).map((transformation) => [transformation.id, measure(transformation)]),
);
printTable(figures);
if (words.includes('--check')) process.exitCode = fallen(figures) ? 1 : 0;
else if (only === undefined) writeFileSync(record, `${JSON.stringify(figures, null, 1)}\n`);

function measure(transformation: Transformation): Figure {
  let notes = 0;
  let held = 0;
  for (const subject of subjects) {
    const faults = faultsOf(transformation, subject, new SeededRandom(`${transformation.id} ${subject.id}`));
    if (faults === null) continue;
    notes++;
    if (faults.length === 0) held++;
    else if (listed) console.log(`${transformation.id} ${subject.id}\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  return { kind: transformation.kind, notes, held };
}

/** What broke in one note; null where the change leaves the note as it is. */
function faultsOf(transformation: Transformation, subject: Subject, random: SeededRandom): readonly string[] | null {
  if (transformation.kind === 'directed') {
    const directed = transformation.change(subject, random);
    return directed === null ? null : directed.faults(analyze(directed.text));
  }
  const text = transformation.change(subject, random);
  return text === subject.text ? null : differences(subject.answer, answerOf(analyze(text)));
}

function printTable(table: Readonly<Record<string, Figure>>): void {
  console.log(`${'transformation'.padEnd(24)}${'kind'.padEnd(11)}notes   held`);
  for (const [id, { kind, notes, held }] of Object.entries(table)) {
    console.log(`${id.padEnd(24)}${kind.padEnd(11)}${String(notes).padStart(5)} ${(notes === 0 ? 100 : (100 * held) / notes).toFixed(1).padStart(6)} %`);
  }
}

/** Whether a share on record is higher than today's. */
function fallen(today: Readonly<Record<string, Figure>>): boolean {
  if (!existsSync(record)) return false;
  const before = Object.entries(JSON.parse(readFileSync(record, 'utf8')) as Readonly<Record<string, Figure>>);
  const lower = before.filter(([id, { notes, held }]) => {
    const now = today[id];
    return now === undefined || now.held * notes < held * now.notes;
  });
  for (const [id, { notes, held }] of lower) console.error(`fell: ${id} from ${held}/${notes} to ${today[id]?.held ?? 0}/${today[id]?.notes ?? 0}`);
  return lower.length > 0;
}
