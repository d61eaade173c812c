import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import { oppositeSide, sameVessel, type VesselRef } from '../../model/vessel.js';
import { eventsOf, type Act } from './act-events.js';
import { isStretchEnd } from './embolic-words.js';
import { Focus } from './focus.js';
import { readLesionStates, type LesionStates } from './lesion-states.js';
import { isPerformed } from './performed.js';
import { onOtherSide, repeatedActs } from './repeated-acts.js';
import { has, quoteLine, textAt, type Line, type Scene } from './scene.js';
import { targetsOf } from './targets.js';

export interface Treatment {
  readonly acts: readonly Act[];
  readonly lesions: LesionStates;
}

/** Reads the treatments of the session in order; an act without a vessel keeps the one in hand. */
export function readActs(scene: Scene): Treatment {
  const lesions = readLesionStates(scene);
  const focus = new Focus(scene, lesions);
  const acts: Act[] = [];
  for (const line of scene.session) {
    focus.enter(line);
    const events = eventsOf(scene, line).filter((event) => isPerformed(scene, line, event));
    for (const event of events) {
      const named = event.kind === 'thrombectomy' && tellsWhence(line) ? [] : targetsOf(scene, line, event, events, (group) => event.kind === 'embolization' && isStretchEnd(scene, group, event));
      const known = named.length === 0 && isToldBack(scene, event.from) ? acts.findLast(({ kind }) => kind === event.kind) : undefined;
      const inHand = named.length > 0 ? named : pairedOnly(line, known?.refs ?? focus.vesselsFor(event.kind, line));
      const refs = onBothSides(line, named.length > 0 ? named : otherSide(line, inHand, acts));
      acts.push({ kind: event.kind, refs, line, at: event.from, named: named.length > 0, evidence: quoteLine(scene, line) });
      if (event.kind !== 'thrombectomy' || named.length > 0) focus.treated(refs, line);
    }
    if (events.length === 0) {
      const again = repeatedActs(scene, line, acts);
      acts.push(...again);
      if (again[0]) focus.treated(again[0].refs, line);
    }
    focus.leave(line);
  }
  return { acts: acts.map((act, index) => aheadOf(scene, acts, index) ?? act), lesions };
}

/** "An identical stent was placed on the left": the vessel treated before, on the side that the sentence names. */
function otherSide({ sentence }: Line, refs: readonly VesselRef[], acts: readonly Act[]): readonly VesselRef[] {
  if (sentence.section.kind === 'impression' || !refs.every((ref) => acts.some((act) => act.refs.some((one) => sameVessel(one, ref))))) return refs;
  const other = onOtherSide(sentence, refs);
  return other.length > 0 ? other : refs;
}

/** "Following stent placement there is no residual stenosis": the one told before, wherever the words were since. */
const isToldBack = (scene: Scene, at: number): boolean => [1, 2].some((back) => /^(?:after|following|since)$/.test(textAt(scene, at - back)) && (back === 1 || /^(?:the|this|that|initial|final)$/.test(textAt(scene, at - 1))));

const ahead = 2;

/**
 * "Predilated with a 14. A 16 x 60 Abre was placed in the left common iliac vein": what is done without a vessel right before a stent is
 * laid in one, was done there. Null where the act has its vessel, or where a stent was laid before it.
 */
function aheadOf(scene: Scene, acts: readonly Act[], index: number): Act | null {
  const [act, before] = [acts[index], acts[index - 1]];
  const next = acts.slice(index + 1, index + 4).find((one) => one.named || one.kind !== 'balloon');
  if (!act || next === undefined || act.named || !next.named || next.kind !== 'stent' || next.refs.length === 0) return null;
  if (act.kind === 'stent' ? isSized(scene, act) : act.kind !== 'balloon' || isBehind(scene, act, before)) return null;
  const apart = next.line.sentence.index - act.line.sentence.index;
  return apart <= ahead && isOfOneSystem(act, next) ? { ...act, refs: next.refs } : null;
}

/** A stent with a size of its own is another than the next. */
const isSized = (scene: Scene, { line }: Act): boolean => {
  for (let at = line.sentence.from; at < line.sentence.to; at++) if (/^\d/.test(textAt(scene, at))) return true;
  return false;
};

/** "Post-dilated", or a balloon behind a stent: the work belongs to what was laid. */
const isBehind = (scene: Scene, { at, line }: Act, before: Act | undefined): boolean =>
  /^post/.test(textAt(scene, at)) || /\b(?:post|afterwards|then ballooned)\b/.test(line.sentence.said) || (before?.kind === 'stent' && line.sentence.index - before.line.sentence.index <= ahead);

/** The vessel in hand and the one ahead are both veins or both arteries; none in hand fits any. */
const isOfOneSystem = ({ refs }: Act, { refs: next }: Act): boolean =>
  refs.length === 0 || refs.every(({ vessel }) => next.some((one) => vesselInfo(one.vessel).system === vesselInfo(vessel).system));

/** "Four aspirations, clot from the interlobar fork": a branch without its side tells where the clot came from. */
const tellsWhence = ({ sentence: { vessels } }: Line): boolean =>
  vessels.length > 0 && vessels.every(({ governor, refs }) => governor === 'from' && refs.every(({ vessel, side }) => side === null && vesselInfo(vessel).paired));

const bothSides = /\b(?:each|either) (?:side|groin|iliac|limb|leg)\b|\bboth sides\b|\bbilaterally\b|\b(?:one|each|stents?|mm) (?:a|per) side\b|\bone (?:to|for|on|in|at) the (?:left|right),? (?:and )?(?:one|another) (?:to|for|on|in|at) the (?:left|right)\b|\b(?:right|left),? (?:and )?the same (?:on|for|in|to) the (?:left|right)\b/;

/** "With good pulses in each leg", "each leg was warm": what was felt or seen on both sides, nothing that was laid there. */
const seenOnBoth = /\b(?:puls\w+|signals?|ind(?:ex|ices)|abi|flow|run-?off|pressures?|perfusion|waveforms?|gradients?|symptoms?|swelling|edema|pain|claudication|temperature|color|colour|refill|doppler\w*|triphasic|warmth?|strength|sensation|sheaths?|access|hemostasis|puncture)\b[^.;,]{0,40}\b(?:(?:each|either) (?:side|groin|limb|leg)|both sides|bilaterally)\b|\b(?:each|either) (?:side|groin|limb|leg) (?:(?:was|is|were|had|has|felt|remained|stayed|looked) (?:then |still |now |also )?(?:\w+ly )?(?:warm\w*|pink|well|puls\w+|perfused|palpable|soft|dry|intact|normal|good|strong|brisk|better|improved|without|an?|no)|improved|showed)\b/g;

/** "8 x 39 right and 8 x 39 left", with no vessel named: one on each side. */
const leftAndRight = /\d (?:on (?:the )?)?(?:right|left)\b[^.;]{0,30}\b\d[^.;]{0,12} (?:on (?:the )?)?(?:left|right)\b|\d[^.;,]{0,24} (?:on|in|to|for) the (?:right|left)\b[^.;]{0,16}\b\d[^.;,]{0,24} (?:on|in|to|for) the (?:left|right)\b/;

/** "8 x 27 in the right common iliac artery and an 8 x 37 stent in the left": a second device of its own, the vessel told by its side alone. */
const oneMoreOnSide = /\b(?:and|,) (?:then )?(?:an?|another|one|a second|(?=\d))[^.;:,]{0,36}? ?\b(?:in|into|to|on|for|across) the (left|right)(?: (?:one|side))?(?=\W*$|[.;,)]| (?:both|each|under|at|with|over|and|were)\b)/;

/** "And a pigtail was brought to the left": nothing that was laid there. */
const tellsOfTool = /\b(?:stenos\w+|narrowing|lesions?|plaque|residual|mild|moderate|severe|old|existing|known|pulses?|%|percent|remained|sheaths?|catheters?|wires?|pigtail|probe|ivus|needle|\w*grams?|was|were|is|\w*close|french|fr|f|not|no|without|puncture|access|stick|plan\w*|will|later)\b/;

/** "Tracked up each side": the vessel in hand on both sides. */
function onBothSides(line: Line, refs: readonly VesselRef[]): readonly VesselRef[] {
  const { sentence } = line;
  if (has(line, 'kissing')) {
    const plural = sentence.sideWords.length === 0 && sentence.vessels.some(({ mentions }) => mentions.some((mention) => mention.plural));
    const paired = flatMap(refs, (ref) => ((ref.side === null || (plural && refs.length === 1)) && vesselInfo(ref.vessel).paired ? bothSidesOf(ref) : [ref]));
    if (paired.length > refs.length) return paired;
  }
  const words = sentence.said;
  const further = sentence.sideWords.length > 1 ? oneMoreOnSide.exec(words) : null;
  const [only] = refs;
  if (further !== null && refs.length === 1 && only !== undefined && only.side !== null && only.side !== further[1] && !tellsOfTool.test(further[0])) return [only, { ...only, side: oppositeSide(only.side) }];
  if (!(bothSides.test(words) && bothSides.test(words.replace(seenOnBoth, ''))) && !(sentence.vessels.length === 0 && leftAndRight.test(words))) return refs;
  const mirrored = flatMap(refs, (ref) => (ref.side === null ? [] : [{ ...ref, side: oppositeSide(ref.side) }]));
  return [...refs, ...mirrored.filter((ref) => !refs.some((one) => sameVessel(one, ref)))];
}

/** Kissing stents without a vessel of their own: of the vessels in hand those that were treated on both sides. */
function pairedOnly(line: Line, refs: readonly VesselRef[]): readonly VesselRef[] {
  if (!has(line, 'kissing')) return refs;
  const pairs = refs.filter((ref) => refs.some((one) => one.vessel === ref.vessel && one.side !== null && one.side !== ref.side));
  return pairs.length > 0 ? pairs : refs;
}

const bothSidesOf = ({ vessel }: VesselRef): readonly VesselRef[] => [{ vessel, side: 'right' }, { vessel, side: 'left' }];
