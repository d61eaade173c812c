import { isWholeHeading } from '../../lexicon/headings.js';
import { beginsVessel } from '../../lexicon/vessels.js';

/** Shapes that lines of a note take, as far as one line shows them by itself. */

const itemPattern = /^[ \t]*(?:-(?!>)|[*•●▪◦·>]|[a-h] {2,}|\(?\d{1,2}[.)](?=\s)|[a-zA-Z][.)](?=\s)|\d{1,2}:\d\d\s)/;
const labelPattern = /^[ \t]*(?:[A-Z][A-Za-z0-9 ,/&()'.-]{0,60}?(?::(?=\s|$)| -{1,2} | – )|[a-z][A-Za-z ,/]{2,44}(?: -{1,2} | – |: |\|))/;
/** Cells in columns, the border of a table, or a line drawn across. */
const rowPattern = / {3,}\S|\t\S|\||^\+-{3,}|^(?:-{5,}|={5,}|_{5,}|\*{5,}|~{5,})$/;
const longestRow = 160;
/** "--- copied forward from ... ---", "[copied forward from ...]": words between two drawn strokes, or in brackets, stand by themselves. */
const bannerPattern = /^\s*(?:([-=*#~_<>])\1+.*\S\s*[-=*#~_<>]{2,}|\[[^\][]{8,}\]\s*|\{[^{}]{8,}\}\s*)$/;

/** "10:40", "0829": the line of a running log; four figures may be a year, which is none. */
export const timeOfDay = /^(?:\d{1,2}:|(?!19[3-9]|20[0-4])[0-2]\d)[0-5]\d\b/;

/** It begins with a list mark, a number or a time of day. */
export const isItem = (line: string): boolean => itemPattern.test(line);

/** Cells in columns. */
export function isRow(line: string): boolean {
  const words = line.trim();
  return words.length < longestRow && rowPattern.test(words);
}

/** "Probe up the aorta to above the renals ... YES": leader dots, evened to a colon, part the label of a form from its answer. */
const hasLeader = (line: string): boolean => /:\r{2,}[ \t]*\S/.test(line);

/** "Probe up the left iliac artery .............": what is answered stands on the next line. */
const leaderAtEnd = /:\r{2,}[ \t]*$/;

/** "Right common iliac on IVUS  13.5 mm" below such a line: the label left room for no dot, or one; "and the other one: 164 mm2" has a colon of its own. */
const isInForm = (line: string): boolean => /^[ \t]*(?:[A-Z][^.;:]{2,60}\S(?: {2,}| :\r? )\S|[A-Za-z][^;:]{2,60}: +\d)/.test(line);

/** "left iliac vein | yes | compressed": a row of a table with bars, however long. */
const isBarred = (line: string): boolean => line.includes('|', line.indexOf('|') + 1) && line.includes('|');

/** "0829 IVUS into L SFA": a running log, each line with its time of day; one line alone could begin with a year. */
const isLogged = (previous: string, line: string): boolean => timed.test(previous) && timed.test(line);
const timed = /^[ \t]*(?:[01]\d|2[0-3])[0-5]\d[ \t]/;

/** " 1 sheath down the aorta" above " 2 angio of both legs": follows a list whose numbers have no mark, up to an empty line. */
export class BareNumbers {
  #number = 0;
  #indent = 0;

  /** Whether a line goes on with the list; `before` are the words of the line in front. */
  goOn(line: string, before: string): boolean {
    const found = counted.exec(line);
    if (!found) {
      if (line.trim() === '') this.#number = 0;
      return false;
    }
    const [number, indent] = [Number(found[2]), found[1]?.length ?? 0];
    const next = this.#number > 0 && number === this.#number + 1 && indent === this.#indent && !goesOn.test(before);
    if (next || number === 1) [this.#number, this.#indent] = [number, indent];
    return next;
  }
}
const counted = /^([ \t]*)(\d{1,2}) (?!(?:mm|cm|ml|cc|mg|fr|french|f|g|gauge|min|minutes|x|of|to|units?|atm|and|or)\b)[A-Za-z0-9]/i;

/** "L CFV  ( ) yes (x) no": lines of a form with boxes. */
const isTicked = (line: string): boolean => /\( ?[xX]? ?\).*\( ?[xX]? ?\)/.test(line);

/** Words in front of a colon or a dash; a full stop inside them ends a sentence, so that they are none. */
function isLabelled(line: string): boolean {
  const label = labelPattern.exec(line)?.[0];
  return label !== undefined && !/[A-Za-z]{3,}\. +[A-Z]/.test(label);
}

/** A label that the lexicon knows as a heading as a whole. */
const opensSection = (line: string): boolean => isKnownHeading(/^[^:–]*/.exec(line)?.[0] ?? '');

const isKnownHeading = (line: string): boolean => /^[ \t]*[A-Z]/.test(line) && !/[.,;]\s*$/.test(line) && isWholeHeading(/\)\s*:\s*$/.test(line) ? line.replace(/\([^()]*\)\s*:\s*$/, '') : line);

/** "SFA, post 6": its first word, a side left out, is of a vessel. */
const beginsWithVessel = (line: string): boolean => beginsVessel(/^\s*(?:(?:left|right|[lr]t?)\.? )?([a-z]+)/i.exec(line)?.[1]?.toLowerCase() ?? '');

/** "R CFA, retrograde, 7F" above "L CFA, retrograde, 7F": equally wide because they tell the same of two vessels. */
const isBesideVessel = (previous: Line, line: Line): boolean =>
  previous.indent === line.indent && /^\s*[A-Z]/.test(previous.raw) && beginsWithVessel(previous.raw) && beginsWithVessel(line.raw);

/** Capitals alone on a line, or a heading that the lexicon knows. */
const isHeading = (line: string): boolean => (/[A-Z]{3}/.test(line) && !/[a-z]/.test(line)) || isKnownHeading(line);

/** Words behind which no sentence ends. */
const goesOn = /(?:,|\b(?:and|or|the|of|to|with|into|by|a|an|in|was|were|for|from|at|on|through|thru|via|onto|over|under|above|below|between|across|along|toward|towards|within|beyond|than|that|which|because|since|while|but|its|this|these|per|without|until|left|right|common|external|internal|superficial|selective|[lr]t?)|[-/])$/i;
/** Behind these words a name must follow, whatever the next line looks like: "tip in the", "pulled back to L". */
const namesNext = /\S (?:(?:of|to|the|into|from|through|thru|via|onto|toward|towards|within|across|between)(?: (?:left|right|[lr]t?))?|left|right|[lr]t?)$/i;
/** Small words that begin no statement of their own: "IVC" and "by IVUS: 18 mm" on the next line are one. */
const goesOnBefore = /^[ \t]*(?:by|of|in|with|on|at|from|into|through|to|for|than|and|or)\b/;
/** "BERN CATHETER" and "THROUGH CLOT INTO IVC, CAVOGRAM: CLEAN.": the same in capitals. */
const goesOnInCapitals = /^[ \t]*(?:THROUGH|INTO|OF|AND|OR|FROM|WITH|BY|AFTER)\b(?!.*[a-z])/;
/** "... about IVUS of L ATA" and "- catheter never opened" on the next line: a dash inside a sentence. */
const dashed = /^[ \t]*-{1,2} [a-z]/;
/** "... superficial femoral" and "artery ..." on the next line are one name. */
const vesselNoun = /^[ \t]*(?:arter(?:y|ies)|veins?)\b/i;
const vesselAdjective = /\b(?:femoral|iliac|popliteal|tibial|peroneal|renal|carotid|vertebral|subclavian|axillary|brachial|radial|ulnar|mesenteric|hepatic|splenic|gastric|jugular|cephalic|basilic|saphenous|gonadal|ovarian|uterine|pulmonary|brachiocephalic|innominate|bronchial|lumbar)$/i;
/** "Surgeon: Dr. A": an initial, no article. */
const initialAtEnd = /\b(?:dr|prof|mr|ms|mrs)\.? [A-Z]\.?$/i;
/** A list mark whose text stands on the next line. */
const markAtEnd = /(?:^|\s)(?:\(?\d{1,2}\.|\(\d{1,2}\)|(?<!\([^)]*)\d{1,2}\))$/;
const endsSentence = /[.:;!?]$/;
/** Narrower blocks are lists of short statements, not wrapped prose. */
const narrowest = 45;
/** Longer lines are not wrapped by hand or by an export. */
const widest = 140;
/** A shorter line above a deeper one is the head of an outline. */
const shortestHung = 20;
/** Capitals tell not whether a line begins a statement; behind a line so long, with no end of sentence, it hardly does. */
const wideCapitals = 60;
/** How much a line of a wrapped note may fall short: in a proportional font, or where a word was changed later. */
const ragged = 8;
/** Shorter lines tell nothing of the width of a note. */
const telling = 40;

/**
 * Replaces the line breaks that only wrap a line by blanks, **character for character**, so that offsets stay those of
 * the note: what is left of line breaks parts statements, items, rows and headings. Indentation beside a wrap becomes
 * carriage returns, so that it is not taken for columns.
 */
export function unwrapLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => new Line(line));
  const width = widthOf(lines);
  const capitals = isWrittenInCapitals(text);
  let unwrapped = '';
  let last = '';
  let block: Block = { lines: 0, width: 0, full: 0, indent: 0, hangs: false, leaders: false };
  let prose = false;
  const numbers = new BareNumbers();
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const counts = numbers.goOn(line.raw, previous?.words ?? '');
    if (!previous || previous.isEmpty) {
      block = blockAt(lines, index);
      prose = /^[ \t]*[A-Z]/.test(line.raw);
    }
    const wraps = previous !== undefined && !previous.isEmpty && !line.isEmpty && !counts && isWrapped(previous, line, { width, block, prose, capitals, inBody: index > 1 });
    if (index > 0) unwrapped += wraps ? `${last.trimEnd().padEnd(last.length, '\r')} ` : `${last}\n`;
    last = wraps ? line.raw.trimStart().padStart(line.raw.length, '\r') : line.raw;
  });
  return unwrapped + last;
}

/** Lines up to the next empty one. */
interface Block {
  readonly lines: number;
  /** Length of the longest. */
  readonly width: number;
  /** Lines about as long: in wrapped prose more than one. */
  readonly full: number;
  /** Blanks in front of its first line. */
  readonly indent: number;
  /** Its first line begins a statement, so that deeper lines go on with one. */
  readonly hangs: boolean;
  /** Leader dots part its labels from their answers. */
  readonly leaders: boolean;
}

interface Setting {
  /** Width at which the whole note is wrapped; null where it is not. */
  readonly width: number | null;
  readonly block: Block;
  /** The block begins with a capital letter. */
  readonly prose: boolean;
  /** The note knows no small letters. */
  readonly capitals: boolean;
  /** Not the line right behind the first, which is a title. */
  readonly inBody: boolean;
}

class Line {
  readonly words: string;
  readonly length: number;
  readonly isEmpty: boolean;
  #first: number | null = null;
  #opens: boolean | null = null;

  constructor(readonly raw: string) {
    this.words = raw.trimEnd();
    this.length = this.words.length;
    this.isEmpty = this.length === 0;
  }

  /** Blanks in front. */
  get indent(): number {
    return this.raw.length - this.raw.trimStart().length;
  }

  /** Length of the first word. */
  get first(): number {
    return (this.#first ??= /^\s*(\S+)/.exec(this.raw)?.[1]?.length ?? 0);
  }

  /** It opens something of its own: a list item, a table row, a line of a form. */
  get opens(): boolean {
    return (this.#opens ??= isItem(this.raw) || isRow(this.raw) || hasLeader(this.raw));
  }
}

/** A line with more room than that left for the next word was broken on purpose. */
const mostSpare = 30;

/** Whether the break between two lines only wraps. */
function isWrapped(previous: Line, line: Line, { width, block, prose, capitals, inBody }: Setting): boolean {
  const ended = endsSentence.test(previous.words);
  const fullNote = width !== null && previous.length <= width && previous.length + line.first + 1 > (ended || (isItem(previous.raw) && /^[A-Z][a-z]/.test(line.raw)) ? width : width - ragged);
  if (fullNote && !ended && !isItem(previous.raw) && dashed.test(line.raw)) return true;
  if (line.opens || isRow(previous.raw) || (isBarred(previous.raw) && isBarred(line.raw)) || (block.leaders && isInForm(line.raw)) || isLogged(previous.raw, line.raw) || (isTicked(previous.raw) && isTicked(line.raw)) || bannerPattern.test(previous.words) || bannerPattern.test(line.words)) return false;
  if (markAtEnd.test(previous.words) || (block.leaders && leaderAtEnd.test(previous.raw))) return true;
  if ((namesNext.test(previous.words) || (fullNote && /\btips?$/.test(previous.words))) && !/:/.test(previous.words.slice(-12)) && beginsWithVessel(line.raw)) return true;
  const headed = !capitals && (isHeading(previous.raw) || isHeading(line.raw)) && !isCapitalProse(previous, line);
  if (!inBody && /^[ \t]*[A-Z]/.test(line.raw) && !goesOn.test(previous.words) && !vesselNoun.test(line.raw)) return false;
  if (headed || (capitals && (isKnownHeading(line.words) || isKnownHeading(previous.words)))) return false;
  const small = /^[ \t]*(?:[a-z]|\.\d)/.test(line.raw);
  if ((small || capitals) && goesOn.test(previous.words)) return true;
  if (initialAtEnd.test(previous.words)) return false;
  if (vesselNoun.test(line.raw) && vesselAdjective.test(previous.words)) return true;
  if (!small && !ended && goesOnInCapitals.test(line.raw) && previous.length + line.first + 1 > block.width - ragged) return true;
  if (isLabelled(line.raw)) return small ? !ended && (!isLabelled(previous.raw) || goesOnBefore.test(line.raw)) && (fullNote || previous.length + line.first + 1 > block.width) : fullNote && !isLabelled(previous.raw) && !((ended || !goesOn.test(previous.words)) && opensSection(line.raw));
  if (fullNote || goesOn.test(previous.words)) return true;
  if (ended) return small && previous.words.endsWith(';') && previous.length + line.first + 1 > Math.max(block.width, narrowest) - ragged;
  if (capitals && inBody && previous.length >= wideCapitals && previous.length + line.first + mostSpare > block.width) return true;
  const capital = /^[ \t]*[A-Z]/.test(line.raw);
  if (block.hangs && line.indent > block.indent && previous.length > shortestHung && !(capital && beginsWithVessel(line.raw))) return true;
  if (block.width >= narrowest && previous.length + line.first + 1 > block.width && ((block.lines > 2 && block.full > 1 && !(capital && isBesideVessel(previous, line))) || !capital)) return true;
  return /^[ \t]*(?:[a-z(]|\.\d)/.test(line.raw) && (prose || previous.length > 35);
}

/** Two wide lines of capitals, one behind the other, are wrapped prose and no headings. */
const isCapitalProse = (previous: Line, line: Line): boolean =>
  previous.length >= narrowest && !/[a-z]/.test(previous.raw + line.raw) && !isKnownHeading(previous.words) && !isKnownHeading(line.words);

const mostLines = 60;

function blockAt(lines: readonly Line[], from: number): Block {
  let width = 0;
  let leaders = false;
  let at = from;
  for (; at < lines.length && at < from + mostLines; at++) {
    const line = lines[at];
    if (!line || line.isEmpty) break;
    width = Math.max(width, line.length);
    leaders ||= hasLeader(line.raw);
  }
  const first = lines[from];
  let full = 0;
  for (let index = from; index < at; index++) if ((lines[index]?.length ?? 0) > width - 2 * ragged) full++;
  return { lines: at - from, width, full, indent: first?.indent ?? 0, hangs: first !== undefined && !/[:]$/.test(first.words) && !isHeading(first.raw), leaders };
}

/** The width of a note most of whose line breaks stand where the next word would not have fitted; longer lines are not wrapped. Else null. */
function widthOf(lines: readonly Line[]): number | null {
  const width = lines.reduce((most, line) => (line.length > most && line.length <= widest && !isRow(line.raw) ? line.length : most), 0);
  if (width < narrowest) return null;
  let breaks = 0;
  let full = 0;
  for (let index = 1; index < lines.length; index++) {
    const [previous, line] = [lines[index - 1], lines[index]];
    if (!previous || !line || previous.length < telling || previous.length > width || line.isEmpty || line.opens || isLabelled(line.raw)) continue;
    breaks++;
    if (previous.length + line.first + 1 > width) full++;
  }
  return full >= 2 && full >= breaks * 0.6 ? width : null;
}

/** Whether a text knows hardly any small letters; its beginning tells. */
export function isWrittenInCapitals(text: string): boolean {
  const length = Math.min(text.length, 8_000);
  let small = 0;
  let capital = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) {
      if (++small >= (capital + length - at) * 0.25) return false;
    } else if (unit >= 65 && unit <= 90) capital++;
  }
  return capital > 60 && small < capital * 0.25;
}

/** "LEFT", "Right side:", "- Left leg" alone on a line: the topic of the lines below, no heading of a section. */
export const isSideLine = (line: string): boolean =>
  /^[ \t]*(?:[-*•][ \t]*|\(?\d{1,2}[.)][ \t]*)?(?:(?:left|right|lt|rt)\b\.?(?: (?:side|leg|limb|arm|(?:lower|upper) (?:extremity|limb)|(?:iliac |venous |arterial )?system))?[ \t]*[:-]?|[lr][ \t]*:)[ \t\r]*$/i.test(line);
