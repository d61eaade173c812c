import type { Hits } from '../text/hits.js';
import type { Token } from '../text/tokens.js';

const sparse = /^(?:no|nothing|none|little|hardly|any|some|without|zero)$/;
const pronouns = /^(?:nothing|none|little|any|some)$/;
/** Words that a plain noun phrase does not hold: behind them "left" is told of a place. */
const parting = /^(?:in|into|of|on|the|a|an|at|from|to|through|within|by|and|or|but|with|was|were|is|are|had|has|his|her|its|via|across|along|right|left)$/;
/** How far in front of "left" the phrase may begin. */
const longestPhrase = 5;
/** What goes on behind "left" where it is no side. */
const goesOn = /^(?:and|but|in|on|at|across|along|behind|anywhere|there|here|to|for|worth|after|within|inside|below|above|beyond|it|them|so|when|that|which)$/;

/** Side words that are none: "no thrombus left", "nothing was left", "with little plaque left" tell what remained. */
export function withoutLeftOver(hits: Hits, tokens: readonly Token[]): Hits {
  const { vessels } = hits;
  if (!vessels.some(({ from, to }) => isLeftOver(tokens, from, to))) return hits;
  return { ...hits, vessels: vessels.filter(({ from, to }) => !isLeftOver(tokens, from, to)) };
}

function isLeftOver(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.text !== 'left' || to !== at + 1) return false;
  const next = tokens[to];
  if (next?.kind === 'word' && next.gap < 2 && !goesOn.test(next.text)) return false;
  // "No clot left or right", "no clot left and none right": sides after all.
  if (tokens.slice(to, to + 6).some(({ text }, ahead, all) => text === 'right' && all[ahead + 1]?.kind !== 'word')) return false;
  for (let back = at - 1; back >= Math.max(0, at - longestPhrase); back--) {
    const text = tokens[back]?.text ?? '';
    if (sparse.test(text)) return back < at - 1 || pronouns.test(text);
    if (tokens[back]?.kind !== 'word' || (parting.test(text) && !(back === at - 1 && /^(?:was|were|is|are)$/.test(text)))) return false;
  }
  return false;
}
