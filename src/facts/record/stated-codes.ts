import { allMatches } from '../../language/text/all-matches.js';
import type { Reading } from '../../language/read-note.js';
import { anyOf, noteDetails } from '../../lexicon/note-details.js';
import { quoteOf, type Quote, type Span } from '../../model/span.js';
import { sectionAt } from '../section-at.js';

/** A procedure code that the note itself states, with every place where it does. */
export interface StatedCode {
  readonly code: string;
  readonly evidence: readonly Quote[];
}

const { inScope, identifiers, units } = noteDetails.codes;
const known: ReadonlySet<string> = new Set(inScope);
const fiveDigits = /(?<![\p{L}\d_$£€.,@])3[67]\d{3}(?![\d_]|[.,]\d|-\d{4}(?!\d))(?!\p{L}(?!\d))/gu;
const identifierBefore = new RegExp(`(?<![a-z0-9])${anyOf(identifiers)}(?![a-z0-9])[\\s:.,(-]{0,4}(?:no|number|num|code|id)?[\\s:.#-]{0,4}$`);
const unitBehind = new RegExp(`^(?:\\s|-){0,2}${anyOf(units)}(?![a-z0-9])`);
const deniedBefore = /\b(?:not|no|never|without|nor|instead of|rather than|cannot)\b[^.;,:\n]{0,30}$/;
const deniedBehind = /^[^.;,\d\n]{0,25}\b(?:not|never|cannot)\b/;

/**
 * Codes of the product's scope (noncoronary IVUS, catheter placement and the angiography that contains it) written into
 * the note as five digits of their own, in reading order of their first place. Not part of a telephone or record number,
 * a postal code or an amount, not what the note says is not reported, and not in the history.
 */
export function readStatedCodes(reading: Reading): StatedCode[] {
  const places = new Map<string, Quote[]>();
  for (const { code, ...span } of findStatedCodes(reading)) {
    const quote = quoteOf(reading.text, span);
    const known = places.get(code);
    if (known) known.push(quote);
    else places.set(code, [quote]);
  }
  return [...places].map(([code, evidence]) => ({ code, evidence }));
}

/** Every place of a stated code. */
function findStatedCodes(reading: Reading): (Span & { readonly code: string })[] {
  const found: (Span & { readonly code: string })[] = [];
  for (const { index: start, 0: code } of allMatches(fiveDigits, reading.folded)) {
    const end = start + code.length;
    if (!known.has(code) || !standsAlone(reading.folded, start, end)) continue;
    const kind = sectionAt(reading, start)?.kind;
    if (kind !== 'history' && kind !== 'comparison') found.push({ start, end, code });
  }
  return found;
}

function standsAlone(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 45), start);
  const after = folded.slice(end, end + 45);
  if (/\d *[-/]$/.test(before) && !/(?<!\d)\d{5} *[-/]$/.test(before)) return false;
  if (/^-\d{3}(?!\d)/.test(after) || /\(\d{3}\)\s?$|(?<!\d)\d{3}[.-]$/.test(before)) return false;
  if (/#\s?$/.test(before) && !/cpt[^a-z]{0,6}$/.test(before)) return false;
  return !identifierBefore.test(before) && !unitBehind.test(after) && !deniedBefore.test(before) && !deniedBehind.test(after);
}
