import { hasTerm } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import { said, saidWithin } from '../../language/text/said.js';
import { tokenAt, type Token } from '../../language/text/tokens.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import { sameVessel } from '../../model/vessel.js';
import type { DeviceKind } from '../../lexicon/devices.js';
import { standingOf } from '../status.js';
import { isConduit, movers, type Mover } from './device-phrases.js';

/** Ways that are told by the lesion, not by its vessel: "the IVUS catheter was taken across the lesion and withdrawn". */

const mayCross = /\b(?:lesion|stenosis|occlusion|narrowing|plaque|obstruction|stricture|blockage|tear|dissection|stented segment|diseased segment)\b/;
const crossing = /\b(?:across|through|thru|past|beyond|distal to) (?:the|this|that|it's|its) (?:(?!in\b|of\b)\w+ ){0,2}?(?:lesion|stenosis|occlusion|narrowing|plaque|obstruction|stricture|blockage|tear|dissection|stented segment|diseased segment)\b/;
/** So many sentences back the lesion may have been told. */
const reach = 4;

interface Told {
  readonly index: number;
  readonly group: VesselGroup | null;
}

export class LesionWays {
  readonly #tokens: readonly Token[];
  readonly #folded: string;
  /** The vessel of the lesion told last; null where several were told at once. */
  #lesion: Told | null = null;

  constructor(tokens: readonly Token[], folded: string) {
    this.#tokens = tokens;
    this.#folded = folded;
  }

  remember(sentence: ReadSentence): void {
    const groups = sentence.vessels.filter(({ access, governor, refs }) => !access && governor !== 'landmark' && governor !== 'agent' && refs.length > 0);
    if (groups.length === 0 || !(hasTerm(sentence.terms, 'lesion') || hasTerm(sentence.terms, 'finding', 'abnormal') || /\d ?%/.test(sentence.said))) return;
    const refs = flatMap(groups, (group) => group.refs);
    const [first] = refs;
    const one = first !== undefined && refs.every((ref) => sameVessel(ref, first)) && (first.side !== null || !vesselInfo(first.vessel).paired);
    this.#lesion = { index: sentence.index, group: one ? (groups[0] ?? null) : null };
  }

  /** The vessel whose lesion the catheter in hand passed, as a phrase at the words that tell it; null where none did. */
  crossed(sentence: ReadSentence, inHand: Mover | null): { readonly group: VesselGroup; readonly mover: Mover } | null {
    const match = mayCross.test(sentence.said) ? crossing.exec(sentence.said) : null;
    if (!match) return null;
    const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
    const [from, to] = [tokenAt(this.#tokens, start), tokenAt(this.#tokens, end)];
    const mover = this.#moverBefore(sentence, from, inHand);
    const next = sentence.vessels.find((group) => group.from >= to && group.from - to <= 4);
    if ((mover !== 'ivus' && mover !== 'catheter') || (next && next.governor !== 'of' && !/\b(?:in|within) (?:the )?$/.test(said({ folded: this.#folded }, end, next.start)))) return null;
    const vessel = next ?? this.#vesselOf(sentence, start);
    const { standing } = standingOf(this.#tokens, sentence, { from, to });
    // "Past the lesion" is no word of the past.
    if (!vessel || (standing !== null && standing !== 'historical')) return null;
    return { mover, group: { ...vessel, from, to, start, end, governor: 'through', access: false } };
  }

  #vesselOf(sentence: ReadSentence, start: number): VesselGroup | null {
    const here = sentence.vessels.findLast((group) => group.end <= start && !group.access && group.governor !== 'landmark' && group.governor !== 'agent' && group.governor !== 'from');
    if (here) return here;
    return this.#lesion !== null && sentence.index - this.#lesion.index <= reach ? this.#lesion.group : null;
  }

  /** The device that was moved there: named in front with a verb or by itself, or the one in hand ("it was then taken across the lesion"). */
  #moverBefore(sentence: ReadSentence, from: number, inHand: Mover | null): Mover | null {
    const verb = sentence.terms.findLast((hit) => hit.to <= from && hit.meanings.some(({ cat, id }) => cat === 'move' && id !== 'withdraw'));
    const device = sentence.devices.findLast((hit) => hit.to <= from && hit.meanings[0] !== undefined && hit.meanings[0].kind !== 'not-a-device' && !isConduit(this.#tokens, hit.from, hit.meanings[0].kind, sentence));
    if (verb && from - verb.to > 12) return null;
    if (device) return !verb && !besides.test(saidWithin(sentence, device.end, this.#tokens[from]?.start ?? sentence.end)) ? null : movers[device.meanings[0]?.kind as DeviceKind];
    return verb && (hasTerm(sentence.terms, 'probe') || /^\W*(?:it|this|the (?:catheter|probe)) /.test(sentence.said)) ? (hasTerm(sentence.terms, 'probe') ? 'ivus' : inHand) : null;
  }
}

/** Behind a device without a verb: "Eagle Eye over the wire, beyond the lesion". */
const besides = /^(?:[ ,]|over|along|on|the|a|same|wire|guidewire|then|0?\.?\d+)*$/;

const inside = /^(?:in|within|inside)$/;
/** Words that take something to the lesion, or through it. */
const leadingTo = /^(?:to|into|onto|through|thru|across|past|beyond|over|along|around|beside|above|below|of|for|from|by|with|at|in|on|until|toward|towards|via|against|crossed|crossing|traversed|reached|was|were)$/;
const longestLesion = 7;
const pictureWord = /^(?:runs?|injections?|injected|pictures?|films?|shots?|views?|hand)$/;

/** "Run done: large clot in the interlobar artery", "injection, a stenosis in the splenic artery and one in ...": the place of what a picture shows, to which no device is told to have come. */
export function isPlaceOfShown(tokens: readonly Token[], sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'into') return false;
  let lead = group.from - 1;
  while (lead > group.from - 4 && /^(?:the|his|her|its|a)$/.test(tokens[lead]?.text ?? '')) lead--;
  if (!inside.test(tokens[lead]?.text ?? '')) return false;
  const before = sentence.vessels[sentence.vessels.indexOf(group) - 1];
  if (before && /^(?:and|,)$/.test(tokens[lead - 1]?.text ?? '') && tokens.slice(before.to, lead).every(({ text }) => /^(?:and|,|also|artery|vein)$/.test(text)) && isPlaceOfShown(tokens, sentence, before)) return true;
  const lesion = sentence.terms.find((hit) => hit.to === lead && hit.meanings.some(({ cat, id }) => cat === 'lesion' || (cat === 'finding' && id === 'abnormal')));
  if (!lesion) return false;
  for (let at = lesion.from - 1; at >= sentence.from && at > lesion.from - longestLesion; at--) {
    const { kind, text } = tokens[at] ?? { kind: 'mark', text: '' };
    if (text === ':') return true;
    if (kind === 'mark' && text !== '-' && text !== '%') return (text === ',' || text === ';' || text === '.') && isBehindPicture(tokens, sentence, at);
    if (leadingTo.test(text)) return false;
  }
  return false;
}

/** A picture is told between the device and the mark. */
function isBehindPicture(tokens: readonly Token[], { terms, devices, from }: ReadSentence, mark: number): boolean {
  const begin = devices.findLast(({ to }) => to <= mark)?.to ?? from;
  return terms.some((hit) => hit.from >= begin && hit.to <= mark && hit.meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio')) || tokens.slice(begin, mark).some(({ text }) => pictureWord.test(text));
}
