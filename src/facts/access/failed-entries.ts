import { vesselInfo } from '../../anatomy/vessel-list.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import { doorNoun } from '../../language/vessels/vessel-neighbours.js';
import { sameVessel } from '../../model/vessel.js';
import { isUsual } from './entry-lines.js';

/** Entries that were tried in vain or given up, and vessels that were left alone. */

/** "Right common femoral vein scanned (not punctured)": what parentheses behind the vessel say of it. */
export function asideOf(reading: Reading, sentence: ReadSentence, group: VesselGroup): 'left alone' | 'tried' | null {
  const aside = asideBehind(reading, sentence, group);
  if (isLeftAlone(reading, sentence, group)) return 'left alone';
  if (!notEntered.test(aside) || isOfNeighbour(aside, group)) return null;
  return tried.test(aside) ? 'tried' : 'left alone';
}

/** In parentheses behind the vessel, up to another one: "L IJ accessed (R IJ occluded, not tried)" tells of the other. */
function asideBehind(reading: Reading, sentence: ReadSentence, { end, to }: VesselGroup): string {
  const match = /^([^;.,:()]{0,40}\()([^()]{1,80})\)/.exec(said(reading, end, Math.min(sentence.end, end + 130)));
  const [whole = '', front = '', aside = ''] = match ?? [];
  return sentence.vessels.some((other) => other.from >= to && other.start >= end + front.length - spelledLonger && other.start < end + whole.length) ? '' : aside;
}
/** So much longer "w/" is in words than in the note. */
const spelledLonger = 5;
const notEntered = /(?:^|, ?|\b(?:but|and|was|were|only) )(?:not|never) (?:punctured|entered|used|accessed|stuck|cannulated|needed|attempted|tried|touched)\b(?! (?:the|an?|any|its|his|her) (?!whole|entire|first|second|time|day|end))|^(?:prepped|prep|backup|scanned) only\b/;
const tried = /\b(?:tried|attempt(?:ed|s)?|failed|passes)\b(?<!\b(?:not|never) (?:attempted|tried))/;

/** "The right common femoral vein was accessed (the artery was not entered)": another structure is what was spared. */
function isOfNeighbour(aside: string, { refs }: VesselGroup): boolean {
  const spared = /^(?:the |its |our )?(?:\w+ ){0,2}?(arter(?:y|ies)|carotids?|veins?|jugulars?|nerves?|lung|pleura|bowel|bone|sheath|closure(?: device)?|cut-?down|ultrasound|micropuncture)(?: itself)? (?:(?:was|were|had been) )?(?:not|never)\b/.exec(aside)?.[1];
  if (spared === undefined) return false;
  const system = /^(?:arter|carotid)/.test(spared) ? 'artery' : /^(?:vein|jugular)/.test(spared) ? 'vein' : null;
  return system === null || refs.every(({ vessel }) => vesselInfo(vessel).system !== system);
}

/** "L radial prepped in case, not punctured", "the right CFA had only been marked", "left brachial artery prepped only": the words up to the next vessel tell that it was got ready, and of no entry. */
function isLeftAlone(reading: Reading, sentence: ReadSentence, { start, end, to }: VesselGroup): boolean {
  const next = sentence.vessels.find(({ from }) => from >= to);
  const behind = said(reading, end, Math.min(next?.start ?? sentence.end, end + 110));
  const words = pricked.test(said(reading, Math.max(sentence.start, start - 60), start)) ? behind.replace(toolSpared, '') : behind;
  return untouched.test(words) && !entered.test(words);
}

const deeds = '(?:punctured?|entered|enter|accessed|stuck|stick|cannulated|needled|touched|tried|used|needed|required|violated|instrumented|attempted)';
/** "Puncture of the right common femoral vein was performed; no sheath needed": entered by a needle, and a tool is what was spared. */
const pricked = /\b(?<!\b(?:no|not|without|never) (?:\w+ )?)(?:punctures?|access|sticks?|entry|cannulation|venipuncture|punctured|accessed|stuck|entered|cannulated|needled)(?: (?:of|into|in|to|at|via|through))?(?: (?:the|his|her))? $/;
const toolSpared = /\bno (?:sheath|introducer|dilator|closure(?: device)?|cut-?down|micropuncture)(?: (?:was|were|being))? (?:needed|required|used|placed)\b|\b(?:sheath|introducer|dilator|closure(?: device)?|cut-?down|micropuncture)(?: was)? not (?:needed|required|used)\b/g;
const untouched = new RegExp(`^[^.]*(?:[,;(:-] ?(?:but |and |was |were |it was )*(?:not|never|no need to be|did not (?:need|have) to be|without being) (?:then |ever |actually )?${deeds}\\b(?! (?:the|an?|any|its|his|her) (?!whole|entire|first|second|time|day|end))|\\b(?:untouched|unused|unpunctured)\\b|\\bno (?:puncture|stick|needle|entry|access|sheath) (?:there|here|made|needed|required)\\b)|^(?: (?:artery|vein))? (?:(?:was|were|also|only|just|kept|held|left) )*(?:prepped|draped|marked|ready|scanned|shaved|in the field)(?: (?:and|out|draped|on the skin))* (?:only|alone|in case|just in case|as (?:a |the )?(?:backup|back-up|fallback|reserve|plan b)|for (?:backup|safety))\\b|^(?: (?:artery|vein))?(?: (?:was|were|had|has|have))* (?:only|merely|just) (?:been )?(?:marked|scanned|prepped|looked at|imaged|mapped|identified|locali[sz]ed)\\b`);
const entered = /(?<!\b(?:not|never|being|be|ever|actually|then|in case|if|no) )\b(?:punctured|entered|accessed|stuck|cannulated|needled|sheath|micropuncture|tried|attempted|passes)\b|\b\d{1,2} ?-?(?:f|fr|french|g|ga|gauge)\b/;

const couldNot = /^[^;.]{0,60}\bcould not be (?:entered|punctured|accessed|cannulated|stuck|needled|reached percutaneously)\b(?! from| with (?:a |the )?(?:catheter|wire|microcatheter|kumpe|glide))/;

/** "The left popliteal vein could not be entered", before anything was: an entry tried in vain, unless a catheter or wire tried from inside. */
export function triedInVain(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'none' || !isUsual(group) || hasTerm(sentence.terms, 'move', 'advance')) return false;
  if (sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind !== 'needle' && kind !== 'sheath'))) return false;
  const next = sentence.vessels.find(({ from }) => from >= group.to);
  return couldNot.test(said(reading, group.end, next?.start ?? sentence.end));
}

/** "The left radial was stuck, but the sheath would not go, so it was given up": the failure ends the sentence, before another vessel is entered. */
export function givenUp(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const other = sentence.vessels.find(({ from, refs, access }) => from >= group.to && access && !refs.some((ref) => group.refs.some((one) => sameVessel(one, ref))));
  const words = said(reading, group.end, other?.start ?? sentence.end);
  if (abandonedAtOnce.test(words) || isNeverWired(reading, sentence, words) || (stuckWire.test(words) && needleOut.test(words) && !isSheathed(sentence) && !isSheathedNext(reading, sentence)) || (cameOut.test(words) && !/\bsheath\b|\b\d{1,2} ?-?(?:f|fr|french)\b/.test(words) && !isSheathedNext(reading, sentence)) || (curledWire.test(words) && !/\bsheath\b|\b\d{1,2} ?-?(?:f|fr|french)\b/.test(words) && !isSheathedNext(reading, sentence)) || (lostWire.test(words) && (!/\bsheath\b/.test(words) || withoutSheath.test(words)))) return true;
  return /(?<!\bnot )\b(?:abandoned|given up|gave (?:(?:it|that|this|the) (?:(?:site|side|vein|artery|vessel|access|puncture|approach|attempt|wrist|arm|leg|groin) )?)?up)\b/.test(words) && /\b(?:site|access|radial|puncture|sheath|wire|needle|this|it|vein|artery|attempt(?:ed|s)?|tried|brachial|jugular|femoral|spasm)\b/.test(words) && !/(?<!\bno )\bsheath was (?:placed|inserted|put)\b/.test(words);
}

/** No wire got in, told of the wire alone: what would not be crossed farther in is named behind it. */
const noWireIn = /\b(?:no|without(?: any| the)?|never(?: any| an?)?|failed) (?:passage|advancement|advance|passing|threading|entry) of (?:the |a |any )?(?:micro-?|guide-?)?wire\b|\bwithout (?:being able to pass|passing|getting) (?:the |a |any )?(?:micro-?|guide-?)?wire(?: in)?\b|\b(?:micro-?|guide-?)?wires? (?:(?:simply|just|again|repeatedly) )?(?:never|not|would not|could not|did not|failed to|refused to) (?:be )?(?:pass(?:ed|ing)?|advanc(?:ed?|ing)|thread(?:ed)?|go|went|gone|feed|fed|enter(?:ed)?|track(?:ed)?|introduced?)(?: (?:in(?:to it)?|(?:out of|past|beyond|through) the needle(?: tip)?|centrally|cephalad|proximally|up|any (?:further|farther)|further|farther))?(?=\W*$|[,;.:]| (?:and|because|despite|due|on|each|so|in spite|owing|at any|with|for)\b)/;
const gotIn = /\b(?:sheath|slender|introducer|catheter)\b|\b\d{1,2} ?-?(?:f|fr|french)\b|\b(?:then|finally|eventually|until|before|but|second|third|next) (?:[\w-]+ ){0,4}(?:passed|went|advanced|threaded|success\w*|good)\b/;

/** "Punctured three times, each with dark blood and no passage of the wire", "stuck twice; the wire never passed": and nothing is told that got in then. */
function isNeverWired(reading: Reading, { index, paragraph }: ReadSentence, words: string): boolean {
  const match = noWireIn.exec(words);
  if (!match || gotIn.test(words.slice(match.index + match[0].length)) || /\b(?:sheath|\d{1,2} ?-?(?:f|fr|french))\b/.test(words.slice(0, match.index))) return false;
  const next = reading.sentences[index + 1];
  return !(next?.paragraph === paragraph && next.vessels.length === 0 && (gotIn.test(next.said) || triedAgain.test(next.said)) && !withoutSheath.test(next.said));
}

/** "... from the right jugular, which was abandoned": what was given up is the vessel itself. */
const abandonedAtOnce = /^\W*(?:which |this |and |but )?(?:was |had to be )(?:then |soon |therefore )?(?:abandoned|given up)\b/;

/** "..., but the artery clamped down and I withdrew everything", "... but is a cord and no wire followed". */
const cameOut = /\b(?:but|however|yet)\b[^.;]{0,60}\b(?:(?:withdrew|removed|pulled|took out) (?:everything|it all|all of it|the needle)|everything (?:was |had to be )?(?:withdrawn|removed|pulled|taken out)|no (?:guide)?wire (?:followed|would|went|passed|could|advanced|threaded|ran|entered)|nothing (?:would|could) (?:follow|pass|go|be passed|be advanced))\b/;

/** "..., wire coiled each time, needle removed". */
const curledWire = /[,;] (?:\w+ ){0,3}wire (?:\w+ ){0,2}(?:coiled|curled|buckled|kinked|would not|did not|could not|never)\b[^.;]{0,30}\b(?:(?:each|every|both) times?|repeatedly|on (?:each|every) (?:pass|try|attempt)|(?:needle|all) (?:was )?(?:removed|out|pulled|withdrawn))\b|[,;] (?:but )?(?:the |our |any |a )?(?:guide)?wire (?:did|would|could) not\W*$/;

/** "..., but the wire coiled and was withdrawn", "... the wire coiled each time": no way in. */
const lostWire = /\b(?:but|however|yet)\b[^.;]{0,50}\bwire (?:\w+ ){0,2}(?:coiled|curled|buckled|kinked|would not|did not|could not|never)\b[^.;]{0,40}(?:\b(?:(?:each|every|both) times?|repeatedly|on (?:each|every) (?:pass|try|attempt)|withdrawn|removed|pulled|abandoned|feed|thread|pass|advance|go|advanced|passed|threaded)\b)/;

/** "We first attempted the right jugular; no wire would pass, and this was abandoned": the failure may stand in the next sentence. */
export function failsNext(reading: Reading, sentence: ReadSentence, ahead = 1): boolean {
  const next = reading.sentences[sentence.index + ahead];
  if (!next || next.paragraph !== sentence.paragraph || next.vessels.length > 0) return false;
  const words = next.said;
  if (withoutSheath.test(words)) return true;
  return (/\b(?:abandoned|unsuccessful|aborted|given up|gave up)\b|\bwire would not|\bno wire would/.test(words) && /\b(?:this|it|access|attempt|site|approach|puncture|wire|which)\b/.test(words) && !endsWithSheath(words) && !wentInThen(reading, next)) || (ahead === 1 && neverWired(reading, sentence));
}

/** "No sheath was ever placed". */
export const withoutSheath = /\bwithout (?:ever )?(?:placing|putting|leaving)(?: in)? (?:a |any )?sheath|\bno (?:(?:catheter|wire|dilator|introducer)(?:,| or| and| nor)(?: no)? )?sheath (?:(?:was|were|could be|had been|ever) )*(?:placed|put|left|inserted|introduced|advanced|went|in\b)|\bsheath (?:was )?(?:not|never) (?:placed|put|inserted|went|in)\b/;

/** "... with a nitinol wire it went easily and a 6F sheath was placed". */
const endsWithSheath = (words: string): boolean => /\bsheath (?:was |were |then |could be )*(?:placed|inserted|introduced|put|went|slid|in\b)(?![^.;]*\b(?:removed|abandoned|given up)\b)/.test(words) && !withoutSheath.test(words);

/** "Then a 5F sheath went in", right behind the failure and with no other vessel. */
const wentInThen = ({ sentences }: Pick<Reading, 'sentences'>, { index, paragraph }: ReadSentence): boolean => {
  const then = sentences[index + 1];
  return then?.paragraph === paragraph && then.vessels.length === 0 && endsWithSheath(then.said);
};

const stuckWire = /\bwire (?:\w+ ){0,9}(?:would not|could not|did not|never) (?:\w+ ){0,2}(?:go|went|pass|advance|thread|feed|fed|track|follow|run|leave|be)|\bwire (?:\w+ ){0,3}(?:stopped|buckled|coiled|curled|kinked|went nowhere)\b|\bno (?:wire|dilator) (?:would|could|passed|went)\b|\bdilator (?:\w+ ){0,2}(?:not|never)\b/;
const needleOut = /[,;] ?(?:(?:all|everything|it|this|both|and|so|was|were|then) )*(?:pulled|out|removed|withdrawn|taken out)\W*$|\b(?:needle|dilator) (?:was |and wire )?(?:then )?(?:removed|pulled|withdrawn|out\b|taken out|never)|\bno sheath\b|\b(?:no|not an?|never an?) (?:(?:catheter|wire|dilator|introducer)(?:,| or| and| nor)(?: no)? )?(?:dilator|sheath)\b/;
const triedAgain = /\b(?:re-?punctured|punctured|accessed|entered|cannulated|stuck|sticks?|successful\w*|redirected)\b/;
/** Sentences behind the needle that may tell so. */
const needleReach = 6;

/** "The wire stopped at the needle tip; dilator never went in. Needle removed. No sheath.": told piece by piece, from the words of the needle on ("stuck, wire curled at the tip"), up to a vessel or a sheath that went in. */
function neverWired({ sentences }: Reading, sentence: ReadSentence): boolean {
  if (isSheathed(sentence)) return false;
  let stuck = sentence.vessels.length === 1 && stuckWire.test(sentence.said);
  for (let at = sentence.index + 1; at <= sentence.index + needleReach; at++) {
    const next = sentences[at];
    if (!next || next.paragraph !== sentence.paragraph || next.vessels.length > 0 || triedAgain.test(next.said) || (isSheathed(next) && !needleOut.test(next.said))) return false;
    stuck ||= stuckWire.test(next.said);
    if (stuck && needleOut.test(next.said)) return !endsWithSheath(next.said) && !wentInThen({ sentences }, next);
  }
  return false;
}

/** A sheath, catheter or size in French is told of. */
const isSheathed = ({ devices, said: words }: ReadSentence): boolean =>
  devices.some(({ meanings }) => /^(?:sheath|catheter|microcatheter|ivus-catheter|balloon|stent)$/.test(meanings[0]?.kind ?? '')) || /\b\d{1,2} ?-?(?:f|fr|french)\b/.test(words);

/** "8F sheath on the fourth stick", right behind. */
export function isSheathedNext({ sentences }: Reading, { index, paragraph }: ReadSentence): boolean {
  const next = sentences[index + 1];
  return next?.paragraph === paragraph && next.vessels.length === 0 && isSheathed(next) && !needleOut.test(next.said);
}

const passesAt = /\b(?:pass(?:es)?|sticks?|stabs?|attempts?|goes|tries|punctures) (?:at|into|of|on) (?:the |his |her )?$/;
const drewNothing = /^(?: (?:artery|vein))? (?:(?:was|were|all|had|have|proved) )*(?:(?:drew|gave|got|returned|yielded|produced|brought|showed) (?:no|nothing|only)\b|fruitless|unsuccessful|dry\b|failed\b|in vain\b|without (?:any )?(?:return|flash|success|blood))/;
const fruitless = /^[^.;]{0,45}[,:] (?:\w+ )?(?:needle )?(?:pass(?:es)?|sticks?|punctures?|attempts?) (?:(?:was|were|all|proved) )*(?:fruitless|unsuccessful|dry|futile|in vain|without (?:any )?(?:return|flash|success|blood))\b|^ ?[,:]? ?(?:(?:one|two|three|four|\d|several|a few|multiple) )?(?:needle )?(?:pass(?:es)?|sticks?|stuck|punctures?|attempts?|tries)(?: x ?\d| twice| once| three times)?,? (?:but |and )?no (?:wire|thread(?:ing)?|flash(?:back)?|return of (?:blood|flow)|(?:blood |venous |arterial )?return|blood|luck|success|entry|access)(?= ?(?:[,.;:)]|$)| (?:and|but|so|or|nor|then|on|at|after|despite|even|through|into|was|were|could|would|came|went|going|pass\w*|advanc\w*|thread\w*|got|gained|obtained|had|made|possible|achieved|seen|each|either|any|ever|x ?\d)\b)/;
const mayPass = /\b(?:pass(?:es)?|sticks?|stabs?|attempts?|goes|tries|punctures?|stuck|not|no|never|unable|without)\b/;
/** "The needle would not pass the calcified wall of the ...". */
const notPierced = /\bneedles? (?:\w+ )?(?:would|could|did) not (?:be )?(?:pass|passed|enter|penetrate|pierce|go|get|advance|advanced|drive|driven)(?: (?:through|into|in|past))?(?: (?:the|his|her|its))?(?: (?:\w+ ){0,3}(?:wall|plaque|scar|calcium|lumen) of(?: the| his| her)?)? $/;
const refused = /^(?: (?:artery|vein))? (?:would|could|did) not (?:take|accept|admit|receive) (?:a|an|the|any|our) (?:\w+ ){0,2}(?:sheath|wire|dilator|introducer)\b/;
const neverIn = /^[^.;]{0,70}\b(?:(?:needle|dilator)s? (?:\w+ )?(?:could not|would not|did not|failed to|refused to) (?:be )?(?:get|go|got|enter|entered|pierce|penetrate|reach|pass|passed|brought|advanced?)\b|never (?:(?:got|went|made it|came|was|been) )?(?:in|into|inside)\b(?! (?:doubt|danger|question|view|sight)))|^[^.]{0,50}\b(?:could not|unable to|never|failed to) (?:get|got|bring|brought|put) (?:a|an|the|our|any) (?:\w+ )?needle (?:in|into|inside)\b/;
const stuckDry = /^(?: (?:artery|vein))? (?:(?:was|were|had been) )?(?:stuck|punctured|needled|probed|tried) [^.;,]{0,25}\bwithout (?:any |a )?(?:blood |good )?(?:return|flash|success|result)\b/;
const noneGained = /\bno (?:access|entry|puncture|way in) (?:could be |was |had been )(?:gained|obtained|made|achieved|had|possible|found)(?: at| into| in| to| through| via) (?:the |his |her )?$/;

/** "Two passes at the right radial artery drew no blood", "Left popliteal vein full of clot, needle passes fruitless", "the right would not take a sheath", "no access could be gained at ...", "our needle never got into it", "stuck twice without return". */
export const passesInVain = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  mayPass.test(sentence.said) && isUsual(group) &&
  !sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind !== 'needle' && kind !== 'sheath' && kind !== 'guidewire')) &&
  (fruitless.test(said(reading, group.end, sentence.end)) || refused.test(said(reading, group.end, sentence.end)) || stuckDry.test(said(reading, group.end, sentence.end)) || (!sentence.vessels.some(({ from }) => from >= group.to) && neverIn.test(said(reading, group.end, sentence.end))) || noneGained.test(said(reading, sentence.start, group.start)) || notPierced.test(said(reading, sentence.start, group.start)) || (passesAt.test(said(reading, Math.max(sentence.start, group.start - 40), group.start)) && drewNothing.test(said(reading, group.end, sentence.end))));

/** "From the right CFV we tried to cross the occlusion". */
const fartherAim = /^(?: (?:artery|vein))?,? (?:\w+ ){1,4}?(?:cross|engage|select|reach|advance|navigate|cannulate|catheteri[sz]e|cross(?:ed|ing)|enter) (?!(?:it|this)\b)/;

/** "Entered the left CFV and advanced a Kumpe to the cava, where the wire would not cross": what failed is farther in. */
export function failsFartherIn({ devices, terms }: ReadSentence, group: VesselGroup, cue: { readonly from: number } | null): boolean {
  const went = cue && devices.find((hit) => hit.from >= group.to && hit.to <= cue.from && /^(?:catheter|microcatheter|ivus-catheter)$/.test(hit.meanings[0]?.kind ?? ''));
  return went !== undefined && went !== null && terms.some((hit) => hit.from >= group.to && hit.to <= went.from && hit.meanings.some(({ cat, id }) => cat === 'move' && id === 'advance'));
}

/** "From the right femoral artery puncture I tried an SOS, which would not engage ...": what failed is what came in there. */
export const isDoorOfDevice = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  ((group.governor === 'from' || group.governor === 'through') && group.from - sentence.from <= 4 && fartherAim.test(said(reading, group.end, sentence.end))) ||
  (group.governor === 'door' && /^(?:puncture|access|sheath|entry|stick)$/.test(reading.tokens[doorNoun(reading.tokens, group.to)]?.text ?? '') &&
  /\b(?:from|through|via|by way of) (?:the |a |an |our |his |her )?$/.test(said(reading, Math.max(sentence.start, group.start - 40), group.start)) &&
  sentence.devices.some(({ from, meanings }) => from >= group.to && /^(?:catheter|microcatheter|balloon)$/.test(meanings[0]?.kind ?? '')));
