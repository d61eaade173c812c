import type { Hit } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import type { Token } from '../../language/text/tokens.js';
import type { Term } from '../../lexicon/terms.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import type { EventRange } from '../status.js';

/** Whether a word of moving tells of a device, and is not a side, a picture taken, an operator who turns, imaging called for, rest, or chance. */
export const tellsOfDevice = (tokens: readonly Token[], hit: Hit<Term>): boolean =>
  !isSideWord(tokens, hit) && !isLeftOver(tokens, hit) && !ofPictures(tokens, hit) && !ofAttention(tokens, hit) && !keptDoing(tokens, hit) && !callsForImaging(tokens, hit) && !ofBlood(tokens, hit) && !isRunOfPictures(tokens, hit) && !atRest(tokens, hit);

/** "A grossly dilated left ovarian vein": how the vessel is, not what was done to it. */
export const tellsOfState = (tokens: readonly Token[], { from }: Hit<Term>): boolean =>
  tokens[from]?.text === 'dilated' && /^(?:a|an|the|this|grossly|markedly|massively|moderately|mildly|severely|hugely|very|aneurysmally)$/.test(tokens[from - 1]?.text ?? '');

/** "Where the renal vein passes over the aorta", "the artery that crosses the left iliac vein": how vessels lie, told in the present of the vessel. */
export function tellsOfCourse(tokens: readonly Token[], { from }: Hit<Term>, { vessels }: Pick<ReadSentence, 'vessels'>): boolean {
  if (/^(?:lies|lay|sits|sat|starts|ends|hangs|hung)$/.test(tokens[from]?.text ?? '') && lesionNoun.test(tokens[from - 1]?.text ?? '')) return true;
  if (!/^(?:passes|crosses|runs|goes|turns|lies|sits|takes|extends|descends|climbs|enters)$/.test(tokens[from]?.text ?? '')) return false;
  const before = /^(?:that|which|it)$/.test(tokens[from - 1]?.text ?? '') ? from - 1 : from;
  return vessels.some(({ to }) => to === before) || /^(?:vein|artery|vessel|arch)$/.test(tokens[before - 1]?.text ?? '');
}

/** "Thrombus lies in the femoral vein", "the loose piece lies in the right ventricle": what lies there is no device. */
const lesionNoun = /^(?:fragment|piece|remnant|thrombus|clot|plaque|calcium|web|spur|scar|stenosis|narrowing|lesion|flap|tear|dissection|disease|synechia|band|septum|occlusion|ulcer|aneurysm)s?$/;

/** "Left" is a verb only where a place follows: "left in the ...". */
function isSideWord(tokens: readonly Token[], { from }: Hit<Term>): boolean {
  return tokens[from]?.text === 'left' && !/^(?:in|at|within|inside|there|across|with|indwelling|over)$/.test(tokens[from + 1]?.text ?? '');
}

/** "No clot left in it", "50% stenosis left within": what is left there is a lesion, or none of it. */
const isLeftOver = (tokens: readonly Token[], { from }: Hit<Term>): boolean =>
  tokens[from]?.text === 'left' && (lesionNoun.test(tokens[from - 1]?.text ?? '') || /^(?:residue|debris|nothing|thrombi|gap|obstruction|compression)$/.test(tokens[from - 1]?.text ?? ''));

const pictures = new Set(flatMap(['picture', 'image', 'film', 'view', 'shot', 'run', 'sample', 'measurement', 'pressure'], (word) => [word, `${word}s`]));

/** "Pictures were taken", "films were obtained": no device moves. */
function ofPictures(tokens: readonly Token[], { from }: Hit<Term>): boolean {
  return [1, 2, 3].some((back) => pictures.has(tokens[from - back]?.text ?? ''));
}

/** "We next turned to the mesenteric artery", "attention was turned to": the operators turn, no device. */
function ofAttention(tokens: readonly Token[], { from }: Hit<Term>): boolean {
  return tokens[from]?.text === 'turned' && [1, 2, 3].some((back) => /^(?:we|i|attention)$/.test(tokens[from - back]?.text ?? ''));
}

const blood = /^(?:flow|pulses?|colou?r|perfusion|blush|signals?|dopplers?|sensation|warmth|contrast|dye|runoff|blood|filling|gas|saline)$/;
const meanwhile = /^(?:has|had|have|was|were|then|also|promptly|briskly|again|soon|immediately|quickly|now|did|freely|well)$/;

/** "Flow returned to all three calf arteries": what came there is blood, or a sign of it. */
function ofBlood(tokens: readonly Token[], { from }: Hit<Term>): boolean {
  let at = from - 1;
  while (at > from - 4 && meanwhile.test(tokens[at]?.text ?? '')) at--;
  return blood.test(tokens[at]?.text ?? '');
}

/** "The run showed the left gastric to arise from ...", "hand run of the arm": pictures. "A run through the iliac vein" is a way. */
function isRunOfPictures(tokens: readonly Token[], { from, to }: Hit<Term>): boolean {
  if (to - from !== 1 || !/^runs?$/.test(tokens[from]?.text ?? '')) return false;
  // "Run-off: CFA and PFA ok".
  if (/^offs?$/.test(tokens[to]?.text ?? '') || (tokens[to]?.text === '-' && /^offs?$/.test(tokens[to + 1]?.text ?? ''))) return true;
  if (/^(?:hand|dsa|cine|angiographic|angio|angiogram|contrast)$/.test(tokens[from - 1]?.text ?? '')) return true;
  if (isToldTaken(tokens, to)) return !/^(?:ivus|ultrasound|probe|pullback)$/.test(tokens[from - 1]?.text ?? '');
  if (/^(?:showed|shows|had|with|gave|was|were|at|in|demonstrated|revealed|confirmed|looked)$/.test(tokens[to]?.text ?? '')) return /^(?:the|a|this|that|first|second|final|last|closing|repeat|completion|another|dsa|one|each|pelvic|aortic)$/.test(tokens[from - 1]?.text ?? '');
  return false;
}

/** "Catheter into the celiac, run done: ...", "run: ...", "run taken, ...": it has its verb and a mark behind it, or the mark alone, and no way. */
const isToldTaken = (tokens: readonly Token[], to: number): boolean => {
  const told = /^(?:done|made|taken|obtained|performed|acquired|repeated)$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
  return tokens[told]?.kind === 'mark' && (told > to || tokens[to]?.text === ':') && !leadsFromTo(tokens, told + 1);
};

/** "Left common femoral vein to IVC", "from the left femoral vein to the cava": a way from one vessel to the next, and no word of what was seen. */
function leadsFromTo(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 10; at++) {
    const { text, kind } = tokens[at] ?? { text: '.', kind: 'mark' };
    if (text === 'to') return at > from + 1 && !/^(?:up|down|then|on|due|close|next|back|secondary)$/.test(tokens[at - 1]?.text ?? '');
    if (kind !== 'word' || /^(?:of|in|with|at|no|an?|is|was|and|old|fresh|open|patent|clot|occlu\w+|steno\w+|thromb\w+|narrow\w*|plaque|exten\w+|fill\w*|flow\w*|arises?|then)$/.test(text)) return false;
  }
  return false;
}

/** "Resting gradient, external iliac to aorta: 4 mmHg": measured at rest. */
const atRest = (tokens: readonly Token[], { from, to }: Hit<Term>): boolean =>
  tokens[from]?.text === 'resting' && /^(?:gradients?|pressures?|mean|peak|systolic|abis?|tbis?|ankle|toe|flow|velocit(?:y|ies)|pain|tone|diameter|trans-?lesional|pullback)$/.test(tokens[to]?.text ?? '');

/** "Kept falling into the profunda": what a wire or catheter did of its own is no place where it was left. */
const keptDoing = (tokens: readonly Token[], { from, to }: Hit<Term>): boolean => tokens[from]?.text === 'kept' && (tokens[to]?.text ?? '').endsWith('ing');

/** "We went to IVUS", "the probe was brought in to look at ...", "brought in the probe": imaging is called for; "brought in the celiac trunk" moves. */
function callsForImaging(tokens: readonly Token[], { from, to }: Hit<Term>): boolean {
  const phrase = `${tokens[from]?.text ?? ''} ${tokens[from + 1]?.text ?? ''}`;
  if (to - from !== 2 || (phrase !== 'went to' && phrase !== 'brought in')) return false;
  const next = tokens[to]?.text ?? '';
  const named = /^(?:the|a|an|this|that|his|her)$/.test(next) ? (tokens[to + 1]?.text ?? '') : next;
  return imaging.test(named) || (phrase === 'brought in' && !/^(?:the|a|an|this|that|his|her|left|right|l|r|lt|rt|both)$/.test(next));
}

const imaging = /^(?:ivus|intravascular|ultrasound|imaging|probe|transducer|catheter|lab|suite|room|pacu|icu|recovery|table|work|case|team|second|wire)$/;

/** "It could not be brought into the posterior tibial artery", "cannot be taken": right in front of the verb of moving at `at`. */
export const isHindered = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === 'be' && (tokens[at - 2]?.text === 'cannot' || (tokens[at - 2]?.text === 'not' && /^(?:could|can|would)$/.test(tokens[at - 3]?.text ?? '')));

/** "I drew the IVUS down into the external iliac": what the verb at `verb` moves is named right behind it. */
export const isMoved = (tokens: readonly Token[], verb: number, at: number): boolean =>
  at - verb === 2 && /^(?:the|our|my)$/.test(tokens[verb + 1]?.text ?? '') && /^(?:drew|pulled|brought|took|passed|ran|advanced|pushed|moved|put|sent|dropped|slid|placed)$/.test(tokens[verb]?.text ?? '');

const joint = /^(?:and|but|;|,|however|though|although|yet)$/;
const ofAll = /^(?:either|both|any|neither|them|these|those|all|it)$/;

/** "Advanced to the arch, but the left subclavian could not be engaged", "taken to the arch and would not hold in the carotid": what failed was another vessel. */
export function failsElsewhere(tokens: readonly Token[], { vessels, to: end }: ReadSentence, group: VesselGroup, event: EventRange, cue: EventRange): boolean {
  if (cue.from < event.to || !/^(?:would|could|cannot|can|did|refused|failed|unable|never|not)$/.test(tokens[cue.from]?.text ?? '')) return false;
  let break_ = -1;
  for (let at = event.to; at < cue.from; at++) if (joint.test(tokens[at]?.text ?? '')) break_ = at;
  if (break_ < 0) return false;
  // "... into the left subclavian artery, but the occlusion could not be crossed": up to the lesion it came.
  if (/^(?:but|however|though|although|yet|;)$/.test(tokens[break_]?.text ?? '') && lesionNoun.test(tokens[cue.from - 1]?.text ?? '') && cue.from - break_ <= 6) return true;
  const isOther = ({ refs }: VesselGroup): boolean => !refs.some(({ vessel }) => group.refs.some((one) => one.vessel === vessel)) || refs.every(({ vessel, side }) => group.refs.some((one) => one.vessel === vessel && one.side !== side));
  const behind = vessels.find((one) => one.from >= cue.to && one.from - cue.to <= 6 && one.governor !== 'landmark' && one.governor !== 'from');
  if (behind) return isOther(behind) && !tokens.slice(cue.to, behind.from).some(({ text }) => ofAll.test(text));
  const subject = vessels.find((one) => one.from > break_ && cue.from - one.to <= 1 && one.to <= cue.from && one.governor === 'none');
  return subject !== undefined && tokens[break_]?.text !== 'and' && tokens[break_]?.text !== ',' && isOther(subject) && !tokens.slice(cue.to, end).some(({ text }) => ofAll.test(text));
}

/** The device that moves is named in the sentence, in front of the verb. */
export const isHeldHere = ({ devices, terms }: ReadSentence, verb: Hit<Term>): boolean =>
  devices.some(({ to }) => to <= verb.from) || terms.some((hit) => hit.to <= verb.from && hit.meanings.some(({ cat }) => cat === 'probe' || cat === 'ivus'));
