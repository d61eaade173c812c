import { isTrunk } from '../../anatomy/vessel-tree.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Token } from '../../language/text/tokens.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import { isOffTrunk } from './entry-grammar.js';
import type { Movement } from './movement.js';

/** Places of a catheter told by its name beside the vessel, with no verb. */

/** In front of "catheter": a name, no word that tells of another kind of catheter. */
const brand = /^(?!(?:the|a|an|this|that|same|ivus|imaging|ultrasound|central|dialysis|venous|tunneled|foley|balloon|f|fr|french|selected|via|by|with|and)$)[a-z]{3,}$/;

/** "Cobra - R renal a., R accessory renal a.", "Roberts catheter: left internal iliac", "(flush catheter, abdominal aorta)": the catheter by its name, in front of where it was. */
export function isNamedByCatheter(tokens: readonly Token[], sentence: ReadSentence, group: VesselGroup): boolean {
  if (isStationedAt(tokens, sentence, group) || isMeantFor(tokens, sentence, group)) return true;
  if (group.governor !== 'none' || !/^[:\-–>,]$/.test(tokens[group.from - 1]?.text ?? '')) return false;
  const { devices, from } = sentence;
  // "Guide:" holds its colon.
  const device = devices.find(({ to }) => to === group.from - 1 || (to === group.from && tokens[to - 1]?.text === ':'));
  if (device && tokens[group.from - 1]?.text === ',' && !(tokens[device.from - 1]?.text === '(' && tokens[group.to]?.text === ')') && !isRowOf(tokens, sentence, device, group)) return false;
  const kind = device?.meanings[0]?.kind;
  // "L vert: basilar tip normal" is the vertebral artery.
  return device !== undefined && !/^(?:left|right|l|r|lt|rt|both)$/.test(tokens[device.from - 1]?.text ?? '') && (kind === 'catheter' || kind === 'microcatheter') && !(device.to - device.from === 1 && tokens[device.from]?.text === 'catheter' && (device.from === from || !brand.test(tokens[device.from - 1]?.text ?? '')));
}

const inFrontOfRow = /^(?:\||-|–|•|\*|>|;|:|\d+(?:\.\d+)?|f|fr|french|cm|mm|\(|\)|catheters?|microcatheters?|micro|guide|diagnostic|selective|then|next|a|the|an)$/;
const behindRow = /^(?:[,.;:(|)]|then|and|for|x|with|run|runs|dsa|angiogram|arteriogram|venogram|venograms|injection|injected|coiled|embolized|)$/;

/** "- 5F C2, celiac artery, DSA", "Catheter 2 | Cobra, left common iliac vein": a catheter by its name at the head of a line or a part of it, and the vessel behind the comma. */
function isRowOf(tokens: readonly Token[], { from, to, terms }: ReadSentence, device: { readonly from: number; readonly to: number }, group: VesselGroup): boolean {
  for (let at = device.from - 1; at >= from && tokens[at]?.text !== ';' && tokens[at]?.text !== '|'; at--) if (!inFrontOfRow.test(tokens[at]?.text ?? '')) return false;
  if (device.to !== group.from - 1 || !behindRow.test(group.to < to ? (tokens[group.to]?.text ?? '') : '')) return false;
  return !terms.some((hit) => hit.from >= from && hit.to <= to && hit.meanings.some(({ cat }) => cat === 'cue' || cat === 'out' || cat === 'performed')) && !tokens.slice(from, to).some(({ text }) => /^(?:was|were|is|not|no|never|would|could|ready|available|opened|wasted|unused)$/.test(text));
}

/** "Simmons for the left common carotid", "Vert for L subclavian, Cobra for celiac": a catheter by its name at the head of a line or a part of it, in a sentence without a verb. */
function isMeantFor(tokens: readonly Token[], sentence: ReadSentence, group: VesselGroup): boolean {
  const lead = /^(?:the|l|r|lt|rt|both)$/.test(tokens[group.from - 1]?.text ?? '') ? group.from - 2 : group.from - 1;
  const device = tokens[lead]?.text === 'for' ? sentence.devices.find(({ to }) => to === lead) : undefined;
  const kind = device?.meanings[0]?.kind;
  if (device === undefined || (kind !== 'catheter' && kind !== 'microcatheter') || (device.to - device.from === 1 && tokens[device.from]?.text === 'catheter') || group.mentions.some(({ mouth }) => mouth)) return false;
  const { terms, from, to } = sentence;
  if (terms.some((hit) => hit.to <= group.from && hit.from >= from && hit.meanings.some(({ cat }) => cat === 'cue' || cat === 'out' || cat === 'performed' || cat === 'move'))) return false;
  for (let at = device.from - 1; at >= from && !/^[;,|.]$/.test(tokens[at]?.text ?? ''); at--) if (!inFrontOfRow.test(tokens[at]?.text ?? '') && tokens[at]?.text !== 'and') return false;
  return behindRow.test(group.to < to ? (tokens[group.to]?.text ?? '') : '') && !tokens.slice(from, to).some(({ text }) => /^(?:was|were|is|not|no|never|would|could|ready|available|opened|wasted|unused|considered|better|too)$/.test(text));
}

/** "A flush catheter at the left external iliac gave a good venogram": where it stood for a picture; at a branch of a trunk it may stand in the trunk. */
const isStationedAt = (tokens: readonly Token[], { devices, said: words }: ReadSentence, group: VesselGroup): boolean =>
  group.governor === 'at' && !group.refs.some(isOffTrunk) && !group.mentions.some(({ mouth }) => mouth) &&
  devices.some(({ to, meanings }) => meanings[0]?.kind === 'catheter' && tokens[to]?.text === 'at' && group.from - to <= 2) && /\b(?:showed|gave|demonstrated|revealed|runs?|injections?|\w+gra(?:ms?|phy))\b/.test(words);

/** "Catheter from the abdominal aorta through the descending aorta to the arch": a trunk in which the way begins, right behind the catheter. */
export function startsWay(tokens: readonly Token[], { devices, vessels, terms }: ReadSentence, group: VesselGroup): boolean {
  const next = vessels[vessels.indexOf(group) + 1];
  if (!group.refs.every(isTrunk) || next === undefined || !/^(?:through|to|into)$/.test(next.governor) || next.from - group.to > 4) return false;
  const ends = [...devices, ...terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'probe'))].map(({ to }) => to);
  return ends.some((to) => tokens[to]?.text === 'from' && group.from - to <= 2);
}

/** "Venogram via the catheter in the left common femoral vein", "through a Cobra in the SMA": told as the way of something else, the catheter lies there. */
export function lyingIn(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || sentence.devices.length === 0 || testimonyOf(sentence) !== 'session' || ofOtherTime.test(sentence.said)) return [];
  const { tokens } = reading;
  const holds = (group: VesselGroup): boolean => {
    const device = sentence.devices.findLast(({ to }) => to <= group.from);
    const kind = device?.meanings[0]?.kind;
    if (device === undefined || (kind !== 'catheter' && kind !== 'microcatheter') || group.from - device.to > 3) return false;
    return placed.test(said(reading, device.end, group.start)) && conduit.test(said(reading, sentence.start, device.start)) && !denying.test(said(reading, sentence.start, device.start)) && !gone.test(said(reading, group.end, sentence.end));
  };
  return sentence.vessels
    .filter((group) => group.governor === 'into' && !group.access && !group.mentions.some(({ mouth }) => mouth) && !walked.some((one) => one.group === group) && holds(group) && standingOf(tokens, sentence, group).standing === null)
    .map((group): Movement => ({ sentence, mover: 'catheter', motion: 'park', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

const placed = /^(?: catheter)? (?:now |still |tip )?(?:in|within|inside) (?:the )?$/;
const conduit = /\b(?:through|via|with|from) (?:(?:an?|the|this|that|our|same|\d[\d.]*|f|fr|french) )*$/;
const gone = /^ (?:(?:artery|vein) )?(?:was|were|had been) (?:removed|seen)\b/;
const ofOtherTime = /\b(?:overnight|over night|yesterday|previous(?:ly)?|earlier|last night|the (?:day|night) before|days? ago|prior|for \d+ (?:hours|days))\b/;
const denying = /\b(?:fragments?|pieces?|retained|broken|foreign|remnants?|no|not|never|nor|without|instead)\b/;
