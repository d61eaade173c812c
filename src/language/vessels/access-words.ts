import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import type { Hits } from '../text/hits.js';
import type { Sentence } from '../layout/sentences.js';
import type { Token } from '../text/tokens.js';
import type { RawGroup } from './vessel-phrases.js';

const entryWords = 7;
const entryWordsBehind = 22;
/** The last of several verbs told of one vessel may stand farther behind. */
const lastVerbBehind = 45;
const rangeBreakers = new Set([';', 'and', 'over', 'which', 'crossover']);

/**
 * Whether a vessel stands with words of puncture or entry, as the place where the body was entered. A catheter named in
 * front of the verb enters a vessel from inside ("the Kumpe entered the left renal vein"): that is no access.
 */
export function isAccess(hits: Hits, tokens: readonly Token[], sentence: Sentence, group: RawGroup): boolean {
  if (!group.mentions.some(({ candidates }) => candidates.some(isPuncturable))) return false;
  if (group.governor === 'landmark' || group.governor === 'agent') return false;
  if (triedInVain(hits, tokens, sentence) && !((group.governor === 'to' || group.governor === 'into') && isWhereWireWent(hits, group.from))) return true;
  if (isEnteredRelative(hits, tokens, group.to)) return true;
  if (group.governor === 'through') return entersThrough(hits, group.from);
  if (sentence.section.kind === 'access' && !movedBefore(hits, group.from, true)) return !isWhereFound(hits, tokens, group.from) && !isSeenOrTreated(hits, tokens, sentence);
  if (group.governor === 'door' && tokens[group.to]?.text === 'approach') return true;
  if (group.governor === 'none' && hits.devices.some(({ meanings, from }) => meanings[0]?.kind === 'needle' && tokens[from - 1]?.text !== 'to' && Math.abs(from - group.to) <= 12)) return true;
  if (group.governor === 'into' && wentInto(tokens, group.from) && !catheterBefore(hits, group.from) && !usedToGet(hits, tokens, sentence, group.from) && tellsOfPuncture(hits, tokens, sentence)) return true;
  for (const hit of hits.terms) {
    if (!hit.meanings.some(({ cat }) => cat === 'access') || enteredByCatheter(hits, tokens, hit.to) || notOfNow.test(tokens[hit.from - 1]?.text ?? '') || isHeldFast(tokens, hit.from) || isWeighed(tokens, hit)) continue;
    if (isOfLimb(hits, hit.from) && !isBeside(tokens, hit.to, group.from) && !isLedInto(hits, tokens, hit.to, group)) continue;
    const before = hit.to <= group.from;
    const near = before ? group.from - hit.to : hit.from - group.to;
    if (!before && (isThroughThis(tokens, hit.from) || isOfLesion(hits, tokens, group.to, hit.from))) continue;
    const last = !before && near > entryWords && group.governor === 'none' && isLastVerb(tokens, group.to, hit.from);
    if (near < 0 || near > (before ? entryWords : last ? lastVerbBehind : entryWordsBehind)) continue;
    if (!before && hits.vessels.some(({ from, meanings }) => from >= group.to && from < hit.from && meanings.some(({ kind }) => kind === 'vessel'))) continue;
    const between = tokens.slice(before ? hit.to : group.to, before ? group.from : hit.from);
    if (before && between.some(({ text }) => text === ',') && isSubjectOfElse(hits, tokens, group.to)) continue;
    if (before && (between.some(({ text }) => rangeBreakers.has(text)) || catheterBefore(hits, hit.from) || isOfWire(hits, hit.from) || isBeyondDoor(hits, tokens, hit, group.from))) continue;
    // "The posterior tibial was tried with a CXI, but no wire went in": from inside.
    if (!before && /^(?:went|gone|goes|going)$/.test(tokens[hit.from]?.text ?? '') && hits.devices.some(({ meanings, from }) => from >= group.to && from < hit.from && inside.has(meanings[0]?.kind ?? ''))) continue;
    if (!before && group.governor === 'into' && movedBefore(hits, group.from)) continue;
    if (!before && !last && near > 2 * entryWords && !isPuncture.test(tokens[hit.from]?.text ?? '')) continue;
    if (group.mentions.every(({ candidates }) => candidates.every(isRarelyPunctured)) && (isPlaced(tokens, hit.to) || !tellsOfPuncture(hits, tokens, sentence))) continue;
    return true;
  }
  return false;
}

/** "The recanalization of the SFA was carried out from this one puncture": the entry spoken of before. */
function isThroughThis(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:access|entry|puncture|stick)$/.test(tokens[at]?.text ?? '')) return false;
  let lead = at - 1;
  while (lead > at - 4 && /^(?:one|same|single|first|very)$/.test(tokens[lead]?.text ?? '')) lead--;
  return /^(?:this|that)$/.test(tokens[lead]?.text ?? '') && /^(?:from|through|via|by|off)$/.test(tokens[lead - 1]?.text ?? '');
}

/** "The left subclavian occlusion was approached from below": what lies in a vessel is come to from inside. */
const isOfLesion = ({ terms, devices }: Hits, tokens: readonly Token[], to: number, at: number): boolean =>
  /^(?:approached|entered|accessed)$/.test(tokens[at]?.text ?? '') && /^(?:occlusions?|stenos[ie]s|lesions?|cto|narrowing|blockage)$/.test(tokens[to]?.text ?? '') && terms.some(({ from, meanings }) => from === to && meanings.some(({ cat }) => cat === 'lesion')) && !devices.some(({ meanings }) => meanings[0]?.kind === 'needle');

/** "The lead stuck to the wall". */
const isHeldFast = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === 'stuck' && /^(?:to|against|fast|onto|inside|within|behind)$/.test(tokens[at + 1]?.text ?? '');

/** "Was evaluated as a potential access site", "access options were discussed": an entry that is thought of. */
function isWeighed(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (!/^(?:access|entry|puncture)$/.test(tokens[from]?.text ?? '')) return false;
  if (/^(?:options?|alternatives?|choices?|possibilit(?:y|ies)|planning|strateg(?:y|ies))$/.test(tokens[to]?.text ?? '')) return true;
  let lead = from - 1;
  while (lead > from - 7 && /^(?:a|an|the|potential|possible|suitable|alternative|backup|bailout|bail|out|-|reserve|fallback|emergency|standby|second|vascular|percutaneous)$/.test(tokens[lead]?.text ?? '')) lead--;
  if (!/^(?:as|for)$/.test(tokens[lead]?.text ?? '')) return false;
  for (let at = lead - 1; at > lead - 10; at--) {
    if (/^(?:used|chosen|selected|taken|punctured|accessed|entered|[.;])$/.test(tokens[at]?.text ?? '.')) return false;
    if (/^(?:evaluated|assessed|considered|examined|interrogated|scanned|surveyed|inspected|checked|reviewed|investigated|prepped|prepared|draped|marked|reserved|shaved)$/.test(tokens[at]?.text ?? '')) return true;
  }
  return false;
}

/** "Not entered", "a scar at the old puncture". */
const notOfNow = /^(?:not|never|old|former|healed|remote)$/;

/** "The right CFA was punctured, 6F, then the left CFA was selected with a Kumpe": a verb of its own follows, and none of entry. */
const isSubjectOfElse = ({ terms }: Hits, tokens: readonly Token[], to: number): boolean =>
  /^(?:was|were)$/.test(tokens[to]?.text ?? '') && !terms.some(({ from, meanings }) => from > to && from - to <= 4 && meanings.some(({ cat }) => cat === 'access'));

/** "Thrombus in the left popliteal vein": words under a heading of access that tell what lies in a vessel. */
function isWhereFound({ terms }: Hits, tokens: readonly Token[], at: number): boolean {
  const to = /^(?:the|his|her)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  return /^(?:in|within|throughout)$/.test(tokens[to]?.text ?? '') && terms.some((hit) => hit.to === to && hit.meanings.some(({ cat }) => cat === 'lesion' || cat === 'finding'));
}

/** "Central venogram: left subclavian vein open", "balloon to the left cephalic arch", "cephalic arch 75% stenosis", in a form whose heading of access was the last; "the left SFA was occluded", behind its first sentence: nothing tells of an entry. */
const isSeenOrTreated = ({ terms, devices }: Hits, tokens: readonly Token[], { from, to, start, section }: Sentence): boolean =>
  (devices.some(({ meanings }) => treating.test(meanings[0]?.kind ?? '')) || terms.some(({ meanings }) => meanings.some(({ cat, id }) => (cat === 'modality' && id === 'angio') || cat === 'lesion' || cat === 'ivus')) ||
    (start - section.body.start > 3 && (devices.some(({ meanings }) => inside.has(meanings[0]?.kind ?? '')) || tokens.slice(from, to).some(({ text }) => telling.test(text)) || terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'finding' || cat === 'therapy' || cat === 'measure'))))) &&
  !devices.some(({ meanings }) => /^(?:needle|sheath)$/.test(meanings[0]?.kind ?? '')) && !terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'access' || cat === 'guidance')) &&
  !tokens.slice(from, to).some(({ text }) => entering.test(text));

const treating = /^(?:balloon|stent|stent-graft|atherectomy|thrombectomy|lithotripsy|guidewire|infusion-catheter)$/;
/** What tells how a vessel was, or what was done elsewhere. */
const telling = /^(?:was|were|is|are|had|has|measured|measures|showed|runoff|inflow|outflow|flow)$/;
const entering = /^(?:f|fr|french|g|ga|gauge|\d{1,2}f|\d{1,2}fr|us|ultrasound|antegrade|retrograde|used|chosen|selected|approach|seldinger|percutaneous|percutaneously)$/;

/** "We worked through the right internal jugular vein, which I entered under ultrasound". */
function isEnteredRelative({ terms }: Hits, tokens: readonly Token[], to: number): boolean {
  const which = tokens[to]?.text === ',' ? to + 1 : to;
  if (tokens[which]?.text !== 'which') return false;
  const hit = terms.find(({ from, meanings }) => from > which && from - which <= 4 && meanings.some(({ cat, id }) => cat === 'access' && id === 'verb'));
  return hit !== undefined && tokens.slice(which + 1, hit.from).every(({ text }) => /^(?:i|we|he|she|was|were|had|been|then|first|easily)$/.test(text)) && !/^(?:with|by)$/.test(tokens[hit.to]?.text ?? '');
}

/** "I went into the left popliteal vein under ultrasound", "we went antegrade into the femoral". */
const wentInto = (tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3, 4, 5].some((back) => {
    if (!/^(?:went|go|got|get|getting|going|came)$/.test(tokens[at - back]?.text ?? '')) return false;
    let next = at - back + 1;
    while (next < at && directed.test(tokens[next]?.text ?? '')) next++;
    return next < at && /^(?:in|into)$/.test(tokens[next]?.text ?? '');
  });

const directed = /^(?:up|down|back|antegrade|anterograde|retrograde|percutaneously|straight|directly|right|downhill|uphill|downstream|upstream)$/;

/** "A stiff wire was used to get into the SFA": with what it was reached from inside. */
const usedToGet = ({ devices }: Hits, tokens: readonly Token[], { from }: Sentence, to: number): boolean =>
  [1, 2, 3, 4, 5].some((back) => /^(?:get|getting|go|going)$/.test(tokens[to - back]?.text ?? '')) &&
  devices.some((hit) => hit.from >= from && hit.to <= to && (inside.has(hit.meanings[0]?.kind ?? '') || hit.meanings[0]?.kind === 'guidewire' || hit.meanings[0]?.kind === 'sheath'));

/** "The occlusion was entered with a CXI", "the clotted vein was entered with the ClotTriever": a catheter, wire or working device entered it from inside. */
const enteredByCatheter = ({ devices }: Hits, tokens: readonly Token[], to: number): boolean =>
  /^(?:entered|accessed|cannulated)$/.test(tokens[to - 1]?.text ?? '') && tokens[to]?.text === 'with' && devices.some((hit) => hit.from > to && hit.from - to <= 5 && fromInside.has(hit.meanings[0]?.kind ?? ''));

const fromInside = new Set(['catheter', 'microcatheter', 'ivus-catheter', 'infusion-catheter', 'guidewire', 'thrombectomy', 'atherectomy', 'balloon']);

/** "The main portal vein was 13 mm, and the puncture lay 16 mm up the right branch": a puncture that was made, seen from inside. */
const isPlaced = (tokens: readonly Token[], to: number): boolean =>
  /^(?:lay|lies|sat|sits|was|is|stood|measured)$/.test(tokens[to]?.text ?? '') && tokens.slice(to + 1, to + 4).some(({ kind }) => kind === 'number');

/** "From a right brachial puncture a pigtail was placed in the left radial", "puncture right CFA, sheath tip proximal SFA": another vessel was entered, and a device went on from it. */
function isBeyondDoor({ devices, vessels }: Hits, tokens: readonly Token[], entry: { readonly from: number; readonly to: number }, at: number): boolean {
  const device = devices.find(({ from, to, meanings }) => from >= entry.to && to <= at && (inside.has(meanings[0]?.kind ?? '') || meanings[0]?.kind === 'balloon' || (meanings[0]?.kind === 'sheath' && /^tips?$/.test(tokens[to]?.text ?? ''))));
  return device !== undefined && vessels.some(({ from, to, meanings }) => to <= device.from && (to === entry.from || from >= entry.to) && meanings.some(({ kind }) => kind === 'vessel'));
}

const ofVerb = /^(?:was|were|had|been|then|therefore|thus|so|easily|readily|finally|eventually|at|last|next|only|successfully|immediately|promptly|antegradely|percutaneously|directly|first)$/;
const ofOtherSubject = /^(?:the|a|an|this|that|its|his|her|we|i|he|she|it|they|one|both|another)$/;

/** "The left CFA was looked at with ultrasound, found free of plaque in its front wall, and entered": verbs told in turn of one subject, joined to the last by "and". */
function isLastVerb(tokens: readonly Token[], to: number, at: number): boolean {
  if (!/^(?:was|were|is|had)$/.test(tokens[to]?.text ?? '') || at - to > lastVerbBehind) return false;
  let joint = at - 1;
  while (joint > to && ofVerb.test(tokens[joint]?.text ?? '')) joint--;
  if (tokens[joint]?.text !== 'and') return false;
  for (let each = to + 1; each < joint; each++) {
    const text = tokens[each]?.text ?? '';
    if (text === ';' || text === '.' || (text === ',' && ofOtherSubject.test(tokens[each + 1]?.text ?? ''))) return false;
  }
  return true;
}

const isPuncture = /^(?:punctured|puncture|stuck|cannulated|needled|pierced)$/;

/** "The left common carotid was entered" tells of a catheter; a puncture through the skin says needle, cutdown or ultrasound. */
const tellsOfPuncture = ({ terms, devices }: Hits, tokens: readonly Token[], { from, to }: Sentence): boolean =>
  devices.some(({ meanings }) => meanings[0]?.kind === 'needle' || meanings[0]?.kind === 'sheath') || terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'guidance')) ||
  tokens.slice(from, to).some(({ text }) => isPuncture.test(text) || /^(?:micropuncture|cutdown|exposed|arteriotomy|percutaneous|percutaneously|transcervical|transcarotid|access|stick)$/.test(text));

/** "L groin access", "neck puncture": the access of a limb named right in front. */
const isOfLimb = ({ terms }: Hits, at: number): boolean => terms.some((hit) => hit.to === at && hit.meanings.some(({ cat }) => cat === 'limb'));

/** "Groin puncture 02:14, right common femoral artery": the vessel of that access, named right behind it. */
const isBeside = (tokens: readonly Token[], from: number, to: number): boolean =>
  from <= to && to - from <= 6 && tokens.slice(from, to).every(({ kind, text }) => kind !== 'word' || /^(?:at|of|the|h|hrs?|am|pm)$/.test(text)) && !tokens.slice(from, to).some(({ text }) => text === '.' || text === ';');

/** "Left groin stick with ultrasound into the left common femoral artery": the vessel that the needle went into, with nothing but guidance between. */
const isLedInto = ({ terms }: Hits, tokens: readonly Token[], from: number, group: RawGroup): boolean => {
  if (from > group.from || !(group.governor === 'into' || group.governor === 'of' || group.governor === 'at')) return false;
  for (let at = from; at < group.from; at++) {
    const guided = terms.find((hit) => hit.from === at && hit.meanings.some(({ cat }) => cat === 'guidance'));
    if (guided) at = guided.to - 1;
    else if (!/^(?:in|into|of|to|at|the|his|her|by|with|under|using|us|ultrasound|sonographic|micropuncture|needle|a|an|set|guidance|guided|-)$/.test(tokens[at]?.text ?? '')) return false;
  }
  return true;
};

/** "I could not see a popliteal" tells of a picture. */
const unseen = new Set(['see', 'seen', 'visualize', 'visualized', 'find', 'found', 'identify', 'identified', 'feel', 'palpate', 'measure', 'opacify', 'fill']);

/** "The left internal jugular vein had been tried first, the wire would not pass". */
function triedInVain({ terms, devices }: Hits, tokens: readonly Token[], sentence: Sentence): boolean {
  const failed = terms.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed'));
  const entering = devices.every(({ meanings }) => meanings.every(({ kind }) => kind === 'guidewire' || kind === 'needle' || kind === 'sheath')) && devices.length > 0;
  const short = sentence.to - sentence.from <= 8 && devices.length === 0;
  return failed && (entering || (short && !tokens.slice(sentence.from, sentence.to).some(({ text }) => unseen.has(text)))) && !terms.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'ivus' || (cat === 'modality' && id !== 'duplex')));
}

/** "The wire alone went as far as the popliteal but stayed outside the lumen": a wire that was already inside. */
const isWhereWireWent = ({ devices, terms }: Hits, at: number): boolean => {
  const wire = devices.find(({ to, meanings }) => to <= at && meanings[0]?.kind === 'guidewire');
  return wire !== undefined && !devices.some(({ to, meanings }) => to <= at && /^(?:needle|sheath)$/.test(meanings[0]?.kind ?? '')) && terms.some(({ from, to, meanings }) => from >= wire.to && to <= at && meanings.some(({ cat, id }) => cat === 'move' && id !== 'park')) && !terms.some(({ from, to, meanings }) => from >= wire.to && to <= at && meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed')) &&
    !terms.some(({ to, meanings }) => to <= wire.from && meanings.some(({ cat }) => cat === 'access'));
};

/** "Entry was through the common femoral vein", "access via the left popliteal vein". */
const entersThrough = ({ terms }: Hits, at: number): boolean =>
  terms.some((hit) => hit.to <= at && at - hit.to <= 5 && hit.meanings.some(({ cat }) => cat === 'access')) && !movedBefore({ terms }, at);

const inside = new Set(['catheter', 'microcatheter', 'ivus-catheter', 'infusion-catheter']);

function catheterBefore({ devices }: Hits, to: number): boolean {
  return devices.some((hit) => hit.to <= to && to - hit.to <= 6 && inside.has(hit.meanings[0]?.kind ?? ''));
}

/** "The wire entered the left brachial artery from the arch". */
const isOfWire = ({ devices }: Hits, at: number): boolean => devices.some(({ to, meanings }) => to === at && meanings[0]?.kind === 'guidewire') && !devices.some(({ meanings }) => meanings[0]?.kind === 'needle');

function movedBefore({ terms }: Pick<Hits, 'terms'>, to: number, parked = false): boolean {
  return terms.some((hit) => hit.to <= to && hit.meanings.some(({ cat, id }) => cat === 'move' && (parked || id !== 'park')));
}
