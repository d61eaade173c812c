import type { Reading, ReadSentence } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import type { IvusContext } from '../ivus/ivus-context.js';
import { testimonyOf } from '../sections-of-fact.js';
import { matches } from './matches.js';
import type { Necessity } from './given-reason.js';
import { idle, whole } from './reason-scope.js';

/** Vessels that are told to have been looked at without a reason, beside one that had one. */

const looked = '(?:recorded|imaged|seen|viewed|noted|looked (?:at|into|over)|examined|included|covered|scanned|surveyed|visuali[sz]ed|interrogated|assessed|evaluated|measured|inspected|checked|studied|added|done|run|taken(?: along| in)?|picked up|caught|captured)';
/** "... | were only recorded | in passing". */
const wasLooked = new RegExp(`,? (?:itself |themselves |alike |too )?(?:was|were|got) (?:(?!not\\b|never\\b)\\w+ ){0,2}${looked}(?: (?:only|just|merely|simply|too|also|as well|along|by ivus|with ivus|on the way|on withdrawal|on pullback)){0,2},? (?:more or less )?$`);
const other = '(?:(?:the|all|both|any) (?:(?:two|three|four|five) )?(?:others?|remaining)(?: (?:two|three|four|five|ones?|veins?|arter(?:y|ies)|vessels?|segments?|levels?))?|the (?:rest|remainder)(?: of (?:the|her|his) (?:veins|arteries|vessels|segments|way|axis|limb|leg))?)';
const endsInOthers = new RegExp(`\\b${other}$`);
/** "... the others in passing": without a verb of its own. */
const othersAlone = new RegExp(`\\b${other},? (?:(?:only|just|merely|simply|but|then|also) ){0,2}$`);
/** "The cava | required no IVUS". */
const needsNoIvus = /\b(?:(?:needed|required|called for) no|did not (?:need|require|call for)) (?:ivus|intravascular ultrasound)\b(?! (?:after|again|any more|anymore|beyond|further))/;
/** Between two vessels of one subject. */
const joint = /^(?: (?:artery|vein|arteries|veins))?,? ?(?:and|&|plus|as well as|,) ?(?:also |then )?(?:the |her |his |its |both )?$/;
/** Sentences back to the vessel that "the others" are other than. */
const reach = 2;

/** The examined vessels that sentences say were looked at in passing, for completeness, out of habit, or needed none. */
export function idleLooks(reading: Reading, contexts: readonly IvusContext[], evaluated: readonly VesselRef[]): readonly VesselRef[] {
  if (evaluated.length < 2) return [];
  const found = flatMap(reading.sentences, (sentence) => {
    const context = contexts[sentence.index];
    if (!context || context.tie === 'none' || testimonyOf(sentence) !== 'session') return [];
    if (needsNoIvus.test(sentence.said)) return subjectsBefore(sentence, evenly(sentence).slice(0, Math.max(0, evenly(sentence).search(needsNoIvus))).trimEnd().length);
    if (!idle.test(sentence.said)) return [];
    return idleIn(reading, sentence, evenly(sentence).slice(0, Math.max(0, evenly(sentence).search(idle))), evaluated);
  });
  const refs = evaluated.filter((ref) => found.some((one) => matches(one, ref)));
  return refs.length < evaluated.length ? refs : [];
}

/** The words of a sentence place for place, its line breaks as blanks. */
const evenly = ({ letters }: ReadSentence): string => letters.replace(/\s/g, ' ');

/** Reasons for the examination as a whole, those that say "all" or "each" aside, without the vessels looked at idly. */
export const withoutIdleLooks = (necessity: readonly Necessity[], idly: readonly VesselRef[], evaluated: readonly VesselRef[]): readonly Necessity[] =>
  idly.length === 0 ? necessity : necessity.map((reason) => (isOfSome(reason, evaluated) || whole.test(reason.sentence.said) ? reason : { ...reason, beyond: [...(reason.beyond ?? []), ...idly] }));

const isOfSome = ({ refs }: Necessity, evaluated: readonly VesselRef[]): boolean => refs.some((one) => evaluated.some((ref) => matches(one, ref)));

function idleIn({ sentences }: Reading, sentence: ReadSentence, front: string, evaluated: readonly VesselRef[]): readonly VesselRef[] {
  const verb = wasLooked.exec(front);
  const others = (verb ? endsInOthers.exec(front.slice(0, verb.index)) : null) ?? othersAlone.exec(front);
  if (!others) return verb ? subjectsBefore(sentence, verb.index) : alsoBefore(sentence, front);
  const before = [sentence, ...sentences.slice(Math.max(0, sentence.index - reach), sentence.index).reverse()];
  const told = before.map((one) => named(one, one === sentence ? others.index : one.letters.length)).find((refs) => refs.length > 0) ?? [];
  const first = evaluated.filter((ref) => told.some((one) => matches(one, ref)));
  return first.length > 0 ? evaluated.filter((ref) => !first.includes(ref)) : [];
}

/** "..., and the cava only | in passing": without a verb of their own, behind a vessel that had the reason. */
function alsoBefore(sentence: ReadSentence, front: string): readonly VesselRef[] {
  const refs = subjectsBefore(sentence, front.length - (/,?(?: (?:only|just|merely|simply|but|too|as well))* ?$/.exec(front)?.[0].length ?? 0));
  const first = sentence.vessels.find((group) => group.refs.some((ref) => refs.includes(ref)));
  return first && (first.governor === 'none' || first.governor === 'of') && /(?:[,;]|\band) (?:(?:also|then|and|of|the) )*$/.test(front.slice(0, first.start - sentence.start)) ? refs : [];
}

/** What a sentence names up to a place in it, ways in and neighbours aside. */
const named = ({ vessels, start }: ReadSentence, to: number): readonly VesselRef[] =>
  flatMap(vessels.filter(({ access, governor, end }) => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'door' && end - start <= to), ({ refs }) => refs);

/** The vessels that stand together right in front of the verb. */
function subjectsBefore({ vessels, start, letters }: ReadSentence, verb: number): readonly VesselRef[] {
  const found: VesselRef[] = [];
  let to = verb;
  for (const { start: from, end, access, refs } of [...vessels].reverse()) {
    if (end - start > to) continue;
    const between = letters.slice(end - start, to);
    if (access || !(to === verb ? /^(?: (?:artery|vein|arteries|veins))?$/ : joint).test(between)) break;
    found.push(...refs);
    to = from - start;
  }
  return found;
}
