import { includesCatheter } from '../lexicon/codes.js';

/**
 * What part of the catheter work a base code takes in.
 * Sources: coding-rules, rule 16; NCCI pairs; contract 5.7.
 */
export type BundlingScope =
  | 'treated-leg'
  | 'treated-carotid'
  | 'dialysis-circuit'
  | 'caval-filter'
  | 'venous-sampling'
  | 'central-venous-device'
  | 'right-heart-catheterization'
  | 'listed-codes'
  | 'nothing';

const between = (code: string, from: string, to: string): boolean => code.length === 5 && from <= code && code <= to;

const rightHeartCatheterizations: ReadonlySet<string> = new Set([
  '93451', '93453', '93456', '93457', '93460', '93461', '93503',
]);

/** Angiography codes that stand in for the placement itself; they bundle nothing as a base. */
export const isInclusiveAngiography = (code: string): boolean =>
  between(code, '36221', '36228') || between(code, '36251', '36254');

/** The scope of a base code on a date of service (`YYYY-MM-DD`). */
export const bundlingScope = (code: string, date: string): BundlingScope => {
  if (between(code, '37220', '37235') || between(code, '37254', '37299')) return 'treated-leg';
  if (/^C976[4-7]$|^C977[2-5]$/.test(code)) return 'treated-leg';
  if (between(code, '37215', '37218')) return 'treated-carotid';
  if (between(code, '36901', '36909')) return 'dialysis-circuit';
  if (between(code, '37191', '37193')) return 'caval-filter';
  if (code === '36500') return 'venous-sampling';
  if (between(code, '36555', '36597')) return 'central-venous-device';
  if (rightHeartCatheterizations.has(code)) return 'right-heart-catheterization';
  if (isInclusiveAngiography(code)) return 'nothing';
  return includesCatheter(code, date).length > 0 ? 'listed-codes' : 'nothing';
};
