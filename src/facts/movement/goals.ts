import type { Hit } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { saidWithin } from '../../language/text/said.js';
import type { Token } from '../../language/text/tokens.js';
import type { DeviceTerm } from '../../lexicon/devices.js';
import { standingOf } from '../status.js';

/** Where a device was sent, told by another device that stands there, or by the mouth of the vessel it comes from below. */

const protection = /^(?:filter|basket|epd|device|spider|nav6|emboshield|filterwire|wirion|accunet|angioguard)$/;
const withinGoal = new Set(['just', 'the', 'a', 'point', 'open', 'deployed', 'filter', 'basket', 'cm', 'mm', 'about', 'within', 'level', 'of', 'lower', 'proximal', 'end', 'edge', 'side', 'its']);

/** Filters against emboli that were opened in arteries: later they tell how far another device went. */
export class Goals {
  readonly #tokens: readonly Token[];
  #filter: VesselGroup | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** "Emboshield NAV6 opened in the petrous segment of the left ICA". */
  remember(sentence: ReadSentence): void {
    const filter = sentence.devices.find(({ meanings }) => meanings[0]?.kind === 'embolic-protection' || meanings[0]?.kind === 'filter');
    const place = filter && sentence.vessels.find((group) => group.from >= filter.to && (group.governor === 'into' || group.governor === 'of' || group.governor === 'none'));
    if (!filter || !place || place.access || place.refs.some(({ vessel }) => vessel.endsWith('vein') || vessel.endsWith('cava'))) return;
    if (sentence.devices.some(({ from, to }) => from >= filter.to && to <= place.from && this.#tokens.slice(from, to).every(({ text }) => !protection.test(text)))) return;
    if (standingOf(this.#tokens, sentence, filter).standing === null) this.#filter = place;
  }

  /** "Eagle Eye went over the wire to just below the filter": the vessel in which the filter stands. */
  reachedAt(sentence: ReadSentence, { from, to, start, end, meanings }: Hit<DeviceTerm>, mover: string | null): VesselGroup | null {
    const kind = meanings[0]?.kind;
    if (!this.#filter || mover === null || (kind !== 'filter' && kind !== 'embolic-protection') || sentence.vessels.some((group) => group.from >= to && group.from - to <= 4)) return null;
    let at = from - 1;
    while (at > from - 7 && (withinGoal.has(this.#tokens[at]?.text ?? '') || this.#tokens[at]?.kind === 'number')) at--;
    const word = this.#tokens[at]?.text ?? '';
    const short = /^(?:below|beneath|before|to|short)$/.test(word);
    if (!short || !leadsTo(this.#tokens, at)) return null;
    return { ...this.#filter, from, to, start, end, governor: 'to', access: false };
  }
}

/** "To the filter", "up to just below the filter", "to a point short of the filter": not "proximal to the filter". */
function leadsTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === 'to') return !/^(?:proximal|distal|superior|inferior|next|adjacent|attention|due)$/.test(tokens[at - 1]?.text ?? '');
  for (let back = at - 1; back > at - 6; back--) {
    if (/^(?:to|at)$/.test(tokens[back]?.text ?? '')) return true;
    if (!withinGoal.has(tokens[back]?.text ?? '') && tokens[back]?.kind !== 'number') return /^(?:advanced|passed|taken|brought|carried|run|went|placed|tracked|up)$/.test(tokens[back]?.text ?? '');
  }
  return false;
}

const standing: ReadonlySet<string> = new Set(['stent', 'stent-graft', 'filter', 'embolic-protection', 'balloon', 'sheath']);

/** "To the upper end of the stent in the left internal carotid artery": the place of what the device was brought to. */
export function isPlaceOfGoal(tokens: readonly Token[], { devices }: ReadSentence, group: VesselGroup): boolean {
  const lead = tokens[group.from - 1]?.text === 'the' ? group.from - 2 : group.from - 1;
  const goal = devices.find(({ to, meanings }) => to === lead && standing.has(meanings[0]?.kind ?? ''));
  return tokens[lead]?.text === 'in' && goal !== undefined && isLedTo(tokens, goal.from);
}

/** "To the stent", "beyond the distal edge of the stent". */
export function isLedTo(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back > at - 8; back--) {
    const text = tokens[back]?.text ?? '';
    if (/^(?:to|beyond|past|above|below|into|through|across)$/.test(text)) return true;
    if (!/^(?:the|of|a|upper|lower|distal|proximal|cranial|caudal|far|near|very|top|bottom|end|edge|margin|level|new|placed|just|deployed)$/.test(text)) return false;
  }
  return false;
}

const onItsWay = /^ (?:0?\.?0(?:14|18|35) )?(?:(?:was|were|then|run) )*(?:over|up|down|along|through|thru|via|from|out|on(?= (?:the |a )?(?:left|right|[lr]t?)[ -](?:sided )?(?:wire|guidewire)\b))(?: of)? (?:(?:the|this|that|a|his|her|each|both|either|left|right|same|[lr]t?) )*(?:left|right|[lr]t?)?[ -]?(?:sided )?(?:(?:common|femoral|brachial|radial|jugular|popliteal|groin|access|stiff|long|short|0?\.?\d+) )*(?:wires?|guidewire|sides?|sheaths?|groins?)\b/;
const thereAndBack = /^ (?:up |down )?(?:to|into) [^.;:]{2,60}\b(?:back|pullback|withdrawn|pulled|drawn)\b/;

/** "IVUS over the right wire into the aorta", "IVUS .014 over wire into R SFA", "IVUS up the left side to the cava": the word for imaging is what was sent on its way. */
export function isSentOnWay(sentence: ReadSentence, { end }: { readonly end: number }): boolean {
  const behind = saidWithin(sentence, end, Math.min(sentence.end, end + 90));
  return onItsWay.test(behind) || throughVessel(sentence, end) || thereAndBack.test(behind) || isOverNamedWire(sentence, end);
}

/** "IVUS through the left common femoral and external iliac veins", "8F IVUS up the right iliac vein into the cava". */
const throughVessel = (sentence: ReadSentence, end: number): boolean => {
  const next = sentence.vessels.find(({ start }) => start >= end);
  return next !== undefined && /^ (?:(?:was|then|run) )*(?:through|thru|up|down|via|up through|into|down into|up into) (?:the |his |her )?$/.test(saidWithin(sentence, end, next.start));
};

/** "IVUS over the Amplatz up to the cava", "through the DrySeal": a wire or sheath by its name, right behind the word for imaging. */
function isOverNamedWire(sentence: ReadSentence, end: number): boolean {
  const way = sentence.devices.find(({ start }) => start >= end && start - end <= 30);
  const kind = way?.meanings[0]?.kind;
  return way !== undefined && (kind === 'guidewire' || kind === 'sheath') && overWhat.test(saidWithin(sentence, end, way.start)) && sentence.vessels.some(({ start }) => start >= way.end);
}

const overWhat = /^ (?:(?:was|were|then|run) )*(?:over|up|down|along|through|thru|via|on|out)(?: of)? (?:(?:the|this|that|a|an|our|his|her|same|left|right|stiff|long|short|0?\.?\d+) )*$/;

const fromBelow = /^(?:common-iliac|external-iliac|iliac|common-femoral|superficial-femoral|subclavian|axillary|brachial|innominate|brachiocephalic)-(?:artery|vein)$/;

/** "Up to the left common iliac origin, pullback": a catheter that comes up to the mouth of a limb's own vessel has come through it. */
export function isMouthFromBelow(tokens: readonly Token[], { terms, to: end }: ReadSentence, group: VesselGroup, mover: string): boolean {
  if (mover !== 'ivus' || group.governor !== 'to' || !group.refs.every(({ vessel }) => fromBelow.test(vessel))) return false;
  const lead = tokens[group.from - 1]?.text === 'the' ? group.from - 2 : group.from - 1;
  const up = [0, 1, 2].some((back) => tokens[lead - back]?.text === 'up');
  return up && (terms.some((hit) => hit.from >= group.to && hit.meanings.some(({ cat, id }) => cat === 'move' && id === 'withdraw')) || tokens.slice(group.to, end).some(({ text }) => text === 'back'));
}
