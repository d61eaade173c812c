import { describeVessel } from '../../anatomy/vessel-list.js';
import type { Analysis } from '../../model/analysis.js';
import { gapsOf } from './kinds.js';
import { ledgerOf } from './ledger.js';

/** `37253 × 2`; a single unit goes without saying. */
export const unitsOf = ({ code, units }: { readonly code: string; readonly units: number }): string => (units === 1 ? code : `${code} × ${units}`);

/** The answer as text for a message or a ticket. Before signing: questions and the ledger, and no code. */
export const plainText = (analysis: Analysis, preSign: boolean): string => {
  const gaps = gapsOf(analysis, preSign).map(({ query, message }) => `- ${preSign ? query : message}`);
  const ledger = ledgerOf(analysis).map((row) =>
    `- ${row.vessel}: ${preSign ? row.standing : row.because}; reached ${row.reached.words ?? 'not documented'}; reason ${said(row.why)}; result ${said(row.found)}`);
  const codes = preSign ? [] : analysis.codes.map((line) =>
    `- ${unitsOf(line)} ${line.status}: ${line.vessels.map(describeVessel).join(', ')}. ${line.because}`);
  return [
    ...section(preSign ? 'Before signing' : 'Missing or doubtful', gaps),
    ...section('Codes', codes),
    ...section('Vessels examined by intravascular ultrasound', ledger),
  ].join('\n');
};

const said = ({ words, quoted }: { readonly words: string | null; readonly quoted: boolean }): string =>
  words === null ? 'not documented' : quoted ? `"${words}"` : words;

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [title, ...lines, '']);
