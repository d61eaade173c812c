import type { Reply } from './answers/reply.js';
import type { ServerLogger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { Job } from './pool/answer-job.js';
import type { AnalysisPool } from './pool/analysis-pool.js';

/** Does a job somewhere and gives its answer. Never rejects. */
export type Reader = (job: Job) => Promise<Reply>;

/** Jobs go to the pool; a fault goes to the log, by its stack alone; a note is counted. */
export const createReader = (pool: AnalysisPool, logger: ServerLogger, metrics: Metrics): Reader => async (job) => {
  const { reply, fault } = await pool.run(job);
  if (fault !== null) logger.error({ trace: fault }, 'fault');
  if (reply.meta !== null) metrics.countNote(reply.meta.verdict);
  return reply;
};
