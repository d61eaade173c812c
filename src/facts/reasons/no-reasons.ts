import { allMatches } from '../../language/text/all-matches.js';
import { hasTerm } from '../../language/text/hits.js';
import { saidWithin } from '../../language/text/said.js';
import type { ReadSentence } from '../../language/read-note.js';

/** Sentences with the words of a reason for IVUS that give none. */

const reason = '(?:reasons?|rationales?|indications?|(?:medical )?necessity|justification|purpose)';
const ivus = '(?:ivus|intravascular ultrasound|it|this|the (?:study|examination|use))';

/** "Coding asked for the reason for IVUS", "please document why IVUS was needed". */
const asking = new RegExp(`\\b(?:ask(?:s|ed|ing)?|quer(?:y|ies|ied|ying)|request(?:s|ed|ing)?|please|(?:him|cod(?:ing|ers?)|billing|auditors?|reviewers?|payers?|insurers?) wants?|inquir\\w+|enquir\\w+|clarif\\w+|remind\\w*)\\b(?:(?!\\bivus\\b|intravascular)[^;:]){0,60}\\b(?<!\\b(?:these|those|this|that|two|three|both|several|following) )(?:why|${reason})\\b(?: (?:for|of|to|that|behind|the|use|using|an?|each|every|either|any|all))* ?(?:${ivus}\\b[^:;,]{0,60})?\\W*$`);

/** "Reason for IVUS not documented", "no rationale was given for IVUS". */
const missing = new RegExp(`\\b${reason}\\b[^.;:|]{0,50}\\b(?:(?:not|never) (?:\\w+ )?(?:documented|stated|given|recorded|specified|provided|dictated|mentioned|found|noted|known|clear|told)|missing|lacking|left blank|left open|absent|omitted)\\b|\\b(?:no|without) (?:\\w+ )?${reason}\\b[^.;:|]{0,30}\\b(?:documented|stated|given|recorded|specified|provided|dictated|mentioned|noted)\\b`);

/** "Reason for IVUS: ______", "indication: [ ]", "rationale: none given". */
const blank = new RegExp(`\\b(?:why|${reason})\\b[^:=;|]{0,30}[:=] ?(?:_{2,}|\\[ ?\\](?! ?[a-z])|\\||-{2,}|\\*{3}|n/a\\b|none\\b|nil\\b|tbd\\b|unknown\\b|unspecified\\b|not (?:given|stated|documented|recorded|specified|known)\\b)`);

/** "The cephalic arch needed none", "... required no IVUS", "there was no need for it". */
const unneeded = /\b(?:need(?:s|ed)?|requir(?:es|ed)|called for|want(?:s|ed)) (?:none|no (?:ivus|intravascular|ultrasound|such|look|run|further (?:look|imaging))\b|neither)|\b(?:did|do|does) not (?:need|require|call for) (?:it|any|one|ivus|intravascular|this)\b|\bno (?:such )?(?:need|reason|cause|occasion) (?:for (?:it|ivus|intravascular|ultrasound|this|that|one|either)\b|to (?:look|image|examine|use|do|run))/;

const answered = /\b(?:because|since|due to|owing to|given that|so that|in view of)\b/;

/** Words of a doubt that are not denied, as those of "the venogram was not equivocal", "no contrast allergy" and "renal function was normal" are. */
export const hasDoubt = (sentence: Pick<ReadSentence, 'letters' | 'terms' | 'start'>): boolean =>
  sentence.terms.some((hit) => hit.meanings.some(({ cat }) => cat === 'limit') && !denied.test(saidWithin(sentence, sentence.start, hit.start)) && !inOrder.test(saidWithin(sentence, hit.start)));
const denied = /\b(?:no|not|never|without)(?: (?:any|at all|known|further|real|reasonable|significant|particular|longer|felt to be|history of|evidence of|signs? of|documented|clinical|in the least))* $/;
const inOrder = /^(?:renal function|kidney function|creatinine|egfr|gfr) (?:(?:was|is|of|remained|level) )*(?:normal|preserved|good|adequate|unremarkable|within|intact|0\.\d|1\.[0-2]\b|(?:[6-9]\d|1[0-3]\d)\b)/;

/** Whether a sentence only asks for a reason, or says that there is none. */
export const givesNone = (sentence: Pick<ReadSentence, 'said' | 'letters' | 'terms' | 'start'>): boolean => {
  const { said: words, terms } = sentence;
  if (!hasTerm(terms, 'reason') && !mayLack.test(words)) return hasTerm(terms, 'limit') && !hasTerm(terms, 'purpose') && !hasDoubt(sentence);
  if (blank.test(words)) return true;
  return !answered.test(words) && !hasTerm(terms, 'limit') && (asking.test(words) || missing.test(words) || onlyDenies(sentence));
};

/** "The cephalic arch needed none": and no clause beside it has a purpose or says that IVUS was needed, as "IVUS was needed to size the stent; the right side needed none" does. */
function onlyDenies(sentence: Pick<ReadSentence, 'said' | 'letters' | 'terms' | 'start'>): boolean {
  const { said: words, terms, start } = sentence;
  const denial = unneeded.exec(words);
  if (!denial) return false;
  const from = Math.max(0, ...allMatches(opensClause, words.slice(0, denial.index)).map(({ index }) => index));
  const behind = denial.index + denial[0].length;
  const next = words.slice(behind).search(opensClause);
  const to = next < 0 ? words.length : behind + next;
  return !affirmed.test(words.slice(0, from)) && !affirmed.test(words.slice(to)) && !terms.some((hit) => {
    const at = saidWithin(sentence, start, hit.start).length;
    return (at < from || at >= to) && hit.meanings.some(({ cat }) => cat === 'purpose');
  });
}
const opensClause = /[,;:]| (?:and|but|or|so|while|whereas|although|though) /g;
const affirmed = new RegExp(`\\b(?:ivus|intravascular ultrasound)\\b[^,;:]{0,40}\\b(?:was|were|is) (?:\\w+ )?(?:needed|required|indicated|necessary|used|performed|done|called for)\\b|\\b${reason} (?:for|of|to use) (?:the use of )?(?:ivus|intravascular)\\b`);

const mayLack = /\b(?:why|indications?|necessity|justification)\b/;

/** "The angiogram was calibrated to size the balloon", "sizing was therefore made with a marker pigtail": an aim of other means. */
export const servesOther = ({ said: words, terms }: Pick<ReadSentence, 'said' | 'terms'>): boolean => !hasTerm(terms, 'ivus') && otherMeans.test(words);

const imaging = '(?:\\w*(?:angio|veno|aorto|arterio|cavo|fistulo)gra(?:m|ms|phy|phies)|dsa|cta?|ct angiography|mr[aiv]?|duplex|fluoroscopy|cone[- ]beam ct|oblique views?|projections?|injections?|contrast|marker (?:pigtail|catheter)|pigtail|pressures?|gradients?)';
const otherMeans = new RegExp(`^\\W*(?:an? |the |this |that |our |further |repeat |selective |completion |\\w+ )?${imaging} (?:[^,.;:]{0,40} )?(?:was|were|had been) (?:then |therefore |also )?(?:calibrated|performed|needed|required|indicated|done|obtained|made|used|repeated|magnified|taken|added|carried out|acquired|reviewed|injected) [^;]{0,80}\\b(?:to|for|because|since|so as)\\b|\\b(?:was|were) (?:therefore |then |thus |instead )*(?:made|done|performed|measured|sized|taken|judged|chosen|carried out|obtained) (?:instead )?(?:with|by|on|from|off|using|under) (?:an? |the |quantitative |calibrated |magnified |preoperative |\\w+ )?${imaging}\\b`);
