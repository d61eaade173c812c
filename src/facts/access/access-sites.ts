import { vesselInfo } from '../../anatomy/vessel-list.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isDeep, isExposable, isPuncturable } from '../../lexicon/access.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf } from '../../model/span.js';
import { sameVessel, type Side, type VesselRef } from '../../model/vessel.js';
import { opensElsewhen } from '../dated-back.js';
import { isMadeAfterAll } from './after-all.js';
import { isBareDoor, isSideOfEntry } from './bare-doors.js';
import { closures, closing, isClosing, isPreclosed, trimmed } from './closures.js';
import { isDeepEntry } from './deep-entries.js';
import { isEntry, isPuncturableGroup, isSizedAside, isWithSheath } from './entry-lines.js';
import { asideOf, failsFartherIn, failsNext, givenUp, isDoorOfDevice, passesInVain, triedInVain } from './failed-entries.js';
import { isDoneAlike } from './entries-alike.js';
import { isJoinedEntry } from './joined-entries.js';
import { isLaidOpenEntry } from './laid-open.js';
import { mergeSites, type Found, type LocatedAccess } from './merge-sites.js';
import { bothSidesBehind, isOneOfThem, mirrorSide, nextSideIn, repetitionIn } from '../mirror.js';
import { sideOfDoor, sideOfDoorBefore } from './door-sides.js';
import { isEntryDenied, isInGround, isNoEntry, isOfItsCourse } from './no-entries.js';
import { isOrigin } from './origins.js';
import { isOfItsState, isOfNamedBefore, ofSite, seenBefore } from './seen-before.js';
import { isExposed, isToldInPassing } from './passing-entries.js';
import { sheathedBehind, sideChosen } from './sheathed-next.js';
import { isTelegram } from './telegram-lines.js';
import { isFurtherWay, isWayInUse } from './ways-in-use.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import { endsInVain, isAttempt, isEnteredToo, isFailing, isInPlace, isTurnedTo, sideEnteredInstead, triedWithoutSuccess } from './tried-entries.js';

export { isClosing, trimmed } from './closures.js';
export type { LocatedAccess } from './merge-sites.js';

/**
 * Where the vessels were entered: words of puncture with a vessel, a sheath put into a vessel that is punctured through
 * the skin, or a line of telegram style ("R CFV, US guided, 8F"). The narrative wins over the procedure list; where a
 * catheter is told to have come from, and then words of closure, serve where nothing else names the vessel.
 */
export function readAccessSites(reading: Reading): LocatedAccess[] {
  const narrative = collect(reading, isOfSession);
  const found = narrative.some(({ outcome }) => outcome === 'successful')
    ? narrative
    : [...narrative, ...collect(reading, (sentence) => ['heading', 'indication', 'past'].includes(testimonyOf(sentence)) && (sentence.section.kind !== 'comparison' || isNeedleWork(reading, sentence)))];
  const told = found.some(({ outcome }) => outcome === 'successful') ? inOrder([...found, ...furtherWays(reading, found)]) : [...found, ...origins(reading)];
  const closed = told.some(({ outcome }) => outcome === 'successful') ? told : [...told, ...closures(reading, told)];
  const all = closed.some(({ outcome }) => outcome === 'successful') ? closed : [...closed, ...bareDoors(reading)];
  return mergeSites(all).map((site, index) => ({ ...site, id: `a${index + 1}` }));
}

/** "Duplex last week: SFA occluded. Left CFA was punctured today", "next session: ... For today we stayed with the sheath in the left CFA": the session, told on behind what was known before or is meant for later. */
const isToldOfToday = (sentence: ReadSentence): boolean => {
  const testimony = testimonyOf(sentence);
  if (!/\btoday\b/.test(sentence.said)) return false;
  return testimony === 'past' ? hasTerm(sentence.terms, 'access') : testimony === 'intention' && /^\W*(?:for )?today\b,? (?:we|i|all work)\b/.test(sentence.said) && !/\b(?:will|plan\w*|would|should|schedul\w*|consider\w*)\b/.test(sentence.said);
};

/** "CT before the case: left CFA soft. The left was punctured under ultrasound": no study tells so, behind its own first words. */
function isNeedleWork({ sentences }: Reading, { terms, section, paragraph, index }: ReadSentence): boolean {
  const first = sentences.find((one) => one.section === section);
  return hasTerm(terms, 'access') && hasTerm(terms, 'guidance') && first?.paragraph === paragraph && first.index < index;
}

const isOfSession = (sentence: ReadSentence): boolean => testimonyOf(sentence) === 'session' || isToldOfToday(sentence);

function collect(reading: Reading, counts: (sentence: ReadSentence) => boolean): Found[] {
  const found: Found[] = [];
  /** What was entered so far, each vessel once. */
  const known: Found[] = [];
  let counted = 0;
  for (const sentence of reading.sentences) {
    if (!counts(sentence)) continue;
    const before = found.length;
    found.push(...mirroredSites(reading, sentence, found), ...pointedSites(reading, sentence, known, found.at(-1)));
    if (found.length === before) found.push(...seenSites(reading, sentence, found.some(({ outcome }) => outcome === 'successful')));
    if (sentence.vessels.length === 0 || isClosing(sentence)) continue;
    const past = testimonyOf(sentence) === 'past' && !isToldOfToday(sentence);
    const pointed = past ? null : intoIt(sentence);
    for (const group of sentence.vessels) {
      for (; counted < found.length; counted++) {
        const one = found[counted];
        if (one?.outcome === 'successful' && !known.some((each) => sameVessel(each, one))) known.push(one);
      }
      const alike = isDoneAlike(reading, sentence, group, found);
      if (isFromInside(sentence, group, known)) continue;
      if (!(group.access || isDeepEntry(reading, sentence, group) || group === pointed || alike || isOneOfThem(sentence, group) || isSideOfEntry(sentence, group, found.at(-1)) || (!past && (isEntry(reading, sentence, group, known) || isExposed(reading, sentence, group) || isLaidOpenEntry(reading, sentence, group) || isPreclosed(reading, sentence, group) || (known.length === 0 && triedInVain(reading, sentence, group)) || isAttempt(reading, sentence, group, known.length > 0) || passesInVain(reading, sentence, group) || takesPlace(reading, sentence, group, found) || (found.at(-1)?.sentence === sentence && isPuncturableGroup(group) && (isWithSheath(sentence, group) || isSizedAside(sentence, group))) || isJoinedEntry(reading, sentence, group, found.slice(before).filter(({ outcome }) => outcome === 'successful')) || isTelegram(reading, sentence, group, lineBefore(found, known)))))) continue;
      found.push(...sidedAs(reading, sentence, group, sitesOf(reading, sentence, group, past)));
    }
    found.push(...repeatedSites(sentence, found.slice(before)));
  }
  return found;
}

/** The vessel entered where nothing was before, or where the entry told last failed. */
const takesPlace = (reading: Reading, sentence: ReadSentence, group: VesselGroup, found: readonly Found[]): boolean => {
  const last = found.at(-1);
  return ((last === undefined || last.outcome === 'failed') && isInPlace(reading, sentence, group)) || (last?.outcome === 'failed' && sentence.index - last.sentence.index <= 1 && isTurnedTo(reading, sentence, group));
};

/** What a line in short style follows on: nothing entered yet, or the entry told last. */
const lineBefore = (found: readonly Found[], known: readonly Found[]): ReadSentence | null | undefined =>
  known.length === 0 ? undefined : (found.at(-1)?.sentence ?? null);

/** "The left femoral was compressed by a hematoma; the right was entered": the other side, and this one only if it was tried or entered too. */
function sidedAs(reading: Reading, sentence: ReadSentence, group: VesselGroup, sites: readonly Found[]): readonly Found[] {
  const side = sites.length > 0 ? sideEnteredInstead(reading, sentence, group) : null;
  if (side === null) return sites;
  const kept = sites.some(({ outcome }) => outcome === 'failed') || isEnteredToo(reading, sentence, group) ? sites : [];
  return [...kept, ...sites.map((site): Found => ({ ...site, side, outcome: 'successful' }))];
}

/** "In March the left common femoral vein was accessed", in a section of what was before. */
const elsewhen = /\b(?:19|20)\d\d\b|\b(?:in|since|last) (?:early |late |mid )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)/;

const throughSkin = /\b(?:percutaneous\w*|trans-?hepatic|trans-?splenic|intercostal|skin|chiba|2[0-2] ?-?(?:g|ga|gauge)\b|micropuncture|coaxial)/;

/** "The right portal vein was punctured on the third pass", from the jugular vein: a needle inside the liver is no way into the body. */
const isFromInside = ({ said: words }: ReadSentence, { refs }: VesselGroup, known: readonly VesselRef[]): boolean =>
  refs.every(({ vessel }) => vessel === 'portal-vein') && known.some(({ vessel }) => vessel.endsWith('jugular-vein')) && !throughSkin.test(words);

/** "... into the right common femoral vein, and then I did the same on the left": told in the same sentence. */
function repeatedSites(sentence: ReadSentence, found: readonly Found[]): Found[] {
  const here = found.filter(({ outcome }) => outcome === 'successful');
  const repetition = here.length > 0 ? (repetitionIn(sentence) ?? nextSideIn(sentence)) : null;
  if (!repetition) return [];
  return flatMap(here, (one) => (one.side === null || repetition.sideOf(one.side) === one.side ? [] : [{ ...one, side: repetition.sideOf(one.side) }]));
}

/** "The same was done on the left" right behind words of access. */
function mirroredSites(reading: Reading, sentence: ReadSentence, found: readonly Found[]): Found[] {
  const same = mirrorSide(sentence, 'entry');
  const side = same ?? otherSideEntered(sentence);
  const last = found.at(-1);
  if (side === null || !last || (last.outcome === 'failed' && same !== null) || sentence.index - last.sentence.index > 2 || isEntryDenied(reading, sentence)) return [];
  const outcome = last.outcome === 'failed' && isFailing(sentence) ? 'failed' : 'successful';
  return found.filter((one) => one.sentence === last.sentence && one.side !== null && one.side !== side).map((one) => ({ ...one, side, sentence, outcome }));
}

/** "The vein was soft under the probe. The needle went in on the first pass". */
const seenSites = (reading: Reading, sentence: ReadSentence, entered: boolean): readonly Found[] => {
  const group = isClosing(sentence) ? null : (seenBefore(reading, sentence) ?? sheathedBehind(reading, sentence, entered) ?? sideChosen(reading, sentence));
  return group ? sitesOf(reading, sentence, group, false) : [];
};

const pointing = /^(?:it|this|that|which|vein|artery|vessel)$/;

/** "It was punctured", "Vein entered with a micropuncture needle": the vessel spoken of before; a dialysis circuit may be spoken of some sentences back. */
function pointedSites(reading: Reading, sentence: ReadSentence, known: readonly Found[], last: Found | undefined): Found[] {
  const { tokens } = reading;
  const needle = opensWithNeedle(reading, sentence);
  const hit = sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'access')) ?? (needle ? sentence.devices[0] : undefined);
  const own = hit?.from === sentence.from && sheathedFirst.test(sentence.said);
  if (!hit || (hit.from - sentence.from > 5 && !isOfNamedBefore(reading, sentence, hit)) || (!own && sentence.vessels.some((group) => group.access || (isPuncturableGroup(group) && !isOnWay(group, hit.to)) || group.to <= hit.from)) || sentence.devices.some(({ to }) => to <= hit.from) || isClosing(sentence) || ofSite.test(sentence.said) || isEntryDenied(reading, sentence) || (!hasTerm(sentence.terms, 'guidance') && (closing.test(sentence.said) || /\bclos(?:ed|ure)\b/.test(sentence.said)))) return [];
  const word = tokens.slice(sentence.from, hit.from).find(({ text }) => pointing.test(text))?.text;
  const telegraphic = needle || own || (hit.from - sentence.from <= 2 && sentence.to - sentence.from <= 12);
  if (word === undefined && !telegraphic) return [];
  const system = word === 'vein' || word === 'artery' ? word : null;
  let asides = 0;
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - 4); at--) {
    const before = reading.sentences[at];
    if (!before || !['session', 'heading'].includes(testimonyOf(before))) return [];
    if (word !== undefined && isOfItsState(before)) asides++;
    const circuit = system === null && at < sentence.index - (word === undefined ? 2 : 1) - asides;
    const group = circuit
      ? circuitOf(before)
      : before.vessels.findLast((each) => isPuncturableGroup(each) && each.governor !== 'landmark' && each.governor !== 'agent' && !isInGround(reading, before, each) && (system === null || each.refs.every(({ vessel }) => vesselInfo(vessel).system === system)));
    if (circuit && !group && before.vessels.length > 0) return [];
    if (group) return isFromInside(sentence, group, known) || (last?.outcome === 'failed' && group.refs.some((ref) => sameVessel(ref, last)) && !cameRight.test(sentence.said)) ? [] : sitesOf(reading, sentence, { ...group, refs: ofNamedSide(sentence, group), from: hit.from, to: hit.to }, false);
  }
  return [];
}

/** "Both arteries had a pulse. It was the right one that was punctured": of two sides, the one that the sentence names. */
const ofNamedSide = ({ sideWords: [side, ...more] }: ReadSentence, { refs }: VesselGroup): VesselGroup['refs'] =>
  side !== undefined && more.every((one) => one === side) && refs.some((ref) => ref.side === side) ? refs.filter((ref) => ref.side === null || ref.side === side) : refs;

/** "Third stick = small hematoma", behind a failed entry, tells of no other end. */
const cameRight = /\b(?:sheath|success\w*|entered|punctured|accessed|cannulated|good|brisk|easily|uneventful\w*|passed|went|in)\b|\b\d{1,2} ?-?(?:fr?|french)\b/;

/** "Punctured near the arterial end, 7F sheath, and separately the right IJ was entered": a clause of its own in front of the next vessel. */
const sheathedFirst = /^\w+ (?:near|at|close to|toward|towards|antegrade|retrograde|in|just|under|with|by|twice|once)\b[^.;]{0,60}\b\d{1,2} ?-?(?:fr?|french)(?: (?:\w+ )?sheath)?\b[^.;,]{0,20}(?:,|;|\band\b)[^.]{0,12}\b(?:separately|also|second(?:ly)?|then|in addition|additionally|another|the (?:left|right|other))\b/;

/** "It was entered, and a sheath was advanced over the wire, past the left subclavian": passed behind the entry. */
const isOnWay = ({ from, governor }: VesselGroup, entry: number): boolean => from - entry > 6 && ['through', 'to', 'into', 'from', 'landmark'].includes(governor);

/** "Left upper arm fistula, brachial to cephalic": the circuit that a sentence names. */
function circuitOf({ vessels }: ReadSentence): VesselGroup | undefined {
  const group = vessels.find(({ refs }) => refs.some(isCircuit));
  return group && { ...group, refs: group.refs.filter(isCircuit) };
}

const isCircuit = ({ vessel }: Pick<VesselRef, 'vessel'>): boolean => vesselInfo(vessel).system === 'dialysis';

/** "Needle, wire, dilator, sheath.", "Micropuncture needle in, then a 6F sheath.": what was put in, right behind the vessel found with the probe. */
function opensWithNeedle({ sentences, tokens }: Reading, { index, from, vessels, paragraph, devices }: ReadSentence): boolean {
  const before = sentences[index - 1];
  const [first] = devices;
  if (first?.meanings[0]?.kind !== 'needle' || first.from - from > 3 || vessels.length > 0 || before?.paragraph !== paragraph) return false;
  if (tokens.slice(from, first.from).some(({ kind, text }) => kind === 'word' && !/^(?:a|the|g|ga|gauge|with)$/.test(text))) return false;
  return devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'sheath')) && hasTerm(before.terms, 'guidance') && before.vessels.some(isPuncturableGroup);
}

/** "I looked at the right popliteal vein, which was open, and I went into it with a 21 gauge needle". */
const wentIntoIt = /\b(?:went|got|came|stuck|entered|punctured|accessed|cannulated) (?:right |straight )?(?:in(?:to)? )?it (?:with|using|under|by) [^.;]{0,40}\b(?:needle|micropuncture|ultrasound|gauge|gauze|seldinger)\b/;

function intoIt(sentence: ReadSentence): VesselGroup | null {
  const match = wentIntoIt.exec(sentence.said);
  if (!match) return null;
  const before = sentence.vessels.filter((group) => group.end <= sentence.start + match.index && group.governor !== 'landmark' && group.governor !== 'agent').at(-1);
  return before && isPuncturableGroup(before) ? before : null;
}

/** "Then the left, second stick good, 6 French": another entry told by its side alone. */
function otherSideEntered(sentence: ReadSentence): Side | null {
  const [only, other] = new Set(sentence.sideWords);
  const entry = hasTerm(sentence.terms, 'access') || sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'sheath' || kind === 'needle')) || /^\W*(?:then the (?:left|right)|the (?:left|right) (?:side |one )?(?:then )?(?:did|took|accepted|went easily))\b.*(?:\bsticks?\b|\b\d{1,2} ?(?:fr|french|f)\b)/.test(sentence.said);
  if (sentence.devices.some(({ meanings }) => meanings[0]?.kind === 'catheter')) return null;
  return only !== undefined && other === undefined && sentence.vessels.length === 0 && entry && !leftAlone.test(sentence.said) && !sentence.limbs.some(({ entry: at }) => !at) ? only : null;
}

/** "The left one was scanned but not stuck". */
const leftAlone = /\b(?:not|never|no need to|without being) (?:be |been |being |then )*(?:stuck|punctured?|entered|enter|accessed|used|cannulated|needled|stick|touched)\b/;

function sitesOf(reading: Reading, sentence: ReadSentence, group: VesselGroup, past: boolean): Found[] {
  const { standing, cue } = standingOf(reading.tokens, sentence, group);
  if ((standing === 'negated' && !isOfItsCourse(reading, sentence, group)) || standing === 'planned' || (standing === 'historical' && !(sentence.vessels[0] === group && isOldConduit(group, cue)))) return [];
  if (earlierTreatment.test(sentence.said) || opensElsewhen(sentence) || isNoEntry(reading, sentence, group)) return [];
  if (past && (standing !== null || elsewhen.test(sentence.said))) return [];
  const aside = asideOf(reading, sentence, group);
  if (aside === 'left alone') return [];
  const failed = !isDoorOfDevice(reading, sentence, group) && (aside === 'tried' || (standing === 'failed' && !failsFartherIn(sentence, group, cue)) || givenUp(reading, sentence, group) || endsInVain(reading, sentence, group) || failsNext(reading, sentence) || passesInVain(reading, sentence, group) || triedWithoutSuccess(reading, sentence, group)) && !isMadeAfterAll(reading, sentence, group);
  const quote = quoteOf(reading.text, trimmed(reading, sentence));
  const native = sentence.vessels.some(({ refs }) => refs.some(isCircuit)) && isMakeUp(sentence.said);
  return flatMap(group.refs, (ref) => bothSidesBehind(reading, sentence, group, ref))
    .filter(({ vessel }) => (isPuncturable(vessel) || isDeep(vessel) || (isExposable(vessel) && isLaidOpenEntry(reading, sentence, group))) && !(native && !isCircuit({ vessel })))
    .map(({ vessel, side }) => ({ vessel, side: side ?? sideOfDoor(sentence, vessel, group) ?? sideOfDoorBefore(reading, sentence, vessel), sentence, outcome: failed ? 'failed' : 'successful', quote }));
}

/** "The right limb of the old aortobifemoral graft was punctured": the graft is old, and not its puncture. */
const isOldConduit = ({ refs, from, to }: VesselGroup, cue: { readonly from: number } | null): boolean =>
  cue !== null && cue.from >= from - 2 && cue.from < to && refs.every(({ vessel }) => vessel === 'bypass-graft' || isCircuit({ vessel }));

/** "L upper arm AVF, brachial artery to cephalic vein, made 2020": of which vessels a circuit was made. */
const isMakeUp = (words: string): boolean =>
  /\b(?:fistula|avf|avg|graft|shunt)\b/.test(words) && /\b(?:brachial|radial|ulnar|axillary|femoral)(?: artery)? ?(?:to|-|>|→)+ ?(?:the )?(?:(?:median|upper arm|forearm|transposed) )?(?:cephalic|basilic|brachial|axillary|saphenous|femoral|cubital)(?: vein)?\b(?! was| were)/.test(words) && !/\b(?:punctured|stuck|needled|cannulated|accessed|sheath)\b/.test(words);

/** "Last angioplasty here 5/2/2024, cephalic arch 8 mm", under the heading of the access: what was done to it at another time. */
const earlierTreatment = /^\W*(?:the |her |his )?(?:last|latest|most recent|previous|prior|earlier) (?:\w+ )?(?:angioplast\w+|pta|stent\w*|declot\w*|thrombectom\w+|fistulogram\w*|shuntogram\w*|interventions?|procedures?|revisions?|surger\w+|stud(?:y|ies)|visits?|treatments?)\b/;

/** Ways in that are told by size, sheath or catheter alone, beside entries told in words. */
const furtherWays = (reading: Reading, found: readonly Found[]): Found[] =>
  flatMap(reading.sentences, (sentence) =>
    !isOfSession(sentence) || isClosing(sentence) ? [] : flatMap(sentence.vessels, (group) => (isFurtherWay(reading, sentence, group, found) ? sitesOf(reading, sentence, group, false) : [])));

const inOrder = (found: readonly Found[]): Found[] => [...found].sort((a, b) => a.sentence.index - b.sentence.index);

/** Where catheters came from, in a note with no words of entry. */
function origins(reading: Reading): Found[] {
  return flatMap(reading.sentences, (sentence) =>
    !isOfSession(sentence) || isClosing(sentence) ? [] : flatMap(sentence.vessels, (group) => {
      const instead = enteredInstead(reading, sentence, group);
      return instead.length === 0 && (isOrigin(reading, sentence, group) || isToldInPassing(reading, sentence, group) || isWayInUse(reading, sentence, group)) ? sitesOf(reading, sentence, group, false) : instead;
    }));
}

/** "The right common femoral artery was not used because of the graft; the left accepted a 6F sheath". */
function enteredInstead(reading: Reading, sentence: ReadSentence, group: VesselGroup): readonly Found[] {
  const side = sideEnteredInstead(reading, sentence, group);
  if (side === null) return [];
  const sites = sitesOf(reading, sentence, group, false);
  if (sites.length > 0) return sidedAs(reading, sentence, group, sites);
  const quote = quoteOf(reading.text, trimmed(reading, sentence));
  return group.refs.filter(({ vessel }) => isPuncturable(vessel)).map(({ vessel }) => ({ vessel, side, sentence, outcome: 'successful', quote }));
}

/** Usual puncture sites that stand by themselves: the last resort. */
const bareDoors = (reading: Reading): Found[] =>
  flatMap(reading.sentences, (sentence) => flatMap(sentence.vessels, (group) => (isBareDoor(sentence, group) ? sitesOf(reading, sentence, group, false) : [])));
