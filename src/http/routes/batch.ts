import type { Request, RequestHandler, Response } from 'express';
import { badLine } from '../answers/answer-line.js';
import type { Reply } from '../answers/reply.js';
import type { Reader } from '../run-job.js';
import { type BodyLine, readLines } from './read-lines.js';

export const batchTypes = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'] as const;

interface BatchOptions {
  readonly read: Reader;
  /** Bytes of one line. */
  readonly lineLimit: number;
  /** Lines that are read ahead of the one that is answered. */
  readonly ahead: number;
}

/**
 * Notes in, answers out, line by line and in order. Only a few lines are held at a time: where the client reads slowly,
 * nothing more is taken from it.
 */
export const analyzeBatch = ({ read, lineLimit, ahead }: BatchOptions): RequestHandler => async (request, response) => {
  response.status(200).type('application/x-ndjson');
  const tally = { lines: 0, problems: 0 };
  response.locals['batch'] = tally;
  const answerTo = (line: BodyLine): Promise<Reply> => (line.text === null
    ? Promise.resolve(badLine(line.number, { status: 413, slug: 'too-large', detail: `The line is larger than ${lineLimit} bytes.` }))
    : read({ kind: 'line', number: line.number, line: line.text }));
  const waiting: Promise<Reply>[] = [];
  const sendNext = async (): Promise<void> => {
    const reply = await waiting.shift();
    if (reply === undefined) return;
    tally.lines += 1;
    if (reply.meta === null) tally.problems += 1;
    await write(response, `${reply.body}\n`);
  };
  try {
    for await (const line of readLines(request, lineLimit)) {
      waiting.push(answerTo(line));
      if (waiting.length >= ahead) await sendNext();
    }
    while (waiting.length > 0) await sendNext();
    response.end();
  } catch (error) {
    // Broken off by the client: nobody is left to be told.
    if (!isGone(request, response)) throw error;
  }
};

const isGone = (request: Request, response: Response): boolean => request.destroyed || response.destroyed;

const write = async (response: Response, words: string): Promise<void> => {
  if (response.destroyed) throw new Error('The client is gone.');
  if (!response.write(words)) await room(response);
};

/** Until the client has taken what was written, or is gone. */
const room = (response: Response): Promise<void> => new Promise((resolve) => {
  const done = (): void => {
    response.off('drain', done).off('close', done);
    resolve();
  };
  response.on('drain', done).on('close', done);
});
