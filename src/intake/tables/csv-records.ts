/** One record of a delimited file, or a stretch that is none. Cells are Latin-1 strings of the bytes, still to be decoded. */
export type CsvRecord =
  | { readonly kind: 'record'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'broken'; readonly line: number; readonly lastLine: number; readonly reason: string };

type Attempt =
  | { readonly kind: 'record'; readonly cells: readonly string[]; readonly end: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'broken'; readonly reason: string };

const unclosed = 'a quote is not closed, or a quote within the field is not doubled';

/**
 * Cuts a delimited file (RFC 4180) into records. Where a quote is broken, the stretch up to the next line that begins a record
 * with as many cells as the first, and a first cell like that of the last good one, is one broken record; reading goes on there. Its own reader: csv-parse gives up the rest of
 * the file after an open quote (see docs/decisions/0005-intake.md).
 *
 * @param limit the longest record, in bytes; also how much is held at most
 */
export async function* csvRecords(stream: AsyncIterable<Uint8Array>, { delimiter, limit }: { readonly delimiter: string | null; readonly limit: number }): AsyncGenerator<CsvRecord> {
  const window = new TextWindow(stream, limit);
  let sign = delimiter;
  let width: number | null = null;
  let known: string | null = null;
  let line = 1;
  while (await window.hasMore()) {
    if (sign === null) sign = await sniffDelimiter(window);
    const attempt = await window.attempt(sign);
    if (attempt.kind === 'record') {
      const first = line;
      line += window.take(attempt.end);
      if (attempt.cells.length === 1 && attempt.cells[0] === '') continue;
      if (width === null) width = attempt.cells.length;
      else known = attempt.cells[0] ?? '';
      yield { kind: 'record', line: first, cells: attempt.cells };
      continue;
    }
    const first = line;
    line += await window.skipLine();
    while (width !== null && (await window.hasMore())) {
      const next = await window.attempt(sign);
      if (next.kind === 'record' && next.cells.length === width && resembles(next.cells[0] ?? '', known)) break;
      line += await window.skipLine();
    }
    yield { kind: 'broken', line: first, lastLine: line - 1, reason: attempt.reason };
    if (width === null) return;
  }
}

/** Whether a cell may be of the same column as another: it holds no kind of sign (blank, letter, digit, other) that the other has not. */
const resembles = (cell: string, known: string | null): boolean =>
  known === null || [/\s/u, /[A-Za-z]/u, /\d/u, /[^\sA-Za-z\d]/u].every((kind) => !kind.test(cell) || kind.test(known));

/** The part of the file that is looked at. Its beginning is the beginning of a record. */
class TextWindow {
  #text = '';
  #at = 0;
  #ended = false;
  readonly #iterator: AsyncIterator<Uint8Array>;

  constructor(stream: AsyncIterable<Uint8Array>, private readonly limit: number) {
    this.#iterator = stream[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.#at >= this.#text.length && !this.#ended) await this.#grow(1);
    return this.#at < this.#text.length;
  }

  /** What is held from here on, at least `size` characters where the file has them. */
  async peek(size: number): Promise<string> {
    if (this.#text.length - this.#at < size) await this.#grow(size);
    return this.#text.slice(this.#at, this.#at + size);
  }

  async attempt(delimiter: string): Promise<Exclude<Attempt, { kind: 'more' }>> {
    for (;;) {
      const attempt = parseRecord(this.#text, this.#at, delimiter, this.#ended);
      if (attempt.kind !== 'more') return attempt;
      const held = this.#text.length - this.#at;
      if (held > this.limit) return { kind: 'broken', reason: `${unclosed}, or the record is longer than ${this.limit / 1024 / 1024} MB` };
      await this.#grow(Math.max(held * 2, 64 * 1024));
    }
  }

  /** Moves on and gives the number of lines passed. */
  take(end: number): number {
    const lines = lineFeeds(this.#text, this.#at, end);
    this.#at = end;
    return lines;
  }

  /** Moves to the beginning of the next line and gives 1, or to the end. */
  async skipLine(): Promise<number> {
    for (;;) {
      const feed = this.#text.indexOf('\n', this.#at);
      if (feed >= 0 || this.#ended) return this.take(feed >= 0 ? feed + 1 : this.#text.length) || 1;
      this.#at = this.#text.length;
      await this.#grow(64 * 1024);
    }
  }

  /** Reads until `size` characters are held from here on, or the file ends. */
  async #grow(size: number): Promise<void> {
    const parts = [this.#text.slice(this.#at)];
    let held = parts[0]?.length ?? 0;
    while (held < size && !this.#ended) {
      const next = await this.#iterator.next();
      if (next.done === true) this.#ended = true;
      else {
        parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length).toString('latin1'));
        held += next.value.length;
      }
    }
    this.#text = parts.join('');
    this.#at = 0;
  }
}

const lineFeeds = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

/** One record from `start`; `more` where the held text ends before the record does. */
const parseRecord = (text: string, start: number, delimiter: string, isWhole: boolean): Attempt => {
  const cells: string[] = [];
  const plain = delimiter === '\t' ? /[^\t\r\n]*/y : new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
  for (let at = start; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at, isWhole) : plainCell(text, at, plain);
    if (cell.kind !== 'cell') return cell;
    cells.push(cell.value);
    at = cell.end;
    if (at >= text.length) return isWhole ? { kind: 'record', cells, end: at } : { kind: 'more' };
    const next = text[at];
    if (next === delimiter) at++;
    else if (next === '\n') return { kind: 'record', cells, end: at + 1 };
    else if (next === '\r') {
      if (at + 1 >= text.length && !isWhole) return { kind: 'more' };
      return { kind: 'record', cells, end: text[at + 1] === '\n' ? at + 2 : at + 1 };
    } else return { kind: 'broken', reason: unclosed };
  }
};

type Cell = { readonly kind: 'cell'; readonly value: string; readonly end: number } | Exclude<Attempt, { kind: 'record' }>;

const plainCell = (text: string, start: number, plain: RegExp): Cell => {
  plain.lastIndex = start;
  const value = plain.exec(text)?.[0] ?? '';
  return { kind: 'cell', value, end: start + value.length };
};

const quotedCell = (text: string, start: number, isWhole: boolean): Cell => {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    if (at + 1 >= text.length && !isWhole) return { kind: 'more' };
    return { kind: 'cell', value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return isWhole ? { kind: 'broken', reason: unclosed } : { kind: 'more' };
};

/** The sign that parts the header most often, of comma, semicolon, tab and bar. */
const sniffDelimiter = async (window: TextWindow): Promise<string> => {
  const [header = ''] = (await window.peek(64 * 1024)).split(/[\r\n]/u, 1);
  const bare = header.replace(/"[^"]*"/gu, '');
  const counts = [',', ';', '\t', '|'].map((sign) => [sign, bare.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
};
