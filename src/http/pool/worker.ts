import { moveBytes } from '../../threads/move-bytes.js';
import { answerJob, type Job } from './answer-job.js';

/** The entry of a worker thread: one job in, its answer out. */
export default async function answerOnThread(job: Job): Promise<unknown> {
  const done = await answerJob(job);
  return moveBytes(done, [done.reply.body]);
}
