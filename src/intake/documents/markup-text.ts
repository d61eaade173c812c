/** Gathers text from the events of a markup parser: blocks begin lines, cells are apart by tabs, white space is evened out. */
export class MarkupText {
  readonly #lines: string[] = [];
  #line = '';
  #blankBefore = false;

  /** Running text; any white space in it is one blank, unless `verbatim`. */
  add(words: string, verbatim = false): void {
    if (verbatim) {
      const [first = '', ...rest] = words.split(/\r\n|\r|\n/u);
      this.#line += first;
      for (const line of rest) {
        this.breakLine();
        this.#line = line;
      }
      return;
    }
    const even = words.replace(/[\s\u00A0]+/gu, ' ');
    this.#line += this.#line === '' || /[ \t]$/u.test(this.#line) ? even.trimStart() : even;
  }

  cell(): void {
    if (this.#line !== '') this.#line = `${this.#line.trimEnd()}\t`;
  }

  /** Ends the line, if there is any. */
  endLine(): void {
    if (this.#line.trim() !== '') this.breakLine();
    else this.#line = '';
  }

  /** Ends the line, even a blank one. */
  breakLine(): void {
    if (this.#blankBefore && this.#lines.length > 0) this.#lines.push('');
    this.#blankBefore = false;
    this.#lines.push(this.#line.trimEnd());
    this.#line = '';
  }

  /** Ends the line and leaves a blank one before the next. */
  endBlock(): void {
    this.endLine();
    this.#blankBefore = true;
  }

  /** All of it. */
  toString(): string {
    this.endLine();
    return this.#lines.join('\n').replace(/\n{3,}/gu, '\n\n').trim();
  }
}
