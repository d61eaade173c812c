import { isPerformed } from '../coding/ivus-evaluations.js';
import type { Facts, Procedure } from '../model/facts.js';

const ancillary: ReadonlySet<string> = new Set(['76937', '77001', '99152', '99153']);

const codesOf = ({ code, choices }: Procedure): readonly string[] => (code === null ? choices : [code]);

const isDevice = (procedure: Procedure): boolean => {
  const codes = codesOf(procedure);
  return codes.length > 0 && codes.every((code) => code >= '36555' && code <= '36597');
};

const isAncillary = (procedure: Procedure): boolean => codesOf(procedure).every((code) => ancillary.has(code));

/** Work through an incision, or a needle in surface veins, brings no catheter into a vessel. */
const isWithoutCatheter = (procedure: Procedure): boolean => codesOf(procedure).every((code) => (code >= '35301' && code <= '35372') || code === '36471');

/** A central venous access device and nothing beside it (contract, section 3: 36555-36597 alone). */
const isDeviceAlone = ({ procedures }: Facts): boolean =>
  procedures.some(isDevice) && procedures.every((procedure) => isDevice(procedure) || isAncillary(procedure));

/** Whether the note documents performed noncoronary IVUS or an intravascular catheter of this session. */
export const isInScope = (facts: Facts): boolean => {
  if (facts.ivus.some(isPerformed)) return true;
  const catheter =
    facts.placements.length > 0 ||
    facts.unnamedAccess.length > 0 ||
    facts.procedures.some((procedure) => !isWithoutCatheter(procedure)) ||
    facts.accessSites.some(({ outcome }) => outcome === 'successful');
  return catheter && !isDeviceAlone(facts);
};
