import type { ReadSentence } from '../../language/read-note.js';
import type { AccessSite } from '../../model/facts.js';
import type { Quote } from '../../model/span.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';

/** Entries told several times over become one site each. */

/** An access site with the sentence where it was first documented. */
export interface LocatedAccess extends AccessSite {
  readonly sentence: number;
}

/** One telling of an entry. */
export interface Found extends VesselRef {
  readonly sentence: ReadSentence;
  readonly outcome: 'successful' | 'failed';
  readonly quote: Quote;
}

/** "Percutaneous bilateral femoral access": the entries summed up, which are told exactly further on. */
const isSummed = (evidence: readonly Quote[]): boolean => evidence.every(({ quote }) => /\b(?:femoral|carotid)(?: arter(?:y|ial)| ven?(?:in|ous))? (?:access|approach)\b(?! was| were)/i.test(quote));

/** Within so many sentences a looser name and the exact one mean one puncture. */
const nearby = 4;

/** One site for each vessel and outcome; a looser naming of the same place adds evidence only. */
export function mergeSites(found: readonly Found[]): Omit<LocatedAccess, 'id'>[] {
  const sites: (Omit<LocatedAccess, 'id' | 'evidence'> & { evidence: Quote[] })[] = [];
  for (const one of found) {
    const same = sites.find((site) => site.outcome === one.outcome && isSamePlace(site, one));
    if (same) {
      if (!same.evidence.some(({ start }) => start === one.quote.start)) same.evidence.push(one.quote);
      continue;
    }
    const { vessel, side, outcome, sentence } = one;
    const loose = sites.find((site) => site.outcome === outcome && isLooseNameOf(site.vessel, vessel) && (site.side === side || site.side === null || side === null) && (sentence.index - site.sentence <= nearby || isSummed(site.evidence)));
    if (loose) {
      Object.assign(loose, { vessel, side: side ?? loose.side });
      loose.evidence.push(one.quote);
      continue;
    }
    sites.push({ vessel, side, outcome, direction: directionIn(one.quote.quote), sentence: sentence.index, evidence: [one.quote] });
  }
  const sided = sites.filter(({ side }) => side !== null);
  return sites.filter((site) => site.side !== null || !sided.some(({ vessel, outcome }) => vessel === site.vessel && outcome === site.outcome));
}

const looser: Readonly<Record<string, readonly string[]>> = {
  'femoral-artery': ['common-femoral-artery'], 'femoral-vein': ['common-femoral-vein'], 'carotid-artery': ['common-carotid-artery'],
  'tibial-artery': ['anterior-tibial-artery', 'posterior-tibial-artery'], 'tibial-vein': ['anterior-tibial-vein', 'posterior-tibial-vein'],
};

/** "Femoral artery" for the common femoral artery that was entered. */
export const isLooseNameOf = (loose: string, exact: string): boolean => looser[loose]?.includes(exact) === true;

const isSamePlace = (site: VesselRef, one: VesselRef): boolean =>
  sameVessel(site, one) || (isLooseNameOf(one.vessel, site.vessel) && (one.side === site.side || one.side === null));

function directionIn(words: string): AccessSite['direction'] {
  if (/\bantegrade|downhill|anterograde/i.test(words)) return 'antegrade';
  return /\bretrograde/i.test(words) ? 'retrograde' : null;
}
