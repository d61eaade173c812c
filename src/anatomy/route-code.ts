import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import type { CatheterOrder } from '../model/analysis.js';
import type { VesselRef } from '../model/vessel.js';
import type { Region, TreeNode } from './vessel-tree.js';

type SelectiveOrder = Exclude<CatheterOrder, 'nonselective'>;

const arterial: Readonly<Record<Region, Readonly<Record<SelectiveOrder, string>>>> = {
  thoracic: { first: '36215', second: '36216', third: '36217' },
  abdominal: { first: '36245', second: '36246', third: '36247' },
};
const venous: Readonly<Record<SelectiveOrder, string>> = { first: '36011', second: '36012', third: '36012' };
const pulmonary: Readonly<Record<CatheterOrder, string>> = {
  nonselective: '36013', first: '36014', second: '36015', third: '36015',
};

/** A number of branchings as an order. Nothing counts beyond the third. */
export const orderOf = (branchings: number): CatheterOrder => {
  if (branchings <= 0) return 'nonselective';
  if (branchings === 1) return 'first';
  return branchings === 2 ? 'second' : 'third';
};

const arterialCode = (access: VesselRef, target: TreeNode, order: CatheterOrder): string => {
  if (order !== 'nonselective') return arterial[target.region ?? 'abdominal'][order];
  if (target.depth === 0) return '36200';
  return anatomy.neckPunctures.includes(access.vessel) ? '36100' : '36140';
};

const venousCode = (target: TreeNode, order: CatheterOrder): string | null => {
  if (order !== 'nonselective') return venous[order];
  return target.depth === 0 ? '36010' : null;
};

/**
 * The placement code of one destination, or null where no code exists (a vein on the way to the cava).
 * Which of several destinations is reported, and the add-ons 36218 and 36248, is decided by coding.
 * Source: coding rules 10 to 12. Translumbar puncture (36160) is not known from vessel names.
 */
export const placementCode = (access: VesselRef, target: TreeNode, order: CatheterOrder): string | null => {
  switch (target.root) {
    case 'aorta':
      return arterialCode(access, target, order);
    case 'right-heart':
      return pulmonary[order];
    case 'portal-vein':
      return order === 'nonselective' ? '36481' : venous[order];
    case 'vena-cava':
      return venousCode(target, order);
  }
};
