import type { Reading } from '../../language/read-note.js';
import { anyOf, anyWord, noteDetails } from '../../lexicon/note-details.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { sectionAt } from '../section-at.js';
import { findWrittenDates, type WrittenDate } from './written-dates.js';

const { service, general, other, session } = noteDetails.dates;
/** What may stand between a label and its date. */
const link = "(?:[\\s:=.,(#*|>-]|(?:is|was|were|being|which|on|of|the|at|day|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z0-9])|[md]{1,2}/[md]{1,2}/y{2,4}\\)?){0,16}$";
const serviceLabel = new RegExp(`(?<![a-z0-9])(?:${anyOf(service)})(?![a-z0-9])${link}`);
/** "Seen in the angiography suite": "the lab" alone may be that of the blood. */
const place = `(?:(?:in|to|at)\\s+)?(?:the|our|this)\\s+${anyOf(session.filter((words) => words !== 'lab'))}`;
const generalLabel = new RegExp(`(?<![a-z0-9])(?:${anyOf(general)}|${place})(?![a-z0-9])${link}`);
const otherWords = new RegExp(anyWord(other), 'g');
const sessionWords = new RegExp(anyWord(session), 'g');
const sessionBefore = new RegExp(`(?<!\\b(?:will|be|to) )\\b(?:came|brought|took|taken|seen|presented|returned|treated|performed|underwent)\\b[^.;]{0,60}${anyWord(session)}[^.;]{0,25}\\b(?:on|dated)\\s+(?:the\\s+)?(?:[a-z]+day,?\\s+)?$`);
const sessionAfter = new RegExp(`^[^.;]{0,60}\\b(?:came|brought|taken|presented|returned|treated|underwent|met|was in)\\b[^.;]{0,60}${anyWord(session)}|^,? (?:in|at) (?:the|our) ${anyWord(session)}`);
const imagingBehind = /^(?!\s*\n\s*\n)(?![\s:,)-]{0,4}(?:venous|vascular|cath|catheterization|angio|ir) (?:lab|laboratory|suite)\b)[\s:,)-]{0,4}(?:outside |prior |noncontrast |lower extremity |venous |arterial |ct |chest |abdominal ){0,2}(?:cta?|ctv|mr(?!s?\.)|mra|mrv|mri|duplex|doppler|echo\w*|labs?|creatinine|inr|ultrasound|us|abi|x-?ray|visit|clinic|biopsy|discharge|admission)\b/;
/** "D:" and "T:", when a note was dictated and typed. */
const typed = /(?:^|\s)[dt] ?: ?$/;
const tiedReach = 25;
const headLines = 6;
const headWidth = 130;

/**
 * Reads the date on which the service was given, as `YYYY-MM-DD`; null where the note gives none. Labelled dates come
 * first ("date of service", "DOS", "procedure date"), then looser labels ("date:", "performed 7/19/2022"), then a full
 * date among the first lines that belongs to nothing else, then a sentence that brings the patient to the laboratory.
 */
export function readDateOfService(reading: Reading): { readonly value: string | null; readonly evidence: readonly Quote[] } {
  const dates = findWrittenDates(reading.folded).map((date, at, all) => toldAgain(reading, date, all[at + 1]));
  const head = endOfHead(reading.plain);
  const found =
    dates.find((date) => isLabelled(reading, date, serviceLabel, true)) ??
    dates.find((date) => (isLabelled(reading, date, generalLabel) || isSeenLine(reading, date)) && !isPast(reading, date) && !isTiedBehind(reading, date) && !isOfBlood(reading, date)) ??
    (isLetter.test(reading.folded) ? dates.find((date) => !date.loose && !isPast(reading, date) && opensSession(reading, date)) : undefined) ??
    dates.find((date) => !isTiedBehind(reading, date) && (date.start - firstWord(reading.text) < 3 || opensFirstLine(reading, date) || isSameDay(reading, date))) ??
    dates.find((date) => date.start < head && !date.loose && !isPast(reading, date) && standsInHead(reading, date)) ??
    dates.find((date) => !date.loose && !isPast(reading, date) && opensSession(reading, date)) ??
    dates.find((date) => date.start < head && !date.loose && isDictatedToday(reading, date));
  return found ? { value: found.iso, evidence: [quoteOf(reading.text, found)] } : { value: null, evidence: [] };
}

/** Whether the date of the service that was read stands behind a label of its own ("date of service"), and not as a mere "date", which may be that of the report. */
export function isDateLabelled(reading: Reading, { evidence: [quote] }: { readonly evidence: readonly Quote[] }): boolean {
  return quote !== undefined && isLabelled(reading, { ...quote, iso: '', loose: false }, serviceLabel, true);
}

/** "12-06-2025 (12 June 2025)": the words behind the figures tell which of them is the month. */
const toldAgain = ({ folded }: Reading, date: WrittenDate, next: WrittenDate | undefined): WrittenDate =>
  next !== undefined && next.start - date.end <= 3 && /^ ?[(=] ?$/.test(folded.slice(date.end, next.start)) && next.iso === date.iso.replace(/-(\d\d)-(\d\d)$/, '-$2-$1') ? { ...date, iso: next.iso } : date;

/** The date of a letter is that of the procedure only where no sentence tells another. */
const isLetter = /\bdear (?:dr|doctor|prof|colleagues?|mr|mrs|ms|madam|sir)\b/;

const firstWord = (text: string): number => text.search(/\S/);

/** "Op note 10/14/2025 staff ...": nothing but words of a title, without a mark behind them. */
const titleWords = /^(?:(?:brief|full|short|dictated|operative|operation|op|procedure|procedural|post-?procedure|ir|vascular|endovascular|interventional|angio(?:graphy)?|cath(?:eterization)?|lab) ){0,4}(?:note|report|record|dictation|log) (?:of |from |for |on )?$/;

/** "Endovascular report, 3 March 2026.": right behind the few words of a title on the first line. */
function opensFirstLine({ folded }: Reading, { start }: WrittenDate): boolean {
  const before = folded.slice(firstWord(folded), start);
  if (/^(?:[a-z&' ]{2,40} )?(?:(?:clinic|office|outpatient|follow[- ]?up|return|new patient) ){1,2}(?:visit|note|letter)[\s:,-]+(?:(?:seen|date|visit date|date of visit)(?: on)?[\s:]+)?$/.test(before)) return true;
  if (titleWords.test(before)) return true;
  return before.length <= 90 && !before.includes('\n') && /(?:[,.:;|-]|\/\/|\s{2})\s*(?:(?:mon|tues?|wednes|thurs|fri|satur|sun)(?:day)?,?\s+)?$/.test(before) && !hasOther(before.replace(ofTitle, ''));
}

/** "Diagnostic venous study, ...", "Case log, physician version   ...": words that name this note where they stand in its title. */
const ofTitle = /\b(?:report|note|dictation|record|clinic|follow[- ]?up|visit|(?:cath(?:eterization)? |angio |vascular |ir )?(?:lab|suite)(?: proc)?|(?:arterial|venous) study|(?:physician|doctor|operator|surgeon|provider|nurse|nursing|chart|short|long|full)(?: ?'?s)? version(?! ?[:#\d]))\b/g;

/** "Dictated 18 May 2022, same day as the procedure", "procedure and dictation both 18 May 2022". */
const isSameDay = ({ folded }: Reading, { start, end }: WrittenDate): boolean =>
  /^[,;( ]{0,3}(?:[^.;]{0,80}\bthe (?:procedure|operation|intervention)\b[^.;]{0,50}\bon the same day\b|(?:the )?same day (?:as|of)\b|(?:date of (?:service|procedure)|dos|procedure) (?:the )?same\b)/.test(folded.slice(end, end + 200)) || ofBoth.test(folded.slice(Math.max(0, start - 80), start));

const deed = '(?:procedure|operation|surgery|study|case|service|exam|examination|performed|done)';
const typing = '(?:dictation|dictated|note|report|transcription|transcribed|typed)';
const both = (one: string, other: string): string => `${one}(?: (?:date|was|were))?,? (?:and|&|/|\\+|=) (?:(?:date )?of )?(?:the |this )?${other}`;
/** The procedure and its dictation named together, in front of the one date of both. */
const ofBoth = new RegExp(`(?<![a-z])(?:${both(deed, typing)}|${both(typing, deed)})(?: dates?)?(?:,? (?:both|all|the|same|day|date|are|is|was|were|on))*[\\s:,(=-]{1,3}$`);

/** "This is doctor Ito dictating on 18 May 2022 ... procedure today was a venogram": the day of the dictation, which the note calls that of the procedure. */
const isDictatedToday = ({ folded }: Reading, { start }: WrittenDate): boolean =>
  doneToday.test(folded) && dictatedOn.test(folded.slice(Math.max(0, start - 80), start));

const dictatedOn = new RegExp(`(?<![a-z])dictat(?:ed|ing|ion)(?![a-z])${link}`);
const doneToday = /(?<!(?:next|planned|another|before|after|since|no) )\b(?:procedures?|operation|surgery|intervention|case|study) (?:(?:was|were|is|done|performed|carried|out|earlier) ){0,4}(?:today|this (?:morning|afternoon|evening))\b|\b(?:performed|done|carried out) (?:earlier )?today\b|\btoday,? (?:i|we) (?:did|performed|carried out)\b/;

/** "Seen ........ 2024-02-08", "Date seen: 2/8/24": a line of its own. */
const isSeenLine = ({ folded }: Reading, { start }: WrittenDate): boolean => /(?:^|\n)[ |*]*(?:date )?seen(?: on)? ?:[\s:]*$/.test(folded.slice(Math.max(0, start - 60), start));

const pastKinds = new Set(['history', 'comparison', 'plan', 'attestation', 'consent']);

/** The day of a section on the past, of what an indication tells to have been done ("she was treated in our suite on ..."), or from which the patient now returns. */
function isPast(reading: Reading, { start, end }: WrittenDate): boolean {
  const kind = sectionAt(reading, start)?.kind ?? 'other';
  if (pastKinds.has(kind)) return true;
  const front = reading.folded.slice(Math.max(0, start - pastReach), start);
  const behind = reading.folded.slice(end, end + pastReach);
  if (returnsNow.test(behind) || elsewhere.test(behind)) return true;
  const words = kind === 'indication' ? `${/[^.;:\n]*$/.exec(front)?.[0] ?? ''}|${/^[^.;\n]*/.exec(behind)?.[0] ?? ''}` : '';
  return doneBefore.test(words) && !bringsIn.test(words);
}

const pastReach = 120;
const doneBefore = /\b(?:she|he|they|patient|man|woman|we|i|who)\b[^|]{0,20}\b(?:treated|underwent|performed|stented|lysed|ballooned|operated|had)\b/;
const bringsIn = /\b(?:came|brought|took|taken|seen|saw|presented|met|today|now)\b/;
/** "Angioplasty was performed on 3 July 2019 at another hospital". */
const elsewhere = /^,?\s+(?:elsewhere|(?:at|in|by) (?:another|an outside|a different|the referring|an outlying|the other) (?:hospital|institution|facility|center|centre|clinic|surgeon|operator|physician))\b/;
const returnsNow = /^[^;\n]*\b(?:(?:now|today) returns?|returns (?:now|today|for)|returned today)\b/;

/** A label right in front of the date, with nothing in its own clause that makes it the date of something else. */
function isLabelled({ folded }: Reading, { start }: WrittenDate, label: RegExp, certain = false): boolean {
  // What was taken back in between left carriage returns.
  const before = folded.slice(Math.max(0, start - 120), start).replace(/\r{2,}/g, '').replace(takenBack, '').slice(-80);
  const match = label.exec(before);
  if (!match) return false;
  const phrase = before.slice(match.index);
  if (/\n[ \t\r]*\n/.test(phrase)) return false;
  const clause = /[^.,;:|()\n\t]*$/.exec(before.slice(0, match.index).replace(/ {3,}| \/ /g, '|'))?.[0] ?? '';
  const near = clause.slice(-tiedReach);
  return !hasOther(certain || ofThisReport.test(near) || match[0].startsWith('procedure of') ? near.replace(/\b(?:report|note|record|dictation|dictated|dictating|typed|transcribed)\b/g, '') : near);
}

/** "Done February 3, no, make that February 4, 2025": the day that was taken back. */
const takenBack = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?[,.]* (?:no|sorry|correction|strike that|scratch that|wait|excuse me)\b[,.]*(?: (?:no|sorry|make (?:that|it)|i mean|that is|the|it was))*[,.]* $/;

/** "This is the report of a procedure performed July 30": the title of this note, as the start of a sentence. */
const ofThisReport = /\b(?:report|note|record|dictation) (?:of|for|on) (?:a|an|the|this) (?:procedure|operation|study|intervention|case)? ?$|\bdictating (?:a|an|the|this|my) (?:[a-z]+ )?(?:procedure|operation|study|intervention|case) $/;

/** A gentleman is no magnetic resonance. */
const hasOther = (words: string): boolean => words.replace(/\bmr\./g, '').search(otherWords) >= 0;

/** "Date: 3/1/2024 CT": what follows names another examination. */
const isTiedBehind = ({ folded }: Reading, { end }: WrittenDate): boolean => imagingBehind.test(folded.slice(end, end + 60));

/** "Lab date 08/20/2024 | creatinine 1.1", "INR 1.0, lab date 08/20/2024": the day on which blood was taken, and not that of the session. */
function isOfBlood({ folded }: Reading, { start, end }: WrittenDate): boolean {
  const before = folded.slice(Math.max(0, start - bloodReach), start);
  if (!labDay.test(before)) return false;
  return ofBlood.test(/[^\n]*$/.exec(before)?.[0] ?? '') || ofBlood.test(/^[^\n]*/.exec(folded.slice(end, end + bloodReach))?.[0] ?? '');
}

const bloodReach = 60;
const labDay = /(?<!\b(?:cath|angio|ir|catheterization) )\blab (?:date|day|visit)\b[^\n]*$/;
const ofBlood = /\b(?:creatinine|cr|inr|[eg]?gfr|hgb|hb|hct|hemoglobin|hematocrit|platelets?|plts?|bun|potassium|wbc|ptt|aptt|cbc|bmp|cmp|bnp|a1c|troponin|d-?dimer|lipids|blood|labs|results?|draw|drawn|collected)\b/;

/** A date in a short line of the head that stands for the note, not for something named beside it. */
function standsInHead(reading: Reading, date: WrittenDate): boolean {
  const { folded } = reading;
  const before = /[^\n]*$/.exec(folded.slice(Math.max(0, date.start - headWidth), date.start))?.[0] ?? '';
  const after = /^[^\n]*/.exec(folded.slice(date.end, date.end + headWidth))?.[0] ?? '';
  if (/[.;] {1,3}$/.test(before) && /^\.?\s*$/.test(after)) return !isTiedBehind(reading, date) && !hasOther(before.slice(-tiedReach));
  if (isLineOfItsOwn(reading, date)) return !isTiedBehind(reading, date);
  if ((opensLine.test(before) || opensWrittenLine(reading, date)) && goesOnWithPerson.test(after)) return true;
  if (before.length + after.length >= headWidth || isStamped.test(before) || dateBehind.test(after) || dateInFront.test(before)) return false;
  if (hasOther(withoutTitle(before).slice(-tiedReach)) || typed.test(before) || isTiedBehind(reading, date)) return false;
  return !/\b(?:was|were|is|are|has|had|with|after|from|in|since|who|because)\b|(?<!\b(?:patient|he|she|lady|gentleman|man|woman) )\b(?:seen|noted|a visit)(?: on)?\s*$/.test(before);
}

/** A title, and "22 September 2025" on the line below: nothing else on its own line as the note was written, and a line in front that neither leads to it nor has a date of its own kind. */
function isLineOfItsOwn({ text, folded }: Reading, { start, end }: WrittenDate): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  if (from === 0 || !opensLine.test(folded.slice(from, start).replaceAll('\r', ' ')) || !/^[\s.]*$/.test(text.slice(end).split('\n', 1)[0] ?? '')) return false;
  const before = folded.slice(text.lastIndexOf('\n', from - 2) + 1, from).trimEnd();
  return !leadsToDate.test(before) && !hasOther(before.slice(-tiedReach));
}

/** A title, and "9 May 2026, operator Dr. Ito" on the line below, which was joined to it. */
function opensWrittenLine({ text, folded }: Reading, { start }: WrittenDate): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  if (from === 0 || !opensLine.test(folded.slice(from, start))) return false;
  const before = folded.slice(text.lastIndexOf('\n', from - 2) + 1, from).trimEnd();
  return !leadsToDate.test(before) && !hasOther(before.slice(-tiedReach).replace(ofTitle, ''));
}

const leadsToDate = /(?:\b(?:on|of|since|from|until|till|to|in|at|and|by|before|after|dated|the)|[:,(])$/;

/** "Electronically signed by T. Green, MD on 05/16/2025": who it names stands between the word and the date. */
const isStamped = /^\W*(?:(?:electronically|digitally|e) ?-?)?(?:signed|authenticated|attested|printed|faxed|transcribed)\b(?! ?[.;,])/;
/** "VBX 8 x 39   2024-02-11   2027-02-10": one of several dates of a row, none of which is labelled. */
const dateBehind = /^\s{2,}(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})\b/;
const dateInFront = /\b(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})\s{2,}$/;

/**
 * "Interventional report, 14 November 2024": the last word of a title is no other date's label, as in "report date". "Study of 3 May 2024" alone on its
 * line, or in a column of it, is this one.
 */
const withoutTitle = (before: string): string =>
  before.replace(/(?<=[a-z] )(?:report|note|record|letter)(?=\s*[,.|-]?\s*$)|\b(?:report|note|record) of (?:the |an? )?(?:(?:venous|arterial|vascular|endovascular) )?(?:operation|procedure|intervention|surgery|examination)(?=\s*[,.|-]\s*$)|(?<=^[\s*>-]*|[.;|]\s+|\s{2,})(?:study|report|note|record) (?:of|from|for) (?:the )?$/, '');

const opensLine = /^[\s*>-]*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+)?$/;
/** "22 January 2025. Surgeon: ... Patient: ...", all in one long line: a date that opens it stands for the note, if doctor or patient are next. */
const goesOnWithPerson = /^\s*[.,;:|/-]*\s*(?:(?:by|with) )?(?:dr\b|doctor\b|surgeons?\b|operators?\b|op ?:|physician\b|attending\b|staff\b|author\b|provider\b|assist\w*\b|fellow\b|anesthesia\b|(?:patient|pt|name|mrn|room|location|site|service|procedure|exam)s? ?:|patient |(?:mrs?|ms)\. |(?:this|a|an) (?:is a )?(?:\d{1,3}|\w+ty(?:[ -]\w+)?)[ -]?(?:y|years?)\b)/;

/** Offset at which the first lines that hold anything end. */
function endOfHead(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (text.slice(at, Math.min(end, at + 400)).trim() !== '') lines++;
    if (lines === headLines) return end;
    at = end + 1;
  }
  return text.length;
}

/** "On March 3rd the patient was brought to the angiography suite", "... came to the angio suite on 3 March", "On 3 March we performed ...". */
function opensSession(reading: Reading, date: WrittenDate): boolean {
  const before = withoutNames(reading.folded.slice(Math.max(0, date.start - sentenceReach), date.start));
  const after = withoutNames(reading.folded.slice(date.end, date.end + sentenceReach));
  const opens = /(?:^|[.;\n])[^.;\n]*$/.exec(before)?.[0] ?? '';
  if (hasOther(opens.slice(-tiedReach).replace(sessionWords, ''))) return false;
  if ((ofThisDeed.test(opens) && sectionAt(reading, date.start)?.kind !== 'indication') || onTable.test(opens) || (doneOn.test(opens) && inOurRoom.test(after)) || (treatedOn.test(opens) && isLetter.test(reading.folded) && !goesOnSince.test(after) && reading.folded.slice(0, headWidth * 3).includes(date.iso.slice(0, 4)))) return true;
  return sessionBefore.test(opens) || (/\bon\s+(?:the\s+)?(?:[a-z]+day,?\s+)?$/.test(opens) && (sessionAfter.test(after) || ourDeed.test(after)));
}

const sentenceReach = 200;
/** "On 4 November", "on Tuesday 4 November", "the day 4 November". */
const onDay = '\\b(?:on\\s+(?:the\\s+)?(?:[a-z]*day,?\\s+)?|the\\s+day\\s+)(?:of\\s+)?$';
/** "The procedure was done at Mercy Hospital on 29 May". */
const ofThisDeed = new RegExp(`\\b(?:the|this) (?:procedure|operation|intervention|examination)\\b[^.;]{0,60}\\b(?:was|were) (?:(?!first\\b)\\w+ )?(?:done|performed|carried out|undertaken)\\b[^.;]{0,60}${onDay}`);
/** "67 m, claudication, on our table 23 march". */
const onTable = /\bon (?:our|the|my) (?:angio |cath )?table (?:on )?$/;
/** "Thrombolysis was performed on the 22nd of June in our angiography unit". */
const doneOn = new RegExp(`\\b(?:performed|done|carried out|undertaken)\\b[^.;]{0,60}${onDay}`);
const inOurRoom = /^,?\s+(?:in|at)\s+(?:our|this)\s+(?:[a-z]+\s+){0,2}(?:unit|suite|lab|laboratory|room|theat(?:re|er)|department|center|centre|hospital)\b/;
/** "Your patient, who had a stent in 2019, was treated again on 4 November", "was treated by me the day 4 November": told in a letter of the day before. */
const treatedOn = new RegExp(`\\b(?:treated|operated(?: on)?|stented|dilated)(?: again| here| by (?:me|us))? (?:on\\s+)?(?:the\\s+)?(?:[a-z]*day,?\\s+)?(?:of\\s+)?$`);
/** "On 3 March we performed an iliac venogram". */
const ourDeed = /^,?\s+(?:i|we)\s+(?:\w+ly\s+)?(?:performed|did|carried out|treated|operated|stented|took|brought|studied|examined)\b(?![^.;]{0,160}\b(?:elsewhere|previously|first|years? ago|since)\b)/;

/** "... was stented on 2 February 2023 and now has swelling": an earlier day. */
const goesOnSince = /^[^.;\n]{0,60}\b(?:and now|now|since|returns?|until|but)\b/;

/** "Mrs. P. was brought": the dots of a title and of initials end no sentence. */
const withoutNames = (text: string): string => text.replace(/\b(?:mrs?|ms|dr|prof)\. ?/g, '').replace(/\b([a-z])\./g, '$1');
