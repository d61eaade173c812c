import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../../src/http/openapi/operations.js';
import { articleNote, gapsNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';

let service: CheckedService;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onRejection);
  service = await startChecked({ bodyLimit: 65_536 });
});
afterAll(async () => {
  process.off('unhandledRejection', onRejection);
  await service.stop();
});

const noteWords = fc.constantFrom('IVUS', 'left', 'right', 'external iliac vein', 'was advanced', 'from the', 'common femoral artery', 'showed', '70% stenosis', '37252', '.', '\n', 'FINDINGS:', '___', '\u0000', '🩺', '<script>');
const note = fc.oneof(fc.constant(articleNote), fc.constant(gapsNote), fc.array(noteWords, { maxLength: 60 }).map((words) => words.join(' ')), fc.string({ unit: 'binary', maxLength: 300 }));
const odd = fc.oneof(note, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}), fc.array(note, { maxLength: 3 }));
const or = <T,>(usual: fc.Arbitrary<T>) => fc.oneof({ arbitrary: usual as fc.Arbitrary<unknown>, weight: 4 }, { arbitrary: odd, weight: 1 });
const day = fc.oneof(fc.constantFrom('2026-03-04', '2025-12-31', '2026-02-30', '0000-00-00', '9999-12-31'), fc.string({ maxLength: 12 }));
const line = fc.record({ code: or(fc.constantFrom('37252', '37253', '36012', 'x')), units: or(fc.nat(12)), modifiers: or(fc.array(fc.constantFrom('50', '59', 'LT'))) }, { requiredKeys: [] });
const claim = fc.oneof(fc.constantFrom('37252:1,37253-59:2', '37252:x', ''), fc.array(line, { maxLength: 4 }));
const options = { dateOfService: or(day), vesselPolicy: or(fc.constantFrom('named', 'sir')), profile: or(fc.constantFrom('pre-sign', 'coder', 'archive')), claim: or(claim) };
const request = fc.record({ text: or(note), noteId: or(fc.string({ maxLength: 20 })), ...options }, { requiredKeys: ['text'] });
const base64 = note.map((text) => Buffer.from(text).toString('base64'));
const attachment = fc.record({ contentType: or(fc.constantFrom('text/plain', 'text/html', 'application/pdf')), data: or(base64), url: or(fc.constant('Binary/1')) }, { requiredKeys: [] });
const document = fc.record({ resourceType: fc.constantFrom('DocumentReference', 'DiagnosticReport', 'Composition', 'Bundle', 'Patient'), id: or(fc.string({ maxLength: 9 })), content: or(fc.array(fc.record({ attachment: or(attachment) }))), presentedForm: or(fc.array(attachment)), conclusion: or(note), section: or(fc.array(fc.record({ title: or(note), text: or(fc.record({ div: note })) }))), context: or(fc.record({ period: or(fc.record({ start: or(day) })) })) }, { requiredKeys: ['resourceType'] });
const resource = fc.oneof(document, fc.record({ resourceType: fc.constant('Bundle'), entry: or(fc.array(fc.record({ resource: or(document) }), { maxLength: 3 })) }));
const vessel = fc.oneof(fc.constantFrom('Rt CFV', 'left external iliac vein', 'aorta', ''), fc.record({ vessel: or(fc.constantFrom('common-femoral-vein', 'aorta', '__proto__', 'constructor')), side: or(fc.constantFrom('left', 'right', null)) }));
const route = fc.record({ access: or(vessel), target: or(vessel) });
const uuid = fc.constantFrom('7d3f1c7e-58d5-4a0e-9f3e-0a8f5d3f9a11', 'x');
const call = fc.record({ hook: or(fc.constantFrom('org.pullback.note-sign', 'encounter-discharge')), hookInstance: or(uuid), context: or(fc.record({ draftNote: fc.oneof(note, resource), userId: or(fc.string({ maxLength: 9 })) }, { requiredKeys: [] })), prefetch: or(fc.record({ note: resource })) }, { requiredKeys: ['hook', 'hookInstance', 'context'] });
const feedback = fc.record({ feedback: or(fc.array(fc.record({ card: or(uuid), outcome: or(fc.constantFrom('accepted', 'overridden')) }), { maxLength: 3 })) });

const broken = fc.oneof({ arbitrary: fc.constant((words: string) => words), weight: 6 }, { arbitrary: fc.nat(40).map((cut) => (words: string) => words.slice(0, cut)), weight: 1 });
const json = (value: fc.Arbitrary<unknown>) => fc.tuple(value, broken).map(([made, damage]) => damage(JSON.stringify(made) ?? ''));

const bodies: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '/v1/analyze': fc.oneof(note, json(request), json(resource)),
  '/v1/analyze/batch': fc.array(fc.oneof(json(request), json(resource), note), { maxLength: 4 }).map((lines) => lines.join('\n')),
  '/v1/route': json(route),
  '/cds-services/{id}': json(call),
  '/cds-services/{id}/feedback': json(feedback),
};
const types = fc.constantFrom('text/plain', 'application/json', 'application/fhir+json', 'application/x-ndjson', 'application/xml', 'text/plain; charset=utf-16');
const accepts = fc.constantFrom('*/*', 'application/json', 'text/html', 'text/markdown', 'application/sarif+json', 'application/fhir+json', 'text/plain', 'image/png', 'application/fhir+json, */*;q=0.1');
const ids = fc.oneof(fc.constantFrom('procedure-note-check', 'ivus-necessity-missing', '%00', '..', '__proto__'), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }).map(encodeURIComponent));
const queries = fc.oneof(fc.constant(''), day.map((words) => `?date=${encodeURIComponent(words)}`), fc.constantFrom('?date[]=1', '?date=1&date=2', '?__proto__=x', '?%'));

/** Mostly as an operation asks for it, sometimes beside it. */
const requests = fc.constantFrom(...operations.filter(({ path }) => path !== '/metrics' && path !== '/')).chain((operation) => fc.record({
  path: fc.tuple(ids, queries).map(([id, query]) => operation.path.replace('{id}', id) + (operation.method === 'get' ? query : '')),
  method: fc.oneof({ arbitrary: fc.constant(operation.method.toUpperCase()), weight: 9 }, { arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'), weight: 1 }),
  type: fc.oneof({ arbitrary: fc.constantFrom(...Object.keys(operation.body ?? { 'text/plain': 0 })), weight: 4 }, { arbitrary: types, weight: 1 }),
  accept: accepts,
  body: bodies[operation.path] ?? note,
}));

test('5,000 generated requests: no 5xx, every answer as described, no unhandled rejection', async () => {
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(requests, async ({ path, method, type, accept, body }) => {
      const answer = await service.call(path, { method, headers: { 'Content-Type': type, Accept: accept }, ...(method === 'GET' ? {} : { body }) });
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 5_000, seed: 20_260_304 },
  );
  expect(rejections).toEqual([]);
  expect(service.log.filter((words) => words.includes('"msg":"fault"'))).toEqual([]);
  // Enough of them were good requests for the figure to mean something.
  expect(seen.get(200) ?? 0).toBeGreaterThan(1_500);
}, 300_000);
