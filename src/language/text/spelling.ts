import { distance } from 'fastest-levenshtein';
import { protectedWords, soundAlikes, spellingTargets as targets } from '../../lexicon/spelling.js';

const shortest = 5;
/** Shorter words are misspelt only by a letter that was lost. */
const whole = 6;
/** From this length on two letters may be wrong, or the first one. */
const long = 9;

/** Targets that are another target with an s: only a word in -s may stand for them. */
const plurals: ReadonlySet<string> = new Set([...targets].filter((target) => target.endsWith('s') && targets.has(target.slice(0, -1))));

/**
 * The vessel or key word that a misspelled or misheard word stands for, or null.
 *
 * Call it only with a folded word that no lexicon phrase matched: a known word may lie within reach of another one.
 * A sound-alike is replaced as a whole word. Else the word must have at least 6 letters (5 where one was lost), must not be protected
 * (an English or medical word of its own, such as "perineal"), and exactly one target must lie nearest to it, within
 * one wrong letter or one swap of neighbours, or within two letters where both have 9 or more. The first letter
 * must agree, though in long words it may be the one wrong letter. A plural target wants a word in -s.
 * Cost: a miss compares the word with the targets of like length, some tens of them; answers are kept.
 */
export function correctVesselWord(word: string): string | null {
  const kept = answers.get(word);
  if (kept !== undefined) return kept;
  if (answers.size >= mostAnswers) answers.clear();
  const answer = soundAlikes.get(word) ?? (mayBeMisspelled(word) ? nearestTarget(word) : null);
  answers.set(word, answer);
  return answer;
}

/** Answers depend on the word alone, so keeping them changes nothing but the time taken. */
const answers = new Map<string, string | null>();
const mostAnswers = 20_000;

const mayBeMisspelled = (word: string): boolean =>
  word.length >= shortest && /^[a-z]+$/.test(word) && !targets.has(word) && !protectedWords.has(word);

/** The targets by their length. */
const ofLength: ReadonlyMap<number, readonly string[]> = (() => {
  const all = new Map<number, string[]>();
  for (const target of targets) all.set(target.length, [...(all.get(target.length) ?? []), target]);
  return all;
})();

function nearestTarget(word: string): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    for (const target of ofLength.get(length) ?? []) {
      if (plurals.has(target) && !word.endsWith('s')) continue;
      const wrong = wrongLetters(word, target);
      if (wrong === null || wrong > least) continue;
      nearest = wrong === least ? null : target;
      least = wrong;
    }
  }
  return nearest;
}

/** Wrong letters between two words, a swap of neighbours counting as one; null where they are too far apart. */
function wrongLetters(word: string, target: string): number | null {
  const isLong = Math.min(word.length, target.length) >= long;
  const most = isLong ? 2 : 1;
  if (Math.abs(word.length - target.length) > most || (word.length < whole && target.length <= word.length)) return null;
  const firstAgrees = word.charAt(0) === target.charAt(0);
  if (!firstAgrees && !isLong) return null;
  const wrong = isNeighbourSwap(word, target) ? 1 : distance(word, target);
  if (wrong > most) return null;
  return firstAgrees || (isLong && wrong === 1) ? wrong : null;
}

function isNeighbourSwap(word: string, target: string): boolean {
  if (word.length !== target.length) return false;
  let at = 0;
  while (at < word.length && word[at] === target[at]) at++;
  return word[at] === target[at + 1] && word[at + 1] === target[at] && word.slice(at + 2) === target.slice(at + 2);
}
