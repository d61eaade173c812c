import { isTrunk, parentOf } from '../../anatomy/vessel-tree.js';
import type { ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import type { Token } from '../../language/text/tokens.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, sameVessel, type VesselRef } from '../../model/vessel.js';
import type { Movement } from './movement.js';

/** Ways told by heights in the trunk, by a stretch of one vessel, or by what was done in another. */

const atLevel = /\b(?:level|height|takeoff|take-off|origins?|ostium|ostia) of (?:the |both |all )*(?:lowest |highest |most caudal |upper |lower )?$/;
/** "Advanced to just below the renal veins", "up to above the celiac". */
const besideBranch = /\b(?:to|at|into) (?:a (?:point|position|spot) )?(?:just |immediately |right |well |\d+ ?(?:mm|cm) )?(?:above|below) (?:the |both |all )*(?:lowest |highest |most caudal |upper |lower )?$/;
const leadsTo = /\b(?:to|at|above|below|near|past|beyond|as far as) (?:about |roughly |just )?(?:the )?(?:level|height|takeoff|take-off|origins?|ostium|ostia) of [^.;]*$/;

/**
 * "Run up to the level of the renal veins and pulled back to the confluence", "withdrawn to the celiac": a height of the trunk that
 * the vessel named comes off. Null where the catheter came out of that vessel itself, or where one that is no IVUS catheter was drawn
 * back within the sentence to a single branch ("into the aorta and pulled back to the celiac artery"), which it may hook.
 */
export function levelInTrunk(sentence: ReadSentence, group: VesselGroup, withdrawn: boolean, before: Movement | null): VesselGroup | null {
  if (group.access || group.refs.length === 0) return null;
  const words = saidWithin(sentence, Math.max(sentence.start, group.start - 70), group.start);
  const told = group.governor === 'landmark' && ((atLevel.test(words) && leadsTo.test(words)) || (group.refs.every(isOffTrunk) && besideBranch.test(words)));
  if (!told && !(withdrawn && group.governor === 'to' && isInTrunk(before) && group.refs.every(isOffTrunk))) return null;
  const trunks = trunksOf(group.refs);
  const [trunk] = trunks;
  if (trunk === undefined || (!(withdrawn && group.governor === 'to' && (before?.mover === 'ivus' || group.refs.length > 1)) && before?.sentence === sentence && before.refs.some((ref) => sameVessel(ref, trunk)))) return null;
  return trunks.length === 1 ? { ...group, refs: trunks, governor: 'to', mentions: [] } : null;
}

/**
 * "Pulled back from the left subclavian to the celiac artery": branches of arch and abdomen mark off a stretch of the aorta, which the
 * first of them stands for and the second only ends. Null where the vessel marks none.
 */
export function stretchOfAorta({ vessels }: ReadSentence, group: VesselGroup): { readonly through: VesselGroup | null } | null {
  const at = vessels.indexOf(group);
  const [from, to] = group.governor === 'from' ? [group, vessels[at + 1]] : [vessels[at - 1], group];
  if (from?.governor !== 'from' || to?.governor !== 'to' || !from.refs.every(isOffArch) || !to.refs.every(isOfAbdomen)) return null;
  return { through: group === from ? { ...group, refs: [{ vessel: 'descending-thoracic-aorta', side: null }], governor: 'through', mentions: [] } : null };
}

const isOffArch = (ref: VesselRef): boolean => parentOf(ref)?.vessel === 'aortic-arch';

/** The aorta below the diaphragm, or a branch of it. */
const isOfAbdomen = (ref: VesselRef): boolean => ref.vessel === 'abdominal-aorta' || (isOffTrunk(ref) && trunksOf([ref]).every(({ vessel }) => vessel === 'abdominal-aorta'));

/** The trunks that vessels come off. */
function trunksOf(refs: readonly VesselRef[]): readonly VesselRef[] {
  const trunks = flatMap(refs, (ref) => {
    const named = ref.vessel === 'carotid-artery' ? { ...ref, vessel: 'common-carotid-artery' } : ref;
    const parent = isTrunk(named) ? named : parentOf(named);
    return parent !== null && isTrunk(parent) && /aort|cava/.test(parent.vessel) && !/iliac/.test(ref.vessel) ? [parent] : [];
  });
  return distinctVessels(trunks);
}

const isOffTrunk = (ref: VesselRef): boolean => trunksOf([ref]).length > 0 && !isTrunk(ref);

const isInTrunk = (before: Movement | null): boolean => {
  const last = before?.outcome === 'reached' ? before.refs.at(-1) : undefined;
  return last !== undefined && isTrunk(last);
};

const sideBranch = /^(?:internal-iliac|deep-femoral|gonadal|internal-pudendal|profunda)-?/;

/** "Pulled back through the right common iliac artery to the hypogastric": the mouth of a side branch, where the pullback ended, and no way into it. */
export const isMouthOfBranch = (group: VesselGroup, withdrawn: boolean, before: Movement | null): boolean =>
  withdrawn && group.governor === 'to' && before?.motion === 'withdraw' && before.group.governor === 'through' && before.outcome === 'reached' && group.refs.length > 0 && group.refs.every(({ vessel }) => sideBranch.test(vessel));

/** "Endograft deployed across the left subclavian", "released over the celiac": a branch that a graft in the trunk covers, and does not enter. */
export const isCovered = (tokens: readonly Token[], { said }: ReadSentence, { from, refs }: VesselGroup): boolean =>
  refs.every(isOffTrunk) && [1, 2, 3].some((back) => /^(?:across|over)$/.test(tokens[from - back]?.text ?? '') && tokens.slice(from - back + 1, from).every(({ text }) => /^(?:the|left|right|both)$/.test(text))) && grafts.test(said);

const edge = /\b(?:edges?|end|margin|top|fabric|cloth|covering|coverage|ring|crown|collar|leading part)\b[^.;,]{0,24}\b(?:at|to|on|below|above|against|near|by|beside|flush with|short of) (?:the )?$/;
const letGo = /\b(?:deployed|released|let go|unsheathed|opened|landed|implanted)\b/;

/** "The device was placed with its covered edge at the left common carotid", "carried up to the left subclavian and let go": how far a graft in the trunk reaches. */
export function isReachOfGraft(sentence: ReadSentence, { refs, governor, start }: VesselGroup): boolean {
  if (!grafts.test(sentence.said) || refs.length === 0 || !refs.every(isOffTrunk)) return false;
  if (edge.test(saidWithin(sentence, Math.max(sentence.start, start - 60), start))) return true;
  return (governor === 'to' || governor === 'at') && letGo.test(sentence.said) && sentence.devices.length === 0;
}

const grafts = /\b(?:(?:endo|stent)?-?grafts?|endoprosthes[ie]s|c?tag|valiant|tevar|evar|device)\b/;

const betweenDevice = /^(?:[ ,:.(]|over|along|on|in|up|the|a|its|same|left|right|0?\.?\d+|wire|guidewire|sheath|then|catheter|probe|by|pull-?back|manual|slow)*$/;
const thereAndBack = /^(?: (?:artery|vein))?,? (?:(?:up|down|out|in) )?(?:to|as far as|from)\b[^.;]{1,60}?(?:\band|&|,|then|\+)\s*(?:then )?(?:slowly |straight )?(?:back|pull-?back|pulled back|out again|withdrawn)\b/;
const fromTo = /^(?: (?:artery|vein))?,? from (?:the |its )?[^.;,]{2,40} (?:up |down |back )?to (?:the |its )?\w+/;
const seenThere = /\b(?:showed|shows|seen|was|were|is|measured|patent|stenosis|plaque|lumen|\d+ ?mm|%)\b/;

/** "IVUS catheter over the wire, left subclavian up to the ostium & back": the vessel run through, named behind the device without a verb. */
export function isStretchRun(sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'none' || group.access) return false;
  const device = sentence.devices.findLast(({ to, meanings }) => to <= group.from && meanings[0]?.kind === 'ivus-catheter');
  if (!device || !betweenDevice.test(saidWithin(sentence, device.end, group.start))) return false;
  const behind = saidWithin(sentence, group.end, Math.min(sentence.end, group.end + 110));
  const match = thereAndBack.exec(behind) ?? fromTo.exec(behind);
  return match !== null && !seenThere.test(match[0]);
}

/** "Likewise the left renal artery", "the same for the SMA", "and the SMA with a third": what was done in the vessel told last. */
export function isLikewise(sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor === 'landmark' || group.governor === 'agent' || group.governor === 'from') return false;
  const words = saidWithin(sentence, Math.max(sentence.start, group.start - 40), group.start);
  const behind = saidWithin(sentence, group.end, Math.min(sentence.end, group.end + 60));
  if (denied.test(behind)) return false;
  return sameFor.test(words) || (/(?:\band|,|;) (?:then )?(?:the )?$/.test(words) && /^(?: (?:artery|vein))?,? (?:with|through|by|over) (?:a|an|the) (?:second|third|fourth|fifth|another|same)\b/.test(behind));
}

const denied = /^[^.;]{0,40}\b(?:not|never|failed|could|would|no|spared|left alone)\b/;
const sameFor = /(?:\b(?:likewise|similarly|ditto|in the same way),?(?: (?:for|in|into|with|to))?|\bthe same (?:was )?(?:then )?(?:done |repeated |performed |maneuver )?(?:for|in|into|with|on)) (?:the |both |his |her )*$/;
