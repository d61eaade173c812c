import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isUsual } from './entry-lines.js';
import { isEntryDenied } from './no-entries.js';

/** An entry whose vessel stands in the sentence in front, where it was looked at through the skin. */

const byProbe = /\b(?:compress\w*|collaps\w*|patent|open|soft|empt(?:y|ied)|flatten\w*|visuali[sz]ed|seen|identified|found|located|scanned|imaged|viewed|probe|transducer|screen|ultrasound|sono\w*)\b/;
const passedOver = /\b(?:occluded|chronically|left alone|avoided|passed over|rejected|unsuitable|not (?:be )?(?:used|chosen|touched|suitable|fit|entered|punctured|usable)|at the end)\b/;
const insideKinds = new Set(['catheter', 'microcatheter', 'ivus-catheter', 'infusion-catheter', 'balloon', 'stent', 'stent-graft', 'atherectomy', 'thrombectomy']);

/** The one vessel of the skin that a sentence tells as looked at with a probe. */
export function lookedAtIn(sentence: ReadSentence | undefined, looked = byProbe): VesselGroup | undefined {
  if (!sentence || !['session', 'heading'].includes(testimonyOf(sentence)) || hasTerm(sentence.terms, 'ivus') || hasTerm(sentence.terms, 'modality', 'angio')) return undefined;
  if (sentence.devices.some(({ meanings }) => insideKinds.has(meanings[0]?.kind ?? '')) || !(hasTerm(sentence.terms, 'guidance') || looked.test(sentence.said)) || passedOver.test(sentence.said)) return undefined;
  const [only, other] = sentence.vessels.filter(({ governor }) => governor !== 'landmark' && governor !== 'agent');
  return only && !other && isUsual(only) && only.refs.length === 1 ? only : undefined;
}

const needleGoes = /\b(?:used to (?:access|puncture|enter|cannulate)|inserted|placed in(?:to)?|entry|went|passed|guided|advanced|entered|enters|seen|watched|viewed|followed|tracked|visuali[sz]ed|tip|straight in|into (?:it|its)|flash|return|pass|in at|in on|in under)\b/;
const byNeedle = /\b(?:needle|wire|sheath|dilator|flash|return|blood|pass|image|picture|screen|ultrasound|sono\w*|micropuncture|seldinger)\b|\b\d{1,2} ?-?(?:f|fr|french|g|ga|gauge)\b/;
/** "Puncture site dry": how the skin is, and no entry. */
export const ofSite = /^\W*(?:the |both |each )?(?:puncture|access|entry|stick|needle)s? (?:sites?|hole|wound)s?\b[^.;]{0,40}\b(?:dry|clean|soft|flat|intact|sealed|ooz\w*|bleeding|hematoma|dress\w*|held|bruis\w*|closed)\b/;

/** Places on the skin, each with the vessels that are entered there. */
const places: readonly (readonly [place: RegExp, vessels: RegExp])[] = [
  [/\b(?:neck|collar ?bones?|clavicles?|jaw|chest)\b/, /jugular|subclavian|axillary|carotid|brachiocephalic/],
  [/\b(?:groins?|inguinal|femoral head|thighs?)\b/, /femoral|saphenous|iliac/],
  [/\b(?:knees?|popliteal fossa)\b/, /popliteal|saphenous|genicular|femoral/],
  [/\b(?:calf|calves|ankles?|foot|feet|shins?|heel)\b/, /tibial|peroneal|pedis|plantar|saphenous|popliteal|calf/],
  [/\b(?:wrists?|forearms?|hands?)\b/, /radial|ulnar|cephalic|basilic|fistula|graft/],
  [/\b(?:arms?|elbows?|antecubital|axilla|armpit|shoulder)\b/, /brachial|basilic|cephalic|axillary|radial|ulnar|subclavian|median|fistula|graft/],
];
const movedOn = /\b(?:moved|switched|changed|shifted|turned|elsewhere|instead|contralateral|opposite|other (?:side|groin|leg|arm|wrist|neck)|another (?:site|vein|artery|vessel))\b/;

/** "Access was moved to the groin", "access was obtained in the calf", behind a look at another vessel. */
export const isElsewhere = ({ said: words }: ReadSentence, { refs }: VesselGroup): boolean =>
  movedOn.test(words) || places.some(([place, vessels]) => place.test(words) && !refs.some(({ vessel }) => vessels.test(vessel)));

/** "The left jugular vein collapsed under the probe. Puncture low in the neck, needle seen throughout": the vessel, and the words of entry that are about it. */
export function seenBefore(reading: Reading, sentence: ReadSentence): VesselGroup | null {
  if (sentence.sideWords.length > 0 || ofSite.test(sentence.said)) return null;
  const group = lookedAtIn(sentenceOfLook(reading, sentence));
  const event = group && eventOf(reading, sentence);
  return group && event && !isElsewhere(sentence, group) && !isEntryDenied(reading, sentence) ? { ...group, from: event.from, to: event.to } : null;
}

/** The sentence in front, past a short remark or how the skin was made ready. */
export function sentenceOfLook({ sentences }: Reading, { index, paragraph }: ReadSentence): ReadSentence | undefined {
  let back = index - 1;
  while (back > index - 3 && isAside(sentences[back])) back--;
  const before = sentences[back];
  return before?.paragraph === paragraph ? before : undefined;
}

/** "Image stored.", "Skin nick.", "Lidocaine was injected and a small nick was made.": a short remark, or how the skin was made ready, between the look and the needle. */
const isAside = (sentence: ReadSentence | undefined): boolean =>
  sentence !== undefined && sentence.to - sentence.from <= (ofSkin.test(sentence.said) ? longestOfSkin : 7) && sentence.vessels.length === 0 && sentence.devices.length === 0 && !hasTerm(sentence.terms, 'access') && sentence.sideWords.length === 0;

const ofSkin = /\b(?:lidocaine|xylocaine|anesthe\w+|anaesthe\w+|infiltrat\w+|numbed|nick|dermatotomy|(?:images?|pictures?) (?:was |were )?(?:saved|stored|recorded|archived|obtained))\b/;
const longestOfSkin = 18;

/** "... I put the needle", in front of it. */
const putThere = /\b(?:put|placed|passed|sent|took|brought|introduced|inserted|advanced|drove|led|aimed) (?:a|an|the|my|our) (?:\w+ )?$/;
const denying = /\b(?:not|never|instead|elsewhere|next (?:week|time|session)|would|could|should|had been)\b|\bno (?:needle|puncture|stick|attempt|entry|access)\b/;
const ofVessel = /^\W*(?:it|this|that|the (?:vein|artery|vessel)|there|here)\b/;
const joint = /^(?:and|so|;|then|which|,)$/;
/** "..., and that is where I put the needle", "..., and at that spot the needle went in": words that point at the place that was looked at. */
const there = /\b(?:(?:that|this|it|which|here|there) (?:is|was) (?:exactly |just |precisely )?(?:where|the (?:place|spot|point|site|stretch|level))|(?:right |just |exactly )?there(?! (?:is|was|were|are|had|has|would|will|seemed|appeared))|(?:at|in|on|through) (?:that|this|the same) (?:very )?(?:point|spot|level|height|place|site|stretch|part|segment))\b/;

/** "Under direct ultrasound visualization, ", "real-time ultrasound guidance was used for ": by what the needle was watched, in front of it. */
const watching = /^\W*(?:then |next )?(?:(?:under|using|with|by|via|utili[sz]ing|employing|through|and|direct|real-? ?time|continuous|live|dynamic|concurrent|constant|sterile|local anesthesia|ultrasound|ultrasonic|ultrasonographic|us|sonographic|sonography|guidance|guided|visuali[sz]ation|imaging|control|technique|modified|seldinger|was (?:then )?used (?:for|to)|vascular)\b[ ,-]*)+/;

/** Where the clause of the event begins: behind words of guidance at the head of the sentence, else the sentence, or behind it what is told of the vessel by a pronoun ("it was soft, and the needle went in"). */
function clauseOf({ tokens }: Reading, { from, start, said: words }: ReadSentence, event: number): number {
  if (event - from <= 4) return from;
  const watched = watching.exec(words)?.[0].length ?? 0;
  if (watched > 0) {
    let at = from;
    while (at < event && (tokens[at]?.start ?? 0) < start + watched) at++;
    return at;
  }
  if (!ofVessel.test(words)) return from;
  let at = event - 1;
  while (at > from && !joint.test(tokens[at]?.text ?? '')) at--;
  return at > from ? at + 1 : from;
}

/** A word of entry or a needle at the head of the sentence or of its last clause, with what was done with it. */
function eventOf(reading: Reading, sentence: ReadSentence): { readonly from: number; readonly to: number } | null {
  const { terms, devices, vessels, start, end, from } = sentence;
  const needle = devices.find(({ meanings }) => meanings[0]?.kind === 'needle');
  const entry = terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'access'));
  const [event] = [needle, entry].filter((hit) => hit !== undefined).sort((a, b) => a.from - b.from);
  if (!event || event.from - clauseOf(reading, sentence, event.from) > (there.test(sentence.said) ? 10 : 4) || vessels.some((group) => group.access || group.from - event.to <= 3 || !['to', 'into', 'through', 'landmark'].includes(group.governor))) return null;
  if (devices.some((hit) => hit.to <= event.from && hit.meanings[0]?.kind !== 'guidewire') || devices.some(({ meanings }) => meanings[0]?.kind === 'closure')) return null;
  if (event.from - from > 4 && denying.test(said(reading, start, end))) return null;
  return (event === needle ? needleGoes : byNeedle).test(said(reading, event.end, end)) || (event === needle && putThere.test(said(reading, start, event.start))) ? event : null;
}

/** "It had a soft front wall.": told of the vessel named in front, between its name and its entry. */
export const isOfItsState = ({ said: words, vessels, devices }: ReadSentence): boolean => vessels.length === 0 && devices.length === 0 && /^\W*(?:it|the (?:artery|vein|vessel)|its \w+ \w+) (?:was|is|had|has|looked|seemed|felt|lay|appeared|pulsed|proved)\b/.test(words);

/** "The artery was soft in front and was punctured there", "a purse string was placed, and the artery was punctured": the vessel stands for itself right before its entry. */
export const isOfNamedBefore = (reading: Reading, sentence: ReadSentence, hit: { readonly from: number }): boolean =>
  /(?:^\W*(?:it|(?:the |this )?(?:artery|vein|vessel)) (?:was|is|had|looked|lay) [^.;,]{0,50}\band (?:it )?(?:was )?(?:then )?|\b(?:it|the (?:artery|vein|vessel)) (?:was|were) (?:then |next |directly )*)$/.test(said(reading, sentence.start, reading.tokens[hit.from]?.start ?? sentence.start));
