import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { htmlToText } from '../../src/http/fhir/html-to-text.js';
import { readFhirNote } from '../../src/http/fhir/read-fhir-note.js';
import { articleNote, gapsNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const inline = (text: string, contentType = 'text/plain') => ({ attachment: { contentType, data: base64(text) } });
const document = (text = articleNote) => ({ resourceType: 'DocumentReference', id: 'd1', status: 'current', content: [inline(text)], context: { period: { start: '2026-03-04T09:30:00Z' } } });
const read = (value: unknown) => {
  const found = readFhirNote(value);
  return found.kind === 'note' ? [found.text, found.id, found.date] : found.reason;
};

describe('a note out of FHIR R4', () => {
  test('a DocumentReference with the text inline', () => {
    expect(read(document())).toEqual([articleNote, 'd1', '2026-03-04']);
  });

  test('a DocumentReference whose first attachment is a PDF and whose second is text', () => {
    expect(read({ ...document(), content: [inline('%PDF', 'application/pdf'), inline(articleNote, 'text/plain; charset=utf-8')] })).toEqual([articleNote, 'd1', '2026-03-04']);
  });

  test('a DiagnosticReport by its presented form, or else by its conclusion', () => {
    const report = { resourceType: 'DiagnosticReport', id: 'r1', effectiveDateTime: '2026-03-04' };
    expect(read({ ...report, presentedForm: [inline('<p>IVUS &amp; stent,<br/>left&nbsp;CIV</p>', 'text/html').attachment] })).toEqual(['IVUS & stent,\nleft CIV', 'r1', '2026-03-04']);
    expect(read({ ...report, conclusion: articleNote })).toEqual([articleNote, 'r1', '2026-03-04']);
  });

  test('a Composition by the narrative of its sections, nested ones too', () => {
    const section = (title: string, words: string, inner: readonly unknown[] = []) => ({ title, text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` }, section: inner });
    expect(read({ resourceType: 'Composition', event: [{ period: { start: '2026-03-04' } }], section: [section('Technique', '<p>One.</p><p>Two.</p>', [section('Findings', 'Three.')])] }))
      .toEqual(['Technique:\nOne.\n\nTwo.\nFindings:\nThree.', null, '2026-03-04']);
  });

  test('a Bundle with one note, its attachment in a Binary of the same Bundle', () => {
    const entry = [
      { resource: { resourceType: 'Patient', id: 'p1' } },
      { resource: { ...document(), content: [{ attachment: { contentType: 'text/plain', url: 'Binary/b1' } }] } },
      { resource: { resourceType: 'Binary', id: 'b1', contentType: 'text/plain', data: base64(articleNote) } },
    ];
    expect(read({ resourceType: 'Bundle', type: 'searchset', entry })).toEqual([articleNote, 'd1', '2026-03-04']);
  });

  test.each([
    ['a Patient', { resourceType: 'Patient' }, 'Send a FHIR R4 DocumentReference, DiagnosticReport, Composition or Bundle.'],
    ['an attachment that is elsewhere', { ...document(), content: [{ attachment: { url: 'https://example.org/Binary/1' } }] }, 'The attachment is only referred to by url; send it inline as attachment.data.'],
    ['a Bundle with two notes', { resourceType: 'Bundle', entry: [{ resource: document() }, { resource: document() }] }, 'The Bundle holds 2 notes: send one at a time, or one a line to /v1/analyze/batch.'],
    ['a Bundle without a note', { resourceType: 'Bundle' }, 'The Bundle holds no DocumentReference, DiagnosticReport or Composition.'],
    ['a DocumentReference without content', { resourceType: 'DocumentReference' }, 'The DocumentReference does not have the shape of FHIR R4 at content.'],
    ['an attachment that is a PDF by its bytes', { ...document('%PDF-1.7') }, 'The attachment cannot be read: it is a PDF file, not plain text.'],
  ])('none out of %s', (_name, value, reason) => {
    expect(read(value)).toBe(reason);
  });

  test('markup is left out, its words are kept', () => {
    expect(htmlToText('<style>p{}</style><table><tr><td>Lumen</td><td>14&#32;mm</td></tr></table><script>x</script>&lt;b&gt;')).toBe('Lumen  14 mm\n\n<b>');
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
      issue: [{ severity: 'error', code: 'invalid', diagnostics: 'Send a FHIR R4 DocumentReference, DiagnosticReport, Composition or Bundle.' }],
    }]);
    expect((await send({ resourceType: 'Patient' })).type).toBe('application/problem+json; charset=utf-8');
  });
});
