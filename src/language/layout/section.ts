import type { SectionKind } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';

/** A part of the note under one heading; the sections cover the note from end to end. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Span | null;
  /** Where its line begins, list mark included. */
  readonly start: number;
  readonly body: Span;
  /** The imaging that the heading attributes the section to. */
  readonly modality: 'ivus' | 'angio' | null;
}
