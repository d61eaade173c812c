import type { Reading, ReadSentence } from '../../language/read-note.js';
import { allMatches } from '../../language/text/all-matches.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import type { IvusContext } from './ivus-context.js';
import { unseenIn } from './ivus-denials.js';

/** Vessels that the probe went through while nothing was recorded. */

const machine = '(?:recorder|recording|imaging|console|system|machine|monitor|display|scanner|screen|rotation|transducer|ultrasound|ivus)';
const verb = '(?:was|were|stood|stayed|remained|being|had been|kept|is)';
const idle = '(?:(?:switched|turned|left|put|kept|shut|powered) )?(?:off(?! the)|paused|(?:in|on) (?:pause|hold|stand-?by|freeze)|frozen|idle|halted|interrupted|suspended|inactive|not (?:running|on|recording|rotating|active))';
/** "The recorder was off", "with imaging paused", "without recording", "crossed blind", "the probe only traversed". */
const dark = new RegExp(
  `\\b${machine} (?:${verb} )?(?:(?:then|still|now|deliberately|kept|again|meanwhile) )?${idle}(?=\\W|$)|\\bwithout (?:any )?(?:recording|imaging|pictures|images|being recorded)\\b|\\bunrecorded\\b|\\bunimaged\\b|\\bblind(?:ly)?(?=[.,;)]|$)|\\bno (?:recordings?|images?|pictures?|frames?|loops?|clips?)(?: (?:was |were )?(?:made|taken|stored|saved|kept|acquired|obtained|captured)\\b|(?: exists?| is available| are available)?(?= (?:of|from|in|within) ))|\\b(?:did not|didn't|never) (?:record|image|store|scan)\\b|\\b(?:not|never|nothing) (?:was |were |being )?(?:recorded|stored|saved)\\b|\\b(?:probe|catheter|transducer|ivus|it|that) (?:only|merely|simply) (?:traversed|crossed|passed(?: (?:through|across))?|went (?:through|across))(?=\\W|$)`,
  'g',
);
const lead = '(?: (?:the|his|her|its|both|all))?(?: (?:left|right|whole|entire|native|infrarenal|suprarenal|retrohepatic))? ?$';
const went = '(?:cross(?:ed|ing)?|pass(?:ed|ing|age)?(?: (?:of|through|across))?|travers(?:ed|ing|al of)|(?:went|going|gone|drawn|moved|pulled|passed|led|brought|taken) (?:back )?(?:through|across|over|along|down|up)|(?:was|were|lay|being) (?:in|inside|within)|transit of|through|across)';
/** "... while the probe crossed | the cava", "... in | the cava"; not "until it reached" nor "when it had left". */
const leadsOn = new RegExp(`^(?: there)?,?(?: (?:(?:while|when|as|during|whenever|for as long as) (?:(?!\\b(?:until|before|after|once|had|left|reached|reach)\\b)[^.;,]){0,60}?\\b${went}|in|within|inside|through|across|over|along|for|of|from))?${lead}`);
/** "Through | the cava | with the recorder off", "in | the cava | the system was frozen". */
const leadsBack = /^(?: (?:vein|artery))?,?(?: (?:itself|between (?:them|the two|both)|lying between|(?:was|were) (?:only |merely |just |simply )?(?:crossed|passed|traversed|gone through|entered)))?,?(?: (?:with|where|while|in which|but with|always|which|was|were))?(?: (?:the|our|its|a|all))? ?$/;

/** Letters between such words and the vessel. */
const nearby = 140;

const about = ({ governor, access }: VesselGroup): boolean => !access && governor !== 'agent' && governor !== 'door';

/** Vessels that a sentence in a passage on IVUS says were left out; where its denial of IVUS is read already (`denied`), only those crossed with nothing recorded. */
export const leftOutIn = (reading: Reading, sentence: ReadSentence, context: IvusContext | undefined, denied: boolean): VesselRef[] =>
  [...(denied ? [] : unseenIn(reading, sentence, context)), ...crossedDark(reading, sentence, context)];

/** Vessels that a sentence says the probe crossed with nothing recorded. */
function crossedDark(reading: Reading, sentence: ReadSentence, context: IvusContext | undefined): VesselRef[] {
  if (!context || context.tie === 'none' || context.otherImaging || sentence.row || sentence.vessels.length === 0 || !mayBeDark.test(sentence.said) || elseTold.test(sentence.said)) return [];
  const words = reading.folded.slice(sentence.start, sentence.end);
  return flatMap(allMatches(dark, words), ({ 0: found, index }) => {
    const [start, end] = [sentence.start + index, sentence.start + index + found.length];
    const behind = sentence.vessels.find((group) => group.start >= end && about(group));
    if (behind && behind.start - end < nearby && leadsOn.test(said(reading, end, behind.start))) return notRunBack(reading, sentence, behind.end, behind.refs);
    const front = sentence.vessels.findLast((group) => group.end <= start && about(group));
    return front && start - front.end < nearby && leadsBack.test(said(reading, front.end, start)) ? notRunBack(reading, sentence, end, front.refs) : [];
  });
}

/** "... to the cava without recording, then pulled back and recorded in the cava": what the probe only went in through dark was seen on the way back, unless the run back names others. */
function notRunBack(reading: Reading, { index, paragraph, start, letters, vessels }: ReadSentence, from: number, refs: readonly VesselRef[]): readonly VesselRef[] {
  const back = runBack.exec(letters.slice(from - start, from - start + backReach));
  const next = reading.sentences[index + 1];
  if (!back) return next?.paragraph === paragraph && recordedNext.test(next.said.slice(0, backReach)) ? without(refs, next.vessels) : refs;
  const named = vessels.filter((group) => group.start >= from + back.index && about(group));
  return named.length === 0 ? [] : without(refs, named);
}

const without = (refs: readonly VesselRef[], groups: readonly VesselGroup[]): readonly VesselRef[] => refs.filter((ref) => !groups.some((group) => group.refs.some((one) => sameVessel(one, ref))));

/** "It was then pulled back with recording through the cava and ...". */
const recordedNext = /^\W*(?:it|the (?:\w+ )?(?:probe|catheter|transducer)|on the way back)\b(?=[^;]*\b(?:pulled|withdrawn|drawn|brought back|retracted|way back)\b)(?![^;]*\b(?:off|without|not|no|paused)\b)[^;]*\b(?:record(?:ed|ing|er)|imaged|imaging|scanned|images|pictures)\b/;
const backReach = 300;
const runBack = /(?:[,;]|\b(?:and|but))(?: (?:was|were|it|the|probe|catheter|ivus|then|subsequently|slowly|finally|afterwards|only))* (?:pulled|withdrawn|drawn|brought back|retracted|recorded|imaged|scanned|(?:switched|turned) on)\b/;

const mayBeDark = /\b(?:off|paus|freeze|frozen|idle|halted|interrupted|suspended|hold|stand-?by|not|without|unrecorded|unimaged|blind|blindly|no|never|didn't|only|merely|just|simply)/;
/** What was not recorded may have been a pressure, and what was not recorded at first may have been looked at again. */
const elseTold = /\b(?:pressures?|gradients?|at first|first|initially|again|repeated|redone|second)\b/;
