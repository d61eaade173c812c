import { bytesOf, type IntakeUnit, recordsOf } from '../intake/intake-unit.js';

/** Units that go to a worker together. */
export interface Chunk {
  readonly units: readonly IntakeUnit[];
  readonly records: number;
}

export interface ChunkLimits {
  readonly records: number;
  readonly bytes: number;
  /** How long more is waited for before what is there goes off; null waits for as long as it takes. */
  readonly idleMs: number | null;
}

/** Enough for a task to be worth its message, and little enough to be held several times over. */
export const fileChunks: ChunkLimits = { records: 200, bytes: 2 * 1024 * 1024, idleMs: null };

/** The same, but whoever writes a record and waits for its answer gets it. */
export const streamChunks: ChunkLimits = { ...fileChunks, idleMs: 10 };

/** Gathers units. Without `idleMs` the same units give the same chunks. */
export async function* chunkUnits(units: AsyncIterable<IntakeUnit>, { records, bytes, idleMs }: ChunkLimits): AsyncGenerator<Chunk> {
  const iterator = units[Symbol.asyncIterator]();
  let held: IntakeUnit[] = [];
  let heldRecords = 0;
  let heldBytes = 0;
  const take = (): Chunk => {
    const chunk = { units: held, records: heldRecords };
    held = [];
    heldRecords = 0;
    heldBytes = 0;
    return chunk;
  };
  try {
    let next = iterator.next();
    for (;;) {
      if (idleMs !== null && held.length > 0 && !(await isSoon(next, idleMs))) yield take();
      const { done, value } = await next;
      if (done === true) break;
      held.push(value);
      heldRecords += recordsOf(value);
      heldBytes += bytesOf(value);
      if (heldRecords >= records || heldBytes >= bytes) yield take();
      next = iterator.next();
    }
    if (held.length > 0) yield take();
  } finally {
    await iterator.return?.();
  }
}

const isSoon = async (wait: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([wait.then(() => true, () => true), late]);
  } finally {
    clearTimeout(timer);
  }
};
