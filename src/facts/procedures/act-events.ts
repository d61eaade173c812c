import { hasTerm } from '../../language/text/hits.js';
import type { Quote } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import { isShownDevice } from '../seen-devices.js';
import type { EventRange } from '../status.js';
import { clotEvents } from './clot-events.js';
import { isDosed, isLaidIn, isOfClot, isOfWire, isStray, isStrayed } from './embolic-words.js';
import { laserEvents } from './laser-events.js';
import { has, hasDevice, isHeaded, textAt, wordsWith, type Device, type Line, type Scene } from './scene.js';
import { clauseEnd, goingOn, isNumber, isOfLumen, isOfSize, isPair, isSized, isSizedFurtherOn } from './sizes.js';

/** What a treatment does to a vessel. */
export type ActKind = 'balloon' | 'stent' | 'atherectomy' | 'lithotripsy' | 'thrombectomy' | 'embolization';

/** A treatment named in a sentence, as token indices. */
export interface ActEvent extends EventRange {
  readonly kind: ActKind;
}

/** One treatment told as performed, with the vessels it was done to. */
export interface Act {
  readonly kind: ActKind;
  readonly refs: readonly VesselRef[];
  readonly line: Line;
  readonly at: number;
  /** The vessel is named in the sentence of the act itself. */
  readonly named: boolean;
  readonly evidence: Quote;
}

/** The treatments that a sentence names, by device or by verb, before it is weighed whether they were performed. */
export function eventsOf(scene: Scene, line: Line): ActEvent[] {
  const labelled = labelledSize(scene, line);
  if (labelled) return [labelled];
  if (line.devices.length === 0 && line.words.length === 0) return [];
  const events: ActEvent[] = headEvents(scene, line);
  for (const device of line.devices) {
    const kind = actOf(scene, line, device);
    if (kind) events.push({ kind, from: device.from, to: device.to });
    else if (device.kind === 'stent') events.push(...joinedStent(scene, line, device));
  }
  for (const word of line.words) {
    const kind = verbOf(scene, line, word.from, word.to, word.ids);
    if (kind && !events.some((event) => event.kind === kind && event.from <= word.from && event.to >= word.to)) events.push({ kind, from: word.from, to: word.to });
  }
  if (events.every(({ kind }) => kind !== 'atherectomy') && !hasDevice(line, 'atherectomy')) events.push(...laserEvents(scene, line).map((range): ActEvent => ({ kind: 'atherectomy', ...range })));
  if (events.every(({ kind }) => kind !== 'thrombectomy')) events.push(...clotEvents(scene, line));
  return events.sort((a, b) => a.from - b.from);
}

/** "PTA/stent", "angioplasty and stent": a bare stent joined to the angioplasty in front, with which it was done or not. */
function joinedStent(scene: Scene, line: Line, { from, to }: Device): ActEvent[] {
  if (!/^(?:\/|\+|&|and)$/.test(textAt(scene, from - 1)) || !/^stents?$/.test(textAt(scene, to - 1)) || wordsWith(line, 'stent-part').some((word) => word.from === to) || isDismissed(scene, line, { from, to })) return [];
  const plasty = wordsWith(line, 'plasty').find((word) => word.to === from - 1 && !textAt(scene, word.from).endsWith('ed'));
  return plasty === undefined ? [] : [{ kind: 'stent', from: plasty.from, to }];
}

const inflation = /^(?:min|mins|minutes?|sec|seconds?|atm|atmospheres|bar)$/;

/** "AT: 2.5 x 220 then 3.0 x 220, 3 min each": a vessel as label, a size and how long or how hard, and no device named: a balloon. */
function labelledSize(scene: Scene, { sentence, devices }: Line): ActEvent | null {
  const [label] = sentence.vessels;
  if (label === undefined || devices.length > 0 || textAt(scene, label.to) !== ':' || label.from - sentence.from > 3) return null;
  const at = label.to + 1;
  if (!isNumber(textAt(scene, at)) || !/^x/.test(textAt(scene, at + 1))) return null;
  for (let next = at + 2; next < sentence.to; next++) if (inflation.test(textAt(scene, next)) && isNumber(textAt(scene, next - 1))) return { kind: 'balloon', from: at, to: at + 1 };
  return null;
}

/** "Stent: 16 x 100 mm, brought into ...", "Stents. Balloon-expandable, 8 x 37 mm, one for each ...": the heading in front of a sentence names the device. */
function headEvents(scene: Scene, line: Line): ActEvent[] {
  const { section, from } = line.sentence;
  if (section.heading === null || section.kind !== 'treatment' || !/^[:.]$/.test(textAt(scene, from - 1))) return [];
  const kind: ActKind | null = headKinds.find(({ id }) => isHeaded(scene, line, id))?.kind ?? null;
  const at = kind === null ? null : headedSize(scene, line);
  return kind === null || at === null ? [] : [{ kind, from: at, to: at }];
}

/** Where the size of what the heading names stands: first in the sentence behind a colon, else a diameter and a length near its head. */
function headedSize(scene: Scene, line: Line): number | null {
  const { from, to, start, section } = line.sentence;
  if (textAt(scene, from - 1) === ':' && /\d/.test(textAt(scene, from))) return from;
  if (start - section.body.start > 3 || has(line, 'unmet')) return null;
  for (let at = from; at < Math.min(to, from + 10); at++) {
    if (clauseEnd.has(textAt(scene, at)) || goingOn.has(textAt(scene, at))) return null;
    if (isPair(scene, at)) return isOfLumen(scene, at) ? null : at;
  }
  return null;
}

const headKinds: readonly { readonly id: string; readonly kind: ActKind }[] = [{ id: 'head-stent', kind: 'stent' }, { id: 'head-balloon', kind: 'balloon' }];

const conduits = new Set(['through', 'thru', 'inside', 'within', 'in', 'of', 'across', 'from', 'below', 'above', 'beyond', 'past', 'into', 'near', 'via', 'over', 'via']);
const stops = new Set([',', ';', ':', '(', 'and', 'with', 'was', 'were', 'then', 'using', '.']);

/** "4 mL of 3% STS foam", "a total of six coils". */
const amounts = /^(?:ml|cc|milliliters?|millilitres?|vials?|syringes?|aliquots?|total|strands?|handful|mixtures?|doses?|slurry|emulsion|suspension|bolus|cocktail)$/;

/** "NC 6 x 40 mid stent": a balloon, in the stent that is there. */
const ofBalloon = /^(?:nc|non-?compliant|balloon|dcb|poba|inflat\w+|dilat\w+)$/;

/** The preposition that makes a device a place: "through the stent", "inside the graft". */
function isPlace(scene: Scene, line: Line, { from }: EventRange): boolean {
  for (let at = from - 1; at >= line.sentence.from && at >= from - 7; at--) {
    const text = textAt(scene, at);
    if (ofBalloon.test(text) && /^mid(?:dle)?$/.test(textAt(scene, from - 1))) return true;
    if (stops.has(text)) return false;
    if (isNumber(text) && isBehindNoun(line, at)) return false;
    // "Through the sheath an Omnilink": another noun stands behind the preposition.
    if (/^(?:a|an|the)$/.test(text) && !conduits.has(textAt(scene, at - 1))) return false;
    if (text === 'in' && /^(?:put|went|laid|left|dropped)$/.test(textAt(scene, at - 1))) return false;
    if (conduits.has(text)) return !(text === 'of' && (amounts.test(textAt(scene, at - 1)) || wordsWith(line, 'device-noun').some(({ to }) => to === at)));
  }
  return false;
}

/** "Through the sheath | 14 x 60 mm Wallstent": a size right behind a vessel or another device begins the next noun. */
const isBehindNoun = ({ sentence, devices }: Line, at: number): boolean =>
  sentence.vessels.some(({ to }) => to === at) || devices.some(({ kind, to }) => to === at && /^(?:sheath|guidewire|catheter)$/.test(kind));

/** A verb of placing near a stent, in its clause; "the stent" needs it behind. */
function isPlaced(scene: Scene, line: Line, { from, to }: EventRange): boolean {
  if (wordsWith(line, 'stent-part').some((word) => word.from === to)) return false;
  return wordsWith(line, 'place').some((word) => {
    // "The old stent lined with neointima": what lies in a stent, no verb of placing it.
    if (word.from >= to && textAt(scene, word.from) === 'lined') return false;
    const [start, end] = word.from >= to ? [to, word.from] : [word.to, from];
    if (end < start || end - start > 9) return false;
    for (let at = start; at < end; at++) if (clauseEnd.has(textAt(scene, at)) || (word.from < from && textAt(scene, at) === ',')) return false;
    return true;
  });
}

/** "Stent ballooned, Atlas 16 x 40", "the stent in the right iliac vein was dilated": work in a stent that is there, unless its own size stands in front or it is "post-dilated". */
function isDilated(scene: Scene, line: Line, { from, to }: Device): boolean {
  const where = line.sentence.vessels.find((group) => group.from > to && group.from - to <= 2 && /^(?:in|of|within)$/.test(textAt(scene, to)));
  let at = where?.to ?? to;
  while (/^(?:was|were|then|also|again|both|in|situ)$/.test(textAt(scene, at))) at++;
  const verb = isByBalloon(scene, line, at) ? { from: at } : [...wordsWith(line, 'plasty'), ...wordsWith(line, 'dilate')].find((word) => word.from === at);
  if (verb === undefined || textAt(scene, at).startsWith('post')) return false;
  for (let back = from - 1; back >= line.sentence.from && back >= from - 5; back--) if (isNumber(textAt(scene, back))) return false;
  return true;
}

/** "Treated with a drug-coated balloon": the verb alone tells of no device. */
const isByBalloon = (scene: Scene, { devices }: Line, at: number): boolean =>
  /^(?:treated|opened|reopened|expanded|addressed|managed)$/.test(textAt(scene, at)) && agents.has(textAt(scene, at + 1)) && devices.find(({ from }) => from > at)?.kind === 'balloon';

/** "By IVUS the stent itself 15 mm and round": one diameter behind it, seen by IVUS, and no word of placing it. */
function isMeasured(scene: Scene, line: Line, { from, to }: Device): boolean {
  const { terms, section, ...sentence } = line.sentence;
  if ((!hasTerm(terms, 'ivus') && section.modality !== 'ivus') || isPlaced(scene, line, { from, to }) || guided.test(line.sentence.said) || isTakenTo(scene, to)) return false;
  for (let at = sentence.from; at < sentence.to; at++) if (isPair(scene, at) || (at < from && at >= from - 4 && isNumber(textAt(scene, at)))) return false;
  return true;
}

/** "Under IVUS guidance, Wallstent 16 mm ...": laid with IVUS, not measured by it. */
const guided = /\b(?:ivus|ultrasound)[ -](?:guidance|guided|control)\b/;

/** "Wallstent 16 mm to the left common iliac vein": the diameter and where it was taken. */
const isTakenTo = (scene: Scene, to: number): boolean => isNumber(textAt(scene, to)) && textAt(scene, to + 1) === 'mm' && /^(?:to|into|across|over|through)$/.test(textAt(scene, to + 2));

/** "Power-pulsed via the AngioJet", "cleared with the Indigo": a device for clot is what the work was done with. */
const isWorkedWith = (scene: Scene, { kind, from }: Device): boolean => kind === 'thrombectomy' && [1, 2].some((back) => /^(?:via|with|by|using|through)$/.test(textAt(scene, from - back)));

function actOf(scene: Scene, line: Line, device: Device): ActKind | null {
  if ((isPlace(scene, line, device) && !isWorkedWith(scene, device)) || isDismissed(scene, line, device)) return null;
  if (isStray(line, device) || isShownDevice(scene.reading, line.sentence, scene.reading.tokens[device.from]?.start ?? 0)) return null;
  if (isVerb(scene, line, device)) return device.kind === 'stent' ? 'stent' : device.kind === 'balloon' ? 'balloon' : null;
  const sized = isSized(scene, line, device);
  switch (device.kind) {
    case 'balloon': {
      if (wordsWith(line, 'no-plasty').some(({ from, to }) => from < device.to && to > device.from) || textAt(scene, device.to) === 'expandable' || textAt(scene, device.to + 1) === 'expandable') return null;
      if (wordsWith(line, 'occlusion').some(({ to }) => to < device.from && device.from - to <= 2)) return null;
      return sized || hasOwnSize.test(textAt(scene, device.from - 1)) || has(line, 'plasty-verb') || isAgent(scene, device) ? 'balloon' : null;
    }
    case 'stent': case 'stent-graft':
      if (isDilated(scene, line, device) || isMeasured(scene, line, device)) return null;
      return sized || isPlaced(scene, line, device) || isSizedFurtherOn(scene, line, device) || isOfSize(scene, line, device) || isCounted(scene, device) || isLabelled(scene, line, device) || (has(line, 'treat') && isAgent(scene, device)) ? 'stent' : null;
    case 'atherectomy': return 'atherectomy';
    case 'lithotripsy': return 'lithotripsy';
    case 'thrombectomy': return has(line, 'open-surgery') ? null : 'thrombectomy';
    case 'embolic': return has(line, 'embolic-place') || sized || isDosed(scene, line, device) || isAgent(scene, device) || isLaidIn(scene, line, device) ? 'embolization' : null;
    default: return null;
  }
}

/** "We proceeded to stent the artery": the name of a device as the verb of what was gone about. */
const isVerb = (scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean =>
  /^(?:stent|balloon)$/.test(textAt(scene, from)) && to - from === 1 && textAt(scene, from - 1) === 'to' && wentAbout.test(textAt(scene, from - 2)) &&
  (/^(?:the|this|that|it|these|both)$/.test(textAt(scene, to)) || sentence.vessels.some((group) => group.from === to));

const wentAbout = /^(?:proceeded|elected|decided|opted|chose|able|on|went|turned|decision)$/;

/** "Left SFA stent x 2": so many were laid, unless the words behind tell how they are. */
const isCounted = (scene: Scene, { to }: EventRange): boolean => {
  const end = /^x[1-4]$/.test(textAt(scene, to)) ? to + 1 : textAt(scene, to) === 'x' && /^[1-4]$/.test(textAt(scene, to + 1)) ? to + 2 : null;
  return end !== null && !/^(?:mm|cm|x)$/.test(textAt(scene, end)) && ![0, 1, 2, 3].some((next) => /^(?:patent|occluded|open|seen|noted|known|old|intact|without)$/.test(textAt(scene, end + next)));
};

/** "A 5.0 balloon, then a 5.5": no unit. */
const hasOwnSize = /^(?:[2-9]|1\d)\.[05]$/;

/** "SFA: Eluvia, post-dilated": a device right behind a label, or alone in a section of treatment. */
const isLabelled = (scene: Scene, line: Line, { from, to }: EventRange): boolean => {
  const { sentence } = line;
  if (wordsWith(line, 'stent-part').some((word) => word.from === to)) return false;
  return (textAt(scene, from - 1) === ':' && !/^stents?$/.test(textAt(scene, from))) || (sentence.section.kind === 'treatment' && from - sentence.from <= 4 && !toldOf.test(textAt(scene, to)));
};

/** "A stent is not advisable", "a stent would ...": what is thought of one. */
const toldOf = /^(?:is|are|was|were|would|will|could|can|may|might|should|seem\w*|has|had|needs?|makes?|made|adds?)$/;

const agents = new Set(['with', 'by', 'using']);

const isAgent = (scene: Scene, { from }: EventRange): boolean => {
  for (let at = from - 1; at >= from - 4; at--) if (agents.has(textAt(scene, at))) return true;
  return false;
};

/** "The stent was patent", "neither opened", "in-stent". */
function isDismissed(scene: Scene, line: Line, event: EventRange): boolean {
  if (textAt(scene, event.from - 1) === '-' && textAt(scene, event.from - 2) === 'in') return true;
  if (textAt(scene, event.from - 1) === 'in' && textAt(scene, event.from) === 'stent') return true;
  if (line.sentence.section.kind === 'complications' || (textAt(scene, event.to) === 'open' && !/^(?:with|by|using|to|in)$/.test(textAt(scene, event.to + 1)))) return true;
  if (wordsWith(line, 'old').some(({ from, to }) => to <= event.from && event.from - to <= 6 && !hasBreak(scene, to, event.from) && from >= line.sentence.from)) return true;
  if (/^(?:was|were)$/.test(textAt(scene, event.to)) && /^(?:noted|seen|visible|present|visualized|identified)$/.test(textAt(scene, event.to + 1)) && !/^(?:to|as)$/.test(textAt(scene, event.to + 2))) return true;
  return wordsWith(line, 'idle').some(({ from, to }) => !agents.has(textAt(scene, to)) && ((from >= event.to && from - event.to <= 4 && !hasVerbBetween(scene, event.to, from) && !isInOther(scene, from)) || (to <= event.from && event.from - to <= 1)));
}

/** "A Viabahn inside the old stent": what is old is where it was put. */
const isInOther = (scene: Scene, at: number): boolean => /^(?:the|an?|his|her|its)$/.test(textAt(scene, at - 1)) && conduits.has(textAt(scene, at - 2));

const breaks = new Set([',', ';', ':', 'was', 'were', 'with', 'and', 'using', 'by', 'a', 'then', 'had']);

const hasBreak = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (breaks.has(textAt(scene, at))) return true;
  return false;
};

const verbs = new Set(['was', 'were', 'placed', 'deployed', 'then', 'and']);

const hasVerbBetween = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (verbs.has(textAt(scene, at))) return true;
  return false;
};

const determiners = new Set(['the', 'a', 'this', 'that', 'his', 'her', 'is', 'are', 'markedly', 'mildly', 'moderately', 'severely', 'now', 'newly', 'recently']);

/** "The stented segment was patent". */
const isSegmentOf = /^(?:segments?|portions?|region|area|zone|site|sites|limb)$/;

const packings = new Set(['packed', 'plugged']);

function verbOf(scene: Scene, line: Line, from: number, to: number, ids: readonly string[]): ActKind | null {
  const adjective = determiners.has(textAt(scene, from - 1));
  if (textAt(scene, from - 1) === 'cuff' || textAt(scene, from - 2) === 'cuff' || textAt(scene, from - 3) === 'cuff') return null;
  if (line.sentence.section.kind === 'complications' || isOfBand(scene, line, from) || isOfOccluder(scene, line, from) || isGoneBy(scene, line, from, to)) return null;
  if (isSegmentOf.test(textAt(scene, to)) && textAt(scene, to - 1).endsWith('ed')) return null;
  if (ids.includes('stent-act')) return adjective && textAt(scene, from).endsWith('ed') ? null : 'stent';
  if (ids.includes('atherectomy-act')) return hasDevice(line, 'atherectomy') ? null : 'atherectomy';
  if (ids.includes('clot-act')) return has(line, 'open-surgery') ? null : 'thrombectomy';
  if (packings.has(textAt(scene, from)) && !hasDevice(line, 'embolic')) return null;
  if (ids.includes('embolize-act') && (isStrayed(scene, line, from, to) || isOfClot(scene, from) || isOfWire(scene, from))) return null;
  if (ids.includes('embolize-act')) return adjective && textAt(scene, from) !== 'embolization' ? null : 'embolization';
  if (ids.includes('lithotripsy-act')) return 'lithotripsy';
  if (has(line, 'surgical')) return null;
  if (ids.includes('plasty')) return adjective && textAt(scene, from).endsWith('ed') ? null : 'balloon';
  if (ids.includes('dilate')) return isDilatation(scene, line, from, to) ? 'balloon' : null;
  return null;
}

/** "An occlusion balloon was placed in the internal iliac vein and inflated for venography": blood held up, no vessel stretched. */
const isOfOccluder = (scene: Scene, line: Line, from: number): boolean => {
  if (!textAt(scene, from).startsWith('inflat')) return false;
  const occluder = wordsWith(line, 'no-plasty').findLast(({ to }) => to <= from);
  return occluder !== undefined && !line.devices.some((device) => device.kind === 'balloon' && device.from >= occluder.to && device.to <= from);
};

/** "A TR band was inflated": pressure on a puncture. */
const isOfBand = (scene: Scene, { devices, sentence }: Line, from: number): boolean =>
  textAt(scene, from).startsWith('inflat') && devices.some(({ kind, from: first, to }) => kind === 'closure' && first >= sentence.from && to <= from && from - to <= 4);

/** "After stenting, flow was rapid": when, not what; told of a vessel or with a size it still tells the act. */
const isGoneBy = (scene: Scene, { sentence }: Line, from: number, to: number): boolean =>
  /^(?:after|following|before|since)$/.test(textAt(scene, from - 1)) && tellsElse.test(textAt(scene, to)) && from - 1 <= sentence.from + 1;

/** What opens the clause behind, no object of the act. */
const tellsElse = /^(?:[,.;:]?|there|no|it|they|we|i|flow|residual|completion|final|repeat|ivus|angiogra\w+|venogra\w+|imaging|gradients?|pressures?|run-?off|pulses?|contrast|brisk|excellent|good|is|was|were)$/;

/** "Dilated" is an angioplasty where a diameter, a balloon or a stent stands with it, and never of a tract or an access. */
function isDilatation(scene: Scene, line: Line, from: number, to: number): boolean {
  if (determiners.has(textAt(scene, from - 1))) return false;
  if (wordsWith(line, 'tract').some((word) => word.from - to <= 6 && from - word.to <= 6)) return false;
  if (has(line, 'swollen')) return false;
  if (hasDevice(line, 'balloon') || hasDevice(line, 'stent') || hasDevice(line, 'stent-graft')) return true;
  for (let at = to; at < line.sentence.to - 1 && at < to + 6; at++)
    if (/^(?:to|with|up|by)$/.test(textAt(scene, at)) || textAt(scene, at + 1) === 'mm') return true;
  return false;
}
