import { answerJob } from './answer-job.js';

/** The entry of a worker thread: one job in, its answer out. */
export default answerJob;
