/** Terminal colours by meaning; without colour every one returns its words unchanged. */
export interface Paint {
  readonly strong: (words: string) => string;
  readonly quiet: (words: string) => string;
  readonly error: (words: string) => string;
  readonly warning: (words: string) => string;
  readonly info: (words: string) => string;
  readonly good: (words: string) => string;
}

const ansi = (open: number, close: number) => (words: string): string => `\u001B[${open}m${words}\u001B[${close}m`;
const plain = (words: string): string => words;

export const paintFor = (colour: boolean): Paint =>
  colour
    ? { strong: ansi(1, 22), quiet: ansi(2, 22), error: ansi(31, 39), warning: ansi(33, 39), info: ansi(36, 39), good: ansi(32, 39) }
    : { strong: plain, quiet: plain, error: plain, warning: plain, info: plain, good: plain };
