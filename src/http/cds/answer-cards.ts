import { analyze } from '../../analyze.js';
import { parseJson } from '../answers/parse-json.js';
import { parseFhir, type ParsedNote } from '../answers/parse-note.js';
import { pointersOf } from '../answers/pointers.js';
import { metaOf, problemReply, type Reply } from '../answers/reply.js';
import { cdsRequestSchema } from '../schema/cds.js';
import { cardsOf } from './cards.js';

/** One call of an EHR before a note is signed. */
export interface CardsJob {
  readonly kind: 'cards';
  readonly body: Uint8Array;
  /** Hooks that the service answers to. */
  readonly hooks: readonly string[];
}

/** A call of CDS Hooks → its cards. Errors are OperationOutcomes. */
export const answerCards = async ({ body, hooks }: CardsJob): Promise<Reply> => {
  const parsed = cdsRequestSchema.safeParse(parseJson(new TextDecoder().decode(body)));
  if (!parsed.success) {
    return problemReply({ status: 400, slug: 'invalid', detail: 'This is no request of CDS Hooks.', errors: pointersOf(parsed.error) }, true);
  }
  const { hook, context, prefetch } = parsed.data;
  if (!hooks.includes(hook)) {
    return problemReply({ status: 400, slug: 'invalid', detail: `This service answers to ${hooks.join(' and ')}.` }, true);
  }
  const note = await noteOf(context.draftNote ?? prefetch?.note ?? null);
  if (note.kind === 'refused') return problemReply({ ...note.problem, status: 412 }, true);
  const { text, options } = note.request;
  const analysis = analyze(text, { ...options, profile: 'pre-sign' });
  return { status: 200, type: 'application/json', body: JSON.stringify({ cards: cardsOf(analysis) }), meta: metaOf(analysis, text) };
};

/** The note as a string, as a FHIR resource, or as the one note of a search's Bundle. */
const noteOf = async (value: unknown): Promise<ParsedNote> => {
  if (typeof value === 'string' && value.trim() !== '') return { kind: 'request', request: { text: value, notice: null, options: {} } };
  if (typeof value === 'object' && value !== null) return parseFhir(value);
  return { kind: 'refused', problem: { status: 412, slug: 'no-note', detail: 'No note: send it as context.draftNote or as the prefetch "note".' } };
};
