import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { Side } from '../../model/vessel.js';
import type { Movement } from './device-walker.js';

/** Places told by their side alone, behind the vessel of the other side. */

const end = '(?: (?:one|side|too|also|as well|likewise|last|afterwards|next))*(?=\\W*$|[.;,)])';
/** "... into the left common iliac vein and its twin into the right", "..., another in the left". */
const ledInto = new RegExp(`^(?: (?:artery|vein|sinus))?[,;]? ?(?:and|then|another|next|thereafter|afterwards|,)[^.;:]{0,45}?\\b(?:in|into|to) the (left|right)${end}`);
/** "Cobra hooked the left renal artery, then the right". */
const goesOn = new RegExp(`^(?: (?:artery|vein|sinus))?,? ?(?:and (?:then|afterwards|finally|next|subsequently)|then|afterwards|followed by|and)(?: on)? the (left|right)${end}`);
/** "The right renal artery was catheterized, then the left", "... was selected with a Cobra, followed by the left", "... was engaged, as was the left", "left renal selected, then right". */
const goesOnBehindVerb = new RegExp(`^(?: (?:artery|vein|sinus))?,? (?:(?:was|were) (?:(?:then|also|next|selectively|easily|successfully|first) )*)?(?:selected|catheteri[sz]ed|cannulated|engaged|entered|hooked|intubated|accessed|reached|sampled)(?: (?:selectively|first|initially|(?:with|using|by) (?:an?|the|our) [\\w -]{2,30}|and (?:then )?(?:injected|imaged|studied|sampled|opacified)))*,? ?(?:(?:and )?(?:then|next|finally|afterwards)|followed by|as was|as were|and so was|and)(?: the)? (left|right)${end}`);
/** "The right adrenal vein was sampled with a Mikaelsson, the left with a Simmons 2". */
const withAnother = /^[^;:.]{0,70},? (?:and )?the (left|right)(?: one| side)? with (?:(?:a|an|the) )?(?=\w)/;
const tellsElse = /\b(?:not|never|no|nor|without|wire|glidewire|seen|filled|filling|contrast|flow|stenosis|pressure|patent|open|normal|refluxed|table|arm)\b/;
/** Spares most sentences the patterns. */
const maySay = /\b(?:the|then|next) (?:left|right)(?: (?:one|side|too|also|as well|likewise|last|afterwards|next))*(?:\W*$|[.;,)]| with\b)/;

/** The movements to the vessel that stands last in front of such words, on the side that they name. */
export function toSideAlone(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  const last = walked.at(-1);
  if (!last || last.outcome !== 'reached' || last.mover === 'other' || !maySay.test(sentence.said)) return [];
  const { group, refs } = last;
  if (sentence.vessels.some(({ from }) => from >= group.to) || sentence.devices.some(({ from, meanings }) => from >= group.to && meanings[0]?.kind === 'guidewire')) return [];
  const behind = said(reading, group.end, sentence.end);
  const match = ledInto.exec(behind) ?? goesOn.exec(behind) ?? goesOnBehindVerb.exec(behind) ?? withOwnCatheter(sentence, group, behind);
  if (!match || tellsElse.test(match[0]) || sentence.terms.some((hit) => hit.from >= group.to && hit.meanings.some(({ cat }) => cat === 'finding' || cat === 'lesion'))) return [];
  const side: Side = match[1] === 'left' ? 'left' : 'right';
  if (refs.some((ref) => ref.side === null || ref.side === side)) return [];
  return [{ ...last, at: sentence.to, refs: refs.map((ref) => ({ ...ref, side })), lead: null }];
}

const sideTold = /^\W*(?:(?:then|next|finally|subsequently|lastly|similarly|likewise)\W+)?(?:the )?(left|right)(?: one| side)? (?:was|were) (?:(?:then|also|next|finally|subsequently|similarly|likewise|selectively|easily|successfully) )*(?:selected|catheteri[sz]ed|cannulated|engaged|hooked|intubated)\b|^\W*(?:and )?(?:then|next),? (?:the )?(left|right)\W*$/;

/** Not entered in the end, or not now. */
const unmade = /\b(?:not|never|wires?|fail\w*|unsuccessful\w*|attempt\w*|but|fell|backed out|kicked out|lost|yesterday|previously|earlier|tomorrow|later|next (?:week|month|time|session|stage)|selected (?:as|for (?:the )?(?:\w+ )?(?:stent\w*|treatment|therapy|intervention|y-?90|access))|other (?:team|service|physician|hospital))\b/;

/** "The right renal artery was catheterized. The left was then catheterized": a sentence that names the other side alone. */
export function toSideTold(sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  const last = before.at(-1);
  if (walked.length > 0 || sentence.vessels.length > 0 || last?.mover !== 'catheter' || last.outcome !== 'reached' || sentence.index - last.sentence.index > 2) return [];
  const match = sideTold.exec(sentence.said);
  if (!match || unmade.test(sentence.said)) return [];
  const side: Side = (match[1] ?? match[2]) === 'left' ? 'left' : 'right';
  return last.refs.some((ref) => ref.side === null || ref.side === side) ? [] : [{ ...last, sentence, at: sentence.from, refs: last.refs.map((ref) => ({ ...ref, side })), lead: null }];
}

const alike = /\b(?:likewise|similarly|ditto|the same(?: way)?|in the same (?:way|manner|fashion))\W*$|^\W*(?:the )?(?:same|ditto)(?: thing)? (?:was )?(?:done |repeated )?(?:again )?(?:for|in|with|into|at) /;

const alikeFor = /^\W*(?:the )?(?:same|ditto)\b/;

/** "Waltman loop, right internal iliac artery, right uterine artery likewise": vessels that were reached on the other side before, told again. */
export function toMirroredVessels(sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  if (walked.length > 0 || sentence.vessels.length === 0 || !alike.test(sentence.said) || sentence.terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'finding' || cat === 'lesion' || cat === 'modality' || cat === 'cue'))) return [];
  const recent = before.filter((one) => one.outcome === 'reached' && one.mover === 'catheter' && sentence.index - one.sentence.index <= 2);
  const groups = sentence.vessels.filter((group) => (group.governor === 'none' || alikeFor.test(sentence.said)) && !group.access && group.refs.every(({ vessel, side }) => side !== null && recent.some(({ refs }) => refs.some((ref) => ref.vessel === vessel && ref.side !== null && ref.side !== side))));
  return groups.map((group): Movement => ({ sentence, mover: 'catheter', motion: 'select', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

/** The words of the other side, where another catheter than the one before follows them. */
function withOwnCatheter({ devices }: ReadSentence, { to, end: behindGroup }: Movement['group'], behind: string): RegExpExecArray | null {
  const match = withAnother.exec(behind);
  const catheters = match ? devices.filter(({ from, meanings }) => from >= to && (meanings[0]?.kind === 'catheter' || meanings[0]?.kind === 'microcatheter')) : [];
  return match && catheters.some(({ start }) => start >= behindGroup + match[0].length - 4) ? match : null;
}
