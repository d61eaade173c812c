import { isTrunk, parentOf } from '../../anatomy/vessel-tree.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { saidWithin } from '../../language/text/said.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';

/** Vessels named only as a place along another. */

/** "Vertebral ostium free of plaque", "22 mm at the left renal", "the celiac comes off the true lumen": named on the way. */
export const isPassing = (tokens: Reading['tokens'], sentence: ReadSentence, { mentions, governor, from, to, start, end, refs }: VesselGroup): boolean =>
  (mentions.every(({ mouth }) => mouth) && !(tokens[to - 1]?.text === 'inflow' && refs.every(({ vessel }) => feedsStent.test(vessel)))) || (governor === 'at' && from - sentence.from > 3) || branchesOff.test(saidWithin(sentence, end)) || (sentence.said.includes('passing') && seenPassing.test(saidWithin(sentence, end))) || isEndOfStretch(sentence, start);

/** "The common femoral inflow was clean": the vessel below a stent, no mouth. */
const feedsStent = /femoral|femoris|popliteal/;

/** "By IVUS: right renal ostium 2.0 mm": measured by name, and no vessel that it comes out of was looked at. */
export const isMouthSeen = ({ vessels }: ReadSentence, group: VesselGroup, carried: readonly VesselRef[]): boolean =>
  group.mentions.every(({ mouth }) => mouth) && group.governor !== 'at' && ![...carried, ...flatMap(vessels, ({ refs }) => refs)].some((ref) => isTrunk(ref) || group.refs.some((one) => parentOf(one)?.vessel === ref.vessel));

const branchesOff = /^ (?:all )?(?:(?:come|comes|came|arises?|arose|arising|originates?|originated|takes?|took)(?: its origin)? )?(?:off|from|out of) (?:the (?:true|false|dissected|main|aneurysm)|(?:that|this|the same|one|the other) (?:lumen|channel))/;

/** "The celiac and the left renal artery were seen in passing": no look of their own. */
const seenPassing = /^ (?:(?:was|were|is|are|also|only|all|both|each|just) )*(?:seen|noted|met|glimpsed|looked at|observed|noticed|identified) (?:only |just |merely )?(?:in|while|when) passing\b/;

/** "Length portal entry to hepatic vein junction 68 mm", "the distance from the confluence to the internal iliac vein": where a measured stretch ends; the length of a lesion runs through the vessel. */
const isEndOfStretch = (sentence: ReadSentence, start: number): boolean =>
  mayMeasure.test(sentence.said) && stretchTo.test(saidWithin(sentence, sentence.start, start));
const mayMeasure = /\b(?:length|distance)\b/;
const stretchTo = /^(?!.*\b(?:lesions?|stenos[ie]s|diseased?|plaques?|thromb\w+|clot|occlu\w+|narrow\w+|compress\w+|dissect\w+|stent(?:ed|s)?|web|scar)\b).*\b(?:length|distance)\b[^.;:]*\b(?:from|of|between|entry|origin|ostium|confluence|bifurcation|junction|neck)\b[^.;:]*\b(?:to|and) (?:the |its )?$/;
