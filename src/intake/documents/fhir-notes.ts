import { z } from 'zod';
import { recordDate } from '../record-date.js';
import { attachmentRank, attachmentText, fromBase64 } from './attachment.js';
import { cdaNotes } from './cda-notes.js';
import {
  type attachmentSchema, binarySchema, bundleSchema, compositionSchema, diagnosticReportSchema, documentReferenceSchema, type FhirSection,
} from './fhir-schema.js';
import { type FoundNote, givenFields, noteOf, unreadableDocument } from './found-note.js';
import { textOfHtml } from './html-text.js';

type Attachment = z.infer<typeof attachmentSchema>;

/** Looks a `Binary` up by the address that an attachment gives. */
type FindBinary = (url: string) => Attachment | null;

const nowhere: FindBinary = () => null;
const noteTypes = ['DocumentReference', 'DiagnosticReport', 'Composition'];

/** The notes of a FHIR resource; at least one, which may be unreadable. Resources of a bundle that are no notes are passed over. */
export const fhirNotes = async (value: object): Promise<readonly FoundNote[]> => {
  const typed = z.object({ resourceType: z.string() }).safeParse(value);
  if (!typed.success) return unreadableDocument('its resourceType is no string');
  return typed.data.resourceType === 'Bundle' ? bundleNotes(value) : resourceNotes(typed.data.resourceType, value, nowhere);
};

const bundleNotes = async (value: object): Promise<readonly FoundNote[]> => {
  const bundle = bundleSchema.safeParse(value);
  if (!bundle.success) return unreadableDocument('it is no FHIR Bundle with a list of entries');
  const entries = bundle.data.entry ?? [];
  const findBinary: FindBinary = (url) => {
    const entry = entries.find(({ fullUrl, resource }) => resource?.resourceType === 'Binary' && (fullUrl === url || url.endsWith(`Binary/${resource.id ?? ''}`)));
    const binary = binarySchema.safeParse(entry?.resource);
    return binary.success ? { ...binary.data, url: null } : null;
  };
  const found: FoundNote[] = [];
  for (const { resource } of entries) {
    if (resource && noteTypes.includes(resource.resourceType)) found.push(...(await resourceNotes(resource.resourceType, resource, findBinary)));
  }
  return found.length === 0 ? unreadableDocument(`its Bundle holds no ${noteTypes.join(', ')}`, bundle.data.id ?? null) : found;
};

const resourceNotes = async (type: string, resource: object, findBinary: FindBinary): Promise<readonly FoundNote[]> => {
  switch (type) {
    case 'DocumentReference':
      return documentReference(resource, findBinary);
    case 'DiagnosticReport':
      return diagnosticReport(resource, findBinary);
    case 'Composition':
      return composition(resource);
    default:
      return unreadableDocument(`it is a FHIR resource that holds no note; ${noteTypes.join(', ')} and Bundle do`, idOf(resource));
  }
};

const documentReference = async (resource: object, findBinary: FindBinary): Promise<readonly FoundNote[]> => {
  const parsed = documentReferenceSchema.safeParse(resource);
  if (!parsed.success) return unreadableDocument('it is no DocumentReference with content and an attachment', idOf(resource));
  const { id, subject, author, authenticator, custodian, content, context, period } = parsed.data;
  const start = (Array.isArray(context) ? null : context?.period?.start) ?? period?.start;
  const fields = givenFields({
    dateOfService: dateOf(start), patient: nameOf(subject), author: nameOf(author?.[0]) ?? nameOf(authenticator), site: nameOf(custodian),
  });
  return withFields(await bestAttachment(content.map(({ attachment }) => attachment), findBinary), id ?? null, fields);
};

const diagnosticReport = async (resource: object, findBinary: FindBinary): Promise<readonly FoundNote[]> => {
  const parsed = diagnosticReportSchema.safeParse(resource);
  if (!parsed.success) return unreadableDocument('it is no DiagnosticReport as FHIR R4 has it', idOf(resource));
  const { id, subject, performer, resultsInterpreter, effectiveDateTime, effectivePeriod, presentedForm, conclusion, text } = parsed.data;
  const fields = givenFields({
    dateOfService: dateOf(effectiveDateTime ?? effectivePeriod?.start), patient: nameOf(subject), author: nameOf(resultsInterpreter?.[0]) ?? nameOf(performer?.[0]),
  });
  if ((presentedForm ?? []).length > 0) return withFields(await bestAttachment(presentedForm ?? [], findBinary), id ?? null, fields);
  const words = [textOfHtml(text?.div ?? ''), conclusion ?? ''].filter((part) => part !== '').join('\n\n');
  return [{ id: id ?? null, note: noteOf(words), fields }];
};

const composition = (resource: object): readonly FoundNote[] => {
  const parsed = compositionSchema.safeParse(resource);
  if (!parsed.success) return unreadableDocument('it is no Composition as FHIR R4 has it', idOf(resource));
  const { id, subject, author, custodian, event, text, section } = parsed.data;
  const sections = (section ?? []).flatMap(sectionText);
  const words = sections.length > 0 ? sections.join('\n\n') : textOfHtml(text?.div ?? '');
  const fields = givenFields({ dateOfService: dateOf(event?.[0]?.period?.start), patient: nameOf(subject), author: nameOf(author?.[0]), site: nameOf(custodian) });
  return [{ id: id ?? null, note: noteOf(words), fields }];
};

const sectionText = ({ title, text, section }: FhirSection): readonly string[] => {
  const body = textOfHtml(text?.div ?? '');
  const own = [title ? `${title.trim()}:` : '', body].filter((part) => part !== '').join('\n');
  return [...(body === '' && (section ?? []).length === 0 ? [] : own === '' ? [] : [own]), ...(section ?? []).flatMap(sectionText)];
};

/** One note in several forms is read once, from the form that keeps its text best. */
const bestAttachment = async (attachments: readonly Attachment[], findBinary: FindBinary): Promise<readonly FoundNote[]> => {
  const filled = attachments.map((one) => (one.data || !one.url ? one : { ...one, ...(findBinary(one.url) ?? {}) }));
  const [best] = filled.filter(({ data }) => data).sort((a, b) => attachmentRank(a.contentType ?? '') - attachmentRank(b.contentType ?? ''));
  if (best === undefined) {
    return unreadableDocument(
      attachments.some(({ url }) => url)
        ? 'its text is not in it but behind a link; export with the attachments inline, or give the Binary resources in the same Bundle'
        : 'its attachment holds no data',
    );
  }
  const bytes = fromBase64(best.data ?? '');
  if (bytes === null) return unreadableDocument('its attachment is damaged: no valid base64');
  const type = best.contentType ?? '';
  return /xml/iu.test(type) && !/wordprocessingml|xhtml/iu.test(type) ? cdaNotes(bytes) : [{ id: null, note: await attachmentText(type, bytes), fields: {} }];
};

const withFields = (found: readonly FoundNote[], id: string | null, fields: FoundNote['fields']): readonly FoundNote[] =>
  found.map((one) => ({ id: id ?? one.id, note: one.note, fields: { ...one.fields, ...fields } }));

const dateOf = (words: string | null | undefined): string | null => (words ? recordDate(words) : null);

const nameOf = (reference: { readonly reference?: string | null | undefined; readonly display?: string | null | undefined } | null | undefined): string | null =>
  reference?.display ?? reference?.reference ?? null;

const idOf = (resource: object): string | null => ('id' in resource && typeof resource.id === 'string' ? resource.id : null);

