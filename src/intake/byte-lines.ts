/** One line without its end; `bytes` is null where it is longer than the limit. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

const lineFeed = 0x0a;

/** Cuts a stream into lines. Of a line beyond `limit` nothing is kept. A line that the stream breaks off in is not given: the error comes instead. */
export async function* byteLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 1;
  const take = (): ByteLine => {
    const line = { number, bytes: size > limit ? null : Buffer.concat(held) };
    held = [];
    size = 0;
    number++;
    return line;
  };
  const hold = (part: Buffer): void => {
    size += part.length;
    if (size <= limit) held.push(part);
    else held = [];
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      hold(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < bytes.length) hold(bytes.subarray(start));
  }
  if (size > 0) yield take();
}

/** Whether a line is blank: nothing but spaces, tabs and returns. */
export const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
