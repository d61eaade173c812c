import bundling from '../../lexicons/codes/bundling.json' with { type: 'json' };
import bases from '../../lexicons/codes/ivus-bases.json' with { type: 'json' };
import labels from '../../lexicons/codes/labels.json' with { type: 'json' };
import mue from '../../lexicons/codes/mue.json' with { type: 'json' };
import { codeLabel, includesCatheterization, isIvusBase, ivusExcludingCodes, mueOf } from './codes.js';

/** What is known of one code on one day. */
export interface CodeInfo {
  readonly code: string;
  /** In own words; never a CPT descriptor. */
  readonly label: string | null;
  readonly acceptsIvus: boolean;
  readonly excludesIvus: boolean;
  readonly includesCatheterization: boolean;
  readonly mue: { readonly units: number; readonly mai: number } | null;
}

const allCodes: readonly string[] = [...new Set(
  [...labels.codes, ...bases.codes, ...bundling.codes, ...mue.codes].map(({ code }) => code),
)].toSorted();

/** Every code of the tables with what holds on a day (`YYYY-MM-DD`), by number. */
export const codesOn = (date: string): readonly CodeInfo[] => allCodes.map((code) => ({
  code,
  label: codeLabel(code),
  acceptsIvus: isIvusBase(code, date),
  excludesIvus: ivusExcludingCodes.includes(code),
  includesCatheterization: includesCatheterization(code, date),
  mue: mueOf(code),
}));
