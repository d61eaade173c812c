import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import { testimonyOf } from '../sections-of-fact.js';
import { tellsOfStentInPlace } from './stents-in-place.js';

/** Which sentences tell of treatment, and which only of a stent that was seen. */

/** Kinds of device that treat. */
export const treating: ReadonlySet<string> = new Set(['stent', 'balloon', 'stent-graft', 'atherectomy', 'thrombectomy', 'embolic', 'lithotripsy']);

/** "R EIV (stent): 11 mm round, thin rind": what lies in the vessel, told in brackets before its result. */
const inBrackets = /\((?:(?:old|new|prior|in|the|existing|20\d\d) )*(?:in-?)?stent(?:ed)?(?: (?:segment|in place|20\d\d))?\)\s?[:=-][^;]*\d ?(?:mm|%)/;

/** A sentence that tells of treatment: a treating device or verb, and no result of imaging; "an in-stent lesion" is none. */
export function isTreatment(sentence: ReadSentence): boolean {
  const device = sentence.devices.some(({ meanings, start }) => meanings.some(({ kind }) => treating.has(kind)) && !/\bin ?- ?$/.test(saidWithin(sentence, start - 5, start)));
  if (tellsOfTime(sentence)) return false;
  return (device && !inBrackets.test(sentence.said) && !tellsOfLie(sentence) && !tellsOfStentSeen(sentence) && !tellsOfOldStent(sentence) && !tellsOfStentState(sentence) && !tellsOfStentFound(sentence) && !tellsOfStentInPlace(sentence) && !tellsOfStentLumen(sentence) && !tellsOfChoice(sentence)) || (hasTerm(sentence.terms, 'therapy') && !tellsOfLining(sentence) && !tellsOfWidth(sentence));
}

/** "After stenting the area was 165 mm2": treatment told only as the time of a measurement. */
const tellsOfTime = ({ said: words }: ReadSentence): boolean => !putThere.test(words) && (timed.test(words) || (timedBehind.test(words) && !/\d ?x ?\d|\batm\b/.test(words)));

/** "Where the old stent ended": a stent of another session, and none put in. */
const tellsOfOldStent = ({ devices, said: words }: ReadSentence): boolean =>
  /\b(?:old|prior|previous|previously placed|existing|in-?dwelling|earlier|first) (?:\w+ )?stents?\b/.test(words) && !putThere.test(words.replace('previously placed', '')) && devices.filter(({ meanings }) => meanings.some(({ kind }) => treating.has(kind))).length === 1;

const looksSo = /\b(?:round|oval|flush|apposed|opposed|malapposed|expanded|underexpanded|waist\w*|kink\w*|struts?|crushed|crimped)\b/;
const putThere = /\b(?:placed|deployed|inflated|(?:post|pre)?-?dilated|implanted|ballooned|advanced|delivered|opened|released|flared|put|laid)\b/;

/** "Right renal artery: iCAST round 5.9 x 6.0 mm, no kink": how the stent of the vessel in front of the colon looks, up to a semicolon. */
function tellsOfStentSeen(sentence: ReadSentence): boolean {
  const { devices, vessels } = sentence;
  const stent = devices.find(({ meanings }) => meanings.some(({ kind }) => kind === 'stent' || kind === 'stent-graft'));
  if (!stent || vessels.length === 0 || !/: ?(?:the |its )?(?:\w+ )?$/.test(saidWithin(sentence, sentence.start, stent.start))) return false;
  const [behind = ''] = saidWithin(sentence, stent.end).split(';');
  return looksSo.test(behind) && !putThere.test(behind);
}

const stentState = /^\W*(?:(?:the|both|each|all|its|our) )?(?:(?:proximal|distal|upper|lower|mid|middle|first|second|third|old|older|new|newer|prior|previous|existing|iliac|sfa|venous|left|right|entire|whole|native|other) ){0,2}stents?(?: (?:edges?|struts|end|lumen|segment|itself|expansion|apposition)){0,2},? (?:(?:was|were|is|are|remains?|appeared|looked|now|again|still|measured|measures|at|=) ){0,3}(?:(?:well|fully|nicely|poorly|mildly|badly|not|widely|somewhat|slightly|incompletely|partly) ){0,2}(?:under-?expanded|expanded|under-?sized|patent|ok|okay|fine|open|clean|fractured|crushed|kinked|narrowed|compressed|apposed|opposed|malapposed|round|oval|intact|flush|free|clear|good|tight|complete|full|\d+(?:\.\d+)? ?(?:mm2?\b|%))/;

/** "Proximal stent underexpanded, 4.1 mm in a 6.0 mm vessel", "Distal stent ok, 5.7 mm": how a stent in place looks, no size of one that is put in. */
const tellsOfStentState = ({ said: words }: ReadSentence): boolean => words.includes('stent') && stentState.test(words) && !putThere.test(words) && !/\d ?x ?\d|\batm\b/.test(words);

const stentAsSubject = /\b(?<!\b(?:an?|no|another) (?:\w+ ){0,2})stents?(?: (?:itself|themselves|edges?|struts?|lumen|lumina|segments?|ends?|margins?|walls?|there|in (?:it|place))){0,2},? (?:(?:now|again|still|also|both|all|each|here) )?(?:was|were|is|are|had|has|measured|measures|looked|looks|appeared|appears|showed|shows|contained|held|proved|remained|seemed|lay|sat|stood)\b/;
/** "Neointima filled half of the stent lumen": of what is inside a stent, and nothing put in. */
const tellsOfStentLumen = ({ said: words, devices, terms }: ReadSentence): boolean =>
  /\b(?:stents?|in-?stent) (?:lumen|lumina|struts?|interstices|wall)\b/.test(words) && !hasTerm(terms, 'therapy') && !putThere.test(words) && devices.filter(({ meanings }) => meanings.some(({ kind }) => treating.has(kind))).length === 1;

const wanted = /\bstents?\b[^.;,]* (?:was|were|is|are) (?:\w+ )?(?:chosen|selected|picked|sized|planned|needed|required|indicated|used|considered|taken|tried|crossed|extended|added|inserted|positioned|put|mounted|loaded|prepared|brought|passed|sent|moved|treated|lined|relined)\b/;

/** "In the femoral artery the stents measured 5.1 mm and were filled by tissue": what was found in a stent in place, and none put in. */
const tellsOfStentFound = ({ said: words, terms }: ReadSentence): boolean =>
  words.includes('stent') && stentAsSubject.test(words) && hasTerm(terms, 'finding') && !putThere.test(words) && !wanted.test(words) && !/\d ?x ?\d|\batm\b|\bballoon/.test(words);

/** "The stent lay flush with the wall", "the stents were well apposed": how a stent lies, which no treatment tells. */
const tellsOfLie = ({ said: words }: ReadSentence): boolean =>
  /\b(?:the|both|its|that) (?:\w+ )?stents? (?:\w+ )?(?:was|were|is|are|lay|lies|sat|measured)\b[^.;]*\b(?:apposed|opposed|malapposed|flush|well seated|in contact|underexpanded)\b/.test(words) && !/\b(?:placed|deployed|inflated|(?:post|pre)?-?dilated|implanted|ballooned|advanced|delivered|balloon)\b/.test(words);

/** "Right deep femoral vein: dilated 10 mm, free of clot": how wide it is, and no balloon. */
const tellsOfWidth = ({ terms, said: words }: ReadSentence): boolean =>
  /[:-] ?dilated\b(?! (?:with|by|using|to|up|at|twice|again)\b)/.test(words) && terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'therapy')).length === 1;

/** "Graft lumen 6 mm, lined with mural thrombus": how the wall is, unless a device lines it. */
const tellsOfLining = ({ terms, said: words }: ReadSentence): boolean =>
  /\blined (?:with|by) (?!an? )/.test(words) && terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'therapy')).length === 1;

/** "Its diameter of 15 mm guided the choice of stent": what was to be put in, and nothing put in. */
const tellsOfChoice = ({ said: words }: ReadSentence): boolean => choice.test(words) && !putThere.test(words);
const choice = /\b(?:guid|determin|dictat|inform|govern|direct|help|led)\w* (?:us )?(?:in |to |with )?(?:the |our |my )?(?:\w+ )?(?:choice|selection|siz(?:e|ing)|diameter|length) of (?:the |an? )?(?:\w+ ){0,2}(?:stent|balloon)s?\b|\b(?:stent|balloon)s? (?:was|were) (?:therefore |then |accordingly )?(?:chosen|selected|sized|picked)\b/;
const when = '(?:before|after|following|prior to|pre-?|post-?) ?(?:the )?';
const treatment = '(?:stent(?:s|ing)?|angioplasty|venoplasty|balloon(?:ing)?|dilat(?:ion|ation)|treatment|intervention|atherectomy|thrombectomy)(?: (?:placement|deployment|dilation|angioplasty))?';
const timed = new RegExp(`^\\W*${when}${treatment},? (?:it|the|its|there|this|minimal|minimum|mean|residual|luminal|lumen|area|csa|mla|reference|\\d)\\b.*\\d ?(?:mm2?|cm|%|percent)|\\d ?(?:mm2?|%|percent)[^;.]* ${when}${treatment}\\W*$`);
/** "Three webs, 5 mm2; after the balloon the webs are torn and the lumen is 17 mm2": the time of a second measurement. */
const timedBehind = new RegExp(`\\d ?(?:mm2?|%|percent)[^;]*; ?(?:and |but )?${when}${treatment},? (?:it|the|its|there|this|minimal|minimum|mean|residual|luminal|lumen|area|csa|mla|\\d)\\b.*\\d ?(?:mm2?|cm|%|percent)`);

const done = /\b(?:deployed|placed|implanted|inflated|dilated|ballooned|passes|treated|opened|laid|released)\b/;

/** The first sentence of the session that tells of treatment as done. */
export const firstTreatment = (reading: Reading): ReadSentence | undefined =>
  reading.sentences.find((sentence) => testimonyOf(sentence) === 'session' && isTreatment(sentence) && done.test(sentence.said));
