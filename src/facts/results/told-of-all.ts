import { hasTerm } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import { oppositeSide, sameVessel, type Side, type VesselRef } from '../../model/vessel.js';
import type { Report } from './report.js';

/** Results told of all vessels, of all but one, or of the other side of the vessel looked at before. */

const nowhere = /\b(?:nowhere|at no (?:point|level|site|place)|in (?:neither|none)(?: of (?:them|these|those|the (?:two|three|four|five|six)))?)\b/;
const inAny = /\b(?:in|of|along|throughout) (?:either|any|both|all|each|every one)(?: of (?:them|these|those|the (?:two|three|four|five|six)))?(?=\W*$|[,;.])/;

/** "... and nowhere did it show a lesion", "no lesion in any of them": told of each vessel of the sentence. */
export const tellsOfAll = ({ said: words, vessels }: ReadSentence): boolean => vessels.length > 1 && (nowhere.test(words) || inAny.test(words));

/** Where such words stand that deny a finding everywhere, as a place in the note; null where there are none. */
export function deniedEverywhere({ said: words, start, terms }: ReadSentence): number | null {
  const found = mayDeny.test(words) ? nowhere.exec(words) : null;
  return found && terms.some((hit) => hit.start > start + found.index && hit.meanings.some(({ cat }) => cat === 'finding')) ? start + found.index : null;
}
const mayDeny = /\b(?:nowhere|at no|in ne|in no)/;

const isVerb = '(?:was|were|is|are|had|has|showed|looked|appeared|measured|proved|remained)';
const excepted = new RegExp(`\\b(?:(?:apart|aside) from|except(?:ing)?(?: for)?|with the (?:sole )?exception of|save(?: for)?|other than|but for)\\b.*\\b(?:all|every(?:thing|one)?|each|none|nothing|the (?:others|rest))\\b[^.;]*\\b${isVerb}\\b|\\b(?:all|every(?:thing| one| vessel| vein| artery| segment)|none) (?:of them )?(?:but|except(?: for)?|save(?: for)?|other than|apart from)\\b`);
const others = new RegExp(`\\b(?:the (?:others|rest|remainder)|all (?:of )?(?:the )?others|(?:every|all|all the|the) (?:other|remaining) (?:(?:\\w+ )?(?:vessels?|veins?|arter(?:y|ies)|segments?|ones?)|two|three|four))(?: of (?:them|these|those))?,? (?:all )?(?:${isVerb}|being)\\b`);
const otherOfTwo = new RegExp(`\\bthe other(?: (?:one|vein|artery|vessel|of (?:them|these|the two)))?,? (?:${isVerb}|did not|not[,.;]|none[,.;])`);
const mayExcept = /\b(?:apart|aside|except\w*|save|other than|but|others?|rest|remain\w*)\b/;

/** "Apart from the left common iliac vein, all were normal", "the others were clean": the vessels named before without those told of otherwise. */
export function ofTheRest({ said: words, vessels, terms }: ReadSentence, several: readonly VesselRef[], before: readonly Report[]): readonly VesselRef[] {
  if (several.length < 2 || !mayExcept.test(words) || !hasTerm(terms, 'finding')) return [];
  if (several.length === 2 && otherOfTwo.test(words)) return several.filter((ref) => ![...vessels, ...before].some((report) => report.refs.some((one) => sameVessel(one, ref))));
  const apart = excepted.test(words) && vessels.length > 0;
  if (!apart && !others.test(words)) return [];
  const told = [...vessels, ...(apart ? [] : before)].flatMap(({ refs }) => refs);
  return several.filter((ref) => !told.some((one) => sameVessel(one, ref)));
}

const sideOfIvus = /\b(?:ivus|intravascular ultrasound)(?: (?:run|imaging|pass|pullback|study|images?))? (?:of|on|in|for|from) the (left|right)(?: (?:one|side|vein|artery|vessel))?(?=,? (?:was|were|is|also|then|likewise|showed|revealed|demonstrated|disclosed|gave|confirmed|found|had|in turn)\b|[.,;:])/;
const imagedToo = /\bthe (left|right)(?: (?:one|side|vein|artery|vessel))? (?:was|had) (?:\w+ ){0,2}(?:imaged|examined|interrogated|studied|surveyed|inspected|assessed|evaluated)\b[^.;]*\b(?:ivus|intravascular ultrasound)\b/;

/** "IVUS of the left showed the same", behind IVUS of a vessel on the right: the same vessel of the other side. */
export function ofOtherSide({ said: words, vessels, sideWords }: ReadSentence, before: readonly VesselRef[]): readonly VesselRef[] | null {
  if (sideWords.length !== 1 || vessels.some(({ governor }) => governor !== 'landmark' && governor !== 'agent')) return null;
  const match = sideOfIvus.exec(words) ?? imagedToo.exec(words);
  const side: Side | null = match ? (match[1] === 'left' ? 'left' : 'right') : null;
  if (side === null || before.length === 0 || before.some((ref) => ref.side !== oppositeSide(side))) return null;
  return before.map((ref) => ({ ...ref, side }));
}
