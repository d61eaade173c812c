import type { EventRange } from '../status.js';
import { textAt, type Device, type Line, type Scene } from './scene.js';

/** Sizes of devices in the words of a treatment. */

export const clauseEnd = new Set([';', '.']);
/** A token that begins with a digit is a number as a whole. */
export const isNumber = (text: string): boolean => text >= '0' && text < ':';
export const goingOn = new Set(['was', 'were', 'is', 'are', 'then', 'and', 'has', 'holds', 'had', 'measured', 'measures', 'measuring', 'showed', 'appeared']);
const isDimension = (text: string): boolean => text === 'x' || text === 'by';

const spelled = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)$/;

/** "6 x 60", "6 mm x 60", "six by sixty". */
export const isPair = (scene: Scene, at: number): boolean =>
  spelled.test(textAt(scene, at)) ? isDimension(textAt(scene, at + 1)) && (spelled.test(textAt(scene, at + 2)) || isNumber(textAt(scene, at + 2))) : isFigures(scene, at);

const isFigures = (scene: Scene, at: number): boolean =>
  isNumber(textAt(scene, at)) && (isDimension(textAt(scene, at + 1)) || /^x\d+/.test(textAt(scene, at + 1)) || (textAt(scene, at + 1) === 'mm' && isDimension(textAt(scene, at + 2))));

/** A size that belongs to a device: "6 x 60" in its clause, or one diameter right beside it ("14 mm balloon", "stent of 14 mm"). */
export function isSized(scene: Scene, { sentence, devices }: Line, { from, to }: EventRange): boolean {
  for (let at = from - 1; at >= sentence.from && at >= from - 10 && !clauseEnd.has(textAt(scene, at)); at--) if (isPair(scene, at)) return true;
  for (let at = to; at < sentence.to && at < to + 6; at++) {
    if (clauseEnd.has(textAt(scene, at)) || goingOn.has(textAt(scene, at))) break;
    if ((isPair(scene, at) && !isOfLumen(scene, at) && !isOfNext(scene, devices, at)) || (at <= to + 1 && isNumber(textAt(scene, at)) && !/\.[1-46-9]/.test(textAt(scene, at)) && /^(?:mm|cm)$/.test(textAt(scene, at + 1)) && textAt(scene, at + 2) !== '2')) return true;
  }
  for (let at = from - 1; at >= sentence.from && at >= from - 4; at--) if (isNumber(textAt(scene, at)) && /^(?:mm|-|coils?)$/.test(textAt(scene, at + 1))) return true;
  return false;
}

/** "Angioplasty of the iliac stent, 16 x 40 mm Atlas": the size in front of another device is that one's; "balloon expandable" is a kind of stent. */
const isOfNext = (scene: Scene, devices: readonly Device[], at: number): boolean =>
  devices.some(({ kind, from, to }) => kind === 'balloon' && from > at && ![to, to + 1].some((next) => /^(?:expandable|expanded|expanding|mounted)$/.test(textAt(scene, next))) && from - at <= 5 && [1, 2, 3, 4].every((ahead) => at + ahead >= from || /^(?:[\d.]+|x\d*|mm|cm|by)$/.test(textAt(scene, at + ahead))));

/** "Stent open, 15 x 13 mm": two diameters of what is open inside it; a stent is much longer than wide. */
export const isOfLumen = (scene: Scene, at: number): boolean => isDimension(textAt(scene, at + 1)) && isNumber(textAt(scene, at + 2)) && Number(textAt(scene, at)) >= 8 && Number(textAt(scene, at + 2)) <= 1.2 * Number(textAt(scene, at));

const finite = /^(?:was|were|is|are|has|had|have|will|would|could|can|measure[sd]|measuring|showed|appeared|lies|lay|stands|stood)$/;

/** "Stents, one in the right common iliac artery and one in the left, each 9 x 38 mm": the device opens a sentence without a verb, and its size stands further on. */
export function isSizedFurtherOn(scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  if (from - sentence.from > headReach || !/^[,:(]$/.test(textAt(scene, to))) return false;
  for (let at = to; at < sentence.to; at++) {
    if (clauseEnd.has(textAt(scene, at)) || finite.test(textAt(scene, at))) return false;
    if (isPair(scene, at)) return !isOfLumen(scene, at);
  }
  return false;
}

const headReach = 2;
const predicateReach = 8;
const ofOther = /^(?:patent|open|wide|known|old|found|seen|noted|not|never|to|with|of|on|in|[a-z]+ed|(?:19|20)\d\d)$/;
/** "Stent was 8 x 29, not 8 x 39": put right afterwards. */
const tellsOfOld = /\b(?:patent|old|elsewhere|(?:19|20)\d\d)\b|, not \d/;
const ofStent = /^(?:covered|uncovered|tapered|coated)$/;

/** "The stent was a covered one, 7 x 22 mm", "stents were 8 x 37 mm on the right": its size is told of it, and nothing that was done to it or seen of it. */
export function isOfSize(scene: Scene, { sentence }: Line, { to }: EventRange): boolean {
  if (!/^(?:was|were)$/.test(textAt(scene, to))) return false;
  for (let at = to + 1; at < Math.min(sentence.to, to + predicateReach); at++) {
    const text = textAt(scene, at);
    if (isPair(scene, at)) return !isOfLumen(scene, at) && !tellsOfOld.test(sentence.said);
    if (clauseEnd.has(text) || (ofOther.test(text) && !ofStent.test(text))) return false;
  }
  return false;
}
