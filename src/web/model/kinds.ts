import type { Analysis } from '../../model/analysis.js';

/** What words of a note stand for. The order is that of the legend, and of the signs before a stretch. */
export const kinds = ['access', 'movement', 'ivus', 'necessity', 'findings', 'procedure', 'gap'] as const;
export type Kind = (typeof kinds)[number];

export const kindNames: Readonly<Record<Kind, string>> = {
  access: 'Access',
  movement: 'Movement',
  ivus: 'IVUS',
  necessity: 'Reason',
  findings: 'Result',
  procedure: 'Procedure',
  gap: 'Gap',
};

/** Words of the note, what they stand for, and the part of the answer that rests on them. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly id: string;
}

type Spans = readonly { readonly start: number; readonly end: number }[];

const marksFor = (kind: Kind, id: string, spans: Spans): readonly Mark[] => spans.map(({ start, end }) => ({ start, end, kind, id }));

/** Every mark of the note. Before signing only what is asked about is a gap. */
export const marksOf = (analysis: Analysis, preSign: boolean): readonly Mark[] => [
  ...analysis.accessSites.flatMap(({ id, evidence }) => marksFor('access', id, evidence)),
  ...analysis.catheterPositions.flatMap(({ id, evidence }) => marksFor('movement', id, evidence)),
  ...analysis.ivus.flatMap(({ id, evidence, necessity, findings }) => [
    ...marksFor('ivus', id, evidence), ...marksFor('necessity', id, necessity), ...marksFor('findings', id, findings),
  ]),
  ...analysis.procedures.flatMap(({ id, evidence }) => marksFor('procedure', id, evidence)),
  ...gapsOf(analysis, preSign).flatMap(({ id, evidence }) => marksFor('gap', id, evidence)),
];

/** The findings that are gaps: for a physician those with a question, for a coder errors and warnings. */
export const gapsOf = ({ audit }: Analysis, preSign: boolean): Analysis['audit']['findings'] =>
  audit.findings.filter(({ query, severity }) => (preSign ? query !== '' : severity !== 'info'));
