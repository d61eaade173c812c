import { flatMap } from '../../model/flat-map.js';
import { fold } from '../text/fold.js';
import { findHits, type Hit } from '../text/hits.js';
import { stem } from './natural.js';
import { tokenize, type Token } from '../text/tokens.js';

const longestStatement = 600;
const longestWord = 30;
/** Categories of terms that tell nothing of a reason or a result. */
const grammar = new Set(['prep', 'ana', 'same', 'respectively', 'count']);

/** Cuts what no library should see: what lies beyond 600 characters, and runs of dots and other leaders. */
export const clampStatement = (words: string): string => words.slice(0, longestStatement).replace(/[._\-=*]{3,}/g, ' ');

/**
 * The features of a statement, each once: stems, pairs with a placeholder in them, and the kinds of cue words. Vessels,
 * sides, devices and numbers stand as placeholders, so that a feature tells how something is said and never of whom.
 */
export function featuresOf(words: string): string[] {
  const text = clampStatement(words);
  const tokens = tokenize(fold(text));
  const hits = findHits(text, tokens);
  const places = new Map<number, { readonly name: string; readonly to: number }>();
  const place = (hit: Hit<unknown>, name: string): void => {
    if (!places.has(hit.from)) places.set(hit.from, { name, to: hit.to });
  };
  for (const hit of hits.devices) place(hit, hit.meanings.some(({ kind }) => kind === 'ivus-catheter') ? '<ivus>' : '<device>');
  for (const hit of hits.vessels) place(hit, hit.meanings.some(({ kind }) => kind === 'vessel') ? '<vessel>' : '<side>');
  for (const hit of hits.terms) if (hit.meanings.some(({ cat }) => cat === 'ivus' || cat === 'probe')) place(hit, '<ivus>');
  const stems = stemsOf(tokens, places);
  const pairs = stems.slice(1).map((word, at) => `${stems[at] ?? ''} ${word}`).filter((pair) => pair.includes('<'));
  const covered = new Set(flatMap([...places], ([from, { to }]) => Array.from({ length: to - from }, (_, at) => from + at)));
  const outside = hits.terms.filter(({ from }) => !covered.has(from));
  const cues = flatMap(outside, ({ meanings }) => meanings.filter(({ cat }) => !grammar.has(cat)).map(({ cat, id }) => `#${cat}:${id}`));
  return [...new Set([...stems, ...pairs, ...cues])];
}

function stemsOf(tokens: readonly Token[], places: ReadonlyMap<number, { readonly name: string; readonly to: number }>): string[] {
  const stems: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = places.get(at);
    const word = found?.name ?? plain(tokens[at]);
    if (found) at = found.to - 1;
    if (word !== null && !(word.startsWith('<') && stems.at(-1) === word)) stems.push(word);
  }
  return stems;
}

/** Stem of a word, placeholder of a number, a mark that parts clauses; null for what tells nothing. */
function plain(token: Token | undefined): string | null {
  if (!token) return null;
  if (token.kind === 'number') return '<number>';
  if (token.kind === 'mark') return /^[:;=%?,]$/.test(token.text) ? token.text : null;
  return token.text.length > longestWord ? null : /\d/.test(token.text) ? '<number>' : stem(token.text);
}
