import type { Request, Response } from 'express';
import { z } from 'zod';
import { isVesselId, parseVesselName, route } from '../../anatomy/index.js';
import type { VesselRef } from '../../model/vessel.js';
import { sendProblem } from '../problem.js';
import { pointersOf } from './pointers.js';

const refSchema = z.object({
  vessel: z.string().refine(isVesselId, 'Not an id of the vessel list (/v1/vessels).'),
  side: z.enum(['left', 'right']).nullable().default(null),
});

/** A vessel as a person names it, or as a ref. */
const vesselSchema = z.union([z.string().max(200), refSchema]).transform((named, context): VesselRef => {
  const ref = typeof named === 'string' ? parseVesselName(named) : named;
  if (ref !== null) return ref;
  context.addIssue({ code: 'custom', message: 'No vessel of the list (/v1/vessels) has this name.' });
  return z.NEVER;
});

export const routeRequestSchema = z.object({ access: vesselSchema, target: vesselSchema });

/** The way of a catheter between two vessels, or what leaves it open. */
export const answerRoute = (request: Request, response: Response): void => {
  const body: unknown = request.body;
  const parsed = routeRequestSchema.safeParse(body);
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
