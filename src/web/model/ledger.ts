import { describeVessel } from '../../anatomy/vessel-list.js';
import type { Analysis, CodeLine } from '../../model/analysis.js';

type Evaluation = Analysis['ivus'][number];

export interface LedgerCell {
  /** null: looked for, not documented. */
  readonly words: string | null;
  /** The words are the note's own. */
  readonly quoted: boolean;
}

/** One vessel examined: what the note says of it, and what follows. */
export interface LedgerRow {
  readonly id: string;
  readonly vessel: string;
  readonly reached: LedgerCell;
  readonly why: LedgerCell;
  readonly found: LedgerCell;
  readonly counts: 'yes' | 'not-yet' | 'no';
  /** For coders. */
  readonly because: string;
  /** Before signing: no codes. */
  readonly standing: string;
  /** Parts of the answer that this row is about. */
  readonly about: readonly string[];
}

const plain = (words: string | null): LedgerCell => ({ words, quoted: false });

/** The rows of the ledger, in the order of the answer. */
export const ledgerOf = (analysis: Analysis): readonly LedgerRow[] => analysis.ivus.map((evaluation) => rowOf(evaluation, analysis));

const rowOf = (evaluation: Evaluation, analysis: Analysis): LedgerRow => {
  const positions = positionsIn(evaluation, analysis);
  const line = lineOf(evaluation, analysis);
  return {
    id: evaluation.id,
    vessel: evaluation.vessel === null ? 'vessel not named' : describeVessel({ vessel: evaluation.vessel, side: evaluation.side }),
    reached: plain(reachedWords(evaluation, positions, analysis)),
    why: quoteCell(evaluation.necessity),
    found: quoteCell(evaluation.findings),
    counts: countsOf(evaluation, line),
    because: becauseWords(evaluation, line, analysis),
    standing: standingWords(evaluation),
    about: [evaluation.id, ...positions.map(({ id }) => id), ...gapIds(evaluation, analysis)],
  };
};

const positionsIn = ({ vessel, side }: Evaluation, { catheterPositions }: Analysis): Analysis['catheterPositions'] =>
  catheterPositions.filter((position) => position.vessel === vessel && position.side === side && position.outcome === 'reached');

const gapIds = ({ vessel, side }: Evaluation, { audit }: Analysis): readonly string[] =>
  audit.findings.filter((finding) => finding.vessel !== null && finding.vessel === vessel && finding.side === side).map(({ id }) => id);

const lineOf = ({ vessel, side }: Evaluation, { codes }: Analysis): CodeLine | undefined =>
  codes.find((line) => line.group === 'ivus' && line.vessels.some((ref) => ref.vessel === (vessel ?? '') && ref.side === side));

const reachedWords = (evaluation: Evaluation, positions: Analysis['catheterPositions'], { accessSites }: Analysis): string | null => {
  const [position] = positions;
  if (position === undefined) return evaluation.movement ? 'on the way of the catheter' : null;
  const site = accessSites.find(({ id }) => id === position.access);
  const order = position.order === null ? 'order open' : position.order === 'nonselective' ? 'nonselective' : `${position.order} order`;
  return `${site === undefined ? 'access not documented' : `from the ${describeVessel(site)}`}, ${order}`;
};

/** The first words of the evidence that are not the whole note. */
const quoteCell = (quotes: Evaluation['necessity']): LedgerCell => {
  const [first] = quotes;
  if (first === undefined) return plain(null);
  const more = quotes.length > 1 ? ` (+${quotes.length - 1})` : '';
  return { words: `${shorten(first.quote, 130)}${more}`, quoted: true };
};

/** On one line, cut at a blank. */
export const shorten = (words: string, longest: number): string => {
  const flat = words.replace(/\s+/gu, ' ').trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 30))} …`;
};

const statusWords: Readonly<Record<Evaluation['status'], string>> = {
  performed: 'examined',
  planned: 'planned, not documented as done',
  'not-performed': 'not performed',
  historical: 'of an earlier session',
  'heading-only': 'stands in a heading only',
};

const countsOf = ({ status, coronary, countedWith }: Evaluation, line: CodeLine | undefined): LedgerRow['counts'] => {
  if (status !== 'performed' || coronary || countedWith !== null || line === undefined) return 'no';
  return line.status === 'supported' ? 'yes' : 'not-yet';
};

const becauseWords = (evaluation: Evaluation, line: CodeLine | undefined, { ivus }: Analysis): string => {
  if (evaluation.coronary) return 'coronary: outside these codes';
  if (evaluation.status !== 'performed') return statusWords[evaluation.status];
  if (evaluation.countedWith !== null) return `counted with the ${nameOf(ivus.find(({ id }) => id === evaluation.countedWith))}`;
  if (line === undefined) return 'not reported: see below';
  return line.status === 'supported' ? line.code : `${line.code} once documented`;
};

const nameOf = (evaluation: Evaluation | undefined): string =>
  evaluation?.vessel ? describeVessel({ vessel: evaluation.vessel, side: evaluation.side }) : 'same lesion';

const standingWords = ({ status, coronary, necessity, findings, vessel }: Evaluation): string => {
  if (coronary) return 'coronary';
  if (status !== 'performed') return statusWords[status];
  const missing = [
    ...(vessel === null ? ['vessel'] : []),
    ...(necessity.length === 0 ? ['reason'] : []),
    ...(findings.length === 0 ? ['result'] : []),
  ];
  return missing.length === 0 ? 'reason and result documented' : `${missing.join(' and ')} not documented`;
};
