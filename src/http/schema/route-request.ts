import { z } from 'zod';
import { isVesselId, parseVesselName } from '../../anatomy/index.js';
import type { VesselRef } from '../../model/vessel.js';

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

export const routeRequestSchema = z
  .object({ access: vesselSchema, target: vesselSchema })
  .meta({ id: 'RouteRequest', description: 'Each vessel as a person names it ("Rt CFV") or as {vessel, side}.' });
