import type { DeviceKind } from '../../lexicon/devices.js';
import { flatMap } from '../../model/flat-map.js';
import type { EventRange } from '../status.js';
import { catchesIn, usesSnare } from './captures.js';
import { hasDevice, textAt, type Line, type Scene } from './scene.js';

/** Kinds of device that nobody catches with a snare unless they went astray: wires, catheters and filters are led or fetched by it. */
const astray: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['stent', 'stent-graft', 'embolic', 'balloon', 'closure']);
const astrayWords = /^(?:device|piece|pieces|object|fragment|fragments|remnant|remnants|tubing|footplate|bullet|pellet)$/;
/** Parts by which a thing is caught, and words that stand for it. */
const partWords = /^(?:end|ends|tip|edge|tail|crown|crowns|loop|it|them|one|this|that)$/;
const clots = /^(?:clots?|thromb(?:us|i)|emboli|embolus|debris|plaque|casts?|calcium)$/;
const around = /^(?:over|around|round|about|on|onto|beside|behind)$/;
const nounReach = 8;
const memory = 4;

/** "The stent was captured with the snare", "caught the lower piece", "gooseneck over the free end": what is told as caught, though not how it was lost. */
export function snaredThings(scene: Scene, line: Line, isTold: (line: Line) => boolean): EventRange[] {
  if (line.testimony !== 'session') return [];
  const before = scene.session[scene.session.indexOf(line) - 1];
  if (![line, before].some((each) => each !== undefined && usesSnare(scene, each))) return [];
  const caught = catchesIn(scene, line).map((act) => (isPassive(scene, act) ? nounBefore(scene, line, act.from - 1) : nounAfter(scene, line, act.to)));
  return flatMap([...caught, ...encircled(scene, line)], (noun) => (noun !== null && isAstray(scene, line, noun, isTold) ? [noun] : []));
}

const isPassive = (scene: Scene, { from }: EventRange): boolean => /^(?:was|were|then|now|once|is)$/.test(textAt(scene, from - 1));

/** "Snare 15 mm round the tip": the thing behind the snare of a sentence without a verb for it. */
const encircled = (scene: Scene, line: Line): (EventRange | null)[] =>
  line.devices.filter(({ kind }) => kind === 'snare').map(({ to }) => {
    for (let at = to; at < Math.min(line.sentence.to, to + nounReach); at++) if (around.test(textAt(scene, at))) return nounAfter(scene, line, at + 1);
    return null;
  });

const ends = /^(?:[,;.:()]|and|with|by|but|was|were)$/;

/** The first noun behind a verb, or what it is a part of: "caught the free end of the stent". */
function nounAfter(scene: Scene, line: Line, from: number): EventRange | null {
  let part: EventRange | null = null;
  for (let at = from; at < Math.min(line.sentence.to, from + nounReach) && !ends.test(textAt(scene, at)); at++) {
    const noun = nounAt(scene, line, at);
    if (noun === null) continue;
    if (!isPart(scene, noun)) return noun;
    part ??= noun;
  }
  return part;
}

/** The last noun in front of a verb: "the free end of the stent was", "the lower end was". */
function nounBefore(scene: Scene, line: Line, to: number): EventRange | null {
  for (let at = to - 1; at >= Math.max(line.sentence.from, to - nounReach) && !ends.test(textAt(scene, at)); at--) {
    const noun = nounAt(scene, line, at);
    if (noun !== null) return noun;
  }
  return null;
}

const nounAt = (scene: Scene, { devices }: Line, at: number): EventRange | null => {
  const device = devices.find(({ from, to }) => from <= at && to > at);
  if (device !== undefined) return device;
  const text = textAt(scene, at);
  return astrayWords.test(text) || partWords.test(text) || clots.test(text) ? { from: at, to: at + 1 } : null;
};

const isPart = (scene: Scene, { from }: EventRange): boolean => partWords.test(textAt(scene, from));

/** Whether a noun names, or stands for, something that is in no vessel of its own accord. */
function isAstray(scene: Scene, line: Line, noun: EventRange, isTold: (line: Line) => boolean): boolean {
  if (isPart(scene, noun)) return isPartOfAstray(scene, line, isTold);
  const device = line.devices.find(({ from, to }) => from <= noun.from && to >= noun.to);
  if (device !== undefined) return astray.has(device.kind);
  return astrayWords.test(textAt(scene, noun.from)) && ![noun.from - 1, noun.from + 1, noun.from + 2].some((at) => clots.test(textAt(scene, at)));
}

/** "The lower end" is that of the thing which the sentences before were about, if that is no wire, catheter or filter. */
function isPartOfAstray(scene: Scene, line: Line, isTold: (line: Line) => boolean): boolean {
  if (isTold(line)) return true;
  const at = scene.lines.indexOf(line);
  for (let back = at - 1; back >= Math.max(0, at - memory); back--) {
    const before = scene.lines[back];
    if (before === undefined || before.testimony === 'intention') continue;
    if (isTold(before)) return true;
    for (let token = before.sentence.from; token < before.sentence.to; token++) if (astrayWords.test(textAt(scene, token))) return true;
    const known = before.devices.filter(({ kind }) => kind !== 'snare' && kind !== 'sheath');
    if (known.length > 0) return !hasDevice(before, 'guidewire') && known.some(({ kind }) => kind !== 'balloon' && astray.has(kind)) && known.every(({ kind }) => astray.has(kind));
  }
  return false;
}
