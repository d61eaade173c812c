import type { Reading } from '../../language/read-note.js';
import { anyOf, anyWord, noteDetails } from '../../lexicon/note-details.js';
import { flatMap } from '../../model/flat-map.js';
import { namesIvus } from '../ivus/ivus-context.js';

const { operatorLabels, doing } = noteDetails.physicians;
const labelled = new RegExp(`(?<![a-z0-9])${anyOf(operatorLabels)}(?:\\([a-z]\\))?\\s?(?::|(?=[,-]?\\s(?:by\\s)?dr\\b))([^\\n;]{0,120})`, 'g');
const nextLabel = /[a-z)]:|(?<=\S) {3,}|(?<!\b(?:dr|[a-z]))\. (?!dr)(?=[a-z]{3})/;
const named = /\bdr\.?\s{1,2}([a-z][a-z'-]{0,40}(?: [a-z][a-z'-]{0,40})?)/g;
const busy = new RegExp(`\\bdr\\.?\\s{1,2}([a-z][a-z'-]{0,40}(?: [a-z][a-z'-]{0,40})?)[\\s,]{1,2}(?:\\([^)]{0,30}\\) )?${anyWord(doing)}`, 'g');
const acting = /\b(?:performed|accessed|punctured|entered|placed|deployed|treated|stented|obtained|carried out|dictated|done|prepped|signed)\b[^.;]{0,40}\bby dr\.?\s{1,2}([a-z][a-z'-]{0,40}(?: [a-z][a-z'-]{0,40})?)/g;
const plain = new Set(['dr', 'md', 'm', 'd', 'do', 'the', 'and', 'of', 'by', 'with', 'phd', 'pgy', 'attending', 'fellow', 'resident', 'vascular', 'surgery', 'interventional', 'radiology', 'cardiology', 'who', 'did', 'performed']);

/**
 * The words of the names of those who did the base procedure or worked under its attending: behind a role in the head of
 * the note ("Surgeon: Dr. Cole"), with the case in hand ("dr. tran doing the case"), signing, or acting without IVUS.
 */
export function readOperatorNames(reading: Reading): ReadonlySet<string> {
  const { folded } = reading;
  const stretches: string[] = [];
  for (const match of folded.matchAll(labelled)) if (opensClause(folded, match.index) && !ofOwnPractice.test(lineFrom(folded, match.index))) stretches.push(untilNextLabel(match[1] ?? ''));
  for (const match of folded.matchAll(busy)) stretches.push(match[1] ?? '');
  for (const sentence of reading.sentences) {
    if (namesIvus(sentence, false)) continue;
    const words = folded.slice(sentence.start, sentence.end);
    if (!words.includes('dr')) continue;
    for (const match of words.matchAll(acting)) stretches.push(match[1] ?? '');
    if (sentence.section.kind === 'attestation') for (const match of words.matchAll(named)) stretches.push(match[1] ?? '');
  }
  const tail = folded.trimEnd();
  for (const match of tail.slice(-160).matchAll(named)) if (endsNote(tail.slice(-160), match)) stretches.push(match[1] ?? '');
  return new Set(flatMap(stretches, nameWords));
}

/** "Second physician: ... (separate practice, will bill her own portion)": nobody who did the base procedure. */
const ofOwnPractice = /\bseparate (?:practice|group|tax|note|report|billing)|\b(?:bill|dictate|report)s? (?:and (?:bill|dictate) )?(?:his|her|their) own|\b(?:his|her|their) own (?:note|report|portion|part|dictation|claim)/;

const lineFrom = (folded: string, at: number): string => /^[^\n]{0,400}/.exec(folded.slice(at, at + 400))?.[0] ?? '';

/** The words of a stretch that can be a name. */
export const nameWords = (words: string): string[] => (words.match(/[a-z][a-z'-]+/g) ?? []).map((word) => word.replace(/'s$/, '')).filter((word) => word.length > 1 && !plain.has(word));

/** At the start of a line, cell or clause: a role there is a label, not a person of the narrative. */
const opensClause = (folded: string, at: number): boolean => /(?:^|[\n.;|,(-]\s{0,3}| {2,}|\b(?:by|of) |primary |ir )$/.test(folded.slice(Math.max(0, at - 12), at)) || at < 4;

function untilNextLabel(words: string): string {
  const end = words.search(nextLabel);
  return end < 0 ? words : words.slice(0, end + 1).replace(/[a-z]+\s*[a-z]*:$/, '');
}

/** A physician named behind everything else: alone on one of the last lines, or at the end of a closing statement. */
const endsNote = (tail: string, match: RegExpMatchArray): boolean => {
  const at = match.index ?? 0;
  const line = tail.slice(tail.lastIndexOf('\n', at) + 1, at);
  const behind = /^[^\n]*/.exec(tail.slice(at + match[0].length))?.[0] ?? '';
  return behind.trim().length < 25 && !/[a-z]{3} [a-z]{2}/.test(behind) && (line.trim().length < 4 || /[.-] $/.test(line));
};
