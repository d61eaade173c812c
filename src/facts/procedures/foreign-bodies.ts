import type { DeviceKind } from '../../lexicon/devices.js';
import { flatMap } from '../../model/flat-map.js';
import { standingOf, type EventRange } from '../status.js';
import { catchesIn, knowsCatching, takenOut, usesSnare, type Quarry } from './captures.js';
import { draftFrom, type Draft } from './draft.js';
import { has, hasDevice, isHeadedAnywhere, linesWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

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
  if (['foreign-body', 'loss'].every((id) => linesWith(scene, id).length === 0) && !isHeadedAnywhere(scene, 'foreign-body') && !scene.session.some((line) => hasDevice(line, 'snare') || (has(line, 'catch') && has(line, 'lost-thing')))) return [];
  if (!knowsCatching(scene)) return [];
  const names = new Map<Line, readonly EventRange[]>();
  const kinds = new Set<DeviceKind>();
  for (const line of scene.lines) {
    if (line.testimony === 'intention' || line.testimony === 'formality') continue;
    const lost = [...lostIn(scene, line), ...caughtIn(scene, line)];
    if (lost.length === 0) continue;
    names.set(line, lost);
    for (const { kind, from, to } of line.devices) if (losable.has(kind) && lost.some((one) => one.from <= from && one.to >= to)) kinds.add(kind);
  }
  const quarry: Quarry = { names: (line) => names.get(line) ?? [], standIns, kinds, headed: isHeadedAnywhere(scene, 'foreign-body') };
  const taken = takenOut(scene, quarry);
  return taken.length > 0 ? [draftFrom(scene, '37197', taken)] : [];
}

/** "Fractured port fragment", "the stent had migrated", "the tip of the microcatheter broke off": things with a word of loss beside them. */
function lostIn(scene: Scene, line: Line): EventRange[] {
  const named: EventRange[] = [...wordsWith(line, 'foreign-body'), ...wordsWith(line, 'lost-thing').filter(({ from }) => textAt(scene, from) === 'fragment' && !isOfClot(scene, from))];
  for (const loss of wordsWith(line, 'loss').filter((word) => !isVesselClosed(scene, line, word)))
    for (const thing of [...wordsWith(line, 'lost-thing'), ...wordsWith(line, 'port'), ...line.devices.filter(({ kind }) => losable.has(kind))]) {
      const [from, to] = [Math.min(loss.from, thing.from), Math.max(loss.to, thing.to)];
      if (thing.from < loss.to && loss.from < thing.to) continue;
      const gap = thing.from >= loss.to ? thing.from - loss.to : loss.from - thing.to;
      const apposed = thing.to < loss.from && textAt(scene, loss.from - 1) === ',' && /(?:ed|en|rn|st)$/.test(textAt(scene, loss.from));
      if (gap > apart || isDivided(scene, Math.min(loss.to, thing.to), Math.max(loss.from, thing.from) - (apposed ? 1 : 0))) continue;
      named.push({ from, to });
    }
  named.push(...partsIn(scene, line));
  return named.filter((one) => isThere(scene, line, one));
}

/** "The vein was embolized": closed with coils, unless something had embolized, or to somewhere. */
const isVesselClosed = (scene: Scene, { devices }: Line, { from, to }: EventRange): boolean =>
  /^emboli[sz]ed$/.test(textAt(scene, from)) && !/^(?:had|has|have)$/.test(textAt(scene, from - 1)) && !/^(?:to|into)$/.test(textAt(scene, to - 1)) && !devices.some((device) => device.from === to);

/** "The distal half of the dialysis catheter", "a stretch of wire": a part of a thing, told as lying by itself. */
const partsIn = (scene: Scene, line: Line): EventRange[] =>
  flatMap(line.devices, ({ kind, from, to }) => {
    if (!losable.has(kind)) return [];
    const of = [1, 2, 3, 4].map((back) => from - back).find((at) => textAt(scene, at) === 'of');
    return of !== undefined && /^(?:half|piece|fragment|portion|remainder|rest|remnant|stretch|segment|length|cm|mm)$/.test(textAt(scene, of - 1)) ? [{ from: of - 1, to }] : [];
  });

/** "Clot fragment", "a fragment of plaque": nothing that was brought into the vessel. */
const isOfClot = (scene: Scene, at: number): boolean =>
  [-2, -1, 1, 2, 3].some((off) => /^(?:clots?|thromb(?:us|i)|emboli|embolus|plaque|calcium|bone|stone|tissue|tumou?r)$/.test(textAt(scene, at + off)));

/** Kinds of device that nobody catches with a snare unless they went astray: wires and catheters are led by it. */
const caughtAstray: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['stent', 'stent-graft', 'embolic', 'balloon', 'closure']);

/** "The stent was captured with the snare": a thing that is told as caught, though not how it was lost. */
function caughtIn(scene: Scene, line: Line): EventRange[] {
  if (line.testimony !== 'session' || !has(line, 'catch')) return [];
  const before = scene.session[scene.session.indexOf(line) - 1];
  if (![line, before].some((each) => each !== undefined && usesSnare(scene, each))) return [];
  return catchesIn(scene, line).flatMap(({ from }) => {
    if (!/^(?:was|were)$/.test(textAt(scene, from - 1))) return [];
    if (/^(?:device|piece|object)$/.test(textAt(scene, from - 2))) return [{ from: from - 2, to: from - 1 }];
    return line.devices.filter(({ kind, to }) => caughtAstray.has(kind) && to === from - 1);
  });
}

const isDivided = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (divides.has(textAt(scene, at))) return true;
  return false;
};

/** Not denied: that it is old, or that somebody failed to get it before, says nothing. */
const isThere = (scene: Scene, { sentence }: Line, thing: EventRange): boolean => standingOf(scene.reading.tokens, sentence, thing).standing !== 'negated';
