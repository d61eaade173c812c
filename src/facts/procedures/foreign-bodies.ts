import type { DeviceKind } from '../../lexicon/devices.js';
import { flatMap } from '../../model/flat-map.js';
import { standingOf, type EventRange } from '../status.js';
import { knowsCatching, takenOut, type Quarry } from './captures.js';
import { draftFrom, type Draft } from './draft.js';
import { hasDevice, isHeadedAnywhere, linesWith, textAt, wordsWith, type Line, type Scene } from './scene.js';
import { snaredThings } from './snared-things.js';

/** Devices of which a part, or the whole, may be lost in a vessel. */
const losable: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['catheter', 'microcatheter', 'guidewire', 'stent', 'stent-graft', 'embolic', 'balloon', 'needle', 'closure', 'infusion-catheter', 'central-venous-catheter', 'sheath', 'ivus-catheter']);
const standIns = new Set(['fragment', 'fragments', 'piece', 'pieces', 'remnant', 'remnants', 'object', 'strut', 'struts', 'bullet', 'lead', 'footplate', 'remainder', 'tube', 'tubing', 'end', 'portion', 'port']);
const apart = 5;
const divides = new Set([',', ';', '.', ':', '(', ')', 'with', 'and', 'by', 'using', 'through', 'position', 'access', 'purchase', 'control']);

/**
 * A foreign body taken out through a vessel: something that the note tells was lost or left there, caught and brought out at
 * this session. A wire that is snared to be led through, clot, and what was only looked for or left are none.
 * Source: CPT 37197.
 */
export function foreignBodyDrafts(scene: Scene): Draft[] {
  if (['foreign-body', 'loss', 'adrift', 'catch'].every((id) => linesWith(scene, id).length === 0) && !isHeadedAnywhere(scene, 'foreign-body') && !scene.session.some((line) => hasDevice(line, 'snare'))) return [];
  if (!knowsCatching(scene)) return [];
  const names = new Map<Line, readonly EventRange[]>();
  const kinds = new Set<DeviceKind>();
  const heads = new Set(standIns);
  for (const line of scene.lines) {
    if (line.testimony === 'intention' || line.testimony === 'formality') continue;
    const pointed = pointedAt(scene, line);
    const own = [...lostIn(scene, line), ...pointed.map(({ word }) => word)];
    const lost = [...own, ...snaredThings(scene, line, (told) => (told === line ? own.length > 0 : names.has(told)))];
    if (lost.length === 0) continue;
    names.set(line, lost);
    const isLost = ({ from, to }: EventRange): boolean => lost.some((one) => one.from <= from && one.to >= to);
    for (const device of line.devices) if (losable.has(device.kind) && isLost(device)) kinds.add(device.kind);
    for (const { kind } of pointed) kinds.add(kind);
    for (const part of [...wordsWith(line, 'lost-thing'), ...filterPartsIn(scene, line)]) if (isLost(part) && !/^(?:cm|part|half|segment)$/.test(textAt(scene, part.from))) heads.add(textAt(scene, part.from));
  }
  const quarry: Quarry = { names: (line) => names.get(line) ?? [], standIns: heads, kinds, headed: isHeadedAnywhere(scene, 'foreign-body') };
  const taken = takenOut(scene, quarry);
  return taken.length > 0 ? [draftFrom(scene, '37197', taken)] : [];
}

/** "Fractured port fragment", "the stent had migrated", "the tip of the microcatheter broke off": things with a word of loss beside them. */
function lostIn(scene: Scene, line: Line): EventRange[] {
  const named: EventRange[] = [...wordsWith(line, 'foreign-body').filter(({ to }) => !(textAt(scene, to) === 'of' && /^(?:wire|guidewire|tubing)$/.test(textAt(scene, to + 1)))), ...wordsWith(line, 'lost-thing').filter(({ from }) => textAt(scene, from) === 'fragment' && !isOfClot(scene, from))];
  for (const loss of wordsWith(line, 'loss').filter((word) => !isVesselClosed(scene, line, word)))
    for (const thing of [...wordsWith(line, 'lost-thing'), ...filterPartsIn(scene, line), ...wordsWith(line, 'port'), ...line.devices.filter(({ kind }) => losable.has(kind))]) {
      const [from, to] = [Math.min(loss.from, thing.from), Math.max(loss.to, thing.to)];
      if (thing.from < loss.to && loss.from < thing.to) continue;
      const gap = thing.from >= loss.to ? thing.from - loss.to : loss.from - thing.to;
      const apposed = thing.to < loss.from && textAt(scene, loss.from - 1) === ',' && /(?:ed|en|rn|st)$/.test(textAt(scene, loss.from));
      if (gap > (thing.to <= loss.from && /^(?:is|was|were|has|had)$/.test(textAt(scene, loss.from - 1)) ? subjectReach : apart) || isDivided(scene, Math.min(loss.to, thing.to), Math.max(loss.from, thing.from) - (apposed ? 1 : 0))) continue;
      named.push({ from, to });
    }
  named.push(...partsIn(scene, line), ...adriftIn(scene, line), ...(heart.test(line.sentence.said) ? filterPartsIn(scene, line) : []));
  return named.filter((one) => isThere(scene, line, one));
}

/** "The vein was embolized": closed with coils, unless something had embolized, or to somewhere. */
const isVesselClosed = (scene: Scene, { devices }: Line, { from, to }: EventRange): boolean =>
  /^emboli[sz]ed$/.test(textAt(scene, from)) && !/^(?:had|has|have)$/.test(textAt(scene, from - 1)) && !/^(?:to|into)$/.test(textAt(scene, to - 1)) && !devices.some((device) => device.from === to);

/** "The distal half of the dialysis catheter", "a stretch of wire", "the balloon remnant": a part of a thing, told as lying by itself. */
const partsIn = (scene: Scene, line: Line): EventRange[] =>
  flatMap([...line.devices.filter(({ kind }) => losable.has(kind)), ...wordsWith(line, 'lost-thing').filter(({ from }) => /^tub(?:e|ing)$/.test(textAt(scene, from)))], ({ from, to }) => {
    if (/^remnants?$/.test(textAt(scene, to))) return [{ from, to: to + 1 }];
    const of = [1, 2, 3, 4].map((back) => from - back).find((at) => textAt(scene, at) === 'of');
    return of !== undefined && /^(?:half|bit|piece|fragment|portion|remainder|rest|remnant|stretch|segment|length|cm|mm)$/.test(textAt(scene, of - 1)) ? [{ from: of - 1, to }] : [];
  });

/** "A broken arm of the old filter", "the fractured filter limb". */
const filterPartsIn = (scene: Scene, { sentence, devices }: Line): EventRange[] =>
  flatMap(devices, ({ kind, from, to }) => {
    if (kind !== 'filter') return [];
    const of = [1, 2, 3].map((back) => from - back).find((at) => textAt(scene, at) === 'of') ?? sentence.from;
    return [of - 1, to].filter((at) => filterPart.test(textAt(scene, at))).map((at) => ({ from: at, to: at + 1 }));
  });

/** Where no part of a caval filter belongs: "a filter strut was seen in the right atrium". */
const heart = /\b(?:atri(?:um|al)|ventric(?:le|ular)|heart|pulmonary arter\w+|lungs?)\b/;
const filterPart = /^(?:arms?|legs?|limbs?|struts?|foot|feet)$/;

/** "The stent has slipped to the atrium", "the tubing lying free in the cava": things that stay where they are put, told as elsewhere. */
const adriftIn = (scene: Scene, line: Line): EventRange[] =>
  flatMap(wordsWith(line, 'adrift'), (word) => {
    const thing = subjectOf(scene, line, word);
    return thing !== null && (thing.kind === null || bound.has(thing.kind)) ? [{ from: thing.from, to: word.to }] : [];
  });

/** Devices that are left at a place for good. */
const bound: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['stent', 'stent-graft', 'embolic', 'closure', 'central-venous-catheter']);
const subjectReach = 10;
const loose = /^(?:cm|tubing|tube|piece|fragment|remnant|footplate|anchor|bullet|pellet)$/;

/** The thing that a word of loss tells of, in front of it; a kind of null is a piece of something. */
function subjectOf(scene: Scene, { sentence, devices }: Line, { from }: EventRange): (EventRange & { readonly kind: DeviceKind | null }) | null {
  for (let at = from - 1; at >= Math.max(sentence.from, from - subjectReach) && !/^[;.]$/.test(textAt(scene, at)); at--) {
    const device = devices.find((one) => one.from <= at && one.to > at);
    if (device !== undefined) return device;
    if (loose.test(textAt(scene, at))) return { from: at, to: at + 1, kind: null };
  }
  return null;
}

/** "A stent was placed in March. It was found lying free in the cava.": the word of loss, and what the sentence before put there. */
function pointedAt(scene: Scene, line: Line): { readonly word: EventRange; readonly kind: DeviceKind }[] {
  const before = scene.lines[scene.lines.indexOf(line) - 1];
  const kind = before?.devices.findLast((device) => bound.has(device.kind))?.kind;
  if (kind === undefined) return [];
  return [...wordsWith(line, 'loss'), ...wordsWith(line, 'adrift')].filter((word) => subjectOf(scene, line, word) === null && isOfIt(scene, line, word) && isThere(scene, line, word)).map((word) => ({ word, kind }));
}

const isOfIt = (scene: Scene, { sentence }: Line, { from }: EventRange): boolean => {
  for (let at = from - 1; at >= Math.max(sentence.from, from - subjectReach); at--) if (textAt(scene, at) === 'it') return true;
  return false;
};

/** "Clot fragment", "a fragment of plaque": nothing that was brought into the vessel. */
const isOfClot = (scene: Scene, at: number): boolean =>
  [-2, -1, 1, 2, 3].some((off) => /^(?:clots?|thromb(?:us|i)|emboli|embolus|plaque|calcium|bone|stone|tissue|tumou?r)$/.test(textAt(scene, at + off)));

const isDivided = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (divides.has(textAt(scene, at))) return true;
  return false;
};

/** Not denied: that it is old, or that somebody failed to get it before, says nothing. */
const isThere = (scene: Scene, { sentence }: Line, thing: EventRange): boolean => standingOf(scene.reading.tokens, sentence, thing).standing !== 'negated';
