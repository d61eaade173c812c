import type { Analysis } from '../model/analysis.js';
import type { AnswerLine } from './amend-lines.js';

/** The columns of CSV and Parquet, one row a note. Lists are apart by blanks; `analysis` (Parquet alone) is the whole answer as JSON. */
export const answerColumns = [
  'id', 'source', 'verdict', 'date_of_service', 'supported', 'incomplete', 'not_reported', 'errors', 'warnings', 'vessels', 'problem',
] as const;
export type AnswerRow = Readonly<Record<(typeof answerColumns)[number], string>>;

export const answerRow = ({ id, source, analysis, problem }: AnswerLine): AnswerRow => {
  const empty = { verdict: '', date_of_service: '', supported: '', incomplete: '', not_reported: '', errors: '', warnings: '', vessels: '' };
  return { id: id ?? '', source, ...(analysis === undefined ? empty : cellsOf(analysis)), problem: problem?.message ?? '' };
};

const cellsOf = ({ note, codes, notReported, audit, ivus }: Analysis): Omit<AnswerRow, 'id' | 'source' | 'problem'> => {
  const promised = codes.filter(({ group }) => group !== 'procedure');
  const codesOf = (status: 'supported' | 'incomplete'): string => promised.filter((line) => line.status === status).map(({ code, units }) => `${code}:${units}`).join(' ');
  const rulesOf = (severity: 'error' | 'warning'): string => [...new Set(audit.findings.filter((one) => one.severity === severity).map(({ rule }) => rule))].join(' ');
  const vessels = ivus.filter(({ status, coronary }) => status === 'performed' && !coronary).map(({ side, vessel }) => [side, vessel].filter((part) => part !== null).join(':'));
  return {
    verdict: audit.verdict, date_of_service: note.dateOfService ?? '', supported: codesOf('supported'), incomplete: codesOf('incomplete'),
    not_reported: notReported.map(({ code, reason }) => `${code}:${reason}`).join(' '), errors: rulesOf('error'), warnings: rulesOf('warning'),
    vessels: [...new Set(vessels)].join(' '),
  };
};
