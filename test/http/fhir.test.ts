import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { parseFhir } from '../../src/http/answers/parse-note.js';
import { articleNote, gapsNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const document = (text = articleNote) => ({
  resourceType: 'DocumentReference', id: 'd1', status: 'current', content: [{ attachment: { contentType: 'text/plain', data: base64(text) } }],
  context: { period: { start: '2026-03-04T09:30:00Z' } },
});
const read = async (value: object) => {
  const parsed = await parseFhir(value);
  return parsed.kind === 'request' ? [parsed.request.text, parsed.request.options] : [parsed.problem.status, parsed.problem.detail];
};

/* How each resource is read is tested with the intake; here: what becomes of one note, of none and of several. */
describe('a note out of FHIR R4', () => {
  test('comes with its id and its date of service', async () => {
    expect(await read(document())).toEqual([articleNote, { noteId: 'd1', dateOfService: '2026-03-04' }]);
  });

  test('may lie in a Binary of the same Bundle', async () => {
    const entry = [
      { resource: { resourceType: 'Patient', id: 'p1' } },
      { resource: { ...document(), content: [{ attachment: { contentType: 'text/plain', url: 'Binary/b1' } }] } },
      { resource: { resourceType: 'Binary', id: 'b1', contentType: 'text/plain', data: base64(articleNote) } },
    ];
    expect(await read({ resourceType: 'Bundle', type: 'searchset', entry })).toEqual([articleNote, { noteId: 'd1', dateOfService: '2026-03-04' }]);
  });

  test('is refused where there is none, or more than one', async () => {
    expect(await read({ resourceType: 'Bundle', entry: [{ resource: document() }, { resource: document() }] }))
      .toEqual([422, 'The Bundle holds 2 notes: send one at a time, or one a line to /v1/analyze/batch.']);
    const elsewhere = await read({ ...document(), content: [{ attachment: { url: 'https://example.org/Binary/1' } }] });
    expect(elsewhere).toEqual([422, expect.stringMatching(/^No note can be read from the resource: its text is not in it but behind a link/u)]);
  });
});

describe('over HTTP', () => {
  let service: CheckedService;
  beforeAll(async () => { service = await startChecked(); });
  afterAll(() => service.stop());
  const send = (value: unknown, accept = '*/*') => service.postJson('/v1/analyze', value, { 'Content-Type': 'application/fhir+json', Accept: accept });

  test('a resource is answered by an analysis, with its id and its date of service', async () => {
    expect((await send(document())).json()).toMatchObject({ note: { id: 'd1', dateOfService: '2026-03-04', dateSource: 'option' }, audit: { verdict: 'pass' } });
  });

  test('or by one DetectedIssue for each finding, where FHIR is asked for', async () => {
    const answer = await send(document(gapsNote), 'application/fhir+json');
    expect(answer.type).toBe('application/fhir+json; charset=utf-8');
    const rules = answer.json().entry.map(({ resource }: { resource: { code: { coding: { code: string }[] } } }) => resource.code.coding[0]?.code);
    expect(rules).toEqual(analyze(gapsNote, { dateOfService: '2026-03-04' }).audit.findings.map(({ rule }) => rule));
    expect(answer.json().entry[0].resource).toMatchObject({ resourceType: 'DetectedIssue', status: 'preliminary', severity: 'high', implicated: [{ reference: 'DocumentReference/d1' }] });
  });

  test('a resource without a note is refused by an OperationOutcome, where FHIR is asked for', async () => {
    const answer = await send({ resourceType: 'Patient' }, 'application/fhir+json');
    expect([answer.status, answer.json()]).toEqual([422, {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'invalid', diagnostics: 'No note can be read from the resource: it is a FHIR resource that holds no note; DocumentReference, DiagnosticReport, Composition and Bundle do.' }],
    }]);
    expect((await send({ resourceType: 'Patient' })).type).toBe('application/problem+json; charset=utf-8');
  });
});
