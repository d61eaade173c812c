import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { VesselRef } from '../../model/vessel.js';
import type { IvusContext } from '../ivus/ivus-tie.js';
import { testimonyOf } from '../sections-of-fact.js';
import { reasonsOf } from './reasons.js';

/** Sentences that give the reason for an IVUS examination told before, without naming it again. */

/** How such a sentence begins. */
export const explaining = /^\W*(?:\(?[a-z0-9]\)\s*)?(?:(?:in|for|of) the (?:former|latter),? |on the (?:left|right)(?: side)?,? )?(?:why\b|(?:all )?(?:this|that|it),? (?:mainly |chiefly |only |simply |just )?(?:because|since|for the reason|in order to|so as to|to (?:measure|size|see|know|find|learn|grade|judge|tell|decide|settle|rule|exclude|choose|pick))\b|(?:i|we) (?:(?:had |have |then |only |simply |entirely |largely |chiefly |mainly )*(?:relied|leaned|leant|depended|fell back|counted|decided|insisted|settled|called) (?:up)?on|(?:had |have |then )*(?:preferred|trusted|brought in|employed)) (?:it|this|that)\b(?! (?:out|up|down|back|away|off|over|through|into|along|across|side|vein|artery|vessel|segment|stent|wire|balloon|sheath|lesion|stenosis|was|were|is))|(?:(?:our|the|my|his|her|their|its|main|whole|sole|only|chief) )*(?:reasons?|aims?|goals?|intent|intention|point|objects?|objectives?|questions?|idea|hope|tasks?|roles?|jobs?|mission|use|value|benefit|motive|motivation|thinking)\b(?! (?:of|for) (?:the )?(?:stent|balloon|wire|sheath))|(?:we|i) (?:wanted|needed|used|chose|asked for|turned to|elected|opted for|reached for) (?:it|this|that)\b|rationale\b|(?:(?:our|the|my|his|her|their) )?purpose\b|(?:its|the) (?:medical )?(?:necessity|need|justification)(?: for (?:it|this|that|the (?:run|study)))?(?:\s?:| was| were| lay| is)|justification\s?:|indication\b|(?:we |i )?did (?:it|this|that|so)\b|(?:it|this|that|which|(?:this|the) (?:\w+ )?(?:echo|study|imaging|examination|evaluation|interrogation|assessment|look|runs?|pullback|pass|recording|scan|survey)) (?:was|were|had been) (?:(?:felt|thought|judged|considered|deemed|believed) (?:to be )?|in my (?:view|opinion|judg[e]?ment) )?(?:done|performed|made|justified|warranted|used|needed|necessary|chosen|requested|wanted|employed|obtained|undertaken|required|indicated|asked for|called for|added|selected|prompted|utilized|utilised|essential|helpful|useful|advisable|mandatory|appropriate|reasonable|prudent|imperative|crucial|elected|opted for|preferred|motivated|repeated|resorted to|relied on)\b|(?:i|we) (?:felt|thought|judged|considered|deemed|believed|found) (?:that )?(?:it|this|that|ivus|the (?:study|run|examination|imaging)) (?:(?:was|to be|would be|were) )?(?:needed|necessary|warranted|justified|indicated|required|essential|helpful|useful|advisable|mandatory|appropriate|reasonable|prudent|imperative|crucial)\b|(?:it|this|that) was (?:there )?(?:in order to|so as to|to|for)\b|the (?:first|second|third|last|initial|final|repeat|other|next)(?: (?:run|pullback|pass|look|one|study|examination))?,? (?:[^,.;]{0,40}, )?(?:was|had|served|aimed|did)\b|(?:(?:after|following|before|prior to|once) [^,.;]{0,40}?,? ?)?(?:it|the (?:ivus|probe|catheter|ivus catheter|ivus probe)) was (?:then |again )?(?:repeated|reinserted|re-?advanced|reintroduced|rerun|repassed|run again|passed again|taken back|brought back|returned|put back)\b|the reason\b|for this reason\b|(?:examination|imaging|interrogation|inspection|study|assessment|evaluation|ivus|ultrasound) of (?:the (?:former|latter|first|second)|it|them|this|that)(?: one)? (?:was|were) (?:meant|intended|done|needed|wanted|made|performed|used|required|for|to)\b|(?:all|both|each)(?: (?:of )?(?:this|these|those|them|it|two|three|four|five|runs?|pullbacks|studies|looks|done|performed|used|obtained)){0,2} (?:for|to|because|since|as)\b(?! (?:were|was|had|the same)\b)|(?:needed|required|indicated|asked for|requested|done|performed|used|obtained|employed|undertaken|wanted|called for|run|ran|recorded|chosen|added|opened)\b)/;
/** "At the cephalic arch it was needed to choose the width": IVUS, by a pronoun behind the place. */
const neededThere = /^\W*(?:in|at|for|on|of) (?:the |this |that |each )?(?:[a-z-]+ ){1,5}?,? ?(?:it|this) (?:was|is) (?:needed|necessary|required|indicated|wanted|asked for|called for)\b/;

/** "It was the cava alone that called for ultrasound": the vessel that the reason is given for. */
const calledFor = /^\W*it was (?:only |just )?(?:the |her |his )?(?:[a-z-]+ ){1,5}(?:that|which) (?:called for|needed|required|demanded|asked for|warranted|justified|prompted|made (?:us|me) (?:use|take|want))\b/;

/** "... and we wanted the reference size before committing to a stent". */
const wanting = /\b(?:we|i) (?:wanted|needed|wished|had to (?:have|know|find|see|learn|measure|settle|establish|determine|decide|make sure|be sure|be certain))\b/;

/** The vessel that a sentence opens with as the place of what it tells ("For the common iliac, the aim was to measure ..."). */
export const placeInFront = ({ tokens }: Reading, { vessels, from }: ReadSentence): VesselGroup | null => {
  const first = vessels[0];
  return first && !first.access && first.from - from <= 3 && /^(?:in|for|of|at|on)$/.test(tokens[from]?.text ?? '') ? first : null;
};

const opensBehind = new RegExp(`${explaining.source}|^\\W*${wanting.source}`);

/** Words that explain, at the head of the sentence or right behind the place that it opens with. */
const opensExplaining = (reading: Reading, sentence: ReadSentence): boolean => {
  if (explaining.test(sentence.said)) return true;
  const place = placeInFront(reading, sentence);
  return place !== null && opensBehind.test(said(reading, place.end, sentence.end));
};

/** The vessel in front of such a pronoun, or of words that explain. */
export const placeNeeding = (reading: Reading, sentence: ReadSentence): readonly VesselRef[] | null => {
  const match = neededThere.exec(sentence.said) ?? calledFor.exec(sentence.said);
  const group = match ? sentence.vessels.find((one) => one.end - sentence.start <= match[0].length && !one.access) : explaining.test(sentence.said) || !opensExplaining(reading, sentence) ? null : placeInFront(reading, sentence);
  return group ? group.refs : null;
};

/** "The purpose of the filter was ...": the reason of something else. */
export const reasonOfOther = /^\W*(?:(?:our|the|my|his|her|their|main) )?(?:reasons?|rationale|purpose|aim|goal|intent|indication)s? (?:of|for) (?:the |a |an |our |my |her |his |doing |using )*(?:filter|stent(?:ing|s)?|balloon|angioplasty|embolization|coils?|closure|graft|sheath|wire|heparin|anticoagulation|thrombolysis|thrombectomy|atherectomy|intervention|treatment|operation|surgery|procedure|delay|cancellation|conversion|transfer|admission|referral|visit|consult\w*|access|puncture|approach|an(?:a)?esthesia|sedation|venogram|venography|angiogram|angiography)\b/;

/** "Did it because ...", "Why: ..." right behind words of IVUS. */
export const explainsLast = (reading: Reading, sentence: ReadSentence): boolean =>
  !reasonOfOther.test(sentence.said) && !noneGiven.test(sentence.said) && explainsAct(reading, sentence);

/** "Why:", "Reason (for all):", "For:". */
const whyLabel = /^\W*(?:why|reasons?|rationale|justification|indication|what for|for)(?: ?\([^)]{1,30}\)| for (?:all|each|both|every (?:vessel|vein|one)))?\s?[:=]/;

/** "Why: calcium hides the lumen, the profunda is near": a line of reasons, with nothing of what was seen. */
export const isReasonLine = ({ said: words }: ReadSentence): boolean => whyLabel.test(words) && !/;|\b(?:showed|found|results?|seen|read|findings?)\s?[:=-]/.test(words);

/** "Reason: R SFA - hazy. R pop - vessel size": on the line of the label that opens the section of the reason, with no figures. */
export const isOnReasonLabel = ({ plain }: Reading, { section: { kind, heading }, start, said: words }: ReadSentence): boolean =>
  kind === 'ivus-necessity' && heading !== null && !/\d/.test(words) && !plain.slice(heading.end, start).includes('\n');

/** Whether a sentence begins with the label of a reason, one that says there is none included. */
export const isLabelled = ({ said: words }: ReadSentence): boolean => whyLabel.test(words);

/** "Indication: none stated". */
const noneGiven = /^[^:=]{2,40}[:=] ?(?:none|no (?:reason|indication)|not (?:given|stated|documented|recorded|specified|known|noted|applicable|available|listed|provided|entered)\b|n\/?a\b|nil\b|(?:as )?(?:per )?(?:routine|protocol|standard)\b|unknown|unspecified|\W*$)/;

/** "Medical necessity: venogram equivocal": of IVUS where it tells of a doubt or a measure; the complaint is that of the operation. */
const necessityLabel = /^\W*(?:(?:medical )?necessity|purpose|justification|rationale|why(?: (?:done|used|ivus))?|reasons?(?= ?[:=]| for (?:ivus|use|it|this|the (?:ivus|study|run)) ?[:=]))\b[^:=]{0,20}[:=]/;
const answersDoubt = ({ terms, said: words }: ReadSentence): boolean => (hasTerm(terms, 'limit') || hasTerm(terms, 'purpose')) && !ofOtherWork.test(words);

/** "Reason: unable to obtain access on the left": of something else. */
const ofOtherWork = /\b(?:obtain|gain|get) (?:\w+ )?access\b|\b(?:anesthesia|anaesthesia|sedation|conversion|lie flat|walk)\b/;

/** The same label on a line of its own, right behind a passage on IVUS. */
export function isNecessityBehind({ folded, sentences }: Reading, sentence: ReadSentence, contexts: readonly IvusContext[]): boolean {
  const { heading, kind } = sentence.section;
  const before = sentences[sentence.index - 1];
  if (kind !== 'indication' || heading === null || !before || before.section.kind === 'indication' || (contexts[before.index]?.tie ?? 'none') === 'none') return false;
  return testimonyOf(before) === 'session' && necessityLabel.test(folded.slice(heading.start, heading.end)) && answersDoubt(sentence);
}

/** "The venogram had raised doubts about both veins, hence the examination." */
const henceIt = /\b(?:hence|thus|therefore|which is why|for which reason|so)(?: (?:we|i) (?:did|made|chose|used|added))? (?:the|this|our) (?:examination|run|study|look|pull-?back|ivus|interrogation|assessment)\W*$/;

/** That is said where no other vessel is told of: "duplex had been unclear about the renal veins, hence the study". */
const isHence = ({ said: words, vessels }: ReadSentence): boolean => henceIt.test(words) && vessels.length === 0;

const explainsAct = (reading: Reading, sentence: ReadSentence): boolean =>
  (isHence(sentence) && (hasTerm(sentence.terms, 'limit') || hasTerm(sentence.terms, 'reason'))) ||
  (necessityLabel.test(sentence.said) && answersDoubt(sentence)) ||
  whyLabel.test(sentence.said) ||
  (wanting.test(sentence.said) && !hasTerm(sentence.terms, 'cue', 'planned') && (hasTerm(sentence.terms, 'limit') || hasTerm(sentence.terms, 'purpose') || hasTerm(sentence.terms, 'finding'))) ||
  (neededThere.test(sentence.said) || calledFor.test(sentence.said) || opensExplaining(reading, sentence)) && (hasTerm(sentence.terms, 'reason') || hasTerm(sentence.terms, 'limit') || reasonsOf(reading.tokens, sentence).purpose);

/**
 * "08:24 IVUS probe thru L SFA. Why: calcium hides the lumen": the vessels of the item of a list, or of the entry of a log, that the label stands in;
 * none where the reason is said to be for all. In prose such a reason is for the examination.
 */
export function itemExplained({ sentences, tokens }: Reading, sentence: ReadSentence): readonly VesselRef[] {
  if (sentence.vessels.length > 0 || !/^\W*(?:why|reasons?|rationale)\s?[:=]/.test(sentence.said)) return [];
  const refs: VesselRef[] = [];
  for (let at = sentence.index; at >= 0; at--) {
    const here = sentences[at];
    if (here?.section !== sentence.section) return [];
    for (const { access, governor, refs: named } of here.vessels) if (!access && governor !== 'landmark' && governor !== 'agent' && governor !== 'from' && governor !== 'door') refs.push(...named);
    if (here.from === 0 || (tokens[here.from]?.gap ?? 2) >= 2) return here.item ? refs : [];
  }
  return [];
}

/** "His purpose was to ...", a few sentences behind words of IVUS, with others of who did the rest between. */
export const isNamedReason = (reading: Reading, sentence: ReadSentence, contexts: readonly IvusContext[]): boolean =>
  (neededThere.test(sentence.said) || isHence(sentence) || /^\W*(?:our|the|my|his|her|their) (?:purposes?|reasons?|aims?|goals?) (?:was|were|for (?:it|this|that|the (?:ivus|ultrasound|study|run)) (?:was|were))\b/.test(sentence.said)) &&
  [2, 3].some((back) => contexts[sentence.index - back]?.tie === 'own' && reading.sentences[sentence.index - back]?.paragraph === sentence.paragraph);
