import type { DeviceKind } from '../../lexicon/devices.js';
import { flatMap } from '../../model/flat-map.js';
import type { EventRange } from '../status.js';
import { isUndone } from './done-lines.js';
import { isPerformed } from './performed.js';
import { has, hasDevice, linesWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

/** Something that a note tells was caught inside a vessel, followed through its sentences by its names. */
export interface Quarry {
  /** The words of a line that name it. */
  readonly names: (line: Line) => readonly EventRange[];
  /** What else may stand for it: "the fragment", "its end", "the wire" where a wire was lost. */
  readonly standIns: ReadonlySet<string>;
  readonly kinds: ReadonlySet<DeviceKind>;
  /** A heading of the note names it. */
  readonly headed: boolean;
}

const pronouns = new Set(['it', 'its', 'both', 'everything', 'all', 'whole', 'itself', 'they', 'them', 'this', 'these']);
const leads = new Set(['with', 'by', 'using', 'through', 'into', 'inside', 'within', 'out', 'from', 'over', 'via', 'in', 'under', 'to', 'along', 'beside', 'at', 'of', 'near']);
const determiners = new Set(['a', 'an', 'the', 'this', 'that', 'its', 'my', 'our', 'same']);
const others = /^(?:clots?|thromb(?:us|i)|emboli|embolus|debris|plaque|casts?|blood|air|gauze|dressings?|drapes?|systems?|delivery|introducer|strands?|probe|transducer|ivus)$/;
const ways = new Set(['into', 'through', 'inside', 'within', 'from', 'at', 'via']);
const reach = 12;
const objectReach = 7;

/** "Snared", "closed around its end": the verbs of a line that tell of taking hold, told as done. */
export const catchesIn = (scene: Scene, line: Line): readonly EventRange[] => wordsWith(line, 'catch').filter((word) => isPerformed(scene, line, word));

/** "Retrieved", "came out whole", "was drawn back into the sheath": the verbs of a line that bring something out, told as done and not undone at its end. */
export function exitsIn(scene: Scene, line: Line): readonly EventRange[] {
  const exits = wordsWith(line, 'exit');
  const hauls = wordsWith(line, 'haul').filter((word) => leadsOut(scene, line, word));
  const told = [...exits, ...hauls, ...bareOuts(scene, line)].sort((a, b) => a.from - b.from);
  return isUndone(scene, line, told.at(-1)) ? [] : told.filter((word) => isPerformed(scene, line, word) && !isPurposeOnly(scene, line, word));
}

/** "Consent was taken for retrieval of the fragment": the name of an act that is only meant, unless a snare is told with it. */
const isPurposeOnly = (scene: Scene, line: Line, { from }: EventRange): boolean =>
  isNamedOnly(scene, { from, to: from + 1 }) && /^(?:for|about|regarding|to)$/.test(textAt(scene, from - 1)) && !isGrasp(scene, line);

/** "Third time held, out.", "down into the sheath and out", "all back through the sheath": nothing but the way, in notes without verbs. */
function bareOuts(scene: Scene, line: Line): EventRange[] {
  const { from, to } = line.sentence;
  const outs: EventRange[] = [];
  for (let at = from; at < to; at++) {
    const [before, text, next] = [at === from ? '.' : textAt(scene, at - 1), textAt(scene, at), textAt(scene, at + 1)];
    const bare = text === 'out' ? /^(?:[,;.:]|and|then|all|both|it)$/.test(before) && /^(?:[,;.]?|through|by|complete|whole|entire|intact|in|with|at)$/.test(next) : ways.has(text) && (/^(?:back|down|all|both)$/.test(before) || (text === 'into' && /^[,;.:]$/.test(before))) && namesWayOut(scene, line, at);
    if (bare && (isGraspedAhead(scene, line, at) || isGraspedBefore(scene, line))) outs.push({ from: at, to: at + 1 });
  }
  return outs;
}

const isGrasp = (scene: Scene, line: Line): boolean => has(line, 'catch') || usesSnare(scene, line);

/** One of the two sentences before tells of a snare, or of taking hold. */
function isGraspedBefore(scene: Scene, line: Line): boolean {
  const at = scene.session.indexOf(line);
  return scene.session.slice(Math.max(0, at - memory), at).some((before) => isGrasp(scene, before));
}

/** "Gooseneck over that end, closed, ...": taken hold of earlier in the sentence. */
function isGraspedAhead(scene: Scene, line: Line, end: number): boolean {
  if (!isGrasp(scene, line)) return false;
  return wordsWith(line, 'catch').some(({ to }) => to <= end) || line.devices.some(({ kind, to }) => kind === 'snare' && to < end && /\b(?:closed|shut|tight(?:ened)?|cinched|held|on|over|around|round|about)\b/.test(Array.from({ length: end - to }, (_, off) => textAt(scene, to + off)).join(' ')));
}

/** A way out behind a verb of motion: "out", "into the sheath", "from the groin". */
function leadsOut(scene: Scene, line: Line, { from, to }: EventRange): boolean {
  for (let at = to - 1; at < line.sentence.to && at <= to + reach; at++) {
    const text = textAt(scene, at);
    if (text === ';' || text === '.') return false;
    // "Withdrawn, fragment complete": seen whole, so it is out.
    if (/^(?:complete|whole|intact)$/.test(text) && at > from && at <= to + 3) return true;
    if (text === 'out' && at > from && !(at === from + 1 && textAt(scene, from) === 'carried')) return !/^(?:of|to)$/.test(textAt(scene, at + 1)) || namesWayOut(scene, line, at + 1);
    if (ways.has(text) && namesWayOut(scene, line, at)) return true;
  }
  return false;
}

const namesWayOut = (scene: Scene, { devices }: Line, at: number): boolean => {
  for (let next = at + 1; next <= at + 5; next++) {
    const text = textAt(scene, next);
    if (text === 'groin' || text === 'neck' || text === 'guide' || text === 'skin' || devices.some(({ kind, from, to }) => kind === 'sheath' && from <= next && to > next)) return true;
    if (text === ',' || text === ';') return false;
  }
  return false;
};

/** What the sentences before leave: `told` where they were about the quarry, so that "it" means it, `held` where it was caught. */
export interface Hand {
  readonly told: boolean;
  readonly held: boolean;
}

/** A line as it is searched for the quarry. */
interface View {
  readonly scene: Scene;
  readonly line: Line;
  readonly quarry: Quarry;
  /** The words of the line that name the quarry. */
  readonly own: readonly EventRange[];
  readonly hand: Hand;
}

/** Whether an act of a line was done to the quarry; one without a noun only where it is held. */
export function isDoneTo(scene: Scene, line: Line, act: EventRange, quarry: Quarry, before: Hand): boolean {
  const hand = isNamedOnly(scene, act) ? { ...before, told: false } : before;
  const own = quarry.names(line);
  const view: View = { scene, line, quarry, own, hand };
  const isActive = determiners.has(textAt(scene, act.to)) || pronouns.has(textAt(scene, act.to)) || /^(?:hold|of)$/.test(textAt(scene, act.to - 1));
  if (isActive) {
    const object = firstNoun(view, act.to, Math.min(line.sentence.to, act.to + objectReach));
    if (object !== null) return object;
  }
  const subject = lastNoun(view, act.from);
  if (subject !== null) return subject;
  const object = firstNoun(view, act.to, Math.min(line.sentence.to, act.to + objectReach));
  return object ?? (hand.held || own.length > 0);
}

/** "Retrieval", "removal", "extraction": the name of an act tells it as done only where it says of what. */
const isNamedOnly = (scene: Scene, { from }: EventRange): boolean => /(?:al|ion)$/.test(textAt(scene, from));

/** Whether the noun at a place is the quarry (true), another thing (false), or no noun (null). */
function nounAt(view: View, at: number): boolean | null {
  const { scene, line, quarry, own, hand } = view;
  if (own.some(({ from, to }) => from <= at && to > at)) return true;
  const text = textAt(scene, at);
  if (others.test(text)) return false;
  // "The filter opened well and everything came out": the sheaths and catheters, unless it was caught.
  if (text === 'everything') return hand.held;
  if (pronouns.has(text)) return isPronoun(scene, at) ? hand.held || (antecedent(view, at) ?? hand.told) : null;
  if (quarry.standIns.has(text)) return true;
  const device = line.devices.find(({ from, to }) => from <= at && to > at);
  if (device === undefined) return null;
  return quarry.kinds.has(device.kind) ? hand.told || own.length > 0 : isInstrument(scene, device) ? null : false;
}

/** What a pronoun stands for in its own sentence: "it" for the noun in front that is no instrument, others for the quarry; null where none is in front. */
function antecedent({ scene, line, quarry, own }: View, at: number): boolean | null {
  const single = textAt(scene, at) === 'it';
  // "A wire was passed around it and it was straightened": not the wire.
  let around = false;
  for (let back = at - 1; back >= line.sentence.from; back--) {
    if (own.some(({ from, to }) => from <= back && to > back) || quarry.standIns.has(textAt(scene, back))) return true;
    if (!single) continue;
    if (textAt(scene, back) === 'it' && /^(?:around|over|beside|round|about|under|past)$/.test(textAt(scene, back - 1))) around = true;
    if (/^(?:probe|transducer)$/.test(textAt(scene, back))) return false;
    const device = line.devices.find(({ from, to }) => from <= back && to > back);
    if (device !== undefined && device.kind !== 'snare' && !around && !isInstrument(scene, device)) return quarry.kinds.has(device.kind) ? null : false;
  }
  return null;
}

/** "All of it", "this was taken out"; not "all limbs", "this catheter". */
const isPronoun = (scene: Scene, at: number): boolean => {
  const [text, next] = [textAt(scene, at), textAt(scene, at + 1)];
  return text === 'all' ? next === 'of' : text === 'this' || text === 'these' ? /^(?:was|were|had|could|came|is|then|time)$/.test(next) : true;
};

/** "With a catheter", "into the sheath", "through the guide": what the work is done with or goes through. */
function isInstrument(scene: Scene, { from }: EventRange): boolean {
  for (let at = from - 1; at >= from - 7; at--) {
    const text = textAt(scene, at);
    if (leads.has(text)) return true;
    if (/^(?:[,;.:]|and|was|were)$/.test(text)) return false;
  }
  return false;
}

function lastNoun(view: View, to: number): boolean | null {
  for (let at = to - 1; at >= view.line.sentence.from; at--) {
    if (/^[;.]$/.test(textAt(view.scene, at))) return null;
    if (textAt(view.scene, at) === ',') at = asideBefore(view, at);
    const noun = pronouns.has(textAt(view.scene, at)) && isGoverned(view, at) ? null : nounAt(view, at);
    if (noun !== null) return noun || isListedWith(view, at);
  }
  return null;
}

/** "The catheter between its legs was taken out": a pronoun behind a preposition is no subject. */
const isGoverned = ({ scene }: View, at: number): boolean => leads.has(textAt(scene, at - 1)) || /^(?:between|around|about|round|past|above|below|behind|beyond)$/.test(textAt(scene, at - 1));

/** ", which had caught some clot,": where an aside that ends with a comma begins, else the comma itself. */
function asideBefore({ scene, line }: View, comma: number): number {
  for (let at = comma - 1; at > line.sentence.from && at > comma - reach; at--) if (textAt(scene, at) === ',') return /^(?:which|who|now|still|with)$/.test(textAt(scene, at + 1)) ? at : comma;
  return comma;
}

/** "Forceps, wire and sheath left the groin": the quarry stands in front, in one list with the noun at a place. */
function isListedWith(view: View, at: number): boolean {
  const { scene } = view;
  const joint = determiners.has(textAt(scene, at - 1)) ? at - 2 : at - 1;
  if (!/^(?:and|,)$/.test(textAt(scene, joint))) return false;
  const before = textAt(scene, joint - 1) === ',' ? null : nounAt(view, joint - 1);
  return before !== null && (before || isListedWith(view, joint - 1));
}

function firstNoun(view: View, from: number, to: number): boolean | null {
  for (let at = from; at < to; at++) {
    if (/^[;.]$/.test(textAt(view.scene, at))) return null;
    const noun = nounAt(view, at);
    if (noun !== null) return noun;
  }
  return null;
}

const nothing: Hand = { told: false, held: false };

/** How many sentences a quarry stays in hand without being named. */
const memory = 2;

/** The lines of the session that tell of the quarry being brought out; a line before it that tells the catch stands with it. */
export function takenOut(scene: Scene, quarry: Quarry): Line[] {
  return [...new Set(flatMap(linesDoneTo(scene, quarry, (line) => exitsIn(scene, line)), ({ line, caught }) => (caught === null ? [line] : [caught, line])))];
}

interface DoneLine {
  readonly line: Line;
  /** The line that told the catch. */
  readonly caught: Line | null;
}

/** The lines of the session in which one of the acts was done to the quarry, whether it is named there or in hand. */
export function linesDoneTo(scene: Scene, quarry: Quarry, actsOf: (line: Line) => readonly EventRange[]): DoneLine[] {
  const named = new Set(scene.lines.filter((line) => quarry.names(line).length > 0));
  if (named.size === 0 && !quarry.headed) return [];
  const done: DoneLine[] = [];
  const [opening] = scene.session;
  let told = [...named].some(({ sentence }) => opening !== undefined && sentence.index < opening.sentence.index) ? memory : 0;
  let held = 0;
  let caught: Line | null = null;
  for (const line of scene.session) {
    const catches = has(line, 'catch') && catchesIn(scene, line).some((act) => isDoneTo(scene, line, act, quarry, { told: told > 0, held: held > 0 }));
    const grasps = catches || usesSnare(scene, line);
    if (catches) caught = line;
    if ((told > 0 || grasps || named.has(line)) && actsOf(line).some((act) => isDoneTo(scene, line, act, quarry, { told: told > 0 || grasps, held: held > 0 || grasps }))) done.push({ line, caught });
    held = grasps ? memory : Math.max(0, held - 1);
    told = grasps || named.has(line) ? memory : isAboutOther(scene, line, quarry) ? 0 : Math.max(0, told - 1);
  }
  return done;
}

/** A snare or forceps told as in use, not kept in its package. */
export const usesSnare = (scene: Scene, line: Line): boolean =>
  !has(line, 'idle') && line.devices.some((device) => device.kind === 'snare' && isPerformed(scene, line, device));

/** The subject of the sentence is another thing, for which an "it" in the next one stands. */
const isAboutOther = (scene: Scene, line: Line, quarry: Quarry): boolean =>
  line.devices.length > 0 && firstNoun({ scene, line, quarry, own: quarry.names(line), hand: nothing }, line.sentence.from, line.sentence.to) === false;

/** Whether the session knows how something is caught inside a vessel: a snare, a forceps, a word for it, or "retrieved". */
export const knowsCatching = (scene: Scene): boolean =>
  scene.session.some((line) => hasDevice(line, 'snare')) || linesWith(scene, 'catch').length > 0 || linesWith(scene, 'exit').some((line) => wordsWith(line, 'exit').some(({ from }) => /^(?:retriev|fished|lifted|trawled|hooked)/.test(textAt(scene, from))));
