import { isWithin } from '../../anatomy/vessel-levels.js';
import { isTrunk, parentOf } from '../../anatomy/vessel-tree.js';
import type { ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { saidWithin } from '../../language/text/said.js';
import type { Token } from '../../language/text/tokens.js';
import { readVerb } from '../../language/grammar/verb-grammar.js';
import type { VesselRef } from '../../model/vessel.js';

/** What the words between a device, its verb and a vessel say of whether the device came there. */

const auxiliary = /^(?:was|were|will|shall|would|could|should|has|had|is|are|did|can|may)$/;

/** "- Fistulogram from the anastomosis to the right atrium": the picture spans that way, no device. */
export const opensWithPicture = ({ terms, from }: ReadSentence): boolean =>
  terms.some((hit) => hit.from - from <= 1 && hit.meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio'));

/** "The tip stayed in the abdominal aorta", in a note that has named no device yet: that of the catheter. */
export const opensWithTip = (tokens: readonly Token[], { from }: ReadSentence): boolean =>
  tokens[from]?.text === 'tip' || (/^(?:the|its)$/.test(tokens[from]?.text ?? '') && (tokens[from + 1]?.text === 'tip' || (tokens[from + 1]?.text === 'catheter' && tokens[from + 2]?.text === 'tip')));

/** An item, or a sentence in it, may be a step in telegraphic style; "there was ..." and pressures tell of what was seen. */
export const isStep = (sentence: ReadSentence): boolean => !/^\W*(?:\d{1,2}[.)] )?(?:there (?:was|were|is)|(?:the )?(?:pressures?|gradients?)\b)/.test(sentence.said);

const baseVerb = /^(?:reach|enter|cross|traverse|engage|hook|negotiate|navigate|climb|gain)$/;

/** "Crossed the left common iliac vein", "entered first the celiac trunk", "hooked with it the SMA", "did reach the renal artery": the vessel right behind the verb. */
export function isDirectObject(tokens: readonly Token[], group: VesselGroup): boolean {
  for (let at = group.from - 1; at >= group.from - 4; at--) {
    const text = tokens[at]?.text ?? '';
    if (baseVerb.test(text) && /^(?:did|eventually|finally|then|indeed|successfully)$/.test(tokens[at - 1]?.text ?? '')) return [1, 2].some((back) => tokens[at - back]?.text === 'did' && !/^(?:contrast|dye|blood|flow|injection|gas|saline)$/.test(tokens[at - back - 1]?.text ?? ''));
    if (/^(?:crossed|traversed|reached|entered|entering|engaging|probed|crossing|traversing|reaching|climbed|ascended|descended|hooked|hooks|engages|enters|found|gained|catheterizing|selecting|negotiated|navigated|caught|passed|down|up)$/.test(text)) return true;
    if (!/^(?:the|a|both|left|right|l|r|lt|rt|main|proximal|distal|narrowed|occluded|stenotic|stented|diseased|tight|same|first|next|then|also|again|finally|lastly|afterwards|thereafter|with|it)$/.test(text) || (text === 'with' && tokens[at + 1]?.text !== 'it')) return false;
  }
  return false;
}

/** "Left gastric likewise opacified only", in a list of vessels that were catheterized. */
export function isOnlySeen(tokens: readonly Token[], to: number): boolean {
  let at = to;
  while (/^(?:likewise|also|only|was|were|just|well|again)$/.test(tokens[at]?.text ?? '')) at++;
  return /^(?:seen|opacified|filled|visuali[sz]ed)$/.test(tokens[at]?.text ?? '');
}

/** "An infusion catheter was advanced so that it spanned the popliteal and femoral veins": the vessels along which it lies. */
export function isSpanned(tokens: readonly Token[], { devices, terms }: ReadSentence, group: VesselGroup): boolean {
  let at = group.from - 1;
  while (at > group.from - 4 && /^(?:the|whole|entire|both|thrombosed|occluded)$/.test(tokens[at]?.text ?? '')) at--;
  if (!/^(?:spanned|spanning|spans|bridged|bridging|covered|covering|traversing)$/.test(tokens[at]?.text ?? '')) return false;
  const device = devices.findLast(({ to }) => to <= at);
  return device?.meanings[0]?.kind === 'infusion-catheter' && !terms.some((hit) => hit.from >= device.to && hit.to <= at && hit.meanings.some(({ cat }) => cat === 'lesion' || cat === 'finding'));
}

/** Token behind the device named last in front of the vessel. */
export function behindDevice({ devices, terms }: ReadSentence, group: VesselGroup): number {
  const device = devices.filter(({ to }) => to <= group.from).at(-1) ?? terms.findLast(({ to, meanings }) => to <= group.from && meanings.some(({ cat }) => cat === 'probe'));
  return device?.to ?? group.from;
}

/** An auxiliary between device and vessel: a verb stands there that no lexicon holds ("was shepherded into"). */
export function hasUnknownVerb(tokens: readonly Token[], { from, devices, terms }: ReadSentence, group: VesselGroup): boolean {
  const device = devices.filter(({ to }) => to <= group.from).at(-1);
  const begin = device?.to ?? from;
  for (let at = begin; at < group.from; at++)
    if (auxiliary.test(tokens[at]?.text ?? '')) return !terms.some((hit) => hit.from >= at && hit.from <= at + 3 && hit.to <= group.from && hit.meanings.some(({ cat }) => cat === 'performed' || cat === 'finding' || cat === 'move' || cat === 'cue'));
  return false;
}

/** Grammar decides of such a verb: only what is told as done in the past is a movement. */
export function tellsPast(text: string, { start, end }: ReadSentence, group: VesselGroup): boolean {
  const { tense, modal, negated } = readVerb(text.slice(start, Math.min(group.end, end)));
  return tense === 'past' && !modal && !negated;
}

/** "T24 in the left main PA, defect to the interlobar": how far a lesion reaches, unless something went across it. */
export const tellsOfExtent = (tokens: readonly Token[], { devices, terms }: ReadSentence, group: VesselGroup): boolean =>
  group.governor === 'to' && terms.some(({ from, to, meanings }) =>
    to <= group.from && group.from - to <= 3 && meanings.some(({ cat }) => cat === 'lesion') && !devices.some((device) => device.from >= from && device.to <= group.from) &&
    ![1, 2, 3].some((back) => /^(?:past|through|thru|across|over|beyond|into|via|crossed)$/.test(tokens[from - back]?.text ?? '')));

/** "Same cath, L vertebral, into it": the vessel in front, and that the device went into it. */
export const leadsIntoIt = (tokens: readonly Token[], { to, governor }: VesselGroup): boolean => {
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  return governor === 'none' && (tokens[at]?.text === 'into' || tokens[at]?.text === 'inside') && tokens[at + 1]?.text === 'it';
};

/** "R CCA, cervical carotid AP/lat": a looser name beside the exact one is no second place. */
export const withoutLooser = (refs: readonly VesselRef[]): readonly VesselRef[] =>
  refs.length < 2 ? refs : refs.filter((ref) => !refs.some((one) => one.vessel !== ref.vessel && one.side === ref.side && isWithin(one.vessel, ref.vessel)));

/** "Into the abdominal aorta to the SMA", "in the aorta from the diaphragm to the renals": inside a trunk, a branch named with "to" is a level. */
export function isOnlyLevel(tokens: readonly Token[], sentence: ReadSentence, group: VesselGroup): boolean {
  const before = sentence.vessels.filter(({ to }) => to <= group.from).at(-1);
  const stretch = before !== undefined && tokens.slice(before.to, group.from).some(({ text }) => text === 'from');
  if (!before || group.from - before.to > (stretch ? 8 : 4) || !before.refs.every(isTrunk) || group.refs.every(isTrunk) || group.refs.every(isBeyondBranch)) return false;
  if (goesOnFromThere(tokens, group.to) || goesOnBeyond(before, group)) return false;
  return tokens.slice(before.to, group.from).every(({ kind, text }) => kind === 'word' && text !== 'into' && text !== 'and' && text !== 'then');
}

/** "To the left renal vein and from there through the adrenal vein": what the way goes on from was entered. */
const goesOnFromThere = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at]?.text === ',' ? at + 1 : at;
  return tokens[next]?.text === 'and' && tokens[next + 1]?.text === 'from' && /^(?:there|it|that|here)$/.test(tokens[next + 2]?.text ?? '');
};

/** "Through the cava to the left common iliac vein": the trunk was left, for the limb named with its side. */
const goesOnBeyond = ({ governor }: VesselGroup, { refs }: VesselGroup): boolean => (governor === 'through' || governor === 'from') && refs.every(({ vessel, side }) => side !== null && /iliac/.test(vessel));

/** "Up to the celiac, pulled back down the aorta": where in the trunk the pullback begins, unless the branch is told with its side or as entered. */
export function isStartOfPullback(tokens: readonly Token[], { vessels, terms }: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'to' || (group.refs.length === 1 && group.refs[0]?.side !== null && !(group.refs.every(isOffArch) && isFarAs(tokens, group.from))) || !group.refs.every(isOffTrunk)) return false;
  const next = vessels.find(({ from }) => from >= group.to);
  if (!next?.refs.every(isTrunk) || [1, 2].some((back) => /^(?:to|until|till)$/.test(tokens[next.from - back]?.text ?? '')) || next.governor === 'into' || next.from - group.to > 8) return false;
  return terms.some((hit) => hit.from >= group.to && hit.to <= next.from && hit.meanings.some(({ cat, id }) => cat === 'move' && id === 'withdraw')) && !tokens.slice(group.to, next.from).some(({ text }) => text === 'into');
}

/** "From the cava down to the left common femoral vein": no height in the trunk, which it does not meet. */
const isBeyondBranch = (ref: VesselRef): boolean => {
  const parent = parentOf(ref);
  return parent !== null && !isTrunk(parent);
};

/** A branch of aorta or cava above the iliac vessels: "left renal vein", "celiac artery". */
export const isOffTrunk = (ref: VesselRef): boolean => {
  const parent = parentOf(ref);
  return parent !== null && isTrunk(parent) && !/iliac/.test(ref.vessel);
};

/** An artery of head or arm, which a probe in the aorta passes by. */
const isOffArch = (ref: VesselRef): boolean => parentOf(ref)?.vessel === 'aortic-arch';

/** "Up to the", "as far as the". */
function isFarAs(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > from - 3 && /^(?:the|his|her)$/.test(tokens[at]?.text ?? '')) at--;
  const [last, before] = [tokens[at]?.text ?? '', tokens[at - 1]?.text ?? ''];
  return (last === 'to' && before === 'up') || (last === 'as' && before === 'far') || last === 'until';
}

/** "A Mikaelsson found the right adrenal vein": a catheter that finds a vessel is in it. */
export function isFoundBy(tokens: readonly Token[], { devices }: ReadSentence, group: VesselGroup): boolean {
  const at = tokens[group.from - 1]?.text === 'the' ? group.from - 2 : group.from - 1;
  return tokens[at]?.text === 'found' && devices.some(({ to, meanings }) => to === at && (meanings[0]?.kind === 'catheter' || meanings[0]?.kind === 'microcatheter'));
}

/** "... and from there the right external iliac artery", "... and from that the gluteal": the way goes on. */
export function isFromThere(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back > at - 4 && /^(?:the|on|also|,)$/.test(tokens[back]?.text ?? '')) back--;
  return /^(?:there|that|this|it|here)$/.test(tokens[back]?.text ?? '') && tokens[back - 1]?.text === 'from';
}

/** "... into the left renal vein, and the vein looked flat at the aorta": where something was seen, not where the device came to. */
export function isSeenAt(tokens: readonly Token[], { terms, vessels }: ReadSentence, motionFrom: number, group: VesselGroup): boolean {
  if (vessels.some(({ governor, from, to }) => governor === 'none' && from > motionFrom && to <= group.from)) return true;
  for (let at = group.from - 1; at > motionFrom; at--) {
    if (/^(?:looked|looks|appeared|appears|seemed|was|were)$/.test(tokens[at]?.text ?? '')) return true;
    if (tokens[at]?.text === 'at' && terms.some(({ to, meanings }) => to === at && meanings.some(({ cat, id }) => cat === 'finding' && id === 'abnormal'))) return true;
  }
  return false;
}

/** "The catheter was moved to the left sheath and the common iliac was interrogated down to the hypogastric": how far the look went, behind its own subject. */
export const isLookedDownTo = (tokens: readonly Token[], { vessels }: ReadSentence, motionFrom: number, group: VesselGroup): boolean =>
  group.governor === 'to' && vessels.some(({ governor, from, to }) => governor === 'none' && from > motionFrom && to < group.from && /^(?:was|were)$/.test(tokens[to]?.text ?? '') && looking.test(tokens[to + 1]?.text ?? ''));

const looking = /^(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|seen|viewed)$/;

/** A plain "in" far behind the verb tells where something lies, not where the catheter went. */
export function isLedByIn(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back > at - 5; back--) {
    const text = tokens[back]?.text ?? '';
    if (text === 'into' || text === 'inside' || text === 'within') return false;
    // "At the level of the L2 vertebral body in the IVC".
    if (text === 'in') return !/^(?:body|vertebrae?|interspace|disc|space|l[1-5]|t1[0-2])$/.test(tokens[back - 1]?.text ?? '');
  }
  return false;
}

/** "IVUS was used in the left renal artery" tells of an examination, no movement. */
export function tellsOfUse(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:used|performed|done|needed|employed)$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}

const onward = /^(?:first|then|next|and|finally|lastly|last|from|there|on|up|down|over|straight|further|deeper|also|again|back|the|into|,)$/;

/** "Then on to the left brachiocephalic vein". */
const startsOnward = /^(?:then|next|and|finally|lastly|on|further|up|down|over|from)$/;

/** "First into the right ulnar artery, ..." with no verb: the device in hand goes there. */
export function goesOnInto(tokens: readonly Token[], { from, devices }: ReadSentence, group: VesselGroup): boolean {
  if ((group.governor !== 'into' && !(group.governor === 'to' && devices.length === 0 && startsOnward.test(tokens[from]?.text ?? ''))) || group.from - from > 6 || devices.some(({ to }) => to <= group.from)) return false;
  for (let at = from; at < group.from; at++) if (!(group.governor === 'to' && tokens[at]?.text === 'to') && !onward.test(tokens[at]?.text ?? '') && tokens[at]?.kind === 'word') return false;
  return true;
}

const whyNot = /\b(?:not|never|no ivus|without)\b[^;]*\b(?:as|because|since)\b(?![^;]*\b(?:but|however|instead|until|therefore|so|then|though|although)\b)/;

/** "IVUS was not done in the internal iliac, as the catheter went into the external iliac": where it went is why nothing was examined. */
export const tellsWhyNot = (sentence: ReadSentence, group: VesselGroup): boolean => {
  const words = saidWithin(sentence, sentence.start, group.start);
  return /\b(?:ivus|ultrasound|probe)\b/.test(words) && whyNot.test(words);
};

/** "The left renal artery was catheterized, then the right", "..., followed by the SMA", "..., and the left subclavian artery last": the verb goes on, unless another one follows. */
export function goesOnTo(tokens: readonly Token[], { from, to }: VesselGroup): boolean {
  if (/^(?:was|were|is|had|filled|fills|showed|appeared|opacified)$/.test(tokens[to]?.text ?? '')) return false;
  const ends = /^(?:last|lastly|next|afterwards|too|finally|then|thereafter|also)$/.test(tokens[to]?.text ?? '');
  for (let at = from - 1; at >= from - 3; at--) {
    const text = tokens[at]?.text ?? '';
    if (/^(?:then|next|afterwards|afterward|thereafter|subsequently|finally|lastly)$/.test(text) || (ends && text === 'and') || (text === 'by' && tokens[at - 1]?.text === 'followed') || (/^(?:was|were)$/.test(text) && tokens[at - 1]?.text === 'as')) return true;
    if (!/^(?:the|and|,)$/.test(text)) return false;
  }
  return false;
}

/** "Guide parked in the left vertebral artery, Echelon beyond it in the basilar artery": another catheter right in front of its place. */
export const isBesideCatheter = (tokens: readonly Token[], { devices, vessels }: ReadSentence, group: VesselGroup): boolean =>
  devices.some(({ to, meanings }) => to <= group.from && group.from - to <= 5 && /^(?:micro|infusion-)?catheter$/.test(meanings[0]?.kind ?? '') && !vessels.some((one) => one.from >= to && one.to <= group.from) && !/^(?:fragments?|pieces?|remnants?|stump|tubing)$/.test(tokens[to]?.text ?? ''));

/** "One lay in the right common iliac vein, a second in the left common iliac vein": the verb serves the other device too. */
export function isOfAnother(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back > at - 4 && /^(?:the|in|into|his|her)$/.test(tokens[back]?.text ?? '')) back--;
  const to = /^(?:one|catheter|tip|sheath)$/.test(tokens[back]?.text ?? '') ? back - 1 : back;
  return back < at - 1 && /^(?:second|other|another|third|twin|fellow|latter)$/.test(tokens[to]?.text ?? '');
}

const inSeries = /^(?:,|and|then|later|next|finally|lastly|last|afterwards|thereafter|after|that|also|further|successively|subsequently|lower|higher|up|down|in|the|his|her)$/;

/** "It lay in the external iliac vein and later in the inferior vena cava": the verb in front of the first place serves those that follow. */
export function isInSeries(tokens: readonly Token[], { vessels }: ReadSentence, motionFrom: number, group: VesselGroup): boolean {
  let first = group;
  for (let at = vessels.indexOf(group) - 1; at >= 0; at--) {
    const before = vessels[at];
    if (!before || before.from < motionFrom || before.governor !== 'into' || !tokens.slice(before.to, first.from).every(({ text }) => inSeries.test(text))) break;
    first = before;
  }
  return first !== group && first.from - motionFrom <= 9;
}

const onTheWay = /^(?:up|upwards?|down|downwards?|on|onwards?|in|turn|order|sequence|into|to|through|successively|as|follows|further|then|next|:)$/;

/** "The Penumbra catheter worked upward: left popliteal vein, left femoral vein": the way, behind a colon. */
export const isWayListed = (tokens: readonly Token[], { devices }: ReadSentence, motionFrom: number, group: VesselGroup): boolean =>
  group.governor === 'none' && tokens[group.from - 1]?.text === ':' && group.from - motionFrom <= 6 && devices.some(({ to }) => to <= motionFrom) && tokens.slice(motionFrom + 1, group.from).every(({ text }) => onTheWay.test(text)) && !/^(?:runs?|tips?)$/.test(tokens[motionFrom]?.text ?? '');

const fluid = /^(?:contrast|dye|blood|saline|gas|co2|flow|opacification)$/;
const streams = /^(?:found|made|took|worked|wended|travelled|traveled|backs|backed|goes|drains|drained|spills|runs|fills|tracks|tracked|streams|empties|refluxed|ran|flowed|passed|spilled|streamed|went|filled|washed|refluxes|flows|runs|crossed|reached)$/;

/** "Put into the femoral artery; contrast refluxed into the iliac arteries": what went there is no device. */
export function contrastRan(tokens: readonly Token[], motionFrom: number, to: number): boolean {
  for (let at = to - 1; at > motionFrom && at > to - 12; at--) if (streams.test(tokens[at]?.text ?? '')) return [1, 2, 3].some((back) => fluid.test(tokens[at - back]?.text ?? ''));
  return false;
}

const nothingElse = /^(?:was|were|is|lay|sat|rested|went)$/;
const onlyWire = /^(?:only|merely|just|nothing|but|no|more|than|the|a|our|stiff|floppy|hydrophilic)$/;

/** "Exchanged over a wire whose floppy end rested in a lobar branch", "over a wire that had been parked in the renal vein", "what lay in the cava was the guidewire": where the wire lay, and no catheter. */
export function isPlaceOfWire(tokens: readonly Token[], { devices }: ReadSentence, group: VesselGroup): boolean {
  const next = devices.find(({ from }) => from >= group.to);
  if (next?.meanings[0]?.kind === 'guidewire' && next.from - group.to <= 5 && next.from > group.to && tokens.slice(group.to, next.from).every(({ text }, ahead) => (ahead === 0 ? nothingElse : onlyWire).test(text))) return true;
  if (next?.meanings[0]?.kind === 'guidewire' && isCrossedBy(tokens, group, next.from) && devices.every(({ from }) => from < next.to || from - next.to > 4)) return true;
  const last = devices.findLast(({ to }) => to <= group.from);
  if (last?.meanings[0]?.kind !== 'guidewire' || group.from - last.to > 14) return false;
  const at = tokens[last.to]?.text === ',' ? last.to + 1 : last.to;
  const word = (ahead: number): string => tokens[at + ahead]?.text ?? '';
  const ofEnd = word(0) === 'whose' || tokens.slice(at, at + 5).some(({ text }, ahead) => text === 'of' && word(ahead + 1) === 'which' && /^(?:tip|end|point)$/.test(word(ahead - 1)));
  if (!ofEnd && !(/^(?:which|that)$/.test(word(0)) && /^(?:was|is|had|lay|rested|sat|stood|ran|reached|went|remained|stayed)$/.test(word(1)))) return false;
  return tokens.slice(at, group.from).every(({ text }) => text !== 'and' && text !== ';' && text !== 'then' && text !== ',');
}

const crossing = /^(?:crossed|traversed|negotiated|recanali[sz]ed)$/;

/** "I crossed the right popliteal lesion with an 0.014 wire": the wire alone, with no catheter beside it. */
function isCrossedBy(tokens: readonly Token[], { from, to }: VesselGroup, wire: number): boolean {
  const verb = [1, 2, 3].find((back) => !/^(?:the|this|a|chronically|totally|occluded|long|tight)$/.test(tokens[from - back]?.text ?? ''));
  if (verb === undefined || !crossing.test(tokens[from - verb]?.text ?? '')) return false;
  const led = tokens.slice(to, wire).findIndex(({ text }) => /^(?:with|using)$/.test(text));
  return led >= 0 && led <= 4 && wire - to - led <= 5;
}
