import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import type { Movement } from './movement.js';

/** Vessels that a catheter was in, told by what was taken from there: pictures with contrast, or blood. */

const mayTake = /\b(?:from|catheter)\b/;
const done = '(?: (?:was|were|is))?(?: (?:then|also|next|each|again))?(?: (?:taken|drawn|obtained|collected|performed|done|made|acquired|repeated|sent))?';
const behindWhat = '(?: (?:of|with|through|via|by|using) (?:\\w+ ){0,4}?\\w+)?';
/** "DSA of the leg from the", "flush injection from the", right in front of the vessel. */
const filmedFrom = new RegExp(`\\b(?:angiogra(?:ms?|phy)|arteriogra(?:ms?|phy)|venogra(?:ms?|phy)|aortogra(?:ms?|phy)|cavogra(?:ms?|phy)|dsa|(?:flush|hand|contrast|selective|power|dsa) (?:runs?|injections?)|flush)${done}${behindWhat} from (?:within |inside )?(?:the |a )?(?:(?:proximal|distal|mid|upper|lower|infrarenal|suprarenal) )?$`);
/** "Renin samples were drawn from the", "sample 5 from", "blood sampled from". */
const sampledFrom = new RegExp(`\\b(?:(?<!\\b(?:tissue|clot|biopsy|wall|swab) )samples?|blood(?: samples?)? (?:sampled|drawn|taken))(?: (?:no\\.?|number|#)? ?\\d{1,2})?${done}${behindWhat} from (?:each of |both )?(?:the )?(?:(?:proximal|distal|mid|upper|lower|infrarenal|suprarenal|low|high) )?$`);
/** Behind it: how far a picture went, or a way in. */
const reaches = /^(?: (?:artery|vein|trunk))?(?: (?:stents?|grafts?|segment|origin|level|bifurcation))?,? (?:to|through|down|up|on|sheath|access|puncture|approach|side|groin|was (?:not|never))\b/;
const notThroughCatheter = /\b(?:biops\w+|sheath|needle|peripheral(?:ly)?|cannula|venipuncture|iv|no|not|never|without)\b/;

/** "DSA from the left common iliac artery", "sample 6 from the SVC", "aortogram (flush catheter, abdominal aorta)". */
export function takenFrom(reading: Reading, sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || !(mayTake.test(sentence.said) || sampleLabel.test(sentence.said)) || testimonyOf(sentence) !== 'session') return [];
  const isPlace = (group: VesselGroup): boolean => !group.access && !group.mentions.some(({ mouth }) => mouth) && (group.refs.some(isDeep) || numbered.test(said(reading, sentence.start, group.start))) && !walked.some((one) => one.group === group);
  const isTaken = ({ start, end, governor }: VesselGroup): boolean => {
    const front = said(reading, sentence.start, start);
    if (governor === 'none' && sampleLabel.test(front)) return hasCatheter(reading, sentence, before) && !notThroughCatheter.test(front);
    const sampled = governor === 'from' || governor === 'landmark' ? sampledFrom.exec(front) : null;
    if (sampled) return !notThroughCatheter.test(sampled[0]) && !/\b(?:no|without) (?:\w+ )?$/.test(front.slice(0, sampled.index)) && !throughLine.test(sentence.said);
    const filmed = governor === 'from' && !reaches.test(said(reading, end, sentence.end)) ? filmedFrom.exec(front) : null;
    return filmed !== null && !notThroughCatheter.test(filmed[0]) && !ofOtherTime.test(front.slice(0, filmed.index));
  };
  const taken: VesselGroup[] = [];
  for (const group of sentence.vessels) {
    const last = taken.at(-1);
    const listed = last !== undefined && sampling.test(sentence.said) && /^(?:,| and|, and|, then| then)(?: (?:from|the|both|infrarenal|suprarenal))* $/.test(said(reading, last.end, group.start));
    if (isPlace(group) && (isTaken(group) || listed)) taken.push(group);
  }
  return taken
    .filter((group) => standingOf(reading.tokens, sentence, group).standing === null)
    .map((group): Movement => ({ sentence, mover: 'catheter', motion: 'park', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

/** Words in front that tell of another study. */
const ofOtherTime = /\b(?:review(?:ed)?(?: of)?|reviewing|planned|prior|previous|earlier|outside|old|recent|ct|mra?|cta|last)\b[^.;]{0,20}$/;
/** "Sample 5 from the right subclavian vein": one of a series, which a catheter takes. */
const numbered = /\bsamples? (?:no\.?|number|#)? ?\d{1,2} from (?:the )?$/;
/** "Samples, in order of collection: SVC, left brachiocephalic vein", up to the vessel. */
const sampleLabel = /^\W*(?:[a-z][\w-]* ){0,3}(?:samples?|sampling sites|sites sampled|veins sampled)\b(?![^:]*\b(?:not|no|planned|prior|previous|clot|tissue|biops\w+)\b)[^:.;]{0,50}:(?=\s)(?![^.]*\b(?:clots?|thromb(?:us|i)|tissue|cores?|patholog\w+|biops\w+)\b)/;
/** A line that lay there, or a needle of the ward. */
const throughLine = /\b(?:picc|port|lines?|nurs\w+|peripheral\w*|venipuncture|a-?line|phlebotom\w+)\b/;
const sampling = /\bsampl|\bblood\b/;

/** A catheter is named in the sentence or the ones before, or was moved. */
const hasCatheter = ({ sentences }: Reading, { index }: ReadSentence, before: readonly Movement[]): boolean =>
  before.some(({ mover }) => mover === 'catheter') || sentences.slice(Math.max(0, index - reach), index + 1).some(({ devices }) => devices.some(isCatheter));
const reach = 8;

const isCatheter = ({ meanings: [first] }: ReadSentence['devices'][number]): boolean => first?.kind === 'catheter' || first?.kind === 'microcatheter';

/** No vessel that a sheath is put in: pictures through that are no way of a catheter. */
const isDeep = ({ vessel }: VesselGroup['refs'][number]): boolean => !isPuncturable(vessel) || isRarelyPunctured(vessel);
