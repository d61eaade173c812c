import { traceOf } from '../../intake/trace-of.js';
import { answerLine, badLine, type LineJob } from '../answers/answer-line.js';
import { answerNote, type NoteJob } from '../answers/answer-note.js';
import { problemReply, type Reply } from '../answers/reply.js';
import { answerCards, type CardsJob } from '../cds/answer-cards.js';
import type { HttpProblem } from '../http-problem.js';

/** Work on one note, from bytes to bytes, so that little passes between threads. */
export type Job = NoteJob | LineJob | CardsJob;

/** The answer, and where the program failed if it did: a stack without its message. */
export interface Done {
  readonly reply: Reply;
  readonly fault: string | null;
}

/** Does a job. A fault of the program becomes an answer too: one note never takes the others down. */
export const answerJob = (job: Job): Done => {
  try {
    return { reply: answer(job), fault: null };
  } catch (error) {
    return { reply: failed(job, { status: 500, slug: 'internal', detail: 'The server failed; its log says where.' }), fault: traceOf(error) };
  }
};

const answer = (job: Job): Reply => {
  switch (job.kind) {
    case 'note':
      return answerNote(job);
    case 'line':
      return answerLine(job);
    case 'cards':
      return answerCards(job);
  }
};

/** A problem in the form that this job's caller reads. */
export const failed = (job: Job, problem: HttpProblem): Reply => {
  switch (job.kind) {
    case 'line':
      return badLine(job.number, problem);
    case 'cards':
      return problemReply(problem, true);
    case 'note':
      return problemReply(problem, job.answerType === 'application/fhir+json');
  }
};
