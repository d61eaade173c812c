/** Enough to see any format by its first bytes: the mark of a tar archive stands at 257. */
const headBytes = 512;

/** Looks at the beginning of a stream, at least `atLeast` bytes where there are so many, without taking it away. */
export const peekStream = async (source: AsyncIterable<Uint8Array>, atLeast = headBytes): Promise<{ readonly head: Buffer; readonly stream: AsyncIterable<Uint8Array> }> => {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < atLeast && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      chunks.push(next.value);
      size += next.value.length;
    }
  }
  const head = Buffer.concat(chunks);
  return { head, stream: resume(head, iterator, ended) };
};

async function* resume(head: Buffer, iterator: AsyncIterator<Uint8Array>, ended: boolean): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    if (ended) return;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
