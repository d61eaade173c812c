/** Half-open UTF-16 offsets `[start, end)` into the note exactly as it was received. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its words; `quote === text.slice(start, end)`, always. */
export interface Quote extends Span {
  readonly quote: string;
}

/** Cuts the words of a span out of the note. */
export const quoteOf = (text: string, { start, end }: Span): Quote => ({ start, end, quote: text.slice(start, end) });

/** Whether `inner` lies wholly inside `outer`. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Reading order: by start, then by end. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
