import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isDeep } from '../../lexicon/access.js';

/** Vessels deep in the trunk that a needle reaches through back, flank, liver or spleen. */

const ofPuncture = /\b(?:punctur\w+|needle|stuck|stick|accessed|access|entered|entry|cannulated|pierced|chiba|accustick)\b/;
const throughSkin = /\b(?:trans-?lumbar\w*|trans-?hepatic\w*|trans-?splenic\w*|percutaneous\w*|through the (?:skin|flank|back|liver|spleen)|flank|skin|chiba|accustick|prone|laparotomy|cutdown|direct (?:needle )?(?:puncture|stick|access)|directly (?:punctured|stuck|accessed|cannulated)|(?:18|19|2[0-2]) ?-?(?:g|ga|gauge) (?:\w+ )?needle|under ct|ct[ -](?:guid\w+|fluoroscop\w+))\b/;
/** A needle or wire that came there from another vessel. */
const fromInside = /\b(?:trans-?jugular|trans-?caval|trans-?venous|trans-?septal|re-?entry|colapinto|rosch|electrif\w+|from (?:the |an? )?(?:\w+ )?(?:ivc|cava|vena cava|jugular|aorta|inside|within))\b/;
const behindVerb = /^(?: (?:artery|vein|branch|tributary|radicle|itself|was|were|then|directly|also|percutaneously|first|easily|successfully|exposed|isolated|controlled|by laparotomy|through a laparotomy|and|,))* (?:punctured|stuck|accessed|entered|cannulated|pierced|needled)\b(?! (?:with|by|using) (?:an? |the |our )?(?:\w+ ){0,2}(?:pigtail|catheter|omni|wire|kumpe|cobra|glide\w*|microcatheter))/;
const inFront = /\b(?:punctur\w+|stuck|stick|needle|access(?:ed)?|enter(?:ed|ing)|entry|cannulat\w+|pierced)(?: (?:was|were|made|gained|obtained|then|directly))*(?: (?:of|into|to|in|at|through))?(?: (?:the|his|her|an?))?(?: [\w-]+)? $/;

/**
 * "The abdominal aorta was punctured from the left flank", "translumbar puncture of the IVC", "transsplenic: puncture of the splenic
 * vein with a 21G needle": words of puncture beside the vessel, and a way through the skin in the sentence or the one in front of it.
 */
export function isDeepEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!group.refs.every(({ vessel }) => isDeep(vessel)) || !ofPuncture.test(sentence.said) || fromInside.test(sentence.said)) return false;
  if (['from', 'landmark', 'agent'].includes(group.governor) || hasTerm(sentence.terms, 'ivus')) return false;
  const before = reading.sentences[sentence.index - 1];
  if (!throughSkin.test(sentence.said) && !(before?.paragraph === sentence.paragraph && before.vessels.length === 0 && throughSkin.test(before.said))) return false;
  return behindVerb.test(said(reading, group.end, sentence.end)) || inFront.test(said(reading, Math.max(sentence.start, group.start - 60), group.start));
}
