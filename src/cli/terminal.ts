/** The streams and settings that a command may use, so that tests can bring their own. */
export interface Terminal {
  readonly stdin: AsyncIterable<unknown>;
  readonly writeOut: (words: string) => void;
  readonly writeErr: (words: string) => void;
  /** Whether colour is welcome on standard output. */
  readonly colour: boolean;
}

/** Colour for people: a terminal, and no NO_COLOR (https://no-color.org: set and not empty). */
export const processTerminal = (): Terminal => ({
  stdin: process.stdin,
  writeOut: (words) => process.stdout.write(words),
  writeErr: (words) => process.stderr.write(words),
  colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
});
