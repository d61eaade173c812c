import { z } from 'zod';
import { batchTypes } from '../routes/batch.js';
import { analysisSchema } from '../../model/analysis.js';
import { cardsSchema, cdsRequestSchema, cdsServicesSchema, emptySchema, feedbackSchema } from '../schema/cds.js';
import { fhirNoteSchema, issueBundleSchema, operationOutcomeSchema } from '../schema/fhir.js';
import { analyzeRequestSchema, batchAnswerSchema, batchRecordSchema } from '../schema/note-request.js';
import { problemSchema } from '../schema/problem.js';
import { codesSchema, routeResultSchema, ruleSchema, rulesSchema, statusSchema, vesselsSchema } from '../schema/reference.js';
import { routeRequestSchema } from '../schema/route-request.js';

export type Content = Readonly<Record<string, z.ZodType>>;

/** One address with one method: what it takes and everything it may answer. The OpenAPI document and the tests come from here. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/v1/rules/{id}`. */
  readonly path: string;
  readonly tag: 'Notes' | 'Before signing' | 'Reference' | 'Service';
  readonly summary: string;
  readonly description?: string;
  readonly query?: z.ZodObject;
  readonly params?: z.ZodObject;
  readonly body?: Content;
  /** Whether a key or token is asked for where the service is set up so. */
  readonly guarded: boolean;
  readonly answers: Readonly<Record<number, { readonly description: string; readonly content: Content }>>;
}

const text = z.string();
const problemContent = { 'application/problem+json': problemSchema };
const outcomeContent = { 'application/fhir+json': operationOutcomeSchema };
const either = { ...problemContent, ...outcomeContent };

const words: Readonly<Record<number, string>> = {
  400: 'The body cannot be read.', 401: 'A key or token is asked for.', 404: 'There is no such thing.', 406: 'No answer meets Accept.',
  408: 'The body did not arrive in time.', 412: 'No note could be read.', 413: 'The body is too large.', 415: 'The body is of another type.',
  422: 'The request has another shape than is asked for.', 429: 'Too many requests; see Retry-After.', 500: 'The program failed.',
  503: 'Not now; see Retry-After.',
};
const failing = (content: Content, ...statuses: readonly number[]): Operation['answers'] =>
  Object.fromEntries(statuses.map((status) => [status, { description: words[status] ?? 'Trouble.', content }]));
const ok = (description: string, content: Content): Operation['answers'] => ({ 200: { description, content } });
const json = (schema: z.ZodType): Content => ({ 'application/json': schema });

const bodyTrouble = [400, 408, 413, 415] as const;

export const operations: readonly Operation[] = [
  {
    method: 'post', path: '/v1/analyze', tag: 'Notes', guarded: true,
    summary: 'Analyze one note',
    description: 'Takes the note as text, as JSON with options, or as FHIR R4. The answer comes in the type that Accept names first; JSON where it names none.',
    body: { 'text/plain': text, 'application/json': analyzeRequestSchema, 'application/fhir+json': fhirNoteSchema },
    answers: {
      ...ok('The analysis.', {
        'application/json': analysisSchema, 'text/html': text, 'text/markdown': text, 'application/sarif+json': z.looseObject({ version: z.literal('2.1.0') }),
        'text/plain': text, 'application/fhir+json': issueBundleSchema,
      }),
      ...failing(either, ...bodyTrouble, 406, 422, 429, 500, 503),
      ...failing(problemContent, 401),
    },
  },
  {
    method: 'post', path: '/v1/analyze/batch', tag: 'Notes', guarded: true,
    summary: 'Analyze many notes, one a line',
    description: 'NDJSON in, NDJSON out, streamed and in order. A line that cannot be read is answered in its place; blank lines are left out.',
    body: Object.fromEntries(batchTypes.map((type) => [type, batchRecordSchema])),
    answers: { ...ok('One line for each note.', { 'application/x-ndjson': batchAnswerSchema }), ...failing(either, 415, 429, 500), ...failing(problemContent, 401) },
  },
  {
    method: 'post', path: '/v1/route', tag: 'Reference', guarded: true,
    summary: 'The way of a catheter between two vessels',
    body: json(routeRequestSchema),
    answers: { ...ok('The way, its order and its code, or what leaves it open.', json(routeResultSchema)), ...failing(either, ...bodyTrouble, 429, 500), ...failing(problemContent, 400, 401, 422) },
  },
  {
    method: 'get', path: '/v1/rules', tag: 'Reference', guarded: true, summary: 'Every rule',
    answers: { ...ok('The rules.', json(rulesSchema)), ...failing(problemContent, 401), ...failing(either, 429, 500) },
  },
  {
    method: 'get', path: '/v1/rules/{id}', tag: 'Reference', guarded: true, summary: 'One rule', params: z.object({ id: z.string() }),
    answers: { ...ok('The rule.', json(ruleSchema)), ...failing(problemContent, 401, 404), ...failing(either, 400, 429, 500) },
  },
  {
    method: 'get', path: '/v1/vessels', tag: 'Reference', guarded: true, summary: 'Every vessel',
    answers: { ...ok('The vessel list.', json(vesselsSchema)), ...failing(problemContent, 401), ...failing(either, 429, 500) },
  },
  {
    method: 'get', path: '/v1/codes', tag: 'Reference', guarded: true, summary: 'The codes known on a day',
    query: z.object({ date: z.string().optional().meta({ description: 'YYYY-MM-DD; today where left out.' }) }),
    answers: { ...ok('The codes.', json(codesSchema)), ...failing(problemContent, 401, 422), ...failing(either, 429, 500) },
  },
  {
    method: 'get', path: '/cds-services', tag: 'Before signing', guarded: false, summary: 'CDS Hooks discovery',
    answers: { ...ok('The services.', json(cdsServicesSchema)), ...failing(either, 429, 500) },
  },
  {
    method: 'post', path: '/cds-services/{id}', tag: 'Before signing', guarded: true, summary: 'CDS Hooks: cards for a note',
    description: 'At most a few questions in compliant-query wording. Nothing to ask: one line says so; nothing to check: no card.',
    params: z.object({ id: z.string() }), body: json(cdsRequestSchema),
    answers: { ...ok('The cards.', json(cardsSchema)), ...failing(outcomeContent, 404, 412, 503), ...failing(either, ...bodyTrouble, 401, 429, 500) },
  },
  {
    method: 'post', path: '/cds-services/{id}/feedback', tag: 'Before signing', guarded: true, summary: 'CDS Hooks: what became of cards',
    params: z.object({ id: z.string() }), body: json(feedbackSchema),
    answers: { ...ok('Taken.', json(emptySchema)), ...failing(outcomeContent, 404), ...failing(either, ...bodyTrouble, 401, 429, 500) },
  },
  {
    method: 'get', path: '/openapi.json', tag: 'Service', guarded: false, summary: 'This document',
    answers: { ...ok('OpenAPI 3.1.', json(z.looseObject({ openapi: z.string() }))), ...failing(either, 429, 500) },
  },
  { method: 'get', path: '/docs', tag: 'Service', guarded: false, summary: 'This document for people', answers: { ...ok('A page.', { 'text/html': text }), ...failing(either, 429, 500) } },
  { method: 'get', path: '/', tag: 'Service', guarded: false, summary: 'The page for people', answers: { ...ok('A page.', { 'text/html': text }), ...failing(problemContent, 503), ...failing(either, 429, 500) } },
  { method: 'get', path: '/healthz', tag: 'Service', guarded: false, summary: 'Whether the service is alive', answers: ok('It is.', json(statusSchema)) },
  {
    method: 'get', path: '/readyz', tag: 'Service', guarded: false, summary: 'Whether the service takes requests',
    answers: { ...ok('It does.', json(statusSchema)), 503: { description: 'It is about to stop.', content: json(statusSchema) } },
  },
  {
    method: 'get', path: '/metrics', tag: 'Service', guarded: true, summary: 'Figures for Prometheus',
    answers: { ...ok('The figures.', { 'text/plain': text }), ...failing(problemContent, 401), ...failing(either, 429, 500) },
  },
];
