import { hasTerm } from '../../language/text/hits.js';
import { flatMap } from '../../model/flat-map.js';
import { vesselKey, type VesselRef } from '../../model/vessel.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { has, textAt, wordsWith, type Line, type Scene } from './scene.js';
import { isEnd, placesNothing } from './targets.js';

/** What the note says of the lumen of a vessel, where it was diseased. */
export type LesionState = 'stenosis' | 'occlusion';

export interface LesionStates {
  /** The states by vessel key. */
  readonly byVessel: ReadonlyMap<string, ReadonlySet<LesionState>>;
  /** The vessels last said to be diseased, by the sentence index that says so. */
  readonly focusAt: ReadonlyMap<number, readonly VesselRef[]>;
}

/** Follows narrowing and occlusion through the session, each tied to the vessel its clause is about. */
export function readLesionStates(scene: Scene): LesionStates {
  const byVessel = new Map<string, Set<LesionState>>();
  const focusAt = new Map<number, readonly VesselRef[]>();
  let about: readonly VesselRef[] = [];
  let last: readonly VesselRef[] = [];
  for (const line of scene.lines) {
    if (line.testimony !== 'session' && line.testimony !== 'heading' && line.testimony !== 'indication') continue;
    for (const { at, state } of statesOf(scene, line)) {
      const group = groupOf(scene, line, at);
      const given = line.sentence.vessels.length === 0 && last.length > 0 && isGiven(scene, at);
      const refs = given ? last : group ? [...nearestOf(scene, group, at), ...alsoOf(scene, line, group), ...bothOf(scene, line, group, at)] : (subjectBefore(scene, line, at) ?? (line.sentence.vessels.length === 0 || line.testimony === 'session' ? about : []));
      for (const ref of refs) {
        const known = byVessel.get(vesselKey(ref)) ?? new Set<LesionState>();
        byVessel.set(vesselKey(ref), known.add(state));
      }
      if (refs.length > 0) last = refs;
      if (refs.length > 0 && line.testimony === 'session') focusAt.set(line.sentence.index, refs);
    }
    last = seenByProbe(line)?.refs ?? last;
    if (line.testimony === 'session') about = line.sentence.vessels.filter((each) => !each.access && !placesNothing(each) && !isToldSound(scene, each)).at(-1)?.refs ?? about;
  }
  return { byVessel, focusAt };
}

/** "The IVUS catheter was run into the SMA, with heavy calcium at the ostium": the one vessel that the probe was taken into, and that it found diseased. */
function seenByProbe({ testimony, sentence: { terms, devices, vessels } }: Line): VesselGroup | null {
  const [only, other] = vessels.filter((each) => !each.access && !placesNothing(each));
  if (testimony !== 'session' || !only || other || (only.governor !== 'into' && only.governor !== 'to') || !hasTerm(terms, 'finding', 'abnormal')) return null;
  return hasTerm(terms, 'ivus') || devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'ivus-catheter')) ? only : null;
}

/** "The whole lesion": the one told before. */
const isGiven = (scene: Scene, at: number): boolean => [1, 2].some((back) => /^(?:the|this|that|same)$/.test(textAt(scene, at - back)));

/** The vessel the sentence was last about, where the clause itself names none. */
const subjectBefore = (scene: Scene, { sentence }: Line, at: number): readonly VesselRef[] | undefined =>
  sentence.vessels.findLast((group) => group.to <= at && !group.access && !placesNothing(group) && !isMeasuredPlace(scene, group))?.refs;

function statesOf(scene: Scene, line: Line): { readonly at: number; readonly state: LesionState }[] {
  const excluded = wordsWith(line, 'not-occlusion');
  const within = (at: number): boolean => excluded.some(({ from, to }) => at >= from && at < to);
  const found: { at: number; state: LesionState }[] = [];
  for (const word of line.words) {
    if (isDenied(scene, line, word.from)) continue;
    if (word.ids.includes('occlusion') && !within(word.from)) found.push({ at: word.from, state: 'occlusion' });
    else if (word.ids.includes('stenosis') || word.ids.includes('not-occlusion')) found.push({ at: word.from, state: 'stenosis' });
  }
  if (!has(line, 'clear'))
    for (let at = line.sentence.from; at < line.sentence.to - 1; at++) {
      const mark = textAt(scene, at + 1);
      if (mark !== '%' && mark !== 'percent') continue;
      const value = Number(textAt(scene, at));
      if (value >= 50 && value < 100) found.push({ at, state: 'stenosis' });
    }
  return found.sort((a, b) => a.at - b.at);
}

const denials = new Set(['no', 'without', 'not', 'nor', 'never', 'free', 'residual', 'nonflow']);

function isDenied(scene: Scene, { sentence }: Line, at: number): boolean {
  for (let back = at - 1; back >= sentence.from && back >= at - 3; back--) {
    const text = textAt(scene, back);
    if (text === ',' || text === ';' || text === 'but') return false;
    if (denials.has(text)) return true;
  }
  return false;
}

/** Of the vessels in a list, those the state word stands with: the nearest, and what "and" ties to it. */
function nearestOf(scene: Scene, { mentions }: VesselGroup, at: number): VesselRef[] {
  const first = mentions[0];
  const last = mentions.at(-1);
  if (!first || !last || mentions.length === 1) return flatMap(mentions, ({ refs }) => refs);
  if (at >= first.from && at < last.to) return insideOf(scene, mentions, at);
  const ahead = at < first.from;
  const ordered = ahead ? mentions : [...mentions].reverse();
  const listed = mentions.some((mention, index) => index > 0 && isAnd(scene, mention.from));
  const taken: VesselRef[] = [];
  for (const [index, mention] of ordered.entries()) {
    const neighbor = ordered[index - 1];
    const later = neighbor && (ahead ? mention : neighbor);
    if (later && !isAnd(scene, later.from) && !(listed && index > 1)) break;
    taken.push(...mention.refs);
  }
  return taken;
}

/** Between the names of a list, a state in front of a comma belongs to the name before it, else to the one behind. */
function insideOf(scene: Scene, mentions: VesselGroup['mentions'], at: number): VesselRef[] {
  const before = mentions.findLast(({ to }) => to <= at);
  const behind = mentions.find(({ to }) => to > at);
  const closes = /^(?:,|;|and)$/.test(textAt(scene, at + 1));
  return [...((closes ? (before ?? behind) : (behind ?? before))?.refs ?? [])];
}

/** "Stenoses of the X and of the Y": the second "of" carries the same state. */
function alsoOf(scene: Scene, { sentence }: Line, group: VesselGroup): readonly VesselRef[] {
  const next = sentence.vessels[sentence.vessels.indexOf(group) + 1];
  if (!next || group.governor !== 'of' || next.governor !== 'of' || textAt(scene, group.to) !== 'and' || textAt(scene, group.to + 1) !== 'of') return [];
  return next.refs;
}

/** "Of the X and of the Y, both stenosed": the state is told of the two names before it. */
function bothOf(scene: Scene, { sentence }: Line, group: VesselGroup, at: number): readonly VesselRef[] {
  if (textAt(scene, at - 1) !== 'both' || group.to > at) return [];
  return sentence.vessels[sentence.vessels.indexOf(group) - 1]?.refs ?? [];
}

const isAnd = (scene: Scene, from: number): boolean => {
  for (let at = from; at >= from - 3; at--) if (/^(?:and|\/|&|\+)$/.test(textAt(scene, at))) return true;
  return false;
};

/** "A plaque, and the vertebral and LIMA origins at 16 mm and 21 mm beyond the lesion": a place measured from the lesion, not its vessel. */
function isMeasuredPlace(scene: Scene, { mentions, to }: VesselGroup): boolean {
  if (!mentions.every(({ mouth }) => mouth)) return false;
  let at = to;
  while (/^(?:origins?|ostia|ostium|takeoffs?|was|were|lay|lies|lie|seen|located|each|both)$/.test(textAt(scene, at))) at++;
  return textAt(scene, at) === 'at' && /^\d/.test(textAt(scene, at + 1)) && /^[mc]m$/.test(textAt(scene, at + 2));
}

/** "A 90% stenosis, a patent left vertebral artery and ...": the next thing seen, and that it is open. */
const isPatentBeside = (scene: Scene, { governor, from }: VesselGroup): boolean =>
  governor === 'none' && /^(?:patent|normal|healthy)$/.test(textAt(scene, from - 1)) && [2, 3, 4].some((back) => /^(?:,|and|with)$/.test(textAt(scene, from - back)));

const sound = /^(?:patent|normal|healthy|smooth|open|clean|clear|unremarkable|unobstructed)$/;
const fills = /^(?:fills?|filled|opacif(?:y|ies|ied))$/;
const inFull = /^(?:well|normally|briskly|promptly|freely|fully|completely|backward|and|readily|widely|[,;.])$/;

/** "The subclavian and axillary veins fill backward and look smooth", "the external iliac is widely patent": open by what stands behind it. */
function isToldSound(scene: Scene, { governor, to }: VesselGroup): boolean {
  if (governor !== 'none') return false;
  let at = to;
  while (/^(?:was|were|is|are|look|looks|looked|appear|appears|appeared|all|both|widely|well|also|still|artery|vein|arteries|veins)$/.test(textAt(scene, at))) at++;
  return sound.test(textAt(scene, at)) || (fills.test(textAt(scene, at)) && inFull.test(textAt(scene, at + 1)));
}

/** "String sign behind the manubrium, the subclavian vein fills well": the next thing seen, behind a comma, and that it is open. */
function isSoundBeside(scene: Scene, group: VesselGroup, state: number): boolean {
  for (let back = group.from - 1; back > state; back--) if (textAt(scene, back) === ',') return isToldSound(scene, group);
  return false;
}

/** "Left renal vein: 30% narrowing at the aorta": where it lies, beside a vessel named in front. */
const standsAt = (scene: Scene, { from }: VesselGroup): boolean => [1, 2].some((back) => /^(?:at|near|beneath|under|by)$/.test(textAt(scene, from - back)));

const breaks = new Set([';', '.', 'but', 'while', 'whereas']);

/** The vessel a state word speaks of: in its clause, the name before it first. Null where the clause names none. */
function groupOf(scene: Scene, { sentence }: Line, at: number): VesselGroup | null {
  let best: VesselGroup | null = null;
  let least = 30;
  for (const group of sentence.vessels) {
    if (group.access || placesNothing(group) || isEnd(scene, group) || isMeasuredPlace(scene, group) || isPatentBeside(scene, group) || isSoundBeside(scene, group, at)) continue;
    const before = group.to <= at;
    const [from, to] = before ? [group.to, at] : [at + 1, group.from];
    let cost = to - from;
    for (let between = from; between < to; between++) {
      const text = textAt(scene, between);
      if (breaks.has(text)) cost += 40;
      else if (text === ',') cost += before ? 3 : 8;
      else if (text === 'and') cost += 4;
    }
    if (!before && (group.governor === 'none' || standsAt(scene, group))) cost += 6;
    if (!before && (group.governor === 'of' || group.governor === 'into')) cost -= 4;
    if (cost < least) {
      least = cost;
      best = group;
    }
  }
  return best;
}
