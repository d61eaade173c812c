import { isIvusCode, isPromised, isReadCode, outOfForce } from '../lexicon/code-scope.js';
import { includesCatheter } from '../lexicon/codes.js';
import type { ClaimRow, CodeLine, NotReported } from '../model/analysis.js';
import type { ClaimLine } from '../model/claim.js';
import type { ClaimComparison, CodedProcedure } from '../model/coding.js';
import type { Side } from '../model/vessel.js';
import { mergeEvidence } from './evidence.js';
import { countWords, listWords, sentenceOf } from './wording.js';

/** What the note gives, against which a claim is held. */
export interface ClaimBasis {
  readonly codes: readonly CodeLine[];
  readonly notReported: readonly NotReported[];
  readonly procedures: readonly CodedProcedure[];
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** One code of the claim with all that the note says of it. */
interface Entry {
  readonly code: string;
  readonly submitted: readonly ClaimLine[];
  readonly submittedUnits: number;
  readonly supported: readonly CodeLine[];
  readonly incomplete: readonly CodeLine[];
  readonly basis: ClaimBasis;
}

type Judgement = Pick<ClaimRow, 'status' | 'because'>;

const unitsIn = (lines: readonly { readonly units: number }[]): number => lines.reduce((sum, { units }) => sum + units, 0);

/**
 * A claim against what the note supports: one row a submitted code in the order of the claim, then each supported IVUS and
 * catheter code that was not submitted. Lines of one code are added up.
 */
export const compareClaim = (claim: readonly ClaimLine[], basis: ClaimBasis): readonly ClaimComparison[] => {
  const submitted = [...new Set(claim.map(({ code }) => code))];
  const absent = basis.codes.filter(({ code, status }) => status === 'supported' && isPromised(code) && !submitted.includes(code));
  return [...submitted, ...new Set(absent.map(({ code }) => code))].map((code) => rowOf(entryOf(code, claim, basis)));
};

const entryOf = (code: string, claim: readonly ClaimLine[], basis: ClaimBasis): Entry => {
  const submitted = claim.filter((line) => line.code === code);
  const of = (status: CodeLine['status']): readonly CodeLine[] => basis.codes.filter((line) => line.code === code && line.status === status);
  return { code, submitted, submittedUnits: unitsIn(submitted), supported: of('supported'), incomplete: of('incomplete'), basis };
};

const rowOf = (entry: Entry): ClaimComparison => {
  const { code, submitted, submittedUnits, supported, incomplete } = entry;
  const judgement = judge(entry);
  return {
    code,
    status: judgement.status,
    submitted: submitted.map(({ units, modifiers }) => ({ units, modifiers: [...modifiers] })),
    submittedUnits,
    supportedUnits: unitsIn(supported),
    incompleteUnits: unitsIn(incomplete),
    because: judgement.because,
    evidence: [...evidenceOf(entry)],
  };
};

const evidenceOf = ({ code, supported, incomplete, basis }: Entry): ClaimRow['evidence'] => {
  const open = basis.procedures.filter((procedure) => procedure.code === null && procedure.choices.includes(code));
  const rows = supported.length > 0 ? [] : basis.notReported.filter((row) => row.code === code);
  return [...mergeEvidence(...[...supported, ...incomplete, ...rows, ...open].map(({ evidence }) => evidence))];
};

const judge = (entry: Entry): Judgement => {
  const supportedUnits = unitsIn(entry.supported);
  if (entry.submitted.length === 0) {
    return { status: 'missing', because: `The note supports ${countWords(supportedUnits, 'unit')}, and the claim has none.` };
  }
  if (supportedUnits === 0) return judgeUnfound(entry);
  if (supportedUnits !== entry.submittedUnits && !isReadCode(entry.code)) {
    return { status: 'not-judged', because: 'The service is documented; how often is outside what the program reads.' };
  }
  if (supportedUnits !== entry.submittedUnits) {
    const hanging = unitsIn(entry.incomplete);
    const gap = hanging === 0 ? '' : `; ${countWords(hanging, 'further unit')} would hang on what is missing from the documentation`;
    return { status: 'units-differ', because: `${countWords(entry.submittedUnits, 'unit')} submitted, ${supportedUnits} supported${gap}.` };
  }
  const wrong = wrongModifiers(entry);
  if (wrong.length > 0) return { status: 'modifiers-differ', because: sentenceOf(wrong) };
  return { status: 'confirmed', because: `${countWords(supportedUnits, 'unit')}, as the note supports.` };
};

/** A submitted code of which the note supports no unit. */
const judgeUnfound = ({ code, incomplete, basis }: Entry): Judgement => {
  const ended = outOfForce(code, basis.date);
  if (ended !== null) return { status: 'unsupported', because: `${code} is no code of ${basis.date}: ${ended}.` };
  if (incomplete.length > 0) {
    return { status: 'unsupported', because: 'The service reads as performed, but what the code needs is missing from the documentation.' };
  }
  const open = basis.procedures.find((procedure) => procedure.code === null && procedure.choices.includes(code));
  if (open !== undefined) return { status: 'open', because: open.openChoice ?? '' };
  const row = basis.notReported.find((one) => one.code === code);
  if (row !== undefined) return { status: 'unsupported', because: row.because };
  if (!isReadCode(code)) {
    return { status: 'not-judged', because: 'Outside what the program reads: neither confirmed nor refuted, compare it with the note by hand.' };
  }
  const within = basis.codes.filter((line) => line.group === 'procedure' && includesCatheter(line.code, basis.date).includes(code));
  if (within.length > 0) {
    return { status: 'unsupported', because: `The note documents no such placement apart from ${listWords(within.map((line) => line.code))}, which includes it.` };
  }
  const examined = isIvusCode(code) ? unitsIn(basis.codes.filter((line) => line.status === 'supported' && isIvusCode(line.code))) : 0;
  if (examined > 0) return { status: 'unsupported', because: `The note supports IVUS of ${countWords(examined, 'vessel')} only.` };
  return { status: 'unsupported', because: 'The note documents no such service as performed in this session.' };
};

const sidesByModifier: Readonly<Record<string, Side>> = { LT: 'left', RT: 'right' };

/** What is wrong with the modifiers of the lines: 50 for IVUS, a side that the note does not document. Others are not judged. */
const wrongModifiers = ({ code, submitted, supported }: Entry): readonly string[] => {
  const modifiers = new Set(submitted.flatMap((line) => line.modifiers));
  const fifty = isIvusCode(code) && modifiers.has('50') ? ['modifier 50 is never used with IVUS: each side is a vessel of its own'] : [];
  const sides = new Set(supported.flatMap(({ vessels }) => vessels.flatMap(({ side }) => side ?? [])));
  const contrary = [...modifiers].filter((modifier) => {
    const side = sidesByModifier[modifier];
    return side !== undefined && sides.size > 0 && !sides.has(side);
  });
  return [...fifty, ...contrary.map((modifier) => `modifier ${modifier} is submitted, and the note documents the ${listWords([...sides])} side`)];
};
