import { z } from 'zod';

/** One place in a request that is wrong: where, and what is asked for. Never the value that was sent. */
export const problemDetailSchema = z.object({ pointer: z.string(), detail: z.string() });

/** RFC 9457, without the words of any note. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'urn:pullback:problem:<slug>; the slug is stable.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(problemDetailSchema).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, as RFC 9457 has it. It never quotes the request.' });

export type ProblemDetail = z.infer<typeof problemDetailSchema>;
