import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import { testimonyOf } from '../sections-of-fact.js';
import type { IvusAct } from './ivus-acts.js';
import type { IvusContext } from './ivus-context.js';
import { isToldDone } from './ivus-told.js';

/** "IVUS was not performed", said of no vessel: where nothing tells of a run or a result, whatever merely names IVUS beside a vessel was not done either. */

/** "Not used elsewhere", "not repeated", "no IVUS before the balloon": only of another place or time. */
const inPart = /\b(?:elsewhere|again|repeat\w*|redone|further|other|others|another|second|third|additional|more|after\w*|before\w*|beforehand|prior|until|till|first|initially|earlier|then|yet|beyond|below|above|there|here|that|either|both|side|level|segment|vessels?|veins?|arter(?:y|ies)|leg|legs|arm|groin|post|pre|during|while|when|completion|final|follow-?up|only|alone|just|coronary|guide|guided|guidance)\b/;
const denial = /\b(?:ivus|intravascular ultrasound)\b[^.;:]{0,30}\b(?:not|never|unused|unopened|omitted|skipped|waived|forgone|unnecessary)\b|\b(?:no|without|not|never|neither)\b[^.;:]{0,30}\b(?:ivus|intravascular ultrasound)\b/;

/** "There are no IVUS images": no place. */
const expletive = /\bthere (?=(?:is|are|was|were|will be|being)\b)/g;

const isOutright = ({ status, kind, refs, sentence: { vessels, sideWords, said } }: IvusAct): boolean => {
  if (status !== 'not-performed' || kind !== 'statement' || refs.length > 0 || vessels.length > 0 || sideWords.length > 0) return false;
  const clause = said.replace(expletive, '').split(/[;.:]/).find((part) => denial.test(part));
  return clause !== undefined && !inPart.test(clause);
};

const shown = /\b(?:showed|shows|showing|revealed|demonstrated|confirmed|found|disclosed|measured|measuring)\b|\d ?(?:mm2?|cm|%|percent)(?!\w)/;
const labelled = /\b(?:ivus|ultrasound)\b[^.;:]{0,60}:/;

/** Told as done by its own verb, or with a result: more than a name. */
const isMoreThanNamed = ({ kind, status, sentence }: IvusAct): boolean =>
  status === 'performed' && (kind === 'run' || shown.test(sentence.said) || sentence.terms.some((hit) => hit.meanings.some(({ cat }) => cat === 'ivus') && isToldDone(sentence, hit)));

/** A result in a passage on IVUS. */
function tellsResult(sentence: ReadSentence, context: IvusContext | undefined): boolean {
  if (!context || context.tie === 'none' || context.otherImaging || testimonyOf(sentence) !== 'session') return false;
  if (hasTerm(sentence.terms, 'finding', 'measure')) return true;
  return context.tie === 'own' && (shown.test(sentence.said) || (hasTerm(sentence.terms, 'finding') && (sentence.section.modality === 'ivus' || labelled.test(sentence.said))));
}

/** Whether the note denies IVUS outright, and tells of no run of it, no act and no result. */
export const isDeniedOutright = ({ sentences }: Reading, contexts: readonly IvusContext[], acts: readonly IvusAct[]): boolean =>
  acts.some(isOutright) && !acts.some(isMoreThanNamed) && !sentences.some((sentence) => tellsResult(sentence, contexts[sentence.index]));

/** The acts of such a note: those that only name IVUS are taken back, and their vessels go to the denial. */
export function takenBack(acts: readonly IvusAct[]): readonly IvusAct[] {
  const refs = flatMap(acts.filter(({ status }) => status === 'performed'), (act) => act.refs);
  return acts.filter(({ status }) => status !== 'performed').map((act) => (isOutright(act) ? { ...act, refs } : act));
}

/** Sentences on from such an IVUS. */
const carriedReach = 4;

/**
 * "We had talked over IVUS of the SFA. The narrowing was clear on two views": what is carried on from an IVUS that was only spoken of is none of
 * its results, unless it is measured. `acts` are those of a sentence.
 */
export function isBehindIdea({ sentence, measured }: { readonly sentence: ReadSentence; readonly measured: boolean }, { sentences }: Reading, contexts: readonly IvusContext[], acts: ReadonlyMap<ReadSentence, readonly IvusAct[]>): boolean {
  let at = sentence.index;
  if (measured) return false;
  while (contexts[at]?.tie === 'carried' && at > sentence.index - carriedReach) at--;
  const own = contexts[at]?.tie === 'own' ? sentences[at] : undefined;
  const told = (own && acts.get(own)) ?? [];
  return told.length > 0 && told.every(({ status }) => status === 'planned');
}
