import { decodeWindows1252, type DecodedNote } from '../decode-note.js';
import { noteOf, unreadable } from './found-note.js';

/** Groups that hold no words of the note. */
const silent = new Set([
  'fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr',
  'footerf', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'xmlnstbl',
  'revtbl', 'filetbl', 'fldinst', 'bkmkstart', 'bkmkend', 'template', 'operator', 'nonshppict', 'pntext', 'pntxta', 'pntxtb',
]);

const words: Readonly<Record<string, string>> = {
  par: '\n', line: '\n', sect: '\n\n', page: '\n\n', row: '\n', nestrow: '\n', cell: '\t', nestcell: '\t', tab: '\t',
  emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ',
};

interface Group {
  readonly silent: boolean;
  /** Hidden or deleted text. */
  readonly hidden: boolean;
  /** How many characters stand in for a Unicode character. */
  readonly skip: number;
}

/** One token: a brace, `\'hh`, a control word with its number, a control symbol, or plain characters. */
const token = /([{}])|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([^\\{}]+)|\\/gu;

/** The words of an RTF document. Its own reader: the packages there are lose `\'hh` and `\u` (see docs/decisions/0005-intake.md). */
export const rtfText = (bytes: Uint8Array): DecodedNote => {
  const source = Buffer.from(bytes).toString('latin1');
  if (!source.trimStart().startsWith('{\\rtf')) return unreadable('it is no RTF document: it does not begin with {\\rtf');
  const codePage = /\\ansicpg(\d{3,5})/u.exec(source)?.[1] ?? '1252';
  const decode = decoderOf(codePage);
  if (decode === null) return unreadable(`its code page ${codePage} is not known; save it again as RTF in Windows-1252 or Unicode`);
  const { text, open } = readTokens(source, decode);
  if (open > 0) return unreadable('it is cut short: a group of the RTF document is never closed');
  return noteOf(text.replace(/\n{4,}/gu, '\n\n\n'));
};

const readTokens = (source: string, decode: (bytes: Buffer) => string): { readonly text: string; readonly open: number } => {
  const out: string[] = [];
  const stack: Group[] = [];
  let group: Group = { silent: false, hidden: false, skip: 1 };
  let pending: number[] = [];
  let skipping = 0;
  const flush = (): void => {
    if (pending.length > 0) out.push(decode(Buffer.from(pending)));
    pending = [];
  };
  const say = (piece: string): void => {
    if (group.silent || group.hidden) return;
    flush();
    out.push(piece);
  };
  token.lastIndex = 0;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [whole, brace, hex, word, digits, symbol, plain] = match;
    if (brace === '{') {
      flush();
      skipping = 0;
      stack.push(group);
    } else if (brace === '}') {
      flush();
      skipping = 0;
      group = stack.pop() ?? group;
      if (stack.length === 0) break;
    } else if (hex !== undefined) {
      if (skipping > 0) skipping--;
      else if (!group.silent && !group.hidden) pending.push(Number.parseInt(hex, 16));
    } else if (word !== undefined) {
      const value = digits === undefined ? null : Number(digits);
      if (word === 'u' && value !== null) {
        say(String.fromCharCode(value & 0xffff));
        skipping = group.skip;
      } else if (word === 'bin') token.lastIndex += Math.max(0, value ?? 0);
      else if (skipping > 0) skipping--;
      else if (words[word] !== undefined) say(words[word]);
      else group = groupAfter(group, word, value);
    } else if (symbol !== undefined) {
      if (symbol === '*') group = { ...group, silent: true };
      else if (skipping > 0) skipping--;
      else say(symbolText(symbol));
    } else if (plain !== undefined) {
      const characters = plain.replace(/[\r\n\0]/gu, '');
      const rest = characters.slice(Math.min(skipping, characters.length));
      skipping -= characters.length - rest.length;
      if (rest !== '' && !group.silent && !group.hidden) pending.push(...Buffer.from(rest, 'latin1'));
    } else if (whole === '\\') break;
  }
  flush();
  return { text: out.join(''), open: stack.length };
};

const groupAfter = (group: Group, word: string, value: number | null): Group => {
  if (word === 'uc') return { ...group, skip: value ?? 1 };
  if (word === 'v' || word === 'deleted') return { ...group, hidden: value !== 0 };
  if (word === 'plain') return { ...group, hidden: false };
  return silent.has(word) ? { ...group, silent: true } : group;
};

const symbolText = (symbol: string): string => {
  if (symbol === '~') return ' ';
  if (symbol === '_') return '-';
  if (symbol === '\n' || symbol === '\r') return '\n';
  return symbol === '\\' || symbol === '{' || symbol === '}' ? symbol : '';
};

/** null for a code page that this Node does not know. */
const decoderOf = (codePage: string): ((bytes: Buffer) => string) | null => {
  if (['1252', '0', '28591'].includes(codePage)) return decodeWindows1252;
  const label = { '65001': 'utf-8', '932': 'shift_jis', '936': 'gbk', '949': 'euc-kr', '950': 'big5', '10000': 'macintosh', '437': 'windows-1252', '850': 'windows-1252' }[codePage]
    ?? `windows-${codePage}`;
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null;
  }
};
