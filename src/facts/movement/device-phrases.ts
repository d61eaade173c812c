import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { mouths } from '../../language/vessels/side-behind.js';
import type { Token } from '../../language/text/tokens.js';
import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import type { DeviceKind, DeviceTerm } from '../../lexicon/devices.js';
import type { Term } from '../../lexicon/terms.js';
import { reasonsOf } from '../reasons/reasons.js';
import { standingOf, type EventRange } from '../status.js';
import { isLedTo } from './goals.js';

/** What the words around the name of a device say of its part: it moves, it is the way of another, or it is the same as before. */

export type Mover = 'ivus' | 'catheter' | 'balloon' | 'stent' | 'wire' | 'other';

/** What each kind of device does when it is moved. */
export const movers: Readonly<Record<DeviceKind, Mover>> = {
  'ivus-catheter': 'ivus', catheter: 'catheter', microcatheter: 'catheter', sheath: 'catheter', guidewire: 'wire',
  balloon: 'balloon', stent: 'stent', 'stent-graft': 'stent', atherectomy: 'catheter', thrombectomy: 'catheter',
  'infusion-catheter': 'catheter', embolic: 'other', filter: 'other', needle: 'other', closure: 'other',
  'embolic-protection': 'other', lithotripsy: 'balloon', snare: 'other', 'central-venous-catheter': 'catheter',
};
const rails = new Set(['over', 'along', 'around', 'alongside', 'beside', 'on', 'behind', 'upon', 'onto']);
const conduits = new Set(['through', 'thru', 'via', 'from', 'within', 'inside', 'of', 'by', 'into', 'in', 'to', 'below', 'above', 'past', 'beyond', 'across', 'at', 'under', 'before', 'near', 'toward', 'towards', 'against']);
const unled = new Set([',', ';', ':', 'and', 'it', 'i', 'we', 'this', 'which', 'was', 'were', 'with', 'using', 'is', 'then', 'for']);

/** "Over the wire", "through the sheath", "up the right sheath": the device named is the way of another. */
export const isConduit = (tokens: readonly Token[], at: number, kind: DeviceKind, sentence: ReadSentence): boolean => {
  const word = ledBy(tokens, at, sentence);
  return rails.has(word) || conduits.has(word) || ((kind === 'sheath' || kind === 'guidewire' || kind === 'stent') && isWay(tokens, at, kind, sentence)) || (kind === 'sheath' && isOtherSheath(tokens, at));
};

/** "Ditto on the left, same catheter, other sheath, back through the iliac": told beside the device that goes. */
const isOtherSheath = (tokens: readonly Token[], at: number): boolean => /^(?:other|opposite|contralateral|second)$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.text === ',' && tokens[at + 1]?.text === ',';

/** "The probe was passed up the right sheath", "a Glidewire down the sheath", "a catheter down the stent": another device went that way. */
function isWay(tokens: readonly Token[], at: number, kind: DeviceKind, { devices, terms }: ReadSentence): boolean {
  const device = devices.some(({ to, meanings }) => to < at && meanings[0]?.kind !== 'sheath' && (meanings[0]?.kind !== 'guidewire' || kind === 'sheath'));
  if (!device && !(tokens[at - 4]?.text === 'it' || tokens[at - 5]?.text === 'it') && !terms.some(({ to, meanings }) => to < at && meanings.some(({ cat }) => cat === 'probe' || cat === 'ivus'))) return false;
  for (let back = at - 1; back >= at - 4; back--) {
    const text = tokens[back]?.text ?? '';
    if (text === 'up' || text === 'down') return true;
    if (!/^(?:the|right|left|same|r|l|long|short|that|this|crossover|guiding|introducer|existing|\d+|french|f|fr|groin)$/.test(text)) return false;
  }
  return false;
}

/** The preposition in front of a device phrase: "over a stiff 0.035 Rosen wire", also where brand and kind are two names of one device. */
function ledBy(tokens: readonly Token[], at: number, sentence: ReadSentence): string {
  const { from, devices, vessels, terms } = sentence;
  const kind = devices.find((device) => device.from === at)?.meanings[0]?.kind;
  const brand = devices.find((device) => device.to === at);
  if (brand && kind !== undefined && brand.meanings[0]?.kind === kind) return ledBy(tokens, brand.from, sentence);
  for (let back = at - 1; back >= from && back >= at - 6; back--) {
    if (devices.some(({ to }) => to === back + 1) || (back + 1 < at && vessels.some(({ to }) => to === back + 1))) return '';
    // "On fluoroscopy the catheter was advanced": what it was seen by is no way of it.
    if (back + 1 < at && /^(?:the|a|an|our|his|her)$/.test(tokens[back + 1]?.text ?? '') && terms.some((hit) => hit.to === back + 1 && hit.meanings.some(({ cat }) => cat === 'modality' || cat === 'guidance'))) return '';
    const token = tokens[back];
    const text = token?.text ?? '';
    if (isPlaceInFront(tokens, back, at)) return '';
    if (text === 'to' && /^(?:swap|swapped|change|changed|exchange|exchanged|switch|switched|upsized|traded)$/.test(tokens[back - 1]?.text ?? '')) return '';
    if (text === 'to' && terms.some((hit) => hit.from === back + 1 && hit.meanings.some(({ cat, id }) => cat === 'purpose' && id === 'verb'))) return '';
    if (text === 'of' && /^(?:tips?|end|ends|markers|holes)$/.test(tokens[back - 1]?.text ?? '')) return isLedTo(tokens, back - 1) ? 'to' : '';
    if (text === 'by' && isSuccessor(tokens, back, from)) return '';
    if (rails.has(text) || conduits.has(text)) return text;
    if ((text === 'a' || text === 'an') && !conduits.has(tokens[back - 1]?.text ?? '') && !rails.has(tokens[back - 1]?.text ?? '')) return '';
    if (unled.has(text)) return '';
  }
  return '';
}

/** "On each side the IVUS catheter was advanced", "from below a long sheath went up": where the work was done, told in front of what moves. */
const isPlaceInFront = (tokens: readonly Token[], back: number, at: number): boolean =>
  back + 1 < at && /^(?:the|a|an|our|,)$/.test(tokens[back + 1]?.text ?? '') &&
  (/^(?:sides?|left|right)$/.test(tokens[back]?.text ?? '') || (/^(?:below|above)$/.test(tokens[back]?.text ?? '') && tokens[back - 1]?.text === 'from'));

/** "The wire was followed by a Quick-Cross, and later by the IVUS catheter": what came after it is what moves. */
function isSuccessor(tokens: readonly Token[], by: number, from: number): boolean {
  const word = tokens[by - 1]?.text ?? '';
  if (/^(?:followed|chased|replaced|succeeded)$/.test(word)) return true;
  return /^(?:later|then|finally|next|and)$/.test(word) && tokens.slice(from, by).some(({ text }, at, near) => text === 'by' && /^(?:followed|chased|replaced|succeeded)$/.test(near[at - 1]?.text ?? ''));
}

/** "Let the catheter chase the wire into ...", "followed the wire": a rail in other words; "it was crossed (the verb at `verb`) with a wire into the SFA": the wire did it. */
export function isFollowed(tokens: readonly Token[], at: number, verb = -1): boolean {
  let back = at - 1;
  if (verb >= 0 && /^(?:crossed|traversed|negotiated|recanali[sz]ed|wired|crossing)$/.test(tokens[verb]?.text ?? '') && [1, 2, 3, 4].some((near) => /^(?:with|using)$/.test(tokens[at - near]?.text ?? ''))) return false;
  // "The probe followed same wire to the cava".
  for (let near = at - 1; near > at - 4; near--) if (/^(?:chased|followed|tracked|rode)$/.test(tokens[near]?.text ?? '') && tokens[near + 1]?.text !== 'by') return true;
  while (back > at - 6 && !/^(?:the|this|that|a|an|[,.;:])$/.test(tokens[back]?.text ?? '')) back--;
  return /^(?:chase|chased|chasing|follow|followed|follows|following|track|tracked|tracking|rode|ride|rides|riding|railed|along|with|on)$/.test(tokens[back - 1]?.text ?? '');
}

/** "Visions PV .035 catheter": brand and class word name one device. */
export function isSameDevice(tokens: readonly Token[], { from }: Hit<DeviceTerm>, { devices }: ReadSentence): boolean {
  const before = devices.filter(({ to }) => to <= from).at(-1);
  if (!before || from - before.to > 4 || movers[(before.meanings[0]?.kind ?? 'needle') as DeviceKind] !== 'ivus') return false;
  return tokens.slice(before.to, from).every(({ kind, text }) => kind === 'number' || text === '-' || text === '"' || /^(?:fr|french|f|in|inch|pv|digital|p|rx)$/.test(text));
}

/** "Kumpe and Glidewire": a wire named beside the device in hand; "... was put into the artery, and a wire was sent on" goes its own way (`moved`: the device had its verb). */
export function isPaired(tokens: readonly Token[], { from: at, to }: EventRange, sentence: ReadSentence, moved: boolean): boolean {
  if (moved && /^(?:was|went|passed|crossed|then)$/.test(tokens[to]?.text ?? '')) return false;
  for (let back = at - 1; back >= sentence.from && back >= at - 7; back--) {
    const text = tokens[back]?.text ?? '';
    if (text === 'and' || text === '/' || text === 'with' || text === '&' || text === '+') return true;
    if (/^(?:was|were|then|is|,|;)$/.test(text) && !(text === 'then' && tokens[back - 1]?.text === 'and')) return false;
  }
  return false;
}

/**
 * "IVUS of the left SFA: ... The catheter was then advanced into the tibial, angiogram obtained": where the IVUS catheter
 * itself was not `held` (named or moved), a plain "catheter" is that of IVUS only if it is drawn back or the sentence names IVUS.
 */
export function meansIvus(tokens: readonly Token[], sentence: ReadSentence, held: boolean): boolean {
  if (hasTerm(sentence.terms, 'ivus') || hasTerm(sentence.terms, 'probe')) return true;
  if (isOfOwnSize(tokens, sentence) || blocksThere(tokens, sentence)) return false;
  return (held || hasTerm(sentence.terms, 'move', 'withdraw')) && !tellsOf(tokens, sentence, 'modality', 'angio');
}

/** "We have put the catheter of 4 French inside the vein": one that is told by its size. */
const isOfOwnSize = (tokens: readonly Token[], { devices }: ReadSentence): boolean =>
  devices.some(({ to, meanings }) => meanings[0]?.kind === 'catheter' && (tokens[to]?.text === 'of' || tokens[to]?.text === '(') && tokens[to + 1]?.kind === 'number' && /^(?:f|fr|french)$/.test(tokens[to + 2]?.text ?? ''));

/** "The catheter was put into the ovarian vein. Foam and five coils ...": here or in the first words behind, what was brought through it. */
const blocksThere = (tokens: readonly Token[], { from, to }: ReadSentence): boolean =>
  tokens.slice(from, to + blockingReach).some(({ text }) => blocking.test(text));
const blocking = /^(?:embolized|embolization|embolisation|coils?|coiled|foam|glue|onyx|sclerosant|sotradecol|polidocanol|sclerosed|gelfoam|plug|tpa|alteplase|lysis)$/;
const blockingReach = 12;

/** A result, a contrast picture or the like that is no reason given. */
export function tellsOf(tokens: readonly Token[], sentence: ReadSentence, cat: string, id?: string): boolean {
  const hits = sentence.terms.filter(({ meanings }) => meanings.some((term) => term.cat === cat && (id === undefined || term.id === id)));
  if (hits.length === 0) return false;
  const { reasons } = reasonsOf(tokens, sentence);
  return hits.some((hit) => !reasons.some(({ from, to }) => hit.from >= from && hit.to <= to));
}

const entered = new Set(['entered', 'reached', 'probed', 'gained', 'hooked', 'engaged', 'intubated', 'sounded']);

/** "The right uterine artery was entered with the microcatheter", "Mikaelsson in. The bronchial artery was entered": with the catheter named, or the one `inHand`. */
export function isEnteredWith(tokens: readonly Token[], { devices, vessels, from: begin }: ReadSentence, { from, to }: Hit<Term>, inHand: Mover | null): boolean {
  const word = tokens[from]?.text ?? '';
  // What was laid through the catheter leaves it in hand.
  if (word === 'entered' && (inHand === 'catheter' || inHand === 'other') && devices.every((device) => device.from < begin || device.to > from || movers[device.meanings[0]?.kind as DeviceKind] === 'catheter')) {
    const subject = vessels.findLast((group) => group.to <= from && group.governor === 'none' && !group.access);
    const turns = inHand === 'catheter' && subject !== undefined && subject.refs.length > 1 && subject.to === from && inTurn(tokens, to);
    const opens = subject !== undefined && subject.to === (tokens[from - 1]?.text === ':' ? from - 1 : from) && opensEntry(tokens, begin, subject.from, to);
    const passive = inHand === 'catheter' && /^(?:was|were)$/.test(tokens[from - 1]?.text ?? '') ? subject?.to === from - 1 : turns || opens;
    if (subject && passive && subject.refs.every(({ vessel }) => !isPuncturable(vessel) || isRarelyPunctured(vessel))) return true;
  }
  if (!entered.has(word) || !(/^(?:was|were|then|been|also)$/.test(tokens[from - 1]?.text ?? '') || (/^(?:with|w)$/.test(tokens[to]?.text ?? '') && vessels.some((group) => group.to === from && group.governor === 'none')))) return false;
  return devices.some((device) => device.from >= to && device.from - to <= 5 && movers[device.meanings[0]?.kind as DeviceKind] === 'catheter' && device.meanings[0]?.kind !== 'sheath');
}

/** "Right superior gluteal artery entered 3 cm deep, five coils": a line in short style that opens with the vessel. */
const opensEntry = (tokens: readonly Token[], begin: number, vessel: number, behind: number): boolean =>
  tokens.slice(begin, vessel).every(({ kind, text }) => kind !== 'word' || /^(?:the|then|next|also)$/.test(text)) && /^(?:[,.;:(]|\d+(?:\.\d+)?|and|deep|deeply|easily|next|too|selectively|)$/.test(tokens[behind]?.text ?? '');

/** "RA, RV and PA entered in that order". */
const inTurn = (tokens: readonly Token[], at: number): boolean => /^(?:in|one|successively|consecutively)$/.test(tokens[at]?.text ?? '') && /^(?:that|this|turn|sequence|order|after|by)$/.test(tokens[at + 1]?.text ?? '');

/** "The right ovarian vein was found with a Simmons 2 on the front of the cava and entered": what found it entered it. */
export function enteredWhereFound(tokens: readonly Token[], { devices, vessels }: ReadSentence, { from: at }: Hit<Term>): VesselGroup | null {
  if (tokens[at]?.text !== 'entered' || !/^(?:and|then|,)$/.test(tokens[at - 1]?.text ?? '')) return null;
  const device = devices.findLast(({ to }) => to < at);
  if (!device || movers[device.meanings[0]?.kind as DeviceKind] !== 'catheter') return null;
  const verb = [2, 3].find((back) => tokens[device.from - back + 1]?.text === 'with' && /^(?:found|located|hooked|sought|engaged|reached)$/.test(tokens[device.from - back]?.text ?? ''));
  if (verb === undefined) return null;
  return vessels.findLast(({ to, governor, access }) => to <= device.from - verb && governor === 'none' && !access) ?? null;
}

/** "IVUS of the aorta not done": what follows is not done with it. */
export function isImagingDenied(tokens: readonly Token[], sentence: ReadSentence): boolean {
  const hits = sentence.terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  return hits.length > 0 && sentence.devices.length === 0 && hits.every((hit) => standingOf(tokens, sentence, hit).standing !== null);
}

const piece = /^(?:fragments?|pieces?|remnants?|stump|tubing)$/;
const broken = /^(?:broken|fractured|severed|sheared|embolized|embolised|detached|dislodged|retained|snapped)$/;

/** "Catheter fragment", "the broken catheter", "the catheter has broken at the clavicle": what is to be taken out, and no device of the operator. */
export function isBrokenOff(tokens: readonly Token[], { from, to }: EventRange): boolean {
  if (piece.test(tokens[to]?.text ?? '')) return true;
  if (goesOn(tokens, to)) return false;
  if (broken.test(tokens[from]?.text ?? '')) return true;
  const word = (at: number): string => tokens[at]?.text ?? '';
  if (broken.test(word(from - 1)) && (tokens[from - 2]?.kind !== 'word' || /^(?:the|a|an|this|that|his|her|its|old|port|loose|of|with|for)$/.test(word(from - 2)))) return true;
  const state = word(word(to + 1) === 'been' ? to + 2 : to + 1);
  return /^(?:has|had|having|was|is)$/.test(word(to)) && broken.test(state) && !/^(?:retained|detached)$/.test(state);
}

/** "The catheter was dislodged into the aorta, then readvanced": a whole catheter, that the operator moves on. */
function goesOn(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < to + 16; at++) {
    const text = tokens[at]?.text ?? '.';
    if (/^(?:[.;]|snare|snared|caught|grasped|removed|retrieved)$/.test(text)) return false;
    if (/^(?:(?:re-?)?advanced|re-?positioned|re-?seated|re-?engaged|re-?inserted|re-?directed|re-?placed)$/.test(text)) return !/^(?:snare|loop|lasso|pigtail|guide|sheath|wire|forceps|was a)$/.test(tokens[at - 2]?.text ?? '');
  }
  return false;
}

/** "Catheter removed through the femoral vein": it left by that way. */
export const isWayOut = ({ terms }: Pick<ReadSentence, 'terms'>, { from, governor }: VesselGroup): boolean =>
  governor === 'through' && terms.some(({ to, meanings }) => to < from && from - to <= 4 && meanings.some(({ cat }) => cat === 'out'));

/** Whether a word for imaging is part of the name of a device. */
export const isWithinDevice = ({ devices }: ReadSentence, { from, to }: Hit<Term>): boolean => devices.some((device) => device.from <= from && to <= device.to);

/** "Carried up to the origin of the right common iliac artery and brought back through it": behind the verb, the vessel of which only the mouth was named. */
export function drawnThroughIt(tokens: readonly Token[], { vessels, to: end }: ReadSentence, { from, to }: Hit<Term>): VesselGroup | null {
  const at = [0, 1, 2, 3].map((ahead) => to + ahead).find((place) => /^(?:through|thru|along)$/.test(tokens[place]?.text ?? ''));
  if (at === undefined || at + 1 >= end || !/^(?:it|this|that)$/.test(tokens[at + 1]?.text ?? '')) return null;
  const group = vessels.findLast((one) => one.to <= from);
  return group && !group.access && group.governor === 'landmark' && tokens.slice(Math.max(0, group.from - 4), group.from).some(({ text }) => mouths.has(text)) ? { ...group, governor: 'through' } : null;
}

/** "Into it", "through that segment", "along the same vessel". */
export function isPointer(tokens: readonly Token[], at: number): boolean {
  const word = (back: number): string => tokens[at - back]?.text ?? '';
  if (word(0) === 'it') return /^(?:into|inside|in)$/.test(word(1)) && word(-1) !== 's';
  if (!/^(?:segment|vessel|vein|artery|stretch)$/.test(word(0)) || !(/^(?:that|this|same)$/.test(word(1)) || (word(1) === 'the' && standsAlone.test(word(-1))))) return false;
  return /^(?:into|inside|in|through|along|across|up|down)$/.test(word(word(2) === 'the' || word(2) === 'that' || word(2) === 'this' ? 3 : 2));
}

/** "Into the vessel.", with nothing behind that says which. */
const standsAlone = /^(?:[.,;:)]|and|over|with|to|for|by|under|until|without|while|as|because|since)?$/;

/** "The IVUS catheter would not enter the tibial artery; in the popliteal it demonstrated ...": a clause of its own, in which nothing moves. */
export function isBeyondFailure(tokens: readonly Token[], { terms }: ReadSentence, { from }: VesselGroup): boolean {
  const failed = terms.findLast((hit) => hit.to <= from && hit.meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed'));
  return failed !== undefined && tokens.slice(failed.to, from).some(({ text }) => text === ';');
}
