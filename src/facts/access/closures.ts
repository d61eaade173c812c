import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { quoteOf } from '../../model/span.js';
import { oppositeSide, sameVessel } from '../../model/vessel.js';
import { isPuncturable } from '../../lexicon/access.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isUsual } from './entry-lines.js';
import { isSameEntry } from './telegram-lines.js';
import type { Found } from './merge-sites.js';

/** Sentences that tell how an entry was closed: no entry of their own, and proof of one where nothing else names it. */

/** Words of closure, or of a sheath that was taken out. */
export const closing = /\b(?:closed|closure|ha?emosta(?!ts?\b)\w+|perclose|proglide|mynx|angio-?seal|star-?close|manual (?:pressure|compression)|tr band|pressure (?:was )?held|sheaths? (?:(?:was|were|is|are|then|all|both) )*(?:removed|out|(?:taken|drawn) out|(?:pulled|withdrawn)(?! (?:back|in|into|to|through|down|up|over|by))))\b/;

const closedDoor = /^(?!.*\b(?:was|were) (?:then )?(?:punctured|accessed|entered)\b).*(?:\b(?:puncture|access|arteriotomy|venotomy|stick)(?: site)? (?:was|were) (?:then )?(?:closed|sealed|secured(?! (?:with|by|using) (?:an? |two |our )?(?:\w+ )?(?:\d{1,2} ?-?(?:fr?|french)\b|sheath|introducer)))\b|\bclosed (?:the|with)\b)/;

/** Spares most sentences the pattern, which runs to the end of a sentence from every letter. */
const mayClose = (words: string): boolean => words.includes('closed') || words.includes('sealed') || words.includes('secured');

/** "The right CFA was closed with a Mynx": how an entry was closed, and not the entry. */
export function isClosing(sentence: ReadSentence): boolean {
  if (isListedEntry(sentence) || (preclosed.test(sentence.said) && !removed.test(sentence.said))) return false;
  return (mayClose(sentence.said) && closedDoor.test(sentence.said)) || sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'closure')) && !hasTerm(sentence.terms, 'access') && !hasTerm(sentence.terms, 'guidance') && !isSameEntry(sentence.said) && !(sentence.row && /\b\d{1,2} ?-?(?:f|fr|french)\b|\| ?\d{1,2} ?\|(?:[^|]*\|)? ?(?:us|ultrasound)\b/.test(sentence.said));
}

const preclosed = /\bpre-? ?clos(?:e|ed|ure|ing)\b/;
const removed = /\b(?:removed|completed|tightened|tied|cinched|knots?|ha?emosta\w+)\b/;
const preclosedBehind = /^(?: (?:artery|arteries|vein|veins))?(?: (?:access|puncture))?(?: (?:was|were))?(?: then| also| successfully)*,? pre-? ?closed\b/;
const precloseInFront = /\bpre-? ?clos(?:e|ed|ure|ing)(?: technique)?(?: (?:(?:was|were) )?(?:performed|done|carried out|used|achieved|with [^.;,]{1,40}))?(?: (?:of|in|for|at|on))(?: the| his| her| both)? $|\bpre-? ?closed (?:the |his |her |both )?$/;

/** "Preclose of the right CFA with two ProGlides, then 16F DrySeal": sutures are laid in front of the sheath, so the vessel was entered. */
export const isPreclosed = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  preclosed.test(sentence.said) && isUsual(group) && !removed.test(sentence.said) && (preclosedBehind.test(said(reading, group.end, sentence.end)) || precloseInFront.test(said(reading, sentence.start, group.start)));

/** "1) L CFA - 6F - retrograde - Perclose": a line of the list of entries, how it was closed at its end. */
const isListedEntry = ({ item, said: words, vessels: [first], from }: ReadSentence): boolean => item && first !== undefined && first.from - from <= 3 && sizedLine.test(words);

const sizedLine = /^\W*(?:\d{1,2}[.)] ?)?(?:(?!\b(?:tr band|angio-?seal|mynx|vascade|manta|perclose|proglide|exo-?seal|star-?close|clos(?:ed|ure)|ha?emosta\w+|pressure|removed|pulled)\b)[^.;]){0,60}?\b\d{1,2} ?-?(?:french|fr|f)\b(?! (?:angio-?seal|mynx|vascade|manta|perclose|proglide|exo-?seal|star-?close))/;

/** "GSV ablated, closed", "the trunk was closed by laser in 2022": what became of a vessel, no door that was shut. */
const isState = ({ said: words, devices }: ReadSentence): boolean =>
  closedInside.test(words) || (/\b(?:ablat\w+|ligated|thrombos\w+|occluded)\b/.test(words) && devices.length === 0);

const closedInside = /\b(?:vein|trunk|gsv|ssv|saphenous)\b[^.;]*\b(?:clos(?:ed|ure)|sealed)\b[^.;]*\b(?:lasers?|radio-?frequency|rfa?|heat|steam|glue|adhesive|cyanoacrylate|foam|elsewhere|another (?:hospital|clinic|practice)|(?:in|of) (?:19|20)\d\d|years ago)\b/;

/** "Hemostasis of the right CFA with a closure device": entries known by their closure alone (`failed`: those told before). */
export function closures(reading: Reading, failed: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const sentence of reading.sentences) {
    if (testimonyOf(sentence) !== 'session' || !closing.test(sentence.said) || isState(sentence)) continue;
    for (const group of sentence.vessels)
      for (const ref of group.refs)
        if (isPuncturable(ref.vessel) && !failed.some((one) => sameVessel(one, ref))) found.push(...bothOut(sentence, { ...ref, sentence, outcome: 'successful', quote: quoteOf(reading.text, trimmed(reading, sentence)) }));
  }
  return found;
}

/** "The 10F sheath was removed from the right common femoral vein and the 8F from the left". */
function bothOut({ said: words, vessels }: ReadSentence, one: Found): readonly Found[] {
  const side = vessels.length === 1 && one.side !== null ? fromOther.exec(words)?.[1] : undefined;
  return side === oppositeSide(one.side ?? 'left') ? [one, { ...one, side }] : [one];
}

const fromOther = /(?:,|\band) (?:the )?(?:\d{1,2} ?-?(?:fr?|french)(?: sheath)?|(?:other|second) (?:one|sheath)?) ?(?:was |removed |out |pulled )*(?:from|on|in) the (left|right)(?= ?(?:side|one|groin|$|[,.;])| and\b)/;

/** A sentence without the white space and marks around it. */
export function trimmed(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  let from = start;
  while (from < end && /[\s•*\-–·]/.test(reading.text[from] ?? '')) from++;
  return { start: from, end };
}
