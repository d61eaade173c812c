import type { Reading } from '../../language/read-note.js';
import { cellState, columnMeaning, doneState, headsVessels, repeatsAbove, type ColumnMeaning } from '../../lexicon/table-words.js';
import { quoteOf, type Span } from '../../model/span.js';
import { flatMap } from '../../model/flat-map.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Side, VesselRef } from '../../model/vessel.js';
import { imagingCodes, noCodes } from './imaging-codes.js';
import { cellsOf, isStroke, onlyVessels, separatorsOf, vesselsIn, type Line, type Separator } from './lines.js';
import type { TableFacts } from './table-facts.js';

/** Tables with a head: "Vessel | Why IVUS | Area", or the vessels over columns and "Why", "Result" in front of the rows. */

/** The head of a table: what stands in each of its columns. */
export interface TableHead {
  readonly line: Line;
  readonly separator: Separator;
  readonly cells: readonly Span[];
  /** Which column names the vessel, and which its side where that has one of its own. */
  readonly vesselAt: number;
  readonly sideAt: number;
  readonly columns: readonly (ColumnMeaning | null)[];
  /** Where vessels head the columns: those of each; else null. */
  readonly vessels: readonly (readonly VesselRef[])[] | null;
  /** Where sides head the columns ("vein | left | right"): that of each; else null. */
  readonly sides: readonly (Side | null)[] | null;
}

/** Reads a line as the head of a table whose columns are known: a vessel and a reason or result, or vessels. */
export function headOf(reading: Reading, line: Line): TableHead | null {
  for (const separator of separatorsOf(line)) {
    const cells = cellsOf(line, separator);
    if (cells.length < 2) {
      continue;
    } else if (line.sentences.some(({ vessels }) => vessels.length > 0)) {
      const vessels = cells.map((cell) => onlyVessels(reading, line, cell) ?? []);
      if (vessels.filter(({ length }) => length > 0).length >= 2 && cells.every(({ start, end }, at) => (vessels[at]?.length ?? 0) > 0 || (at === 0 && !/\d/.test(reading.folded.slice(start, end))))) return { line, separator, cells, vesselAt: 0, sideAt: -1, columns: columnsOf(reading, cells), vessels, sides: null };
    } else {
      const head = headOverVessels(reading, line, separator, withCorner(line, separator, cells));
      if (head) return head;
    }
  }
  return null;
}

/** "        Pre     Post": the corner over the vessels left empty. */
const withCorner = ({ start, words }: Line, separator: Separator, cells: readonly Span[]): readonly Span[] =>
  separator === 'blanks' && /^ {4}/.test(words) ? [{ start, end: start }, ...cells] : cells;

const countsRows = /^\W*(?:#|no\.?|nr|run|item|side|laterality)?\W*$/;
const sideColumn = /^\W*(?:side|laterality|[lr]\/[lr]|left\/right|right\/left)\W*$/;

/** A head over rows that begin with a vessel: "Vessel | Pre | Post", "# | Vessel | Side | Area", "IVUS | Right | Left", or with an empty corner. */
function headOverVessels(reading: Reading, line: Line, separator: Separator, cells: readonly Span[]): TableHead | null {
  const headings = cells.map(({ start, end }) => reading.folded.slice(start, end));
  const named = headings.findIndex(headsVessels);
  const vesselAt = named > 0 && headings.slice(0, named).every((heading) => countsRows.test(heading)) ? named : 0;
  const corner = columnMeaning(headings[0] ?? '');
  if (named !== vesselAt && headings[0]?.trim() !== '' && corner?.kind !== 'result' && corner?.ivus !== true) return null;
  const columns = columnsOf(reading, cells, imagingCodes(reading, line, cells));
  const sides = headings.map(sideHeading);
  const sideAt = headings.findIndex((heading) => sideColumn.test(heading));
  const head = { line, separator, cells, vesselAt, sideAt, columns, vessels: null };
  if (sides.filter((side) => side !== null).length >= 2) return { ...head, sides };
  const told = columns.map((column) => column?.kind === 'reason' || column?.kind === 'result' || column?.kind === 'done').filter((_, at) => at > vesselAt);
  return (named === vesselAt ? told.some(Boolean) : told.every(Boolean)) ? { ...head, sides: null } : null;
}

const columnsOf = ({ folded }: Reading, cells: readonly Span[], codes: ReadonlyMap<string, string> = noCodes): TableHead['columns'] =>
  cells.map(({ start, end }) => columnMeaning(codes.size > 0 ? folded.slice(start, end).replace(/(?<![a-z0-9])[a-z]{1,2}(?![a-z0-9])/g, (word) => codes.get(word) ?? word) : folded.slice(start, end)));

/** The lines under a head that are its rows, strokes between them included. */
export function rowsUnder(reading: Reading, head: TableHead, lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    if (isStroke(line)) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0 && !head.vessels && goesOn(reading, head, line)) {
      rows.push(line);
      continue;
    }
    if (line.sentences.length === 0 || !separatorsOf(line).includes(head.separator) || !(head.vessels ? isLabelled(reading, head, line) : isOfVessel(head, line))) break;
    rows.push(line);
  }
  return rows;
}

/** A column of something that is not IVUS, or sizes of devices, and no column that names IVUS: a table of treatments, of implants, of another imaging. */
export const isOfOther = (reading: Reading, head: TableHead, rows: readonly Line[]): boolean =>
  !namesIvusIn(head.columns) && (head.columns.some((column) => column?.kind === 'other') || rows.some((line) => columned(head, line).some(({ column, cell }) => (column === null || column.kind === 'done') && deviceSize.test(reading.folded.slice(cell.start, cell.end)))));

/** "IVUS area pre | 45 | 90" under the vessels. */
export const rowsNameIvus = ({ folded }: Reading, { vessels, separator }: TableHead, rows: readonly Line[]): boolean =>
  vessels !== null && rows.some((line) => cellsOf(line, separator).slice(0, 1).some(({ start, end }) => columnMeaning(folded.slice(start, end))?.ivus === true));

export const namesIvusIn = (columns: TableHead['columns']): boolean => columns.some((column) => column?.ivus === true);

/** "14 x 60": the size of a device. */
export const deviceSize = /\d ?x ?\d/;

/** Reads what the rows say. */
export function readRows(reading: Reading, head: TableHead, rows: readonly Line[], into: TableFacts): void {
  into.speakFor(head.line, { reason: true, result: true });
  const before = into.facts.length;
  const above: Above = new Map();
  for (const line of rows) if (head.vessels) readAcross(reading, head, head.vessels, line, into); else if (head.sides) readSides(reading, head, head.sides, line, into); else readDown(reading, head, line, into, above);
  // Where one row is known only as examined, all are, so that the vessels keep their order.
  const own = into.facts.slice(before);
  if (own.some(({ kind }) => kind === 'examined')) for (const fact of own) if (fact.kind === 'result') into.add({ ...fact, kind: 'examined' });
}

/** An empty cell where the vessel would stand: the row above goes on. */
function goesOn({ folded }: Reading, { separator }: TableHead, line: Line): boolean {
  const [first] = cellsOf(line, separator);
  return separator === '|' && line.words.includes('|') && first !== undefined && folded.slice(first.start, first.end).trim() === '';
}

const isOfVessel = (head: TableHead, line: Line): boolean => {
  const first = cellsOf(line, head.separator)[head.vesselAt];
  return first !== undefined && vesselsIn(line, first).length > 0;
};

/** Under vessels: a row with its own heading in front. */
function isLabelled(reading: Reading, { separator }: TableHead, line: Line): boolean {
  const [first] = cellsOf(line, separator);
  const kind = first && columnMeaning(reading.folded.slice(first.start, first.end))?.kind;
  return kind === 'reason' || kind === 'result';
}

interface Columned {
  readonly cell: Span;
  readonly at: number;
  readonly column: ColumnMeaning | null;
}

/** The cells of a row with their columns: counted where there are as many, else by the column they stand under. */
function columned(head: TableHead, line: Line): Columned[] {
  const apart = cellsOf(line, head.separator);
  const aligned = apart.length !== head.cells.length && head.separator === 'blanks';
  const cells = aligned && apart.length < head.cells.length ? flatMap(apart, (cell) => splitUnder(head, line, cell)) : apart;
  return cells.map((cell, index) => {
    const at = aligned ? over(head, cell.start - line.start) : index;
    return { cell, at, column: head.columns[at] ?? null };
  });
}

/** "L brachiocephalic v ditto": words that fill their column to the last place but one are parted where the next heading begins. */
function splitUnder({ line: { start: headStart }, cells }: TableHead, { start, words }: Line, cell: Span): Span[] {
  const cuts = cells.map((one) => one.start - headStart).filter((at) => start + at > cell.start && start + at < cell.end && words[at - 1] === ' ' && words[at] !== ' ');
  return [cell.start, ...cuts.map((at) => start + at)].map((from, index) => ({ start: from, end: cuts[index] === undefined ? cell.end : start + cuts[index] - 1 }));
}

/** The last column that begins in front of a place in the line, or just behind it. */
const over = ({ line, cells }: TableHead, place: number): number =>
  Math.max(0, cells.findLastIndex(({ start }) => start - line.start <= place + slack));

/** A cell may begin a little in front of its heading. */
const slack = 3;

/** The last words of each column, for cells that only repeat them. */
type Above = Map<number, Span>;

/** The cell, or that above it where it only repeats that: "ditto". */
function repeated({ folded }: Reading, { cell, at }: Columned, above: Above): Span {
  const own = repeatsAbove(folded.slice(cell.start, cell.end)) ? (above.get(at) ?? cell) : cell;
  above.set(at, own);
  return own;
}

/** "R CIV | rule out compression | 94". */
function readDown(reading: Reading, head: TableHead, line: Line, into: TableFacts, above: Above): void {
  const cells = columned(head, line);
  const first = head.vesselAt === 0 ? cells[0] : cells.find(({ at }) => at === head.vesselAt);
  const [sentence] = line.sentences;
  if (!first || !sentence) return;
  const beside = cells.find(({ at }) => at === head.sideAt)?.cell;
  const refs = withSide(vesselsIn(line, first.cell), beside ? sideHeading(reading.folded.slice(beside.start, beside.end)) : null);
  if (refs.length === 0) {
    into.speakFor(line, { reason: true, result: true });
    return;
  }
  const row = quoteOf(reading.text, { start: first.cell.start, end: line.sentences.at(-1)?.end ?? first.cell.end });
  const columns = new Set(head.columns.map((column) => column?.kind));
  const stated = cells.filter((one) => one !== first && one.cell !== beside).map((one) => {
    const cell = one.column?.kind === 'reason' ? repeated(reading, one, above) : one.cell;
    return { cell, column: one.column, words: reading.folded.slice(cell.start, cell.end) };
  });
  const reasons = stated.filter(({ column, words }) => column?.kind === 'reason' && cellState(words, column) === 'filled');
  const results = stated.filter((one) => (one.column?.kind === 'result' || (one.column?.kind === 'done' && doneIn(one.column, one.words) === null)) && isResult(line, one));
  const done = stated.map(({ column, words }) => (column?.kind === 'done' ? doneIn(column, words) : column?.kind === 'result' && cellState(words, column) === 'not-done' ? 'not-done' : null));
  into.speakFor(line, { reason: columns.has('reason'), result: true });
  if (done.includes('not-done') && !done.includes('done') && results.length === 0) {
    into.deny(line, refs, row);
    return;
  }
  for (const { cell } of reasons) into.add({ kind: 'reason', refs, sentence, quote: quoteOf(reading.text, cell), phase: null });
  for (const { column } of results) into.add({ kind: 'result', refs, sentence, quote: row, phase: column?.phase ?? null });
  if (results.length === 0 && (done.includes('done') || (reasons.length > 0 && (columns.has('result') || columns.has('done'))))) into.add({ kind: 'examined', refs, sentence, quote: row, phase: null });
}

/** "Common iliac vein | Left": the side of a cell of its own. */
const withSide = (refs: readonly VesselRef[], side: Side | null): readonly VesselRef[] =>
  side === null ? refs : refs.map((ref) => (ref.side === null && vesselInfo(ref.vessel).paired ? { ...ref, side } : ref));

/** Whether the vessel was imaged, by a column of that; "2" under "Run" only numbers the run. */
const doneIn = (column: ColumnMeaning, words: string): 'done' | 'not-done' | null => (!column.ivus && /^\s*#?\d{1,2}\s*$/.test(words) && words.trim() !== '0' ? 'done' : doneState(words));

/** A number in front, or one with its unit; "PACS series 9" is none. */
const figures = /^\W*\d|\d ?(?:mm|cm|%|sq|deg|percent)/;

/** A cell with a result: figures or words of a finding, or a few words; "tech did not write it down" tells of none. */
function isResult({ sentences }: Line, { cell, column, words }: { readonly cell: Span; readonly column: ColumnMeaning | null; readonly words: string }): boolean {
  if (column === null || cellState(words, column) !== 'filled' || isOfOtherImaging(sentences, cell)) return false;
  return figures.test(words) || (words.split(/\s+/).length <= 3 && !/\d/.test(words)) || sentences.some(({ terms }) => terms.some(({ start, end, meanings }) => start >= cell.start && end <= cell.end && meanings.some(({ cat }) => cat === 'finding' || cat === 'lesion')));
}

/** "Widely patent on cavogram" in the column of remarks. */
const isOfOtherImaging = (sentences: Line['sentences'], { start, end }: Span): boolean => {
  const inCell = (cats: (cat: string, id: string) => boolean): boolean => sentences.some(({ terms }) => terms.some((hit) => hit.start >= start && hit.end <= end && hit.meanings.some(({ cat, id }) => cats(cat, id))));
  return inCell((cat, id) => cat === 'modality' && id !== 'pressure') && !inCell((cat) => cat === 'ivus');
};

/** "left", "R", "right (mm2)". */
const sideHeading = (words: string): Side | null => {
  const side = /^\W*(left|right|l|r|lt|rt)(?: side)?(?: ?\(?(?:mm2?|area|mla)\)?)?\W*$/.exec(words)?.[1];
  return side === undefined ? null : side.startsWith('l') ? 'left' : 'right';
};

/** "external iliac | 112 | 109" under the two sides; an unpaired vessel has one cell. */
function readSides(reading: Reading, head: TableHead, sides: readonly (Side | null)[], line: Line, into: TableFacts): void {
  const [first, ...cells] = columned(head, line);
  const [sentence] = line.sentences;
  const named = first ? vesselsIn(line, first.cell) : [];
  into.speakFor(line, { reason: false, result: true });
  if (!sentence || named.length === 0) return;
  for (const { cell, at } of cells) {
    const words = reading.folded.slice(cell.start, cell.end);
    const side = sides[at] ?? null;
    const refs = [...new Set(named.map(({ vessel }) => vessel))].flatMap((vessel): VesselRef[] => (vesselInfo(vessel).paired ? (side === null ? [] : [{ vessel, side }]) : [{ vessel, side: null }]));
    const state = cellState(words, asState);
    const quote = quoteOf(reading.text, { start: first?.cell.start ?? cell.start, end: cell.end });
    if (refs.length === 0) continue;
    if (state === 'not-done') into.deny(line, refs, quote);
    else if (state === 'filled' && (figures.test(words) || words.trim().split(/\s+/).length <= 3)) into.add({ kind: 'result', refs, sentence, quote, phase: null });
  }
}

const asState = { state: true };

/** "Why | compression? | landing zone | -" under vessels. */
function readAcross(reading: Reading, head: TableHead, vessels: readonly (readonly VesselRef[])[], line: Line, into: TableFacts): void {
  const own = cellsOf(line, head.separator);
  const [label] = own;
  const [sentence] = line.sentences;
  const meaning = label ? columnMeaning(reading.folded.slice(label.start, label.end)) : null;
  if (!label || !sentence || !meaning || (meaning.kind !== 'reason' && meaning.kind !== 'result')) return;
  into.speakFor(line, { reason: meaning.kind === 'reason', result: true });
  const cells = across(head, vessels, line, own);
  for (const { cell, at } of cells) {
    const state = cellState(reading.folded.slice(cell.start, cell.end), meaning);
    const refs = vessels[at] ?? [];
    const base = { refs, sentence, quote: quoteOf(reading.text, cell), phase: meaning.phase };
    if (state === 'not-done') into.deny(line, refs, base.quote);
    else if (state === 'filled') into.add({ ...base, kind: meaning.kind });
    if (state === 'filled' && meaning.kind === 'reason') into.add({ ...base, kind: 'examined' });
  }
}

/** Which vessel column each cell behind the label stands in; a head without a corner has one cell fewer. */
function across(head: TableHead, vessels: readonly (readonly VesselRef[])[], line: Line, own: readonly Span[]): { readonly cell: Span; readonly at: number }[] {
  const shift = head.cells.length === own.length - 1 && (vessels[0]?.length ?? 0) > 0 ? 1 : 0;
  if (head.cells.length === own.length - shift || head.separator !== 'blanks') return own.slice(1).map((cell, index) => ({ cell, at: index + 1 - shift }));
  return own.slice(1).map((cell) => ({ cell, at: over(head, cell.start - line.start) }));
}
