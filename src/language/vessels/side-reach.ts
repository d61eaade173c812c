import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import type { Sentence } from '../layout/sentences.js';
import type { RawGroup } from './vessel-phrases.js';

/** How far a side reaches: within one region of the body, and from no vessel that is only told as the way in. */

/** Head, neck and arms; kidneys, adrenals, ovaries and the wall of the trunk; lungs; pelvis and legs. */
export type Region = 'upper' | 'inner' | 'lung' | 'lower';

const upper = /^(?:brachial|radial|ulnar|basilic|cephalic|axillary|subclavian|palmar|interosseous|internal-jugular|external-jugular|common-carotid|internal-carotid|external-carotid|carotid|vertebral|arteriovenous|brachiocephalic|median-cubital|internal-thoracic|thyrocervical|costocervical|middle-cerebral|anterior-cerebral|petrosal|sigmoid|transverse-sinus)/;
const inner = /^(?:renal|accessory-renal|adrenal|gonadal|lumbar|intercostal|bronchial)/;

export function regionOf(vessel: string): Region {
  if (upper.test(vessel)) return 'upper';
  if (inner.test(vessel)) return 'inner';
  return vessel.includes('pulmonary') ? 'lung' : 'lower';
}

/** The region of a limb by the id of its words; null for a side alone ("Left: ..."), which is told of whatever stands under it. */
export const regionOfLimb = (id: string | undefined): Region | null => (id === 'lower' || id === 'lung' ? id : id === 'upper' || id === 'neck' ? 'upper' : null);

/** "Right CFA percutaneous, US, 7F", "left radial, micropuncture", "right CFA closed with Perclose": what tells of an entry, or of its end, right behind. */
const behindEntry = /^(?: (?:artery|vein))?[ ,(:-]*(?:(?!(?:balloon|stent|plaque|lumen|stenosis|mm|mm2|ivus|imaged|was|were)\b)[\w.'-]+[ ,(]+){0,4}?(?:percutaneous(?:ly)?|micropuncture|pre-?closed?|perclosed?|closed|closure|access(?:ed)?|stick|stuck|punctured?|sheath|introducer|seldinger|retrograde|antegrade|(?:us|u\/s|ultrasound|sono\w*)(?=[ ,.;)-]|$)|\d{1,2} ?-?(?:fr?|french)\b|angio-?seal|mynx|perclose|proglide|manta|starclose|exoseal)|^(?: (?:artery|vein))? (?:was|were) (?:then |therefore |finally )?(?:used|chosen|selected|closed|sealed|pre-?closed|perclosed|held|compressed (?:by hand|manually))\b|^(?: (?:artery|vein))?,? (?:(?:was|were) )?(?:(?:widely |fully )?(?:patent|open|compressible|free of (?:clot|plaque|disease)|seen|looked at|checked|imaged),? ){0,2}(?:(?:on|by|under|with) (?:the )?(?:ultrasound|us|sono\w*)\b|(?:compressible|(?:image|picture)s? (?:saved|stored|kept|recorded|archived))\b)|^(?: (?:artery|vein))? (?:at|over) the (?:mid |lower |upper )?femoral head\b/;
/** "A 6 French sheath in the left brachial artery", "sheath: 6F right CFA", "access via the". */
const beforeEntry = /(?:\b(?:sheath|introducer|access(?:ed)?|entry|approach|stick|stuck|puncture|closure|hemostasis|needle|micropuncture|got|(?:angio-?seal|mynx|perclose|proglide|manta|starclose|exoseal))\b|\b\d{1,2} ?-?(?:fr?|french)\b)[ :,]*(?:(?:sheath|introducer|was|were|placed|put|inserted|made|used|applied|deployed|held|pressure|manual|on|over|with|left|lying|sitting|in|into|at|via|through|of|for|to|the|his|her|our|a|an|\d{1,2} ?-?(?:fr?|french))\b[ :,]*){0,5}$/;

/** Entered far more often than looked at. */
const onlyDoors = new Set(['radial-artery', 'internal-jugular-vein']);
const inside = new Set(['into', 'of', 'at']);

/** "Ultrasound of the right", "patency of the right": looked at through the skin. */
const scanned = /\b(?:(?<!\bintravascular )ultraso\w+|us|sono\w+|duplex|patency|compressibility|scan|anatomy|(?:image|picture)s?)\b[^.;:]{0,30}$/;

/** "The probe was advanced through the left internal jugular vein into the sigmoid sinus", "IVUS of the internal jugular vein": on the way, or looked at; an artery of the wrist is a door even so. */
const isOnWay = (folded: string, { start }: Sentence, group: RawGroup): boolean =>
  (inside.has(group.governor) && !scanned.test(folded.slice(Math.max(start, group.start - 60), group.start))) || (group.governor === 'through' && group.start - start > 'through the '.length && group.mentions.every(({ candidates }) => !candidates.includes('radial-artery')));

/** Whether a vessel stands where it was only entered or closed, as far as its own neighbours tell. */
export function isToldAsDoor(folded: string, sentence: Sentence, group: RawGroup): boolean {
  const { start, end } = sentence;
  if (group.governor === 'door' || (group.mentions.every(({ candidates }) => candidates.every((id) => onlyDoors.has(id))) && !isOnWay(folded, sentence, group))) return true;
  if (!group.mentions.every(({ candidates }) => candidates.every((id) => isPuncturable(id) && !isRarelyPunctured(id)))) return false;
  const behind = folded.slice(group.end, Math.min(end, group.end + 70)).replace(/\s+/g, ' ');
  return behindEntry.test(behind) || beforeEntry.test(folded.slice(Math.max(start, group.start - 60), group.start).replace(/\s+/g, ' '));
}
