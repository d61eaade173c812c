import { allMatches } from '../../language/text/all-matches.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, oppositeSide, type VesselRef } from '../../model/vessel.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
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
  const distinct = distinctVessels(flatMap(vessels.filter(({ access, governor }) => !access && governor !== 'landmark' && governor !== 'agent'), (group) => group.refs));
  return distinct.length > 1 ? distinct : null;
}

/** "They measured ...", "reference diameters were 8.2 and 7.1 mm": the vessels of the sentence right in front. */
const ofThese = /^\W*(?:(?:these|they)\b(?! (?:stents?|balloons?|wires?|sheaths?|catheters?|groins?|sides?)\b)|(?:the |their |its |minimum |minimal |reference |lumen |luminal |mean |respective |cross-sectional )*(?:areas|diameters|lumens|lumina|dimensions|calibers|calibres|measurements|vessels|veins|arteries) (?:were|measured|are|of)\b)/;

/** "In the former: 5 mm of lumen", "in the latter: a nice round vein", "both were normal", "none of them was narrowed". */
export function ofSeveral({ vessels, said }: ReadSentence, several: readonly VesselRef[], latest: readonly VesselRef[] = []): readonly VesselRef[] | null {
  if (vessels.length > 0 || several.length < 2) return null;
  if (latest.length > 1 && ofThese.test(said)) return latest;
  const numbered = numberedIn(said, several);
  if (numbered.length > 0) return numbered;
  const ofClass = classedIn(said, several);
  if (ofClass.length > 0) return ofClass;
  if (several.length === 2 && oneAndOther.test(said)) return several;
  const counted = ofAll.exec(said);
  if (!counted) return null;
  return /both|neither/.test(counted[0]) === (several.length === 2) ? several : null;
}

const ordinal = /\bthe (former|latter|first|second|third|fourth)(?=(?: (?:one|vessel|vein|artery|of (?:these|them)))?,? (?:(?:still|also|now|again|only|already|in turn|even|just|clearly) )?(?:was|were|is|had|has|showed|shows|contained|measured|looked|appeared|held|carried|demonstrated|revealed|displayed|harbou?red|bore|remained)\b| \d)|\b(?:in|of|within|for|along) the (former|latter|first|second|third|fourth)(?=(?: (?:one|vessel|vein|artery))? ?(?:[.,;:)]|(?:and|but|there|we|i|an?|no|only|was|were|is|are|lay|sat)\b|$))|(?<!\b(?:was|were|is|be|preferred|chose|took) )\bthe (former|latter)\b/g;

/** "The first was healthy, the second contained a lesion, and the latter was clean": the vessels that the words count. */
function numberedIn(said: string, several: readonly VesselRef[]): readonly VesselRef[] {
  if (!/\b(?:former|latter|first|second|third|fourth)\b/.test(said)) return [];
  const words = allMatches(ordinal, said);
  const told = words.filter(([, counted, placed]) => (counted ?? placed) !== undefined);
  return flatMap(told.length > 0 ? told : words.slice(0, 1), ([, counted, placed, bare]) => {
    const word = counted ?? placed ?? bare;
    const ref = word === 'latter' ? several.at(-1) : several[word === 'second' ? 1 : word === 'third' ? 2 : word === 'fourth' ? 3 : 0];
    return ref ? [ref] : [];
  });
}

const ofClassWord = /\bthe (vein|artery|graft|fistula|bypass)(?: (?:itself|proper))?,? (?:was|is|had|has|showed|shows|contained|measured|looked|appeared|demonstrated|revealed)\b/g;

const isOfClass = ({ vessel }: VesselRef, word: string): boolean =>
  word === 'vein' || word === 'artery' ? vesselInfo(vessel).system === word : vessel.includes(word);

/** "The artery was normal and the vein had a web": the only one of its kind among the vessels named before. */
export function classedIn(said: string, several: readonly VesselRef[]): readonly VesselRef[] {
  return several.length < 2 || !/\b(?:vein|artery|graft|fistula|bypass)\b/.test(said) ? [] : flatMap(allMatches(ofClassWord, said), ([, word = '']) => {
    const of = several.filter((ref) => isOfClass(ref, word));
    return of.length === 1 && of.length < several.length ? of : [];
  });
}

/** "One was compressed, the other was normal". */
const oneAndOther = /\bone (?:of (?:them|these) )?(?:was|were|had|showed|contained|measured|held|looked)\b.*\bthe other\b(?! (?:day|hand|end|side))/;

/** Words for all the vessels named before, at the head of a sentence or behind "in". */
const ofAll = /(?:^\W*|\b(?:in|of) )(?:both|neither|each|all|none)\b(?: of (?:them|these|those|the (?:two|three|four)))?(?: (?:two|three|four))?(?: (?:vessels?|veins?|arter(?:y|ies)|segments?))?(?= (?:was|were|is|are|showed|had|measured|looked|appeared)\b|[.,;:])/;

/** "Trabeculation on the left and a normal lumen on the right": the vessels of those sides that were examined before. */
export function ofSides({ vessels, said, sideWords }: ReadSentence, examined: readonly VesselRef[]): readonly VesselRef[] | null {
  if (vessels.length > 0 || sideWords.length === 0 || !(/\b(?:on the|the) (?:left|right)\b(?! (?:groin|leg|arm|sheath|access|side of))/.test(said) || (sideBySide.test(said) && examined.every(({ vessel }) => vessel === examined[0]?.vessel)))) return null;
  const refs = examined.filter(({ side }) => side !== null && (sideWords.includes(side) || counterpart.test(said)));
  return new Set(examined.map(({ side }) => side)).has('left') && new Set(examined.map(({ side }) => side)).has('right') && refs.length > 0 ? refs : null;
}

/** "Right 5.0 mm, left 3 mm": the sides alone, each with what was measured in it. */
const sideBySide = /^\W*(?:the )?(?:left|right|lt|rt|l|r)\b(?: (?:side|one))?[:=]? ?(?:was |is |at )?\d[^;]*[,;] (?:and |but )?(?:the )?(?:left|right|lt|rt|l|r)\b(?: (?:side|one))?[:=]? ?(?:was |is |at |only )?\d/;

/** "The left one was flattened, while its counterpart was patent". */
export const counterpart = /\b(?:(?:its|the) (?:counterpart|fellow|mate|twin|partner)|the (?:other|opposite|contralateral)(?: (?:one|side|vein|artery|vessel))?),? (?:was|were|is|had|showed|measured|looked|appeared|remained)\b/;

/** "Left renal vein: reflux. Gradient 1 mmHg. IVUS: ...": what a line begins with is its topic to the end of the line. */
export function lineTopic({ tokens }: Reading, sentence: ReadSentence, before: readonly VesselRef[] | null): readonly VesselRef[] | null {
  const opens = sentence.from === 0 || (tokens[sentence.from]?.gap ?? 0) >= 2;
  if (!opens) return standsAlone(tokens, sentence)?.refs ?? before;
  const keeps = sentence.vessels.length === 0 && sentence.section.heading !== null && sentence.section.modality !== null;
  return (labelOf(tokens, sentence) ?? standsAlone(tokens, sentence))?.refs ?? (keeps ? before : null);
}

/** "Left renal artery.", then "Angiogram: ..." and "IVUS: 3 mm lumen": the first words under a heading of IVUS that stands in what is told of one vessel. */
export const isHeadedInLine = ({ sentences, folded }: Reading, { section, index, vessels }: ReadSentence): boolean =>
  vessels.length === 0 && section.modality === 'ivus' && section.heading !== null && sentences[index - 1]?.section !== section && /^\W*(?:ivus|intravascular ultrasound)\W*$/.test(folded.slice(section.heading.start, section.heading.end));

/** "Celiac artery. Angiogram: 70% stenosis. IVUS: ...": a sentence that is nothing but the name of a vessel. */
function standsAlone(tokens: Reading['tokens'], { vessels, from, to }: ReadSentence): VesselGroup | null {
  const [only, other] = vessels;
  return only && !other && !only.access && only.from - from <= 1 && to - only.to <= 1 && (only.to === to || tokens[only.to]?.text === '.') ? only : null;
}

const ofIt = /\b(?:of|in|on|for) (?:it|this|that|(?:this|that|the)? ?same(?: one)?|(?:this|that|the same) (?:vein|artery|vessel|segment))\b/;

/** "IVUS of it: three webs ...": the first sentence under a heading of IVUS that points at the vessel named last. */
export const isHeadedByIt = ({ sentences, folded }: Reading, { section, index }: ReadSentence): boolean =>
  section.modality === 'ivus' && section.heading !== null && sentences[index - 1]?.section !== section && ofIt.test(folded.slice(section.heading.start, section.heading.end));

/** "Measurements from the left external iliac vein: ...": where they come from, and no place of entry. */
const isSource = (tokens: Reading['tokens'], { from }: VesselGroup): boolean =>
  [2, 3].some((back) => /^(?:images?|imaging|measurements?|findings?|recordings?|pictures?|views?|areas?|diameters?)$/.test(tokens[from - back]?.text ?? ''));

/** "Right popliteal artery, below knee - 74% ...": a word for the part between the vessel and the mark. */
const partBehind = /^(?:\(|,)? ?(?:(?:proximal|prox|mid|middle|distal|dist|upper|lower|above|below|behind|at|the|knee|hilum|origin|ostial|ostium|segment|portion|part|third|half|p[123]|\/|and|-) ?){1,4}\)? ?$/;

/** Where the mark behind a vessel would stand. */
function behindLabel(tokens: Reading['tokens'], { to }: VesselGroup, end: number): number {
  if (tokens[to]?.text === '.') return to + 1;
  if (!/^[(,]$/.test(tokens[to]?.text ?? '')) return to;
  const at = tokens.slice(to, Math.min(end, to + 7)).findIndex(({ text }) => text === ':' || text === '-');
  return at > 0 && partBehind.test(tokens.slice(to, to + at).map(({ text }) => text).join(' ')) ? to + at : to;
}

/** The vessel in front of a colon: what the whole line is about. */
export const labelOf = (tokens: Reading['tokens'], { vessels, from, to }: ReadSentence): VesselGroup | null =>
  vessels.find((group) => group.from - from <= 8 && /^(?::|-)$/.test(tokens[behindLabel(tokens, group, to)]?.text ?? '') && group.governor !== 'landmark' && (group.governor !== 'from' || isSource(tokens, group)) && group.governor !== 'door' && !group.access) ?? null;

/** "Right common iliac 15 mm; the left was 19 mm": the other side of the vessel told of, with a result of its own. */
export function otherSideOf({ tokens }: Reading, { from, to }: ReadSentence, told: readonly VesselGroup[], shown: readonly Shown[]): VesselRef[] {
  const group = told.length === 1 ? told[0] : undefined;
  const ref = group?.refs.length === 1 ? group.refs[0] : undefined;
  if (!group || !ref?.side) return [];
  const side = oppositeSide(ref.side);
  for (let at = Math.max(from + 1, group.to); at < to; at++)
    if (isCounterpart(tokens, at) && shown.some((one) => one.from > at && one.from - at <= 8)) return [{ ...ref, side }];
    else if (tokens[at]?.text === side && tokens[at - 1]?.text === 'the' && (/^(?:was|measured|is|had|showed|at|only|,|one)$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.kind === 'number') && /^(?:;|,|and|but|while|whereas)$/.test(tokens[at - 2]?.text ?? '') && shown.some((one) => one.from > at && one.from - at <= 8)) return [{ ...ref, side }];
  return [];
}

/** "..., while its counterpart was 15 mm", "the opposite one measured 14 mm". */
const isCounterpart = (tokens: Reading['tokens'], at: number): boolean =>
  /^(?:counterpart|fellow|mate|twin|opposite|contralateral|other)$/.test(tokens[at]?.text ?? '') && /^(?:its|the)$/.test(tokens[at - 1]?.text ?? '') && /^(?:;|,|and|but|while|whereas)$/.test(tokens[at - 2]?.text ?? '') && isVerb.test(tokens[/^(?:one|side|vein|artery|vessel)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1]?.text ?? '');
const isVerb = /^(?:was|is|had|showed|measured|looked|appeared|remained)$/;
