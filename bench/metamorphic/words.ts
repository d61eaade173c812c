import { isWrittenInCapitals } from '../../src/language/layout/lines.js';
import type { SeededRandom } from './random.js';
import type { InvariantTransformation, Subject } from './transformation.js';

/** Other words for the same: abbreviations, synonyms, misspellings. */
export const wordTransformations: readonly InvariantTransformation[] = [
  { id: 'spell-out', kind: 'invariant', imitates: 'an author who writes no abbreviation', change: ({ text }) => capitalizeStarts(text, replaceAll(text, abbreviations.map(([name, short]) => [short, name]))) },
  { id: 'abbreviate', kind: 'invariant', imitates: 'an author who abbreviates what has an abbreviation', change: ({ text }) => replaceAll(text, abbreviations) },
  { id: 'verb-synonyms', kind: 'invariant', imitates: 'another choice of verbs', change: ({ text }, random) => replaceAll(text, verbs.map(([verb, others]) => [verb, random.pick(others) ?? verb])) },
  { id: 'vessel-synonyms', kind: 'invariant', imitates: 'older and newer names of vessels', change: ({ text }) => replaceAll(text, vesselNames) },
  { id: 'misspellings', kind: 'invariant', imitates: 'one to three slips of typing or dictation in vessel words and words of the trade', change: misspell },
];

/** A line that began with a capital still does. */
function capitalizeStarts(before: string, after: string): string {
  const lines = before.split('\n');
  return after.split('\n').map((line, index) => (/^\s*[A-Z]/.test(lines[index] ?? '') ? line.replace(/[a-z]/i, (first) => first.toUpperCase()) : line)).join('\n');
}

/** Names that have one usual abbreviation, which means nothing else in these notes. */
const abbreviations: readonly (readonly [name: string, short: string])[] = [
  ['common iliac vein', 'CIV'], ['external iliac vein', 'EIV'], ['common femoral vein', 'CFV'], ['common iliac artery', 'CIA'],
  ['external iliac artery', 'EIA'], ['common femoral artery', 'CFA'], ['superficial femoral artery', 'SFA'], ['inferior vena cava', 'IVC'],
  ['superior vena cava', 'SVC'], ['superior mesenteric artery', 'SMA'], ['internal jugular vein', 'IJV'], ['great saphenous vein', 'GSV'],
  ['intravascular ultrasound', 'IVUS'],
];

const verbs: readonly (readonly [verb: string, others: readonly string[]])[] = [
  ['was advanced', ['was passed', 'was threaded', 'was brought', 'was navigated']], ['were advanced', ['were passed', 'were brought']],
  ['was punctured', ['was accessed', 'was entered', 'was cannulated']], ['was accessed', ['was punctured', 'was entered']],
  ['was performed', ['was carried out', 'was done', 'was undertaken']], ['demonstrated', ['showed', 'revealed', 'disclosed']],
  ['showed', ['demonstrated', 'revealed']], ['revealed', ['showed', 'demonstrated']], ['was deployed', ['was placed', 'was implanted', 'was released']],
  ['was catheterized', ['was cannulated', 'was selected']], ['was pulled back', ['was withdrawn', 'was drawn back']], ['was removed', ['was taken out', 'was withdrawn']],
  ['in order to', ['to']], ['because of', ['owing to']],
];

const vesselNames: readonly (readonly [name: string, other: string])[] = [
  ['internal iliac', 'hypogastric'], ['brachiocephalic vein', 'innominate vein'], ['innominate vein', 'brachiocephalic vein'], ['innominate artery', 'brachiocephalic artery'],
  ['profunda femoris artery', 'deep femoral artery'], ['celiac artery', 'celiac trunk'], ['celiac axis', 'celiac artery'], ['great saphenous', 'greater saphenous'],
  ['peroneal artery', 'fibular artery'], ['superficial femoral vein', 'femoral vein'],
];

/** Replaces whole phrases, longest first, each place once, in the case of what stood there; a line break inside stays one. */
function replaceAll(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  const byPhrase = new Map(pairs.map(([from, to]) => [from.toLowerCase(), to]));
  const sorted = [...byPhrase.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![A-Za-z0-9'-])(?:${sorted.map((phrase) => phrase.replaceAll(' ', '[ \\n]')).join('|')})(?![A-Za-z0-9'])`, 'gi');
  const capitals = isWrittenInCapitals(text);
  return text.replace(pattern, (found, at: number) => {
    const phrase = byPhrase.get(found.toLowerCase().replaceAll('\n', ' ')) ?? found;
    const word = capitals ? phrase.toUpperCase() : opensSentence(text, at) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : inCaseOf(found, phrase);
    return found.includes('\n') ? (word.includes(' ') ? word.replace(' ', '\n') : `${word}\n`) : word;
  });
}

/** Behind a full stop a word begins with a capital, as it did. */
const opensSentence = (text: string, at: number): boolean => /[.!?]\s+$/.test(text.slice(Math.max(0, at - 4), at)) && /[A-Z]/.test(text.charAt(at));

function inCaseOf(found: string, word: string): string {
  const abbreviated = /^[A-Z]{2,5}$/.test(word) || /^[A-Z]{2,5}$/.test(found);
  if (!abbreviated && found === found.toUpperCase()) return word.toUpperCase();
  return /^[A-Z][a-z]/.test(found) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const soundAlikes: readonly (readonly [word: string, heard: string])[] = [
  ['peroneal', 'perineal'], ['brachial', 'branchial'], ['stenosis', 'stenosus'], ['catheter', 'cathater'], ['iliac', 'illiac'], ['femoral', 'femeral'],
  ['popliteal', 'poplitial'], ['ultrasound', 'ultrasond'], ['jugular', 'juglar'], ['subclavian', 'subclavien'], ['saphenous', 'saphanous'],
];

/** One to three words of at least six letters with a swap, a lost, a doubled or a misheard letter; every place of a chosen word is left but one. */
function misspell({ text }: Subject, random: SeededRandom): string {
  const words = [...text.matchAll(/\b(?:peroneal|brachial|stenosis|catheter|iliac|femoral|popliteal|ultrasound|jugular|subclavian|saphenous|external|internal|common|superficial|advanced|intravascular|punctured|accessed|tibial|renal|mesenteric)\b/gi)];
  const chosen = new Set(Array.from({ length: 1 + random.below(3) }, () => random.below(words.length)));
  let changed = text;
  for (const index of [...chosen].sort((a, b) => b - a)) {
    const found = words[index];
    if (found) changed = changed.slice(0, found.index) + slip(found[0], random) + changed.slice(found.index + found[0].length);
  }
  return changed;
}

function slip(word: string, random: SeededRandom): string {
  const heard = soundAlikes.find(([right]) => right === word.toLowerCase());
  const at = 1 + random.below(Math.max(1, word.length - 3));
  switch (random.below(heard && word === word.toLowerCase() ? 4 : 3)) {
    case 0: return word.length < 6 ? word : word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    case 1: return word.length < 6 ? word : word.slice(0, at) + word.slice(at + 1);
    case 2: return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
    default: return heard?.[1] ?? word;
  }
}
