import type { Reading, ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import { isOffTrunk } from '../movement/entry-grammar.js';
import { isUncovered } from '../kept-clear.js';
import { labelOf } from './report-topics.js';
import type { Shown } from './shown-results.js';

/** Which vessel of its sentence a result belongs to. */

export function hasMark(tokens: Reading['tokens'], from: number, to: number, mark: string): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.text === mark) return true;
  return false;
}

/** Vessel groups that a statement can be about: no landmark, no agent, no place of departure, nothing inside a stated reason. */
export function topics(tokens: Reading['tokens'], sentence: ReadSentence, reasons: readonly { from: number; to: number }[]): VesselGroup[] {
  const [first] = sentence.vessels;
  const label = labelOf(tokens, sentence);
  if (label) return [label, ...sentence.vessels.filter((group) => group !== label && !['landmark', 'agent', 'door', 'from'].includes(group.governor) && hasMark(tokens, label.to, group.from, ';'))];
  const trunk = first !== undefined && first.from - sentence.from <= 2 && first.refs.length === 1 && first.refs.every(isTrunk) ? first : null;
  return sentence.vessels.filter((group) => !isUncovered(tokens, group)).filter((group) => trunk === null || group === trunk || group.refs.every(isTrunk) || isListedWithValue(tokens, group) || isNextSubject(tokens, sentence, group) || isToldByIvus(tokens, group) || group.governor === 'into' || group.governor === 'through' || hasMark(tokens, trunk.to, group.from, ';')).filter(
    ({ governor, from, to, access }) =>
      governor !== 'landmark' && governor !== 'agent' && governor !== 'from' && governor !== 'door' && !access && !reasons.some((reason) => from >= reason.from && to <= reason.to),
  );
}

/** "IVC 300 mm2, left CIV 60 mm2": the next of a list, with a value of its own. */
const isListedWithValue = (tokens: Reading['tokens'], { from, to, governor }: VesselGroup): boolean =>
  governor === 'none' && /^(?:,|and|;)$/.test(tokens[from - 1]?.text ?? '') && tokens[/^(?:=|:|was|is|measured)$/.test(tokens[to]?.text ?? '') ? to + 1 : to]?.kind === 'number';

/** "The IVC was normal, the left common iliac vein was flattened": the subject of a clause of its own, unlike a branch that only tells where in the trunk. */
function isNextSubject(tokens: Reading['tokens'], { terms }: ReadSentence, { from, to, governor, refs }: VesselGroup): boolean {
  if (governor !== 'none' || refs.some(isOffTrunk)) return false;
  const lead = /^(?:the|his|her)$/.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
  if (!/^(?:,|and|while|but|whereas|then)$/.test(tokens[lead]?.text ?? '')) return false;
  return /^(?:was|were|is|are|had|has|showed|shows|measured|measures|looked|looks|appeared|appears|contained|remained)$/.test(tokens[to]?.text ?? '') || terms.some((hit) => hit.from === to && hit.meanings.some(({ cat, id }) => cat === 'finding' && (id === 'normal' || id === 'abnormal')));
}

/** "The cava on IVUS was clean, the right common iliac vein on IVUS was squashed": one sentence behind the other, with no mark between. */
const isToldByIvus = (tokens: Reading['tokens'], { to, governor }: VesselGroup): boolean =>
  governor === 'none' && /^(?:on|by|with|under)$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.text === 'ivus' && /^(?:was|is|had|showed|measured|looked|:|,|=)$/.test(tokens[to + 2]?.text ?? '');

/** "No stenosis in the cava or in either common iliac vein": the vessels that stand behind the first in the same way. */
export function chainedTo(sentence: ReadSentence, group: VesselGroup): VesselGroup[] {
  const chain: VesselGroup[] = [];
  let last = group;
  for (const next of sentence.vessels) {
    if (next.from < last.to) continue;
    if (next.access || !chained.test(saidWithin(sentence, last.end, next.start))) break;
    chain.push(next);
    last = next;
  }
  return chain;
}
const chained = /^(?:,| or| and| nor|, or|, and|, nor| as well as|, as well as) (?:also )?(?:in|of|within|along|throughout|inside) (?:(?:the|his|her|either|both|any|each|all) ){0,2}$/;

const preposition = /^(?:of|in|at|within|involving|throughout|along|across|through|on|from)$/;

const linking = new Set(['of', 'in', 'at', 'within', 'involving', 'throughout', 'along', 'across', 'through', 'affecting', 'the', 'left', 'right', 'l', 'r', 'both', 'mid', 'proximal', 'distal', 'on', 'spanning', 'from', 'was', 'were', 'is', 'seen', 'found', 'noted', 'present', 'identified', 'observed', 'evident', 'detected']);

/** The vessel that a finding word belongs to: linked behind it ("thrombus in the left CIV"), else the nearest in front, else the next. */
export function topicOf(tokens: Reading['tokens'], groups: readonly VesselGroup[], one: Shown, shown: readonly Shown[] = []): VesselGroup | null {
  const behind = groups.find(({ from }) => from >= one.to);
  if (behind && tokens[one.to]?.text === '(' && behind.from - one.to <= 2 && tokens[behind.to]?.text === ')') return behind;
  const before = groups.filter(({ to }) => to <= one.from).at(-1);
  if (behind && !(behind.governor === 'at' && before)) {
    const told = (at: number): boolean => shown.some(({ from, to }) => at >= from && at < to);
    const gap = tokens.slice(one.to, behind.from);
    if (gap.length <= 5 && !(before && isToldByIvus(tokens, behind) && gap.every(({ text }) => !preposition.test(text))) && gap.every(({ text }, offset) => linking.has(text) || (one.measured && text === 'for') || told(one.to + offset))) return behind;
  }
  const inside = groups.find(({ from, to }) => from <= one.from && one.to <= to);
  if (inside) return inside;
  return before ?? (behind && !hasMark(tokens, one.to, behind.from, ';') ? behind : null);
}
