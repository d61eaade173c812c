import { byteLines, isBlank } from '../byte-lines.js';
import { decodeStream } from '../decode-stream.js';
import { type IntakeUnit, trouble } from '../intake-unit.js';
import { megabytes, noteLimit } from '../limits.js';

/** Lines are handed on in groups of so many, or so many bytes. */
const usualLines = 50;
const bytesAtOnce = 256 * 1024;

/** The lines of an NDJSON file, in groups, unread. Blank lines are no records. */
export async function* ndjsonUnits(stream: AsyncIterable<Uint8Array>, { source, stem, linesAtOnce = usualLines }: { readonly source: string; readonly stem: string | null; readonly linesAtOnce?: number }): AsyncGenerator<IntakeUnit> {
  let held: Buffer[] = [];
  let size = 0;
  let firstLine = 1;
  let count = 0;
  const take = (nextLine: number): IntakeUnit => {
    const unit: IntakeUnit = { kind: 'lines', source, stem, firstLine, count, bytes: ownBytes(held) };
    held = [];
    size = 0;
    count = 0;
    firstLine = nextLine;
    return unit;
  };
  for await (const { number, bytes } of byteLines(decodeStream(stream), noteLimit)) {
    if (bytes === null) {
      if (count > 0) yield take(number + 1);
      yield trouble(stem === null ? source : `${source}:${number}`, stem === null ? null : `${stem}-${number}`, `it is larger than ${megabytes(noteLimit)}`);
      firstLine = number + 1;
      continue;
    }
    if (count === 0 && isBlank(bytes)) {
      firstLine = number + 1;
      continue;
    }
    if (count === 0) firstLine = number;
    held.push(bytes, lineFeed);
    size += bytes.length;
    if (!isBlank(bytes)) count++;
    if (count >= linesAtOnce || size >= bytesAtOnce) yield take(number + 1);
  }
  if (count > 0) yield take(0);
}

const lineFeed = Buffer.from('\n');

/** Bytes with a buffer of their own, which can be moved to another thread. */
const ownBytes = (parts: readonly Buffer[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
