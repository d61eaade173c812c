import type { Hit } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
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

const adverbial = /^(?:,|one|after|another|by|in|turn|succession|sequence|order|successively|consecutively|first|the|also|then|of)$/;

/** "Selected the celiac", "I selected, one after another, the left renal vein, ...": the vessel that the verb of selecting has for its object; "selected findings: ..." has none. */
export const isObjectOf = ({ tokens }: { readonly tokens: readonly Token[] }, verb: number, { from, governor }: VesselGroup): boolean =>
  from >= verb && !tokens.slice(verb, from).some(({ text }) => /^(?:findings?|images?|views?|pictures?|films?|results?|measurements?)$/.test(text)) && (governor === 'none' || governor === 'of') && (from - verb <= 3 || (from - verb <= 7 && tokens.slice(verb, from).every(({ text }) => adverbial.test(text))));

/** Tokens from a verb to a vessel, each vessel between them counted as one: long names are no longer way. */
export const stepsTo = ({ vessels }: ReadSentence, from: number, group: VesselGroup): number =>
  vessels.reduce((steps, one) => (one.from > from && one.to <= group.from ? steps - (one.to - one.from - 1) : steps), group.from - from);
