import { allMatches } from '../../language/text/all-matches.js';
import { anyOf, noteDetails } from '../../lexicon/note-details.js';
import type { Span } from '../../model/span.js';

/** A full date of the calendar as it is written in a note. */
export interface WrittenDate extends Span {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  /** A form that also occurs as plain numbers (`10-12-24`, `20240219`): a date only behind a label. */
  readonly loose: boolean;
}

const { months } = noteDetails.dates;
const monthWord = `(${anyOf([...months, ...months.map((name) => name.slice(0, 3)), 'sept'])})(?![a-z])`;
/** Most stretches of a note name no month: what is around those that do is looked through, and nothing else. */
const anyMonth = new RegExp(monthWord, 'g');
/** No date goes further from its month: "on the twenty seventh day of ...", "... twenty seventh, two thousand and twenty three". */
const reach = 80;
const numeric = /(?<![\d./-])(?:(\d{4})([./-])(\d{1,2})\2(\d{1,2})|(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\6 ?(\d{4}|\d{2}))(?!\d|[/-]\d|\.\d)(?! {0,2}(?:mm|cm|fr|french|f|ml|mg|mcg|atm|%)\b)/g;
const compact = /(?<![\d./-])((?:19|20)\d\d)(\d\d)(\d\d)(?!\d|[./-]\d)/g;
const dayFirst = new RegExp(`(?<![\\d./-])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}day)?(?:\\s{1,3}of)?[\\s-]{0,3}${monthWord}[\\s.,'-]{0,3}(\\d{4}|(?<=[-'])\\d{2}|(?<=\\d[a-z]{3})\\d{2}|(?<=[a-z] )[23]\\d(?=\\s*(?:$|\\n|[,;.|)]|\\s{2}|-)))(?!\\d)`, 'g');
/** Which letter stands in front is looked at behind a find: as a part of the pattern it would be looked at everywhere. */
const monthFirst = new RegExp(`${monthWord}[\\s.-]{0,3}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s{0,3}|\\s{1,3}|-)'?(\\d{4}|(?<=')\\d{2})(?!\\d)`, 'g');

/** "16.V.2025", "3. XI. 2024": the month as a Roman number. */
const romanMonth = /(?<![\d./-])(\d{1,2})([./-]) ?(i{1,3}|i?[vx]|vi{1,3}|xi{1,2})\2 ?(\d{4})(?!\d)/g;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** "All dates dd/mm/yyyy": the order that a form declares. */
const dayBeforeMonth = /\b(?:all dates|dates?(?: format)?|date of (?:the )?(?:procedure|service|operation|exam|study))\W{0,3}(?:are |in |as )?dd ?[/.-] ?mm ?[/.-] ?yy/;
const monthBeforeDay = /\bmm ?[/.-] ?dd ?[/.-] ?yy/;

/** "2025-Mar-06". */
const yearFirst = new RegExp(`(?<![\\d./-])(\\d{4})[-/ ]${monthWord}[-/ ](\\d{1,2})(?!\\d)`, 'g');

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'];
/** "Twelve", "twenty four": the numbers from 1 to 39. */
const numbers: ReadonlyMap<string, number> = new Map([
  ...[...ones, ...teens].map((word, index): [string, number] => [word, index + 1]),
  ...['twenty', 'thirty'].flatMap((tens, at): [string, number][] => [[tens, 20 + 10 * at], ...ones.map((word, index): [string, number] => [`${tens} ${word}`, 21 + 10 * at + index])]),
]);
const days: ReadonlyMap<string, number> = new Map([
  ...[...numbers].filter(([, day]) => day <= 31),
  ...ordinals.map((word, index): [string, number] => [word, index + 1]),
  ...ordinals.slice(0, 9).map((word, index): [string, number] => [`twenty ${word}`, index + 21]),
  ['thirtieth', 30], ['thirty first', 31],
]);
const years: ReadonlyMap<string, number> = new Map(
  ['twenty', 'two thousand', 'two thousand and'].flatMap((century) => [...numbers].filter(([, year]) => year >= 10).map(([word, year]) => [`${century} ${word}`, 2000 + year] as const)),
);
const anyOfWords = (words: ReadonlyMap<string, number>): string => [...words.keys()].sort((a, b) => b.length - a.length).join('|').replaceAll(' ', '[\\s-]{1,3}');
/** Between two words of a date: a blank, or the break of a wrapped line. */
const gap = '\\s{1,3}';
const dayWord = `(\\d{1,2}(?:st|nd|rd|th)?|${anyOfWords(days)})`;
const yearWord = `(\\d{4}(?!\\d)|(?:${anyOfWords(years)})(?![a-z]))`;
const yearMark = `(?:,|${gap}comma)?${gap}`;
/** "August twenty first twenty twenty four", "march twelve twenty twenty four", "march 12th comma 2024", as dictation software writes it. */
const spokenMonthFirst = new RegExp(`(?<![a-z])${monthWord}${gap}(?:the${gap})?${dayWord}${yearMark}${yearWord}`, 'g');
/** "The fourteenth of March 2025", "the 12th of march twenty twenty four". */
const spokenDayFirst = new RegExp(`(?<![a-z\\d])${dayWord}(?:${gap}day)?(?:${gap}of)?${gap}${monthWord}${yearMark}${yearWord}`, 'g');
const spoken = /\b(?:twenty|thousand|comma)\b|(?:st|nd|rd|th)(?:\s{1,3}day)?(?:\s{1,3}of)?\s{1,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s{1,3}(?:the )?(?:[a-z\s-]{3,16}(?:st|nd|rd|th),?\s|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|thirty)\b)/;
const number = `(\\d{1,2}|${anyOfWords(numbers)})`;
/** "Three slash twelve slash twenty twenty four"; with nothing between them, numbers are a date only behind a label ("date of service three twelve twenty twenty four"). */
const spokenFigures = new RegExp(`(?<![a-z\\d./-])${number}( slash | dash | )${number}\\2${yearWord}`, 'g');
const maySpell = /\b(?:twenty|two thousand|slash|dash) |\d \d{1,2} 20\d\d\b/;
/** "DOS 03122024". */
const packed = /(?<![\d./-])(\d\d)(\d\d)(20\d\d)(?!\d|[./-]\d)/g;
const numberIn = (words: ReadonlyMap<string, number>, spelled: string | undefined): string => String(words.get((spelled ?? '').replace(/[\s-]+/g, ' ')) ?? /^\d+/.exec(spelled ?? '')?.[0] ?? '');

/**
 * Finds full dates in folded text, in reading order: month first as in the United States, day first where the month
 * would pass 12, where dots stand between or where the note declares it, ISO, and months in words. No day that is not in the calendar, no year
 * outside 1990-2099, no month with a year alone.
 */
export function findWrittenDates(folded: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  const add = (match: RegExpMatchArray, iso: string | null, loose = false, offset = 0): void => {
    const start = offset + (match.index ?? 0);
    if (iso) found.push({ start, end: start + match[0].length, iso, loose });
  };
  const isDaily = dayBeforeMonth.test(folded) && !monthBeforeDay.test(folded);
  for (const match of allMatches(numeric, folded)) add(match, numericDate(match, isDaily), match[6] === '-' && match[8]?.length === 2);
  for (const match of allMatches(romanMonth, folded)) add(match, isoOf(match[4], String(romans.indexOf(match[3] ?? '') + 1), match[1]));
  for (const match of allMatches(compact, folded)) add(match, isoOf(match[1], match[2], match[3]), true);
  for (const match of allMatches(packed, folded)) add(match, isoOf(match[3], match[1], match[2]), true);
  if (maySpell.test(folded)) for (const match of allMatches(spokenFigures, folded)) add(match, isoOf(numberIn(years, match[4]), numberIn(numbers, match[1]), numberIn(numbers, match[3])), match[2] === ' ');
  for (const { start, end } of aroundMonths(folded)) addNamedMonths(folded.slice(start, end), (match, iso) => add(match, iso, false, start));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The stretches around the names of months, those that touch as one. */
function aroundMonths(folded: string): Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { index } of allMatches(anyMonth, folded)) {
    const last = stretches.at(-1);
    const start = Math.max(0, index - reach);
    if (last && start <= last.end) last.end = index + reach;
    else stretches.push({ start, end: index + reach });
  }
  return stretches;
}

/** The dates whose month is a word. */
function addNamedMonths(folded: string, add: (match: RegExpMatchArray, iso: string | null) => void): void {
  for (const match of allMatches(dayFirst, folded)) add(match, isoOf(match[3], monthNumber(match[2]), match[1]));
  for (const match of allMatches(yearFirst, folded)) add(match, isoOf(match[1], monthNumber(match[2]), match[3]));
  for (const match of allMatches(monthFirst, folded)) if (!/[a-z]/.test(folded.charAt(match.index - 1))) add(match, isoOf(match[3], monthNumber(match[1]), match[2]));
  if (!spoken.test(folded)) return;
  for (const match of allMatches(spokenDayFirst, folded)) add(match, isoOf(numberIn(years, match[3]), monthNumber(match[2]), numberIn(days, match[1])));
  for (const match of allMatches(spokenMonthFirst, folded)) add(match, isoOf(numberIn(years, match[3]), monthNumber(match[1]), numberIn(days, match[2])));
}

function numericDate([, isoYear, , isoMonth, isoDay, first, mark, second, year]: RegExpMatchArray, isDaily: boolean): string | null {
  if (isoYear !== undefined) return isoOf(isoYear, isoMonth, isoDay);
  const monthly = isoOf(year, first, second);
  const daily = isoOf(year, second, first);
  return mark === '.' || isDaily ? (daily ?? monthly) : (monthly ?? daily);
}

function monthNumber(word: string | undefined): string {
  return String(months.findIndex((name) => name.slice(0, 3) === word?.slice(0, 3)) + 1);
}

function isoOf(yearWords: string | undefined, monthWords: string | undefined, dayWords: string | undefined): string | null {
  const short = yearWords?.length === 2;
  const year = Number(yearWords) + (short ? (Number(yearWords) >= 90 ? 1900 : 2000) : 0);
  const month = Number(monthWords);
  const day = Number(dayWords);
  if (!(year >= 1990 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
