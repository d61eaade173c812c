import type { Token } from '../language/text/tokens.js';
import type { VesselGroup } from '../language/vessels/resolve-vessels.js';
import { flatMap } from '../model/flat-map.js';
import type { VesselRef } from '../model/vessel.js';

const state = /^(?:was|were|is|stays|stayed|left|kept|remained|remains|still|both|artery|vein|orifice|ostium|origin)$/;

/** "Ostium covered, LIMA free", "the hypogastric was spared", "left vertebral not covered": what the work kept clear of, told in a clause of its own. */
export function isKeptClear(tokens: readonly Token[], { from, to, governor }: VesselGroup): boolean {
  if (governor !== 'none' && ![1, 2].some((back) => /^(?:,|;|and|with)$/.test(tokens[from - back]?.text ?? ''))) return false;
  let at = to;
  while (at < to + 4 && state.test(tokens[at]?.text ?? '')) at++;
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (word === 'not' || word === 'never') return /^(?:covered|jailed|touched|crossed|compromised|encroached)$/.test(next);
  return (/^(?:free|clear)$/.test(word) && !/^(?:of|from|wall|flow|lumen)$/.test(next)) || (/^(?:spared|uncovered|untouched|preserved|unjailed)$/.test(word) && !/^(?:stent|stents|metal|device|wallstent|nitinol|flow|lumen)$/.test(next));
}

/** "In the left subclavian artery, left vertebral not covered": the last of what reads as a list was kept clear. */
export function refsWorkedIn(tokens: readonly Token[], group: VesselGroup): readonly VesselRef[] {
  const last = group.mentions.at(-1);
  if (group.mentions.length < 2 || !last || !isKeptClear(tokens, { ...group, from: last.from, governor: 'none' })) return group.refs;
  return flatMap(group.mentions.slice(0, -1), ({ refs }) => refs);
}
