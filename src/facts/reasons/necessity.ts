import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { Term } from '../../lexicon/terms.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Span } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import { trimmed } from '../access/access-sites.js';
import { datedBack } from '../dated-back.js';
import { askedUnderRun } from './asked-under-run.js';
import { countedVessels } from './counted-vessels.js';
import { doubtOfNextPlace, isPlainDoubt, neededToKnow, ofOther } from './doubts.js';
import { explainsLast, isNamedReason, isNecessityBehind, itemExplained, placeNeeding, reasonOfOther } from './explanations.js';
import { isLookedAt, type IvusContext } from '../ivus/ivus-context.js';
import { leftUndone, onlyOffered } from '../ivus/ivus-denials.js';
import { movementsOf, type Movement } from '../movement/movements.js';
import { asksOfIvus, questioned } from './questions.js';
import { hasOnlyIdleGrounds, withoutReason } from './idle-grounds.js';
import { givesNone, servesOther } from './no-reasons.js';
import type { Necessity, Stated } from './given-reason.js';
import { coronaryOf, isReasonOfElse } from './other-reasons.js';
import { hasAimInBrackets, isLikeTheFirst, hasUnnamedAim, onReasonedSide, sideOf, tellsOfPerformance } from './reason-aims.js';
import { apposedToThat, isForThat, mayBeGround } from './pointing-back.js';
import { ReasonSections } from './reason-sections.js';
import { ivusEvent, namedFor, scopeOf, whole } from './reason-scope.js';
import { reasonsOf, tellsOfGiving } from './reasons.js';
import { ofSeveral, severalIn } from '../results/report-topics.js';
import { drawnBackAll } from '../ivus/run-ways.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf, type EventRange } from '../status.js';
import { readIvusTables } from '../tables/read-ivus-tables.js';

const results = new Set(['therefore', 'thus', 'hence', 'accordingly', 'consequently']);

/** Finds the sentences that say why IVUS was needed, and for which vessels. */
export function readNecessity(reading: Reading, contexts: readonly IvusContext[], movements: readonly Movement[], tables = readIvusTables(reading, contexts)): Necessity[] {
  const found: Necessity[] = flatMap(tables.facts, ({ kind, refs, quote, sentence }) => (kind === 'reason' ? [{ refs, side: null, quote, sentence }] : []));
  const add = (stated: Stated): void => {
    const reason = stated.refs.length > 0 ? stated : { ...stated, refs: coronaryOf(stated.sentence) };
    found.push({ ...reason, side: reason.refs.length === 0 && !whole.test(reason.sentence.said) ? sideOf(reason.sentence) : null });
  };
  const over = new ReasonSections(reading, movements);
  let several: readonly VesselRef[] = [];
  for (const sentence of reading.sentences) {
    over.enter(sentence);
    if (tables.ofReason.has(sentence) || givesNone(sentence) || isReasonOfElse(sentence) || hasOnlyIdleGrounds(sentence)) continue;
    const context = contexts[sentence.index];
    const earlier = several;
    const pointed = ofSeveral(sentence, several);
    several = severalIn(sentence) ?? several;
    const testimony = testimonyOf(sentence);
    const before = contexts[sentence.index - 1];
    const told = context?.tie === 'carried' || (before?.tie === 'own' && reading.sentences[sentence.index - 1]?.paragraph === sentence.paragraph) || (context?.tie === 'own' && sentence.section.modality === 'ivus');
    if (servesOther(sentence)) continue;
    if ((told || isNamedReason(reading, sentence, contexts)) && testimony === 'session' && explainsLast(reading, sentence)) {
      const refs = ofSeveral(reasonedPart(sentence), earlier) ?? pointed ?? placeNeeding(reading, sentence) ?? scopeOf(reading, sentence, movements);
      add({ refs: refs.length > 0 || whole.test(sentence.said) ? refs : itemExplained(reading, sentence), quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence });
      continue;
    }
    const asked = testimony === 'session' ? askedUnderRun(reading, sentence, movements) : null;
    if (asked) {
      add({ refs: asked, quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence });
      continue;
    }
    if (isNecessityBehind(reading, sentence, contexts) || (testimony === 'session' && asksOfIvus(reading, sentence, contexts, movements))) {
      add({ refs: namedFor(reading, sentence, sentence), quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence });
      continue;
    }
    if (told && testimony === 'session' && examinesFor(reading, sentence, pointed)) {
      const looked = sentence.vessels.filter((group) => isLookedAt(reading, group) && !isReasonedElsewhere(reading, sentence, group));
      add({ refs: pointed ?? (looked.length > 0 ? flatMap(looked, ({ refs }) => refs) : scopeOf(reading, sentence, movements)), quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence });
      continue;
    }
    const next = testimony === 'session' && found.at(-1)?.sentence.index === sentence.index - 1 ? doubtOfNextPlace(reading, sentence) : null;
    if (next) {
      add({ refs: next, quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence });
      continue;
    }
    const labelled = context?.tie === 'own' && sentence.section.modality === 'ivus' ? labelledReason(reading, sentence) : null;
    if (labelled) {
      add(labelled);
      continue;
    }
    if (!context || context.tie !== 'own' || testimony === 'formality' || testimony === 'heading' || (testimony === 'past' && !isForThisSession(sentence)) || testimony === 'intention') continue;
    const necessity = sentence.section.kind === 'ivus-necessity' ? over.reasonIn(sentence) : inSentence(reading, sentence, movements);
    if (necessity) add(necessity);
  }
  return found;
}

/** "Examination of the former was meant to locate the landing zone; the latter had no lesion": up to a semicolon behind which no reason stands. */
function reasonedPart(sentence: ReadSentence): ReadSentence {
  const at = sentence.said.indexOf(';');
  return at < 0 || /\b(?:to|for|because|since|as|why|reason)\b/.test(sentence.said.slice(at)) ? sentence : { ...sentence, said: sentence.said.slice(0, at + 1) };
}

/** "... and these two questions were the reason for taking intravascular ultrasound to the table". */
const reasonToTake = /\b(?:reasons? (?:for|to|that|why)|which is why|that is why) [^.;]{0,40}\b(?:tak(?:e|ing)|bring(?:ing)?|us(?:e|ed|ing)|add(?:ed|ing)?|want(?:ed)?|chose) [^.;]{0,30}\b(?:ivus|intravascular ultrasound)\b/;
/** "... which is why IVUS was brought to this procedure". */
const takenForIt = /\b(?:ivus|intravascular ultrasound) was (?:brought|taken|used|added) (?:to|at|in|for|during) (?:the|this) (?:table|procedure|operation|case|session|repair)\b/;
/** "For that reason the cava is being measured by IVUS alone": told at the table. */
const isBeingDone = /\b(?:because|since|for (?:this|that|these) reasons?|therefore|so)\b[^.;]*\b(?:is|are) being [^.;]{0,60}\b(?:by|with|under|on) (?:ivus|intravascular ultrasound)\b/;
const ofAnotherTime = /\b(?:19|20)\d\d\b|\b(?:last|previous|previously|prior|earlier|ago|outside|elsewhere)\b/;

/** Told in the history, but of this session. */
const isForThisSession = ({ said: words, terms }: ReadSentence): boolean =>
  hasTerm(terms, 'ivus') && (reasonToTake.test(words) || takenForIt.test(words) || isBeingDone.test(words)) && !ofAnotherTime.test(words);

/** "The cava was looked at too so as to choose the landing point", "the former was looked at for its least diameter": looked at, with a purpose of its own. */
const examinesFor = (reading: Reading, sentence: ReadSentence, pointed: readonly VesselRef[] | null): boolean =>
  (sentence.vessels.length > 0 || pointed !== null) && /\b(?:looked at|imaged|interrogated|included|added|examined|surveyed|checked|evaluated|assessed)\b/.test(sentence.said) &&
  !withoutReason.test(sentence.said) && (reasonsOf(reading.tokens, sentence).purpose || ownReason.test(sentence.said) || (hasTerm(sentence.terms, 'reason') && sentence.vessels.some((group) => isLookedAt(reading, group))));

/** "The landing artery was included for a reason of its own: neither duplex nor angiogram had cleared it". */
const ownReason = /\bfor (?:(?:a|another|its own|their own|a different|the following|a second|a further) )reasons?(?: of (?:its|their) own)?\b/;

/** "IVUS of the external iliac was done to look for a flap; the common iliac was imaged as well": every reason stands in front of the semicolon. */
function isReasonedElsewhere({ tokens }: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const { reasons } = reasonsOf(tokens, sentence);
  return reasons.length > 0 && reasons.every(({ to }) => to <= group.from && tokens.slice(to - 1, group.from).some(({ text }) => text === ';'));
}

/** "L SFA   why: heavy calcium, true size could not be read": under a heading of IVUS, behind the vessel it is the reason for. */
function labelledReason(reading: Reading, sentence: ReadSentence): Stated | null {
  const label = /(?:^|\s)(?:why|reasons?|rationale|indication)\s?[:=-]/.exec(sentence.said);
  if (!label) return null;
  const before = sentence.vessels.filter(({ start }) => start - sentence.start <= label.index);
  return { refs: flatMap(before, ({ refs }) => refs), quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence };
}

function inSentence(reading: Reading, sentence: ReadSentence, movements: readonly Movement[]): Stated | null {
  const event = ivusEvent(reading, sentence) ?? movementsOf(movements, sentence).find(({ mover, outcome }) => mover === 'ivus' && outcome === 'reached')?.group ?? null;
  if (!event || hasTerm(sentence.terms, 'consent') || datedBack(reading, sentence, spanOf(reading, event))) return null;
  const { reasons, purpose } = reasonsOf(reading.tokens, sentence);
  const { standing } = standingOf(reading.tokens, sentence, event, reasons);
  if (leftUndone.test(sentence.said) || withoutReason.test(sentence.said) || nextTime.test(sentence.said) || onlyOffered.test(said(reading, spanOf(reading, event).end, sentence.end)) || deniedBefore(reading, sentence, event) || (standing !== null && !(standing === 'planned' && isIntent(reading, sentence)))) return null;
  const quote = quoteOf(reading.text, trimmed(reading, sentence));
  if (!purpose && sinceAtHand.test(sentence.said)) return null;
  const ground = (groundFor(reading, sentence, event) && !reasonOfOther.test(sentence.said)) || leadsTo(reading, sentence, event);
  const each = eachForItself.test(sentence.said) ? severalIn(sentence) : null;
  if (each && (purpose || ground)) return { refs: each, quote, sentence };
  if (purpose || ground || hasAimInBrackets(reading, sentence, event) || asksBehind.test(said(reading, spanOf(reading, event).end, sentence.end))) return { refs: onReasonedSide(sentence.said, scopeOf(reading, sentence, movements)), quote, sentence };
  const before = reading.sentences[sentence.index - 1];
  if (before && before.paragraph === sentence.paragraph && (isPlainDoubt(before) || neededToKnow(before) || (isForThat(sentence) && mayBeGround(before))) && !ownReason.test(before.said) && !ofOther.test(before.said) && (tellsOfPerformance(reading, sentence) || instead.test(sentence.said))) {
    // "(b) Cephalic arch: to see whether ..." is the last of a list of reasons.
    const counted = countedVessels(reading, before);
    const apposed = apposedToThat(reading, sentence);
    const told = before.vessels.filter(({ access, governor }) => !access && governor !== 'agent' && governor !== 'landmark');
    const doubted = counted.length > 0 ? counted : /^\W*[a-z\d]\)/.test(before.said) ? [] : namedFor(reading, questioned(reading, before), questioned(reading, before));
    const all = (whole.test(before.said) && counted.length === 0) || ofBothSides.test(before.said) || atLarge.test(before.said) || (counted.length === 0 && (hasUnnamedAim(reading, before, before.vessels) || isLikeTheFirst(before, told)));
    return { refs: apposed.length > 0 ? apposed : all ? [] : doubted.length > 0 || drawnBackAll.test(sentence.said) ? doubted : scopeOf(reading, sentence, movements), quote: quoteOf(reading.text, { start: trimmed(reading, before).start, end: sentence.end }), sentence };
  }
  return null;
}

/** "Haziness prompted IVUS of the SFA", "the flap made us turn to IVUS": what stands in front is the ground. */
const prompts = /(?<=\w{3} )(?:prompted|triggered|demanded|warranted|justified|provoked|made (?:us|me) (?:use|do|turn to|reach for|repeat|want)|(?:brought|drove|pushed|moved) (?:us|me) to(?: use| do)?) (?:(?:the|an?|our|this|use of|repeat|immediate|further|additional) )*$/;

/** "Angles gave no answer => IVUS of the L CIA": what stands in front of the arrow is the ground. */
const arrow = /(?:=+>|-+>|→)\s*(?:so )?$/;
const unsettled = /\b(?:no answer|unclear|equivocal|indeterminate|haz[ey]\w*|uncertain|not|could not|cannot|can't|depend\w*|depends|doubt\w*|settle\w*|hard to|unreliable|underestimat\w*|obscured|disagree\w*)\b/;

function leadsTo(reading: Reading, sentence: ReadSentence, event: EventRange): boolean {
  const front = reading.folded.slice(sentence.start, spanOf(reading, event).start);
  return prompts.test(said(reading, sentence.start, spanOf(reading, event).start)) || (arrow.test(front) && unsettled.test(front));
}

/** "IVUS for L CIA -> is the old stent the cause of the weak pulse?": the question put to it. */
const asksBehind = /^(?: \w+){0,3} ?: ?(?:is|are|does|do|did|has|have|can|could) (?:the|this|that|there|it|these|those|any|either|both|her|his) [^;?:]{6,}$|^[^.;?]{0,45}(?:[>:,;]|→| -) ?(?:(?:is|was|are|were|does|did|do|how|what|which|where|whether|why|can|could|any|still) [^.;?]{6,}\?|query [a-z]{4,})|^[^;?\d]{0,70}[,:;(>–-] ?(?:\? ?[a-z]{4,}|r\/o [a-z]{4,}|rule out [a-z]{4,}|q: ?[a-z]{4,}|\?[a-z]{4,})/;

/** "... were both imaged by IVUS, the former for grading, the latter for the landing zone": a reason for each. */
const eachForItself = /\bthe former\b.*\b(?:for|to|because|since|as)\b.*\bthe latter (?:for|to|because|since|as)\b/;

/** "The next sitting shall include IVUS of ...". */
const nextTime = /\b(?:at |in )?(?:the |his |her |a )?next (?:sitting|session|visit|procedure|operation)\b[^.;]*\b(?:shall|will|should|would|can|may)\b|\b(?:shall|will) [^.;]{0,60}\bnext (?:sitting|session|visit|procedure|operation)\b/;

/** "IVUS of the left common iliac vein in its stead": in place of what the sentence in front did without. */
const instead = /\bin (?:its|their) (?:stead|place)\b|\binstead\W*$/;

/** "Venography is known to miss a third of iliac lesions": of imaging at large, and of no vessel of the case. */
const atLarge = /\b(?:is|are) (?:well )?known to\b|\b(?:tends?|is (?:apt|prone)) to\b|\b(?:in general|as a rule|notoriously)\b/;

/** "I examined the veins on both sides": the doubt is about all of them. */
const ofBothSides = /\b(?:veins|arteries|vessels|segments) (?:on|of) both sides\b/;

/** "Since the probe was in anyway it went on into the other side": the occasion of a look, and no reason for it. */
const sinceAtHand = /\b(?:since|as|because|while|given that|seeing that) (?:the |our |this |that )?(?:probe|ivus|ultrasound|transducer|catheter|device|wire|console|we|i|it)(?: catheter| probe)? (?:was|were|had been|is) (?:already |still |now |just )?(?:in|there|up|down|out|on|at|running|passing|inside|here|open|coming|going)\b(?! (?:doubt|question|the (?:false|wrong)))/;

/** "The profunda was not imaged by IVUS since ...": why it was not done. */
const deniedBefore = (reading: Reading, { start }: ReadSentence, { from }: EventRange): boolean =>
  /\b(?:not|never) (?:\w+ ){1,3}(?:with|by|on|using) (?:the )?$/.test(said(reading, start, reading.tokens[from]?.start ?? start));

/** A range of tokens as a place in the text. */
const spanOf = ({ tokens }: Reading, { from, to }: EventRange): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });

/** What was intended for this session, not for a later one. */
const isIntent = (reading: Reading, { start, end }: ReadSentence): boolean =>
  !/\b(?:if|next(?! to)|tomorrow|future|later|follow-?up|months?|weeks?|stage|staged|return|again|should)\b|\brepeat\b[^.;]*\b(?:is|will)\b/.test(said(reading, start, end).replace(behindAim, ''));

/** "IVUS to see how tight it is, and if it's bad the surgeon sits down with us": what would follow from it, and no condition of the look. */
const behindAim = /(?<=\b(?:ivus|intravascular|ultrasound)\b.*\bto (?:see|know|measure|grade|judge|size|find|tell|learn|decide|settle|show|check|look|assess|evaluate|determine)\b.*),? and if\b.*$/;

/** A ground: a cause anywhere, a consequence in front of IVUS, or a doubt about the other imaging in front of it. */
function groundFor(reading: Reading, sentence: ReadSentence, event: EventRange): boolean {
  const word = (hit: Hit<Term>): string => reading.tokens[hit.from]?.text ?? '';
  for (const hit of sentence.terms) {
    for (const term of hit.meanings) {
      if (term.cat === 'reason' && !tellsOfGiving(reading.tokens, hit) && !concludes(reading, hit) && (hit.to <= event.from || !results.has(word(hit)) || hit.from - event.to <= 1) && !denied(reading, hit.from)) return true;
      if (term.cat === 'limit' && (hit.to <= event.from || isTerseGround(reading, sentence, event, hit) || asBetween(reading, event.to, hit.from) || (colonBetween(reading, event.to, hit.from) && hasTerm(sentence.terms, 'modality')))) return true;
    }
  }
  return labelsReason.test(said(reading, reading.tokens[event.to]?.start ?? sentence.end, sentence.end)) || soBefore(reading, sentence, event) || deniesOther(reading, sentence, event) || isDoubtedThere(reading, sentence, event);
}

/** "... no scar at all, so that made a good landing zone": what came of it. */
const concludes = ({ tokens }: Reading, { from, to }: EventRange): boolean =>
  tokens[from]?.text === 'so' && tokens[to - 1]?.text === 'that' && /^(?:made|was|is|gave|meant|means|left|became|settled|told|decided)$/.test(tokens[to]?.text ?? '');

/** "IVUS R SCV (why: venogram normal at rest)". */
const labelsReason = /[([,;-] ?(?:why|reason|rationale|purpose|aim|goal|question|need|necessity|med(?:ical)? nec(?:essity)?|indication|indic?|justification|objective|intent) ?[:=](?! ?(?:none|n\/a|nil|_))|[([,;-] ?(?:i |we |op |surgeon )?(?:wanted|want|wanting|wished)\b(?! (?:a |another )?(?:stent|balloon|break|pause))|[([] ?(?:[^()[\]]{0,30}\b)?(?:ckd|egfr|gfr|cr \d|creat\w*|cin\b|aki|contrast allergy|dye allergy|allerg\w+ to (?:contrast|dye|iodine)|no (?:contrast|dye)|min(?:imal|imi[sz]e)? (?:contrast|dye)|(?:contrast|dye|iodine)[ -](?:sparing|allergy|saving|limit)|renal insufficiency|esrd|bad kidneys|solitary kidney)/;

/** "... withdrawn into the common iliac artery, where neither two obliques nor the CTA could settle whether it was tight". */
function isDoubtedThere(reading: Reading, sentence: ReadSentence, event: EventRange): boolean {
  const there = /\b(?:where|in which|of which|whose)\b(?=[^.;]*\b(?:neither|could|cannot|would|did|does|had|was|were)\b)/.exec(said(reading, reading.tokens[event.to]?.start ?? sentence.end, sentence.end));
  if (!there) return false;
  const from = (reading.tokens[event.to]?.start ?? sentence.end) + there.index;
  const behind = sentence.terms.filter(({ start }) => start >= from);
  return behind.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'modality' && id !== 'pressure')) && (behind.some(({ meanings }) => meanings.some(({ cat }) => cat === 'limit')) || /\bneither\b/.test(said(reading, from, sentence.end)));
}

/** "IVUS for both segs, angio equivocal": a short line that sets the doubt about the other imaging beside IVUS. */
const isTerseGround = (reading: Reading, sentence: ReadSentence, event: EventRange, hit: Hit<Term>): boolean =>
  sentence.to - sentence.from <= 24 && event.from - sentence.from <= 4 && sentence.terms.some(({ from, meanings }) => from >= event.to && from <= hit.to && meanings.some(({ cat, id }) => cat === 'modality' && id !== 'pressure')) &&
  !reading.tokens.slice(event.to, hit.from).some(({ text }) => /^(?:showed|shows|was|were|is|revealed|demonstrated|confirmed)$/.test(text));

/** "No need for", "not because". */
const denied = (reading: Reading, at: number): boolean => /^(?:no|not|without|nor)$/.test(reading.tokens[at - 1]?.text ?? '');

function colonBetween(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.tokens[at]?.text === ':') return at - from <= 4;
  return false;
}

/** "... as neither CTA nor angiography can grade it". */
const deniesOther = (reading: Reading, sentence: ReadSentence, event: EventRange): boolean =>
  hasTerm(sentence.terms, 'modality') && /\b(?:as|because|since) (?:neither|no\b|not\b|the \w+ (?:cannot|could not|did not|does not))/.test(said(reading, reading.tokens[event.to]?.start ?? sentence.end, sentence.end));

function asBetween(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.tokens[at]?.text === 'as') return true;
  return false;
}

/** "So neck, bifurcation and both landing zones were charted by IVUS". */
const passiveByIvus = /\b(?:was|were) (?:\w+ ){1,3}(?:by|with|on|using) (?:the )?(?:ivus|intravascular ultrasound)\b/;

function soBefore(reading: Reading, sentence: ReadSentence, event: EventRange): boolean {
  const first = Math.min(event.from, ...sentence.devices.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'ivus-catheter')).map(({ from }) => from));
  if (reading.tokens[sentence.from]?.text === 'so' && first - sentence.from <= 20 && passiveByIvus.test(sentence.said)) return true;
  for (let at = Math.max(sentence.from, first - 8); at < first; at++)
    if (reading.tokens[at]?.text === 'so' && (at === sentence.from || reading.tokens[at - 1]?.text === ',' || reading.tokens[at - 1]?.text === 'and' || first - at <= 2)) return true;
  return false;
}
