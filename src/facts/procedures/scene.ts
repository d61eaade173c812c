import type { Reading, ReadSentence } from '../../language/read-note.js';
import { longestAfter } from '../../lexicon/trie.js';
import { tokenAt } from '../../language/text/tokens.js';
import type { DeviceKind } from '../../lexicon/devices.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { testimonyOf, type Testimony } from '../sections-of-fact.js';
import type { EventRange } from '../status.js';

/** A phrase of the procedure lexicon, as token indices, with the classes it belongs to. */
export interface Word extends EventRange {
  readonly ids: readonly string[];
}

/** A device in a sentence, with its lexicon kind. */
export interface Device extends EventRange {
  readonly kind: DeviceKind;
}

/** A sentence as the procedure readers see it. */
export interface Line {
  readonly sentence: ReadSentence;
  readonly testimony: Testimony;
  readonly words: readonly Word[];
  /** The classes of its words. */
  readonly ids: ReadonlySet<string>;
  readonly devices: readonly Device[];
}

/** The note: what was told of the session, and everything beside it. */
export interface Scene {
  readonly reading: Reading;
  readonly dateOfService: string | null;
  readonly lines: readonly Line[];
  /** The lines that tell what was done at the session. */
  readonly session: readonly Line[];
  /** The lines by the classes of their words: a reader looks only at lines that hold what it asks for. */
  readonly byId: ReadonlyMap<string, readonly Line[]>;
  /** Word classes in the heading of a section, by where the section begins. */
  readonly headings: ReadonlyMap<number, ReadonlySet<string>>;
}

const noIds: ReadonlySet<string> = new Set();
const noWords: readonly Word[] = [];
const noLines: readonly Line[] = [];

export function sceneOf(reading: Reading, dateOfService: string | null): Scene {
  const lines = reading.sentences.map((sentence): Line => {
    const words = wordsOf(reading, sentence);
    return { sentence, testimony: isOfTitle(reading, sentence) ? 'heading' : testimonyOf(sentence), words, ids: words.length === 0 ? noIds : new Set(flatMap(words, ({ ids }) => ids)), devices: devicesOf(sentence) };
  });
  return { reading, dateOfService, lines, session: lines.filter(isOfSession), byId: linesById(lines), headings: headingsOf(reading) };
}

const titleWords = 14;
const titleReach = 200;

/** "PELVIC VENOUS DISORDER: VENOGRAPHY AND EMBOLIZATION": the first line of the note, without a verb or a number, is its title. */
const isOfTitle = ({ text }: Reading, { section, start, end, from, to, said }: ReadSentence): boolean =>
  section.kind === 'other' && section.heading !== null && start < titleReach && to - from <= titleWords &&
  text.slice(0, section.heading.start).trim() === '' && !text.slice(section.heading.end, start).includes('\n') && !/\d|\b(?:was|were|had|did|is|we|i)\b/.test(said) && /^\W*$/.test(text.slice(end, text.indexOf('\n', end) + 1));

const isOfSession = ({ testimony }: Line): boolean => testimony === 'session';

function linesById(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const byId = new Map<string, Line[]>();
  for (const line of lines)
    for (const id of line.ids) {
      const known = byId.get(id);
      if (known) known.push(line);
      else byId.set(id, [line]);
    }
  return byId;
}

function headingsOf(reading: Reading): ReadonlyMap<number, ReadonlySet<string>> {
  const { sections, tokens } = reading;
  return new Map(
    flatMap(sections, ({ start, heading }): [number, ReadonlySet<string>][] => {
      if (heading === null) return [];
      const words = wordsOf(reading, { from: tokenAt(tokens, heading.start), to: tokenAt(tokens, heading.end) });
      return [[start, new Set(flatMap(words, ({ ids }) => [...ids]))]];
    }),
  );
}

/** Whether the heading over a line holds a word class ("Coronary angiography: ..."). */
export const isHeaded = ({ headings }: Scene, { sentence }: Line, id: string): boolean => headings.get(sentence.section.start)?.has(id) ?? false;

/** Whether any heading of the note holds a word class. */
export function isHeadedAnywhere({ headings }: Scene, id: string): boolean {
  for (const ids of headings.values()) if (ids.has(id)) return true;
  return false;
}

/** Phrases at every token, longest first at each, so that a word inside a phrase counts too. */
function wordsOf({ tokens }: Reading, { from, to }: EventRange): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at++) {
    const first = tokens[at]?.known?.procedures;
    const found = first ? longestAfter(first, tokens, at) : null;
    if (found && found.to <= to) words.push({ from: at, to: found.to, ids: found.payloads });
  }
  return words;
}

const devicesOf = ({ devices }: ReadSentence): Device[] =>
  flatMap(devices, ({ from, to, meanings }) => {
    const kind = meanings[0]?.kind;
    return kind === undefined || kind === 'not-a-device' ? [] : [{ from, to, kind }];
  });

export const wordsWith = ({ words, ids: all }: Line, id: string): readonly Word[] => (all.has(id) ? words.filter(({ ids }) => ids.includes(id)) : noWords);

/** The lines of the note that hold a word class, in reading order. */
export const linesWith = ({ byId }: Scene, id: string): readonly Line[] => byId.get(id) ?? noLines;

/** The lines of the session that hold a word class. */
export const sessionWith = (scene: Scene, id: string): readonly Line[] => {
  const lines = linesWith(scene, id);
  return lines.every(isOfSession) ? lines : lines.filter(isOfSession);
};

export const has = ({ ids }: Line, id: string): boolean => ids.has(id);

export const hasDevice = ({ devices }: Line, kind: DeviceKind): boolean => devices.some((device) => device.kind === kind);

export const textAt = ({ reading }: Scene, at: number): string => reading.tokens[at]?.text ?? '';

/** The sentence without the list marker and the white space around it. */
export function quoteLine({ reading }: Scene, { sentence }: Line): Quote {
  const { text } = reading;
  let { start, end } = sentence;
  const lead = /^(?:[-*•●▪◦·>]|\(?\d{1,2}[.)]|[a-zA-Z][.)])\s+/.exec(text.slice(start, start + 8));
  if (lead) start += lead[0].length;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return quoteOf(text, { start, end });
}
