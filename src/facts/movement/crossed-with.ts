import type { Reading, ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import { movers, type Mover } from './device-phrases.js';
import type { Movement } from './movement.js';

/** Lesions and vessels that were crossed with something: a catheter came through them, a wire alone takes none there. */

const verb = '(?:crossed|traversed|negotiated|recanali[sz]ed)';
const mayCross = /\b(?:crossed|traversed|negotiated|recanali[sz]ed)\b/;
const lesion = '(?:(?:,? ?(?:the|artery|vein|chronic|total|long|short|tight|high-grade|subtotal|focal|calcified|flush|in-stent|instent|proximal|distal|mid|\\d+ ?%|stents?|graft|segment|occlusions?|lesions?|stenos[ie]s|restenosis|cto|narrowing|thrombus|clot|web|disease))* )?';
const adverbs = '(?:(?:then|next|also|now|easily|readily|successfully|finally|eventually|subsequently|carefully|both|each|antegrade|retrograde|subintimally) )*';
/** Behind the vessel: "occlusion was crossed with a ", up to the device. */
const wasCrossed = new RegExp(`^ ${lesion}(?:(?:was|were) )?${adverbs}${verb} ${adverbs}(?:with|using|by means of) `);
/** Between the devices of one tool: "a Glidewire and a Kumpe", "a wire supported by a CXI". */
const joined = /^(?: (?:catheter|wire|guidewire|microcatheter|balloon))?,? ?(?:and|&|\+|\/|with|through|in|over|supported by|backed by|plus) (?:(?:an?|the|its|support|angled|straight|stiff|same|\d[\d.]*|cm|mm|fr|french|f|in|inch|-) ?)*$/;
const entering: ReadonlySet<Mover> = new Set<Mover>(['catheter', 'ivus']);

/** "The right SFA occlusion was crossed with a CXI and a Command wire", "left common iliac vein traversed using a Kumpe". */
export function crossedWith(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || sentence.devices.length === 0 || !mayCross.test(sentence.said) || testimonyOf(sentence) !== 'session') return [];
  return sentence.vessels.flatMap((group): Movement[] => {
    if (group.access || (group.governor !== 'none' && group.governor !== 'of' && group.governor !== 'into') || walked.some((one) => one.group === group && one.outcome === 'reached')) return [];
    const match = wasCrossed.exec(saidWithin(sentence, group.end));
    const mover = match ? toolBehind(sentence, group) : null;
    if (mover === null || standingOf(reading.tokens, sentence, group).standing !== null) return [];
    return [{ sentence, mover, motion: 'go', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }];
  });
}

/** The first catheter among the devices that stand behind "with", joined to one tool. */
function toolBehind(sentence: ReadSentence, group: VesselGroup): Mover | null {
  let end: number | null = null;
  for (const { start, end: to, from, meanings: [first] } of sentence.devices) {
    if (from < group.to || !first || first.kind === 'not-a-device' || (end !== null && start < end)) continue;
    if (end !== null && !joined.test(saidWithin(sentence, end, start))) return null;
    if (end === null && !led.test(saidWithin(sentence, group.end, start))) return null;
    const mover = movers[first.kind];
    if (first.kind !== 'sheath' && entering.has(mover)) return mover;
    if (mover !== 'wire') return null;
    end = to;
  }
  return null;
}

const led = /\b(?:with|using|by means of) (?:(?:an?|the|our|its|support|angled|straight|stiff|same|\d[\d.]*|cm|mm|fr|french|f|in|inch|-) ?)*$/;
