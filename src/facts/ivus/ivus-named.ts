import { isTrunk } from '../../anatomy/vessel-tree.js';
import type { Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import { isUsual } from '../access/entry-lines.js';
import { isOffTrunk, tellsWhyNot } from '../movement/entry-grammar.js';
import { isLookedAt } from './ivus-context.js';
import { hinderedBefore, isBarred } from './ivus-denials.js';
import { lookedAtByIvus } from './ivus-objects.js';
import { pointedByIvus } from './ivus-pointing.js';

/** Which vessels a statement of IVUS names as those examined. */

/** "IVUS of the SFA", "both renal arteries with IVUS", "left common iliac vein IVUS". */
export function examinedBy(reading: Reading, sentence: ReadSentence, hit: Hit<Term>, reasons: readonly { from: number; to: number }[]): VesselRef[] {
  const wordBefore = reading.tokens[hit.from - 1]?.text ?? '';
  const outside = (group: VesselGroup): boolean => !isBarred(reading, group) && !reasons.some(({ from, to }) => group.from >= from && group.to <= to);
  const led = /^(?:by|on|with|per|via|under)$/.test(wordBefore);
  const after = sentence.vessels.filter(
    (group) => !led && group.from >= hit.to && group.from - hit.to <= 30 && ['of', 'into', 'through', 'at', 'from'].includes(group.governor) && !group.access && outside(group) && !(group.governor === 'from' && isUsual(group) && isDoorOnly(reading, sentence, hit, group)) && !isOfOtherImaging(reading, sentence, hit, group) && !tellsWhyNot(sentence, group) && !(group.governor === 'at' && group.from - hit.to > 3 && !lookedAlsoAt.test(said(reading, hit.end, group.start)) && (reading.tokens[hit.to]?.text === ':' || sentence.vessels.some((one) => one !== group && one.from >= hit.to && one.governor !== 'at')) && sentence.terms.some(({ from, meanings }) => from >= hit.to && from < group.from && meanings.some(({ cat, id }) => cat === 'finding' && id === 'measure'))),
  );
  const objects = sentence.vessels.filter((group) => group.from >= hit.to && group.governor === 'none' && !group.access && outside(group) && (isObject(reading, group.from) || (group === sentence.vessels.find(({ from }) => from >= hit.to) && looksAt.test(said(reading, hit.end, group.start)))));
  if (led && hinderedBefore(reading, sentence, hit)) return flatMap(sentence.vessels.filter((group) => group.to <= hit.from && group.governor === 'none' && !group.access && isObject(reading, group.from)), ({ refs }) => refs);
  if (after.length + objects.length > 0) return flatMap([...after, ...objects, ...andOfThat(reading, sentence, hit, after.at(-1))], ({ refs }) => refs);
  const close = led ? undefined : sentence.vessels.find((group) => group.from >= hit.to && group.from - hit.to <= 6 && group.governor === 'none' && outside(group));
  const before = sentence.vessels.filter((group) => group.to <= hit.from && hit.from - group.to <= 5 && !isClauseApart(reading, sentence, group, hit) && (group.governor === 'none' || group.governor === 'of' || (group.governor === 'into' && hit.from - group.to <= 1 && group.from - sentence.from <= 3)) && !group.access && outside(group)).at(-1);
  const near = before ?? close ?? lookedAtWith(reading, sentence, hit);
  if (near) return [...near.refs];
  const seen = led ? [] : lookedAtBehind(reading, sentence, hit).filter(outside);
  if (seen.length > 0) return flatMap(seen, ({ refs }) => refs);
  const looked = lookedAtByIvus(reading, sentence, hit);
  return looked.length > 0 ? looked : pointedByIvus(reading, sentence, hit);
}

/** "IVUS from the left common femoral vein: ...", "... was done": where the catheter came in, with no word of how far it was drawn or run from there. */
const isDoorOnly = (reading: Reading, { vessels, start, end }: ReadSentence, hit: Hit<Term>, group: VesselGroup): boolean =>
  !/\b(?:images?|imaging|measurements?|findings?|recordings?|runs?|pull-?backs?|areas?|diameters?|pictures?|data|views?)\b/.test(said(reading, hit.end, group.start)) && /\bfrom (?:(?:the|an?|his|her|either) )?$/.test(said(reading, Math.max(start, group.start - 20), group.start)) && vessels.every((one) => one.from <= group.from || !['to', 'into', 'through'].includes(one.governor)) && !/^[^.;:]*\b(?:to|up|upward|upwards|down|through|back|on|cephalad|centrally|proximally|distally|caudally|along|all the way|cavogram|onward|onwards)\b/.test(said(reading, group.end, Math.min(end, group.end + 60)).replace(/\bto (?!the\b|its\b)[a-z]+ /, ''));

/** "... although venography of the left external iliac was normal", "and the venogram showed patency of it": looked at by other imaging, told behind IVUS. */
function isOfOtherImaging(reading: Reading, { terms }: ReadSentence, ivus: Hit<Term>, group: VesselGroup): boolean {
  const other = terms.findLast(({ from, to, meanings }) => from >= ivus.to && to <= group.from && meanings.some(({ cat, id }) => (cat === 'modality' && id !== 'pressure') || cat === 'ivus'));
  return other !== undefined && other.meanings.every(({ cat }) => cat !== 'ivus') && !besideOther.test(said(reading, ivus.end, other.start)) && ofImaging.test(said(reading, other.end, group.start));
}
/** "IVUS after the venogram showed ...", "IVUS confirmed the venogram in ...": what IVUS came behind or bore out. */
const besideOther = /^(?: (?:done|performed|obtained|run))? (?:after|following|before|unlike|beyond|than|confirm(?:ed|s)|corroborated|matched|agreed with|verified) (?:the |a |an |this |that |our )?(?:\w+ )?$/;
const ofImaging = /^(?: (?:images?|runs?|study))? (?:of|in|through) (?:(?:the|both|his|her) )?$|^ (?:also |then )?(?:showed|shows|demonstrated|demonstrates|revealed|confirmed|suggested)\b[^,;:]*$/;

/** "Venography showed a patent left external iliac, whereas IVUS showed a narrowed left common iliac": IVUS opens a clause with a vessel of its own. */
const isClauseApart = (reading: Reading, { vessels }: ReadSentence, { end }: VesselGroup, hit: Hit<Term>): boolean =>
  opensClause.test(said(reading, end, hit.start)) && vessels.some(({ from, access, governor }) => from >= hit.to && !access && governor !== 'landmark' && governor !== 'agent');
const opensClause = /(?:;|,? (?:and|but|whereas|while|although|though))(?: (?:by|on|with|the|repeat|then|subsequent))* $/;

/** "The course of the hepatic vein had to be known, so IVUS was done of the cava and of that vein": the vessel in front as well. */
function andOfThat(reading: Reading, { vessels }: ReadSentence, hit: Hit<Term>, last: VesselGroup | undefined): readonly VesselGroup[] {
  if (!last || !/^,? (?:and|as well as) (?:of |in )?(?:that|this|the same|the said) (?:vein|artery|vessel|one)\b/.test(said(reading, last.end, last.end + 40))) return [];
  const before = vessels.findLast(({ to, access, governor }) => to <= hit.from && !access && governor !== 'landmark' && governor !== 'agent');
  return before ? [before] : [];
}

/** "Each renal artery was then looked at with a 0.014 IVUS catheter": the subject of a verb of looking, however far in front. */
const lookedAtWith = (reading: Reading, { vessels }: ReadSentence, hit: Hit<Term>): VesselGroup | undefined => {
  const subject = vessels.findLast(({ to }) => to <= hit.from);
  return subject?.governor === 'none' && !subject.access && isLookedAt(reading, subject) && /\b(?:with|by|using|on) [^,;]{0,30}$/.test(said(reading, subject.end, hit.start)) ? subject : undefined;
};

/** "Using IVUS we looked at the hepatic vein, which was narrow, and at the portal vein". */
const lookedAlsoAt = /^,? (?:we|i) (?:\w+ )?looked (?:at|into) [^;.]*\band (?:also |then )?at (?:(?:the|his|her) )?$/;

/** "Using IVUS we looked at the left common iliac vein": the first vessel behind it. */
const looksAt = /^,? (?:we|i) (?:\w+ )?looked (?:at|into) (?:the |both )?$/;

/** "An IVUS catheter was run over the wire and the left external and common iliac veins were imaged": subjects of a verb of looking in a clause behind it, unless other imaging is told there. */
function lookedAtBehind(reading: Reading, { vessels, terms, end }: ReadSentence, hit: Hit<Term>): readonly VesselGroup[] {
  const last = vessels.findLast((group) => group.from >= hit.to && group.governor === 'none' && !group.access && clauseLooked.test(said(reading, group.end, Math.min(end, group.end + 60))));
  if (!last || terms.some(({ from, meanings }) => from >= hit.to && meanings.some(({ cat }) => cat === 'modality'))) return [];
  const joined = coordinated(reading, vessels, last);
  return / (?:and|then|,|;) (?:then )?(?:the |both )?$|[,;] (?:the |both )?$/.test(said(reading, hit.end, joined[0]?.start ?? hit.end)) ? joined : [];
}
const clauseLooked = /^ (?:was|were) (?:(?:then|also|both|each|all|carefully|next) ){0,2}(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|looked at)\b/;

/** "We imaged the left external iliac and then the common iliac": the object of a verb of looking. */
function isObject({ tokens }: Reading, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--) {
    const text = tokens[back]?.text ?? '';
    if (/^(?:imaged?|interrogated?|examined?|evaluated?|studied|study|scan|scanned|surveyed|survey|assess|assessed|inspected|inspect|imaging|interrogating|examining|evaluating)$/.test(text)) return true;
    if (!/^(?:the|both|all|a)$/.test(text)) return false;
  }
  return false;
}

/** "Haziness prompted IVUS of the left SFA", "IVUS in the aorta, in the right common iliac": vessels right behind IVUS, one close to the other, outside of reasons. */
export function namedBeside(reading: Reading, { vessels, start }: ReadSentence, hit: Hit<Term>, reasons: readonly { from: number; to: number }[]): VesselRef[] {
  const colon = listBehind.exec(said(reading, hit.end, reading.tokens[Math.min(hit.to + 14, reading.tokens.length - 1)]?.start ?? hit.end));
  if (!colon && /\b(?:by|on|with|per|via|at|under) (?:the |our |this |repeat |final )?$/.test(said(reading, start, hit.start)) && !isSizedOn(reading, vessels, hit, said(reading, start, hit.start))) return [];
  const refs: VesselRef[] = [];
  let last = hit.end + (colon?.[0].length ?? 0);
  for (const group of vessels) {
    const { start: from, end, from: first, to, governor, access, refs: own } = group;
    if (from < last) continue;
    const words = said(reading, last, from).replace(aimBetween, ',');
    if (access || governor === 'landmark' || governor === 'agent' || isBehindLabel(reading, vessels, group) || words.length > nearIvus || (refs.length === 0 && reasons.some((one) => first >= one.from && to <= one.to)) || isBarred(reading, group) || !leadsToVessel.test(words)) break;
    refs.push(...own);
    last = end;
  }
  return refs;
}

/** "The balloon was sized on the IVUS of the left SFA": a device chosen by what was looked at. */
const isSizedOn = (reading: Reading, vessels: readonly VesselGroup[], hit: Hit<Term>, before: string): boolean => {
  if (!/\b(?:sized|chosen|selected|picked|measured|matched|decided|based|guided|planned) (?:\w+ ){0,2}(?:on|by|from|with|at) (?:the |our )?$/.test(before)) return false;
  const first = vessels.find(({ from }) => from >= hit.to);
  return first !== undefined && /^ (?:images? |runs? |study |pullback )?(?:of|in) (?:the |both )?$/.test(said(reading, hit.end, first.start));
};

/** "We worked with IVUS instead of runs: left common iliac artery, then left external iliac artery". */
const listBehind = /^,? which (?:was|were) (?:\w+ )?(?:performed|done|carried out|undertaken|obtained|run|used) (?:of|in|on|for|through)(?= )|^(?: (?!(?:showed?|shows|found|was|were|is)\b)[a-z]+){0,5} ?: (?=\S)/;
/** "IVUS in the abdominal aorta to measure the neck, in the right common iliac to choose the limb": an aim between two vessels. */
const aimBetween = /^ (?:to|for) [^,;]{3,60}(?:,|;| and)(?= (?:and )?(?:in|of|then) )|^ (?:to|for) [^,;()]{3,60}(?= \()/;
const nearIvus = 45;
/** Between IVUS and its vessel, or from one to the next. */
const leadsToVessel = /^[,: (-]*(?:(?:and|then|next|also|only|of|in|inside|within|into|for|through|across|along|on|at|the|both|his|her|this|that|same|later|proximal|distal|mid|upper|lower|right|left|catheter|probe|run|pullback|examination|imaging|study|interrogation|evaluation|assessment|# ?\d|no\.? ?\d|\d(?: of \d)?)[,: ]*)*$/;


/** "The right axillary artery underwent IVUS": the subject in front; "... had IVUS" where nothing speaks against it (`plain`). */
export function thatUnderwent(reading: Reading, { vessels, start }: ReadSentence, hit: Hit<Term>, plain: boolean): readonly VesselRef[] {
  const subject = vessels.findLast(({ to, governor, access }) => to <= hit.from && governor === 'none' && !access);
  return subject && (/^,? (?:(?:both|each|all|then|also|next|therefore) )?underwent (?:\w+ ){0,2}$/.test(said(reading, subject.end, hit.start)) || (plain && /^,? (?:(?:both|each|all|then|also|therefore) )?(?:had|got|received) (?:(?:also|then|its|their|an?|repeat) )?$/.test(said(reading, subject.end, hit.start)) && doneThere.test(said(reading, hit.end, hit.end + 60)))) && said(reading, start, subject.start).length < 60 ? flatMap(coordinated(reading, vessels, subject), ({ refs }) => refs) : [];
}

/** "... had IVUS to size it", "... had IVUS imaging."; "had IVUS-guided stenting", "had IVUS evidence of scar" tell of something else. */
const doneThere = /^(?: (?:imaging|interrogation|examination|evaluation|runs?|pull-?backs?|study|done|performed|today|now|too|as well))*(?= ?(?:[.,;:(]|$)| (?:with|by|to|for|because|since|as|which|that|and|on|in|from|before|after|over|through|at|first|next|then)\b)(?![^.;]*\b(?:previous\w*|ago|last (?:week|month|year)|(?:in|of|since) (?:19|20)\d\d)\b)/;

/** "The left common and left external iliac veins": the group with those joined to it in front. */
function coordinated(reading: Reading, vessels: readonly VesselGroup[], last: VesselGroup): readonly VesselGroup[] {
  const joined = [last];
  for (const group of vessels.slice(0, vessels.indexOf(last)).toReversed()) {
    if (!/^,? (?:and |as well as )?(?:the )?$/.test(said(reading, group.end, joined[0]?.start ?? group.end))) break;
    joined.unshift(group);
  }
  return joined;
}

/** Vessels that a sentence lists from its beginning, or behind its label. */
export function vesselsListed(reading: Reading, { vessels, start }: ReadSentence): VesselRef[] {
  const refs: VesselRef[] = [];
  let last = start;
  for (const { start: from, end, governor, access, refs: own } of vessels) {
    const words = said(reading, last, from).replace(aimBetween, ',');
    if (access || governor === 'landmark' || governor === 'agent' || !listed.test(words.slice(words.indexOf(':') + 1))) break;
    refs.push(...own);
    last = end;
  }
  return refs;
}

const listed = /^[\s,;/+&-]*(?:(?:left|right|bilateral|l|r|lt|rt|and|then|of|in|inside|the|both|also|plus|vessel|proximal|distal|mid|upper|lower|\d\)?|\d\.|\(\d\))[\s,;/:]*)*$/;

/** The vessels of a heading line that names IVUS. */
export const listedWith = (sentence: ReadSentence): VesselRef[] => flatMap(sentence.vessels.filter(({ access }) => !access), ({ refs }) => refs);

/** "IVUS, aorta: left renal the lower of the two": behind the trunk that the line is about and its colon, a branch that comes off it. */
export const isBehindLabel = ({ tokens }: Reading, vessels: readonly VesselGroup[], { from, refs: branches }: VesselGroup): boolean =>
  branches.every(isOffTrunk) && vessels.some(({ to, refs }) => to < from && tokens[to]?.text === ':' && refs.every(isTrunk));
