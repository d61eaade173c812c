import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';

/** "Those two veins were to be measured by IVUS": words that count the vessels named beside them, and mean these and no others. */

const noun = '(?: (?:\\w+ )?(?:veins?|arter(?:y|ies)|vessels?|segments?|levels?|sites?|places?|spots?|areas?|lesions?|stretches))';
const verb = '(?:was|were|are|is|had|could|needed|remained)';
const end = `(?=[.,;:()]|$| (?:${verb}|to|by|with|on|under|only|alone|that|where|which|because|since|as|for|and|ivus|intravascular|i|we)\\b)`;
const counting = new RegExp(`\\b(?:(?:those|these|the|all) (two|three|four)(?: of (?:them|these|those))?${noun}?|(two|three|four)${noun}|(?:the|this|that) (pair)(?: of (?:them|these|those))?|(both)(?:${noun}| of (?:them|these|those)|(?=[.,;]|$| ${verb}\\b)))${end}`);
const counts: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, three: 3, four: 4 };
/** "Those two, | the aorta and the iliac artery, ...". */
const apposed = /^ ?(?:only|alone)? ?[,:(-] ?(?:(?:that is|namely|i\.? ?e\.?),? )?(?:(?:the|his|her) )?$/;

const about = ({ access, governor }: VesselGroup): boolean => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'from' && governor !== 'door';

/** "Through the IVC into the left external iliac vein": what was only passed on the way is not told of. */
const goals = (groups: readonly VesselGroup[]): readonly VesselGroup[] => {
  const [first, ...rest] = groups;
  return first?.governor === 'through' && rest.some(({ governor }) => governor === 'into') ? groups.filter(({ governor }) => governor !== 'through') : groups;
};

const named = (groups: readonly VesselGroup[]): readonly VesselRef[] => distinctVessels(flatMap(groups, ({ refs }) => refs));

/** "... and IVUS was used to measure them", "it was for them alone that IVUS was used". */
const pronoun = /\b(?:to (?:measure|size|grade|examine|image|assess|judge|see|evaluate|interrogate|compare|define|look at|look into|settle) them|for them(?: alone| only)?|(?:for|in|of) each of (?:them|these|those)(?=[^.;]{0,40} (?:needed|wanted|required|measured|sized)\b)|of (?:each|both)(?= (?:was|were) (?:needed|wanted|required)\b))\b(?! all\b)/;
/** "... contradicted each other there and nowhere else, so IVUS was used". */
const barred = /\b(?:nowhere else|only (?:there|here)|in no other (?:vessel|vein|artery|segment))\b/;

/** Measured or seen by IVUS, behind such words; what IVUS is used for, in front of them. */
const byIvus = /^[^.;]*\b(?:by|with|on|under|using|for) (?:the )?(?:ivus|intravascular)\b/;
const aimReach = 200;
const aimed = /\bto (?:measure|size|grade|examine|image|assess|judge|see|evaluate|interrogate|compare|define|look at|look into) (?:only |just |all )?$|\b(?:ivus|intravascular)\b(?![^]*\b(?:because|since|as|whereas|although|for which)\b)[^]*$/;

/** Whether IVUS was for what is counted: a venogram that could not grade both lesions does not say that IVUS was for these two alone. */
const isAim = (front: string, behind: string): boolean => aimed.test(front) || byIvus.test(behind) || toBeMeasured.test(behind) || (/\bfor $/.test(front) && forIvus.test(behind)) || (sizeOf.test(front) && wanted.test(behind));

/** "These two | had to be measured", "both | needed a true area before any stent", "it was for those two | that IVUS was used", "areas of these two | were wanted". */
const toBeMeasured = /^(?: (?:i|we))? (?:had|have|needed|were|was)(?: (?:still|first|all|therefore|thus))? (?:to be (?:\w+ly )?(?:measured|sized|graded|known|settled|determined|judged|gauged)|to (?:measure|size|grade)|(?:an? |the )?(?:true |exact )?(?:lumen |luminal )?(?:areas?|diameters?|measurements?|widths?|sizes?))\b|^ that had to be (?:measured|sized|graded|known|settled)\b/;
const forIvus = /^[^.;,]{0,40}\b(?:ivus|intravascular)\b/;
const sizeOf = /\b(?:areas?|diameters?|measurements?|widths?|calibers?|calibres?|sizes?)\b[^.;,]{0,20}\b(?:in|of|for) (?:each (?:of )?)?$/;
const wanted = /^ (?:was|were) (?:needed|wanted|required|missing|lacking)\b/;

/** "They had to be measured from inside": those of the sentence in front. */
const they = /^\W*(?:so |and |therefore |thus |hence )?they (?:(?:both|all) )?(?:had|have|needed|were) to be (?:measured|sized|graded|known|settled|judged|gauged)\b/;

/** "The left common iliac vein was hazy. IVUS was used to measure it": the one vessel of the sentence in front. */
const measuresIt = /\bto (?:measure|size|grade|quantify|gauge|calibrate) it\b(?= ?(?:[.,;:)]|$)| from (?:inside|within)\b| (?:exactly|properly|accurately|precisely|directly|before)\b)/;

/** "Two lesions of the external iliac vein": what "both" counts is no vessel. */
const lesionsOfOne = /\b(?:two|both|three|four|2|3|4|tandem|multiple|several) (?:\w+,? ){0,3}(?:lesions|stenos[ei]s|narrowings|strictures|webs|plaques|aneurysms|occlusions|tears|flaps|thrombi)\b/;

/** Spares most sentences the patterns. */
const mayCount = /\b(?:two|three|four|both|pair|they|them|it|nowhere|only there|only here|no other)\b/;

/** The vessels that such words mean: as many as they count, named in front of them, right behind them, or in the sentence before; none where the count does not fit. */
export function countedVessels(reading: Reading, sentence: ReadSentence): readonly VesselRef[] {
  if (!mayCount.test(sentence.said)) return [];
  const words = reading.folded.slice(sentence.start, sentence.end);
  const ofAll = sentence.vessels.length > 0 ? pronoun.exec(words) ?? barred.exec(words) : null;
  const told = ofAll ? named(sentence.vessels.filter((group) => about(group) && group.end <= sentence.start + ofAll.index)) : [];
  if (told.length > 1) return told;
  const before = reading.sentences[sentence.index - 1];
  const inFront = before?.paragraph === sentence.paragraph ? named(goals(before.vessels.filter(about))) : [];
  if (they.test(words) && !sentence.vessels.some(about) && inFront.length > 1) return inFront;
  if (inFront.length === 1 && !sentence.vessels.some(about) && measuresIt.test(words)) return inFront;
  const match = counting.exec(words);
  const wanted = match ? counts[match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''] : undefined;
  if (!match || wanted === undefined) return [];
  const fitting = (refs: readonly VesselRef[]): readonly VesselRef[] => (refs.length === wanted ? refs : []);
  const place = sentence.start + match.index;
  if (!isAim(words.slice(Math.max(0, match.index - aimReach), match.index), words.slice(match.index + match[0].length, match.index + match[0].length + aimReach))) return [];
  const groups = sentence.vessels.filter(about);
  const front = groups.filter((group) => group.end <= place);
  const among = (groups: readonly VesselGroup[], told: string): readonly VesselRef[] => {
    const refs = named(groups);
    return refs.length === 1 && lesionsOfOne.test(told) ? refs : fitting(refs);
  };
  if (front.length > 0) return among(front, words.slice(0, match.index));
  const [behind] = groups;
  if (behind) return apposed.test(said(reading, place + match[0].length, behind.start)) ? fitting(named(groups)) : [];
  return before && inFront.length === 1 ? among(goals(before.vessels.filter(about)), before.said) : fitting(inFront);
}
