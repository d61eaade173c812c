/**
 * Evens out typography (smart quotes, dashes, odd blanks, accents) **character for character**: the result has the length
 * of the input, so that offsets into it are offsets into the note as received.
 */
export const evenTypography = (text: string): string => evenTabs(evenLeaders(unusual.test(text) ? text.replace(unusualAll, (unit) => evened.get(unit) ?? plainLetter(unit)) : text));

/** "1.<tab>Access", "PLAN:<tab>aspirin": a tab behind a list mark or a label, the only one of its line, is a blank and parts no columns. */
const evenTabs = (text: string): string =>
  text.includes('\t') ? text.replace(/^([ ]*(?:[-*]|\(?\d{1,2}[.)]|[A-Za-z][.)]|[A-Za-z][^\t\n:]{1,60}:)) ?(\t+)(?=[^\t\n]*$)/gm, (found, _label: string, tabs: string) => `${found.slice(0, -tabs.length)}${found.endsWith(` ${tabs}`) ? '\r' : ' '}${'\r'.repeat(tabs.length - 1)}`) : text;

/**
 * "LCIV .......... 61 mm2": dots that lead from a label to its value read as a colon; in such a form also the few, set apart by blanks,
 * that a long label leaves room for ("Probe up the aorta to above the renals ... YES").
 */
const evenLeaders = (text: string): string => (text.includes('.....') ? text.replace(/\.{5,}|(?<=[^\s.] )\.{1,4}(?= \S|\r?\n[^\n])/g, (dots) => `:${'\r'.repeat(dots.length - 1)}`) : text);

/** Small letters, character for character. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : lowerByUnit(text);
}

/** Small letters with even typography, character for character. */
export const fold = (text: string): string => lowerCase(evenTypography(text));

const unusual = /[^\n\r\t -~]/;
const unusualAll = /[^\n\r\t -~]/g;

const evened: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u00a0': ' ', '\u2007': ' ', '\u2009': ' ', '\u200a': ' ', '\u202f': ' ', '\u200b': ' ', '\u200e': ' ', '\u200f': ' ',
    '\u202a': ' ', '\u202b': ' ', '\u202c': ' ', '\u202d': ' ', '\u202e': ' ', '\ufeff': ' ', '\u0000': ' ', '\u000c': '\n',
    '\u2028': '\n', '\u2029': '\n', '\u0085': '\n',
    '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u2032': "'", '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u2033': '"',
    '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-', '\u00d7': 'x',
    '\u2022': '*', '\u2192': '>', '\u21d2': '>', '\u25cf': '*', '\u25aa': '*', '\u25e6': '*', '\u00b7': '*', '\u00b2': '2', '\u2264': '<', '\u2265': '>',
  }),
);

function plainLetter(unit: string): string {
  const base = unit.normalize('NFD').charAt(0);
  return /[a-z]/i.test(base) ? base : unit;
}

function lowerByUnit(text: string): string {
  let out = '';
  for (const unit of text.split('')) {
    const lower = unit.toLowerCase();
    out += lower.length === 1 ? lower : unit;
  }
  return out;
}
