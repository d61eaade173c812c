/** One line of a body, without its end; `null` text where it is longer than allowed. */
export interface BodyLine {
  readonly number: number;
  readonly text: string | null;
}

const newline = 0x0a;

/** Cuts a stream of bytes into lines. A line over the limit is skipped to its end and never held. Blank lines are left out, and counted. */
export async function* readLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<BodyLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= limit) parts.push(piece);
    else parts = [];
  };
  const finish = (): readonly BodyLine[] => {
    number += 1;
    const text = size > limit ? null : new TextDecoder().decode(Buffer.concat(parts));
    [parts, size] = [[], 0];
    return text === null || text.trim() !== '' ? [{ number, text }] : [];
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(newline, from); end !== -1; end = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, end));
      yield* finish();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield* finish();
}
