import { hasTerm, type Hit } from '../../language/text/hits.js';
import { route } from '../../anatomy/route.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';
import type { ContiguousLesion, IvusEvaluation } from '../../model/facts.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { distinctVessels, sameVessel, type VesselRef } from '../../model/vessel.js';
import { trimmed } from '../access/access-sites.js';
import { isTreatment } from '../ivus/treatment-told.js';
import { movementsOf, type Movement } from '../movement/movements.js';
import { reasonsOf } from '../reasons/reasons.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf, type EventRange } from '../status.js';

/**
 * Lesions that the words run across several examined vessels: a lesion word, then words of extent, and vessels on both
 * ends ("one plaque running from the mid SFA into the popliteal"). Vessels between the two ends are part of it.
 * Source of the rule: CPT instruction on lesions that cross vessel margins, quoted in the IVUS article.
 */
export function readLesions(reading: Reading, evaluations: readonly IvusEvaluation[], movements: readonly Movement[]): ContiguousLesion[] {
  const examined = flatMap(evaluations, ({ vessel, side, status, coronary }) => (vessel !== null && status === 'performed' && !coronary ? [{ vessel, side }] : []));
  if (examined.length < 2) return [];
  const lesions: ContiguousLesion[] = [];
  for (const sentence of reading.sentences) {
    if (testimonyOf(sentence) !== 'session' && !givesResult(sentence, evaluations)) continue;
    const vessels = lesionIn(reading, sentence, examined, movements);
    if (vessels.length > 1) lesions.push({ vessels, evidence: [quoteOf(reading.text, trimmed(reading, sentence))] });
  }
  const apart = lesions.length > 0 && reading.sentences.some((sentence) => liesBetween.test(sentence.said) && !ofStents.test(sentence.said) && testimonyOf(sentence) === 'session');
  return joined(apart ? lesions.filter(({ evidence }) => evidence.some(({ quote }) => isOne.test(quote))) : lesions);
}

/** "The vessel between the two was free of plaque", "a healthy stretch between them": lesions apart. */
const liesBetween = /\b(?:healthy|normal|disease-?free|clean|uninvolved|unaffected|smooth|plaque-?free) (?:[\w-]+ ){0,5}between (?:the (?:two|lesions|stenoses|plaques)|them|these|both)\b|\bbetween (?:the (?:two|lesions|stenoses|plaques)|them|these|both) (?:[\w-]+ ){0,4}(?:free|healthy|normal|clean|smooth|unremarkable|uninvolved|spared|without|not (?:diseased|involved))\b|\b(?:two|both) separate (?:lesions|stenoses|plaques)\b/;

const ofStents = /\b(?:stents?|wallstents?|balloons?|overlap\w*|transition|struts?|scaffolds?)\b/;
/** Told as one in so many words, which outweighs what lies between others. */
const isOne = /\b(?:continuous|contiguous|uninterrupted|single|one (?:continuous |long |single )?(?:lesion|stenosis|plaque|thrombus|dissection)|same lesion|without (?:interruption|a break))\b/i;

/** "Calcium ran along both the SFA and the popliteal": in each of them. */
const alongBoth = /^(?: (?:along|in|through|throughout|over))? both\b/;

/** "Why: ... Saw: one plaque from the common into the external": what IVUS showed, told under the label of its reason. */
const givesResult = ({ section, start, end }: ReadSentence, evaluations: readonly IvusEvaluation[]): boolean =>
  section.kind === 'ivus-necessity' && evaluations.some(({ findings }) => findings.some((quote) => quote.start >= start && quote.end <= end));

function lesionIn(reading: Reading, sentence: ReadSentence, examined: readonly VesselRef[], movements: readonly Movement[]): VesselRef[] {
  if (hasTerm(sentence.terms, 'modality', 'cross-sectional') || hasTerm(sentence.terms, 'modality', 'duplex')) return [];
  const extents = sentence.terms.filter((hit) => hit.meanings.some(({ cat }) => cat === 'extent') || (hit.meanings.some(({ cat }) => cat === 'move') && goesOn.test(said(reading, hit.start, Math.min(sentence.end, hit.end + 40))) && lesionGoes(reading, sentence, hit)));
  const { reasons } = extents.length > 0 ? reasonsOf(reading.tokens, sentence) : { reasons: [] };
  for (const extent of extents) {
    // "To see whether the stenosis reached the brachiocephalic vein" asks it, and tells no such lesion.
    if (reasons.some(({ from, to }) => extent.from >= from && extent.to <= to && asks.test(said(reading, reading.tokens[from]?.start ?? extent.start, extent.start)))) continue;
    const vessels = lesionAt(reading, sentence, extent, examined, movements);
    if (vessels.length > 1) return vessels;
  }
  return [];
}

function lesionAt(reading: Reading, sentence: ReadSentence, extent: Hit<Term>, examined: readonly VesselRef[], movements: readonly Movement[]): VesselRef[] {
  const phrase = said(reading, extent.start, extent.end);
  const lesion = phrase.includes('lesion') || sentence.terms.some((hit) => hit.from <= extent.to && (isLesion(hit) || /\bresidual\b/.test(said(reading, hit.start, hit.end)))) || pointsToLesion(reading, sentence, extent);
  if (!lesion || alongBoth.test(said(reading, extent.end, sentence.end)) || tellsOfDevice(reading, sentence, extent) || standingOf(reading.tokens, sentence, extent).standing !== null || deniedBefore(reading, extent.from)) return [];
  const clause = clauseAround(reading, sentence, extent);
  const moved = new Set(movementsOf(movements, sentence).map(({ group }) => group));
  const spanned = sentence.vessels.filter((group) => group.governor !== 'agent' && (group.governor !== 'landmark' || beginsInside(reading, sentence, group)) && !moved.has(group) && group.from >= clause.from && group.to <= clause.to && near(sentence, extent, group));
  const named = flatMap(spanned, ({ refs }) => refs).filter((ref) => examined.some((one) => sameVessel(one, ref)));
  return withBetween(named, examined);
}

const asks = /\b(?:whether|if|how far|where|did|does)\b/;

const isLesion = ({ meanings }: ReadSentence['terms'][number]): boolean => meanings.some(({ cat, id }) => cat === 'lesion' || (cat === 'finding' && id === 'abnormal'));

const goesOn = /^(?:reache[ds]|went|goes|ran|runs|carrie[ds]|passe[ds]|crosse[ds]|continue[ds]|tracke[ds]|tracks)(?: (?:on|over|out|down|up|through|straight|right|further|distally|proximally|without \w+ \w+|\d+ ?[cm]m)){0,3}(?: ?in)?(?:to)? (?:the |a )?/;

/** "A dissection which reached into the popliteal": the lesion is what goes on; "a wire was passed across the lesion and ran into the popliteal": the wire does. */
function lesionGoes({ tokens }: Reading, { devices, terms, from }: ReadSentence, extent: EventRange): boolean {
  const lesion = terms.findLast((hit) => hit.to <= extent.from && hit.meanings.some(({ cat }) => cat === 'lesion'));
  if (!lesion || /^(?:we|i|she|he)$/.test(tokens[extent.from - 1]?.text ?? '') || led.test(tokens[lesion.from - 1]?.text ?? '') || led.test(tokens[lesion.from - 2]?.text ?? '')) return false;
  const free = ({ from: at }: EventRange): boolean => at > lesion.from && at < extent.from && at >= from && !led.test(tokens[at - 1]?.text ?? '');
  return !devices.some(free) && !terms.some((hit) => free(hit) && hit.meanings.some(({ cat }) => cat === 'probe'));
}

/** "With the balloon", "across the lesion": named beside what the sentence tells of. */
const led = /^(?:by|with|at|on|of|in|beyond|below|above|behind|across|through|past|over)$/;

/** Whether the words of extent tell of a device named behind the lesion: "the stenosis was crossed and the balloon carried over". */
function tellsOfDevice({ tokens }: Reading, { devices, terms, from }: ReadSentence, extent: EventRange): boolean {
  const device = devices.findLast(({ to, meanings }) => to <= extent.from && meanings.some(({ kind }) => kind !== 'ivus-catheter'));
  if (!device || led.test(tokens[device.from - 1]?.text ?? '') || led.test(tokens[device.from - 2]?.text ?? '') || device.from < from) return false;
  return !terms.some((hit) => (hit.from >= device.to && hit.to <= extent.to && isLesion(hit) && !led.test(tokens[hit.from - 1]?.text ?? '') && !led.test(tokens[hit.from - 2]?.text ?? '')));
}

/** "Beginning 12 mm below the left common iliac origin", "starting at the origin of the SFA": from its mouth on a lesion lies in a vessel. */
const beginsInside = (reading: Reading, sentence: ReadSentence, { start, mentions }: VesselGroup): boolean => {
  const front = said(reading, Math.max(sentence.start, start - 60), start);
  return mentions.every(({ mouth }) => mouth) ? beginsPast.test(front) : beginsAtMouth.test(front);
};

const beginsPast = /\b(?:begin|start|commenc|originat|aris)\w*\b[^,;]{0,30}\b(?:below|beyond|distal to|past|from|behind|at|within|just inside)(?: the| its)? $/;
const beginsAtMouth = /\b(?:begin|start|commenc|originat|aris|from)\w*\b[^,;]{0,30}\b(?:origin|ostium|mouth|take-?off|start|top|beginning) of(?: the| its)? $/;

/** "This is one lesion. It starts in the SFA and runs on into the popliteal": the lesion of the sentence in front, no device or treatment in it. */
function pointsToLesion({ sentences }: Reading, sentence: ReadSentence, extent: Hit<Term>): boolean {
  if (!pointing.test(sentence.said) || sentence.devices.some(({ meanings }) => meanings.every(({ kind }) => kind !== 'ivus-catheter')) || sentence.vessels.some(({ to }) => to <= extent.from && to - sentence.from <= 2)) return false;
  const before = sentences[sentence.index - 1];
  return before?.paragraph === sentence.paragraph && testimonyOf(before) === 'session' && !isTreatment(before) && (before.terms.some(isLesion) || /\b(?:one|a single|the same) lesion\b/.test(before.said));
}

const pointing = /^\W*(?:(?:on|by|with|under) (?:the )?(?:ivus|intravascular ultrasound|ultrasound|pullback|probe)(?: (?:run|pullback|pictures|images))?,? )?(?:it|this|that)\b/;

/** The stretch between semicolons, and up to words that begin with another lesion. */
function clauseAround({ tokens }: Reading, sentence: ReadSentence, extent: EventRange): EventRange {
  const ends = (at: number): boolean => /^(?:;|separate|separately|additional|another|second)$/.test(tokens[at]?.text ?? '');
  let { from } = extent;
  let { to } = extent;
  while (from > sentence.from && tokens[from - 1]?.text !== ';') from--;
  while (to < sentence.to && !ends(to)) to++;
  return { from, to };
}

/** From the last vessel in front of the words of extent on. */
function near(sentence: ReadSentence, extent: { readonly from: number }, group: { readonly from: number; readonly to: number }): boolean {
  if (group.from >= extent.from) return group.from - extent.from <= 30;
  const last = sentence.vessels.filter(({ to }) => to <= extent.from).at(-1);
  return last?.from === group.from;
}

const deniedBefore = (reading: Reading, at: number): boolean =>
  [1, 2, 3].some((back) => ['not', 'no', 'without', 'never', 'nor'].includes(reading.tokens[at - back]?.text ?? ''));

function withBetween(named: readonly VesselRef[], examined: readonly VesselRef[]): VesselRef[] {
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last || sameVessel(first, last)) return [];
  const way = route(first, last);
  const between = way.kind === 'route' ? way.route.path.filter((ref) => examined.some((one) => sameVessel(one, ref))) : [];
  return distinctVessels([...named, ...between]);
}

/** Statements that share a vessel speak of one lesion. */
function joined(lesions: readonly ContiguousLesion[]): ContiguousLesion[] {
  const groups: { vessels: readonly VesselRef[]; readonly evidence: Quote[] }[] = [];
  for (const lesion of lesions) {
    const group = groups.find(({ vessels }) => vessels.some((ref) => lesion.vessels.some((one) => sameVessel(one, ref))));
    if (!group) {
      groups.push({ vessels: lesion.vessels, evidence: [...lesion.evidence] });
      continue;
    }
    group.vessels = distinctVessels([...group.vessels, ...lesion.vessels]);
    group.evidence.push(...lesion.evidence);
  }
  return groups;
}
