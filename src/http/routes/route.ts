import type { Request, Response } from 'express';
import { route } from '../../anatomy/index.js';
import { parseJson } from '../answers/parse-note.js';
import { pointersOf } from '../answers/pointers.js';
import { sendProblem } from '../problem.js';
import { bytesOf } from '../read-body.js';
import { routeRequestSchema } from '../schema/route-request.js';

/** The way of a catheter between two vessels, or what leaves it open. */
export const answerRoute = (request: Request, response: Response): void => {
  const value = parseJson(Buffer.from(bytesOf(request.body)).toString('utf8'));
  if (value === null) return sendProblem(response, { status: 400, slug: 'bad-json', detail: 'The body is not a JSON object.' });
  const parsed = routeRequestSchema.safeParse(value);
  if (parsed.success) {
    response.json(route(parsed.data.access, parsed.data.target));
    return;
  }
  sendProblem(response, {
    status: 422,
    slug: 'invalid',
    detail: 'Send {access, target}: each a name, or {vessel, side}.',
    errors: pointersOf(parsed.error),
  });
};
