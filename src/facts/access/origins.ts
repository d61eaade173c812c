import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import { doorNoun } from '../../language/vessels/vessel-neighbours.js';
import { isUsual } from './entry-lines.js';

/** What stands right in front of a vessel that a catheter came in by. */
const cameIn = /(?:\b(?:via|by way of)|(?:^\W*|\b(?:introduced|inserted|placed|put in) )through|\bfrom|\bout of|\boff) (?:the |a |an |his |her |this |existing |indwelling )*$/;
const cameOutOf = /\b(?:via|by way of|through|from|out of|using|up|off) (?:the |a |an |his |her |this |existing |indwelling |in-dwelling |old |same )*$/;

/**
 * "Via the right basilic vein the catheter was advanced into ...", "brought up from the right common femoral vein sheath":
 * a vessel that is punctured through the skin, named as where a device came from on its way to another vessel. It counts
 * only in a note that has no words of entry; a pullback names the vessels that were seen.
 */
export function isOrigin(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!isUsual(group)) return false;
  const front = said(reading, Math.max(sentence.start, group.start - 50), group.start);
  if (group.governor === 'door') return reading.tokens[doorNoun(reading.tokens, group.to)]?.text.startsWith('sheath') === true && cameOutOf.test(front);
  if ((group.governor !== 'through' && group.governor !== 'from') || !cameIn.test(front)) return false;
  const moved = sentence.terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'move'));
  if (moved.some(({ to, meanings }) => to <= group.from && meanings.some(({ id }) => id === 'withdraw'))) return false;
  const device = sentence.devices.some(({ meanings: [first] }) => first !== undefined && first.kind !== 'not-a-device' && first.kind !== 'closure' && first.kind !== 'guidewire') || sentence.terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'probe'));
  if (!device) return false;
  const further = sentence.vessels.some(({ from, governor }) => from >= group.to && governor !== 'landmark' && governor !== 'agent');
  const advanced = moved.some(({ meanings }) => meanings.some(({ id }) => id === 'advance' || id === 'select' || id === 'go' || id === 'park'));
  // "5F pigtail via the left common femoral artery, tip at L1": telegram style needs no verb.
  // "The renal artery was engaged with a Cobra from the right common femoral artery".
  const before = !sentence.devices.some(({ meanings: [first] }) => first?.kind === 'stent' || first?.kind === 'stent-graft') && sentence.vessels.some(({ to, governor }) => to <= group.from && governor !== 'landmark' && governor !== 'agent' && governor !== 'from') && !/\b(?:will|would|could|can|may|should|to) be\b/.test(sentence.said);
  return group.governor === 'from' ? advanced && (further || before) : advanced || further || /\b(?:via|by way of) (?:the )?$/.test(front);
}
