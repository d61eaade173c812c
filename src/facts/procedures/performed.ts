import { noteDetails } from '../../lexicon/note-details.js';
import { standingOf, type EventRange } from '../status.js';
import { isToldOfYear } from '../dated-back.js';
import { reasonsOf } from '../reasons/reasons.js';
import { isAskedOrDue, isOfOtherDay } from './not-now.js';
import { sessionWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

const nearWords = 5;
const yearReach = 14;
const objectReach = 14;
const reachOfNobody = 14;
const yearLeads = new Set(['in', 'since', 'from', 'of', 'during', 'early', 'late', 'after', 'dated', 'year', 'until', '/']);

/** Whether the words say that an event took place at this session: not denied, failed, planned, past, or a mere purpose. */
export function isPerformed(scene: Scene, line: Line, event: EventRange): boolean {
  const { tokens } = scene.reading;
  if (answeredNo.test(line.sentence.said) || isUnderLabel.test(line.sentence.said) || isAskedOpenly(scene, line)) return false;
  const { reasons: all } = reasonsOf(tokens, line.sentence);
  const reasons = all.filter(({ from }) => !isPlaceName(scene, from));
  const purposes = reasons.filter(({ from, to }) => !(event.from >= from && event.to <= to));
  if (purposes.length < reasons.length && !isDone(scene, line, event)) return false;
  if (standingOf(tokens, line.sentence, event, purposes).standing !== null) {
    const asides = asidesOf(scene, line, event);
    if (asides.length === 0 || standingOf(tokens, line.sentence, event, [...purposes, ...asides]).standing !== null) return false;
  }
  return !isIntended(scene, line, event) && !isPluperfect(scene, line, event) && !isDatedPast(scene, line, event) && !isToldOfYear(scene.reading, line.sentence, tokens[event.from]?.start ?? line.sentence.start);
}

/** "Foreign body retrieval   no", "Stent: none": a line of a form that is answered so. */
const answeredNo = /^\W*[a-z][a-z /()-]{2,50}?[ :]\s?(?:no|none|n\/a|nil|not (?:done|performed|placed|used|applicable))\W*$/;

/** "Staged: left SFA atherectomy": a label that tells of another day, or of what was not done. */
const isUnderLabel = /^\W*(?:staged|future|deferred|declined|refused|not done|planned|later(?! ?:.*\b(?:was|were) (?!not\b|to\b))|options?|alternatives?|recommend(?:ed|ations?)?|advised|previous(?:ly)?|prior(?: interventions?)?|history|hx|considered|discussed|comparison) ?:/;

/** "Stent deployed? No": a question of a form, unless it is answered by yes. */
const isAskedOpenly = ({ reading: { folded } }: Scene, { sentence: { said, end } }: Line): boolean => /\?\W*$/.test(said) && !/^\W*(?:yes|y)\b/.test(folded.slice(end, end + 12));

/** The lines of the session that tell a word class as done. */
export const linesPerformed = (scene: Scene, id: string): Line[] =>
  sessionWith(scene, id).filter((line) => wordsWith(line, id).some((word) => isPerformed(scene, line, word)));

/**
 * Brackets that the event does not stand in, and "where ..." behind it: what they say is said of something else. "Underwent
 * successful ..." is told of this session, though "underwent" alone is told of an earlier one.
 */
function asidesOf(scene: Scene, { sentence }: Line, event: EventRange): EventRange[] {
  const asides: EventRange[] = [];
  let open: number | null = null;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (textAt(scene, at) === 'underwent' && /^(?:successful|uncomplicated|uneventful|technically)$/.test(textAt(scene, at + 1))) asides.push({ from: at, to: at + 1 });
    if (isAttributive(scene, at, event)) asides.push({ from: at, to: at + 1 });
    if (textAt(scene, at) === 'where' && at >= event.to) asides.push({ from: at, to: sentence.to });
    if (textAt(scene, at) === '(') open = at;
    else if (textAt(scene, at) === ')' && open !== null) {
      if ((event.to <= open || event.from > at) && !isDenial(sentence, open, at)) asides.push({ from: open, to: at });
      open = null;
    }
  }
  return [...asides, ...aheadOf(scene, sentence, event)];
}

/** "(not used)": nothing but a denial in the brackets, which is of what stands in front. */
const isDenial = ({ terms }: Line['sentence'], open: number, close: number): boolean =>
  terms.some(({ from, to, meanings }) => from === open + 1 && to === close && meanings.some(({ cat, id, dir }) => cat === 'cue' && dir === 'b' && (id === 'negated' || id === 'failed')));

/** "Because it comes off under the planned treatment site it was embolized": the plan is that of another noun. */
const isAttributive = (scene: Scene, at: number, event: EventRange): boolean =>
  /^(?:planned|intended|proposed)$/.test(textAt(scene, at)) && /^(?:the|a|an|his|her|our|its)$/.test(textAt(scene, at - 1)) && (!(event.from > at && event.from - at <= 3) || isThenDone(scene, event.to));

/** "The planned angioplasty of the left SFA was then performed". */
function isThenDone(scene: Scene, from: number): boolean {
  for (let at = from; at < from + objectReach; at++) {
    if (/^(?:[,;.(]?|but|and|which)$/.test(textAt(scene, at))) return false;
    if (isWas(textAt(scene, at))) return [1, 2, 3].some((ahead) => /^(?:performed|done|completed|undertaken|placed|deployed|carried)$/.test(textAt(scene, at + ahead)) && !/^(?:not|never)$/.test(textAt(scene, at + 1)));
  }
  return false;
}

const leads = new Set(['before', 'of', 'for', 'to']);

/** "Before the planned endograft": the plan is another's, the event in front of it is done. */
function aheadOf(scene: Scene, sentence: Line['sentence'], event: EventRange): EventRange[] {
  for (let at = event.to; at < sentence.to - 1; at++) {
    if (!leads.has(textAt(scene, at))) continue;
    const next = [1, 2].find((ahead) => /^(?:planned|scheduled|upcoming)$/.test(textAt(scene, at + ahead)));
    if (next !== undefined && (textAt(scene, at) === 'before' || /^(?:ahead|prior|preparation)$/.test(textAt(scene, at - 1)))) return [{ from: at, to: sentence.to }];
  }
  return [];
}

/** "To the measured mark" names a place, not a purpose. */
function isPlaceName(scene: Scene, from: number): boolean {
  if (textAt(scene, from).endsWith('ed')) return true;
  let determined = false;
  for (let at = from - 1; at >= 0 && at >= from - 4; at--) {
    const text = textAt(scene, at);
    if (text === 'to') return determined;
    if (/^(?:the|a|an|his|her|its)$/.test(text)) determined = true;
  }
  return false;
}

/** A stretch of purpose or ground may still tell an act: "because a flap remained, a stent was placed". */
function isDone(scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  for (let at = from - 1; at >= sentence.from && at >= from - 4; at--) if (textAt(scene, at) === 'to' || textAt(scene, at) === 'for') return false;
  if (opensMainClause(scene, sentence, from) || standsBehindGround(scene, sentence, from)) return true;
  for (let at = to; at < sentence.to && at < to + 12; at++) if (isWas(textAt(scene, at))) return true;
  return false;
}

/** "Since the filter sat across the renal vein it was caught and moved": the clause that the ground is given for, without a comma. */
function opensMainClause(scene: Scene, { from: start }: Line['sentence'], from: number): boolean {
  if (!/(?:ed|en|wn|ught)$/.test(textAt(scene, from))) return false;
  for (let at = from - 1; at > start && at >= from - 12; at--) {
    if (/^[;,.:]$/.test(textAt(scene, at))) return false;
    if (isWas(textAt(scene, at)) && /^(?:it|they|both)$/.test(textAt(scene, at - 1))) return !/^(?:since|because|as|that|when|while|and|if|where|which)$/.test(textAt(scene, at - 2));
  }
  return false;
}

/** "Because of recoil the artery | was stented", "given the compression we | placed a stent": a verb of its own behind a ground that has none. */
function standsBehindGround(scene: Scene, { from: start }: Line['sentence'], from: number): boolean {
  let at = from - 1;
  while (at > start && /^(?:then|again|therefore|also|\w+ly)$/.test(textAt(scene, at))) at--;
  if (!/^(?:was|were|we|i)$/.test(textAt(scene, at)) || !isFinite(textAt(scene, from))) {
    at = from - 1;
    while (at > start && at >= from - subjectReach && !/^(?:we|i|[,;:.(])$/.test(textAt(scene, at))) at--;
    if (!/^(?:we|i)$/.test(textAt(scene, at)) || ![1, 2].some((ahead) => isFinite(textAt(scene, at + ahead)))) return false;
  }
  for (at--; at >= start && at >= from - reachOfNobody; at--) {
    const text = textAt(scene, at);
    if (/^(?:[,;:.(]|was|were|is|had|that|which|who|when|where|while|if|since|as|after|before|until)$/.test(text)) return false;
    if (/^(?:of|to|given)$/.test(text) && (text === 'given' || /^(?:because|due|owing)$/.test(textAt(scene, at - 1)))) return true;
  }
  return false;
}

const subjectReach = 10;

/** A verb of the past, "placed" or "put". */
const isFinite = (text: string): boolean => /ed$/.test(text) || /^(?:put|laid|set|used|did|chose|went|took|brought)$/.test(text);

/** "A stent had been placed in the artery", "it had been angioplastied": what was found done, unless the sentence goes on from it. */
function isPluperfect(scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  if (!/\bhad \w+(?:ed|ne)\b|\bhad been\b/.test(sentence.said) || goesOnFrom.test(sentence.said)) return false;
  if (textAt(scene, from - 1) === 'had' && textAt(scene, from).endsWith('ed')) return true;
  if (textAt(scene, to) === 'had' && textAt(scene, to + 1) === 'been' && /^(?:placed|deployed|inserted|implanted|put|performed|done)$/.test(textAt(scene, to + 2))) return true;
  let at = from - 1;
  while (at > sentence.from && /^(?:treated|with|by|an?|the|successfully|partially|also|then|using)$/.test(textAt(scene, at))) at--;
  return textAt(scene, at) === 'been' && textAt(scene, at - 1) === 'had';
}

const goesOnFrom = /\b(?:after|once|when|until|till|since|before|because|as|which|that|now|today|already|just|where|although|though|while|but)\b|;/;

/** "Stenting of so young a patient seemed unwise", "a stent is not advisable": verbs of what was thought of it. */
const isSeemed = (text: string): boolean => /^(?:is|are|seem(?:s|ed)|felt|looked|appear(?:s|ed))$/.test(text);
const isWas = (text: string): boolean => text === 'was' || text === 'were';
const months: ReadonlySet<string> = new Set(noteDetails.dates.months);
const nobody = new Set(['nothing', 'none', 'neither', 'nobody']);

function isIntended(scene: Scene, line: Line, event: EventRange): boolean {
  if (isOfNobody(scene, line, event.from) || isSupposed(scene, line, event) || isAppointed(scene, event) || isAskedOrDue(scene, line, event)) return true;
  if (wordsWith(line, 'future').some(({ from }) => from >= event.to && from - event.to <= 5 && !hasFinite(scene, event.to, from))) return true;
  if (textAt(scene, event.to) === 'to' && textAt(scene, event.to + 1) === 'be') return true;
  if (textAt(scene, event.to) === 'not' && textAt(scene, event.to + 1) !== 'only') return true;
  if (textAt(scene, line.sentence.from) === 'to' && textAt(scene, line.sentence.from + 1) === 'be') return true;
  const next = textAt(scene, event.to);
  const behind = pastOpinion(scene, isWas(next) || isSeemed(next) ? event.to + 1 : event.to);
  if (wordsWith(line, 'unmet').some(({ from }) => from === behind || from === predicateOf(scene, line, event))) return true;
  if (wordsWith(line, 'not-achieved').some(({ to }) => to <= event.from && event.from - to <= 3)) return true;
  const lead = leadOf(scene, line, event.from);
  return wordsWith(line, 'intention').some(({ from, to }) => to <= event.from && (event.from - to <= 2 || to === lead) && from >= line.sentence.from);
}

/** "Felt to be | unsafe", "thought | inappropriate": what was thought of an act, behind the verb. */
function pastOpinion(scene: Scene, from: number): number {
  let at = from;
  while (/^(?:felt|thought|deemed|judged|believed|considered|to|be|best|then|also|therefore|now)$/.test(textAt(scene, at))) at++;
  return at;
}

/** "Amenable to | endovascular treatment with atherectomy", "requires | left SFA stenting": where the words begin that name an act with its vessel and its kind. */
function leadOf(scene: Scene, { sentence }: Line, from: number): number {
  let at = from;
  for (;;) {
    const group = sentence.vessels.find(({ to }) => to === at);
    if (group !== undefined) at = group.from;
    else if (at > sentence.from && ofTreatment.test(textAt(scene, at - 1))) at--;
    else return at;
  }
}

const ofTreatment = /^(?:an?|the|further|repeat|endovascular|percutaneous|catheter|treatment|therapy|intervention|management|repair|revascularization|with|by|using|either|balloon|angioplasty|atherectomy|stent|and|or|\/)$/;

/** "Nothing was dilated or stented", "neither opened": the subject denies every verb of its clause. */
function isOfNobody(scene: Scene, { sentence }: Line, from: number): boolean {
  for (let at = from - 1; at >= sentence.from && at >= from - reachOfNobody; at--) {
    if (nobody.has(textAt(scene, at))) return textAt(scene, at + 1) !== 'but';
    // "Nothing was dilated, dissolved or stented".
    if (textAt(scene, at) === ',' && /(?:ed|wn|en)$|^(?:or|nor)$/.test(textAt(scene, at + 1))) continue;
    if (/^(?:[,;:.]|but|then|else|more|except)$/.test(textAt(scene, at))) return false;
  }
  return false;
}

/** "Coiling the vein alone would make it worse", "stenting it might be considered": an act that is only weighed. */
function isSupposed(scene: Scene, { sentence }: Line, { from, to }: EventRange): boolean {
  if (!textAt(scene, from).endsWith('ing') || from > sentence.from + 2) return false;
  for (let at = to; at < Math.min(sentence.to, to + objectReach); at++) {
    if (/^(?:would|might|could|may|should)$/.test(textAt(scene, at))) return true;
    if (isWas(textAt(scene, at)) || /^[,;:.]$/.test(textAt(scene, at))) return false;
  }
  return false;
}

/** "Retrieval of the filter was attempted": where the verb of a noun of action begins, behind what the action is done to. */
function predicateOf(scene: Scene, { sentence }: Line, { to }: EventRange): number | null {
  if (!/^(?:of|through|with|by|from|in|for)$/.test(textAt(scene, to))) return null;
  for (let at = to; at < Math.min(sentence.to, to + objectReach); at++) {
    const text = textAt(scene, at);
    if (isWas(text) || isSeemed(text)) return at + 1;
    if (text === ';' || text === ',' || text === 'and') return null;
  }
  return null;
}

/** "The wife has the card of the removal clinic", "entered on the retrieval list": an act that others look after later. */
const isAppointed = (scene: Scene, { to }: EventRange): boolean =>
  /^(?:removal|retrieval|placement|exchange)$/.test(textAt(scene, to - 1)) && /^(?:clinics?|card|plan|program|programme|appointment|list|registry|reminders?|letter|window|coordinator)$/.test(textAt(scene, to));

const hasFinite = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isWas(textAt(scene, at)) || textAt(scene, at) === ';' || textAt(scene, at) === 'then') return true;
  return false;
};

const isYear = (text: string): boolean => (text.startsWith('19') || text.startsWith('20')) && /^\d{4}$/.test(text);

/** A year before that of the service; where that is not known, any year but the one the note itself is dated with. */
const isEarlierYear = (scene: Scene, text: string): boolean =>
  isYear(text) && (scene.dateOfService === null || Number(text) < Number(scene.dateOfService.slice(0, 4)));

/** "Removed in January": a month without its day is not the day of the session. */
const isMonthAlone = (scene: Scene, at: number): boolean =>
  textAt(scene, at) === 'in' && months.has(textAt(scene, at + 1)) && !/^\d{1,2}$/.test(textAt(scene, at + 2));

/** "... stented the artery and sent her to me": another operator's work. */
const sentReach = /\b(?:sent|referred|transferred) (?:(?:her|him|them|the patient) )?(?:on |over |here )?to (?:me|us)\b/;

/** "Stented in 2019": a year before that of the service, behind a word that dates. */
function isDatedPast(scene: Scene, line: Line, event: EventRange): boolean {
  const { sentence } = line;
  if (textAt(scene, sentence.from) === 'at' && textAt(scene, sentence.from + 1) === 'that' && /^(?:operation|procedure|surgery|admission|visit)$/.test(textAt(scene, sentence.from + 2))) return true;
  if (sentReach.test(sentence.said) || isOfOtherDay(scene.reading, line, scene.reading.tokens[event.from]?.start ?? sentence.start)) return true;
  if (textAt(scene, sentence.from) === 'in' && isEarlierYear(scene, textAt(scene, sentence.from + 1))) return true;
  if ([event.to, event.to + 1, event.to + 2].some((at) => at < sentence.to && isMonthAlone(scene, at))) return true;
  const service = scene.dateOfService === null ? null : Number(scene.dateOfService.slice(0, 4));
  for (let at = Math.max(sentence.from, event.from - nearWords); at < Math.min(sentence.to, event.to + yearReach); at++) {
    const text = textAt(scene, at);
    if (text === ';' && at >= event.to) return false;
    if (!isYear(text)) continue;
    const told = at === event.to || (at === event.to + 1 && /(?:ed|put|done)$/.test(textAt(scene, at - 1)));
    if (!told && !yearLeads.has(textAt(scene, at - 1)) && !yearLeads.has(textAt(scene, at - 2))) continue;
    if (service === null || Number(text) < service) return true;
  }
  return false;
}
