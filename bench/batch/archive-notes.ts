import { join } from 'node:path';
import { analyze } from '../../src/analyze.js';
import { answerOf } from '../metamorphic/answer.js';
import { directedTransformations } from '../metamorphic/directed.js';
import { insertionTransformations } from '../metamorphic/insertions.js';
import { layoutTransformations } from '../metamorphic/layout.js';
import { SeededRandom } from '../metamorphic/random.js';
import type { Subject } from '../metamorphic/transformation.js';
import { wordTransformations } from '../metamorphic/words.js';
import { readGoldNotes } from '../score/gold-note.js';

/** One note of a generated archive, as an export would carry it. */
export interface ArchiveNote {
  readonly id: string;
  readonly text: string;
  readonly dateOfService: string;
  readonly patient: string;
  readonly author: string;
  readonly site: string;
  readonly claim?: string;
}

const invariant = [...layoutTransformations, ...wordTransformations, ...insertionTransformations];
const forgetting = directedTransformations.filter(({ id }) => ['delete-necessity', 'delete-findings', 'not-performed'].includes(id));
const families = ['Abbot', 'Baird', 'Castellanos', 'Dahl', 'Ekwueme', 'Fontaine', 'Goss', 'Haddad', 'Ito', 'Jansen', 'Kowal', 'Lindqvist', 'Moreau', 'Nwosu', 'Oyelaran', 'Park', 'Quist', 'Reyes', 'Salas', 'Tran'];
const sites = ['North campus', 'South campus', 'Outpatient lab', 'Harbor hospital'];

/** How often a note is a copy of another patient's. */
const copied = 0.004;

/**
 * Notes of an invented archive: the corpus, each time written otherwise by a metamorphic transformation, with other measurements, and by
 * physicians who forget more or less. The same seed gives the same notes.
 */
export function* archiveNotes(count: number, seed: string): Generator<ArchiveNote> {
  const subjects = readGoldNotes(join(import.meta.dirname, '../../corpus')).map(({ text, gold }): Subject => {
    const analysis = analyze(text);
    return { id: gold.id, text, analysis, answer: answerOf(analysis) };
  });
  let earlier = '';
  for (let number = 0; number < count; number++) {
    const random = new SeededRandom(`${seed} ${number}`);
    const subject = subjects[number % subjects.length];
    if (subject === undefined) return;
    const physician = random.below(families.length);
    const isCopy = earlier !== '' && random.next() < copied;
    const text = isCopy ? earlier : varyMeasurements(rewrite(subject, physician, random), random);
    if (number % 97 === 0) earlier = text;
    yield {
      id: `n${number}`, text, dateOfService: dayOf(random), patient: `p${random.below(Math.ceil(count * 0.8))}-${number}`,
      author: `${families[physician] ?? ''}, Dr.`, site: sites[random.below(sites.length)] ?? '', ...(random.next() < 0.3 ? claimOf(subject, random) : {}),
    };
  }
}

/** Physicians further down the list forget more. */
const rewrite = (subject: Subject, physician: number, random: SeededRandom): string => {
  if (random.next() < 0.02 + physician * 0.02) {
    const changed = random.pick(forgetting)?.change(subject, random);
    if (changed) return changed.text;
  }
  return random.pick(invariant)?.change(subject, random) ?? subject.text;
};

/** Every number of two digits or with tenths a little larger or smaller, so that no two notes measure the same; dates, times and codes stay. */
const varyMeasurements = (text: string, random: SeededRandom): string =>
  text.replace(/(?<![\d/.:#-]|[A-Za-z])(\d{1,3})(\.\d)?(?![\d/:-]|\.\d)/g, (whole, digits: string, tenths: string | undefined) => {
    if (digits.length < 2 && tenths === undefined) return whole;
    return `${Math.max(1, Number(digits) + random.below(5) - 2)}${tenths === undefined ? '' : `.${random.below(10)}`}`;
  });

/** What was submitted: mostly what the note supports, sometimes a unit too many or a line too few. */
const claimOf = ({ analysis }: Subject, random: SeededRandom): { readonly claim?: string } => {
  const lines = analysis.codes.filter(({ status, code }) => status === 'supported' && /^\d{5}$/u.test(code)).map(({ code, units }) => `${code}:${random.next() < 0.06 ? units + 1 : units}`);
  const kept = lines.filter(() => random.next() > 0.05);
  const claim = [...kept, ...(random.next() < 0.05 ? ['37253:1'] : [])].filter((line, at, all) => all.findIndex((other) => other.slice(0, 5) === line.slice(0, 5)) === at).join(',');
  return claim === '' ? {} : { claim };
};

const dayOf = (random: SeededRandom): string => {
  const day = new Date(Date.UTC(2022, 0, 1 + random.below(1640)));
  return day.toISOString().slice(0, 10);
};
