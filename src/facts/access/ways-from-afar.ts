import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { VesselRef } from '../../model/vessel.js';

/** Further ways in, told by a device that came from another limb on its way to a trunk. */

const ofLeg = /femoral|popliteal|tibial|saphenous|pedis/;
const ofUpperBody = /jugular|subclavian|axillary|brachial|radial|ulnar|basilic|cephalic/;

/** Whether every way known lies in another limb or in the other system. */
const isApart = ({ refs }: VesselGroup, known: readonly VesselRef[]): boolean =>
  known.length > 0 && refs.every(({ vessel }) => known.every((one) => vesselInfo(one.vessel).system !== vesselInfo(vessel).system || (ofLeg.test(vessel) ? ofUpperBody.test(one.vessel) : ofUpperBody.test(vessel) && ofLeg.test(one.vessel))));

const brought = '(?:advanced|brought|passed|placed|positioned|introduced|inserted|sent|floated|taken|threaded|parked|run|delivered|put)';
const inFront = new RegExp(`\\b${brought}(?: (?:in|up|down|over a wire|over the wire))? (?:from|through|via|by way of) (?:the |a |his |her )?$`);
const behind = new RegExp(`^(?: (?:artery|vein))?(?: (?:access|approach|sheath))?,? (?:an?|the|another|our|second|\\d)[^.;:]{0,60}\\b(?:was|were) (?:then |also |next )?${brought}\\b`);
const opening = /^\W*(?:(?:and|then|next|finally|now)\W+)?(?:from|through|via|by way of) (?:the |a |his |her )?$/;
const drawn = /\b(?:withdr\w+|pull\w*|drawn|retract\w*|remov\w+|aspirat\w+|extract\w+|snared|captured|already)\b/;

/** "A pigtail was brought from the right radial artery into the ascending aorta", beside a femoral access; a device that is drawn back names where it was. */
export function isFromAfar(reading: Reading, sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[]): boolean {
  if ((group.governor !== 'from' && group.governor !== 'through') || !isApart(group, known) || drawn.test(sentence.said)) return false;
  if (!sentence.devices.some(({ meanings: [first] }) => first !== undefined && first.kind !== 'not-a-device' && first.kind !== 'guidewire' && first.kind !== 'closure')) return false;
  const next = sentence.vessels.find(({ from }) => from >= group.to);
  if (!next?.refs.every(isTrunk) || (next.governor !== 'into' && next.governor !== 'to')) return false;
  const front = said(reading, sentence.start, group.start);
  return inFront.test(front) || (opening.test(front) && behind.test(said(reading, group.end, sentence.end)));
}
