import { placesTakenBack } from './taken-back-places.js';

/**
 * Words that a speaker takes back while dictating: "right common femoral vein, correction, left common femoral vein",
 * "24, strike that, 22 mm", "into the splenic, I am sorry, into the gastroduodenal artery". What was taken back and the
 * words that take it back are replaced by carriage returns, **character for character**, so that offsets stay those of the note.
 * A verb in between stays ("the left radial artery was punctured, correction, the right").
 *
 * Nothing is taken back unless the words behind match some in front: the same word, or a side for a side, a number for a number.
 */
export function withoutRetractions(text: string): string {
  if (!mayRetract.test(text)) return text;
  const draft = new Draft(text);
  for (const { start, end } of placesTakenBack(text)) draft.strike(start, end);
  if (mayStrike.test(text)) for (const match of text.matchAll(struckWords)) draft.strike(match.index, match.index + match[0].length);
  for (const match of text.matchAll(struckBrackets)) draft.strike(match.index, match.index + match[0].length);
  for (const match of text.matchAll(retraction)) {
    const end = match.index + match[0].length;
    const start = startOfRetracted(draft, match.index, end);
    if (start === null) continue;
    const verb = copula.exec(draft.words(start, match.index));
    draft.strike(start, verb ? start + verb.index : end);
    if (verb) draft.strike(match.index, end);
    const side = commaOfSide.exec(draft.words(end, end + farthest));
    if (side) draft.strike(end + side[0].length - 1, end + side[0].length);
  }
  for (const match of draft.words(0, text.length).matchAll(bare)) strikeBare(draft, match.index, match.index + match[0].length, match[1] !== undefined);
  return draft.words(0, text.length);
}

/** The same without marks. What says less than "correction" takes back a side for the other, and nothing else. */
function strikeBare(draft: Draft, at: number, end: number, certain: boolean): void {
  const start = startOfRetracted(draft, at, end);
  const taken = start === null ? '' : draft.words(start, at);
  if (start === null || !/\S\s+\S/.test(taken) || notBare.test(draft.words(at - farthestBack, at))) return;
  const behind = draft.words(end, end + farthest);
  const [side, other] = [taken, behind].map((words) => sideFirst.exec(words)?.[1]?.toLowerCase());
  if (!certain && (side === undefined || other === undefined || side === other)) return;
  const verb = copula.test(behind) ? null : copula.exec(taken);
  draft.strike(start, verb ? start + verb.index : end);
  if (verb) draft.strike(at, end);
}

const mayStrike = /\bno,?\s+(?:strike|scratch)\b/i;
/** "The left lower lobe no strike lower lobe": the words to be struck are said again. */
const struckWords = /\b((?:[a-z]+\s){0,2}[a-z]+),?\sno,?\s(?:strike|scratch)\s(?:the\s)?\1\b/gi;

/** "[Resident: "IVUS was then performed"] STRIKE THAT, DR. A.": what another wrote between brackets, taken back behind them. */
const struckBrackets = /[[(][^\])\n]{5,160}[\])]\s?(?:strike|scratch|delete) that\b[^.\n]{0,40}\.?/gi;

const copula = /\b(?:was|were|is|are|had|has)\b/;
const sideFirst = /^(?:\s|the |a |an |in |into |on )*(left|right)\b/i;

/** A text in which stretches are struck out: each costs its own length, however long the text is. */
class Draft {
  readonly #units: string[];

  constructor(text: string) {
    this.#units = text.split('');
  }

  words(from: number, to: number): string {
    return this.#units.slice(Math.max(0, from), to).join('');
  }

  strike(from: number, to: number): void {
    this.#units.fill('\r', from, to);
  }
}

const mayRetract = /correction|strike that|scratch that|sorry|make that|i mean|i meant|misspoke|excuse me|rather|pardon|my mistake|\bno,?\s+(?:wait|no|that|strike|scratch)\b|wait that/i;
const cue = "(?:correction(?! of )|(?:no,? )?(?:strike|scratch|make|delete) that|(?:i am |i'?m |no,? )?sorry(?! (?:that|to|for|about|but))|(?:no,? )?(?:i mean|i meant|i misspoke|i should say|excuse me|i beg your pardon|beg your pardon|my mistake)|or rather|no,? rather)";
/** Dictation without marks: "into the external correction the common iliac", "the left popliteal no correction that is the right popliteal". */
const bare = /\s(?:(?:no|um|uh|oh|wait|and|sorry)\s+){0,3}(?:(correction|scratch that|strike that)|(?:i am |i'?m )?sorry|i mean|i meant|excuse me|(?:i )?beg your pardon|make that|or rather|my mistake|no wait|no,? no|(?:no|wait) that(?: is|'s| was) wrong)\s+(?:(?:no|that is|that's|that was|it is|it was|it's|make that)\s+){0,2}(?=(?:the|left|right|into|in|a|an|\d))/gi;
const retraction = new RegExp(`(?:[,(-]|\\.{2,3}|\\s-)\\s*(?:and |no |um |uh )?${cue}(?:,? (?:correction|no|that is|that was|it is|it was|to say))?\\s*[,:;.)-]*\\s+`, 'gi');
/** "..., no, strike that, left, popliteal vein": the comma closes the correction. */
const commaOfSide = /^(?:left|right),(?=\s)/i;
const farthest = 60;
const farthestBack = 120;
const notBare = /\b(?:surgical|after|for|of|with|angle|before)\s*$/i;
/** No more words than these are taken back. */
const mostWords = 8;

const fillers = new Set(['a', 'an', 'the', 'that', 'is', 'was', 'it', 'in']);
const sides = new Set(['left', 'right', 'l', 'r', 'lt', 'rt', 'both']);

/** Where the words taken back begin: at the nearest word in front that is of the kind of the first word behind. Null where none is. */
function startOfRetracted(draft: Draft, at: number, end: number): number | null {
  const behind = draft.words(end, end + farthest);
  const words: readonly string[] = behind.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)?/g) ?? [];
  const before = [...draft.words(at - farthestBack, at).matchAll(/[A-Za-z]+|\d+(?:\.\d+)?|[.;:](?=\s)/g)].slice(-mostWords);
  const offset = Math.max(0, at - farthestBack);
  for (const word of words.slice(0, 3)) {
    const found = likest(before.map(([each]) => each.toLowerCase()), words.slice(words.indexOf(word)));
    const match = found === null ? undefined : before[found];
    if (match) return offset + match.index;
    if (!fillers.has(word)) return null;
  }
  return null;
}

/** Index of the word in front from which most words are of the kinds of those behind, the nearest of several; null where none is. */
function likest(before: readonly string[], behind: readonly string[]): number | null {
  const from = before.findLastIndex((word) => /^[.;:]$/.test(word)) + 1;
  let best: number | null = null;
  let most = 0;
  for (let at = before.length - 1; at >= from; at--) {
    let like = 0;
    while (at + like < before.length && isSameKind(before[at + like] ?? '', behind[like] ?? '')) like++;
    if (like > most) [best, most] = [at, like];
  }
  return best;
}

const isSameKind = (one: string, other: string): boolean => one === other || (sides.has(one) && sides.has(other)) || (isNumber(one) && isNumber(other));
const isNumber = (word: string): boolean => /^\d/.test(word);
