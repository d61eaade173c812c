import { allMatches } from '../../language/text/all-matches.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { anyWord, noteDetails } from '../../lexicon/note-details.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { trimmed } from '../access/access-sites.js';
import { tellsOfEarlierIvus } from '../dated-back.js';
import { namesIvus } from '../ivus/ivus-context.js';
import { nameWords, readOperatorNames } from './operator-names.js';
import { testimonyOf } from '../sections-of-fact.js';

const { others, specialties, trainees, did, done } = noteDetails.physicians;
const ivus = "(?:ivus|intravascular (?:ultrasound|ultrasonography|sonography|imaging)|endovascular ultrasound|(?:ultrasound|imaging) (?:catheter|probe))(?![a-z0-9])";
const doctor = "dr\\.?\\s{1,2}[a-z][a-z'-]{0,40}(?:\\s[a-z][a-z'-]{0,40}(?=\\s(?:of|from)\\s|,|\\s\\())?";
const titled = "(?:[a-z][a-z'-]{1,40} ){0,2}[a-z][a-z'-]{1,40},? m\\.?d\\.?";
const agent = `(?:${doctor}|${titled}|${anyWord([...others, ...specialties])})`;

/** "IVUS was performed and interpreted by Dr. X": what stands between may only describe the performance. */
const passive = new RegExp(`(?<![a-z0-9])${ivus}([^.;]{0,110}?)\\bby\\s(?:our\\s|the\\s|an?\\s)?(${agent})`, 'g');
/** "Dr. X of vascular surgery joined me, did the IVUS himself". */
const active = new RegExp(`(?<![a-z0-9])(${agent})([^;]{0,120}?)${anyWord(did)}\\s(?:(?:all|of|the|a|an|this|that|and|interpreted|read|our|entire|complete|whole|formal)\\s){0,4}${ivus}`, 'g');
const pronoun = new RegExp(`^(?:he|she|they|who)\\b([^;]{0,60}?)${anyWord(did)}\\s(?:(?:all|of|the|a|an|this|and|interpreted|entire)\\s){0,4}${ivus}`);
/** "Dr. X was asked to perform IVUS": another does it at the operator's wish. */
const asked = new RegExp(`(?<![a-z0-9])(${agent}) was (?:then |therefore )?(?:asked|called in|invited|requested) to (?:perform|do|carry out|run|obtain) (?:the |an |our )?${ivus}`, 'g');
/** "For the IVUS see Dr. X's separate report". */
const apart = new RegExp(`${ivus}[^.;]{0,80}\\b(?:see|per|refer to|according to)\\s(?:the\\s)?(?:separate\\s|own\\s)?(?:report\\s|note\\s|dictation\\s)?(?:of\\s|by\\s|from\\s)?(${agent})(?:'s)?\\s?(?:separate|own|report|note|dictation)?`, 'g');
/** "The IVUS was handed over to Dr. X", "was the work of Dr. X". */
const handed = new RegExp(`${ivus}[^.;]{0,60}\\b(?:(?:handed|turned|given|left|signed) (?:over )?to|was (?:all |entirely )?(?:the work|in the hands) of)\\s(?:our\\s|the\\s)?(${agent})`, 'g');
const handling = 'advanced|passed|drove|ran|handled|manipulated|inserted|introduced|placed|positioned|took(?: over)?|brought|carried|steered|guided|worked|pulled';

/** "Dr. X came in for this part, advanced the IVUS catheter himself": another handles its catheter. */
const handled = new RegExp(`(?<![a-z0-9])(${agent})\\b([^.;]{0,90}?)\\b(?:${handling})\\s(?:(?:the|an?|his|her|our|same)\\s)?(?:[\\w.]+\\s){0,3}(?:ivus|intravascular ultrasound|ultrasound) (?:catheter|probe)\\b(?:[^.;]|\\.\\d){0,160}\\b(?:himself|herself|themselves|(?:and|then) (?:he |she |they )?(?:also )?(?:will )?(?:read|interpret(?:ed)?|report(?:ed)?|dictate[ds]?))\\b`, 'g');
/** "IVUS operator: X"; "same", "self" and "primary operator" name nobody else. */
const headed = /(?<![a-z0-9])(?:ivus|intravascular ultrasound) (?:operator|physician|performed by|done by|interpreted by)\s?[:-](?!\s?(?:the )?(?:same|self|me|myself|primary|above|as|see|operator|attending|surgeon|performing)\b)\s?([^;:,(\n]{2,60})/;
const performing = new RegExp(`^${anyWord(done)}$`);
const participle = /\b(?:carried out|[a-z]{2,}ed|done|run|undertaken|taken|made|given)\b/g;
const subordinate = /\b(?:because|since|as|when|after|while|whereas|although|that|where|who|so|if)\b/;
const otherAct = /\b(?:request\w*|recommend\w*|suggest\w*|refer\w*|order\w*|ask\w*|discuss\w*|agreed?|assist\w*|support\w*|advis\w*|guided|followed|confirmed|preceded|replaced|read|reviewed|seen|shown|stent\w*|angioplast\w*|balloon\w*|atherectomy|access\w*|puncture\w*|sheath|thrombectomy|venogra\w*|angiogra\w*|arteriogra\w*|not|never|embolization|treated|placed)\b/;
const otherSubject = /\b(?:i|we|my team|our team|which i|asked|requested|recommended|suggested|wanted|advised|referred|agreed that|declined|after which|but)\b/;
const governed = /\b(?:with|to|from|of|for|per|via|told|informed|called|paged|thank|thanks|under)\s(?:our\s|the\s)?$/;
const past = /\b(?:prior|previous|previously|last (?:year|month)|years? ago|months? ago|weeks? ago|outside|elsewhere|history of|(?:in|of|on) (?:[a-z]{3,9} )?(?:19|20)\d\d)\b/;
const traineeWords = new RegExp(anyWord(trainees));

/**
 * Sentences that give the performance of IVUS to a physician other than the one who did the base procedure. The add-on
 * belongs to the physician of its base service (IVUS article, coding rule 1). Trainees and staff under the attending,
 * operators named in the head or the signature, and teaching statements are no other physician.
 */
export function readOtherPhysician(reading: Reading): Quote[] {
  const own = new Own(reading);
  return reading.sentences
    .filter((sentence) => (namesIvus(sentence, true) || goesOnAbout(reading, sentence)) && ['session', 'heading', 'formality'].includes(testimonyOf(sentence)) && givesAway(reading, sentence, own) && !tellsOfEarlierIvus(reading, sentence))
    .map((sentence) => quoteOf(reading.text, trimmed(reading, sentence)));
}

const ownBusiness = /\b(?:took no part in|had no part in)\b[^.]{0,60}\b(?:stent|graft|intervention|repair|angioplasty|procedure|rest)|\bbills? (?:it|for it|this part|that part|the ivus)\b|\bunder (?:her|his|their) own (?:name|number|npi)\b|\b(?:own|separate) (?:professional )?(?:claim|bill|billing|practice|service line)\b/;

/** "Dr. X was asked in for the IVUS. She did the whole examination herself": the imaging of the sentence in front, without its name. */
const tookOver = new RegExp(`^(?:he|she|they)\\b[^;.]{0,40}?${anyWord([...did, 'made'])}\\s(?:(?:all|both|of|the|that|this|whole|entire|and|interpreted|read)\\s){0,4}(?:ultrasound|sonographic|imaging|examination|study|run|runs|pull-?back|interrogation)\\b(?! (?:guid|over))`);

/** "I do not do IVUS. Dr. X of cardiology did that part". */
const tookPart = new RegExp(`^\\W*(?:so |therefore |here )?(?:our |the )?(${agent})([^;.]{0,60}?)${anyWord(did)}\\s(?:that|this) (?:part|portion|step|bit|piece)\\b`);
/** "The IVUS was all Dr. X's work", "the intravascular ultrasound portion belongs to Dr. X". */
const owned = new RegExp(`${ivus}(?: (?:portion|part|examination|study|run|itself)){0,2} (?:(?:was|were|is|are) (?:(?:entirely|all|wholly|solely) )?(dr\\.?\\s{1,2}[a-z-]{1,40}'s) (?:work|part|doing|portion|task|job)\\b|belong(?:s|ed)? to (?:our |the )?(${agent}))`);

const goesOnAbout = ({ sentences }: Reading, { index, paragraph, said }: ReadSentence): boolean => {
  if (!tookOver.test(said) && !tookPart.test(said)) return false;
  const previous = sentences[index - 1];
  return previous?.paragraph === paragraph && namesIvus(previous, true) && !previous.said.includes('venogra') && !previous.said.includes('angiogra');
};

/** "Second physician: X, MD, cardiology - the IVUS only", "Co-surgeon: Y (IVUS portion)": a role that is the imaging and nothing else. */
const secondRole = /^\W*(?:(?:second|2nd|other|additional|another|consulting|separate) (?:physician|operator|surgeon|attending|provider|consultant)|co-?\s?(?:surgeon|operator|physician)|(?:physician|operator|surgeon) (?:2|b|two))\W*[:-]/;
const anyRole = /^\W*(?:consultant|(?:interventional )?(?:cardiologist|cardiology|radiologist|radiology)|vascular surgeon)\W*[:-]/;
const nothingElse = /\b(?:only|alone|part|portion|component)\W*$/;
const ivusAlone = new RegExp(`[-,(:/]\\s?(?:(?:for|did|performed|doing|performing) )?(?:the )?${ivus}(?: (?:examination|imaging|study|run|runs|part|portion|component|and|its|interpretation|performance|reading)){0,5}(?: (?:only|alone))?\\W*$`);

/** "Those were mine; the IVUS and its interpretation were not", "the IVUS is not my work": the author gives it away. */
const disowned = new RegExp(`\\bmine\\b[^.]{0,20}\\b(?:the )?${ivus}[^.;]{0,50}\\b(?:was|were|is|are) not\\W*$|${ivus}[^.;]{0,50}\\b(?:was|were|is|are) not (?:mine|my (?:own )?(?:work|part|service|doing|reading))\\b`);

/** What tells the operator of the note from another physician; read once somebody is named beside IVUS. */
class Own {
  #operators: ReadonlySet<string> | null = null;
  #tellsItself: boolean | null = null;

  constructor(private readonly reading: Reading) {}

  get operators(): ReadonlySet<string> {
    return (this.#operators ??= readOperatorNames(this.reading));
  }

  /** The note speaks in the first person. */
  get tellsItself(): boolean {
    return (this.#tellsItself ??= firstPerson.test(this.reading.folded));
  }
}

const firstPerson = /(?<![a-z0-9.])(?:i|my|me)(?![a-z0-9.])/;

/** Cheap: without one of these nobody else can be meant. */
const namesSomebody = /\bmine\b|\bmy (?:own )?(?:work|part|service|doing|reading)\b|\bdr\b|\bm\.?d\b|\b(?:he|she|they|who|his|her|their|own|separate|bills?|no part in)\b|physician|cardiolog|surgeon|surgery|radiolog|colleague|operator|attending|consult/;

function givesAway(reading: Reading, sentence: ReadSentence, own: Own): boolean {
  const words = sentence.said;
  if (!namesSomebody.test(words) || past.test(words)) return false;
  if (ownBusiness.test(words) || disowned.test(words) || isIvusRole(reading, sentence)) return true;
  const isOther = (name: string, at: number): boolean => !isOwn(reading, name, sentence.start, own) && !traineeWords.test(words.slice(Math.max(0, at - 30), at + name.length + 30));
  if (mayNameAgent.test(words) && namesAgent(words, isOther)) return true;
  const owner = owned.exec(words);
  if (owner && isOther(owner[1] ?? owner[2] ?? '', owner.index)) return true;
  const part = tookPart.exec(words);
  if (part && !otherSubject.test(part[2] ?? '') && isOther(part[1] ?? '', part.index)) return true;
  const names = nameWords(headed.exec(words)?.[1] ?? '');
  if (names.length > 0 && own.operators.size > 0 && !names.some((name) => own.operators.has(name)) && !traineeWords.test(words)) return true;
  const named = pronoun.test(words) || tookOver.test(words) ? physicianBefore(reading, sentence) : null;
  return named !== null && isOther(named, 0);
}

function isIvusRole({ folded }: Reading, { section: { heading, body }, start, said }: ReadSentence): boolean {
  if (!ivusAlone.test(said) || otherAct.test(said) || traineeWords.test(said)) return false;
  const label = heading !== null && start - body.start < 4 ? `${folded.slice(heading.start, heading.end)}:` : said;
  return secondRole.test(label) || (anyRole.test(label) && nothingElse.test(said));
}

/** Cheap: every agent holds one of these. */
const mayNameAgent = new RegExp(`\\bdr\\b|m\\.?d|${anyWord([...others, ...specialties])}`);

/** "The IVUS catheter was advanced and the images read by Dr. X". */
const readOut = /(?:,| and) (?:(?:the|its|all) (?:images|pictures|runs?|recordings?|study) )?(?:was |were )?read $/;

/** Whether the sentence itself gives the IVUS to an agent, in one of the ways to say so. */
function namesAgent(words: string, isOther: (name: string, at: number) => boolean): boolean {
  for (const match of allMatches(passive, words)) {
    const [whole, told = '', name = ''] = match;
    const between = told.replace(readOut, ' and interpreted ');
    if (describesPerformance(between) && !otherAct.test(between) && isOther(name, match.index + whole.length - name.length)) return true;
  }
  for (const match of allMatches(active, words)) {
    const [, name = '', between = ''] = match;
    if (!otherSubject.test(between) && !governed.test(words.slice(0, match.index)) && isOther(name, match.index)) return true;
  }
  for (const match of [...allMatches(apart, words), ...allMatches(handed, words), ...allMatches(asked, words), ...allMatches(handled, words)]) if (isOther(match[1] ?? '', match.index) && !/\b(?:i|we)\b/.test(match[2] ?? '')) return true;
  return false;
}

/** The participle in front of "by" is one of performance, "interpreted" only beside one; or none stands there. */
function describesPerformance(between: string): boolean {
  if (subordinate.test(between)) return false;
  const verbs = allMatches(participle, between).map(([verb]) => verb);
  const last = verbs.at(-1);
  return last === undefined || performing.test(last) || (last === 'interpreted' && verbs.some((verb) => performing.test(verb)));
}

const lastAgent = new RegExp(`(?<![a-z0-9])${agent}`, 'g');

/** The physician whom the sentence in front names; "of cardiology" behind a name is no one else. */
function physicianBefore(reading: Reading, { index, paragraph }: ReadSentence): string | null {
  const previous = reading.sentences[index - 1];
  if (!previous || previous.paragraph !== paragraph) return null;
  const words = previous.said;
  const found = allMatches(lastAgent, words).findLast(({ index: at }) => !/\b(?:of|from|in) (?:the )?$/.test(words.slice(0, at)));
  return found && !traineeWords.test(words) && !governed.test(words.slice(0, found.index)) ? found[0] : null;
}

const headWidth = 400;

/** The operator by name, the operator's own service, or the only physician of a note that nobody else tells. */
function isOwn(reading: Reading, name: string, from: number, own: Own): boolean {
  const { folded } = reading;
  const specialty = specialties.find((each) => name === each);
  if (specialty !== undefined) return folded.slice(0, Math.min(headWidth, from)).includes(specialty);
  if (!/^dr\b|m\.?d\.?$/.test(name)) return false;
  const words = nameWords(name);
  if (words.some((word) => own.operators.has(word))) return true;
  const behind = folded.slice(folded.indexOf(name) + name.length).slice(0, 40);
  const elsewhere = /^,? (?:of|from) (?:the )?[a-z]+|^[^.]{0,20}separate/.test(behind);
  return own.operators.size === 0 && !elsewhere && !own.tellsItself;
}
