import type { z } from 'zod';
import type { HttpProblem } from '../http-problem.js';
import type { operationOutcomeSchema } from '../schema/fhir.js';

type Outcome = z.infer<typeof operationOutcomeSchema>;

const codes: Readonly<Record<number, string>> = {
  400: 'structure', 401: 'login', 403: 'forbidden', 404: 'not-found', 405: 'not-supported', 406: 'not-supported', 408: 'timeout', 412: 'required',
  413: 'too-long', 415: 'not-supported', 422: 'invalid', 429: 'throttled', 500: 'exception', 503: 'transient',
};

/** A problem as FHIR says it. */
export const operationOutcome = ({ status, detail, errors }: HttpProblem): Outcome => ({
  resourceType: 'OperationOutcome',
  issue: [
    { severity: 'error', code: codes[status] ?? 'processing', diagnostics: detail },
    ...(errors ?? []).map(({ pointer, detail: words }) => ({
      severity: 'error' as const, code: 'invalid', diagnostics: words, expression: [pointer.slice(1).replaceAll('/', '.')],
    })),
  ],
});
