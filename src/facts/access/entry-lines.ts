import { vesselInfo } from '../../anatomy/vessel-list.js';
import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said, saidWithin } from '../../language/text/said.js';
import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import type { DeviceTerm } from '../../lexicon/devices.js';
import type { VesselRef } from '../../model/vessel.js';
import { isLineInPlace } from '../seen-devices.js';

/** Entries told by what lies in the vessel, a sheath or a size, with no word of puncture. */

export const placing = /\b(?:plac|insert|introduc|put|went|left|position|seat|sewn|set|exchang|laid|secured)/;

export const isPuncturableGroup = ({ refs }: VesselGroup): boolean => refs.every(({ vessel }) => isPuncturable(vessel));

/** Vessels that a needle enters through the skin as a rule. */
export const isUsual = ({ refs }: Pick<VesselGroup, 'refs'>): boolean => refs.every(({ vessel }) => isPuncturable(vessel) && !isRarelyPunctured(vessel));

/** A sheath put into a vessel, or told to be in it, where nothing (`known`) tells that it came there from another. */
export function isEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[]): boolean {
  return isSheathEntry(reading, sentence, group, known) || isSheathFrom(reading, sentence, group) || isGivenSheath(reading, sentence, group) || isSheathedThere(sentence, group) || isNeedleTo(reading, sentence, group) || (known.length === 0 && isUsual(group) && (isSizedAside(sentence, group) || isSizeIn(reading, sentence, group) || isSheathBeside(reading, sentence, group) || isUsed(reading, sentence, group) || isAtDoor(reading, sentence, group) || isWithSheath(sentence, group) || isHeldBySheath(sentence, group) || isCatheterizedOverWire(reading, sentence, group) || isGotInto(reading, sentence, group)));
}

/** "A 6 French sheath was placed in the left radial artery", where nothing was entered before. */
function isSheathEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[]): boolean {
  if (group.governor !== 'into' && group.governor !== 'at' && group.governor !== 'to') return false;
  if (!group.refs.some(({ vessel }) => isPuncturable(vessel))) return false;
  const words = sentence.said;
  if (known.length > 0 && !/\b(?:(?<!per )second|separate|another|additional|also|micropuncture|seldinger|percutaneous\w*|needle)\b/.test(words) && !isEntryOfItsOwn(sentence, group, known)) return false;
  const sheath = sentence.devices.find((hit) => hit.meanings.some(({ kind }) => kind === 'sheath' || kind === 'needle' || kind === 'central-venous-catheter') && !isPassedThrough(sentence, hit));
  if (sheath === undefined || sheath.from >= group.from || (isCrossed(reading, sentence, group) && !isNeedleExchanged(sentence, sheath, group)) || goesOnByCatheter(reading, sentence, sheath, group)) return false;
  // "The left brachial artery was entered and a long sheath advanced to the left axillary artery": it went on from the one entered.
  if (!/\b(?:(?<!per )second|separate|another)\b/.test(words) && sentence.vessels.some((one) => one.access && one.to <= sheath.from && one.refs.every((ref) => group.refs.some(({ side, vessel }) => side === ref.side && vesselInfo(vessel).system === vesselInfo(ref.vessel).system)))) return false;
  // The tip of a sheath lies somewhere inside; that of a needle is watched on its way in.
  const needle = isNeedle(sheath);
  if (!isUsual(group) && !needle && !ofPuncture.test(words)) return false;
  if (/\btip\b/.test(words) && !needle) return false;
  if (isLineInPlace(sentence)) return false;
  return placing.test(words) || /\bpercutaneous/.test(words) || (needle && hasTerm(sentence.terms, 'move', 'advance') && isUsual(group)) || (sentence.item && group.from - sheath.to <= 2);
}

/** A sheath comes into a carotid or a superficial femoral artery from elsewhere, unless words tell of a puncture. */
const ofPuncture = /\b(?:percutaneous\w*|punctur\w+|direct\w*|cut-?down|expos\w+|micropuncture|seldinger|surgical\w*|conduit|patch|purse|retrograde|antegrade|ultrasound|access\w*|stick|stuck)\b/;

const inner = new Set(['catheter', 'microcatheter', 'ivus-catheter', 'infusion-catheter', 'balloon']);

/** Whether something that goes on inside is named in the sentence ("a 5F pigtail", "the balloon"). */
export const inside = ({ devices }: ReadSentence): boolean => devices.some(({ meanings }) => inner.has(meanings[0]?.kind ?? ''));

const doorInFront = /\b(?:through|thru|via|by way of|by means of|using|from|out of) (?:(?:the|a|an|this|that|our|its|same|other|second|first|separate|(?:left|right|arterial|venous|short|long|femoral|brachial|radial|jugular|antegrade|retrograde|upper|lower|\d{1,2} ?-?(?:french|fr|f|cm))) ){0,5}$/;
const liesBehind = /^(?: ?,? ?(?:which|that|already|now|had|was|been|previously|still|then))* ?(?:in(?! (?:turn|order|this|that|the same))|placed|inserted|put|lying|sitting|introduced|left|laid|seated)\b/;
const toPass = /^ (?:was |were )?(?:then )?used (?:to|for) (?:pass|advanc|introduc|plac|deliver|insert|send|put|bring)/;

/** "Passed through the second sheath into the brachial artery", "the sheath was used to pass a Fogarty into ...": a sheath in place, and what went on through it. */
const isPassedThrough = (sentence: ReadSentence, { start, end, meanings }: Hit<DeviceTerm>): boolean => {
  if (meanings[0]?.kind !== 'sheath') return false;
  const behind = saidWithin(sentence, end, sentence.end);
  return toPass.test(behind) || (doorInFront.test(saidWithin(sentence, sentence.start, start)) && !liesBehind.test(behind));
};

/** "... and put in a 4F sheath; through this a catheter was passed up to the left subclavian artery": what went on through the sheath. */
function goesOnByCatheter({ tokens }: Reading, { devices }: ReadSentence, sheath: Hit<DeviceTerm>, group: VesselGroup): boolean {
  const last = devices.findLast(({ from, to }) => from >= sheath.to && to <= group.from);
  if (!last || !inner.has(last.meanings[0]?.kind ?? '')) return false;
  return tokens.slice(sheath.to, last.from).some(({ text }) => /^(?:;|and|through|thru|via|by|which)$/.test(text));
}

/** "From the left radial artery a 5 French sheath was put in": the vessel first, then what was put into it. */
const putIn = /^,? (?:an? |the |our )?(?:short |long |second )?(?:\d{1,2} ?-?(?:french|fr|f) (?:[a-z0-9]+ ){0,3})?sheath (?:was |were )?(?:then |also )?(?:placed|put in|inserted|introduced|laid in|left in)\b(?! (?:over|from))/;

const isSheathFrom = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  (group.governor === 'from' || group.governor === 'through') && isUsual(group) && group.from - sentence.from <= 4 && !sentence.devices.some(({ to }) => to <= group.from) && putIn.test(said(reading, group.end, Math.min(sentence.end, group.end + 90)));

const isNeedle = ({ meanings }: Hit<DeviceTerm>): boolean => meanings.some(({ kind }) => kind === 'needle');

const crossing = /\bbifurcation|\bcrossover|\bup.and.over|\bover the top|\bexchanged for\b/;

/** The sheath was brought over the bifurcation; "... and then taken up and over" tells of what came after the entry. */
function isCrossed(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (crossing.test(said(reading, sentence.start, group.start))) return true;
  const behind = crossing.exec(said(reading, group.end, sentence.end));
  return behind !== null && !/(?:\band|,) (?:then |this |it )?(?:was )?(?:then |subsequently )?(?:taken|brought|advanced|passed|driven|exchanged|carried|directed)\b/.test(said(reading, group.end, group.end + behind.index));
}

/** "A needle was placed into the vein under ultrasound and exchanged for a sheath": what is exchanged is no sheath that lay there. */
const isNeedleExchanged = (sentence: ReadSentence, device: Hit<DeviceTerm>, group: VesselGroup): boolean =>
  isNeedle(device) && /^[^.;]{0,40}\bexchanged for\b/.test(saidWithin(sentence, group.end, sentence.end));

/** "A 10F sheath was introduced into the": one not spoken of before, put in rather than advanced. */
const newSheath = /^(?!.*\b(?:through|over|across|via|long|advanced)\b).*\b(?:an?|one) (?:\w+ )?\d{1,2} ?-?(?:fr?|french) (?:\w+ )?(?:sheath|introducer)(?: sheath)? (?:was |were )?(?:then |also |later )?(?:introduced|inserted) in(?:to)? (?:the |her |his )?$/;

/** "... the right jugular vein. An 8 Fr sheath was placed in the left femoral vein": no sheath from the neck or arm reaches the leg. */
const anySheath = /^(?!.*\b(?:through|over|across|via|long|advanced|from)\b).*\b(?:an?|one) (?:\w+ )?\d{1,2} ?-?(?:fr?|french) (?:\w+ )?(?:sheath|introducer)(?: sheath)? (?:was |were )?(?:then |also |later )?(?:placed|put|laid|left) in(?:to)? (?:the |her |his )?$/;
const ofLeg = /femoral|popliteal|tibial|saphenous|pedis/;
const ofUpperBody = /jugular|subclavian|axillary|brachial|radial|ulnar|basilic|cephalic/;

const isFarApart = ({ refs }: VesselGroup, known: readonly VesselRef[]): boolean =>
  [[ofLeg, ofUpperBody], [ofUpperBody, ofLeg]].some(([here, there]) => refs.every(({ vessel }) => here?.test(vessel)) && known.every(({ vessel }) => there?.test(vessel)));

/** A sheath under ultrasound, a new one, or one in a vein beside an access in an artery, is no sheath moved on from the access known. */
function isEntryOfItsOwn(sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[]): boolean {
  if (!isUsual(group) || !/\bsheath/.test(sentence.said)) return false;
  const systems = new Set(known.map(({ vessel }) => vesselInfo(vessel).system));
  return hasTerm(sentence.terms, 'guidance') || newSheath.test(saidWithin(sentence, sentence.start, group.start)) || (isFarApart(group, known) && anySheath.test(saidWithin(sentence, sentence.start, group.start))) || (!systems.has('dialysis') && group.refs.every(({ vessel }) => /^(?:artery|vein)$/.test(vesselInfo(vessel).system) && !systems.has(vesselInfo(vessel).system)));
}

/** Right in front of the vessel: "9 Fr sheath in the", "a 6 French in the", "through a sheath in the". */
const sizeIn = /(?:\b(?:\d{1,2}|four|five|six|seven|eight|nine|ten|twelve) ?-?(?:french|fr|f)\b[^.;:]{0,25}|\b(?:through|via|by way of|have|got) (?:a|an|the|my|our) (?:\w+ ){0,2}sheath|\b(?:two|three) (?:\w+ )?sheaths) (?:already |now |still |lying |sitting |standing )?in(?:to)? (?:the |his |her |each |both )?$/;

/** "Through a 6 Fr sheath in the right common femoral artery the catheter was passed ..." */
function isSizeIn(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'into') return false;
  const front = said(reading, Math.max(sentence.start, group.start - 70), group.start);
  const size = sizeIn.exec(front);
  if (!size || /\btips?\b/.test(size[0]) || isCrossed(reading, sentence, group)) return false;
  const near = sentence.devices.filter(({ to, from }) => to <= group.from && group.from - from <= 8);
  return near.every(({ meanings }) => meanings[0]?.kind === 'sheath' || meanings[0]?.kind === 'needle') && (near.length > 0 || /\b(?:\d{1,2}|[a-z]{3,6}) ?-?(?:french|fr|f) in(?:to)? (?:the |his |her )?$/.test(size[0]));
}

/** "4F arterial sheath, right common femoral, placed by the fellow": sheath, vessel and what was done, in a row. */
function isSheathBeside(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const sheath = sentence.devices.findLast(({ to }) => to <= group.from);
  if (group.governor !== 'none' || sheath?.meanings[0]?.kind !== 'sheath' || group.from - sheath.to > 2 || reading.tokens[sheath.to]?.text !== ',') return false;
  return /^,? (?:was |were )?(?:placed|inserted|put in|introduced|in place)\b/.test(said(reading, group.end, Math.min(sentence.end, group.end + 30)));
}

/** "So the right common femoral artery was used instead (5F)". */
const used = /^(?: artery| vein)? (?:(?:(?:was|were) )?(?:then |therefore |thus )?(?:used|chosen|selected|taken)\b[^.;]{0,25}(?:\b\d{1,2} ?-?(?:french|fr|f)\b|\bsheath\b|\b(?:for|as) (?:the )?access\b)|(?:readily |easily |then )?(?:took|accepted) (?:a|an|the|our) (?:\d{1,2} ?-?(?:french|fr|f)\b|(?:\w+ )?sheath\b|slender\b))/;

const given = /^(?: (?:artery|vein))?(?:, which)? (?:(?:was|were) )?(?:then |easily |readily |also |in turn )*(?:given|received|took|accepted|got|takes|gets|receives) (?:a|an|our|its) (?:own )?(?:(?:short|long|second|separate) )?(?:\d{1,2} ?-?(?:french|fr|f)\b(?! (?:\w+ )?(?:catheter|balloon|stent|pigtail|angiocath\w*|dilator))|(?:\w+ )?sheath\b|slender\b)/;

const carried = /^(?: (?:artery|vein))? (?:carried|carries|bore|held|holds|housed) (?:an?|the|our|its) (?:\w+ )?\d{1,2} ?-?(?:french|fr|f)\b/;

/** "On the left side the common femoral artery received a 5F sheath": the vessel is the subject. */
const isGivenSheath = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  (['none', 'landmark', 'at', 'from', 'through'].includes(group.governor)) && isUsual(group) && (given.test(said(reading, group.end, Math.min(sentence.end, group.end + 80))) || (group.governor === 'none' && carried.test(said(reading, group.end, sentence.end))));

const gotInto = /\b(?:we|i) (?:first |then |easily )?(?:got|went|came) (?:straight |directly )?in(?:to)? (?:the |his |her )?$/;

/** "We got into the left common femoral vein first": where nothing was entered before, and nothing is told that it was with. */
const isGotInto = (reading: Reading, { start, end, devices }: ReadSentence, group: VesselGroup): boolean =>
  group.governor === 'into' && gotInto.test(said(reading, start, group.start)) && !devices.some(({ to }) => to <= group.from) && !/^(?: (?:artery|vein))? (?:from|with (?:an?|the|our) (?!needle|micropuncture|\d))/.test(said(reading, group.end, end));

const catheterized = /^[^.;]{0,80}\bcatheteri[sz]ed (?:and|with) an? (?:\d{1,2} ?-?(?:french|fr|f) )?(?:\w+ )?sheath\b|^[^.;]{0,80}\b(?:catheteri[sz]ed|cannulated|accessed|entered) (?:percutaneously|over (?:a|an|the) (?:\d[\w.]* (?:in(?:ch)? )?)?(?:micro-?wire|wire|guide-?wire))\b/;

/** "The basilic vein was identified and catheterized over a microwire. A 9 French sheath followed.": where nothing was entered before. */
function isCatheterizedOverWire(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'none' || !catheterized.test(said(reading, group.end, Math.min(sentence.end, group.end + 130))) || inside(sentence)) return false;
  const next = reading.sentences[sentence.index + 1];
  return [sentence, ...(next?.paragraph === sentence.paragraph ? [next] : [])].some(({ devices }) => devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'sheath')));
}

/** "That is the left arm fistula, picture saved, 7 French sheath in it". */
const holdsIt = /^(?![^.;]*\b(?:tips?|would|could|old|indwelling)\b)[^.;]{0,90}\b(?:\d{1,2} ?-?(?:french|fr|f) (?:\w+ )?(?:sheath|introducer|slender)|sheath) (?:(?:was|is|placed|put|left|laid|went|then|straight|right) ){0,3}in(?:to)? (?:it|there)\b(?! (?:from|over))/;

const isHeldBySheath = (sentence: ReadSentence, { end }: VesselGroup): boolean => holdsIt.test(saidWithin(sentence, end, sentence.end));

const sizedAside = /^(?: (?:artery|vein))? ?\(\d{1,2} ?-?(?:french|fr|f)(?: (?:\w+ )?sheath)?\)/;

/** "Up and over from the left CFA (6F)": the size of what went in, in parentheses. */
export const isSizedAside = (sentence: ReadSentence, group: VesselGroup): boolean =>
  group.governor !== 'landmark' && isUsual(group) && sizedAside.test(saidWithin(sentence, group.end, sentence.end));

const withSheath = /^(?: (?:artery|vein))?,? with (?:an?|our|the) (?:(?:short|long|braided) )?(?:\d{1,2} ?-?(?:french|fr|f) (?:\w+ ){0,2}(?:sheath|introducer)|sheath)\b/;

/** "By two ways: the right common femoral vein with a 12 French sheath and ...": vessel and sheath in a row, and nothing told to be done with it. */
export const isWithSheath = (sentence: ReadSentence, { governor, end }: VesselGroup): boolean =>
  (governor === 'none' || governor === 'into') && withSheath.test(saidWithin(sentence, end, sentence.end)) && !inside(sentence) && !hasTerm(sentence.terms, 'therapy') && !hasTerm(sentence.terms, 'ivus');

const cameIn = /\b(?:access (?:was |were )?(?:gained|obtained|had|made|achieved|established)|(?:came|went|got|gone|go) (?:straight )?in|entry|entered|approached|used|started|began|worked)\b/;
const withNeedle = /^[^.;]{0,60}\b(?:ultrasound|us|sono\w*|micropuncture|seldinger|needle|sheath|introducer|\d{1,2} ?-?(?:fr?|french))\b/;

/** "I came in from the left groin, the common femoral vein there, with ultrasound, 8 French": the place of entry, then the vessel in it. */
const isAtDoor = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  group.governor === 'none' && sentence.limbs.some(({ entry, at }) => entry && at < group.from && group.from - at <= 9) && /[,:(] ?(?:the |his |her )?$/.test(said(reading, sentence.start, group.start)) &&
  cameIn.test(said(reading, sentence.start, group.start)) && !sentence.devices.some(({ to, meanings }) => to <= group.from && inner.has(meanings[0]?.kind ?? '')) && withNeedle.test(said(reading, group.end, Math.min(sentence.end, group.end + 80)));

/** "We already had the right CFA 6F sheath from the diagnostic part". */
const holdsSheath = /^ \d{1,2} ?-?(?:french|fr|f) (?:\w+ )?sheath (?:(?:was |is )?(?:already|still|in place|in situ|left in|there)|from)\b/;

const isUsed = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  group.governor === 'none' && (used.test(said(reading, group.end, Math.min(sentence.end, group.end + 70))) || holdsSheath.test(said(reading, group.end, Math.min(sentence.end, group.end + 70))) || isChosen(reading, sentence, group));

const chosen = /^(?: (?:artery|vein))? (?:(?:was|were) )?(?:then |therefore )?(?:used|chosen|selected|taken|picked)\b/;

const whyThere = /^(?: (?:artery|vein))?(?:,? (?:since|because|given|due to|owing to|on account of|in view of|rather than)|, as (?:both|neither|the (?:left|right|other|opposite)))\b/;

/** "Right common femoral vein chosen as the left was clotted. Ultrasound, micropuncture, 8F.", "Left radial artery, since both groins had grafts. Ultrasound, 6 Fr sheath." */
function isChosen(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const next = reading.sentences[sentence.index + 1];
  const behind = said(reading, group.end, sentence.end);
  return next?.paragraph === sentence.paragraph && next.vessels.length === 0 && sentence.vessels[0] === group && ((chosen.test(behind) && sentence.devices.length === 0) || (whyThere.test(behind) && !inside(sentence) && opensSentence(reading, sentence, group))) &&
    /^\W*(?:(?:an?|under|with|by|us|ultrasound|sono|micro\w*|needle|puncture|stick|seldinger|\d{1,2} ?-?(?:fr?|french|g))\b)/.test(next.said) && /\b\d{1,2} ?-?(?:fr?|french)\b|\bsheath\b/.test(next.said) && !crossing.test(next.said) && !inside(next);
}

/** Nothing but a number, a mark or an article stands in front of the vessel, or a label of the entry ("Access:"). */
const opensSentence = ({ tokens }: Reading, { from }: ReadSentence, group: VesselGroup): boolean =>
  (tokens[group.from - 1]?.text === ':' && tokens.slice(from, group.from).some(({ text }) => /^(?:access(?:es)?|entry|puncture|approach|site|sheath|way|route|door|stick)$/.test(text))) || tokens.slice(from, group.from).every(({ kind, text }) => kind !== 'word' || text === 'the');

const needleTo = /^\W*(?:an? |the |\d{1,2} ?-?(?:g|ga|gauge) |micropuncture |mp |echogenic )*needles? (?:(?:was|went|passed|advanced|taken|put|straight|then) )*(?:in|into|to|in to) (?:the |his |her )?$/;

/** "Needle to L popliteal v x3 under US". */
const isNeedleTo = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  (group.governor === 'to' || group.governor === 'into') && isUsual(group) && sentence.said.includes('needle') && needleTo.test(said(reading, sentence.start, group.start));

const sheathThere = /^(?: (?:artery|vein))?(?:(?:,| \()? ?(?:where|in which|into which|in whom) (?:an?|the|our|one|another|two|three|both|several) (?:\w+ )?(?:\d{1,2} ?-?(?:french|fr|f) )?(?:\w+ )?(?:sheath|introducer)s? (?:(?:had|was|were|been|already|first|previously|then) )+(?:placed|put in|put|inserted|introduced|laid|left|set|secured|sewn)\b(?! (?:from|over|across|up))| (?:sheath|introducer)(?:,| that| which)? (?:(?:had|was|been|already|previously) )*(?:placed|put in|inserted|introduced|laid)(?: in)? (?:at|in|from) the (?:start|beginning|outset|onset|opening))/;

/** "Snared from the left popliteal vein, where an 8 French sheath had been put in at the start", "the popliteal sheath placed at the outset". */
const isSheathedThere = (sentence: ReadSentence, group: VesselGroup): boolean =>
  sentence.said.includes('sheath') && isUsual(group) && sheathThere.test(saidWithin(sentence, group.end, sentence.end));
