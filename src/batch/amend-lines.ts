import { createReadStream } from 'node:fs';
import { byteLines } from '../intake/byte-lines.js';
import type { Analysis } from '../model/analysis.js';
import { addCloneFinding } from './cloned-text/clone-finding.js';
import type { Clone } from './cloned-text/find-clones.js';

/** One line of the output. */
export type AnswerLine = { readonly id: string | null; readonly source: string } & (
  | { readonly analysis: Analysis; readonly problem?: never }
  | { readonly problem: { readonly stage: string; readonly message: string }; readonly analysis?: never }
);

/** The lines of a run, those of cloned notes with the finding that says so. Others pass as they are, unparsed. */
export async function* amendedLines(path: string, clones: ReadonlyMap<number, Clone>): AsyncGenerator<Buffer> {
  for await (const { number, bytes } of byteLines(createReadStream(path, { highWaterMark: 1024 * 1024 }), Number.POSITIVE_INFINITY)) {
    if (bytes === null) continue;
    const clone = clones.get(number - 1);
    yield clone === undefined ? bytes : Buffer.from(JSON.stringify(amend(parseAnswer(bytes), clone)));
  }
}

/** A line that the program itself has written. */
export const parseAnswer = (bytes: Buffer): AnswerLine => JSON.parse(bytes.toString('utf8')) as AnswerLine;

const amend = (line: AnswerLine, clone: Clone): AnswerLine => (line.analysis === undefined ? line : { ...line, analysis: addCloneFinding(line.analysis, clone) });
