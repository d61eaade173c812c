/** All bytes of a stream; null where there are more than `limit`, and then the rest is not read. */
export const readUpTo = async (stream: AsyncIterable<unknown>, limit: number): Promise<Buffer | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};
