import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselRef } from '../../model/vessel.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isTreatment } from './treatment-told.js';
import { vesselsListed } from './ivus-named.js';

/** Vessels that stand in a list under words of IVUS, with no word of what was seen. */

/** "IVUS: left femoral vein, left external iliac vein.", "Vessels imaged: ..."; `isDone` tells of a sentence that it tells of IVUS as done. */
export function vesselsOfList(reading: Reading, sentence: ReadSentence, isDone: (intro: ReadSentence) => boolean): readonly VesselRef[] {
  if (sentence.vessels.length === 0 || (testimonyOf(sentence) !== 'session' && sentence.section.kind !== 'ivus-necessity') || hasTerm(sentence.terms, 'finding') || hasTerm(sentence.terms, 'cue')) return [];
  return isListed(reading, sentence) || (sentence.item && isItem(reading, sentence, isDone)) ? vesselsListed(reading, sentence) : [];
}

/** Items back to the words over the list. */
const mostItems = 12;

/** "IVUS was performed of the following vessels:", then "- Left common iliac vein", "- Left external iliac vein": one of its items, nothing but a name. */
function isItem(reading: Reading, { index, section, vessels, end }: ReadSentence, isDone: (intro: ReadSentence) => boolean): boolean {
  if (!/^\W*(?:\([^()]*\)\W*)?$/.test(said(reading, vessels.at(-1)?.end ?? end, end))) return false;
  for (let at = index - 1; at >= 0 && at >= index - mostItems; at--) {
    const before = reading.sentences[at];
    const first = reading.sentences[at + 1];
    if (!before || before.section !== section) return first !== undefined && isListed(reading, first);
    if (!before.item) return /:\s*$/.test(before.said) && !isTreatment(before) && isDone(before);
  }
  return false;
}

const listLabel = /^\W*(?:(?:ivus )?(?:runs?|pullbacks?|passes)|vessels?(?: ?\(s\))?|veins?(?: ?\(s\))?|arter(?:y|ies)(?: ?\(s\))?|segments?(?: ?\(s\))?)(?: (?:imaged|examined|interrogated|evaluated|studied|assessed|scanned|surveyed|seen|run|done)\b[^:;.]{0,20})? ?:/;

/** "IVUS:", "IVUS, recorded pullback:", "IVUS performed in:": a heading that tells no more than that it was done. */
const plainHeading = /^\W*(?:(?:next|then|now|finally|also|today|in addition),? )?(?:ivus|intravascular ultrasound)(?:[ ,-]+(?:included|includes|the following|recorded|slow|manual|automated|pull-?backs?|runs?|passes|of|in|at|performed|done|obtained|study|interrogation|imaging|examination|evaluation|vessels?|veins|arteries|segments?|levels?|sites?|imaged|examined|interrogated|evaluated|studied|assessed))*\W*$/;

/** "IVUS: No", then "Vessels: ...": a form that was answered so; letters back to it. */
const answeredNo = /\b(?:ivus|intravascular ultrasound)(?: (?:performed|used|done|utili[sz]ed))? ?[:=?] ?(?:\[ ?x ?\] ?)?(?:no(?! \w+ (?:was|were|seen|found))|none|n\/a|not (?:done|performed|used|applicable))(?=\W)(?![^]*\b(?:ivus|intravascular ultrasound)(?: (?:performed|used|done|utili[sz]ed))? ?[:=?] ?(?:\[ ?x ?\] ?)?yes\b)/;
const formReach = 200;

/** Right behind the heading of IVUS, or behind a label of the vessels imaged next to words of IVUS. */
function isListed(reading: Reading, { section, start, said: words, index }: ReadSentence): boolean {
  if (answeredNo.test(said(reading, Math.max(0, start - formReach), start))) return false;
  if (section.modality === 'ivus' && section.heading !== null && plainHeading.test(reading.folded.slice(section.heading.start, section.heading.end)) && start - section.body.start < 6) return true;
  const before = reading.sentences[index - 1];
  const label = section.heading !== null && start - section.body.start < 6 ? `${reading.folded.slice(section.heading.start, section.heading.end)}:` : words;
  return listLabel.test(label) && (isOfIvus(section) || (before !== undefined && isOfIvus(before.section)) || [1, 2].some((back) => reading.sentences[index - back]?.terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus')) === true));
}

const isOfIvus = ({ kind, modality }: ReadSentence['section']): boolean => kind === 'ivus-necessity' || modality === 'ivus';
