import { vesselInfo } from '../../anatomy/vessel-list.js';
import { allMatches } from '../../language/text/all-matches.js';
import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import { isUncovered } from '../kept-clear.js';
import type { IvusContext } from './ivus-context.js';

/** Which vessels words of IVUS say were left out. */

const looked = '(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|visuali[sz]ed|looked at|seen)';

const about = ({ governor, access }: VesselGroup): boolean => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'door';

const leadsIn = /^(?:the|his|her|any|either|in|into|of|from|through|for|along|at|left|right|l|r|proximal|distal)$/;

/** "IVUS was used in the left common iliac vein and not in the cava", "rather than the external iliac", "vertebral origin uncovered": named as what was not looked at. */
export function isBarred({ tokens }: Reading, group: VesselGroup): boolean {
  if (isUncovered(tokens, group)) return true;
  const { from } = group;
  let at = from - 1;
  while (at > from - 4 && leadsIn.test(tokens[at]?.text ?? '')) at--;
  const [word, before] = [tokens[at]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (word === 'not') return /^(?:and|but|though|,|;|\()$/.test(before);
  return (word === 'than' && before === 'rather') || (word === 'instead' && at < from - 1) || /^(?:excluding|excepting)$/.test(word);
}

/** "No attempt was made to image the external iliac veins by IVUS", "we were unable to examine the peroneal artery with IVUS". */
const hindered = /\b(?:(?:not|never) (?:possible|able|feasible|practicable)|impossible|unable|no (?:attempt|effort)s?(?: was| were)?(?: made)?|did not (?:try|attempt|manage)|could not|cannot|failed) (?:to )?(?:image|examine|interrogate|evaluate|study|scan|survey|assess|inspect|visuali[sz]e|look at)\b[^.;,]*\b(?:with|by|on|using|under|via) (?:the )?$/;

export const hinderedBefore = (reading: Reading, sentence: ReadSentence, hit: Hit<Term>): boolean => hindered.test(said(reading, sentence.start, hit.start));

/** "A look with IVUS was planned; since the foot was pink I did not do it": the sentence ends with the denial of what it began with. */
export const leftUndone = /\b(?:i|we) (?:did not|didn't|never|chose not to|elected not to|decided not to) (?:do|perform|pursue|use|carry out|go on with) (?:it|this|that|so|one)\W*$/;

const wished = /\b(?:asked|requested|wanted|wished|ordered|hoped|planned|intended|proposed|suggested|considered|thought|think|discussed|request|wish|plan)\b/;
const undone = /\bnone (?:was|could be) (?:done|performed|obtained|used|made|carried out)\W*$|^\W*(?:but |however,? |yet |in the end,? |nevertheless,? )?(?:(?:it|this|that|ivus|the (?:run|study|ivus)) (?:was|could) (?:\w+ )?(?:not|never) (?:be )?(?:done|performed|carried out|undertaken|obtained|pursued|attempted|made|run|used)|(?:i|we) (?:did not|didn't|could not|never|chose not to|decided not to|elected not to) (?:do|perform|pursue|use|carry out|obtain|attempt) (?:it|this|that|so|one))(?: (?:today|here|this time|at this session))?(?=[:;,.]|$| (?:as|because|since|for|owing|due|after)\b)/;

/** "IVUS of it had been asked for by the surgeons. It was not done: the shaft is too short": a wish, and the next sentence that it was left at that. */
export function deniedNext({ sentences }: Reading, { index, paragraph, said: words }: ReadSentence): boolean {
  const next = sentences[index + 1];
  return next?.paragraph === paragraph && wished.test(words) && undone.test(next.said);
}

/** "IVUS of the vein, to judge the clot, was offered": the verb of its own clause. */
export const onlyOffered = /^(?:(?!\b(?:was|were|because|since|which|that|but)\b)[^.;])*?\b(?:was|were|has been|have been|had been) (?:then |also |only |merely )?(?:offered|proposed|suggested|discussed|considered|contemplated|recommended|advised|declined|refused|put off|postponed|deferred|left for)\b/;

/** "Could not be examined by IVUS as intended". */
const unexamined = new RegExp(`\\b(?:could not|cannot|can not|couldn't) be ${looked} (?:with|by|on|using|under|via) (?:the )?$`);

export const unexaminedBefore = (reading: Reading, sentence: ReadSentence, hit: Hit<Term>): boolean => unexamined.test(said(reading, sentence.start, hit.start));

/** "... was not imaged", "CFV not imaged", "no run recorded", "I did not record in the cava", "it was merely traversed". */
const unseen = new RegExp(`\\b(?:(?:not|never) (?:\\w+ly |also |itself |separately )?${looked}|no (?:ivus |ultrasound |separate )?(?:run|images?|pictures?|pullback|recording) (?:was |were )?(?:recorded|obtained|taken|made|acquired|saved|stored|done|kept)|(?:did not|didn't|never) (?:record|image|scan|look)(?= (?:in|within)\\b)|(?:was|were) (?:merely|only|just|simply) (?:traversed|passed(?: through)?|gone through)(?= ?(?:[.,;]|and\\b|$)))\\b`, 'g');

/** "No ultrasound images were taken of the cava": the vessel stands behind. */
const ofVessel = /^ (?:of|in|from|within|through|for|there)\b/;
const pointsBack = /\b(?:that|this|the|which) (?:vein|artery|vessel|segment|one) (?:was|were|is) (?:therefore |thus )?$/;

/** Vessels that a sentence in a passage on IVUS says were left out, though it does not name IVUS. */
export function unseenIn(reading: Reading, sentence: ReadSentence, context: IvusContext | undefined): VesselRef[] {
  if (!context || context.tie === 'none' || context.otherImaging || sentence.vessels.length === 0 || !mayDeny.test(sentence.said)) return [];
  const words = reading.folded.slice(sentence.start, sentence.end);
  return flatMap(allMatches(unseen, words), ({ 0: found, index }) => {
    const start = sentence.start + index;
    const end = start + found.length;
    const behind = ofVessel.test(words.slice(index + found.length)) ? sentence.vessels.find((group) => group.start >= end && about(group) && !said(reading, end, group.start).includes(';')) : undefined;
    if (behind) return behind.refs;
    const pointed = pointsBack.test(words.slice(0, index));
    const group = sentence.vessels.findLast((one) => one.end <= start && about(one) && (pointed || one.governor === 'none' || one.governor === 'of'));
    // A cell under one of two sides denies that side alone.
    if (sentence.row && group?.refs.every(({ vessel, side }) => side === null && vesselInfo(vessel).paired) === true && /\d/.test(said(reading, group.end, start))) return [];
    return group && (pointed || !/[;]/.test(said(reading, group.end, start))) && !hasResultBetween(sentence, group.end, start) ? group.refs : [];
  });
}

const mayDeny = /\b(?:not|never|no|didn't|merely|only|just|simply)\b/;

/** "CIV 5 mm, not imaged beyond": a vessel with a result was looked at. */
const hasResultBetween = ({ terms }: ReadSentence, start: number, end: number): boolean =>
  hasTerm(terms.filter((hit) => hit.start >= start && hit.end <= end), 'finding');

/** "It would not enter the tibial artery; in the popliteal it demonstrated ...": what is denied stands in front of the semicolon. Null where none parts the vessels. */
export function upToSemicolon(reading: Reading, { vessels, end }: ReadSentence, hit: Hit<Term>): VesselRef[] | null {
  const behind = said(reading, hit.end, end);
  if (!behind.includes(';')) return null;
  const groups = vessels.filter((group) => group.start >= hit.end && about(group));
  const denied = groups.filter((group) => !said(reading, hit.end, group.start).includes(';'));
  return denied.length > 0 && denied.length < groups.length ? flatMap(denied, ({ refs }) => refs) : null;
}
