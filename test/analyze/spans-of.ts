import type { Quote, Span } from '../../src/model/span.js';

/** Every span inside a value, with its quote where it has one. */
export function spansOf(value: unknown): (Span & Partial<Quote>)[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(spansOf);
  return isSpan(value) ? [value, ...inner] : inner;
}

const isSpan = (value: object): value is Span & Partial<Quote> =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

/** The spans that do not lie inside the text, or whose quote is not what stands there. */
export const badSpans = (text: string, value: unknown): (Span & Partial<Quote>)[] =>
  spansOf(value).filter(({ start, end, quote }) => start < 0 || start > end || end > text.length || (quote !== undefined && quote !== text.slice(start, end)));
