import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { guardGrowth } from './guard-growth.js';

/** Unpacks gzip, members one after the other included. */
export async function* readGzip(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip({ chunkSize: 64 * 1024 });
  const source = Readable.from(counted(), { objectMode: true });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    yield* guardGrowth(gunzip as AsyncIterable<Buffer>, () => packed);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
