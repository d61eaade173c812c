/** A text in small letters; `uneven`, where it was looked for, are its `unevenPlaces`. */
export interface Folded {
  readonly folded: string;
  readonly uneven?: readonly number[];
}

/** The words of a stretch of the note in small letters, one blank between them, for patterns that only look. */
export function said({ folded, uneven }: Folded, start: number, end: number): string {
  const words = folded.slice(start, end);
  return spelledOut((uneven === undefined || holdsPlace(uneven, start, end)) && firstUneven(folded, start, end) < end ? words.replace(/\s+/g, ' ') : words);
}

/** "Looked at w/ IVUS", "w/o flow": the same as in full. */
const spelledOut = (words: string): string => (words.includes('w/') ? words.replace(/\bw\/o\b/g, 'without').replace(/\bw\/ ?(?=[a-z0-9])/g, 'with ') : words);

/**
 * Where two blanks stand next to each other (the place of the second), or a tab or line break stands. Some 300 stretches of a note are asked for, and few
 * hold such a place: to look for it once a note and not in each of them takes 2 % less time.
 */
export function unevenPlaces(folded: string): number[] {
  const places: number[] = [];
  for (let at = firstUneven(folded, 0, folded.length); at < folded.length; at = firstUneven(folded, at, folded.length, at + 1)) places.push(at);
  return places;
}

/** The first uneven place in `[start, end)`, none in front of `from`; `end` where there is none. A loop: as the pattern `\s\s|[\n\r\t]` it was slower. */
function firstUneven(folded: string, start: number, end: number, from = start): number {
  let wasBlank = false;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    const isBreak = unit === 9 || unit === 10 || unit === 13;
    const isBlank = isBreak || unit === 32 || (unit < 32 ? unit === 11 || unit === 12 : unit >= 160 && /\s/.test(folded.charAt(at)));
    if (at >= from && (isBreak || (isBlank && wasBlank))) return at;
    wasBlank = isBlank;
  }
  return end;
}

/** Whether one of the places, which are in order, lies in `[start, end)`. */
function holdsPlace(places: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}

/** The same for a part of a sentence, given by places in the note: places in what a sentence `said` are none of the note. */
export const saidWithin = ({ start, letters }: { readonly start: number; readonly letters: string }, from: number, to = Infinity): string =>
  said({ folded: letters }, Math.max(0, from - start), Math.min(letters.length, to - start));
