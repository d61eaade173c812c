import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { tuneEngine } from './tune-engine.js';

/**
 * Memory of one thread, in MB: beyond the first it is ended, and its work with it. The room for young values is large because an analysis
 * makes many and keeps none: with 48 instead of 16, collecting them took 7 instead of 11 % of the time, with 128 4 %.
 */
const heapLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 96 } as const;

/** Built, the threads' modules lie beside this one's bundle; sources run as they are (tsx translates them in the thread). */
const isSource = import.meta.url.endsWith('.ts');

/**
 * Threads that analyze notes, one task each at a time. They stay until the pool is destroyed; one that dies is replaced, and its task rejects.
 *
 * @param module address of the threads' module, without its ending
 */
export const startThreads = <Task, Answer>(module: URL, count: number): Piscina<Task, Answer> => {
  tuneEngine();
  return new Piscina<Task, Answer>({
    filename: fileURLToPath(`${module.href}${isSource ? '.ts' : '.js'}`),
    execArgv: isSource ? ['--import', 'tsx'] : [],
    minThreads: count,
    maxThreads: count,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: heapLimits,
    atomics: 'disabled',
    recordTiming: false,
  });
};
