import { decodeNote, type DecodedNote } from '../decode-note.js';
import { recordDate } from '../record-date.js';
import { attachmentText, fromBase64 } from './attachment.js';
import { type FoundNote, givenFields, noteOf, unreadable, unreadableDocument } from './found-note.js';
import { type Segment, segmentsOf, type Signs, signsOf, unescapeText } from './hl7-segments.js';

/** Value types of OBX whose value is text. */
const textTypes = new Set(['TX', 'FT', 'ST', '']);

/**
 * The notes of one HL7 v2 message (MDM, ORU): one for each order (OBR) that has text, or one where there is none.
 * Its own reader: the packages there are leave `\.br\`, `\T\` and repetitions as they stand (see docs/decisions/0005-intake.md).
 */
export const hl7Notes = async (bytes: Uint8Array): Promise<readonly FoundNote[]> => {
  const decoded = decodeNote(withoutFrame(bytes));
  if (decoded.kind === 'unreadable') return unreadableDocument(decoded.problem);
  const words = decoded.text.trimStart();
  if (!words.startsWith('MSH') || words.length < 8) return unreadableDocument('it is no HL7 message: it does not begin with MSH');
  const signs = signsOf(words);
  const segments = segmentsOf(words, signs);
  const [header] = segments;
  if (header === undefined) return unreadableDocument('it is no HL7 message');
  const found: FoundNote[] = [];
  for (const group of groupsOf(segments)) {
    const observations = group.filter(({ name }) => name === 'OBX');
    if (observations.length === 0 && found.length + groupsOf(segments).length > 1) continue;
    const note = await textOf(observations, signs);
    found.push({ id: ownId(header, segments, group, signs), note: withNotice(note, decoded.notice), fields: fieldsOf(header, segments, group, signs) });
  }
  const readable = found.filter(({ note }) => note.kind === 'note');
  return readable.length > 0 ? readable : found.slice(0, 1);
};

const withoutFrame = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0x0b ? bytes.subarray(1) : bytes);

const withNotice = (note: DecodedNote, notice: string | null): DecodedNote => (note.kind === 'note' ? { ...note, notice: note.notice ?? notice } : note);

/** The segments of each order; all of them where there is no more than one. */
const groupsOf = (segments: readonly Segment[]): readonly (readonly Segment[])[] => {
  const starts = segments.flatMap(({ name }, at) => (name === 'OBR' ? [at] : []));
  if (starts.length < 2) return [segments];
  return starts.map((start, at) => segments.slice(start, starts[at + 1]));
};

const textOf = async (observations: readonly Segment[], signs: Signs): Promise<DecodedNote> => {
  const parts: string[] = [];
  for (const { fields } of observations) {
    const type = fields[2] ?? '';
    const value = fields[5] ?? '';
    if (textTypes.has(type)) parts.push(value.split(signs.repetition).map((line) => unescapeText(line, signs)).join('\n'));
    if (type !== 'ED') continue;
    const attached = await attachedText(value, signs);
    if (attached.kind === 'unreadable') return attached;
    parts.push(attached.text);
  }
  if (parts.join('').trim() === '') return unreadable('it carries no text: no OBX segment of type TX, FT, ST or ED holds any');
  return noteOf(parts.join('\n'));
};

/** An encapsulated value: source, type, subtype, encoding, data. */
const attachedText = async (value: string, signs: Signs): Promise<DecodedNote> => {
  const [, type = '', subtype = '', encoding = '', data = ''] = value.split(signs.component);
  const mediaType = [type, subtype].filter((part) => part !== '').join('/');
  if (/^a$/iu.test(encoding) || encoding === '') return attachmentText(mediaType, Buffer.from(unescapeText(data, signs)));
  const bytes = /^base64$/iu.test(encoding) ? fromBase64(unescapeText(data, signs)) : null;
  return bytes === null ? unreadable('its attachment (OBX of type ED) is damaged: no valid Base64') : attachmentText(mediaType, bytes);
};

const fieldOf = (segments: readonly Segment[], name: string, at: number): string => segments.find((segment) => segment.name === name)?.fields[at] ?? '';

const firstPart = (field: string, { repetition, component, subcomponent }: Signs): string =>
  (field.split(repetition)[0]?.split(component)[0]?.split(subcomponent)[0] ?? '').trim();

/** The document's or the order's number, else the message's control id. */
const ownId = (header: Segment, segments: readonly Segment[], group: readonly Segment[], signs: Signs): string | null =>
  [fieldOf(segments, 'TXA', 12), fieldOf(group, 'OBR', 3), header.fields[10] ?? ''].map((field) => firstPart(field, signs)).find((id) => id !== '') ?? null;

const fieldsOf = (header: Segment, segments: readonly Segment[], group: readonly Segment[], signs: Signs): FoundNote['fields'] => {
  const when = [fieldOf(group, 'OBR', 7), fieldOf(segments, 'TXA', 4)].map((field) => recordDate(firstPart(field, signs))).find((date) => date !== null);
  const who = [fieldOf(segments, 'TXA', 9), fieldOf(group, 'OBR', 32), fieldOf(segments, 'TXA', 10)].map((field) => personOf(field, signs)).find((name) => name !== '');
  return givenFields({ dateOfService: when, patient: firstPart(fieldOf(segments, 'PID', 3), signs), author: who, site: firstPart(header.fields[4] ?? '', signs) });
};

/** `4711^Cole^Anna`, or `4711&Cole&Anna` as one component → `Cole, Anna`; the number alone where there is no name. */
const personOf = (field: string, signs: Signs): string => {
  const components = (field.split(signs.repetition)[0] ?? '').split(signs.component);
  const parts = components.length > 1 ? components.map((part) => part.split(signs.subcomponent)[0] ?? '') : (components[0] ?? '').split(signs.subcomponent);
  const [number = '', family = '', given = ''] = parts.map((part) => part.trim());
  return family === '' ? number : [family, given].filter((part) => part !== '').join(', ');
};
