import type { Reading, ReadSentence } from '../../language/read-note.js';
import { hasTerm } from '../../language/text/hits.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isOfEarlierYear, isToldByPaper } from '../dated-back.js';
import { standingOf } from '../status.js';

/** Entries that a sentence speaks of and that did not take place in this session: denied, answered with "no", of another year, listed on a form, only weighed. */

const entryNoun = '(?:punctures?|access(?:es)?|sticks?|entry|entries|cut-?downs?|approach|sheaths?|cannulations?|catheteri[sz]ations?)';

/** "Access L IJ vein: no", "Right IJ access - N/A": a line that asks and answers. */
const answeredNo = /^[^.;:=?]{0,40}(?:[:=?]| -| –|\|) ?(?:no|none|n\/a|na|nil|never|0|not (?:done|used|needed|required|applicable|performed|obtained|attempted))\W*$/;

/** "The consent form lists ...", "the booking was for ...", "risks of ...": what a paper names. */
const onPaper = /\b(?:consent|booking|posting|order|requisition|referral|request|schedule|checklist|permit|permission)(?: (?:form|sheet|slip|paper|document|list))?(?:,? (?:which|that|as))? (?:(?:was|is|had been) (?:given |obtained |signed |made |taken )?for|for|lists?|listed|names?|named|covers?|covered|includes?|included|mentions?|mentioned|allows?|allowed|reads?|states?|stated|speaks? of|spoke of|asks? for|asked for|said|says)\b(?![^.]*\b(?:was|were) (?:then |therefore )?$)[^.;]*$|\b(?:signed|consented|agreed|scheduled|booked|listed|posted) (?:for|to)\b[^.;]*$|\brisks? (?:of|from|with)\b[^.;]*$/;
const mayBePaper = /\b(?:consent|booking|posting|order|requisition|referral|request|schedule|checklist|permit|permission|signed|agreed|booked|listed|risks?)/;
const thenDone = /\band (?:then |so )?(?:the |his |her |a |an |we |i )|\b(?:was|were) (?:then |therefore )?(?:punctured|entered|accessed|stuck|cannulated|needled)\b/;

/** "He had a right brachial puncture complicated by hematoma": the entry itself is what was had, in another year. */
const wasHad = new RegExp(`\\b(?:had|underwent|after|following|since)(?: had)? (?:an? |the |his |her |two |several |multiple )?(?:\\w+ ){0,3}$`);
const nounBehind = new RegExp(`^(?: (?:arterial|venous|artery|vein))* ${entryNoun}\\b`);
const nounInFront = new RegExp(`\\b(?:had|underwent)(?: had)? (?:an? )?(?:\\w+ )?${entryNoun} (?:of|in|at|via|through) (?:the |his |her )?$`);
const otherTime = /\b(?:19|20)\d\d\b|\b(?:years?|months?) (?:ago|before|earlier|back|prior|previously)\b|\blast (?:year|month|spring|summer|autumn|fall|winter)\b|\b(?:previously|in the past|elsewhere|at another hospital)\b/;
const enteredInYear = /\b(?:was|were|had been) (?:\w+ )?(?:punctured|entered|accessed|stuck|cannulated|used|needled)\b(?:(?!\b(?:today|now)\b)[^.;,]){0,70}\b(?:in (?:[a-z]+ )?(?:19|20)\d\d|(?:years?|months?) (?:ago|before|earlier|back)|last (?:year|month|spring|summer|autumn|fall|winter))\b/;
/** "At her first procedure in May ...". */
const otherSession = /^\W*(?:at|during|on|for) (?:the|her|his|their|our|that|an?) (?:\w+ )?(?:first|previous|prior|last|earlier|index|original|initial|outside|diagnostic|recent) (?:\w+ )?(?:procedure|operation|session|surgery|admission|hospitali[sz]ation|visit|angiogram|venogram|catheteri[sz]ation|intervention|study)\b[^.;]{0,40}\b(?:had|(?:in|of|on|last|from) (?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|(?:19|20)\d\d)|ago|elsewhere|outside)\b/;
const nowadays = /\b(?:today|tonight|now|this time)\b/;

const byAdverb = '(?:(?:thus|thereby|carefully|again|therefore|then|so|successfully|deliberately|intentionally|purposely|now|ultimately|initially|at first|also|both|all) )*';
/** "Femoral access was avoided", "right CFA access was therefore not started", "puncture was postponed", "access was aborted before the needle". */
const wasAvoided = new RegExp(`^(?: (?:arterial|venous|artery|vein))?(?: (?:${entryNoun}|injury))?(?: (?:site|attempt))? (?:was|were|is|had been) ${byAdverb}(?:avoided|averted|prevented|spared|excluded|ruled out|foregone|forgone|passed up|(?:held|kept) (?:in reserve|back|as (?:a |the )?(?:back-?up|reserve|bail-?out|fallback))|(?:aborted|abandoned|stopped|cancell?ed) before (?:any |the |a )?(?:needle|puncture|stick|skin|local|lidocaine))\\b|^(?: (?:arterial|venous|artery|vein))? ${entryNoun} (?:was|were|is|had been) ${byAdverb}(?:(?:deferred|postponed|cancell?ed|declined|withheld|dropped|waived|omitted)\\b|(?:not|never) (?:even |ever |yet |actually |then )*(?:started|begun|commenced|attempted|tried|undertaken|pursued|initiated|sought|wanted|contemplated|planned|indicated|made|done|performed|taken)\\b(?! (?:again|under|with|using|by|through|via|without|in an? |until)))`);
/** "Scar in both groins rules out a femoral stick", "precluded puncture of the right femoral artery", "a femoral approach was out of the question", "made a radial puncture unsafe". */
const bars = `(?<!\\bnot )\\b(?:rul(?:e|es|ed|ing) out|preclud(?:e|es|ed|ing)|forb(?:ids?|ade|ad|idding)|contraindicat(?:es?|ed|ing)|prohibit(?:s|ed|ing)?|argued against|spoke against|(?:did|do|does) not (?:allow|permit|invite)|(?:discouraged|exclud(?:e|es|ed|ing)))(?: (?:any|an?|the|either|another))?`;
const barsEntry = new RegExp(`${bars}(?: \\w+)? ${entryNoun} (?:of|into|in|at|via|through|from)(?: (?:the|his|her|either))? $`);
const barsVessel = new RegExp(`${bars} $`);
const wasBarred = new RegExp(`^(?: (?:arterial|venous|artery|vein))* ${entryNoun}(?: (?:was|were|is|are|being|seemed|looked)(?: (?:thus|therefore|judged|deemed|considered|felt(?: to be)?|thought))?)? (?:ruled out|precluded|forbidden|prohibited|contraindicated|impossible|not (?:possible|feasible|available|advisable|usable|suitable)|unavailable|unusable|infeasible|barred|blocked|(?:closed|denied|lost|barred)(?: to)? (?:us|me)|out of the question|not an option|no option|unsafe|unwise|inadvisable|hazardous|unattractive|unsuitable|too (?:risky|dangerous))\\b`);

/** "Access was not difficult", "puncture was not without trouble": how it went, and not that it did not take place. */
const ofItsCourse = new RegExp(`^(?: (?:arterial|venous|artery|vein))? ${entryNoun} (?:was|were) (?:not|never) (?:at all |very |really |entirely |particularly )*(?:difficult|hard|easy|simple|straightforward|lost|compromised|complicated|problematic|traumatic|without|an? (?:issue|problem)|associated|dislodged|impeded|hampered|painful)\\b`);

/** Whether what is denied behind a vessel is only how its entry went. */
export const isOfItsCourse = (reading: Reading, { end }: ReadSentence, group: VesselGroup): boolean => ofItsCourse.test(said(reading, group.end, end));

const toAvoid = new RegExp(`\\b(?:avoid(?:ing|ed|s)?|prevent(?:ing|ed|s)?|spar(?:e|ing)|guard(?:ing)? against|clear of|away from)(?: (?:any|an?|the))?(?: (?:inadvertent|accidental|unintended|unwanted))?(?: (?:needle|arterial|venous))?(?: ${entryNoun})?(?: (?:of|into|in))?(?: (?:the|his|her))? $`);

/** "Patent and suitable for access": a vessel that was looked at, and nothing told to be put in. */
const suited = /\b(?:suitable|suited|adequate|appropriate|acceptable|usable|fit|good|favou?rable|large enough|amenable|candidate)(?: \w+)? (?:for|to) (?:\w+ ){0,2}(?:access|puncture|entry|approach|sheath|cannulation|stick)\b/;
const entered = /\b(?:punctured|entered|accessed|stuck|cannulated|needled|micropuncture\w*|needle|seldinger|inserted|introduced|placed)\b|\b\d{1,2} ?-?(?:f|fr|french|g|ga|gauge)\b/;

/** "The fistula itself | was neither punctured nor treated". */
const neither = /^(?: (?:itself|artery|vein))? (?:was|were) neither (?:punctured|accessed|entered|stuck|cannulated|needled|touched)\b/;

/** "Sheath: 6F, 45 cm, over the bifurcation to | left CFA": where a sheath from the other side ends. */
const isFarEnd = /\b(?:over|across|around) the (?:aortic )?(?:bifurcation|horn|top|flow divider) (?:\w+ ){0,2}(?:to|into|in) (?:the )?$/;

/** Whether the entry of a vessel that a sentence speaks of is none of this session. */
export function isNoEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const { said: words, start, end } = sentence;
  const front = said(reading, start, group.start);
  const behind = said(reading, group.end, end);
  if (isFarEnd.test(front) || neither.test(behind)) return true;
  if (answeredNo.test(behind) || wasAvoided.test(behind) || toAvoid.test(front) || isBarred(front, behind)) return true;
  // "Because of the risk of bleeding the left radial artery was accessed".
  if (mayBePaper.test(front) && !entered.test(said(reading, group.end, sentence.vessels.find(({ from }) => from >= group.to)?.start ?? end))) {
    const paper = onPaper.exec(front);
    if (paper && !thenDone.test(paper[0])) return true;
  }
  if (isMeantEntry(reading, sentence, group) || (planFirst.test(front) && !toldDone.test(front))) return true;
  if (suited.test(behind) && !entered.test(words) && !isEnteredNext(reading, sentence)) return true;
  if (nowadays.test(words)) return false;
  return isOfEarlierYear(sentence) || isToldByPaper(front) || otherSession.test(words) || enteredInYear.test(words) ||
    (otherTime.test(words) && ((wasHad.test(front) && nounBehind.test(behind)) || nounInFront.test(front)));
}

/** "Plan discussed with the patient: left popliteal vein puncture, thrombectomy". */
const planFirst = /^\W*(?:the )?(?:\w+ )?(?:plan|proposal|intention|strategy)s? (?!a:|b:)(?:(?:was|is|had been|as) )?(?:discussed|explained|agreed|reviewed|proposed|for|going)\b[^.:;]{0,80}:/;

const wasTried = /\b(?:attempt\w*|tried|tries|passes|needle)\b/;
/** "Ruled out puncture site thrombus": what was not there. */
const harm = / (?:(?:site|related|tract)s? |- ?)?(?:sites?$|thromb\w+|clots?|(?:pseudo)?-?aneurysms?|h(?:a?e)matomas?|bleed\w*|fistulas?|infections?|injur\w+|dissections?|complications?|occlusions?|stenos[ie]s|problems?|leaks?|kink\w*)\b/;
/** "Made access hazardous but it was obtained under ultrasound". */
const yetMade = /\b(?:but|yet|however|though|nevertheless|nonetheless) (?:it|this|that|the (?:vein|artery|vessel))? ?(?:was|were) (?:\w+ )?(?:obtained|gained|made|done|achieved|established|managed|used|punctured|entered|accessed|cannulated|possible|successful)\b/;
const isBarred = (front: string, behind: string): boolean =>
  (wasBarred.test(behind) || barsEntry.test(front) || (barsVessel.test(front) && nounBehind.test(behind) && !harm.test((nounBehind.exec(behind)?.input ?? '').replace(nounBehind, '').slice(0, 30)))) && !yetMade.test(behind) && !wasTried.test(front) && !wasTried.test(behind);

const toldDone = /\b(?<!\bbe (?:\w+ )?)(?:punctured|entered|accessed|stuck|cannulated|needled)\b|\b(?:micropuncture\w*|needle|seldinger|inserted|introduced|placed|obtained|gained|achieved|established|success\w*|sheath|ultrasound|us|today|(?:was|were|had) (?:made|done|used|performed|chosen|taken|tried|attempted))\b|\b\d{1,2} ?-?(?:f|fr|french|g|ga|gauge)\b/;
const later = /\b(?:next (?:week|month|session|visit|time|attempt|stage)|(?:later|second|another|separate) (?:session|date|stage|sitting|day|time)|in (?:a few|some|one|two|three|four|five|six|\d{1,2}) (?:days|weeks|months)|(?:is|are) to be|(?:can|could|should|must) (?:then )?be|best (?:approached|treated|reached|done))\b/;

/** "Access was via the right femoral vein", "the right femoral was the access": where it was. */
const wasThere = /\b(?:access|entry|puncture|approach)(?: sites?)? (?:was|were) (?:(?:then|therefore|thus|again|only) )?(?:via|through|from|in|into|at|by|on|over|the|right|left|of)\b|\b(?:was|were|became) (?:then |therefore )?(?:the|our|my) (?:only |site of )?(?:access|entry|puncture|approach)\b/;
/** "Would only go down the profunda and was given up": what was tried. */
const endedInVain = /\b(?:given up|gave (?:it |that )?up|abandoned|in vain|without success|failed)\b/;
const asMeant = /^\W*(?:just )?as (?:(?:was|had been) )?(?:planned|intended|discussed|scheduled|agreed|expected|anticipated)\b/;
const turn = /[;.]|\b(?:but|however|instead|yet|although|whereas)\b/g;

/** The clause that speaks of a vessel, up to a word that turns to something else. */
function clauseOf(reading: Reading, { start, end }: ReadSentence, group: VesselGroup): { readonly start: number; readonly end: number } {
  const front = [...said(reading, start, group.start).matchAll(turn)].at(-1);
  const behind = [...said(reading, group.end, end).matchAll(turn)][0];
  return { start: front ? start + front.index : start, end: behind ? group.end + behind.index : end };
}

/** "Staged intervention next week from an antegrade puncture", "IMPRESSION: ... suited to a popliteal puncture": words of entry in what is meant or weighed, and none that tell it as done. */
function isMeantEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const { section, terms, devices } = sentence;
  if (devices.length > 0 || !hasTerm(terms, 'access')) return false;
  const clause = clauseOf(reading, sentence, group);
  const words = said(reading, clause.start, clause.end);
  const own = terms.filter((hit) => hit.start >= clause.start && hit.end <= clause.end);
  const meant = section.kind === 'impression' || hasTerm(own, 'cue', 'planned') || hasTerm(own, 'cue', 'conditional') || later.test(words);
  return meant && !asMeant.test(words) && !toldDone.test(words) && !wasThere.test(words) && !endedInVain.test(words);
}

function isEnteredNext({ sentences }: Reading, { index, paragraph }: ReadSentence): boolean {
  const next = sentences[index + 1];
  return next?.paragraph === paragraph && next.vessels.length === 0 && (entered.test(next.said) || /\bsheath\b/.test(next.said));
}

const ofEntry = new Set(['sheath', 'needle']);

/** "No left-sided access was needed", "at no time was the left side entered": whatever tells of an entry in the sentence is denied or only meant. */
export function isEntryDenied({ tokens }: Reading, sentence: ReadSentence): boolean {
  if (!mayDeny.test(sentence.said)) return false;
  const events = [...sentence.terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'access' || cat === 'same')), ...sentence.devices.filter(({ meanings }) => meanings.some(({ kind }) => ofEntry.has(kind)))];
  return noneAtAll.test(sentence.said) || (events.length > 0 && events.every((event) => {
    const { standing } = standingOf(tokens, sentence, event);
    return standing !== null && standing !== 'failed';
  }));
}

const mayDeny = /\b(?:no|not|never|none|nothing|nowhere|neither|nor|without|instead|rather|unnecessary|if|should|unless|case|plan\w*|consider\w*|prior|previous\w*|ago|last|avoid\w*|spared|before)\b/;
const noneAtAll = new RegExp(`\\b(?:no(?:thing|where) (?:else )?(?:was|were) (?:\\w+ )?(?:punctured|entered|accessed|stuck|cannulated|needled)|at no (?:time|point|stage)|no (?:need|reason|call|occasion|attempt)|(?:was|were|is|proved) (?:un|not )necessary|without (?:any |a |an )?(?:\\w+ )?${entryNoun} (?:on|in|at|of)|not (?:be )?(?:needed|required|necessary|used|touched|disturbed)|before (?:any|a) ${entryNoun})\\b`);

/** "Right brachial artery, because the radial had been harvested": named only in the ground for the one in front. */
export const isInGround = (reading: Reading, { vessels: [first] }: ReadSentence, group: VesselGroup): boolean =>
  first !== undefined && first.to <= group.from && ground.test(said(reading, first.end, group.start));

/** "Because of which", "rather than it the right": what points back gives no ground for the vessel in front. */
const ground = /\b(?:since|because|due to|owing to|on account of|in view of|rather than|instead of)\b(?! (?:of )?(?:which\b|(?:this|that|it),? (?:the|we|i|our|an?|access|another|his|her)\b))(?![^.]*(?:[,;]|\b(?:and|so|then|but|therefore)\b))/;
