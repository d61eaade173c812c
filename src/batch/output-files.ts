import { resolve } from 'node:path';

/** The files of a run. All but `out` and the reports are the program's own and named after `out`. */
export interface OutputFiles {
  readonly out: string;
  /** The answers so far, one line a note; becomes `out` at the end. */
  readonly lines: string;
  /** A summary of each line, without words of the notes. */
  readonly summaries: string;
  /** Where the run stands. It stays when the run has ended. */
  readonly journal: string;
}

export const outputFiles = (out: string): OutputFiles => ({ out, lines: `${out}.part`, summaries: `${out}.notes`, journal: `${out}.journal` });

/** Paths that the intake must pass over, should they lie among the inputs. */
export const ownFiles = (files: OutputFiles, reports: readonly string[]): ReadonlySet<string> =>
  new Set([...Object.values(files), ...reports].flatMap((path) => [path, `${path}.tmp`]).map((path) => resolve(path)));
