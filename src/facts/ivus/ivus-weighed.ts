import type { Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';
import { tellsResult } from '../status.js';
import { isToldDone } from './ivus-told.js';

/** IVUS that somebody only had in mind, and what became of it. */

const mind = '(?:thought|thinking|think) (?:about|of|that|over)|consider(?:ed|ing|ation)|contemplat(?:ed|ing)|toy(?:ed|ing) with|tempted|debat(?:ed|ing)|weigh(?:ed|ing)|entertain(?:ed|ing)|mulled|had (?:(?:it|this|that) )?in mind|intend(?:ed|ing)|meant to|hop(?:ed|ing) (?:to|for)|would have (?:liked|wanted|preferred|loved)|(?:was|were|had been) going to|had (?:planned|wanted|wished|asked)|(?:intention|intent|idea|wish|plan|hope) (?:had been|was|of|to|for)';
/** "Had thought about IVUS", "My intention had been to look at the left common iliac vein with intravascular ultrasound": in front, in the same clause. */
const before = new RegExp(`\\b(?:${mind})\\b`);
/** "Considering the equivocal venogram, IVUS ...", "As we had planned, ...": a clause in front that a comma ends. */
export const openingClause = /^\W*(?:(?:after|having|while|when|by|in|with|since|because|although|though|even though|given)\b[^,;.]*,|(?:\w+ly )?(?:considering|contemplating|debating|weighing|thinking|intending|hoping|planning|wishing|wanting|meaning|expecting|anticipating)\b[^,;.]*,|as (?:(?:was|we|i|it|had|been|originally|initially|already) )*(?:planned|intended|considered|hoped|wanted|contemplated|agreed|discussed)\b[^,;.]{0,40},)/;
/** "The idea of IVUS was to see the wall": what it was for. */
const ofIt = /\b(?:intention|intent|idea|plan|hope|aim|point) (?:of|behind|for|in|with) (?:the |this |our )?$/;
const toSee = /^[^,;.]{0,60}\b(?:was|is|being) (?:only |simply )?to\b/;
const clause = /[;.:]|\b(?:but|however|so|because|yet|although|instead)\b|\b(?:and|then) (?=(?:\w+ )?(?:used|ran|did|performed|took|went|passed)\b)/;
/** "IVUS of the left common iliac vein had been on our list", "IVUS for sizing would have been nice": the first verb behind. */
const behind = /^(?:(?!\b(?:was|were|is|had|has|would|might|showed|shows|revealed|demonstrated|confirmed|found|but|and|because)\b)[^;,.:])*\b(?:was|were|is|had been|has been|would have been|might have been) (?:also |still |at first |initially |originally |only |briefly )?(?:on (?:the|our|my|his|her) (?:\w+ )?(?:list|plan|agenda|schedule|menu|cards)|in (?:the|our|my) plan|considered|contemplated|thought (?:of|about)|debated|weighed|mooted|intended|hoped for|wanted|wished for|nice|ideal|helpful|useful|welcome)\b|^(?:(?!\b(?:was|were|is|showed|shows|revealed)\b)[^;,.:])*\b(?:entertained|considered|contemplated|debated|mooted|toyed with)\b/;

/** "We had talked over adding IVUS", "the resident raised IVUS": right in front, and no word of what it showed behind. */
const talked = new RegExp(`\\b(?:discuss(?:ed|ing)|talk(?:ed|ing)? (?:over|about|through|of)|sp[oe](?:ke|ken|aking) (?:about|of)|mention(?:ed|ing)|raised|brought up|floated|propos(?:ed|ing)|suggest(?:ed|ing)|agree(?:d|ment) (?:to|on|upon))(?: with (?:the |her |his )?\\w+)?(?: (?:the|an?|of|to|for|also|possible|perhaps|possibly|add(?:ing)?|do(?:ing)?|us(?:e|ing)|having|possibility|option|need|idea|thought)){0,5} $`);
const ofImages = /^ (?:images?|findings?|results?|pictures?|measurements?|reports?|run|pullback|recordings?|data)\b/;
/** "IVUS of the left SFA was held ready", "was an alternative", "stood by on the back table": the first verb behind. */
const ready = /^(?:(?!\b(?:was|were|is|had|has|would|might|showed|shows|revealed|found|but|and|because)\b)[^;,.:])*\b(?:(?:was|were|is|had been|has been|being|stood|lay) (?:also |still |only |merely |already )?(?:(?:held|kept|put|set|laid|left|made|standing) (?:ready|aside|at hand|on hand|in reserve|in hand|available|on (?:stand-?by|the (?:back )?table))|ready|at hand|on hand|on stand-?by|standing by|by (?=on\b|in\b)|agreed(?: (?:to|on|upon))?|mentioned|raised|talked (?:over|about|of)|spoken (?:of|about)|floated|an? (?:option|alternative|possibility|fallback|back-?up|reserve))|stood by)\b/;
/** "An IVUS catheter for the SMA was unpacked": got out, and no word of its being sent anywhere behind. */
const gotOut = /^(?: (?:catheter|probe|console|machine|system|unit))?(?: (?!(?:was|were|is|had|showed|shows|found|and|but)\b)[\w-]+){0,8} (?:(?:was|were|had been|being) (?:\w+ly |then |also |already )?(?:un(?:packed|boxed|wrapped)|opened|brought into the (?:room|suite)|wheeled in|plugged in|set up|prepared|got (?:out|ready)|taken out of (?:its|the) (?:box|package|wrapper)))\b(?! to\b)(?![^.;]*\b(?:passed|advanced|placed|run|ran|used|withdrawn|pulled|recorded|introduced|inserted|loaded|sent|taken (?!out)|brought (?!in)|led|tracked|carried|showed|done|performed)\b)/;

/** "An IVUS catheter was opened. Left common iliac vein 48 mm2." */
const giveResults = /^(?!.*\b(?:cta?|ctv|mr[aiv]?|venogra\w+|angiogra\w+|duplex|doppler|not|no)\b).*(?:\b\d+ ?(?:mm2|square mm|mm)\b|\b\d{1,3} ?(?:%|percent))/;

const subject = '(?:it|this|that|which|ivus|the ivus|intravascular ultrasound|none|the (?:run|study))';
/** "So it was not used", "no IVUS was done", "did not do it", "skipped", "done without", "the console was down". */
const dropped = new RegExp(
  `\\b${subject} (?:was|were|is|could|got) (?:\\w+ly |then |therefore |thus |in the end )?(?:(?:not|never) (?:be )?(?:done|performed|used|needed|run|carried out|obtained|undertaken|pursued|attempted|opened|possible|available|necessary|required|worth)|skipped|dropped|omitted|abandoned|forgone|foregone|deferred|postponed|left (?:out|off|aside|undone|in|for|on)|put off|waived|passed over|shelved|scrapped|cancell?ed)\\b|\\b(?:no|without|not use|not using|forgo|forwent|passed on|decided against|against|skipped|omitted|dropped) (?:the |an )?(?:ivus|intravascular ultrasound)\\b|\\b(?:did not|didn't|never|could not|chose not to|elected not to|decided not to) (?:\\w+ )?(?:do|use|perform|pursue|run|bother|need|carry out|get to|get around to|open|go that way) ?(?:it|so|this|that|one|with it)?\\b|(?:[,;]|\\b(?:and|so|but)) (?:then |therefore |was |it was )?(?:skipped|dropped|omitted|forgone|abandoned|deferred|done without|not (?:(?:felt|thought|deemed|judged|to be) ){0,3}(?:done|used|performed|needed|necessary|worth))\\b|\\bnone (?:was|were) (?:done|used|performed|needed|run)\\b|\\b(?:went ahead|went on|managed|proceeded|did|done|do|worked) without (?:it|one)?\\b|\\b(?:console|machine|catheter|probe|system|unit|cart)s? (?:(?:was|were|had|is) (?:\\w+ )?)?(?:down|broken|broke|in use|in repair|out of|unavailable|not available|failed|would not|did not|missing|tied up|dead)\\b`,
);
/** "... and went ahead with it", "..., so it was done". */
const thenDone = /(?:\b(?:and|so|then|therefore|thus|hence)|[,;]) (?:(?:we|i|it|this|which|ivus|therefore|then|finally|in the end) ){0,3}(?:did (?:so|it|that)\b|went ahead(?! without)|used it\b|ran it\b|(?:was|were) (?:then |therefore |finally )?(?:done|performed|used|carried out|undertaken|obtained|run)\b)/;
const shown = /\b(?:showed|shows|revealed|demonstrated|confirmed|found|measured)\b|\d ?(?:mm|mm2|cm|%|percent)\b|\bsquare mm\b/;

/** What became of an IVUS that somebody had in mind: left at that, or no word of it; null where it was more than that. */
export function weighedOnly(reading: Reading, sentence: ReadSentence, hit: Hit<Term>): 'not-performed' | 'planned' | null {
  const front = said(reading, Math.max(sentence.start, hit.start - 160), hit.start);
  const after = said(reading, hit.end, sentence.end);
  const inMind = (mayBeInMind.test(front) && before.test(front.replace(openingClause, '').split(clause).at(-1) ?? '') && !(ofIt.test(front) && toSee.test(after))) || behind.test(after) || ready.test(after) || gotOut.test(after) || (mayTalk.test(front) && talked.test(front) && !ofImages.test(after));
  const next = reading.sentences[sentence.index + 1];
  if (!inMind || isToldDone(sentence, hit) || (gotOut.test(after) && next?.paragraph === sentence.paragraph && giveResults.test(next.said))) return null;
  const told = next?.paragraph === sentence.paragraph && next.section === sentence.section && next.vessels.length === 0 ? next.said : '';
  if (dropped.test(after)) return 'not-performed';
  if (shown.test(after) || thenDone.test(after)) return null;
  return dropped.test(` ${told}`) ? 'not-performed' : 'planned';
}

/** "IVUS catheter kinked in the sheath, so the vein was not imaged": broken before it showed anything. */
export function brokeDown(reading: Reading, sentence: ReadSentence, hit: Hit<Term>): boolean {
  const words = said(reading, hit.end, sentence.end);
  if (!broken.test(words) || shown.test(words) || /\b(?:after|replaced|exchanged|new one|another|second (?:catheter|probe)|rebooted|restarted|worked|then)\b/.test(words)) return false;
  const failed = sentence.terms.find(({ from, meanings }) => from >= hit.to && meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed'));
  return failed === undefined || !tellsResult(reading.tokens, sentence, hit, failed);
}
const broken = /^(?: (?:catheter|probe|console|machine|system|unit|transducer|cart))? (?:(?:was|had|had been|got|is) )?(?:kinked|broken|broke|froze|frozen|failed|malfunctioned|faulty|defective|dead|fractured|crashed|would not (?:boot|start|connect|image|work|read))\b/;

const mayTalk = /discuss|talk|sp[oe]|mention|raised|brought|float|propos|suggest|agree/;
const mayBeInMind = /thought|think|consider|contemplat|toy|tempt|debat|weigh|entertain|mull|mind|inten|meant|hop|would|going|had |idea|wish|plan/;
