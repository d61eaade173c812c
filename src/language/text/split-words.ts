import { allMatches } from './all-matches.js';
import { shortNames } from '../../lexicon/vessels.js';
import { joinedWords, soundedWords, spellingTargets } from '../../lexicon/spelling.js';

/** Words that speech recognition took for several, put together again **character for character**: the blanks move behind the word, as carriage returns. */

/** "Throm bus", "sub clavian", "be cause": the pieces are the word, letter by letter. */
export const withJoinedWords = (text: string): string =>
  text.replace(split, (words) => (words.includes(' ') ? words.replaceAll(' ', '').padEnd(words.length, '\r') : words)).replace(spelt, (letters) => (shortNames.has(lettersAlone(letters).toLowerCase()) ? lettersAlone(letters).padEnd(letters.length, '\r') : letters));

/** "Left c.f.v.", "the I V C": an abbreviation letter by letter; the last stop only where more of the sentence follows. */
const spelt = /(?<![A-Za-z0-9.'])[A-Za-z](?:\.[A-Za-z]){2,3}(?:\.(?= [a-z,]))?(?![A-Za-z0-9'])|(?<![A-Za-z0-9.'])[A-Za-z](?: [A-Za-z]){2,3}(?![A-Za-z0-9'])/g;
const lettersAlone = (letters: string): string => letters.replace(/[. ]/g, '');

/** The words letter by letter, those that begin alike sharing their beginning; a blank may stand between any two letters but the first two and the last two. */
function lettersOf(words: readonly string[], depth = 0): string {
  const rests = new Map<string, string[]>();
  for (const word of words) if (depth < word.length) rests.set(word.charAt(depth), [...(rests.get(word.charAt(depth)) ?? []), word]);
  const branches = [...rests].map(([letter, under]) => unitOf(letter, depth, under) + lettersOf(under, depth + 1));
  if (words.some(({ length }) => length === depth)) branches.push('');
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

/** Where a word ends sooner than others that begin alike, a blank in front of its last letter is let through, and no word comes of it. */
const unitOf = (letter: string, depth: number, under: readonly string[]): string =>
  depth < 2 || under.every(({ length }) => depth >= length - 1) ? letter : ` ?${letter}`;

const split = new RegExp(`\\b${lettersOf(joinedWords)}\\b`, 'gi');

/** The consonants of words as they sound, a first vowel kept as one: "jug you lar" and "jugular" are alike. */
function soundOf(words: string): string {
  const letters = words.toLowerCase().replace(/[^a-z]+/g, '').replace(/ph/g, 'f').replace(/c?k|q/g, 'c').replace(/x/g, 'cs').replace(/z/g, 's');
  const first = /^[aeiouy]/.test(letters) ? '*' : '';
  return first + letters.replace(/[aeiouywh]/g, '').replace(/(.)\1+/g, '$1');
}

const bySound: ReadonlyMap<string, string> = new Map(soundedWords.map((word) => [soundOf(word), word]));
const classWord = /\b(?:v(?:ei|ai)ns?|vanes?|venous|arter(?:y|ies)|arterial)\b/gi;
/** No more than these letters in front of a class word sound like one vessel word. */
const farthest = 40;

/** "The jug you lar vein", "left over in vein", "renal vain": several words in front of "vein" or "artery" that sound like one vessel, and what was heard for "vein". */
export function withSoundedVessels(text: string): string {
  let done = '';
  for (const match of allMatches(classWord, text)) {
    const start = Math.max(done.length, match.index - farthest);
    const front = text.slice(start, match.index);
    const named = spellingTargets.has(lastWord.exec(front)?.[1]?.toLowerCase() ?? '') ? null : soundedIn(front);
    if (named === null && !(misheard.test(match[0]) && spellingTargets.has(lastWord.exec(front)?.[1]?.toLowerCase() ?? ''))) continue;
    done += text.slice(done.length, start) + (named ?? front) + (misheard.test(match[0]) ? match[0].replace(/^(v)(?:ain|ane)/i, '$1ein') : match[0]);
  }
  return done + text.slice(done.length);
}

const misheard = /^va/i;
const lastWord = /([a-z']+) $/i;
const ledBy = /(?:^|\W)(?:the|an?|her|his|this|left|right|both|l|r|lt|rt|of|common|internal|external|superficial|deep|great|small|inferior|superior|anterior|posterior|main|accessory|circumflex) $|(?:^|[.,;:\n] ?)$/i;
const lastWords = /(?:^|(?<=[^a-z']))(?:[a-z']+ ){1,3}[a-z']+ $/i;

/** The words in front of a class word with a vessel word in the place of the last ones, where these sound like it; null where none does. */
function soundedIn(front: string): string | null {
  const pieces = (lastWords.exec(front)?.[0] ?? '').trimEnd().split(' ');
  for (let from = 0; from < pieces.length - 1; from++) {
    const heard = pieces.slice(from).join(' ');
    const meant = bySound.get(soundOf(heard));
    if (meant === undefined || meant.length > heard.length || pieces.slice(from).some((piece) => spellingTargets.has(piece.toLowerCase()))) continue;
    const word = /^[A-Z]/.test(heard) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
    const head = front.slice(0, front.length - heard.length - 1);
    return ledBy.test(head) ? `${head}${word.padEnd(heard.length, '\r')} ` : null;
  }
  return null;
}
