import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';
import { flatMap } from '../../model/flat-map.js';
import { parentOf } from '../../anatomy/vessel-tree.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isKeptClear, refsWorkedIn } from '../kept-clear.js';
import type { EventRange } from '../status.js';
import { textAt, type Line, type Scene } from './scene.js';
import { isPair } from './sizes.js';

/** A group that tells where something lies or comes from rather than what was treated. */
export const placesNothing = ({ governor }: VesselGroup): boolean => governor === 'agent' || governor === 'landmark';

const doorNouns = new Set(['sheath', 'access', 'approach', 'puncture', 'site', 'sheaths', 'route', 'wire', 'filter', 'groin', 'stump', 'level', 'stick', 'arteriotomy']);
const costs: Readonly<Record<string, number>> = { ';': 40, '+': 12, '.': 14, then: 8, and: 3, ',': 3, but: 12, before: 8, with: 1, which: 4 };
const tooFar = 44;

/**
 * The vessels an act was done to: of the groups in its sentence, the one with the fewest words and clause ends between;
 * a name in front as subject or label and a name behind a preposition count nearest. `[]` where none is in reach.
 */
export function targetsOf(scene: Scene, { sentence }: Line, event: EventRange, others: readonly EventRange[], skip: (group: VesselGroup) => boolean = () => false): readonly VesselRef[] {
  let best: VesselGroup | null = null;
  let least = tooFar;
  for (const group of sentence.vessels) {
    if (group.refs.length === 0 || skip(group) || (placesNothing(group) && !isMouth(scene, group) && !isMeasuredIn(scene, group) && !(isDeviceIn(scene, group) && group.from >= event.to && group.from - event.to <= 3)) || tellsOfFilling(scene, group) || isKeptClear(scene.reading.tokens, group) || doorNouns.has(textAt(scene, group.to))) continue;
    const cost = costOf(scene, group, event, others) + (group.access ? 15 : 0) + (isEnd(scene, group) && !isOwnEnd(scene, group, event) ? tooFar + 20 : 0);
    if (cost < least) {
      least = cost;
      best = group;
    }
  }
  if (!best) return [];
  const span = extentFrom(scene, sentence.vessels, best) ?? fellowSubject(scene, sentence.vessels, best, event, others);
  const refs = refsFor(scene, best, event, others);
  const further = [...shared(scene, sentence.vessels, best), ...sizedFellows(scene, sentence.vessels, best, others), ...elided(scene, sentence.vessels, best, event, others)];
  return sidedByFellows(distinctVessels([...refs, ...(span?.refs ?? []), ...further]), sentence.vessels);
}

/** "Released from the internal (the right, by what stands in front) into the common carotid": the vessel that goes on from it has its side. */
const sidedByFellows = (refs: readonly VesselRef[], groups: readonly VesselGroup[]): readonly VesselRef[] =>
  refs.map((ref) => {
    if (ref.side !== null || !vesselInfo(ref.vessel).paired) return ref;
    const next = flatMap(groups, (group) => group.refs).filter((one) => one.side !== null && (parentOf(one)?.vessel === ref.vessel || parentOf({ ...ref, side: one.side })?.vessel === one.vessel));
    const sides = new Set(next.map(({ side }) => side));
    return sides.size === 1 ? { ...ref, side: next[0]?.side ?? null } : ref;
  });

/** "After stenting the azygos no longer fills": what runs in a vessel, nothing done to it. */
const tellsOfFilling = (scene: Scene, { to }: VesselGroup): boolean => {
  const at = textAt(scene, to) === 'no' && textAt(scene, to + 1) === 'longer' ? to + 2 : /^(?:still|now|also|again|not)$/.test(textAt(scene, to)) ? to + 1 : to;
  return /^(?:fills?|filled|drains|drained|opacifies|opacified|emptied|empties)$/.test(textAt(scene, at));
};

/** "Two stents, one into the right common iliac artery, one into the left", "14 x 40 mm in the X and 14 x 60 mm in the Y": each device its vessel. */
function shared(scene: Scene, groups: readonly VesselGroup[], group: VesselGroup): VesselRef[] {
  const next = groups[groups.indexOf(group) + 1];
  if (group.governor === 'of' && next?.governor === 'of' && isJoined(scene, group.to, next.from)) return [...next.refs];
  if (group.governor !== 'into' && group.governor !== 'to' && !isMeasuredIn(scene, group)) return [];
  return groups
    .filter((other) => other !== group && (other.governor === group.governor ? group.governor !== 'landmark' || isMeasuredIn(scene, other) : isDeviceIn(scene, other)) && /^(?:one|another|second|other|x|\d+)$/.test(firstOfItem(scene, other.from)))
    .flatMap(({ refs }) => refs);
}

/** "Stents: X 16 x 90, Y 14 x 80": each vessel with the size of its own device behind it, and no other act between. */
function sizedFellows(scene: Scene, groups: readonly VesselGroup[], group: VesselGroup, others: readonly EventRange[]): VesselRef[] {
  const isOwn = ({ to }: VesselGroup): boolean => isPair(scene, textAt(scene, to) === ':' ? to + 1 : to);
  if (!isOwn(group)) return [];
  const isApart = (one: VesselGroup): boolean => others.some(({ from }) => from >= Math.min(one.to, group.to) && from < Math.max(one.from, group.from));
  return groups.filter((one) => one !== group && one.governor === group.governor && isOwn(one) && !isApart(one)).flatMap(({ refs }) => refs);
}

const hasWord = (scene: Scene, from: number, to: number, text: string): boolean => {
  for (let at = from; at < to; at++) if (textAt(scene, at) === text) return true;
  return false;
};

/** "Of the X and then of the Y". */
function isJoined(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/^(?:and|then|also|of|the|,|subsequently)$/.test(textAt(scene, at))) return false;
  return hasWord(scene, from, to, 'of');
}

const oneMore = new Set(['also', 'likewise', 'then', 'too']);

/** "The X was ballooned with 2.5 mm and the Y with 3 mm", "the Y also received one": the same act, its verb left out. */
function elided(scene: Scene, groups: readonly VesselGroup[], group: VesselGroup, event: EventRange, others: readonly EventRange[]): VesselRef[] {
  return groups.slice(groups.indexOf(group) + 1).flatMap((next, index, rest) => {
    if (next.from < event.to || next.governor === 'from' || placesNothing(next)) return [];
    const until = rest[index + 1]?.from ?? next.to + 8;
    if (others.some(({ from }) => from >= next.to && from < until)) return [];
    const [first, second, third] = [textAt(scene, next.to), textAt(scene, next.to + 1), textAt(scene, next.to + 2)];
    const sized = /^(?:with|to|by|using)$/.test(first) && (/^\d/.test(second) || (/^(?:a|an|the)$/.test(second) && /^\d/.test(third)));
    const joined = [1, 2, 3].some((back) => /^(?:and|,|;)$/.test(textAt(scene, next.from - back)));
    const another = (oneMore.has(first) ? [second, third] : [first, second]).join(' ');
    return (sized && joined) || /^(?:received|got|took) (?:one|another)$/.test(another) ? next.refs : [];
  });
}

/** "Stents extending into each iliac vein": several devices, right in front, each into its own vessel. */
const isOwnEnd = (scene: Scene, { from, refs }: VesselGroup, event: EventRange): boolean =>
  refs.length > 1 && /^(?:extending|extended)$/.test(textAt(scene, event.to)) && event.to < from && from - event.to <= 5;

/** The word that opens the list item in which a vessel stands: behind a comma, a slash or "and"; none where the item is a distance ("2 cm above ..."). */
function firstOfItem(scene: Scene, at: number): string {
  for (let back = at - 1; back > at - 14 && back >= 0; back--) {
    const text = textAt(scene, back);
    if (text === 'cm') return '';
    if (/^(?:,|\/|and)$/.test(text)) return textAt(scene, back + 1).replace(/^(?:the|an?|and)$/, textAt(scene, back + 2));
  }
  return '';
}

/** "At the origin of the left subclavian": the mouth of a vessel is treated as the vessel. */
const isMouth = (scene: Scene, { from, governor }: VesselGroup): boolean =>
  governor === 'landmark' && [1, 2, 3].some((back) => /^(?:origin|ostium|orifice|ostia|mouth)$/.test(textAt(scene, from - back)) && textAt(scene, from - back + 1) === 'of');

/** "To 14 mm in the iliac segments", "6 x 22 mm in the artery": a size of the work in the vessel, no distance from it. */
const isMeasuredIn = (scene: Scene, { from, governor }: VesselGroup): boolean =>
  governor === 'landmark' && [1, 2, 3].some((back) => textAt(scene, from - back) === 'in' && /^[mc]m$/.test(textAt(scene, from - back - 1)) && /^(?:to|and|x|by)$/.test(textAt(scene, from - back - 3)));

/** "And a 14 x 60 mm stent in the right common iliac vein": a further device in its own vessel. */
const isDeviceIn = (scene: Scene, { from, governor }: VesselGroup): boolean =>
  governor === 'landmark' && [1, 2, 3].some((back) => textAt(scene, from - back) === 'in' && /^(?:stents?|balloons?|coils?|plugs?|endografts?|wallstents?)$/.test(textAt(scene, from - back - 1)));

/** "A stent in the X, and the Y was dilated": the last vessel of what reads as a list is the subject of the next act. */
function refsFor(scene: Scene, group: VesselGroup, event: EventRange, others: readonly EventRange[]): readonly VesselRef[] {
  const worked = refsWorkedIn(scene.reading.tokens, group);
  if (worked !== group.refs) return worked;
  const last = group.mentions.at(-1);
  // "Was drawn back to the X and the Y dilated": the last is the subject of the verb behind.
  if (last && group.mentions.length > 1 && group.governor === 'to' && event.from === group.to && textAt(scene, last.from - 1) === 'the') return last.refs;
  if (group.mentions.length < 2 || !last || !/^(?:was|is)$/.test(textAt(scene, group.to))) return group.refs;
  // "A catheter was taken to the X, and the Y was stented": what stands behind "to" is no subject, but the last of the list.
  if ((group.governor === 'to' || group.governor === 'into') && event.from > group.to && hasWord(scene, group.mentions.at(-2)?.to ?? last.from, last.to, 'the')) return last.refs;
  if (!others.some(({ from }) => from < group.from) || !others.some(({ from }) => from >= group.to)) return group.refs;
  return event.from >= group.to ? last.refs : group.mentions.slice(0, -1).flatMap(({ refs }) => refs);
}

/** "Stenosis of the X and stenosis of the Y were dilated": the verb in the plural takes both. */
function fellowSubject(scene: Scene, groups: readonly VesselGroup[], group: VesselGroup, event: EventRange, others: readonly EventRange[]): VesselGroup | null {
  const previous = groups[groups.indexOf(group) - 1];
  if (!previous || group.to > event.from || textAt(scene, group.to) !== 'were' || group.from - previous.to > 6 || placesNothing(previous)) return null;
  if (others.some(({ from }) => from >= previous.to && from < group.from)) return null;
  for (let at = previous.to; at < group.from; at++) if (textAt(scene, at) === 'and') return previous;
  return null;
}

const ends = new Set(['its', 'flared', 'flaring', 'top', 'edge', 'protruding', 'peeking', 'margin', 'there', 'extension', 'extending', 'overhang', 'extended', 'whose', 'end', 'ends', 'standing', 'stands', 'proud', 'hanging', 'jutting', 'sticking', 'raised']);

/** The vessel only tells where an end of the device came to lie: "its top just inside the cava". */
export function isEnd(scene: Scene, { from, governor }: VesselGroup): boolean {
  if (governor === 'of' && textAt(scene, from - 2) !== 'out' && textAt(scene, from - 3) !== 'out') return isProud(scene, from);
  if (isMillimeterIn(scene, from)) return true;
  if ([1, 2, 3].some((back) => (textAt(scene, from - back) === 'into' || textAt(scene, from - back) === 'inside') && /^(?:cm|mm|centimeters?|millimeters?)$/.test(textAt(scene, from - back - 1)))) return true;
  for (let at = from - 1; at >= 0 && at >= from - 5; at--) {
    const text = textAt(scene, at);
    if (text === ';' || text === ':' || text === '.') return false;
    if (ends.has(text)) return true;
  }
  return false;
}

/** "Proud of the aorta": how far the device reaches out. */
const isProud = (scene: Scene, from: number): boolean => [2, 3].some((back) => textAt(scene, from - back) === 'proud');

/** "With 1 to 2 mm in the aorta", "a couple of millimeters out in the aorta": how much of a device stands in the trunk. */
const isMillimeterIn = (scene: Scene, from: number): boolean =>
  /^(?:aorta|cava)$/.test(textAt(scene, from)) && [2, 3].some((back) => /^(?:in|into|inside)$/.test(textAt(scene, from - back)) && [1, 2].some((more) => /^(?:mm|millimet(?:er|re)s?|cm)$/.test(textAt(scene, from - back - more)))) && !/^x/.test(textAt(scene, from - 6));

function costOf(scene: Scene, group: VesselGroup, event: EventRange, others: readonly EventRange[]): number {
  const before = group.to <= event.from;
  const [from, to] = before ? [group.to, event.from] : [event.to, group.from];
  let cost = Math.max(0, to - from);
  const label = before && isLabel(scene, group);
  for (let at = from; at < to; at++) if (!label || textAt(scene, at) !== ';') cost += costs[textAt(scene, at)] ?? 0;
  for (const other of others) if (other.from >= from && other.to <= to && other.from !== event.from) cost += 6;
  if (before && textAt(scene, group.to) === '(' && !hasWord(scene, from, to, ')')) return 0;
  if (before) return cost + (textAt(scene, group.to) === ':' ? -8 : group.governor === 'none' ? 0 : 5) + (group.governor === 'from' ? 20 : 0);
  if (to > from && isSize(scene, from, to)) return 0;
  return cost + (group.governor === 'none' ? 4 : group.governor === 'from' ? 2 : -3);
}

/** "Gastroduodenal artery - microcatheter placed; ... it was embolized": a label holds for its whole line. */
const isLabel = (scene: Scene, { governor, to }: VesselGroup): boolean => governor === 'none' && /^[:-]$/.test(textAt(scene, to));

/** "VBX 8 x 39 left common iliac": nothing but the size of the device stands in front of the vessel. */
function isSize(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/^(?:[\d.]+|x|x?\d+x?\d*|mm|cm|by|in|to|the|-)$/.test(textAt(scene, at))) return false;
  return /\d/.test(textAt(scene, from));
}

/** "From the X to the Y": the far end belongs to the same act. */
function extentFrom(scene: Scene, groups: readonly VesselGroup[], group: VesselGroup): VesselGroup | null {
  const next = groups[groups.indexOf(group) + 1];
  if (!next || next.from - group.to > 8 || group.governor === 'none') return null;
  const joins = group.governor === 'from' && (next.governor === 'to' || next.governor === 'into' || next.governor === 'through');
  const extends_ = /^(?:extending|and|across|overlapping|down|up|through|into|onto)$/.test(textAt(scene, group.to)) && (next.governor === 'into' || next.governor === 'to');
  return joins || (extends_ && next.from - group.to <= 5) ? next : null;
}

