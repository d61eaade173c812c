import type { Reading, ReadSentence } from '../language/read-note.js';
import { said } from '../language/text/said.js';
import { noteDetails } from '../lexicon/note-details.js';

/** IVUS told as the work of another house or another time: by who did it, by who tells of it, or by a time that opens its clause. */

const months = noteDetails.dates.months.join('|');
const house = '(?:hospitals?|facility|institution|cent(?:er|re)|clinic|practice|university)';
const people = '(?:office|lab|laboratory|service|team|group|providers?|physicians?|surgeons?|cardiologists?|radiologists?|colleagues?|department|unit|doctors?|operators?)';
const foreign = '(?:outside|outlying|referring|transferring|sending|community|county|regional|previous|prior|former)';
const far = '(?:elsewhere|abroad|in (?:another|a different) (?:city|state|town|country|hospital|place|house))';
const looked = '(?:looked|did|ran|used|performed|obtained|measured|examined|imaged|interrogated|studied|evaluated|assessed|inspected|scanned|surveyed|passed|advanced|took|put|found|saw|recorded|carried|made|checked|called|reported|described|noted|withdrew|withdrawn|drew|drawn|pulled|brought|threaded|placed|stented|treated)';
/** Words that begin a clause of its own, or lead on to what was done about it: "a narrowing for which | IVUS was done", "compression that | IVUS confirmed". */
const apart = 'so|therefore|thus|hence|because|since|but|yet|although|though|whereas|while|which|whose|whereupon|that(?= $| (?:was|were|is|had|has|needed|required|could|on|by)\\b)|prompting|warranting|necessitating|requiring|justifying|leading to|calling for|today|tonight|now';
/** No word of the clause begins another one, or tells of the session. */
const clause = `(?:(?!\\b(?:${apart}|we|i|was|were|would|want(?:s|ed)?|wish(?:es|ed)?)\\b|, (?:and|(?:then )?(?:confirmed|verified|corroborated|refuted|disproved))\\b)[^;.])*`;
/** "Another hospital looked at his common iliac vein with ...", "a colleague elsewhere had run ...". */
const byOthers = new RegExp(`\\b(?:another (?:\\w+ )?${house}|(?:an?|the|his|her|their|another|that) ${foreign} (?:\\w+ )?(?:${house}|${people})|(?:an?|some|another) (?:\\w+ )?(?:${house}|${people}) ${far}|(?:some(?:body|one)) ${far})(?: (?:in|of) (?:\\w+ ){0,2}?\\w+)?(?: (?:had|has|have|already|then|once|first|previously|also)){0,2} ${looked}\\b(?: that\\b)?${clause}$`);
const person = '(?:he|she|they|(?:the|his|her|our) (?:patient|wife|husband|son|daughter|mother|father|sister|brother|family|partner|parents?|gentleman|lady|man|woman)|mrs?\\.? \\w+|ms\\.? \\w+)';
const tells = '(?:mentions?|mentioned|says?|said|tells?|told|recalls?|recalled|remembers?|remembered|reports?|reported|states?|stated|relates?|related|claims?|claimed|adds?|added|explains?|explained)';
/** "He says that they had looked at the vein with ...": the patient tells of no examination of this session. */
const bySpeech = new RegExp(`^\\W*${person}(?: (?:also|further|now|still))? ${tells}(?: (?:us|me))? that ${clause.replace('|was|were', '')}$`);
const subject = '(?:the|his|her|their|a|an|another|some\\w*|ivus|intravascular|both|it|they|doctors?|surgeons?|we|i)';
const started = '(?:stented|placed|implanted|treated|lysed|ballooned|dilated|returned|began|started|swelled|developed|diagnosed|fell|broke|injured)';
/** A stretch in which no other clause begins, and nothing is told to have been treated or to have begun. */
export const sameClause = `(?:(?!\\b(?:${apart}|${started})\\b|, and\\b)[^;.])*`;
/** "... that in May 2021 the vein was looked at with ...", "during his first stay, in 2021, the vein measured ...". */
const inYear = new RegExp(`(?:^\\W*|[,;:(] ?|\\b(?:that|and|but|where|when) )(?:(?:already|back|once|first) )?in (?:(?:early|late|mid|the|spring|summer|autumn|fall|winter|of|${months}) ){0,4}(?:19|20)\\d\\d,? (?=${subject}\\b)${sameClause}$`);
/** "Yesterday the right radial artery was used and ...", "Two days ago the cardiologists engaged ...": a sentence that opens with another day. A letter may say "yesterday I entered" of the session itself. */
export const opensOnOtherDay = /^\W*(?:yesterday|the day before|last (?:night|week|month|year|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:an?|one|two|three|four|five|six|some|several|\d{1,2}) (?:days?|weeks?|months?|years?) (?:ago|earlier|before|back)|earlier (?:this|that) (?:week|month|year))\b(?!\W?s\b|,? (?:i|we)\b)|^\W*(?:previously,|(?:at|during) (?:the|her|his|an?|their) (?:last|prior|previous|earlier|outside|most recent) (?:\w+ )?(?:procedure|session|intervention|operation|visit|admission|surgery|hospital)\b)/;
/** "Last year another hospital measured the vein by ...": a sentence that opens with another time. */
const opensElsewhere = (words: string): boolean => opensOnOtherDay.test(words) && oneClause.test(words);
const oneClause = new RegExp(`^${sameClause}$`);
const papers = '(?:the |his |her |their )?(?:outside|old|referring|earlier|previous|prior) (?:\\w+ )?(?:records?|reports?|notes?|charts?|papers?|letters?|images?)';
/** "At a hospital abroad the vein was examined by ...", "from outside records: ...": a sentence that opens with another place or its papers; what the papers themselves do ("prior images were confirmed by ...") is told of this session. */
const opensWithPlace = new RegExp(`^\\W*(?:(?:at|in) (?:another (?:\\w+ )?${house}|(?:an?|the|his|her|their) ${foreign} (?:\\w+ )?(?:${house}|${people})|an? (?:\\w+ )?${house} ${far})|(?:from|per|by|in) ${papers}|${papers}(?= ?[,:(-])|(?:by|per) report)\\b${sameClause}$`);
/** A clause of its own behind "and": "another hospital had found clot and | IVUS was done". */
const ownClause = /(?:\band|,)(?: (?:the|then|therefore|so|an?))* $/;
const may = /\b(?:another|old|report|outside|outlying|referring|transferring|sending|community|county|regional|previous|prior|former|elsewhere|abroad|that|ago|last|yesterday|earlier|before|back)\b|\b(?:19|20)\d\d\b/;
const todayBehind = /^[^;.]*\b(?:today|tonight|now|this time)\b/;

/** Whether the words in front of IVUS tell it as what others did, or as of another time. */
export function isToldOfOthers(reading: Reading, sentence: ReadSentence, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const front = said(reading, Math.max(sentence.start, start - 300), start);
  if (!may.test(front) || ownClause.test(front) || todayBehind.test(said(reading, end, Math.min(sentence.end, end + 120)))) return false;
  return byOthers.test(front) || inYear.test(front) || (start - sentence.start <= 300 && (bySpeech.test(front) || opensElsewhere(front) || opensWithPlace.test(front)));
}
