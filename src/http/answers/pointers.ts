import type { z } from 'zod';
import type { ProblemDetail } from '../schema/problem.js';

/** Where a request went wrong, as JSON pointers. The schema's messages name what is asked for, not what was sent. */
export const pointersOf = (error: z.ZodError): readonly ProblemDetail[] =>
  error.issues.slice(0, 20).map(({ path, message }) => ({ pointer: path.map((step) => `/${String(step)}`).join(''), detail: message }));
