import type { EventRange } from '../status.js';
import { has, hasDevice, linesWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

interface ClotEvent extends EventRange {
  readonly kind: 'thrombectomy';
}

/** Clot told as taken out without naming the device in the sentence: its passes, or words of its own. */
export function clotEvents(scene: Scene, line: Line): ClotEvent[] {
  const [pass] = has(line, 'clot-pass') && isClotWork(scene) ? wordsWith(line, 'clot-pass') : [];
  return pass ? [{ kind: 'thrombectomy', from: pass.from, to: pass.to }] : clotTaken(scene, line);
}

/** The session has a device for clot, and none that cuts: its passes are those of the first. */
const isClotWork = (scene: Scene): boolean =>
  linesWith(scene, 'clot-device').some(({ testimony }) => testimony === 'session' || testimony === 'heading') &&
  !scene.session.some((line) => hasDevice(line, 'atherectomy') || has(line, 'atherectomy-act') || has(line, 'tips-create'));

const suction = /\b(?:aspirat\w+|suck(?:ed|ing)|suction\w*)\b/;
const takenClot = /\b(?:(?:brought|returned|yielded|gave|got|retrieved|removed|cleared|pulled|came|drew) (?:(?!\b(?:no|without)\b)[\w-]+ ){0,5}(?:clots?|thromb(?:us|i)|casts?)|(?:clots?|thromb(?:us|i)) (?:(?!\b(?:no|not|without)\b)[\w-]+ ){0,8}(?:aspirated|sucked|suctioned|cleared)|pieces (?:\w+ )?(?:came|out))\b/;

/** "Suction brought long threads of clot", "the clot in the vein was aspirated": clot told as drawn out, in words of its own. */
function clotTaken(scene: Scene, line: Line): ClotEvent[] {
  const { sentence } = line;
  if (has(line, 'open-surgery') || !suction.test(sentence.said) || !takenClot.test(sentence.said)) return [];
  for (let at = sentence.from; at < sentence.to; at++) if (suction.test(textAt(scene, at))) return [{ kind: 'thrombectomy', from: at, to: at + 1 }];
  return [];
}
