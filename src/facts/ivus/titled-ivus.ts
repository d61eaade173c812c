import type { Reading } from '../../language/read-note.js';
import type { SectionKind } from '../../model/analysis.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { namesIvus } from './ivus-context.js';

/** Kinds that a line over the whole report is read as. */
const ofTitle: ReadonlySet<SectionKind> = new Set(['title', 'procedures', 'ivus-findings']);
const named = /\b(?:ivus|intravascular ultrasound)\b/;
const elsewhere = /\bcoronary|\b(?:without|no) (?:ivus|intravascular)\b|:\s*$/;

/** "PERIPHERAL ANGIOGRAM / IVUS REPORT" over a note that names IVUS nowhere else: the title, with none of its results below it. */
export function titleWithIvus({ text, folded, sections, sentences }: Reading): Quote | null {
  const opening = sections.findIndex(({ kind }) => kind === 'access' || kind === 'technique' || kind === 'findings' || kind === 'treatment');
  const titles = sections.slice(0, opening < 0 ? sections.length : opening).filter(({ kind, modality, heading }) => modality === 'ivus' && heading !== null && ofTitle.has(kind));
  for (const { kind, heading, body } of titles) {
    if (!heading || (kind === 'ivus-findings' && folded.slice(body.start, body.end).trim() !== '')) continue;
    const words = folded.slice(heading.start, heading.end);
    if (named.test(words) && !elsewhere.test(words) && !sentences.some((sentence) => namesIvus(sentence, true))) return quoteOf(text, heading);
  }
  return null;
}
