import type { Reading } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { noteDetails } from '../../lexicon/note-details.js';
import { opensElsewhen } from '../dated-back.js';
import type { EventRange } from '../status.js';
import { textAt, type Line, type Scene } from './scene.js';

const askReach = 14;
const predicateReach = 14;

/** Whether the words ask about an act, or tell it as due on another day: nothing of it was done at this session. */
export const isAskedOrDue = (scene: Scene, line: Line, event: EventRange): boolean =>
  isAsked(scene, line, event) || isOwed(scene, line, event) || toCome.test(textAt(scene, event.to)) || isPrelude.test(textAt(scene, event.to)) || isChosenFrom(scene, line, event) || isNounAhead(scene, line, event) || isSupposed(scene, line, event) || isUncalledFor(scene, line, event) || isTalkedOf(scene, line, event) || onCondition.test(line.sentence.said);

/**
 * "Three days ago lysis failed, therefore a stent was deployed", "six weeks earlier stockings had failed and the vein was stented": the
 * other day that opens a sentence reaches no clause that draws the consequence, unless it was years ago or told of others.
 */
export function isOfOtherDay(reading: Reading, { sentence }: Line, start: number): boolean {
  if (atOtherSession.test(said(reading, sentence.start, start)) || (mayBeOfOthers.test(sentence.said) && (byOthers.test(said(reading, start, sentence.end)) || othersHad.test(said(reading, sentence.start, start))))) return true;
  if (andOfThatDay.test(said(reading, sentence.start, start)) && !onThisDay.test(said(reading, start, sentence.end))) return true;
  if (!opensElsewhen(sentence)) return false;
  return longAgo.test(sentence.said) || !consequence.test(said(reading, sentence.start, start));
}

/** "The port was taken out in the office yesterday and | came out short": told on of the same day, without a subject of its own. */
const andOfThatDay = /\b(?:was|were|had been) (?:\w+ly )?(?:removed|taken|pulled|cut|placed|put|stented|dilated|explanted|inserted|opened|implanted|treated|deployed)\b[^.;,]{0,60}\b(?:yesterday|the day before|last (?:night|week|month|year)|(?:an?|one|two|three|four|five|six|some|several|\d{1,2}) (?:days?|weeks?|months?|years?) (?:ago|earlier|before))(?: (?:at|in|by|elsewhere)\b[^.;,]{0,30})?,? (?:and|but) (?:then |only |at that time )?$/;

const others = '(?:outside|referring|transferring|previous|prior|other|original|first)';
const people = '(?:physician|surgeon|cardiologist|radiologist|interventionalist|operator|team|doctor|provider|specialist|colleague|hospital|facility)';
const away = `(?:(?!the (?:first|other) (?:operator|surgeon)\\b)(?:an?|the|her|his|their) ${others} (?:\\w+ )?${people}|another ${people}|(?:her|his|their) (?:\\w+ )?${people})`;
/** "| stented by Dr. Jones in May", "| angioplasty was performed by the referring physician": by whom it was done, and that this was another. */
const asked = '(?:requested|referred|asked|advised|recommended|ordered|seen|described|suggested|desired|agreed|discussed|noted)';
const byOthers = new RegExp(`^(?:(?!\\b${asked}\\b)[^.;,]){0,60}?\\b(?!${asked})(?:\\w+ed|done|put in)(?:(?: (?!${asked})\\w+){0,5})? by (?:${away}\\b|(?:dr\\.? |my |our )?[a-z]+ (?:in (?:${noteDetails.dates.months.join('|')})\\b(?! \\d)|last (?:week|month|year)\\b))`);
/** "The outside team placed | a left SFA stent", "her cardiologist stented |". */
const othersHad = new RegExp(`^\\W*${away} (?:had |has |then )?(?:placed|put|performed|did|deployed|implanted|inserted|attempted)?\\b(?:(?!\\b(?:and|so|but|who|asked|requested|referred|wanted|was|were|we|i)\\b)[^.;,]){0,40}$`);
const mayBeOfOthers = new RegExp(`\\bby\\b|\\b${people}\\b`);

/** "Treated at the last session with | atherectomy": what stands behind is how it was done then. */
const atOtherSession = /\b(?:at|during|in) (?:the|her|his|an?|their) (?:last|prior|previous|earlier|first|initial|outside|index) (?:\w+ )?(?:procedure|session|intervention|operation|visit|admission|surgery|hospital|stay) (?:with|using|by) [^.;,]*$/;

/** "... and removed today". */
const onThisDay = /^[^.;,]*\b(?:today|now|tonight|this (?:morning|afternoon|evening|session))\b/;

const consequence = /(?:, |\band )(?:so(?! that\b)|therefore|hence|thus|consequently|accordingly|for (?:this|that|which) reason|because of (?:this|that|which)|which is why)\b|\bhad (?:failed|closed|occluded|thrombosed|re-?occluded|recurred|worsened|not (?:helped|worked|improved|relieved)|brought no|been (?:in vain|unsuccessful))\b[^.;]{0,80} and (?!(?:had|was|were|then|has)\b)/;
const longAgo = /\byears?\b|\b(?:elsewhere|outside|abroad|referring|then|that time|(?:other|another|local|first) (?:hospital|center|centre|clinic|surgeon|operator|facility|physician))\b/;

/** "A stent will be placed if it recurs". */
const toCome = /^(?:will|would|should|shall|might|may|must|if|unless|planning|candidacy|workup)$/;

/** "TARE mapping was performed": what goes before the act. */
const isPrelude = /^(?:mapping|simulation)$/;

/** "Whether to have the filter retrieved will be talked over": an indirect question, until its clause ends. */
function isAsked(scene: Scene, { sentence }: Line, { from }: EventRange): boolean {
  for (let at = from - 1; at >= sentence.from && at >= from - askReach; at--) {
    const text = textAt(scene, at);
    if (text === 'whether') return true;
    if (/^(?:[,;:.()]|and|but|then)$/.test(text)) return false;
  }
  return false;
}

/** "The filter ought to be taken out", "is to be stented", "needs to be dilated"; "had to be dilated" tells of an act done. */
function isOwed(scene: Scene, { sentence }: Line, { from }: EventRange): boolean {
  let at = from - 1;
  while (at > sentence.from && textAt(scene, at).endsWith('ly')) at--;
  return textAt(scene, at) === 'be' && textAt(scene, at - 1) === 'to' && /^(?:ought|is|are|needs?|due|remains?|has|have|yet|still|likely|going|about)$/.test(textAt(scene, at - 2));
}

/** "Retrieval of the filter is to be discussed", "stenting of the vein will follow": the noun of an act whose verb tells of what is to come. */
function isNounAhead(scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  if (!/(?:al|ion|ment|ing|plasty|ectomy)$/.test(textAt(scene, to - 1)) || isGoverned(scene, from)) return false;
  for (let at = to; at < Math.min(sentence.to, to + predicateReach); at++) {
    const text = textAt(scene, at);
    if (/^(?:[,;:.(]|and|but|was|were|had|which|that|who|because|as|if|when|so|showed|gave|left)$/.test(text)) return false;
    if (toCome.test(text) || (text === 'to' && textAt(scene, at + 1) === 'follow')) return true;
    if (text === 'is' || text === 'are') return ahead.test(textAt(scene, at + 1));
  }
  return false;
}

/** "The choice between lithotripsy and atherectomy hung on the calcium", "the decision for stenting over angioplasty", "the question was angioplasty or stenting": named as what could be done. */
function isChosenFrom({ reading }: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  if (!mayChoose.test(sentence.said)) return false;
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  if (first === undefined || last === undefined || !/(?:ing|plasty|ectomy|tripsy|ation|ment)$/.test(last.text)) return false;
  const front = said(reading, sentence.start, first.start);
  return between.test(front) || (wasOneOf.test(front) && /\b(?:or|versus|vs)\b/.test(said(reading, first.start, sentence.end) + front.slice(-40)));
}

const mayChoose = /\b(?:cho[io]|deci|debate|dilemma|preference|question|alternative|option)/;
const between = /\b(?:(?:choice|decision|debate|dilemma|preference|question)(?: (?:was|is|lay|remained|had been))? (?:between|of|for|about|over|as to|whether)|(?:choos(?:e|ing)|decid(?:e|ing)) (?:between|whether))\b(?:(?!\b(?:was|were|is|had|made|taken|fell)\b)[^.;:]){0,60}$/;
const wasOneOf = /\b(?:question|alternatives?|options?|choices?) (?:was|were|is|are|remained)(?: either| still| then)? (?:(?!\b(?:was|were|is|had)\b)[^.;:]){0,40}$/;

const ahead = /^(?:to|planned|scheduled|due|best|advisable|advised|recommended|intended|indicated|pending|expected|foreseen|considered|discussed|deferred|an|another|for|up)$/;

/** "After stenting she will ...", "with embolization this can be": the noun is not what the verb is told of. */
const isGoverned = (scene: Scene, from: number): boolean => /^(?:after|following|before|by|with|without|until|since|during|for|from|of|on|at|in)$/.test(textAt(scene, from - 1));

/** "If he were to clot again the filter question is reopened": a case that has not come. */
const onCondition = /^\W*(?:\d{1,2}\W+)?(?:if|should) (?:he|she|they|it|this|the (?:patient|clot|pain|swelling|leg|vein|artery|stent|fistula|graft)) (?:were to|clots?|recurs?|should|develops?|returns?|comes? back|re-?occludes?|has (?:more|another|new|recurrent))\b(?!.*\b(?:was|were) (?:then |therefore )?(?:placed|removed|done|performed|deployed|stented))/;

/** "I explained atherectomy of the artery to her", "embolization was explained", "she came to have her filter | removed": what was talked of, or came for. */
function isTalkedOf({ reading }: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  if (!mayTalk.test(sentence.said)) return false;
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  if (first === undefined || last === undefined) return false;
  return explained.test(said(reading, sentence.start, first.start)) || wasExplained.test(said(reading, last.end, sentence.end));
}

const mayTalk = /explain|outlin|to have/;
const explained = /\b(?:explained|outlined)\b(?:(?!\b(?:and|but|then|was|were|that|why|after|which)\b)[^.;:]){0,60}$|\b(?:came|comes?|here|sent|referred|admitted|brought|returns?|returned|presents?|presented|wishes|wants|wanted)\b(?: (?!and\b|was\b|to\b)\w+){0,3} to have (?:(?!\b(?:and|but|then|was|were|which)\b)[^.;:,]){0,40}$/;
const wasExplained = /^(?:(?!\b(?:was|were|and|but|which|that)\b)[^.;:,]){0,60} (?:was|were) (?:then |also |again )?(?:explained|outlined)\b/;

/** "No residual requiring stenting", "nothing that needed a stent": what a finding would have called for that was not there. */
function isUncalledFor(scene: Scene, { sentence }: Line, { from }: EventRange): boolean {
  let need = from - 1;
  while (need > sentence.from && need > from - 3 && betweenNeed.test(textAt(scene, need))) need--;
  if (!needs.test(textAt(scene, need))) return false;
  for (let at = need - 1; at >= sentence.from && at >= need - askReach; at--) {
    const text = textAt(scene, at);
    if (deniers.test(text)) return !ofVerb.test(text) || need - at <= 3;
    if (missed.test(text) || /^(?:[,;:.()]|but|then|and)$/.test(text)) return false;
  }
  return false;
}

const needs = /^(?:worth|requir(?:e|es|ed|ing)|need(?:s|ed|ing)?|justif(?:y|ies|ied|ying)|warrant(?:s|ed|ing)?|merit(?:s|ed|ing)?|deserv(?:e|es|ed|ing)|demand(?:s|ed|ing)?|mandat(?:e|es|ed|ing))$/;
const betweenNeed = /^(?:an?|any|further|more|repeat|additional|another)$/;
/** Deny the need itself, right in front of it; the others deny the finding. */
const ofVerb = /^(?:not|hardly|never|little)$/;
/** "Without improvement requiring a stent": what did not come is the need. */
const missed = /^(?:improvement|respon(?:se|ded|ding|d)|success|effect|benefit|change|gain|resolution|relief|progress|expansion|result|avail)$/;
const deniers = /^(?:no|nothing|none|not|nor|neither|without|hardly|never|little)$/;

/** "A stent placed too long would jail the vertebral", "any balloon inflated there could tear it": any device, and what it might do, tell of no act. */
function isSupposed(scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  if (!/\b(?:would|might|could)\b/.test(sentence.said) || !isAnyDevice(scene, sentence.from, from)) return false;
  for (let at = to; at < Math.min(sentence.to, to + predicateReach); at++) {
    const text = textAt(scene, at);
    if (/^(?:[,;:.(]|and|but|was|were|is|had|which|that|who|because|as|if|when|so)$/.test(text)) return false;
    if (text === 'could') return !/^(?:not|be|only|then|now|easily|hardly|barely|never)$/.test(textAt(scene, at + 1));
    if (text === 'would' || text === 'might') return !/^(?:not|only|hardly|barely|never)$/.test(textAt(scene, at + 1));
  }
  return false;
}

/** An indefinite article in front of the act, with nothing but names of the device between. */
function isAnyDevice(scene: Scene, start: number, from: number): boolean {
  for (let at = from; at >= start && at >= from - 5; at--) {
    const text = textAt(scene, at);
    if (/^(?:a|an|any|another)$/.test(text)) return true;
    if (/^(?:[,;:.()]|was|were|is|had|the|with|of|in|and|by|to)$/.test(text)) return false;
  }
  return false;
}
