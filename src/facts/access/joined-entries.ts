import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { hasTerm } from '../../language/text/hits.js';
import { said } from '../../language/text/said.js';
import { isUsual } from './entry-lines.js';

/** Entries told without a verb, joined to one in front of them in the same sentence. */

const link = '(?:and|then|thereafter|afterwards|after (?:that|this)|later|subsequently|next|finally|secondly|also|likewise|similarly|in addition|additionally|followed by|plus|as well as|in (?:the|a) (?:same|like|similar) (?:way|manner|fashion))';
/** "... and another ten French in the". */
const anotherIn = '(?:an?|another|one|the|our) (?:second |further |short |long )?(?:(?:\\d{1,2}|[a-z]{3,6}) ?-?(?:french|fr|f)(?: (?:\\w+ )?sheath)?|sheath)';
/** "..., and then", "and, thereafter, to", ", followed by": what stands between the entry and the vessel joined to it. */
const joint = new RegExp(`(?:[,;)] ?|\\b)${link}(?:,? ${link}){0,3},? (?:(?:${anotherIn} in(?:to)?|to|into|of|in|at|via|through|on) )?(?:the |his |her )?$`);
const mayJoin = /\b(?:and|then|thereafter|afterwards|after|later|subsequently|next|finally|secondly|also|likewise|similarly|addition|additionally|followed|plus|well|same|like|similar)\b/;
const ofItsOwn = /\b(?:was|were|is|are|had|has|showed|shows|measured|looked|patent|open|stenosis|occluded|imaged|seen|duplex)\b/;
const inner = new Set(['catheter', 'microcatheter', 'ivus-catheter', 'infusion-catheter', 'balloon', 'stent', 'thrombectomy', 'atherectomy', 'guidewire']);

/**
 * "Left CFA was punctured, 7F, and then the right CFA, also retrograde, also 7F", "access to the right CFA and, thereafter, to the left": the words of
 * entry serve the second vessel too, unless a device that goes on inside, a verb or a result is told of it. `entered` are the vessels entered in this sentence so far.
 */
export function isJoinedEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup, entered: readonly { readonly vessel: string }[]): boolean {
  if (entered.length === 0 || !isUsual(group)) return false;
  if (isNextCell(reading, sentence, group)) return true;
  if (!mayJoin.test(sentence.said)) return false;
  const before = sentence.vessels[sentence.vessels.indexOf(group) - 1];
  if (!before?.refs.every(({ vessel }) => entered.some((one) => one.vessel === vessel))) return false;
  if (sentence.devices.some(({ from, meanings }) => from >= before.to && inner.has(meanings[0]?.kind ?? ''))) return false;
  if (sentence.terms.some(({ from, meanings }) => from >= group.to && meanings.some(({ cat }) => cat === 'lesion' || cat === 'ivus'))) return false;
  return joint.test(said(reading, Math.max(before.end, group.start - 70), group.start)) && !ofItsOwn.test(said(reading, group.end, sentence.end));
}

/** "| Access | R radial artery, 6F | R common femoral artery, 5F |": a cell of its own in a row that is labelled as that of the entries, with nothing told of the vessel but how it was entered. */
function isNextCell({ tokens, folded, sentences }: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!sentence.row || tokens[group.from - 1]?.text !== '|' || !entryRow.test(sentence.said)) return false;
  const cell = /^[^|\n]*/.exec(folded.slice(group.end, group.end + longestCell))?.[0] ?? '';
  const inCell = ({ start }: { readonly start: number }): boolean => start >= group.end && start < group.end + cell.length;
  // A comma may end a sentence within the cell.
  return !ofItsOwn.test(cell) && sentences.slice(sentence.index, sentence.index + 2).every(({ devices, terms }) =>
    !devices.some((hit) => inCell(hit) && hit.meanings[0]?.kind !== 'guidewire' && inner.has(hit.meanings[0]?.kind ?? '')) && !terms.some((hit) => inCell(hit) && hit.meanings.some(({ cat }) => cat === 'lesion' || cat === 'ivus' || cat === 'therapy')));
}

const longestCell = 200;
const entryRow = /^\W*(?:(?:vascular|arterial|venous) )?(?:access(?:es)?|entry|entries|punctures?|sticks?|way in|ways in)(?: (?:sites?|vessels?|points?))? ?:? ?\|/;

/** "Catheter down into the left common femoral vein. Same for the right": the way of the sentence before is repeated, no entry. */
export const isBehindWay = ({ sentences }: Reading, { index }: ReadSentence, { refs }: VesselGroup): boolean => {
  const before = sentences[index - 1];
  if (before === undefined || hasTerm(before.terms, 'access') || !before.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'catheter' || kind === 'ivus-catheter'))) return false;
  return before.vessels.some((group) => !group.access && (group.governor === 'into' || group.governor === 'to') && group.refs.some((one) => one.side !== null && refs.some((ref) => ref.vessel === one.vessel && ref.side !== one.side)));
};
