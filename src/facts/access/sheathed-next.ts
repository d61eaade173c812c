import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { saidWithin } from '../../language/text/said.js';
import { isUsual } from './entry-lines.js';
import { isEntryDenied } from './no-entries.js';
import { isElsewhere, lookedAtIn, sentenceOfLook } from './seen-before.js';

/** Entries that name no vessel and no puncture: a sheath put in, or a side, behind the vessels that were looked at for it. */

const looked = /\b(?:compress\w*|patent|open|soft|visuali[sz]ed|seen|identified|found|located|scanned|imaged|viewed|mapped|probe|transducer|ultrasound|us|sono\w*|duplex|(?:evaluat|assess|inspect|interrogat|examin|survey|check|select|palpat)ed|evaluation|assessment|landmarks?|chosen|pulses?|for access)\b/;
const forAccess = /\b(?:for|as) (?:the |our |an? )?(?:(?:vascular|arterial|venous|second|possible|percutaneous) )?(?:access|entry|puncture)\b/;
const putIn = /^ ?(?:set |\(?\d{1,2} ?-?(?:fr?|french)\)? )?(?:,? ?(?:was |were )?(?:then |next |also |subsequently |easily |successfully )*(?:placed|inserted|introduced|put in|put|laid|secured|positioned|advanced over|went in|slid in|followed)\b(?! (?:across|from|up|to|through|around|past|beyond))|\W*$)/;
const noNewOne = /\b(?:exchang\w+|up-?siz\w+|remov\w+|withdr\w+|pulled|flush\w+|sutured|bifurcation|crossover|up.and.over|already|existing|previous\w*|through|via|stents?)\b/;
/** Tokens in front of the sheath: "Over the wire, a 10 French vascular". */
const lead = 12;

/** "Right CFV evaluated for access. 8 Fr sheath placed.": the first sheath that is told of, or one behind a vessel looked at for access (`entered`: something was entered before). */
export function sheathedBehind(reading: Reading, sentence: ReadSentence, entered: boolean): VesselGroup | null {
  const sheath = sentence.devices.find(({ meanings }) => meanings[0]?.kind === 'sheath');
  if (!sheath || sheath.from - sentence.from > lead || sentence.vessels.length > 0 || sentence.sideWords.length > 0 || noNewOne.test(sentence.said)) return null;
  if (sentence.devices.some(({ meanings }) => !/^(?:sheath|guidewire|needle)$/.test(meanings[0]?.kind ?? '')) || !putIn.test(saidWithin(sentence, sheath.end, sentence.end))) return null;
  const before = sentenceOfLook(reading, sentence);
  const group = lookedAtIn(before, looked);
  if (!before || !group || (entered && (!forAccess.test(before.said) || /\bthe (?:\w+ )?sheath\b/.test(sentence.said)))) return null;
  return isElsewhere(sentence, group) || isEntryDenied(reading, sentence) ? null : { ...group, from: sheath.from, to: sheath.to };
}

const deed = '(?:punctured|accessed|entered|stuck|cannulated|needled)';
/** "The right was larger and was accessed", "we punctured the left one". */
const sideEntered = new RegExp(`(?:^|\\b)the (left|right)(?: one| side)?,?(?: (?:was|is|being|which|had|looked|seemed|measured) [^.;]{0,40}?)?(?: and| then| therefore| thus| accordingly| was| so)* ${deed}\\b|\\b(?:${deed}|puncture|access|enter) the (left|right)(?: one| side)?(?=\\W*$|[,;.]| (?:with|under|using|by|on|at|first|and)\\b)`);
const ofOtherDay = /^ ?(?:before|earlier|previously|later|last|next|in (?:19|20)\d\d|(?:\w+ )?(?:days?|weeks?|months?|years?) ago)\b/;
const inside = /^(?:catheter|microcatheter|ivus-catheter|infusion-catheter|balloon|stent|stent-graft|atherectomy|thrombectomy)$/;
/** Sentences back in which the vessels of both sides may be named. */
const reach = 2;

/** "Both popliteal veins were scanned. The left was larger and was accessed.": of vessels told before, the one of that side. */
export function sideChosen(reading: Reading, sentence: ReadSentence): VesselGroup | null {
  if (sentence.vessels.length > 0 || sentence.sideWords.length === 0 || !hasTerm(sentence.terms, 'access') || sentence.devices.some(({ meanings }) => inside.test(meanings[0]?.kind ?? ''))) return null;
  const match = sideEntered.exec(sentence.said);
  const side = match?.[1] ?? match?.[2];
  if (!match || side === undefined || isEntryDenied(reading, sentence) || /\b(?:not|never|no|nor|neither|would|could|should|next time|had been|once|previously|thought|considered|hoped|planned|better|also be)\b/.test(sentence.said.slice(0, match.index + match[0].length)) || ofOtherDay.test(sentence.said.slice(match.index + match[0].length))) return null;
  const hit = sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'access'));
  for (let at = sentence.index - 1; hit && at >= Math.max(0, sentence.index - reach); at--) {
    const before = reading.sentences[at];
    if (!before || hasTerm(before.terms, 'ivus')) return null;
    const refs = before.vessels.filter(isUsual).flatMap((group) => group.refs.filter((ref) => ref.side === side));
    const [ref] = refs;
    const group = before.vessels.find((one) => ref && one.refs.includes(ref));
    if (ref && group) return refs.every(({ vessel }) => vessel === ref.vessel) && before.vessels.every(isUsual) ? { ...group, refs: [ref], from: hit.from, to: hit.to } : null;
  }
  return null;
}
