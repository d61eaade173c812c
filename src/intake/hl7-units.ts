import { byteLines } from './byte-lines.js';
import { decodeStream } from './decode-stream.js';
import { type IntakeUnit, trouble } from './intake-unit.js';
import { megabytes, noteLimit } from './limits.js';

/** The messages of an HL7 v2 file, batches (FHS, BHS) and MLLP streams among them, unread. The first without a number of its own is named after the file. */
export async function* hl7Units(stream: AsyncIterable<Uint8Array>, { source, stem }: { readonly source: string; readonly stem: string }): AsyncGenerator<IntakeUnit> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  const take = (): IntakeUnit => {
    number++;
    const [place, id] = number === 1 ? [source, stem] : [`${source}#${number}`, `${stem}-${number}`];
    const tooLarge = size > noteLimit;
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    return tooLarge ? trouble(place, id, `it is larger than ${megabytes(noteLimit)}`) : { kind: 'document', source: place, id, format: 'hl7', bytes };
  };
  for await (const { bytes } of byteLines(asLines(decodeStream(stream)), noteLimit)) {
    const start = bytes?.subarray(bytes[0] === startOfBlock ? 1 : 0).toString('latin1', 0, 3) ?? '';
    const opens = start === 'MSH';
    if (opens && size > 0) yield take();
    if (batchSegments.includes(start) || (bytes !== null && bytes.length === 0) || bytes?.[0] === endOfBlock) continue;
    size += bytes === null ? noteLimit + 1 : bytes.length + 1;
    if (bytes !== null && size <= noteLimit) held.push(bytes, carriageReturn);
  }
  if (size > 0) yield take();
  if (number === 0) yield trouble(source, stem, 'it is empty');
}

const batchSegments = ['FHS', 'BHS', 'BTS', 'FTS'];
const startOfBlock = 0x0b;
const endOfBlock = 0x1c;
const carriageReturn = Buffer.from('\r');

/** Segments end in a carriage return, whatever systems make of it. */
async function* asLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk.map((byte) => (byte === 0x0d ? 0x0a : byte));
}
