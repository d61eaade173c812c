import type { EventRange } from '../status.js';
import { textAt, type Device, type Line, type Scene } from './scene.js';

/** Sizes of devices in the words of a treatment. */

export const clauseEnd = new Set([';', '.']);
/** A token that begins with a digit is a number as a whole. */
export const isNumber = (text: string): boolean => text >= '0' && text < ':';
export const goingOn = new Set(['was', 'were', 'is', 'are', 'then', 'and', 'has', 'holds', 'had', 'measured', 'measures', 'measuring', 'showed', 'appeared']);
const isDimension = (text: string): boolean => text === 'x' || text === 'by';

/** "6 x 60", "6 mm x 60". */
export const isPair = (scene: Scene, at: number): boolean =>
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

/** "Angioplasty of the iliac stent, 16 x 40 mm Atlas": the size in front of another device is that one's. */
const isOfNext = (scene: Scene, devices: readonly Device[], at: number): boolean =>
  devices.some(({ kind, from }) => kind === 'balloon' && from > at && from - at <= 5 && [1, 2, 3, 4].every((ahead) => at + ahead >= from || /^(?:[\d.]+|x\d*|mm|cm|by)$/.test(textAt(scene, at + ahead))));

/** "Stent open, 15 x 13 mm": two diameters of what is open inside it; a stent is much longer than wide. */
export const isOfLumen = (scene: Scene, at: number): boolean => isDimension(textAt(scene, at + 1)) && isNumber(textAt(scene, at + 2)) && Number(textAt(scene, at)) >= 8 && Number(textAt(scene, at + 2)) <= 1.2 * Number(textAt(scene, at));
