import { allMatches } from '../../language/text/all-matches.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { flatMap } from '../../model/flat-map.js';
import type { Side, VesselRef } from '../../model/vessel.js';
import { isForThat } from './pointing-back.js';
import { isFor } from './reasons.js';
import type { EventRange } from '../status.js';

/** What the several aims or grounds of one sentence say of how far its reason reaches. */

/** "Because clot and compression could not be told apart, and to check the cava": the ground names no vessel, a further aim does. */
export const hasUnnamedGround = (reading: Reading, reasons: readonly EventRange[], aimed: readonly EventRange[]): boolean =>
  reasons.some(({ from, to }) => {
    if (!/^(?:because|since|given|owing|due|considering)$/.test(reading.tokens[from]?.text ?? '')) return false;
    const further = reading.tokens.findIndex(({ text }, at) => at > from + 3 && at < to && text === 'and' && reading.tokens[at + 1]?.text === 'to');
    if (further > 0 && !aimed.some((group) => group.from >= from && group.to <= further) && aimed.some((group) => group.from >= further && group.from - further <= 8)) return true;
    return hasUnnamedClause(reading, { from, to }, aimed);
  });

/** "Because the cages hid the iliac veins, and diameters and landing zones could be had in no other way": the second half of the ground names no vessel, and what had to be measured. */
function hasUnnamedClause({ tokens }: Reading, { from, to }: EventRange, aimed: readonly EventRange[]): boolean {
  const half = tokens.findIndex(({ text }, at) => at > from + 3 && at < to - 3 && text === 'and' && tokens[at - 1]?.text === ',');
  if (half < 0 || aimed.some((group) => group.to > half && group.from < to)) return false;
  const words = tokens.slice(half + 1, to).map(({ text }) => text);
  return words.slice(0, 9).some((word) => finite.test(word)) && words.slice(0, 9).some((word) => measures.test(word)) && !words.some((word) => pointsBack.test(word));
}

const finite = /^(?:was|were|could|had|would|did|is|are|can|cannot)$/;
const measures = /^(?:diameters?|sizes?|sizing|measurements?|zones?|lengths?|calib(?:er|re)s?|areas?|widths?|dimensions?|extent)$/;
const pointsBack = /^(?:its|it|their|them|there|this|that|these|those)$/;

/** "The leads hide the edges on every view; need a balloon size, and need to know if there is room in the subclavian too": what is told with "too" is added to what stands in front, which names no vessel. */
export const isAddedToGround = ({ said: words, start, vessels }: ReadSentence, aimed: readonly { readonly start: number }[]): boolean => {
  const [first] = aimed;
  return first !== undefined && addedAtEnd.test(words) && vessels.every((group) => group.start >= first.start) && addsToIt.test(words.slice(12, Math.max(12, first.start - start)));
};
/** The ground ends, and what is added begins with an aim or a question: no list of vessels that "also" closes. */
const addsToIt = /(?:;|, and|\.) (?:(?:we|i|it|also|then|was|were|had|needed|wanted|need|want) )*(?:to|whether|if|how|in case)\b/;
const addedAtEnd = /\b(?:too|as well|also|besides|in addition)\W*$/;

/** "To decide on treatment, and to check the external iliac": one of several aims names no vessel, so the reason is for the whole. */
export function hasUnnamedAim(reading: Reading, sentence: ReadSentence, aimed: readonly EventRange[]): boolean {
  if (aimed.length > 0 && hasVesselByRole(sentence)) return true;
  const starts = aimsOf(reading, sentence);
  const questions = flatMap(reading.tokens.slice(sentence.from, sentence.to), ({ text }, at) => (text === 'if' || text === 'whether' || text === 'how' || (text === 'which' && asksWhich(reading.tokens, sentence.from + at)) ? [sentence.from + at] : []));
  if (questions.length > 1 && questions.some((from, index) => !aimed.some((group) => group.from >= from && group.from < (questions[index + 1] ?? sentence.to)) && !asksOfSame(reading, from, aimed))) return true;
  return starts.some(({ from }, index) => {
    const next = starts[index + 1];
    return next !== undefined && next.apart && next.from - from >= 5 && !aimed.some((group) => group.from >= from && group.from < next.from);
  });
}

const role = '(?:(?:outflow|inflow|run-?off|recipient|receiving|landing|feeding|draining|adjoining|adjacent|neighbou?ring) (?:artery|arteries|veins?|vessels?)|(?:artery|vein|vessel) (?:below|beyond|above|behind|past|distal to|proximal to|next to) (?:it|them|that|the (?:graft|stent|anastomosis|lesion)))';
const byRole = new RegExp(`\\b(?:and|or|plus|in|of|for)(?: (?:also|then|to|in|of|for|check|see|measure|size|judge|grade|look|at|clear))* (?:the|its|a|an|each|either) ${role}(?= ?(?:[.,;:)]|$|and\\b|or\\b|too\\b|also\\b|as well\\b|itself\\b|for\\b|in\\b))`);

/** "... hyperplasia in the graft, or trouble in the outflow artery": a further vessel, told by what it does or where it lies and by no name. */
export function hasVesselByRole({ said: words, start, vessels }: ReadSentence): boolean {
  const match = byRole.exec(words);
  if (!match) return false;
  const [from, to] = [start + match.index, start + match.index + match[0].length];
  return vessels.every((group) => group.end <= from || group.start > to + nearBy) && vessels.some(({ end }) => end <= from);
}
/** "The outflow vein, the left axillary": the name stands right behind. */
const nearBy = 12;

/** "Contrast could not tell me which of them I had": a question, no relative clause. */
const asksWhich = (tokens: Reading['tokens'], at: number): boolean => /^(?:tell|told|know|known|say|said|see|seen|show|shown|judge|decide|determine|learn|settle|out|me|us)$/.test(tokens[at - 1]?.text ?? '');

/** "I could not call it, the same for the bit of cava next to it": the vessels named are added to one that a doubt in front calls "it". */
export const isLikeTheFirst = ({ said: words, start, terms }: ReadSentence, named: readonly { readonly start: number }[]): boolean => {
  const [first] = named;
  const front = first && alike.exec(words.slice(0, Math.max(0, first.start - start)));
  return front !== undefined && front !== null && terms.some((hit) => hit.end <= start + front.index && hit.meanings.some(({ cat }) => cat === 'limit'));
};
const alike = /(?:[,;–-]|\band\b) ?(?:and )?(?:(?:the )?same|ditto|likewise|similarly|equally|so too)(?: (?:goes|went|holds|held|is true|was true|applies|applied|doubt|trouble|problem|with|for|in|of|about|at|to))*(?: (?:the|this|that|a|her|his|its|bit|part|piece|segment|stretch|end|top|of|next|adjoining|adjacent|neighboring|neighbouring|left|right))* ?$/;

/** "It could be trusted neither for the landing diameters nor for the width of the right external iliac": of two doubts told as a pair, only the second names its vessel. */
export function hasUnnamedHalf({ said: words, start }: ReadSentence, named: readonly { readonly start: number }[]): boolean {
  const pair = /\bneither (?:for|with|in|of|on|about|as to|whether|how)\b(.{3,60}?)\bnor\b/.exec(words);
  if (!pair || ofSameVessel.test(pair[1] ?? '')) return false;
  const [from, to] = [start + pair.index, start + pair.index + pair[0].length];
  return !named.some((group) => group.start > from && group.start < to) && named.some((group) => group.start >= to);
}

/** "Neither for the length nor for the width of the right external iliac": a measure of what is named behind. */
const ofSameVessel = /^(?: (?:the|its|a|true|exact|real))* (?:lengths?|widths?|diameters?|sizes?|cali(?:ber|bre)s?|areas?|lumen|walls?|severity|degree|extent|depth|nature|course|cause|outline|contour)\W*$/;

/** "The right common iliac vein could not be graded, so IVUS was used": every doubt, and all that other imaging is told to show, names its vessel in front of IVUS, as a ground told with "because" does. */
export function isDoubtOfNamed(reading: Reading, { terms, from: first, end, vessels }: ReadSentence, named: readonly EventRange[], event: EventRange): boolean {
  const { tokens } = reading;
  if (ofVessels.test(said(reading, tokens[event.to]?.start ?? end, end)) || ofExtent.test(said(reading, tokens[first]?.start ?? end, tokens[event.from]?.start ?? end))) return false;
  const told = terms.filter((hit) => hit.from >= first && hit.to <= event.from && hit.meanings.some(({ cat }) => cat === 'limit' || cat === 'modality'));
  if (!told.some(({ meanings }) => meanings.some(({ cat }) => cat === 'limit')) || named.some(({ to }) => to > event.from)) return false;
  return told.every((hit) => {
    let [from, to] = [hit.from, hit.to];
    while (from > first && !opensClause(tokens, from - 1)) from--;
    while (to < event.from && !opensClause(tokens, to)) to++;
    // "On venography, the right common iliac vein ...": no clause of its own.
    return vessels.some((group) => group.from >= from && group.to <= to) || (to - from < 4 && !hit.meanings.some(({ cat }) => cat === 'limit'));
  });
}
/** "... and IVUS was used to measure the vessels for a stent": of more than the doubt names. */
const ofVessels = /\b(?:the|these|those|his|her|all)(?: (?!same\b)\w+)? (?:vessels|veins|arteries|segments|system|tree|axis|anatomy)\b/;
/** "Unclear where the disease of the left common iliac vein ended": a doubt that goes on into the next vessel. */
const ofExtent = /\bwhere [^,;:]*\b(?:ends?|ended|stop(?:s|ped)|begins?|began|starts?|started)\b/;
/** "And" does unless it only goes on with the same subject ("was hazy and could not be graded"). */
const opensClause = (tokens: Reading['tokens'], at: number): boolean =>
  /^(?:[,;:(]|nor|so|but|therefore|thus|hence)$/.test(tokens[at]?.text ?? '') || (tokens[at]?.text === 'and' && !/^(?:could|can|cannot|was|were|is|are|did|does|had|has|would|not|so|therefore|thus)$/.test(tokens[at + 1]?.text ?? ''));

/** "Whether the cava was compressed, and whether it was scarred": the vessel of the question in front. */
const asksOfSame = ({ tokens }: Reading, from: number, aimed: readonly EventRange[]): boolean =>
  aimed.some(({ to }) => to <= from) && tokens.slice(from + 1, from + (tokens[from]?.text === 'how' ? 4 : 2)).some(({ text }) => text === 'it' || text === 'they');

/** "For neck measurement, landing zones and graft diameters": each vessel only qualifies its own item of the list, and an item has none. */
export function isListOfAims({ tokens }: Reading, { terms, from: first }: ReadSentence, named: readonly EventRange[]): boolean {
  const nouns = terms.filter(({ meanings }) => meanings.some(({ cat, id }) => cat === 'purpose' && id === 'noun'));
  const lead = nouns.findIndex(({ from }) => isFor(tokens, from, first));
  if (lead < 0 || nouns.length - lead < 2 || named.length === 0) return false;
  const list = nouns.slice(lead);
  return named.every((group) => list.some(({ from, to }) => from === group.to || (from <= group.from && to >= group.to))) && list.some(({ from }) => /^(?:,|and|for)$/.test(tokens[from - 1]?.text ?? ''));
}

/** "Given the kidneys IVUS was used in place of contrast, to measure the neck and the landing zones": what was spared was spared in every vessel. */
export const sparesContrast =
  /\b(?:in place of|instead of|in lieu of|rather than|to (?:spare|avoid|limit|save|minimi[sz]e|reduce|cut|conserve)|without) (?:[\w-]+ ){0,5}(?:contrast|dye|iodine)\b|\bcontrast-?sparing\b/;

interface Aim {
  readonly from: number;
  /** An aim of its own ("and to see ...", ", and also for sizing"), no further word of the one in front ("for sizing and measurement of ..."). */
  readonly apart: boolean;
}

/** "To see ...", "for sizing": where each aim of the sentence begins. */
function aimsOf({ tokens }: Reading, sentence: ReadSentence): Aim[] {
  const aims: Aim[] = [];
  for (const { from, meanings } of sentence.terms) {
    const text = (back: number): string => tokens[from - back]?.text ?? '';
    if (meanings.some(({ cat, id }) => cat === 'purpose' && id === 'verb') && text(1) === 'to') aims.push({ from, apart: /^(?:and|,)$/.test(text(2)) || isAddedAim(tokens, from - 1) });
    else if (meanings.some(({ cat, id }) => cat === 'purpose' && id === 'noun') && isFor(tokens, from, sentence.from)) aims.push({ from, apart: isAddedAim(tokens, tokens.findLastIndex((token, at) => at < from && token.text === 'for')) });
  }
  return aims;
}

/** ", and for", "and also for to": the aim whose lead word stands at `at` is added to those in front of it. */
function isAddedAim(tokens: Reading['tokens'], at: number): boolean {
  let back = at - 1;
  let also = false;
  while (/^(?:also|then|for)$/.test(tokens[back]?.text ?? '')) also = tokens[back--]?.text === 'also' || also;
  return tokens[back]?.text === 'and' && (also || tokens[back - 1]?.text === ',');
}

/** "To size, and in the right common iliac to see whether ...": an aim without a vessel stands in front of a vessel that has one of its own. */
export function hasAimInFront(reading: Reading, sentence: ReadSentence, reasons: readonly EventRange[], examined: readonly EventRange[]): boolean {
  const [first] = examined;
  if (!first) return false;
  const front = reasons.findLast(({ to }) => to <= first.from);
  if (!front || sentence.vessels.some(({ from, to }) => from >= front.from && to <= front.to)) return false;
  const words = reading.tokens.slice(front.to, first.from).map(({ text }) => text).join(' ');
  const led = /^,? ?and (?:also )?(in|of|for|within)\b/.exec(words);
  return led !== null && (led[1] === 'for' || reasons.some(({ from }) => from >= first.to && from - first.to <= 3));
}

/** "IVUS was used on the left", "ultrasound of the right leg was needed": the one side that a reason for no vessel by name is for. */
export function sideOf(sentence: ReadSentence): Side | null {
  const led = ledBySide.exec(sentence.said)?.slice(1).find((side) => side !== undefined);
  const [only, other] = new Set(sentence.sideWords);
  if ((led === 'left' || led === 'right') && sentence.vessels.length === 0 && !(other !== undefined && aimOfEach.test(sentence.said))) return led;
  if (only === undefined || other !== undefined || sentence.vessels.length > 0 || !hasTerm(sentence.terms, 'ivus')) return null;
  return ofOneSide.test(sentence.said) ? only : null;
}

/** "On the right it was to see whether ...", "It had been asked for on the left, where ...". */
const ledBySide = /^\W*(?:(?:on|for) the (left|right)(?: side)?,? (?:it|this|that|ivus|ultrasound|the (?:aim|purpose|reason|point|question))\b|(?:it|this|that) (?:was|had been) (?:\w+ ){1,2}on the (left|right)\b|the (left|right) side (?:was|required|needed|had to be)\b)/;

/** "On the left it was to ...; on the right, to exclude stenosis": the other side has an aim too. */
const aimOfEach = /(?:[;,]|\band) (?:and )?(?:on |for |of )?the (?:left|right)(?: side)?,? (?:it was )?(?:to|because|since|as|for|so as|in order)\b/;

const ofOneSide = /\b(?:ivus|ultrasound|probe)\b[^.;:]{0,40}\b(?:on|for|of|in) (?:the |her |his )?(?:left|right|lt|rt)(?: (?:side|leg|limb|arm|lower extremity|upper extremity|lower limb|upper limb|iliac veins?|iliac arteries|iliacs))?(?=[.,;:)]|$| (?:only|alone|was|were|is|to|because|since|as|for|so|in order)\b)|\b(?:left|right)(?:[- ]sided)? (?:ivus|intravascular ultrasound)\b/;

const aimOfSide = /\b(?:on )?the (left|right)(?: (?:side|one))?,? (?:(?:was|were) (?:examined|imaged|interrogated|evaluated|assessed|studied) )?(?:in order to|so as to|to|because|since|as|for)\b/g;

/** "For that reason I used IVUS of both external iliacs, the left as a yardstick": the ground in front of IVUS is that of both. */
const groundInFront = /^\W*(?:for (?:this|that|these|those|both) (?:\w+ )?reasons?|because|since|therefore|hence|as (?:the|a|an|it|we|no)\b)[^;]*\b(?:ivus|intravascular ultrasound|probe)\b[^;]*\bboth\b[^;]*, ?the (?:left|right)\b/;

/** "IVUS was performed on both sides, on the left side in order to grade the scarring": of the vessels named, those of the side that has the reason. */
export function onReasonedSide(words: string, refs: readonly VesselRef[]): readonly VesselRef[] {
  const [side, other] = new Set(allMatches(aimOfSide, words).map((match) => match[1]));
  const sides = new Set(refs.map((ref) => ref.side));
  return side !== undefined && other === undefined && !groundInFront.test(words) && sides.has('left') && sides.has('right') ? refs.filter((ref) => ref.side === side) : refs;
}

/** "IVUS (sizing) both CIA", "IVUS [stent selection]": the aim in brackets right behind, with no figures and no result. */
export function hasAimInBrackets({ tokens }: Reading, { to, terms }: ReadSentence, event: EventRange): boolean {
  if (!/^[([]$/.test(tokens[event.to]?.text ?? '')) return false;
  const end = tokens.findIndex(({ text, kind }, at) => at > event.to && (at >= to || /^[)\]]$/.test(text) || kind === 'number'));
  if (end < 0 || end >= to || !/^[)\]]$/.test(tokens[end]?.text ?? '')) return false;
  return terms.some((hit) => hit.from > event.to && hit.to <= end && hit.meanings.some(({ cat, id }) => cat === 'purpose' && (id === 'noun' || hit.from === event.to + 1 || tokens[hit.from - 1]?.text === 'to')) && !hit.meanings.some(({ cat }) => cat === 'finding' || cat === 'lesion'));
}

/** It tells that IVUS was done, rather than what it showed. */
export function tellsOfPerformance(reading: Reading, sentence: ReadSentence): boolean {
  return /\b(?:ivus|ultrasound|probe)\b.{0,60}\b(?:was|were)\s+(?:then\s+|therefore\s+|also\s+)?(?:performed|done|used|carried|undertaken|obtained|employed|utili[sz]ed|brought|called|added|needed|advanced|introduced|passed|put|placed|inserted|taken|run|loaded)\b|\b(?:turned to|elected|used|performed|went to|reached for|resorted to|brought in|did|ran|put|placed|passed|advanced|took|brought|introduced|inserted|carried|exchanged|swapped|traded)\b.{0,40}\b(?:ivus|ultrasound|probe)\b/.test(
    said(reading, sentence.start, Math.min(sentence.end, sentence.start + 400)),
  ) || tersePerformance.test(sentence.said) || forThis.test(sentence.said) || leavesIvus.test(sentence.said) || isForThat(sentence);
}

/** "IVUS decided on for that", "hence IVUS was chosen to answer this": the doubt in front is what it was for. */
const forThis = /\b(?:ivus|intravascular ultrasound|probe)\b(?: \w+){0,4} (?:for|because of|on account of|to (?:answer|settle|resolve|clear up|clarify|find out|decide)) (?:that|this|these|those|it|both|them)(?: (?:two|very|reason|purpose|question|point)s?)?(?=[.;,]|$| (?:and|before|prior|so)\b)|\b(?:for|because of|to (?:answer|settle|resolve|clear up|clarify)) (?:that|this|these|those|it|both)(?: (?:reason|purpose|question|point)s?)?,? (?:i |we )?(?:\w+ ){0,3}(?:ivus|intravascular ultrasound)\b/;

/** "That leaves IVUS": what is left when other means have failed. */
const leavesIvus = /^\W*(?:so |and |which |all )*(?:that|this|which|it)? ?(?:leaves?|left|leaving)(?: (?:us|me|only|just|with|nothing but))* (?:ivus|intravascular ultrasound)\b/;

/** "IVUS cath (Eagle Eye) run into the popliteal over the wire": no auxiliary in telegraphic style. */
const tersePerformance = /^\W*(?:so |then )?(?:the |an? )?(?:ivus|intravascular ultrasound|probe)\b[^.;:]{0,60}\b(?:run|passed|advanced|taken|brought|put|dropped|slid|sent|loaded|threaded) (?:up |down |back )?(?:into|to|through|thru|across|over|in|along)\b/;
