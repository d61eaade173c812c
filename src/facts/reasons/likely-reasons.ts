import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { classifyStatement } from '../../language/grammar/statement-classifier.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import { trimmed } from '../access/access-sites.js';
import { withBodyParts } from './body-parts.js';
import { countedVessels } from './counted-vessels.js';
import { foundNothing, ofOther } from './doubts.js';
import type { IvusAct } from '../ivus/ivus-acts.js';
import { namesIvus, type IvusContext } from '../ivus/ivus-context.js';
import type { Necessity } from './given-reason.js';
import { matches } from './matches.js';
import { hasOnlyIdleGrounds, withoutReason } from './idle-grounds.js';
import { givesNone, servesOther } from './no-reasons.js';
import { isReasonOfElse } from './other-reasons.js';
import { hasUnnamedAim, onReasonedSide } from './reason-aims.js';
import { whole, withoutIdle } from './reason-scope.js';
import { reasonsOf } from './reasons.js';
import { testimonyOf } from '../sections-of-fact.js';
import type { TableFacts } from '../tables/table-facts.js';

/**
 * How sure the trained classifier must be of a reason that no pattern reads. Chosen on whole notes held out: it gave a reason to none of the
 * 85 examined vessels that have none by their gold answer (`docs/statement-classifier.md`), and in one of 303 notes out of which the reason
 * had been deleted. Sentences beside those tied to IVUS are not asked: they mostly tell what the other imaging left open.
 */
export const sureAlone = 0.985;

/**
 * Reasons in wording that no pattern knows ("IVUS is the road map today: contrast must stay below 15 mL"), by the trained
 * classifier. Asked only for examined vessels whose reason the patterns did not find, and only of sentences tied to IVUS
 * that tell of this session, state no other reason, and are no part of a table.
 *
 * @param unreasoned the examined vessels without a reason
 * @param known sentences that the patterns read as a reason
 * @param isReason whether the words of a sentence are a reason; another judge than the shipped classifier is for trials of it
 * @returns reasons with the vessels that their sentence names among those; none named: for each of them
 */
export function likelyReasons(
  reading: Reading, contexts: readonly IvusContext[], acts: readonly IvusAct[], tables: TableFacts, known: ReadonlySet<ReadSentence>, unreasoned: readonly VesselRef[],
  isReason: (words: string) => boolean = isSureReason,
): Necessity[] {
  if (unreasoned.length === 0) return [];
  const undone = new Set(acts.filter(({ status }) => status !== 'performed').map(({ sentence }) => sentence));
  return flatMap(reading.sentences, (sentence) => {
    const testimony = testimonyOf(sentence);
    if (contexts[sentence.index]?.tie === 'none' || (testimony !== 'session' && testimony !== 'indication') || known.has(sentence) || concludes(sentence) || isMeasured(reading, sentence) || saysNothing(sentence.said) || givesNone(sentence) || withoutReason.test(sentence.said) || hasOnlyIdleGrounds(sentence) || servesOther(sentence) || isReasonOfElse(sentence) || foundNothing.test(sentence.said) || (ofOther.test(sentence.said) && !namesIvus(sentence, true)) || undone.has(sentence) || tables.ofReason.has(sentence)) return [];
    const counted = countedVessels(reading, sentence);
    const named = counted.length > 0 ? counted : withBodyParts(sentence, flatMap(sentence.vessels, ({ refs }) => refs));
    const refs = named.length === 0 || (counted.length === 0 && (hasUnnamedAim(reading, sentence, sentence.vessels) || whole.test(sentence.said))) ? onReasonedSide(sentence.said, unreasoned) : onReasonedSide(sentence.said, withoutIdle(sentence, unreasoned.filter((ref) => named.some((one) => matches(one, ref)))));
    const quote = quoteOf(reading.text, trimmed(reading, sentence));
    if (refs.length === 0 || !isReason(quote.quote.replace(/\s+/g, ' '))) return [];
    return [{ refs, side: null, quote, sentence }];
  });
}

/** Words that tell that IVUS was used, of whom and by what, and no more. */
const bare = /\([^)]*\)|\b(?:ivus|intravascular|ultrasound|probe|catheter|console|system|imaging|was|were|is|are|has|had|have|been|be|then|next|now|also|again|here|there|the|this|that|and|an|for|with|done|used|use|performed|utili[sz]ed|employed|undertaken|carried|out|obtained|advanced|introduced|felt|needed|necessary|indicated|required|eagle|eye|volcano|visions|opticross|boston|philips|platinum|digital|rx|fr|french|asked|asks?|him|coding|coders?|query|queried|wants?|wanted|to know|why)\b|[^a-z]+/g;

/** "IVUS (Eagle Eye) used.", "asked by HIM why IVUS was done": nothing is told beyond the use. */
const saysNothing = (words: string): boolean => words.length < 90 && (words.replace(bare, ' ').match(/[a-z]{2,}/g) ?? []).length < 2;

/** "No stent required, since there was no compression", "so it is the ligament, and a stent is wrong here": what came of IVUS. */
const concludes = (sentence: ReadSentence): boolean => !namesIvus(sentence, true) && ((/^\W*(?:so|thus|hence|therefore),? (?:it|this|that|there) (?:is|was)\b/.test(sentence.said) && !hasTerm(sentence.terms, 'limit')) || noNeed.test(sentence.said));
const noNeed = /\b(?:no|not) (?:\w+ ){0,3}(?:required|needed|indicated|necessary|warranted|justified)\b/;

/** "IVUS of the celiac failed to show a fixed stenosis, 6.9 mm in expiration": a result of IVUS, with no aim, ground or doubt in it. */
const isMeasured = (reading: Reading, sentence: ReadSentence): boolean =>
  hasTerm(sentence.terms, 'ivus') && sentence.vessels.length > 0 && /\d ?(?:mm|cm|%|percent)/.test(sentence.said) && !reasonsOf(reading.tokens, sentence).purpose && !['limit', 'reason', 'modality'].some((cat) => hasTerm(sentence.terms, cat));

function isSureReason(words: string): boolean {
  const { kind, confidence } = classifyStatement(words);
  return kind === 'necessity' && confidence >= sureAlone;
}
