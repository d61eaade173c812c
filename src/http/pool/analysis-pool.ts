import { startThreads } from '../../threads/start-threads.js';
import { answerJob, type Done, failed, type Job } from './answer-job.js';
import { Turns } from './turns.js';

/** Where notes are read: on other threads, or on this one. */
export interface AnalysisPool {
  /** Never rejects: trouble is an answer. */
  readonly run: (job: Job) => Promise<Done>;
  /** Jobs that wait or run. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** Worker threads; 0 reads notes on the event loop. */
  readonly workers: number;
  /** Jobs that may wait before new ones are turned away with 503. */
  readonly mostWaiting: number;
  /** Milliseconds after which a note is given up, and its thread with it. */
  readonly deadlineMs: number;
}

export const createPool = (options: PoolOptions): AnalysisPool => (options.workers === 0 ? inlinePool() : threadPool(options));

const inlinePool = (): AnalysisPool => ({
  run: answerJob,
  size: () => 0,
  close: async () => undefined,
});

const threadPool = ({ workers, mostWaiting, deadlineMs }: PoolOptions): AnalysisPool => {
  const threads = startThreads<Job, Done>(new URL('./worker', import.meta.url), workers);
  threads.on('error', () => undefined);
  const turns = new Turns(workers);
  const runInTurn = async (job: Job, signal: AbortSignal): Promise<Done> => {
    await turns.enter(signal);
    try {
      return await threads.run(job, { signal });
    } finally {
      turns.leave();
    }
  };
  let running = 0;
  return {
    run: async (job) => {
      if (running >= mostWaiting + workers) return { reply: failed(job, tooMany), fault: null };
      running += 1;
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), deadlineMs);
      try {
        return await runInTurn(job, abort.signal);
      } catch {
        return { reply: failed(job, abort.signal.aborted ? tooSlow : lost), fault: null };
      } finally {
        running -= 1;
        clearTimeout(timer);
      }
    },
    size: () => running,
    close: () => threads.destroy(),
  };
};

const tooSlow = { status: 503, slug: 'gave-up', detail: 'The note took too long to read and was given up.' };
const lost = { status: 503, slug: 'lost', detail: 'The thread that read the note ended; send it again.' };
const tooMany = { status: 503, slug: 'busy', detail: 'Too many notes are waiting; send this one again in a moment.' };
