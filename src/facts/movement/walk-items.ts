import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { saidWithin } from '../../language/text/said.js';
import type { DeviceKind, DeviceTerm } from '../../lexicon/devices.js';
import type { Token } from '../../language/text/tokens.js';
import type { Term } from '../../lexicon/terms.js';

/** What the walker meets on its way through a sentence. */
export type Item =
  | { readonly at: number; readonly kind: 'device'; readonly hit: Hit<DeviceTerm>; readonly device: DeviceKind }
  | { readonly at: number; readonly kind: 'term'; readonly hit: Hit<Term>; readonly term: Term }
  | { readonly at: number; readonly kind: 'vessel'; readonly group: VesselGroup };

/** Devices, words of movement and vessels of a sentence in reading order. */
export function itemsOf(sentence: ReadSentence): readonly Item[] {
  const devices: Item[] = [];
  for (const hit of sentence.devices) {
    const kind = hit.meanings[0]?.kind;
    if (kind && kind !== 'not-a-device') devices.push({ at: hit.from, kind: 'device', hit, device: kind });
  }
  const terms: Item[] = [];
  for (const hit of sentence.terms)
    for (const term of hit.meanings)
      if (term.cat === 'move' || term.cat === 'ivus' || term.cat === 'probe' || term.cat === 'therapy') terms.push({ at: hit.from, kind: 'term', hit, term });
  const vessels = sentence.vessels.map((group): Item => ({ at: group.from, kind: 'vessel', group }));
  return inOrder(inOrder(devices, terms), vessels);
}

/** Two lists in reading order as one; of two items at one place that of the first list comes first. */
function inOrder(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const items: Item[] = [];
  let next = 0;
  for (const item of other) {
    for (let first = one[next]; first && first.at <= item.at; first = one[++next]) items.push(first);
    items.push(item);
  }
  for (let first = one[next]; first; first = one[++next]) items.push(first);
  return items;
}

/** What a sentence is about: its first vessel, or the last that a picture showed where the first is only the place of the device; neither landmark nor agent. */
export function subjectOf(sentence: ReadSentence): VesselGroup | undefined {
  const named = sentence.vessels.filter(({ governor }) => governor !== 'landmark' && governor !== 'agent');
  const [first] = named;
  if (first === undefined || !/^(?:into|at|from|through|of)$/.test(first.governor)) return first;
  return named.findLast(({ governor, access, start, refs }) => governor === 'none' && !access && refs.length === 1 && showing.test(saidWithin(sentence, first.end, start))) ?? first;
}
const showing = /\b(?:show(?:s|ed|ing)|demonstrat(?:es|ed|ing)|reveal(?:s|ed|ing)|opacified|outlined|displayed)\b/;

const adverbial = /^(?:,|one|after|another|by|in|turn|succession|sequence|order|successively|consecutively|first|the|also|then|of|was|were|performed|done|carried|out|undertaken|accomplished|achieved)$/;

/** "Selected the celiac", "I selected, one after another, the left renal vein, ...": the vessel that the verb of selecting has for its object; "selected findings: ..." has none. */
export const isObjectOf = ({ tokens }: { readonly tokens: readonly Token[] }, verb: number, { from, governor }: VesselGroup): boolean =>
  from >= verb && tokens[verb]?.text !== 'for' && !tokens.slice(verb, from).some(({ text }) => /^(?:;|findings?|images?|views?|pictures?|films?|results?|measurements?)$/.test(text)) && (governor === 'none' || governor === 'of') && (from - verb <= 3 || (from - verb <= 7 && tokens.slice(verb, from).every(({ text }) => adverbial.test(text))));

const ofBranch = /(?:^|[ (])(?:into|within|in|inside|to) (?:(?!of\b|origin|ostium|takeoff|mouth|level|and\b|near\b|at\b|above\b|below\b|aorta|cava)[\w-]+ ){0,5}?(?:branch(?:es)?|divisions?|tributar(?:y|ies)|ram(?:us|i)|arcades?|feeders?) of (?:the |his |her |this )?$/;

/** "Into a jejunal branch of the SMA", "within the posterior division of the left internal iliac artery": a catheter in the branch came through the vessel. */
export const leadsIntoBranch = (sentence: ReadSentence, { governor, start }: VesselGroup): boolean =>
  governor === 'of' && ofBranch.test(saidWithin(sentence, Math.max(sentence.start, start - 90), start));

/** Tokens from a verb to a vessel, each vessel between them counted as one: long names are no longer way. */
export const stepsTo = ({ vessels }: ReadSentence, from: number, group: VesselGroup): number =>
  vessels.reduce((steps, one) => (one.from > from && one.to <= group.from ? steps - (one.to - one.from - 1) : steps), group.from - from);

/** "Left renal artery then selected", "accessory renal artery (lower pole) also selected": nothing but an adverb or a remark in brackets stands between the vessel, up to `to`, and the verb. */
function isInFront(tokens: readonly Token[], to: number, verb: number): boolean {
  const behind = behindBrackets(tokens, to);
  return behind <= verb && verb - behind <= 2 && tokens.slice(behind, verb).every(({ text }) => /^(?:then|next|also|now|finally|again|easily|selectively)$/.test(text));
}

/** In a row with the one before: "(normal), the". */
const isStation = (tokens: readonly Token[], { from }: VesselGroup): boolean => [1, 2, 3].some((back) => tokens[from - back]?.text === ')');

/** Where the words go on behind a remark in brackets that opens at `at`; `at` itself where none does. */
function behindBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  const closing = tokens.slice(at + 1, at + longestRemark).findIndex(({ text }) => text === ')' || text === '(');
  return closing >= 0 && tokens[at + 1 + closing]?.text === ')' ? at + closing + 2 : at;
}
const longestRemark = 10;

/** "Selected the right renal artery (patent), the left renal artery (60%) and the SMA", "Sos to celiac (normal), SMA (spasm)": the next object behind a remark in brackets; what has a verb of its own is none. */
export function isListedOn(tokens: readonly Token[], { terms, vessels }: ReadSentence, last: VesselGroup, { from, to }: VesselGroup): boolean {
  const opened = tokens.slice(last.from, last.to).findLastIndex(({ text }) => text === '(');
  const behind = behindBrackets(tokens, opened > 0 ? last.from + opened : last.to);
  if (behind <= last.to || behind > from || vessels.some((one) => one.from >= last.to && one.to <= from)) return false;
  if (!/^(?:into|to|through)$/.test(last.governor) && !isStation(tokens, last) && !terms.some((hit) => hit.to <= last.from && hit.meanings.some(({ cat, id }) => cat === 'move' && id === 'select'))) return false;
  const next = behindBrackets(tokens, to);
  return tokens.slice(behind, from).every(({ text }) => /^(?:,|and|then|the|next|also|finally)$/.test(text)) && /^(?:[,.;)]|and|then|with|next|each|using|via|also|in|)$/.test(tokens[next]?.text ?? '') && !(next > to && /^(?:not|no|seen|only|never|non)$/.test(tokens[to + 1]?.text ?? ''));
}

/** Whether a vessel is what a verb of selecting, in short style, was done to: "celiac selected, then SMA", "right renal selected; left renal selected". */
export const isShortSubject = (tokens: readonly Token[], { from: begin }: Pick<ReadSentence, 'from'>, verb: number, { from, to }: VesselGroup): boolean =>
  isInFront(tokens, to, verb) && /ed$/.test(tokens[verb]?.text ?? '') && (from <= begin + 1 || /^(?:[,;.:()-]|and|then|next|the)$/.test(tokens[from - 1]?.text ?? ''));

/** "Attention was turned to the left renal artery, which was selected": the vessel right in front of "which was". */
export function isRelativeSubject(tokens: readonly Token[], verb: number, { to }: VesselGroup): boolean {
  const which = tokens[to]?.text === ',' ? to + 1 : to;
  return tokens[which]?.text === 'which' && verb - which <= 4 && tokens.slice(which + 1, verb).every(({ text }) => /^(?:was|were|then|next|also|selectively|easily|successfully)$/.test(text));
}

/** "Angiography was performed through a pigtail catheter placed in the arch": the catheter stands right in front of the verb. */
export const isCatheterAt = ({ devices }: Pick<ReadSentence, 'devices'>, at: number): boolean =>
  devices.some(({ to, meanings }) => to === at && (meanings[0]?.kind === 'catheter' || meanings[0]?.kind === 'microcatheter'));

/** "IVUS", and under it "Course: into the left external iliac, pullback to the cava": the label hands the probe over, where no other device is named. */
export const opensIvusCourse = ({ section, devices, terms }: ReadSentence, before: ReadSentence | null): boolean =>
  section !== before?.section && section.modality === 'ivus' && section.kind === 'technique' && section.heading !== null && !hasTerm(terms, 'access') && devices.every(({ meanings }) => meanings.some(({ kind }) => kind === 'guidewire' || kind === 'ivus-catheter'));
