import { mueOf } from '../lexicon/codes.js';
import type { NotReported, NotReportedReason } from '../model/analysis.js';
import { gapKey, type Gap } from '../model/coding.js';
import type { Facts, IvusEvaluation, Procedure } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import type { Quote } from '../model/span.js';
import type { LineUnit } from './code-lines.js';
import { mergeEvidence } from './evidence.js';
import { evaluatedVessel, gapClauses } from './ivus-gaps.js';
import type { IvusUnit } from './ivus-units.js';
import { capitalize, listWords } from './wording.js';

export interface IvusLines {
  readonly units: readonly LineUnit[];
  readonly notReported: readonly NotReported[];
}

const unitEvidence = ({ members }: IvusUnit): readonly Quote[] =>
  mergeEvidence(...flatMap(members, ({ evidence, necessity, findings }) => [evidence, necessity, findings]));

const withMembers = ({ carrier, members }: IvusUnit): string => {
  const others = members.filter(({ id }) => id !== carrier.id).map(evaluatedVessel);
  return others.length === 0 ? evaluatedVessel(carrier) : `${evaluatedVessel(carrier)} (with ${listWords(others)})`;
};

/** "A reason", and for which vessels it stands in words that no pattern reads, so that somebody looks at them. */
const reason = (units: readonly IvusUnit[]): string => {
  const classified = flatMap(units, ({ carrier }) => (carrier.reasonClassified ? [evaluatedVessel(carrier)] : []));
  return classified.length === 0 ? 'a reason' : `a reason (for ${listWords(classified)} in wording that only the trained classifier takes for one)`;
};

const firstSentence = (unit: IvusUnit): string =>
  `${capitalize(withMembers(unit))} is the first vessel examined by intravascular ultrasound, with ${reason([unit])} and a result.`;

const furtherSentence = (units: readonly IvusUnit[]): string => {
  const named = capitalize(listWords(units.map(withMembers)));
  return units.length > 1
    ? `${named} are further vessels examined by intravascular ultrasound, each with ${reason(units)} and a result.`
    : `${named} is a further vessel examined by intravascular ultrasound, with ${reason(units)} and a result.`;
};

const blockedSentence = ({ carrier }: IvusUnit, gaps: readonly Gap[]): string =>
  `Intravascular ultrasound of ${evaluatedVessel(carrier)} was performed, but ${listWords(gapClauses(gaps))}.`;

const lineUnit = (unit: IvusUnit, code: string, gaps: readonly Gap[], supported: string): LineUnit => ({
  code,
  group: 'ivus',
  status: gaps.length === 0 ? 'supported' : 'incomplete',
  vessels: unit.carrier.vessel === null ? [] : [{ vessel: unit.carrier.vessel, side: unit.carrier.side }],
  because: gaps.length === 0 ? supported : blockedSentence(unit, gaps),
  blockedBy: gaps.map(gapKey),
  evidence: unitEvidence(unit),
});

/** Units a note may carry: one first vessel and the daily limit of further ones (rule 4). */
export const mostUnits = (): number => (mueOf('37252')?.units ?? 1) + (mueOf('37253')?.units ?? 5);

const overRow = (over: readonly IvusUnit[]): readonly NotReported[] =>
  over.length === 0
    ? []
    : [
        {
          code: '37253',
          units: over.length,
          reason: 'over-mue',
          because: `${capitalize(listWords(over.map(({ carrier }) => evaluatedVessel(carrier))))} ${over.length > 1 ? 'lie' : 'lies'} beyond the units that one day allows.`,
          evidence: [...mergeEvidence(...over.map(unitEvidence))],
        },
      ];

/** 37252 to the first supported vessel, 37253 to the others; incomplete units take what is left (contract, section 3). */
export const reportUnits = (units: readonly IvusUnit[], noteGaps: readonly Gap[]): IvusLines => {
  const withGaps = units.map((unit) => ({ unit, gaps: [...unit.blockedBy, ...noteGaps] }));
  const ranked = [...withGaps.filter(({ gaps }) => gaps.length === 0), ...withGaps.filter(({ gaps }) => gaps.length > 0)];
  const counted = ranked.slice(0, mostUnits());
  const further = counted.slice(1).filter(({ gaps }) => gaps.length === 0).map(({ unit }) => unit);
  return {
    units: counted.map(({ unit, gaps }, index) =>
      index === 0 ? lineUnit(unit, '37252', gaps, firstSentence(unit)) : lineUnit(unit, '37253', gaps, furtherSentence(further)),
    ),
    notReported: overRow(ranked.slice(mostUnits()).map(({ unit }) => unit)),
  };
};

/** Rows for units that a procedure of the session bars (rule 5). */
export const excludedRows = (units: readonly IvusUnit[], procedure: Procedure): readonly NotReported[] => {
  const row = (code: string, barred: readonly IvusUnit[]): readonly NotReported[] =>
    barred.length === 0
      ? []
      : [
          {
            code,
            units: barred.length,
            reason: 'excluded-procedure',
            because: `Intravascular ultrasound of ${listWords(barred.map(({ carrier }) => evaluatedVessel(carrier)))} is not reported with ${procedure.label}.`,
            evidence: [...mergeEvidence(...barred.map(unitEvidence), procedure.evidence)],
          },
        ];
  return [...row('37252', units.slice(0, 1)), ...row('37253', units.slice(1))];
};

const reasonOf = ({ coronary, status }: IvusEvaluation): NotReportedReason | null => {
  if (coronary) return 'coronary';
  return status === 'performed' ? null : status;
};

const reasonWords: Readonly<Partial<Record<NotReportedReason, string>>> = {
  coronary: 'is coronary and belongs to other codes',
  planned: 'was only planned',
  'not-performed': 'was not performed',
  historical: 'belongs to an earlier session',
  'heading-only': 'stands in a heading only',
};

/** Rows for IVUS that the note mentions without performing it on a noncoronary vessel at this session. */
export const unperformedRows = (facts: Facts, anyPerformed: boolean): readonly NotReported[] =>
  flatMap(facts.ivus, (evaluation) => {
    const reason = reasonOf(evaluation);
    if (reason === null) return [];
    const subject = evaluation.vessel === null ? 'Intravascular ultrasound' : `Intravascular ultrasound of ${evaluatedVessel(evaluation)}`;
    return [
      {
        code: anyPerformed ? '37253' : '37252',
        units: 1,
        reason,
        because: `${subject} ${reasonWords[reason] ?? 'is not reported'}.`,
        evidence: [...mergeEvidence(evaluation.evidence)],
      },
    ];
  });
