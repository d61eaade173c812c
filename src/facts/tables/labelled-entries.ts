import { allMatches } from '../../language/text/all-matches.js';
import { labelledSide } from '../../language/layout/side-label.js';
import type { Reading } from '../../language/read-note.js';
import { cellState, columnMeaning, labelPattern, type ColumnMeaning } from '../../lexicon/table-words.js';
import { quoteOf, type Span } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import { testimonyOf } from '../sections-of-fact.js';
import { onlyVessels, type Line } from './lines.js';
import type { TableFacts } from './table-facts.js';

/**
 * Entries of a worksheet, one a vessel: the vessel alone on its line or in front, then "why: ...", "result: ...", on lines
 * of their own or on the same. A reason ends with its entry.
 */

const words = `${labelPattern('reason')}(?: (?:for |of )?(?:ivus|use|imaging|intravascular ultrasound))?`;
/** A label begins the line, or stands behind a mark that ends what is in front. */
const label = new RegExp(`(?<=^[\\s*>(-]*|[.;,|/(-]\\s*|\\s{2})(${words}|${labelPattern('result')}(?: \\(?mm2?\\)?)?) ?[:=](?!=)`, 'g');
const vesselLabel = new RegExp(`^(?:${labelPattern('vessel')}|vessel)(?: #?\\d)? ?[:=] *`);
const mark = /^[ \t]*(?:(?:[-*>#]|\(?\d{1,2}[.):]|[a-zA-Z][.)])[ \t]*)?/;

/** What stands behind a label, up to the next. */
interface Piece extends Span {
  /** Where its label begins. */
  readonly label: number;
  readonly meaning: ColumnMeaning;
}

/** Follows the entries of a worksheet from line to line. */
export class LabelledEntries {
  /** The vessel of the entry that is being read. */
  #refs: readonly VesselRef[] | null = null;
  /** Entries open with a label ("Vessel: ..."), so that the next is known behind an empty line too. */
  #labelled = false;

  constructor(
    private readonly reading: Reading,
    private readonly into: TableFacts,
  ) {}

  end(): void {
    this.#refs = null;
  }

  /** Reads a line; `open` tells that a vessel on it may begin an entry. Whether it belongs to one. */
  read(line: Line, open: boolean): boolean {
    if (!open && !this.#labelled && this.#refs === null) return false;
    if (this.#refs !== null && labelledSide(this.reading.folded.slice(line.start, line.end)) !== null) return true;
    const pieces = /[:=]/.test(line.words) ? this.#pieces(line) : [];
    const first = pieces[0];
    const lead = mark.exec(line.words)?.[0].length ?? 0;
    const labelled = vesselLabel.exec(this.reading.folded.slice(line.start + lead, line.end))?.[0].length ?? 0;
    const start = line.start + lead + labelled;
    const head = { start, end: first ? first.label : line.end };
    const named = head.end > start ? onlyVessels(this.reading, line, head) : null;
    if (named) {
      const begins = open || (labelled > 0 && this.#labelled && goesOn(line));
      this.#labelled ||= open && labelled > 0;
      this.#refs = begins ? named : null;
    }
    if (!named && /[a-z0-9]/.test(this.reading.folded.slice(Math.min(start, head.end), head.end))) this.#refs = null;
    const beside = this.#refs === null && open && first?.meaning.kind === 'reason' ? soleVessel(line, first) : null;
    if (beside) this.#take(line, pieces, beside, false);
    if (this.#refs === null) return false;
    this.#take(line, pieces, this.#refs, true);
    return true;
  }

  #pieces({ start, end }: Line): Piece[] {
    const text = this.reading.folded.slice(start, end);
    const found = allMatches(label, text);
    return found.flatMap((match, at): Piece[] => {
      const meaning = columnMeaning(match[1] ?? '');
      const from = start + match.index + match[0].length;
      return meaning && meaning.kind !== 'other' ? [{ meaning, label: start + match.index, start: from, end: start + (found[at + 1]?.index ?? text.length) }] : [];
    });
  }

  #take(line: Line, pieces: readonly Piece[], refs: readonly VesselRef[], whole: boolean): void {
    if (pieces.length === 0) return;
    const isReason = ({ meaning }: Piece): boolean => meaning.kind === 'reason';
    this.into.speakFor(line, { reason: true, result: whole && (pieces.some(isReason) || pieces.every((piece) => this.#state(piece) !== 'filled')) });
    for (const piece of pieces) {
      const sentence = line.sentences.findLast(({ start }) => start <= piece.start) ?? line.sentences[0];
      const state = this.#state(piece);
      if (!sentence || state === 'empty') continue;
      const quote = quoteOf(this.reading.text, trimmed(this.reading.plain, piece));
      if (state === 'not-done') this.into.deny(line, refs, quote);
      else this.into.add({ kind: isReason(piece) ? 'reason' : 'result', refs, sentence, quote, phase: piece.meaning.phase });
    }
  }

  #state({ start, end, meaning }: Piece): ReturnType<typeof cellState> {
    return cellState(this.reading.folded.slice(start, end), meaning);
  }
}

/** "Left common iliac vein: 51 mm2. Reason: ...": the one vessel of the line, its topic. */
function soleVessel({ start, words, sentences }: Line, { label: end }: Piece): readonly VesselRef[] | null {
  const [group, ...more] = sentences.flatMap(({ vessels }) => vessels.filter((one) => one.start < end));
  return group && more.length === 0 && !group.access && group.start - start <= (mark.exec(words)?.[0].length ?? 0) ? group.refs : null;
}

/** No heading of another imaging, and none of a time or purpose other than the session, stands between. */
const goesOn = ({ sentences }: Line): boolean =>
  sentences.every(({ section }) => section.modality !== 'angio' && ['session', 'indication'].includes(testimonyOf({ section })));

/** Without blanks and marks around it. */
function trimmed(plain: string, { start, end }: Span): Span {
  const text = plain.slice(start, end);
  const lead = /^[\s]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead).replace(/[\s;,|/(.-]+$/, '');
  return { start: start + lead, end: start + lead + rest.length };
}
