import { hasTerm, type Hit } from '../language/hits.js';
import type { Reading, ReadSentence } from '../language/read-note.js';
import { said } from '../language/said.js';
import type { VesselGroup } from '../language/resolve-vessels.js';
import type { Term } from '../lexicon/terms.js';
import { flatMap } from '../model/flat-map.js';
import { quoteOf, type Quote, type Span } from '../model/span.js';
import type { Side, VesselRef } from '../model/vessel.js';
import { trimmed } from './access-sites.js';
import { datedBack } from './dated-back.js';
import { explaining, explainsLast, isNamedReason, placeNeeding } from './explanations.js';
import { isLookedAt, type IvusContext } from './ivus-context.js';
import { leftUndone } from './ivus-denials.js';
import { movementsOf, type Movement } from './movements.js';
import { hasAimInBrackets, hasAimInFront, hasUnnamedAim, hasUnnamedGround, isListOfAims, onReasonedSide, sideOf, tellsOfPerformance } from './reason-aims.js';
import { reasonsOf, tellsOfGiving } from './reasons.js';
import { treatedBefore } from './repeat-ivus.js';
import { ofSeveral, severalIn } from './report-topics.js';
import { testimonyOf } from './sections-of-fact.js';
import { standingOf, type EventRange } from './status.js';
import { readIvusTables } from './tables/read-ivus-tables.js';

/** A stated reason for IVUS; `refs` empty: it is given for the examination as a whole. */
export interface Necessity {
  readonly refs: readonly VesselRef[];
  /** The one side that a reason for no vessel by name is given for. */
  readonly side: Side | null;
  readonly quote: Quote;
  readonly sentence: ReadSentence;
}

type Stated = Omit<Necessity, 'side'>;

const results = new Set(['therefore', 'thus', 'hence', 'accordingly', 'consequently']);
const whole = /\b(?:all|each|every|either|throughout|whole|entire|these|segments?|(?:the )?(?:two|three|four|five) (?:vessels|veins|arteries|levels|segments)|everything|wherever|whatever|anything else|both (?:places|lesions|vessels|veins|arteries|areas|sites|segments|levels|limbs|sides|ostia|origins|mouths|ends|iliacs)|(?:in|of|for|at|on) both(?=[.,;]|$| (?:was|were|is)\b))/;

/** Finds the sentences that say why IVUS was needed, and for which vessels. */
export function readNecessity(reading: Reading, contexts: readonly IvusContext[], movements: readonly Movement[], tables = readIvusTables(reading, contexts)): Necessity[] {
  const found: Necessity[] = flatMap(tables.facts, ({ kind, refs, quote, sentence }) => (kind === 'reason' ? [{ refs, side: null, quote, sentence }] : []));
  const add = (reason: Stated): void => {
    found.push({ ...reason, side: reason.refs.length === 0 && !whole.test(reason.sentence.said) ? sideOf(reason.sentence) : null });
  };
  let several: readonly VesselRef[] = [];
  for (const sentence of reading.sentences) {
    if (tables.ofReason.has(sentence)) continue;
    const context = contexts[sentence.index];
    const pointed = ofSeveral(sentence, several);
    several = severalIn(sentence) ?? several;
    const testimony = testimonyOf(sentence);
    const before = contexts[sentence.index - 1];
    const told = context?.tie === 'carried' || (before?.tie === 'own' && reading.sentences[sentence.index - 1]?.paragraph === sentence.paragraph) || (context?.tie === 'own' && sentence.section.modality === 'ivus');
    if ((told || isNamedReason(reading, sentence, contexts)) && testimony === 'session' && explainsLast(reading, sentence)) {
      add({ refs: pointed ?? placeNeeding(sentence) ?? scopeOf(reading, sentence, movements), quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence });
      continue;
    }
    if (told && testimony === 'session' && examinesFor(reading, sentence)) {
      const looked = sentence.vessels.filter((group) => isLookedAt(reading, group) && !isReasonedElsewhere(reading, sentence, group));
      add({ refs: looked.length > 0 ? flatMap(looked, ({ refs }) => refs) : scopeOf(reading, sentence, movements), quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence });
      continue;
    }
    const labelled = context?.tie === 'own' && sentence.section.modality === 'ivus' ? labelledReason(reading, sentence) : null;
    if (labelled) {
      add(labelled);
      continue;
    }
    if (!context || context.tie !== 'own' || testimony === 'formality' || testimony === 'heading' || testimony === 'past' || testimony === 'intention') continue;
    const necessity = sentence.section.kind === 'ivus-necessity' ? inReasonSection(reading, sentence) : inSentence(reading, sentence, movements);
    if (necessity) add(necessity);
  }
  return found;
}

/** "The cava was looked at too so as to choose the landing point": looked at, with a purpose of its own. */
const examinesFor = (reading: Reading, sentence: ReadSentence): boolean =>
  sentence.vessels.length > 0 && /\b(?:looked at|imaged|interrogated|included|examined|surveyed|checked|evaluated|assessed)\b/.test(sentence.said) && (reasonsOf(reading.tokens, sentence).purpose || (hasTerm(sentence.terms, 'reason') && sentence.vessels.some((group) => isLookedAt(reading, group))));

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

/** Under a heading that promises a reason the operation may already go on: "10 Fr sheath. Heparin 6000 units." */
function mayBeReason(reading: Reading, sentence: ReadSentence): boolean {
  const { terms, devices } = sentence;
  if (hasTerm(terms, 'reason') || hasTerm(terms, 'limit') || reasonsOf(reading.tokens, sentence).purpose) return true;
  return !hasTerm(terms, 'access') && !devices.some(({ meanings }) => meanings.some(({ kind }) => ['sheath', 'catheter', 'microcatheter', 'needle', 'guidewire'].includes(kind))) && ['purpose', 'finding', 'modality', 'lesion', 'cue'].some((cat) => hasTerm(terms, cat));
}

function inReasonSection(reading: Reading, sentence: ReadSentence): Stated | null {
  if (sentence.to - sentence.from < 4 || !mayBeReason(reading, sentence)) return null;
  const refs = hasUnnamedAim(reading, sentence, sentence.vessels) ? [] : namedFor(reading, sentence, sentence);
  return { refs, quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence };
}

function inSentence(reading: Reading, sentence: ReadSentence, movements: readonly Movement[]): Stated | null {
  const event = ivusEvent(reading, sentence) ?? movementsOf(movements, sentence).find(({ mover, outcome }) => mover === 'ivus' && outcome === 'reached')?.group ?? null;
  if (!event || hasTerm(sentence.terms, 'consent') || datedBack(reading, sentence, spanOf(reading, event))) return null;
  const { reasons, purpose } = reasonsOf(reading.tokens, sentence);
  const { standing } = standingOf(reading.tokens, sentence, event, reasons);
  if (leftUndone.test(sentence.said) || deniedBefore(reading, sentence, event) || (standing !== null && !(standing === 'planned' && isIntent(reading, sentence)))) return null;
  const quote = quoteOf(reading.text, trimmed(reading, sentence));
  const ground = groundFor(reading, sentence, event);
  if (purpose || ground || hasAimInBrackets(reading, sentence, event)) return { refs: onReasonedSide(sentence.said, scopeOf(reading, sentence, movements)), quote, sentence };
  const before = reading.sentences[sentence.index - 1];
  if (before && before.paragraph === sentence.paragraph && raisesDoubt(before) && tellsOfPerformance(reading, sentence)) {
    return { refs: scopeOf(reading, sentence, movements), quote: quoteOf(reading.text, { start: trimmed(reading, before).start, end: sentence.end }), sentence };
  }
  return null;
}

/** "The profunda was not imaged by IVUS since ...": why it was not done. */
const deniedBefore = (reading: Reading, { start }: ReadSentence, { from }: EventRange): boolean =>
  /\b(?:not|never) (?:\w+ ){1,3}(?:with|by|on|using) (?:the )?$/.test(said(reading, start, reading.tokens[from]?.start ?? start));

/** A range of tokens as a place in the text. */
const spanOf = ({ tokens }: Reading, { from, to }: EventRange): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });

/** What was intended for this session, not for a later one. */
const isIntent = (reading: Reading, { start, end }: ReadSentence): boolean =>
  !/\b(?:if|next(?! to)|tomorrow|future|later|follow-?up|months?|weeks?|stage|staged|return|again|should)\b/.test(said(reading, start, end));

/** A ground: a cause anywhere, a consequence in front of IVUS, or a doubt about the other imaging in front of it. */
function groundFor(reading: Reading, sentence: ReadSentence, event: EventRange): boolean {
  const word = (hit: Hit<Term>): string => reading.tokens[hit.from]?.text ?? '';
  for (const hit of sentence.terms) {
    for (const term of hit.meanings) {
      if (term.cat === 'reason' && !tellsOfGiving(reading.tokens, hit) && (hit.to <= event.from || !results.has(word(hit)) || hit.from - event.to <= 1) && !denied(reading, hit.from)) return true;
      if (term.cat === 'limit' && (hit.to <= event.from || isTerseGround(reading, sentence, event, hit) || asBetween(reading, event.to, hit.from) || (colonBetween(reading, event.to, hit.from) && hasTerm(sentence.terms, 'modality')))) return true;
    }
  }
  return soBefore(reading, sentence, event) || deniesOther(reading, sentence, event) || isDoubtedThere(reading, sentence, event);
}

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

function soBefore(reading: Reading, sentence: ReadSentence, event: EventRange): boolean {
  const first = Math.min(event.from, ...sentence.devices.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'ivus-catheter')).map(({ from }) => from));
  for (let at = Math.max(sentence.from, first - 8); at < first; at++)
    if (reading.tokens[at]?.text === 'so' && (at === sentence.from || reading.tokens[at - 1]?.text === ',' || reading.tokens[at - 1]?.text === 'and' || first - at <= 2)) return true;
  return false;
}

const raisesDoubt = (sentence: ReadSentence): boolean =>
  hasTerm(sentence.terms, 'limit') && ['session', 'indication'].includes(testimonyOf(sentence)) && !hasTerm(sentence.terms, 'ivus');

/** "Ultrasound of both was judged necessary", where the context ties it to IVUS; "the second run was done to ..." under its heading. */
function bareUltrasound({ tokens }: Reading, { from, to, section }: ReadSentence): EventRange | null {
  const isRun = (at: number): boolean => section.modality === 'ivus' && /^(?:run|pullback)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'was' && tokens[at + 3]?.text === 'to';
  for (let at = from; at < to; at++) if (tokens[at]?.text === 'ultrasound' || isRun(at)) return { from: at, to: at + 1 };
  return null;
}

function ivusEvent(reading: Reading, sentence: ReadSentence): EventRange | null {
  return (
    sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus')) ??
    sentence.devices.find(({ meanings }) => meanings.some(({ kind }) => kind === 'ivus-catheter')) ??
    sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'probe')) ??
    bareUltrasound(reading, sentence)
  );
}

/** "Purpose of IVUS in all three: ..." */
const ofEveryVessel = /\b(?:ivus|ultrasound)\b (?:in|of|for|at) (?:all|each|every one|both)(?: (?:of (?:them|these|those)|two|three|four|five|six|vessels|veins|arteries|segments))?(?= ?[:,;.(-]| (?:was|were|is|because|to|since|as)\b)/;

/** "... the reason I asked for IVUS, for the cava and the whole left side". */
const ofWholeSide = /\b(?:ivus|ultrasound)\b[^.;]*\b(?:the|this|that) (?:whole|entire) (?:(?:left|right|venous|arterial|iliac|iliofemoral|iliocaval) )?(?:side|leg|limb|system|tract|axis|segment|outflow|inflow|tree|length)\b/;

/** The vessels that a reason names: those the run goes to, those IVUS is said to be of, those the ground is about. */
function scopeOf(reading: Reading, sentence: ReadSentence, movements: readonly Movement[]): VesselRef[] {
  const moved = flatMap(movementsOf(movements, sentence).filter(({ mover }) => mover === 'ivus'), ({ refs }) => refs);
  const of = moved.length > 0 ? reasonedAmong(reading, sentence, moved) : [];
  if (of.length > 0) return of;
  if (moved.length > 0) return [...moved, ...flatMap(sentence.vessels.filter((group) => isWordedFor(reading, group)), ({ refs }) => refs)];
  const words = sentence.said;
  if (ofEveryVessel.test(words) || ofWholeSide.test(words)) return [];
  const { reasons } = reasonsOf(reading.tokens, sentence);
  const named = sentence.vessels.filter(({ governor, access, mentions }) => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'from' && governor !== 'door' && !mentions.every(({ mouth }) => mouth));
  if (named.length === 0) return [...((whole.test(words) ? null : treatedBefore(reading, sentence)) ?? pointedAt(reading, sentence))];
  const first = named[0];
  if (first && /^(?:for|in|of)$/.test(reading.tokens[sentence.from]?.text ?? '') && first.from - sentence.from <= 3 && first.governor !== 'none' && ivusEvent(reading, sentence) === null && !whole.test(words)) return [...first.refs];
  const inside = (group: { from: number; to: number }): boolean => reasons.some(({ from, to }) => group.from >= from && group.to <= to);
  const event: EventRange | null = ivusEvent(reading, sentence) ?? (explaining.test(sentence.said) ? { from: sentence.from, to: sentence.from } : null);
  const there = event === null ? undefined : reading.tokens.slice(event.to, event.to + 3).find(({ text }) => text === 'there');
  const pointed = there && event ? named.findLast(({ to }) => to <= event.from) : undefined;
  if (pointed) return [...pointed.refs];
  if (event !== null && isListOfAims(reading, sentence, named.filter(({ from }) => from >= event.to))) return [];
  const examined = named.filter((group) => event !== null && !inside(group) && group.from >= event.from && (group.governor !== 'none' || group.from === event.to));
  if (examined.length > 0 && hasAimInFront(reading, sentence, reasons, examined)) return [];
  if (examined.length > 0) return [...pointedAt(reading, sentence), ...flatMap(examined, ({ refs }) => refs)];
  const subject = event ? subjectOf(reading, named, event) : null;
  if (subject && !whole.test(words.slice(Math.max(0, subject.start - sentence.start - 40)))) return [...subject.refs];
  const aimed = named.filter(inside);
  if (event && aimed.length > 0 && (reasonsGoBack.test(sentence.said) || hasUnnamedAim(reading, sentence, aimed) || hasUnnamedGround(reading, reasons, aimed))) return [];
  if (aimed.length > 0 && !whole.test(sentence.said)) return flatMap(aimed, ({ refs }) => refs);
  if (event && sizesIt(reading, event)) return flatMap(named.filter(({ to }) => to <= event.from).slice(0, 1), ({ refs }) => refs);
  return hasPurpose(reading, sentence) || (event && named.every(({ to }) => to <= event.from)) ? [] : namedFor(reading, sentence, sentence);
}

/** "For those two reasons, and to measure the neck, IVUS was used": the reasons told in front go beyond the vessel of the further aim. */
const reasonsGoBack = /^\W*for (?:all )?(?:this|that|these|those|both)(?: (?:two|three|very))? reasons?,? and (?:also )?to\b/;

/** "Because the angiogram could not tell how tight the external iliac was I put the probe into it, then drew it back into the common iliac". */
function reasonedAmong(reading: Reading, sentence: ReadSentence, moved: readonly VesselRef[]): VesselRef[] {
  const { reasons } = reasonsOf(reading.tokens, sentence);
  const aimed = flatMap(sentence.vessels.filter(({ from, to }) => reasons.some((reason) => from >= reason.from && to <= reason.to && reason.from - sentence.from <= 4)), ({ refs }) => refs);
  const named = moved.filter((ref) => aimed.some((one) => one.vessel === ref.vessel && one.side === ref.side));
  return named.length < moved.length && !whole.test(sentence.said) ? named : [];
}

/** "That is why the left innominate vein was looked at by IVUS": what was examined stands in front. */
function subjectOf({ tokens }: Reading, named: readonly VesselGroup[], { from }: EventRange): VesselGroup | null {
  if (!/^(?:by|with|on|using|under)$/.test(tokens[from - 1]?.text ?? '')) return null;
  const before = named.findLast(({ to }) => to <= from && from - to <= 7);
  return before && tokens.slice(before.to, from).some(({ text }) => text === 'was' || text === 'were') && !tokens.slice(before.to, from).some(({ text }) => text === ',' || text === ';') ? before : null;
}

/** "... in the renal vein and for the cava next to it". */
const isWordedFor = ({ tokens }: Reading, { from, access }: VesselGroup): boolean =>
  !access && (tokens[from - 1]?.text === 'for' || (tokens[from - 1]?.text === 'the' && tokens[from - 2]?.text === 'for'));

/** "... so IVUS was used to size it": the vessel that the sentence is about. */
function sizesIt({ tokens }: Reading, { to }: EventRange): boolean {
  for (let at = to; at < to + 10; at++) {
    const text = tokens[at]?.text;
    if (text === '.' || text === ';') return false;
    if (text === 'it' && tokens[at - 2]?.text === 'to') return !tokens.slice(to, at).some(({ text: word }) => word === 'and');
  }
  return false;
}

/** "For this vein IVUS was needed": the vessel named last; else the examination as a whole. */
function pointedAt(reading: Reading, sentence: ReadSentence): VesselRef[] {
  if (!/\b(?:for|in|of) (?:this|that|the latter|the same) (?:vein|artery|vessel|one)\b/.test(sentence.said)) return [];
  for (let at = sentence.index - 1; at >= 0 && at >= sentence.index - 3; at--) {
    const last = reading.sentences[at]?.vessels.filter(({ access }) => !access).at(-1);
    if (last) return [...last.refs];
  }
  return [];
}

const hasPurpose = (reading: Reading, sentence: ReadSentence): boolean => reasonsOf(reading.tokens, sentence).purpose;

function namedFor(reading: Reading, sentence: ReadSentence, { start, end }: { readonly start: number; readonly end: number }): VesselRef[] {
  const subjects = sentence.vessels.filter(({ governor, access }) => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'from' && governor !== 'door');
  const named = flatMap(subjects, ({ refs }) => refs);
  return whole.test(said(reading, start, end)) && named.length <= 1 ? [] : named;
}
