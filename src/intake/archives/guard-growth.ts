import { bombBytes, bombRatio } from '../limits.js';
import { ArchiveFault } from './archive-fault.js';

/** Passes unpacked bytes on, and fails where they grow far beyond what is packed: `packed` gives the packed bytes so far. */
export async function* guardGrowth(stream: AsyncIterable<Uint8Array>, packed: () => number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > bombBytes && size > bombRatio * packed()) {
      throw new ArchiveFault(`it grows to more than ${bombRatio} times its packed size, as an archive bomb does`);
    }
    yield chunk;
  }
}
