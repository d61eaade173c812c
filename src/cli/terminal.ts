/** The streams and settings that a command may use, so that tests can bring their own. */
export interface Terminal {
  readonly stdin: AsyncIterable<unknown>;
  readonly writeOut: (words: string) => void;
  /** Bytes for standard output; resolves when it takes more. Rejects where nobody reads it any longer. */
  readonly writeBytes?: (bytes: Uint8Array) => Promise<void>;
  readonly writeErr: (words: string) => void;
  /** Whether colour is welcome on standard output. */
  readonly colour: boolean;
  /** Whether a person looks at standard error. */
  readonly isErrTerminal?: boolean;
}

/** Colour for people: a terminal, and no NO_COLOR (https://no-color.org: set and not empty). */
export const processTerminal = (): Terminal => ({
  stdin: process.stdin,
  writeOut: (words) => process.stdout.write(words),
  writeBytes: (bytes) =>
    new Promise((resolve, reject) => {
      process.stdout.write(bytes, (error) => {
        if (error) reject('code' in error && ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(String(error.code)) ? new BrokenPipe() : error);
        else resolve();
      });
    }),
  writeErr: (words) => process.stderr.write(words),
  colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  isErrTerminal: process.stderr.isTTY === true,
});

/** Whoever read standard output has left. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe';
}
