import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isOfSet, legUnitOf } from '../../lexicon/procedures.js';
import { flatMap } from '../../model/flat-map.js';
import type { Act, ActKind } from './act-events.js';
import { draftOf, evidenceOf, type Draft } from './draft.js';
import { has, hasDevice, textAt, type Scene } from './scene.js';
import { withoutLoose, type TreatedTarget } from './treatments.js';

const looseVeins = { 'iliac-vein': /^(?:common|external)-iliac-vein$/, 'hepatic-vein': /-hepatic-vein$/, 'renal-artery': /^accessory-renal-artery$/ };

interface Family {
  readonly stent: readonly [first: string, further: string];
  readonly balloon: readonly [first: string, further: string];
}

const veins: Family = { stent: ['37238', '37239'], balloon: ['37248', '37249'] };
const arteries: Family = { stent: ['37236', '37237'], balloon: ['37246', '37247'] };

/**
 * Stents and balloons of veins and of arteries outside leg, neck, head and heart: the first vessel, then each further one.
 * A stent takes in the balloon of its vessel; one stent laid through several vessels counts once.
 * Source: CPT 37236-37239, 37246-37249.
 */
export function vesselDrafts(scene: Scene, targets: readonly TreatedTarget[]): Draft[] {
  const open = withoutLoose(targets, looseVeins);
  return [
    ...familyDrafts(scene, open.filter(({ vessel }) => vesselInfo(vessel).system === 'vein'), veins),
    ...familyDrafts(scene, open.filter(({ vessel, kinds }) => (isPlainArtery(vessel) || (vessel === 'vertebral-artery' && !kinds.has('stent'))) && !(vessel === 'brachiocephalic-artery' && kinds.has('stent'))), arteries),
  ];
}

const isPlainArtery = (vessel: string): boolean =>
  vesselInfo(vessel).system === 'artery' && legUnitOf(vessel) === null && !isOfSet('cervicalCarotid', vessel) && !isOfSet('outsideArteries', vessel);

function familyDrafts(scene: Scene, targets: readonly TreatedTarget[], family: Family): Draft[] {
  const stented = onceForEachStent(scene, targets.filter(({ kinds }) => kinds.has('stent')));
  const covered = new Set(stented.flat());
  const dilated = targets.filter((target) => !covered.has(target) && dilates(target.kinds)).map((target) => [target]);
  return [...ranked(stented, family.stent), ...ranked(dilated, family.balloon)];
}

const dilates = (kinds: ReadonlySet<ActKind>): boolean => kinds.has('balloon') || kinds.has('lithotripsy');

/** Vessels that share every act of stenting are bridged by one stent, unless the words list them as separate vessels. */
function onceForEachStent(scene: Scene, targets: readonly TreatedTarget[]): TreatedTarget[][] {
  const groups: { readonly members: TreatedTarget[]; readonly stents: ReadonlySet<Act> }[] = [];
  for (const target of targets) {
    const own = stentsOf(target);
    const bridged = groups.find(({ stents }) => own.every((act) => stents.has(act) && isBridging(scene, act, target)));
    if (bridged) bridged.members.push(target);
    else groups.push({ members: [target], stents: new Set(own) });
  }
  return groups.map(({ members }) => members);
}

const stentsOf = ({ acts }: TreatedTarget): Act[] => acts.filter(({ kind }) => kind === 'stent');

/**
 * One stent laid through several vessels: the second is named in another phrase than the first ("from the X into the Y"),
 * or both in one list of the same side while the words know one stent only, or stents that overlap. A size between the
 * names is another stent.
 */
function isBridging(scene: Scene, { line, refs }: Act, { vessel, side }: TreatedTarget): boolean {
  const [first] = refs;
  const { vessels } = line.sentence;
  const group = vessels.find((each) => each.refs.some((ref) => ref.vessel === first?.vessel));
  const other = vessels.find((each) => each.refs.some((ref) => ref.vessel === vessel));
  if (group === undefined || other === undefined || first === undefined) return false;
  const listed = group.refs.some((ref) => ref.vessel === vessel);
  if (listed) return first.side === side && (!has(line, 'plural-stents') || has(line, 'overlap'));
  return !hasSizeBetween(scene, group.to, other.from);
}

function hasSizeBetween(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (/^\d/.test(textAt(scene, at)) && /^(?:x|by)/.test(textAt(scene, at + 1))) return true;
  return false;
}

const ranked = (groups: readonly (readonly TreatedTarget[])[], [first, further]: readonly [string, string]): Draft[] =>
  groups.map((group, rank) => draftOf([rank === 0 ? first : further], group.map(({ vessel, side }) => ({ vessel, side })), evidenceOf(flatMap(group, ({ acts }) => acts))));

/**
 * Carotid and brachiocephalic stents: neck with or without protection of the brain (open where the note says neither), or chest.
 * Source: CPT 37215-37218.
 */
export function carotidDrafts(scene: Scene, targets: readonly TreatedTarget[]): Draft[] {
  return flatMap(targets, (target) => {
    if (!target.kinds.has('stent')) return [];
    const { vessel, side, acts } = target;
    const refs = [{ vessel, side }];
    if (vessel === 'vertebral-artery') return [draftOf(['0075T'], refs, evidenceOf(acts))];
    const chest = vessel === 'brachiocephalic-artery' || (vessel === 'common-carotid-artery' && acts.some(({ line }) => has(line, 'origin')));
    if (chest) return [draftOf([scene.session.some((line) => has(line, 'open-surgery')) ? '37217' : '37218'], refs, evidenceOf(acts))];
    if (!isOfSet('cervicalCarotid', vessel)) return [];
    const shielded = scene.session.some((line) => has(line, 'protection') || hasDevice(line, 'embolic-protection')) && !scene.session.some((line) => has(line, 'no-protection'));
    const unshielded = scene.session.some((line) => has(line, 'no-protection'));
    return [draftOf(shielded ? ['37215'] : unshielded ? ['37216'] : ['37215', '37216'], refs, evidenceOf(acts))];
  });
}
