import type { Reading } from '../../language/read-note.js';
import { anyWord, noteDetails } from '../../lexicon/note-details.js';
import { byPosition, quoteOf, type Quote, type Span } from '../../model/span.js';
import { trimmed } from '../access/access-sites.js';

const cue = new RegExp(`${anyWord(noteDetails.signature.cues)}|/e?s/`);
const without = new RegExp(anyWord(noteDetails.signature.without));
const blankBehind = /\bby\s*:?\s*(?:_+|\*+|\[[^\]]*\])\s*$/;
const signedLine = /^\s*(?:-\s*)?signed[,:]?\s+(?:by\s+)?(?:dr\b|[a-z.' -]{2,40},? (?:md|do|m\.d)\b)/;
const physicianLine = /^\s*(?:[-~]{1,2}\s*|\/e?s\/\s*)?(?:dr\.?\s+[a-z][a-z.'-]*(?:\s[a-z][a-z.'-]*){0,3}|[a-z][a-z.'-]*(?:\s[a-z][a-z.'-]*){1,3},?\s(?:md|m\.d\.?|do|d\.o\.?))(?:,?\s(?:md|do|phd|facs|fsir|facc|rpvi|fscai|m\.d\.))*[.,]?\s*$/;
const lastLines = 4;

/**
 * Words that show who stands for the note: an electronic signature, an attestation, "Dictated by", a teaching physician
 * statement, or a physician's name on one of the last lines. An unsigned or pending signature is none.
 */
export function readSignature(reading: Reading): Quote[] {
  const { text, folded } = reading;
  const spans: Span[] = [];
  for (const sentence of reading.sentences) {
    const { heading, kind } = sentence.section;
    const headed = kind === 'attestation' && heading !== null;
    const opens = headed && reading.sentences[sentence.index - 1]?.section !== sentence.section;
    const words = folded.slice(opens ? heading.start : sentence.start, sentence.end);
    const signed = headed || cue.test(words) || (words.includes('signed') && signedLine.test(folded.slice(trimmed(reading, sentence).start, sentence.end)));
    if (signed && !without.test(words) && !blankBehind.test(words)) spans.push(opens ? { start: heading.start, end: sentence.end } : trimmed(reading, sentence));
  }
  for (const span of trailingLines(text)) {
    const covered = spans.some(({ start, end }) => start < span.end && span.start < end);
    if (!covered && physicianLine.test(folded.slice(span.start, span.end))) spans.push(span);
  }
  return spans.sort(byPosition).map((span) => quoteOf(text, span));
}

/** The last lines that hold anything, each without the white space around it. */
function trailingLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let end = text.length; end > 0 && lines.length < lastLines; ) {
    const before = text.lastIndexOf('\n', end - 1);
    const line = text.slice(before + 1, end);
    const body = line.trim();
    if (body !== '' && body.length < 100) {
      const start = before + 1 + line.indexOf(body);
      lines.push({ start, end: start + body.length });
    } else if (body !== '') break;
    end = before;
  }
  return lines;
}
