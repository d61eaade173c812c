import { allMatches } from '../../language/text/all-matches.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { namesIvus } from '../ivus/ivus-context.js';

const attached = /(?<![\p{L}\d.,])3725[23][\s)]{0,2}-? ?50(?![\d%]|[.,/]\d|\s?(?:mm|ml|%))/gu;
const spelled = /(?<![a-z0-9])(?:(?:modifiers?|mod)[\s.:#-]{0,3}(?:of |is )?["']?-?50|-?50[\s-]{1,2}(?:modifier|mod)|(?<![\d.])-50)(?![\d%.,/]\d|[\d%]|\s?(?:mm|ml|hu|db|mg|mcg|cm|percent)\b)/g;
const code = /(?<![\p{L}\d.,])[0-9]{5}(?![\d.,]\d|\d)/gu;
const denied = /\b(?:not|no|never|without|nor|cannot|doesn't|don't)\b/;

/**
 * Places where modifier 50 stands with IVUS: glued to 37252 or 37253, or in words beside IVUS or one of its codes.
 * 37252 and 37253 never take it (bilateral indicator 0 of the physician fee schedule). A note that says the modifier
 * does not apply, or that gives it to another code, is no such place.
 */
export function readModifier50(reading: Reading): Quote[] {
  return flatMap(reading.sentences, (sentence) => {
    const words = reading.folded.slice(sentence.start, sentence.end);
    if (!words.includes('50')) return [];
    const spans = allMatches(attached, words).map(({ index, 0: hit }) => ({ start: index, end: index + hit.length }));
    for (const { index, 0: hit } of allMatches(spelled, words)) {
      const inside = spans.some(({ start, end }) => index < end && start < index + hit.length);
      if (!inside && meansIvus(reading, sentence, words, index)) spans.push({ start: index, end: index + hit.length });
    }
    return spans
      .filter(({ start, end }) => !denied.test(words.slice(Math.max(0, start - 40), start)) && !/^[^.;]{0,25}\b(?:not|never|n't)\b/.test(words.slice(end)))
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => quoteOf(reading.text, { start: sentence.start + start, end: sentence.start + end }));
  });
}

/** The code nearest in front decides, then the nearest behind, then IVUS in the sentence, then what stands before it. */
function meansIvus(reading: Reading, sentence: ReadSentence, words: string, at: number): boolean {
  const near = words.slice(Math.max(0, at - 200), at);
  const before = allMatches(code, near).at(-1)?.[0];
  const nearest = before ?? allMatches(code, words.slice(at, at + 80))[0]?.[0];
  if (nearest !== undefined) return isIvusCode(nearest);
  if (namesIvus(sentence, false)) return true;
  if (words.length > 80) return false;
  const ahead = reading.folded.slice(Math.max(0, sentence.start - 120), sentence.start);
  const lines = ahead.slice(ahead.lastIndexOf('\n\n') + 1);
  const codes = allMatches(code, lines).map(([found]) => found);
  const previous = reading.sentences[sentence.index - 1];
  return codes.length > 0 ? codes.every(isIvusCode) : previous?.paragraph === sentence.paragraph && namesIvus(previous, false);
}

const isIvusCode = (digits: string): boolean => digits === '37252' || digits === '37253';
