import { anyOf } from '../../lexicon/note-details.js';
import { heardPhrases } from '../../lexicon/spelling.js';
import { withJoinedWords, withSoundedVessels } from './split-words.js';

/**
 * Words that speech recognition wrote for another one: "the eye vus catheter", "I have us was used", "the left perineal artery".
 * What was meant takes their place, filled up with carriage returns, **character for character**, so that offsets stay those of the note.
 *
 * Before sentences are cut, as one word is meant: a heading, a device and a sentence all name it.
 */
export const withHeardPhrases = (text: string): string => withSoundedVessels(withJoinedWords(text).replace(heard, (words) => replacementOf(words) ?? words));

function replacementOf(words: string): string | null {
  const meant = heardPhrases.get(words.toLowerCase().replace(/[\s-]+/g, ' '));
  if (meant === undefined || meant.length > words.length) return null;
  const first = /^[A-Z]/.test(words) ? meant.charAt(0).toUpperCase() : meant.charAt(0);
  return (first + meant.slice(1)).padEnd(words.length, '\r');
}

const heard = new RegExp(`\\b${anyOf([...heardPhrases.keys()], '[ -]')}\\b`, 'gi');
