import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { inside } from './entry-lines.js';
import { isExposable } from '../../lexicon/access.js';

/** Arteries of the trunk that a surgeon laid open and entered there. */

const laidOpen = /\b(?:expos(?:ed|ure|ing)|dissected(?: out| free)?|laparotomy|retroperitoneal|flank incision|sternotomy|isolated|loop(?:s|ed)|controlled(?! (?:with|by) (?:an? )?(?:\w+ )?(?:balloon|coil|plug|tamponade))|cut-?down|mobili[sz]ed|encircled)\b/;
const fromInside = /\b(?:selected|engaged|catheteri[sz]ed|from (?:above|below|the (?:groin|arm|aorta|femoral|brachial)))\b/;
const deed = '(?:punctured|stuck|needled|accessed|cannulated|entered|pierced)';
const entered = new RegExp(`^[^.;]{0,110}?(?:\\b${deed}\\b|\\b(?:needle|sheath|introducer) (?:(?:was|were|then) )*(?:introduced|inserted|placed|passed|put in|advanced)\\b)(?! (?:with|by) (?:an? |the )?(?:\\w+ )?(?:catheter|wire))`);
const inFront = new RegExp(`\\b(?:${deed}|puncture of|needle (?:was )?(?:placed|inserted|introduced|passed) into)(?: (?:the|his|her))? $`);
/** "It was punctured with a needle", "we punctured it directly", "the 22F sheath was introduced through the conduit". */
const enteredNext = new RegExp(`^\\W*(?:(?:then|next|here|there),? )?(?:(?:it|this|the (?:artery|vessel)) (?:was|is) [^.;]{0,40}?\\b${deed}\\b|(?:we|i) (?:then )?${deed} (?:it|this|the (?:artery|vessel))\\b|[^.;]{0,60}\\b(?:sheath|introducer) (?:(?:was|were|then) )*(?:introduced|inserted|placed|passed|advanced) (?:through|via|into) (?:it|this|the (?:artery|vessel|conduit|graft|arteriotomy|purse-?string))\\b)`);

/** "The SMA was exposed at the root of the mesentery. It was punctured with a needle", "through a flank incision the common iliac artery was laid open ... sheath introduced through the conduit". */
export function isLaidOpenEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!group.refs.every(({ vessel }) => isExposable(vessel)) || !['none', 'of', 'into'].includes(group.governor) || fromInside.test(sentence.said) || (inside(sentence) && !sentence.devices.some(({ meanings }) => /^(?:needle|sheath)$/.test(meanings[0]?.kind ?? '')))) return false;
  const { sentences } = reading;
  const before = sentences[sentence.index - 1];
  if (!laidOpen.test(sentence.said) && !(before?.paragraph === sentence.paragraph && before.vessels.length === 0 && laidOpen.test(before.said))) return false;
  const other = sentence.vessels.find(({ from }) => from >= group.to);
  if (entered.test(said(reading, group.end, other?.start ?? sentence.end)) || inFront.test(said(reading, sentence.start, group.start))) return true;
  const next = sentences[sentence.index + 1];
  return other === undefined && next?.paragraph === sentence.paragraph && enteredNext.test(next.said);
}
