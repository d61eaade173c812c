import type { z } from 'zod';
import { isCalendarDate } from '../../intake/calendar-date.js';
import { decodeNote } from '../../intake/decode-note.js';
import {
  binarySchema, bundleSchema, type CompositionSection, compositionSchema, diagnosticReportSchema, documentReferenceSchema, type FhirAttachment,
} from '../schema/fhir.js';
import { htmlToText } from './html-to-text.js';

/** A note out of a FHIR resource, or why there is none. Neither ever holds words of the note in `reason`. */
export type FhirNote =
  | { readonly kind: 'note'; readonly text: string; readonly notice: string | null; readonly id: string | null; readonly date: string | null }
  | { readonly kind: 'none'; readonly reason: string };

type Binaries = ReadonlyMap<string, FhirAttachment>;

const none = (reason: string): FhirNote => ({ kind: 'none', reason });

/** `2026-03-04T09:30:00Z` → `2026-03-04`; null for a month, a year or no date. */
const dayOf = (instant: string | undefined): string | null => {
  const day = (instant ?? '').slice(0, 10);
  return isCalendarDate(day) ? day : null;
};

const typeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'resourceType' in value ? String(value.resourceType) : '';

/** Reads the one note of a resource: DocumentReference, DiagnosticReport, Composition, or a Bundle that holds one of them. */
export const readFhirNote = (value: unknown): FhirNote => {
  if (typeOf(value) !== 'Bundle') return readResource(value, new Map());
  const bundle = bundleSchema.safeParse(value);
  if (!bundle.success) return none('The Bundle does not have the shape of FHIR R4.');
  const entries = bundle.data.entry ?? [];
  const binaries = binariesOf(entries);
  const notes = entries.map(({ resource }) => resource).filter((resource) => noteTypes.includes(typeOf(resource)));
  const composition = notes.find((resource) => typeOf(resource) === 'Composition');
  if (composition !== undefined) return readResource(composition, binaries);
  if (notes.length > 1) return none(`The Bundle holds ${notes.length} notes: send one at a time, or one a line to /v1/analyze/batch.`);
  return notes.length === 0 ? none('The Bundle holds no DocumentReference, DiagnosticReport or Composition.') : readResource(notes[0], binaries);
};

const noteTypes: readonly string[] = ['DocumentReference', 'DiagnosticReport', 'Composition'];

const binariesOf = (entries: readonly { readonly fullUrl?: string | undefined; readonly resource?: unknown }[]): Binaries =>
  new Map(entries.flatMap(({ fullUrl, resource }) => {
    const binary = binarySchema.safeParse(resource);
    if (!binary.success) return [];
    const { id, contentType, data } = binary.data;
    const attachment = { contentType, data };
    return [...(fullUrl === undefined ? [] : [[fullUrl, attachment] as const]), ...(id === undefined ? [] : [[`Binary/${id}`, attachment] as const])];
  }));

const readResource = (value: unknown, binaries: Binaries): FhirNote => {
  switch (typeOf(value)) {
    case 'DocumentReference':
      return withShape(documentReferenceSchema, value, ({ id, content, context }) =>
        readAttachments(content.map(({ attachment }) => attachment), binaries, id, dayOf(context?.period?.start)));
    case 'DiagnosticReport':
      return withShape(diagnosticReportSchema, value, ({ id, presentedForm, conclusion, effectiveDateTime, effectivePeriod }) => {
        const date = dayOf(effectiveDateTime) ?? dayOf(effectivePeriod?.start);
        const form = readAttachments(presentedForm ?? [], binaries, id, date);
        if (form.kind === 'note' || conclusion === undefined || conclusion.trim() === '') return form;
        return { kind: 'note', text: conclusion, notice: 'No presented form could be read: the conclusion was read.', id: id ?? null, date };
      });
    case 'Composition':
      return withShape(compositionSchema, value, ({ id, section, event }) => {
        const text = sectionsText(section ?? []);
        if (text.trim() === '') return none('The Composition has no narrative in its sections.');
        return { kind: 'note', text, notice: null, id: id ?? null, date: dayOf(event?.[0]?.period?.start) };
      });
    default:
      return none('Send a FHIR R4 DocumentReference, DiagnosticReport, Composition or Bundle.');
  }
};

const withShape = <Schema extends z.ZodType>(schema: Schema, value: unknown, read: (resource: z.infer<Schema>) => FhirNote): FhirNote => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return read(parsed.data);
  const places = parsed.error.issues.slice(0, 3).map(({ path }) => path.join('.')).join(', ');
  return none(`The ${typeOf(value)} does not have the shape of FHIR R4 at ${places === '' ? 'its root' : places}.`);
};

const sectionsText = (sections: readonly CompositionSection[]): string =>
  sections.map(({ title, text, section }) => [
    ...(title === undefined ? [] : [`${title}:`]),
    ...(text === undefined ? [] : [htmlToText(text.div)]),
    ...(section === undefined || section.length === 0 ? [] : [sectionsText(section)]),
  ].join('\n')).join('\n\n');

const readable = /^text\/(?:plain|html|markdown)\b|^application\/xhtml\+xml\b/iu;

/** The first attachment that is text and lies inline, or in the same Bundle. Nothing is fetched. */
const readAttachments = (attachments: readonly FhirAttachment[], binaries: Binaries, id: string | undefined, date: string | null): FhirNote => {
  const inline = attachments.map((attachment) => (attachment.data === undefined ? binaries.get(attachment.url ?? '') ?? attachment : attachment));
  const found = inline.find(({ contentType, data }) => data !== undefined && (contentType === undefined || readable.test(contentType)));
  if (found?.data === undefined) {
    const [first] = attachments;
    if (first?.url !== undefined) return none('The attachment is only referred to by url; send it inline as attachment.data.');
    return none('No attachment holds plain text or HTML.');
  }
  const decoded = decodeNote(Buffer.from(found.data, 'base64'));
  if (decoded.kind === 'unreadable') return none(`The attachment cannot be read: ${decoded.problem}.`);
  const isMarkup = /html/iu.test(found.contentType ?? '');
  const text = isMarkup ? htmlToText(decoded.text) : decoded.text;
  return text.trim() === '' ? none('The attachment is empty.') : { kind: 'note', text, notice: decoded.notice, id: id ?? null, date };
};
