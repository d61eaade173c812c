import { decideKind, type Thresholds } from '../src/language/grammar/weigh-statement.js';
import { ratesAt, type Example, type Rates, type Tried } from './cross-validation.js';
import { sureAlone } from '../src/facts/reasons/likely-reasons.js';
import type { Unreasoned } from './reasons-alone.js';
import type { Unseen } from './unseen-statements.js';

interface Training {
  readonly examples: readonly Example[];
  readonly tried: readonly Tried[];
  readonly thresholds: Thresholds;
  readonly unseen: readonly Unseen[];
  readonly alone: readonly Unreasoned[];
  readonly features: number;
}

const both = ['necessity', 'finding'] as const;

/** The page `docs/statement-classifier.md`. */
export function describeTraining({ examples, tried, thresholds, unseen, alone, features }: Training): string {
  const notes = new Set(examples.map(({ group }) => group)).size;
  const silent = tried.filter(({ byPatterns }) => byPatterns === 'other');
  const quoted = tried.filter((one) => one.quoted || one.kind === 'other');
  return [
    '# The statement classifier',
    '',
    '`classifyStatement` says of one sentence tied to IVUS whether it states why IVUS was needed, what it showed, or neither.',
    'It is asked where the patterns read a sentence without a measurement both ways, as reason and as result, and decides only where it is sure.',
    'And it is asked alone for an examined vessel in which the patterns find no reason; the answer then says that only the classifier took the words for one.',
    'Where no examined vessel of the note has a reason, it is asked once more, with a lower share, of sentences that also hold words of a doubt, an aim or something to be known: in a passage on IVUS, or up to three sentences in front of it (`src/facts/reasons/sought-reasons.ts`).',
    'This page is written by `npm run train`; do not edit it.',
    '',
    `Trained on ${examples.length} sentences of ${notes} groups of notes (pairs of one case count as one): ${counted(examples)}. ${features} features, each found in at least two groups.`,
    'A sentence is a reason or a result where the gold answer quotes it, or where the patterns read it so and the gold flags of its vessels agree',
    '(the quotes leave out repeats). All else that names IVUS, is tied to it or stands in a paragraph with it is `other`.',
    '',
    '## Cross-validation, ten folds of whole notes',
    '',
    `Over the ${tried.length} sentences that the classifier may be asked about: tied to IVUS, in a section that tells of the session or its indication, and not read as IVUS planned, past or not done (${counted(tried)}).`,
    'Thresholds are the lowest with a precision of 0.95 here, so the precision is the one they were chosen for, not a promise.',
    '',
    '| | threshold | precision | recall |',
    '| --- | --- | --- | --- |',
    ...both.map((kind) => row(kind, thresholds[kind], ratesAt(tried, kind, thresholds))),
    ...both.map((kind) => row(`${kind}, positives quoted by the gold only`, thresholds[kind], ratesAt(quoted, kind, thresholds))),
    '',
    '## Beyond the patterns',
    '',
    `In ${silent.length} of those sentences the patterns found nothing. ${beyond(silent, thresholds)}`,
    'The patterns were written with these notes in view, so little is left for it here. The last table is the fairer trial.',
    '',
    ...disagreement(tried, thresholds),
    '',
    '## Alone, for vessels without a reason',
    '',
    `Of ${alone.length} examined vessels of the corpus the patterns find no reason. Asked alone (from a share of ${sureAlone} on, never in a table), each note with a classifier that never saw it:`,
    '',
    '| by the gold answer | vessels | given a reason by the classifier |',
    '| --- | --- | --- |',
    ...[true, false].map((reasoned) => aloneRow(reasoned ? 'a reason' : 'none', alone.filter((one) => one.reasoned === reasoned))),
    '',
    'The patterns were written with these notes in view, so few reasons are left to find here. Of 84 notes that neither had seen, the patterns found no reason for 30 vessels: the',
    'classifier gave one to 11 of the 18 that have one, and to none of the 12 others (read with the state of 2026-11-27, before these notes were mended for).',
    '',
    '## Unseen wording',
    '',
    `${unseen.length} sentences written apart from the corpus in wording it does not hold (\`bench/unseen-statements.json\`), each behind a run of the IVUS catheter; none is trained on.`,
    '',
    '| | sentences | patterns right | classifier right | patterns silent | of these, classifier right |',
    '| --- | --- | --- | --- | --- | --- |',
    ...both.map((kind) => unseenRow(kind, unseen.filter((one) => one.kind === kind))),
    '',
    wrongly(unseen.filter(({ kind }) => kind === 'other')),
    '',
  ].join('\n');
}

const aloneRow = (name: string, vessels: readonly Unreasoned[]): string => `| ${name} | ${vessels.length} | ${vessels.filter(({ given }) => given).length} |`;

const counted = (examples: readonly Example[]): string =>
  ['necessity', 'finding', 'other'].map((kind) => `${examples.filter((one) => one.kind === kind).length} ${kind}`).join(', ');

const share = (part: number, whole: number): string => (whole === 0 ? 'none' : `${(part / whole).toFixed(3)} (${part}/${whole})`);

const row = (name: string, threshold: number, { right, found, all }: Rates): string => `| ${name} | ${threshold} | ${share(right, found)} | ${share(right, all)} |`;

function beyond(silent: readonly Tried[], thresholds: Thresholds): string {
  const wanted = silent.filter(({ kind }) => kind !== 'other');
  const got = wanted.filter(({ kind, shares }) => decideKind(shares, thresholds) === kind);
  const wrong = silent.filter(({ kind, shares }) => decideKind(shares, thresholds) !== 'other' && decideKind(shares, thresholds) !== kind);
  return `By the gold answer ${wanted.length} of them hold${wanted.length === 1 ? 's' : ''} a reason or a result: the classifier finds ${got.length}. Of the ${silent.length - wanted.length} others it takes ${wrong.length} for one.`;
}

function disagreement(tried: readonly Tried[], thresholds: Thresholds): string[] {
  const differing = tried
    .map((one) => ({ ...one, byClassifier: decideKind(one.shares, thresholds) }))
    .filter(({ byPatterns, byClassifier }) => byPatterns !== 'other' && byClassifier !== 'other' && byPatterns !== byClassifier);
  const agrees = (by: 'byPatterns' | 'byClassifier'): number => differing.filter((one) => one.kind === one[by]).length;
  return [`Where both speak and differ (${differing.length} sentences), the gold answer is with the patterns in ${agrees('byPatterns')} and with the classifier in ${agrees('byClassifier')}.`];
}

function unseenRow(kind: string, rows: readonly Unseen[]): string {
  const silent = rows.filter(({ byPatterns }) => byPatterns === 'other');
  const right = (of: readonly Unseen[], by: 'byPatterns' | 'byClassifier'): number => of.filter((one) => one[by] === one.kind).length;
  return `| ${kind} | ${rows.length} | ${right(rows, 'byPatterns')} | ${right(rows, 'byClassifier')} | ${silent.length} | ${right(silent, 'byClassifier')} |`;
}

const wrongly = (others: readonly Unseen[]): string =>
  `Of the ${others.length} that state neither, the patterns take ${others.filter(({ byPatterns }) => byPatterns !== 'other').length} for a reason or result, the classifier ${others.filter(({ byClassifier }) => byClassifier !== 'other').length}.`;
