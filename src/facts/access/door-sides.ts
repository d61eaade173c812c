import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { Side } from '../../model/vessel.js';
import { testimonyOf } from '../sections-of-fact.js';

/** The side of an entry that names none, from the place that was entered or made ready. */

/** "Right groin, artery and vein: CFA 6F, CFV 8F": the side of the place that was entered. */
export function sideOfDoor({ limbs }: ReadSentence, vessel: string, group: VesselGroup): Side | null {
  const door = limbs.findLast(({ entry, at }) => entry && at < group.to);
  return door?.sides.length === 1 && vesselInfo(vessel).paired ? (door.sides[0] ?? null) : null;
}

/** "Left groin prepped. Common femoral vein located ...", "the left femoral head was marked": the one side that was made ready, within the sentences in front. */
export function sideOfDoorBefore({ sentences }: Reading, { index, paragraph, sideWords, said: words }: ReadSentence, vessel: string): Side | null {
  if (!vesselInfo(vessel).paired) return null;
  if (sideWords.length > 0) return new Set(sideWords).size === 1 && overPulse.test(words) ? (sideWords[0] ?? null) : null;
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const before = sentences[at];
    if (before?.paragraph !== paragraph || testimonyOf(before) !== 'session') return null;
    const [side, other] = new Set(before.sideWords);
    if (side !== undefined) return other === undefined && (madeReady.test(before.said) || isLimbOf(before, vessel)) ? side : null;
  }
  return null;
}

/** Limbs by their names, each with the vessels that are entered there. */
const limbs: readonly (readonly [limb: RegExp, vessels: RegExp])[] = [
  [/\b(?:left|right|lt|rt|l|r) (?:(?:upper|lower|mid|distal|proximal) )?(?:arms?|forearm|elbow|antecubital(?: fossa)?|wrist|hand|upper extremity|axilla|armpit)\b/, /brachial|basilic|cephalic|axillary|radial|ulnar|arteriovenous/],
  [/\b(?:left|right|lt|rt|l|r) neck\b/, /jugular|carotid/],
  [/\b(?:left|right|lt|rt|l|r) (?:groin|inguinal region)\b/, /femoral|saphenous/],
  [/\b(?:left|right|lt|rt|l|r) (?:knee|popliteal (?:fossa|region|space)|(?:lower )?leg|calf|ankle|foot|thigh|lower extremity)\b/, /popliteal|saphenous|tibial|pedis|peroneal|plantar/],
];

/** "Ultrasound of the right upper arm", "attention was turned to the left groin": the limb told last, where such a vessel is entered. */
const isLimbOf = ({ said: words }: ReadSentence, vessel: string): boolean => !atRest.test(words) && limbs.some(([limb, vessels]) => vessels.test(vessel) && limb.test(words));
/** "The right arm was tucked", "blood pressure was taken from the left arm": a limb that something else is told of. */
const atRest = /\b(?:tucked|padded|restrained|strapped|secured|cuff|blood pressure|bp|ivs?|piv|picc|cannula|monitor\w*|pulse ?ox\w*|oximet\w*|amputat\w*|bka|aka|avoid\w*|spared|precautions|contractures?|cast)\b/;

const overPulse = /\b(?:left|right) (?:(?:femoral|radial|brachial|popliteal) (?:pulse|head)|(?:lower )?(?:flank|retroperitoneal|quadrant|suprainguinal)(?: (?:incision|exposure|approach))?)\b/;
const madeReady = /\b(?:groin|wrist|neck|elbow|forearm|antecubital|knee|ankle|arm|thigh) (?:(?:was|were|area|then) )*(?:prepped|prepared|draped|numbed|infiltrated|an?esthetized|scanned|marked|chosen|used)\b|^\W*(?:the )?(?:left|right|l|r|lt|rt) (?:groin|wrist|neck|elbow|knee|ankle)\b[^.;]{0,20}\W*$|\bfemoral head\b|\b(?:incisions?|cut-?down|dissection|exposure|lidocaine|local|xylocaine|lignocaine)\b[^.;]{0,50}\b(?:groin|wrist|neck|elbow|arm|axilla|knee|ankle|popliteal fossa|thigh)\b|\b(?:barbeau|allen)\b/;
