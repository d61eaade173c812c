import type { Token } from '../language/text/tokens.js';
import type { VesselGroup } from '../language/vessels/resolve-vessels.js';
import { flatMap } from '../model/flat-map.js';
import type { VesselRef } from '../model/vessel.js';

const state = /^(?:was|were|is|stays|stayed|left|kept|remained|remains|still|both|artery|vein|orifices?|ostium|ostia|origins?)$/;

/** "Ostium covered, LIMA free", "the hypogastric was spared", "left vertebral not covered": what the work kept clear of, told in a clause of its own. */
export function isKeptClear(tokens: readonly Token[], { from, to, governor }: VesselGroup): boolean {
  if (governor !== 'none' && ![1, 2].some((back) => /^(?:,|;|and|with)$/.test(tokens[from - back]?.text ?? ''))) return false;
  const at = predicateAt(tokens, to);
  return isUncoveredAt(tokens, at) || (/^(?:free|clear)$/.test(tokens[at]?.text ?? '') && !/^(?:of|from|wall|flow|lumen)$/.test(tokens[at + 1]?.text ?? ''));
}

/** "Second IVUS there: 8 mm, vertebral and mammary origins uncovered": told of a stent beside the branches, which no one looked into; one "spared" or "preserved" was seen to be free of disease. */
export const isUncovered = (tokens: readonly Token[], { to }: VesselGroup): boolean => {
  const at = predicateAt(tokens, to);
  if (/^(?:clear|free)$/.test(tokens[at]?.text ?? '') && /^[.,;]?$/.test(tokens[at + 1]?.text ?? '') && followsStruts(tokens, to)) return true;
  return isUncoveredAt(tokens, at) && /^(?:covered|jailed|uncovered|unjailed)$/.test(tokens[/^(?:not|never)$/.test(tokens[at]?.text ?? '') ? at + 1 : at]?.text ?? '');
};

/** "Struts against the wall all round, vertebral clear": no strut lies across it. */
function followsStruts(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 25 && tokens[back]?.text !== '.'; back--) if (/^struts?$/.test(tokens[back]?.text ?? '')) return true;
  return false;
}

/** What is told of a vessel, behind the verb. */
function predicateAt(tokens: readonly Token[], to: number): number {
  let at = to;
  while (at < to + 4 && state.test(tokens[at]?.text ?? '')) at++;
  return at;
}

function isUncoveredAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (word === 'not' || word === 'never') return /^(?:covered|jailed|touched|crossed|compromised|encroached)$/.test(next);
  return /^(?:spared|uncovered|untouched|preserved|unjailed)$/.test(word) && !/^(?:stent|stents|metal|device|wallstent|nitinol|flow|lumen)$/.test(next);
}

/** "In the left subclavian artery, left vertebral not covered": the last of what reads as a list was kept clear; "the SMA (replaced right hepatic seen)": a remark in brackets leads nowhere. */
export function refsWorkedIn(tokens: readonly Token[], group: VesselGroup): readonly VesselRef[] {
  const last = group.mentions.at(-1);
  if (group.mentions.length < 2 || !last) return group.refs;
  const kept = isKeptClear(tokens, { ...group, from: last.from, governor: 'none' }) ? group.mentions.slice(0, -1) : group.mentions;
  const worked = kept.filter((mention, index) => index === 0 || !isInRemark(tokens, group, mention));
  return worked.length === group.mentions.length ? group.refs : flatMap(worked, ({ refs }) => refs);
}

/** Within brackets that hold words beside vessels: "(replaced right hepatic excluded)", "(the SMA was seen laterally)"; "(right and left)" and "(CFA)" explain. */
function isInRemark(tokens: readonly Token[], { mentions, from: begin }: VesselGroup, { from, to }: VesselGroup['mentions'][number]): boolean {
  let open = to - 1;
  while (open > begin && open >= from - 2 && !/^[()]$/.test(tokens[open]?.text ?? '')) open--;
  if (tokens[open]?.text !== '(' || open <= begin) return false;
  for (let at = open + 1; at < to + 8; at++) {
    const { text } = tokens[at] ?? { text: '' };
    if (text === ')') return false;
    if (text === '' || /^(?:replaced|accessory|aberrant)$/.test(text) || (!mentions.some((one) => at >= one.from && at < one.to) && !/^(?:the|and|,|or|artery|vein|arteries|veins|branch|left|right|l|r|main|proper|then)$/.test(text))) return text !== '';
  }
  return false;
}
