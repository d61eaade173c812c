import type { Request, RequestHandler, Response } from 'express';
import { parseJson } from '../answers/parse-json.js';
import { pointersOf } from '../answers/pointers.js';
import { cdsServices, dischargeHook, serviceId, signHook } from '../cds/services.js';
import { noteDone } from '../log-requests.js';
import type { Metrics } from '../metrics.js';
import { sendOutcome } from '../problem.js';
import { bytesOf } from '../read-body.js';
import type { Reader } from '../run-job.js';
import { sendReply } from '../send-reply.js';
import { feedbackSchema } from '../schema/cds.js';

export const answerDiscovery = (domain: string): RequestHandler => (_request, response) => {
  response.json({ services: cdsServices(domain) });
};

/** Refuses the id of a service that is not there. */
export const checkService: RequestHandler = (request, response, next) => {
  if (request.params['id'] === serviceId) return next();
  sendOutcome(response, { status: 404, slug: 'not-found', detail: 'There is no such service; GET /cds-services lists them.' });
};

/** Cards for a note that is about to be signed. */
export const callService = (read: Reader, domain: string): RequestHandler => async (request: Request, response: Response) => {
  const reply = await read({ kind: 'cards', body: bytesOf(request.body), hooks: [signHook(domain), dischargeHook] });
  noteDone(response, reply.meta);
  sendReply(response, reply);
};

/** What became of cards: counted by outcome. Comments are not kept. */
export const takeFeedback = (metrics: Metrics): RequestHandler => (request, response) => {
  const parsed = feedbackSchema.safeParse(parseJson(Buffer.from(bytesOf(request.body)).toString('utf8')));
  if (!parsed.success) {
    return sendOutcome(response, { status: 400, slug: 'invalid', detail: 'This is no feedback of CDS Hooks.', errors: pointersOf(parsed.error) });
  }
  for (const { outcome } of parsed.data.feedback) metrics.countFeedback(outcome);
  response.json({});
};
