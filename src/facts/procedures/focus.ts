import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import type { ActKind } from './act-events.js';
import type { LesionStates } from './lesion-states.js';
import { has, hasDevice, textAt, type Line, type Scene } from './scene.js';
import { placesNothing } from './targets.js';

const closeBy = 3;
/** Vessel groups within which a vessel must be named on both sides. */
const pairReach = 12;
const rememberedGroups = 60;

/** The vessel in hand while the note is read: the last treated, the last diseased, the last named. */
export class Focus {
  readonly #lesions: LesionStates;
  readonly #headed: ReadonlyMap<ActKind, readonly VesselRef[]>;
  #target: { readonly refs: readonly VesselRef[]; readonly index: number } | null = null;
  #lesion: { readonly refs: readonly VesselRef[]; readonly index: number } | null = null;
  #named: { readonly refs: readonly VesselRef[]; readonly index: number } | null = null;
  #entered: { readonly refs: readonly VesselRef[]; readonly index: number } | null = null;
  /** The vessel that the written line is about, which opens with it and a colon. */
  #headOfLine: { readonly refs: readonly VesselRef[]; readonly index: number } | null = null;
  readonly #scene: Scene;
  readonly #groups: VesselGroup[] = [];

  constructor(scene: Scene, lesions: LesionStates) {
    this.#scene = scene;
    this.#lesions = lesions;
    this.#headed = headingsOf(scene);
  }

  enter(line: Line): void {
    const before = this.#lesions.focusAt.get(line.sentence.index);
    if (before) this.#lesion = { refs: before, index: line.sentence.index };
    this.#headOfLine = headOf(this.#scene, line) ?? (opensWrittenLine(this.#scene, line) ? null : this.#headOfLine);
  }

  leave({ sentence }: Line): void {
    const named = sentence.vessels.filter((group) => !group.access && !placesNothing(group) && group.refs.length > 0);
    const last = named.at(-1);
    this.#groups.push(...named);
    if (this.#groups.length > 2 * rememberedGroups) this.#groups.splice(0, this.#groups.length - rememberedGroups);
    const entered = named.findLast(({ governor }) => governor === 'into' || governor === 'to');
    if (entered) this.#entered = { refs: entered.refs, index: sentence.index };
    if (last) this.#named = { refs: last.refs, index: sentence.index };
  }

  treated(refs: readonly VesselRef[], { sentence }: Line): void {
    if (refs.length > 0) this.#target = { refs, index: sentence.index };
  }

  /** What an act without a vessel of its own is done to. */
  vesselsFor(kind: ActKind, line: Line): readonly VesselRef[] {
    const labelled = this.#labelOf(line);
    if (labelled) return labelled;
    const inHand = this.#inHand(kind, line);
    return has(line, 'kissing') && (inHand.every(({ side }) => side === null) || inHand.length === 1) ? (this.#lastPair(inHand) ?? this.#lastPair([]) ?? inHand) : inHand;
  }

  #inHand(kind: ActKind, line: Line): readonly VesselRef[] {
    const { index } = line.sentence;
    const target = this.#target;
    const lesion = this.#lesion;
    const named = this.#named;
    if (pointsThere(line) && named && (!target || named.index > target.index) && index - named.index <= closeBy) return named.refs;
    const head = this.#headOfLine;
    if (head && head.index < index && head.index > (target?.index ?? -1) && line.sentence.vessels.length === 0 && !(kind === 'balloon' && hasDevice(line, 'stent'))) return head.refs;
    if (target && index - target.index <= closeBy && (!lesion || lesion.index <= target.index)) return target.refs;
    // "Catheter into the ovarian vein. Venogram: reflux. Embolized with coils": where the catheter was taken, not the narrowing told before.
    const entered = this.#entered;
    if (kind === 'embolization' && entered && lesion && entered.index > lesion.index && entered.index >= (target?.index ?? 0) && index - entered.index <= closeBy) return entered.refs;
    const headed = this.#headed.get(kind);
    if (headed && headed.length > 0 && !target) return headed;
    if (lesion && (!target || lesion.index > target.index)) return lesion.refs;
    return target?.refs ?? named?.refs ?? headed ?? [];
  }

  /** Kissing stents stand in a vessel and its fellow: of those in hand, or of all, the one that was named last on both sides. */
  #lastPair(inHand: readonly VesselRef[]): readonly VesselRef[] | null {
    const near = flatMap(this.#groups.slice(-pairReach), ({ refs }) => refs);
    const last = near.findLast(({ vessel, side }) => side !== null && (inHand.length === 0 || inHand.some((one) => one.vessel === vessel)) && near.some((one) => one.vessel === vessel && one.side !== null && one.side !== side));
    return last ? [{ vessel: last.vessel, side: 'right' }, { vessel: last.vessel, side: 'left' }] : null;
  }

  /** "Arch: Conquest 8 x 40" after "the cephalic arch": a label that an earlier vessel phrase ends with. */
  #labelOf({ sentence }: Line): readonly VesselRef[] | null {
    const at = /^[-*•]$/.test(textAt(this.#scene, sentence.from)) ? sentence.from + 1 : sentence.from;
    const label = textAt(this.#scene, at);
    if (textAt(this.#scene, at + 1) !== ':') return null;
    return this.#groups.findLast(({ to }) => textAt(this.#scene, to) === label || textAt(this.#scene, to - 1) === label)?.refs ?? null;
  }
}

/** "Ballooned there", "at this site": the place, which "there was no residual stenosis" does not mean. */
const pointsThere = (line: Line): boolean => has(line, 'there') && (!/\bthere\b/.test(line.sentence.said) || place.test(line.sentence.said));
const place = /\b(?:at|in) (?:that|the same|this) (?:level|place|location|site)\b|\bthere\b(?! (?:is|are|was|were|has|had|have|remains?|remained|seems?|seemed|appears?|appeared|will|would|may|might|being)\b)/;

const opensWrittenLine = ({ reading }: Scene, { sentence }: Line): boolean => (reading.tokens[sentence.from]?.gap ?? 2) >= 2;

/** "Peroneal: no atherectomy. 2.75 x 80 balloon, 3 min.": a line that opens with its vessel is about it to its end. */
function headOf(scene: Scene, { sentence }: Line): { readonly refs: readonly VesselRef[]; readonly index: number } | null {
  const [label] = sentence.vessels;
  return label && label.from - sentence.from <= 2 && textAt(scene, label.to) === ':' && !label.access && !placesNothing(label) && !untouched.test(sentence.said) ? { refs: label.refs, index: sentence.index } : null;
}

const untouched = /\b(?:patent|clean|open|normal|clear|healthy|untouched|unchanged|not (?:touched|treated)|left alone|no (?:disease|lesion|treatment|stenosis))\b/;

const kindWords: Readonly<Record<ActKind, readonly string[]>> = {
  balloon: ['plasty', 'dilate'], stent: ['stent-act'], atherectomy: ['atherectomy-act'], lithotripsy: ['lithotripsy-act'],
  thrombectomy: ['clot-act'], embolization: ['embolize-act'],
};

/** The one vessel a title or procedure list names for a kind of treatment; details, never proof. */
function headingsOf(scene: Scene): ReadonlyMap<ActKind, readonly VesselRef[]> {
  const found = new Map<ActKind, VesselRef[]>();
  for (const line of scene.lines) {
    if (line.testimony !== 'heading' || line.sentence.section.kind === 'diagnosis') continue;
    for (const kind of ['balloon', 'stent', 'atherectomy', 'lithotripsy', 'thrombectomy', 'embolization'] as const) {
      const named = kindWords[kind].some((id) => has(line, id)) || line.devices.some((device) => device.kind === kind || (kind === 'stent' && device.kind === 'stent-graft'));
      if (!named) continue;
      const refs = flatMap(line.sentence.vessels.filter(({ access }) => !access), (group) => group.refs);
      found.set(kind, [...(found.get(kind) ?? []), ...refs]);
    }
  }
  return new Map([...found].filter(([, refs]) => refs.length === 1));
}
