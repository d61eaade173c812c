import type { Analysis, Profile, Severity } from '../model/analysis.js';
import type { Span } from '../model/span.js';
import { shownFindings } from './report-content.js';

export type MarkKind = 'proof' | Severity;

/** A stretch of the note with the strongest mark that lies on it. */
export interface MarkedStretch extends Span {
  readonly kind: MarkKind | null;
}

const strength: readonly (MarkKind | null)[] = [null, 'proof', 'info', 'warning', 'error'];

/** Cuts the whole note into stretches, in order and without gaps: evidence of codes, and of findings over it. */
export const markNote = (analysis: Analysis, text: string, profile: Profile): readonly MarkedStretch[] => {
  const strengths = new Uint8Array(text.length);
  for (const { start, end, kind } of marksOf(analysis, profile)) {
    const mark = strength.indexOf(kind);
    for (let at = start; at < end; at += 1) strengths[at] = Math.max(strengths[at] ?? 0, mark);
  }
  const stretches: MarkedStretch[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && strengths[end] === strengths[start]) continue;
    stretches.push({ start, end, kind: strength[strengths[start] ?? 0] ?? null });
    start = end;
  }
  return stretches;
};

/** Before signing every question looks alike, and no code has a mark. */
const marksOf = (analysis: Analysis, profile: Profile): readonly (Span & { readonly kind: MarkKind })[] => {
  const proofs = profile === 'pre-sign' ? [] : analysis.codes.flatMap(({ evidence }) => evidence);
  return [
    ...proofs.map(({ start, end }) => ({ start, end, kind: 'proof' as const })),
    ...shownFindings(analysis, profile).flatMap(({ severity, evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, kind: profile === 'pre-sign' ? ('info' as const) : severity }))),
  ];
};
