import type { Reading, ReadSentence } from '../language/read-note.js';
import type { VesselGroup } from '../language/resolve-vessels.js';
import { flatMap } from '../model/flat-map.js';
import { oppositeSide, sameVessel, type VesselRef } from '../model/vessel.js';
import type { Shown } from './shown-results.js';

/** Which vessels a result without a vessel of its own is about: the head of a table, the label of a line, "the former". */

/** Vessels that head the columns of a table. */
export interface Columns {
  readonly refs: readonly VesselRef[];
  readonly section: ReadSentence['section'];
  readonly paragraph: number;
}

/** "IVUS | right CIA | left CIA": the head of a table whose rows hold what was measured in each. */
export function columnsOver({ row, vessels, terms, section, paragraph }: ReadSentence, before: Columns | null): Columns | null {
  if (vessels.length === 0 && before?.section === section && before.paragraph === paragraph) return before;
  if (!row || vessels.length < 2 || terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'finding'))) return null;
  return { refs: flatMap(vessels, ({ refs }) => refs), section, paragraph };
}

/** The vessels of a sentence that names several, for "the former" and "the latter" behind it. */
export function severalIn({ vessels }: ReadSentence): readonly VesselRef[] | null {
  const refs = flatMap(vessels.filter(({ access, governor }) => !access && governor !== 'landmark' && governor !== 'agent'), (group) => group.refs);
  const distinct = refs.filter((ref, at) => refs.findIndex((one) => sameVessel(one, ref)) === at);
  return distinct.length > 1 ? distinct : null;
}

/** "They measured ...", "reference diameters were 8.2 and 7.1 mm": the vessels of the sentence right in front. */
const ofThese = /^\W*(?:(?:these|they)\b(?! (?:stents?|balloons?|wires?|sheaths?|catheters?|groins?|sides?)\b)|(?:the |their |its |minimum |minimal |reference |lumen |luminal |mean |respective |cross-sectional )*(?:areas|diameters|lumens|lumina|dimensions|calibers|calibres|measurements|vessels|veins|arteries) (?:were|measured|are|of)\b)/;

/** "In the former: 5 mm of lumen", "in the latter: a nice round vein", "both were normal", "none of them was narrowed". */
export function ofSeveral({ vessels, said }: ReadSentence, several: readonly VesselRef[], latest: readonly VesselRef[] = []): readonly VesselRef[] | null {
  if (vessels.length > 0 || several.length < 2) return null;
  if (latest.length > 1 && ofThese.test(said)) return latest;
  const word = /\bthe (former|latter)\b/.exec(said)?.[1];
  const ref = word === 'former' ? several[0] : word === 'latter' ? several.at(-1) : undefined;
  if (ref) return [ref];
  const counted = ofAll.exec(said);
  if (!counted) return null;
  return /both|neither/.test(counted[0]) === (several.length === 2) ? several : null;
}

/** Words for all the vessels named before, at the head of a sentence or behind "in". */
const ofAll = /(?:^\W*|\b(?:in|of) )(?:both|neither|each|all|none)\b(?: of (?:them|these|those|the (?:two|three|four)))?(?: (?:two|three|four))?(?: (?:vessels?|veins?|arter(?:y|ies)|segments?))?(?= (?:was|were|is|are|showed|had|measured|looked|appeared)\b|[.,;:])/;

/** "Trabeculation on the left and a normal lumen on the right": the vessels of those sides that were examined before. */
export function ofSides({ vessels, said, sideWords }: ReadSentence, examined: readonly VesselRef[]): readonly VesselRef[] | null {
  if (vessels.length > 0 || sideWords.length === 0 || !/\b(?:on the|the) (?:left|right)\b(?! (?:groin|leg|arm|sheath|access|side of))/.test(said)) return null;
  const refs = examined.filter(({ side }) => side !== null && sideWords.includes(side));
  return new Set(examined.map(({ side }) => side)).has('left') && new Set(examined.map(({ side }) => side)).has('right') && refs.length > 0 ? refs : null;
}

/** "Left renal vein: reflux. Gradient 1 mmHg. IVUS: ...": what a line begins with is its topic to the end of the line. */
export function lineTopic({ tokens }: Reading, sentence: ReadSentence, before: readonly VesselRef[] | null): readonly VesselRef[] | null {
  const opens = sentence.from === 0 || (tokens[sentence.from]?.gap ?? 0) >= 2;
  return opens ? (labelOf(tokens, sentence)?.refs ?? null) : before;
}

const ofIt = /\b(?:of|in|on|for) (?:it|this|that|(?:this|that|the)? ?same(?: one)?|(?:this|that|the same) (?:vein|artery|vessel|segment))\b/;

/** "IVUS of it: three webs ...": the first sentence under a heading of IVUS that points at the vessel named last. */
export const isHeadedByIt = ({ sentences, folded }: Reading, { section, index }: ReadSentence): boolean =>
  section.modality === 'ivus' && section.heading !== null && sentences[index - 1]?.section !== section && ofIt.test(folded.slice(section.heading.start, section.heading.end));

/** The vessel in front of a colon: what the whole line is about. */
export const labelOf = (tokens: Reading['tokens'], { vessels, from }: ReadSentence): VesselGroup | null =>
  vessels.find((group) => group.from - from <= 8 && /^(?::|-)$/.test(tokens[tokens[group.to]?.text === '.' ? group.to + 1 : group.to]?.text ?? '') && group.governor !== 'landmark' && !group.access) ?? null;

/** "Right common iliac 15 mm; the left was 19 mm": the other side of the vessel told of, with a result of its own. */
export function otherSideOf({ tokens }: Reading, { from, to }: ReadSentence, told: readonly VesselGroup[], shown: readonly Shown[]): VesselRef[] {
  const group = told.length === 1 ? told[0] : undefined;
  const ref = group?.refs.length === 1 ? group.refs[0] : undefined;
  if (!group || !ref?.side) return [];
  const side = oppositeSide(ref.side);
  for (let at = Math.max(from + 1, group.to); at < to; at++)
    if (tokens[at]?.text === side && tokens[at - 1]?.text === 'the' && /^(?:was|measured|is|had|showed|at|only|,|one)$/.test(tokens[at + 1]?.text ?? '') && /^(?:;|,|and|but|while|whereas)$/.test(tokens[at - 2]?.text ?? '') && shown.some((one) => one.from > at && one.from - at <= 8)) return [{ ...ref, side }];
  return [];
}
