import { utf16Of } from './decode-note.js';

/** Drops a byte order mark, and turns UTF-16 into UTF-8. Anything else passes as it is: each record is decoded by itself. */
export async function* decodeStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]();
  try {
    const head = await readHead(iterator);
    const encoding = utf16Of(head);
    if (encoding === null) {
      yield head.toString('hex', 0, 3) === 'efbbbf' ? head.subarray(3) : head;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
      return;
    }
    const decoder = new TextDecoder(encoding, { fatal: true });
    yield Buffer.from(decoder.decode(head, { stream: true }));
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      yield Buffer.from(decoder.decode(next.value, { stream: true }));
    }
    yield Buffer.from(decoder.decode());
  } finally {
    await iterator.return?.();
  }
}

/** Enough to see a mark. No more is waited for: whoever writes may wait for an answer. */
const headBytes = 4;

const readHead = async (iterator: AsyncIterator<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(parts);
};
