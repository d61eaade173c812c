import type { EventRange } from '../status.js';
import { textAt, type Line, type Scene } from './scene.js';

/** "Laser 2.0 x 3 passes": the fiber is not named. */
const laserPasses = /\blaser\b(?! ablation| closure)(?:[^.;,]|\.\d){0,24}\b(?:passes|runs|pulses)\b/;

/** Atherectomy by the word laser alone. */
export function laserEvents(scene: Scene, line: Line): EventRange[] {
  if (!laserPasses.test(line.sentence.said)) return [];
  for (let at = line.sentence.from; at < line.sentence.to; at++) if (textAt(scene, at) === 'laser') return [{ from: at, to: at + 1 }];
  return [];
}
