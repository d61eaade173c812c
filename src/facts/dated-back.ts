import type { Reading, ReadSentence } from '../language/read-note.js';
import { hasTerm } from '../language/text/hits.js';
import { said } from '../language/text/said.js';
import { noteDetails } from '../lexicon/note-details.js';
import type { Span } from '../model/span.js';
import { isTimeOfOther } from './times-of-others.js';
import { isDateLabelled, readDateOfService } from './record/date-of-service.js';
import { findWrittenDates } from './record/written-dates.js';
import { isToldOfOthers, opensOnOtherDay, sameClause } from './told-of-others.js';

/** "She had a work-up in 2022 which included a venogram with IVUS". */
const toldOfYear = /\b(?:had|underwent|received|was|were|report)\b.*\bin (?:[a-z]+ )?(?:19|20)\d\d\b/;

/** "The letter (translated) says that ...", "Her outside report describes ...", "the previous operative report (Dr. Hale) documents ...": another paper tells of it. */
const toldByPaper = /^\W*(?:on |after )?review of (?:the |her |his |their |an? )?(?:\w+ ){0,3}(?:report|note|record|chart|dictation|summary|letter)s?\b|^\W*(?:(?:the|that|this|their|his|her|an?|our|per) )?(?:\w+ ){0,2}?(?:letter|discharge summary|outside (?:report|note|record)s?|(?:old|earlier|previous|prior) (?:(?:operative|procedure|operation|procedural|surgical|venography|angiography|ivus|clinic) )?(?:report|note|record)s?|records? from|(?:report|note) from|chart)\b(?:\bdr\.|[^.;]){0,60}?\b(?:says?|said|states?|stated|describes?|described|mentions?|mentioned|reads?|notes?|noted|documents?|documented|quotes?|reports?|reported|tells?)\b/;

/** "Stents date from 2021, when IVUS gave 180 mm2": what was found in that year. */
const whenOfYear = /\b(?:19|20)\d\d\)?,? (?:when|where|at which time|and at that time|on which occasion) (?:the |her |his |an? )?$/;

const months = `(?:${noteDetails.dates.months.join('|')})`;

/** "At her IVUS of March 3 the vein was compressed", "on the IVUS of last month". */
const ofOtherDay = /\b(?:at|on|in|by|per|from|during) (?:the|her|his|their|that) (?:\w+ ){0,2}$/;
const day = new RegExp(`^(?: (?:study|run|examination|report))? (?:of|from|on|in) (?:${months}(?: \\d{1,2})?(?!\\d)|last (?:week|month|year|spring|summer|autumn|fall|winter)|\\d{1,2}(?:st|nd|rd|th)? ${months})\\b|^(?: (?:study|run|examination|report))? (?:a|one|two|three|four|six|several|some|\\d+) (?:days?|weeks?|months?|years?) (?:ago|earlier|before)\\b`);

/** "The outside hospital's IVUS report describes ...", "their IVUS report mentions ...". */
const reportOfOthers = /\b(?:outside|referring|other|previous|prior|earlier|old|transferring|their|first|local)\b(?: \w+| ?'s){0,4} $/;
const reports = /^ (?:report|note|record|study report|images? report)s?\b/;

/** "In March 2022, at another hospital, IVUS had been used ...": a sentence that begins with a month or year, and no day. */
const opensInPast = /^\W*(?:(?:in|at|elsewhere|abroad|back|already)\b[^.;,\d]{0,30} )?(?:back )?in (?:(?:early|late|mid|the (?:spring|summer|autumn|fall|winter) of) )?(?:[a-z]+ (?:of )?)?(?:19|20)\d\d\b/;

/** "At the diagnostic study of March 3, IVUS had shown ...": what another session had shown. */
const atOtherSession = new RegExp(`^\\W*(?:at|on|during) (?:the|her|his|that|our) (?:(?:\\w+ )?(?:diagnostic|initial|first|index|earlier|previous|prior|last|outside|staging|original)) (?:\\w+ )?(?:study|procedure|session|examination|venogram|angiogram|visit|intervention)\\b[^;.]{0,40}\\bhad\\b|^\\W*(?:at|on|during) (?:the|her|his|that|our) (?:\\w+ ){0,3}(?:study|procedure|session|examination|venogram|angiogram|visit|intervention) (?:of|on|from|in) (?:${months}|last|\\d)[^;.]{0,40}\\bhad\\b`);

const otherDate = new RegExp(`\\b(?:19|20)\\d\\d\\b|\\b(?:in|since|last) ${months}\\b|\\b(?:elsewhere|outside|abroad)\\b|\\blast (?:week|month|year|spring|summer|autumn|fall|winter)\\b`);
/** "Their IVUS", "the previous surgeon's IVUS": one that others did. */
const ofOthers = /\b(?:their|(?:his|her|the|an?) (?:previous|prior|former|first|referring|other|outside|transferring|sending|outlying|community|county|regional) (?:\w+ )?\w+ ?'s)(?: (?:own|first|initial))? $/;
/** "Stent placed in May 2022, whose IVUS measured 5.5 mm". */
const ofWhat = /\b(?:whose|and its) $/;
/** "IVUS at that time", "IVUS then 5.4 mm", "IVUS had shown", where the words in front tell of another year. */
const thenToo = /^(?: (?:study|run))?(?: (?:at (?:the|that) time(?! of)|back then|then(?= \d| (?:showed|gave|read|measured|found|said)\b))(?![\w])|[^.;()]{0,60}\bhad (?:then |already )?(?:shown|revealed|measured|given|found|demonstrated|been)\b)/;
const backThen = /\b(?:back then|at (?:the|that) time|on that occasion),? (?:the |an? )?$/;
/** "IVUS done during her first operation". */
const ofOtherSession = /^(?: (?:study|run|that was|which was|done|performed|obtained|carried out)){0,3} (?:during|at|from|of) (?:her|his|the|their|that) (?:first|previous|prior|last|earlier|index|original|initial|outside) (?:\w+ )?(?:operation|procedure|session|surgery|admission|hospitali[sz]ation|visit|hospital|stenting|intervention)\b/;
/** "L iliac stent placed 2022 at Mercy (IVUS showed 80% compression)": told in brackets behind what was done in that year. */
const inBracketsOfYear = /\b(?:placed|stented|implanted|put in|inserted|done|treated|lysed|s\/p|status post)\b[^.;()]{0,40}\b(?:19|20)\d\d\b(?: (?!was\b|were\b|is\b|has\b|now\b)[\w'-]+){0,6} ?\([^()]*$/;
/** "IVUS of the left common iliac vein last March had shown ...". */
const lastSeason = new RegExp(`^([^;.:,]{0,60})\\blast (?:${months}|spring|summer|autumn|fall|winter)\\b`);
/** "My partner, Dr. Osei, had done IVUS of the vena cava in June", "my colleague did IVUS of it in May": by another, in a month. */
const byPerson = /\b(?:(?:my|our|his|her|the|a) (?:\w+ )?(?:partner|colleague|predecessor|surgeon|cardiologist|radiologist|physician|interventionalist)|dr\.? [\w-]+)(?:,? (?:\w+ )?dr\.? [\w-]+,?)? (?:(?:had|has|have|already|once|first) ){0,2}(?:did|done|performed|obtained|ran|run|used|recorded|carried out) (?:an? |the |her |his )?(?:\w+ )?$/;
const inMonth = new RegExp(`^[^;.:]{0,70}\\bin (?:early |late |mid-?|the (?:spring|summer|autumn|fall|winter) of )?${months}\\b`);
/** "IVUS in May 2021", "IVUS of the vein in 2022". */
const inYear = /^([^.;:]{0,60}?)\b(?:in|from|of|on)\s+(?:\w+\s+)?(?:19|20)\d\d\b/;
const hadShown = /\bhad (?:then |already )?(?:shown|revealed|measured|given|demonstrated)\b/;

/** A time behind IVUS that is its own, not that of a stent or a complaint that stands between. */
function isDatedBy(time: RegExp, behind: string): boolean {
  const match = time.exec(behind);
  if (!match) return false;
  const [whole, between = ''] = match;
  const rest = behind.slice(whole.length);
  return hadShown.test(rest) || !isTimeOfOther(`${between}${/\b(?:from|of)\b/.exec(whole.slice(between.length))?.[0] ?? ''}`, rest);
}

const house = '(?:hospitals?|facility|institution|cent(?:er|re)|clinic|practice|group|office|lab|laboratory|service|team|providers?|physicians?|surgeons?|cardiologists?|radiologists?|colleagues?|department|unit|site)';
const papers = '(?: (?:study|run|runs|images?|imaging|pictures?|films?|recordings?|loops?|clips?|pull-?back|examination|exam|data|series|files?))*';
/** "IVUS of the left common iliac vein from the referring hospital was reviewed", "... sent by the community hospital", "... on the disc that she brought". */
const elsewhere = new RegExp(`^${papers}(?:(?!\\b(?:was|were|is|and|but|because|since|to|for|showed|revealed|study|images?|films?|venogra\\w+|angiogra\\w+|ct|duplex|reports?|referred|transferred|placed|patient|man|woman|gentleman|lady|asked|requested|ordered|request)\\b)[^.;:]){0,80}\\b(?:from|of|at|by|in) (?:the |her |his |their |an |a |our |another )?(?:(?:referring|outside|outlying|transferring|sending|community|other|local|previous|originating|peripheral|county|regional|first) (?:\\w+ )?|(?<=another ))${house}\\b`);
const onDisc = new RegExp(`^${papers}(?:(?!\\b(?:was|were|is|and|but)\\b)[^.;:]){0,80}\\b(?:on|from) (?:the|a|an|her|his|their) (?:\\w+ )?(?:disc|disk|cd|dvd|memory stick|usb stick)\\b`);
const fromElsewhere = (behind: string): boolean => elsewhere.test(behind) || onDisc.test(behind);

const nowadays = /\b(?:today|tonight|now|this time)\b/;

/** Words in front of and behind IVUS, which tell of a session of others or of another year. */
function isOfOtherTime(front: string, behind: string): boolean {
  if (nowadays.test(behind.split(/[;.]/)[0] ?? '')) return false;
  if ((byPerson.test(front) && inMonth.test(behind)) || isDatedBy(lastSeason, behind) || fromElsewhere(behind) || ofOthers.test(front) || ofOtherSession.test(behind)) return true;
  return otherDate.test(front) && (ofWhat.test(front) || thenToo.test(behind) || backThen.test(front) || inBracketsOfYear.test(front));
}

const fullDate = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${months},? (?:19|20)\\d\\d|${months} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|\\d{1,2}\\/\\d{1,2}\\/(?:\\d{4}|\\d\\d)|(?:19|20)\\d\\d-\\d\\d-\\d\\d)(?!\\d)`;
const onDate = new RegExp(`^([^;.:]{0,60}?)\\b(?:on|of|from|dated) (?:the )?${fullDate}`);
const opensOnDate = new RegExp(`^\\W*(?:already |back )?on (?:the )?${fullDate}(?! (?:the|this|our) (?:patient|man|woman|gentleman|lady)\\b)${sameClause}$`);

/**
 * "On 4 May 2021 the vein was examined with IVUS", "IVUS on 4 May 2021": a full date in front of the day of the service. A date that is only one or a few
 * days in front of an unlabelled "date" may be the session itself, as the note may be dated by its report.
 */
function isOfEarlierDate(reading: Reading, front: string, behind: string): boolean {
  if (nowadays.test(/^[^;.]*/.exec(behind)?.[0] ?? '')) return false;
  const match = opensOnDate.exec(front) ?? (isDatedBy(onDate, behind) ? onDate.exec(behind) : null);
  const [date] = match ? findWrittenDates(match[0]) : [];
  const limit = date ? serviceDays(reading).limit : null;
  return (date !== undefined && limit !== null && date.iso < limit) || (isDatedBy(onDay, behind) && isOfEarlierDay(reading, behind));
}

const onDay = new RegExp(`^((?:(?!\\b(?:showed|shows|revealed|demonstrated|confirmed|found|seen|noted|and|with|after|since|for|because|to)\\b)[^;.:,]){0,60}?)\\b(?:on|of|from|dated) (?:the )?(?:${months} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${months}\\b)(?!,? (?:19|20)\\d\\d)`);

/** "The areas recorded by IVUS on July 24": a day without its year, which is that of the service or the one before. */
function isOfEarlierDay(reading: Reading, behind: string): boolean {
  const { value, limit } = serviceDays(reading);
  const words = onDay.exec(behind)?.[0] ?? '';
  if (value === null || limit === null) return false;
  const [date] = findWrittenDates(`${words} ${value.slice(0, 4)}`.slice(words.search(/(?:\d{1,2}\S* (?:of )?)?[a-z]+(?: \d{1,2}\S*)? ?$/)));
  return date !== undefined && date.iso !== value && (date.iso > value || date.iso < limit);
}

/** "She received a stent in November 2021. At that sitting IVUS had found ...": the time of the sentence in front, which is none of the service. */
function isAtThatTime(reading: Reading, { index, said: words }: ReadSentence): boolean {
  if (!atThatTime.test(words)) return false;
  const before = reading.sentences[index - 1]?.said ?? '';
  const year = /\b(?:19|20)\d\d\b/.exec(before)?.[0];
  return year === undefined ? longAgo.test(before) : serviceDays(reading).value?.startsWith(year) !== true;
}

const atThatTime = /^\W*(?:(?:at|during|on|in) (?:that|this same|the same) (?:time|sitting|session|visit|operation|procedure|occasion|stay|admission|hospital|year|month)|back then)\b(?![^.;]*\b(?:today|now)\b)/;
const longAgo = /\b(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)\b|\b(?:last|previous) (?:year|month|spring|summer|autumn|fall|winter)\b/;

/** The day of the service, and the day in front of which a date is of another session: the same, or a week before a date that may be of the report; read once a note. */
function serviceDays(reading: Reading): ServiceDays {
  const known = services.get(reading);
  if (known !== undefined) return known;
  const found = readDateOfService(reading);
  const { value } = found;
  const days = { value, limit: value === null || isDateLabelled(reading, found) ? value : weekBefore(value) };
  services.set(reading, days);
  return days;
}

interface ServiceDays { readonly value: string | null; readonly limit: string | null }
const weekBefore = (iso: string): string => new Date(Date.parse(iso) - 7 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const services = new WeakMap<Reading, ServiceDays>();

const doneNow = /^[^;.]*\b(?:(?:was|were) (?:\w+ ){1,3}|and )(?:today|tonight|now)\b/;

/** "IVUS 2022: ...", "IVUS in May 2021", "in 2021 IVUS": a bare year beside the word tells of another session. Five readers ask it of the same words. */
export function datedBack(reading: Reading, sentence: ReadSentence, hit: Span): boolean {
  const answers = answered.get(sentence) ?? [];
  const known = answers.find(({ start, end }) => start === hit.start && end === hit.end);
  if (known) return known.isBack;
  const isBack = readDatedBack(reading, sentence, hit);
  answered.set(sentence, [...answers, { start: hit.start, end: hit.end, isBack }]);
  return isBack;
}

const answered = new WeakMap<ReadSentence, readonly (Span & { readonly isBack: boolean })[]>();

function readDatedBack(reading: Reading, sentence: ReadSentence, hit: Span): boolean {
  const behind = said(reading, hit.end, Math.min(sentence.end, hit.end + 70)).replace(/\b(st|dr|mt)\. /g, '$1 ');
  const before = said(reading, Math.max(sentence.start, hit.start - 40), hit.start);
  const front = said(reading, sentence.start, hit.start);
  return (/(?:19|20)\d\d/.test(sentence.said) && isOfYear(front, before, behind, sentence.said)) || toldByPaper.test(front) || atOtherSession.test(sentence.said) ||
    (ofOtherDay.test(before) && day.test(behind)) || (reports.test(behind) && reportOfOthers.test(before)) || isToldOfOthers(reading, sentence, hit) || isAtThatTime(reading, sentence) || isOfEarlierDate(reading, said(reading, sentence.start, Math.min(hit.start, sentence.start + 300)), said(reading, hit.end, Math.min(sentence.end, hit.end + 90))) ||
    isOfOtherTime(said(reading, Math.max(sentence.start, hit.start - 200), hit.start), said(reading, hit.end, Math.min(sentence.end, hit.end + 90)));
}

/** The words in front of IVUS, the last of them, those behind and the whole sentence, which holds figures like those of a year. */
const isOfYear = (front: string, before: string, behind: string, whole: string): boolean =>
  isDatedBy(inYear, behind) || /^\s*(?:19|20)\d\d\b/.test(behind) || (/\bin\s+(?:\w+\s+)?(?:19|20)\d\d,?\s+\w*\s*$/.test(before) && !absolute.test(before)) || /\b(?:the|his|her|that) (?:19|20)\d\d\s$/.test(before) || (toldOfYear.test(front) && !doneNow.test(behind)) || opensInPast.test(whole) || whenOfYear.test(before);

/** "She had a stent in 2021, placed with IVUS guidance": another session at every word of IVUS, and nothing behind is its result here. */
export function ivusDatedBack(reading: Reading, sentence: ReadSentence): boolean {
  if (!hasTerm(sentence.terms, 'ivus')) return false;
  const hits = sentence.terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  return hits.every((hit) => datedBack(reading, sentence, hit));
}

/** "Another hospital had passed an IVUS catheter into the iliac vein": a whole sentence on the IVUS of another session, which moves nothing in this one. */
export const tellsOfEarlierIvus = (reading: Reading, sentence: ReadSentence): boolean =>
  hasTerm(sentence.terms, 'ivus') && !today.test(sentence.said) && ivusDatedBack(reading, sentence);

/** Whether the words in front of a place tell of what was had or done in a year, which is another session. */
export const isToldOfYear = (reading: Reading, sentence: ReadSentence, at: number): boolean => toldOfYear.test(said(reading, sentence.start, at));

const treatedInYear = /\b(?:was|were|had been) (?:stented|treated|dilated|embolized|coiled|catheteri[sz]ed|cannulated|selected|engaged|ballooned|angioplastied|recanali[sz]ed|explored|lysed)\b(?:(?!\b(?:stents?|grafts?|placed|today|now)\b)[^.;,]){0,70}\bin (?:[a-z]+ )?(?:19|20)\d\d\b/;
/** "The vein having been stented in 2019, IVUS of it showed ...": the year is that of the stent. */
const absolute = /\bhaving been\b[^;.]*,\s*$/;
/** "In January the left gastric artery had been engaged": told of another month as over by then. */
const engagedInMonth = new RegExp(`^[^;:.]*\\b(?:in|last) (?:early |late |mid )?${months}\\b[^;:.]{0,60}\\bhad (?:already |once )?been (?:stented|treated|dilated|embolized|coiled|catheteri[sz]ed|cannulated|selected|engaged|entered|ballooned|explored|lysed)\\b[^;:]*$`);
/** "At the time of her last procedure the left popliteal was catheterized": told of another session from the first word on. */
const atLastSession = /^\W*(?:at|during|on) (?:the time of )?(?:her|his|the|that|a|their) (?:very )?(?:(?:last|previous|prior|earlier) (?:\w+ )?(?:procedures?|sessions?|operation|surgery|visit|admission|interventions?|hospitali[sz]ation)|(?:previous|prior) (?:\w+ )?(?:angiogra(?:m|phy)|venogra(?:m|phy)|arteriogram|study))\b/;
const hadBeen = /\bhad (?:already |once )?been\b/;
const aYear = /\b(?:19|20)\d\d\b/;

const today = /\b(?:today|now|this time|tonight)\b|;/;

/** Whether the words in front of a place tell what a letter, a report or a record of others says. */
export const isToldByPaper = (front: string): boolean => toldByPaper.test(front);

/** Whether a sentence tells of another day from its first word on. */
export const opensElsewhen = ({ said: words }: ReadSentence): boolean => opensOnOtherDay.test(words) && !today.test(words);

/** "In 2021 catheters had been passed into both uterine arteries", "her celiac was stented from the left arm in 2019": no movement of this session. */
export const isOfEarlierYear = (sentence: ReadSentence): boolean => {
  const { said: words } = sentence;
  return (atLastSession.test(words) && !/\b(?:today|now|this time)\b|[;:]/.test(words)) || (hadBeen.test(words) && engagedInMonth.test(words) && !/\b(?:today|now|this time)\b/.test(words)) || (aYear.test(words) && (treatedInYear.test(words) || (opensInPast.test(words) && !/\b(?:today|now|this time)\b/.test(words)))) || opensElsewhen(sentence);
};
