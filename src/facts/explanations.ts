import { hasTerm } from '../language/hits.js';
import type { Reading, ReadSentence } from '../language/read-note.js';
import type { VesselRef } from '../model/vessel.js';
import type { IvusContext } from './ivus-context.js';
import { reasonsOf } from './reasons.js';

/** Sentences that give the reason for an IVUS examination told before, without naming it again. */

/** How such a sentence begins. */
export const explaining = /^\W*(?:\(?[a-z0-9]\)\s*)?(?:(?:in|for|of) the (?:former|latter),? )?(?:why\b|(?:(?:our|the|my|his|her|their|main) )?(?:reasons?|aim|goal|intent)\b|(?:we|i) (?:wanted|needed|used|chose|asked for|turned to|elected|opted for|reached for) (?:it|this|that)\b|rationale\b|(?:(?:our|the|my|his|her|their) )?purpose\b|indication\b|(?:we |i )?did (?:it|this|that|so)\b|(?:it|this|that|which|(?:this|the) (?:\w+ )?(?:echo|study|imaging|examination|evaluation|interrogation|assessment|look)) was (?:done|performed|used|needed|necessary|chosen|requested|wanted|employed|obtained|undertaken|required|indicated)\b|the reason\b|for this reason\b|(?:needed|required|indicated|asked for|requested|done|performed|used|obtained|employed|undertaken|wanted|called for|run|ran|recorded|chosen|added|opened)\b)/;
/** "At the cephalic arch it was needed to choose the width": IVUS, by a pronoun behind the place. */
const neededThere = /^\W*(?:in|at|for|on|of) (?:the |this |that |each )?(?:[a-z-]+ ){1,5}?,? ?(?:it|this) (?:was|is) (?:needed|necessary|required|indicated|wanted|asked for|called for)\b/;

/** The vessel in front of such a pronoun. */
export const placeNeeding = ({ said: words, vessels, start }: ReadSentence): readonly VesselRef[] | null => {
  const match = neededThere.exec(words);
  const group = match && vessels.find((one) => one.end - start <= match[0].length && !one.access);
  return group ? group.refs : null;
};

/** "... and we wanted the reference size before committing to a stent". */
const wanting = /\b(?:we|i) (?:wanted|needed|wished|had to have|had to know)\b/;

/** "The purpose of the filter was ...": the reason of something else. */
const reasonOfOther = /^\W*(?:(?:our|the|my|his|her|their|main) )?(?:reasons?|rationale|purpose|aim|goal|intent|indication)s? (?:of|for) (?:the |a |an |our |my |her |his |doing |using )*(?:filter|stent(?:ing|s)?|balloon|angioplasty|embolization|coils?|closure|graft|sheath|wire|heparin|anticoagulation|thrombolysis|thrombectomy|atherectomy|intervention|treatment|operation|surgery|procedure|venogram|venography|angiogram|angiography)\b/;

/** "Did it because ...", "Why: ..." right behind words of IVUS. */
export const explainsLast = (reading: Reading, sentence: ReadSentence): boolean =>
  !reasonOfOther.test(sentence.said) && explainsAct(reading, sentence);

const explainsAct = (reading: Reading, sentence: ReadSentence): boolean =>
  /^\W*(?:why|reasons?|rationale)\s?[:=]/.test(sentence.said) ||
  (wanting.test(sentence.said) && !hasTerm(sentence.terms, 'cue', 'planned') && (hasTerm(sentence.terms, 'limit') || hasTerm(sentence.terms, 'purpose') || hasTerm(sentence.terms, 'finding'))) ||
  (explaining.test(sentence.said) || neededThere.test(sentence.said)) && (hasTerm(sentence.terms, 'reason') || hasTerm(sentence.terms, 'limit') || reasonsOf(reading.tokens, sentence).purpose);

/** "His purpose was to ...", a few sentences behind words of IVUS, with others of who did the rest between. */
export const isNamedReason = (reading: Reading, { index, paragraph, said: words }: ReadSentence, contexts: readonly IvusContext[]): boolean =>
  (neededThere.test(words) || /^\W*(?:our|the|my|his|her|their) (?:purposes?|reasons?|aims?|goals?) (?:was|were|for (?:it|this|that|the (?:ivus|ultrasound|study|run)) (?:was|were))\b/.test(words)) &&
  [2, 3].some((back) => contexts[index - back]?.tie === 'own' && reading.sentences[index - back]?.paragraph === paragraph);
