import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { EventRange } from '../status.js';
import { has, textAt, wordsWith, type Device, type Line, type Scene } from './scene.js';
import { clauseEnd, isNumber } from './sizes.js';

/** "Coils 12 down to 10 mm", "3 mL of 3% sotradecol foam", "Embospheres 500-700": sizes of a row of coils, how much of an agent or how fine. */
export function isDosed(scene: Scene, { sentence }: Line, { from, to }: Device): boolean {
  if (isCounted(scene, from) || isRow(scene, to) || isGraded(scene, to)) return true;
  for (let at = to; at < sentence.to && at < to + 7; at++) {
    if (clauseEnd.has(textAt(scene, at)) || (textAt(scene, at) === ',' && !isNumber(textAt(scene, at + 1)))) break;
    if (isNumber(textAt(scene, at)) && /^(?:mm|ml|cc|vials?|syringes?|microns?|um|micrometers?)$/.test(textAt(scene, at + 1))) return true;
  }
  for (let at = from - 1; at >= sentence.from && at > from - 7; at--) {
    if (textAt(scene, at) === ',') return false;
    if (/^(?:two|three|four|five|six|eight|ten)$/.test(textAt(scene, at)) && /^(?:milliliters?|ml|cc|vials?|syringes?)$/.test(textAt(scene, at + 1))) return true;
    if (isNumber(textAt(scene, at)) && /^(?:ml|cc|milliliters?|millilitres?|vials?|syringes?)$/.test(textAt(scene, at + 1))) return true;
  }
  return false;
}

/** "Coils 10, 12, 14": a row of diameters. */
const isRow = (scene: Scene, to: number): boolean =>
  [0, 2].every((ahead) => /^\d{1,2}$/.test(textAt(scene, to + ahead))) && /^[,/]$/.test(textAt(scene, to + 1));

/** "Embospheres 500-700", "PVA 355-500 micron": from what to what grain, in thousandths of a millimeter. */
const isGraded = (scene: Scene, to: number): boolean => /^\d{2,3}$/.test(textAt(scene, to)) && /^(?:-|–|to)$/.test(textAt(scene, to + 1)) && /^\d{3,4}$/.test(textAt(scene, to + 2));

/** "Then six pushable coils", "eight coils": counted as they were put in. */
const isCounted = (scene: Scene, from: number): boolean =>
  [1, 2].some((back) => /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|\d{1,2})$/.test(textAt(scene, from - back))) && /^(?:microcoils|coils|plugs)$/.test(textAt(scene, from) === 'pushable' || textAt(scene, from) === 'detachable' ? textAt(scene, from + 1) : textAt(scene, from));

/** "A lost coil", "foreign body: embolization coil": a thing gone astray, none that was put in now. */
export const isStray = (line: Line, { from }: Device): boolean =>
  has(line, 'foreign-body') || wordsWith(line, 'loss').some(({ to }) => to <= from && from - to <= 1);

/** "Right hepatic artery: beads", "coils in both ovarian veins": an embolic right behind its vessel or in front of it. */
export const isLaidIn = (scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean =>
  (textAt(scene, from - 1) === ':' && sentence.vessels.some((group) => group.to === from - 1)) || isInVessel(scene, sentence, to);

const isInVessel = (scene: Scene, sentence: Line['sentence'], to: number): boolean =>
  /^(?:in|into|to|within)$/.test(textAt(scene, to)) && sentence.vessels.some(({ from }) => from > to && from - to <= 4) && !/^(?:is|are|remain|lie|lies|seen|present|visible)$/.test(textAt(scene, to - 2));

/** "An embolized coil", "the stent had embolized to the lung": a thing that went astray, and no vessel was closed. */
export const isStrayed = (scene: Scene, { devices }: Line, from: number, to: number): boolean =>
  /^emboli[sz](?:ed|ation)$/.test(textAt(scene, from)) && (/^(?:had|has|have)$/.test(textAt(scene, from - 1)) || /^(?:to|into)$/.test(textAt(scene, to)) || devices.some((device) => device.from === to));

/** "Distal embolization", "no embolization out of the artery": clot that went downstream. */
export const isOfClot = (scene: Scene, from: number): boolean =>
  textAt(scene, from).endsWith('ation') && (/^(?:distal|arterial|cholesterol|systemic|cerebral|recurrent|further|septic|paradoxical|atheromatous|downstream|from)$/.test(textAt(scene, from - 1)) || (textAt(scene, from + 1) === 'out' && textAt(scene, from + 2) === 'of'));

/** "The wire coiled each time", "the catheter kept coiling", "the wire stopped at 12 cm and coiled": what a wire did that would not pass. */
export const isOfWire = (scene: Scene, from: number): boolean => {
  if (!/^coil(?:ed|ing)$/.test(textAt(scene, from))) return false;
  let at = from - 1;
  while (at > from - 4 && /^(?:kept|only|just|simply|repeatedly|always|then|again|had|merely|started|tip)$/.test(textAt(scene, at))) at--;
  if (/^(?:wires?|guidewires?|glidewire|microwire|catheter|it)$/.test(textAt(scene, at))) return true;
  return /^(?:and|but)$/.test(textAt(scene, at)) && isWireSubject(scene, at);
};

const clauseReach = 16;

/** "The wire met resistance, and": the clause in front tells what a wire did by itself, not what was done with it. */
function isWireSubject(scene: Scene, end: number): boolean {
  for (let at = end - 1; at > end - clauseReach; at--) {
    const text = textAt(scene, at);
    if (/^(?:[;.:]|was|were|been)$/.test(text) || (text === ',' && at < end - 1)) return false;
    if (/^(?:wires?|guidewires?|glidewire|microwire)$/.test(text)) return opensClause(scene, at);
  }
  return false;
}

const opensClause = (scene: Scene, noun: number): boolean => {
  let at = noun - 1;
  while (at > noun - 4 && /^(?:the|a|an|its|this|[a-z]+ed|soft|stiff|j)$/.test(textAt(scene, at))) at--;
  return at < noun - 1 ? /^(?:[,;:.]?|but|and|then|where|when)$/.test(textAt(scene, at)) : /^[;:.]?$/.test(textAt(scene, at));
};

/** "Coiled from the pelvis to the renal vein": how far the row of coils goes, no vessel closed. */
export function isStretchEnd(scene: Scene, { governor, from }: VesselGroup, event: EventRange): boolean {
  if ((governor !== 'to' && governor !== 'from') || from < event.to) return false;
  for (let at = event.to; at < from; at++) if (/^(?:from|up|down|back|toward|until)$/.test(textAt(scene, at))) return true;
  return false;
}
