import type { Hit } from '../language/text/hits.js';
import type { ReadSentence } from '../language/read-note.js';
import type { Token } from '../language/text/tokens.js';
import type { Term } from '../lexicon/terms.js';
import { saidWithin } from '../language/text/said.js';
import { flatMap } from '../model/flat-map.js';
import type { Span } from '../model/span.js';
import { isNotWithout, isOfOtherCell, isToldOfVessel, isYetToCome } from './cues-apart.js';
import { deniesItsSubject } from './denied-subjects.js';
import { isToldDone as isIvusDone } from './ivus/ivus-told.js';
import { isTimeOfOther } from './times-of-others.js';

/** What the words around an event say of it. `null`: nothing stands against it. */
export type Standing = 'negated' | 'failed' | 'planned' | 'historical' | null;

/** An event in a sentence, as token indices `[from, to)`. */
export interface EventRange {
  readonly from: number;
  readonly to: number;
}

interface Cue {
  readonly hit: Hit<Term>;
  readonly term: Term;
}

const forwardEnds = new Set([';', 'but', 'however', 'although', 'though', 'then', ':', 'thus', 'hence', 'therefore', 'so', 'consequently', 'instead']);
const ranks: Readonly<Record<string, number>> = { negated: 4, declined: 4, failed: 3, conditional: 2, planned: 2, historical: 1 };
const standings: Readonly<Record<string, Exclude<Standing, null>>> = {
  negated: 'negated', declined: 'negated', failed: 'failed', conditional: 'planned', planned: 'planned', historical: 'historical',
};

/** Why a cue says nothing of an event. */
export type CueLoss =
  | 'of-a-stated-purpose' | 'asks-whether' | 'tells-a-result' | 'looks-ahead' | 'looks-back' | 'beyond-its-reach' | 'another-clause' | 'has-its-own-object' | 'outweighed';

/** A cue weighed for one event: it acts (`loss` is null) or says nothing of it. */
export interface WeighedCue {
  readonly hit: Hit<Term>;
  readonly term: Term;
  readonly loss: CueLoss | null;
}

/**
 * Weighs the assertion cues of a sentence for one event (the ConText way: every cue has a direction and a reach and stops
 * at words that end a clause). `outside` names stretches whose cues speak of something else, such as a stated purpose.
 */
export function standingOf(
  tokens: readonly Token[], sentence: ReadSentence, event: EventRange, outside: readonly EventRange[] = [],
): { readonly standing: Standing; readonly cue: Hit<Term> | null } {
  let best: Cue | null = null;
  for (const hit of sentence.terms) {
    for (const term of hit.meanings) {
      if (term.cat !== 'cue' || rank(term) <= (best ? rank(best.term) : 0)) continue;
      if (isInside(outside, hit)) continue;
      if (lossOf(tokens, sentence, hit, term, event) === null) best = { hit, term };
    }
  }
  return best ? { standing: standings[best.term.id] ?? null, cue: best.hit } : nothingAgainst;
}

const isInside = (stretches: readonly EventRange[], hit: EventRange): boolean => stretches.some(({ from, to }) => hit.from >= from && hit.to <= to);

const nothingAgainst = { standing: null, cue: null };

/** Every cue of the sentence as it was weighed for one event, the one that decides and those that lost. */
export function weighCues(tokens: readonly Token[], sentence: ReadSentence, event: EventRange, outside: readonly EventRange[] = []): WeighedCue[] {
  const { cue } = standingOf(tokens, sentence, event, outside);
  return flatMap(sentence.terms, (hit) => {
    const readings = hit.meanings.filter(({ cat }) => cat === 'cue').map((term): WeighedCue => {
      const loss = isInside(outside, hit) ? 'of-a-stated-purpose' : lossOf(tokens, sentence, hit, term, event);
      return { hit, term, loss: loss ?? (hit === cue ? null : 'outweighed') };
    });
    const [first] = readings;
    // A cue that may look ahead or back ("was not") is told once, as the reading that acts.
    return first && readings.every(({ term }) => term.id === first.term.id) ? [readings.find(({ loss }) => loss === null) ?? first] : readings;
  });
}

const rank = (term: Term): number => ranks[term.id] ?? 0;

function lossOf(tokens: readonly Token[], sentence: ReadSentence, hit: Hit<Term>, term: Term, event: EventRange): CueLoss | null {
  if ((term.id === 'failed' || term.id === 'negated') && hit.from >= event.to && tellsResult(tokens, sentence, event, hit)) return 'tells-a-result';
  if (term.id === 'negated' && isIvus(sentence, event) && isNotWithout(tokens, sentence.from, hit)) return 'tells-a-result';
  if (term.id === 'historical' && isToldOfVessel(tokens, sentence, hit)) return 'has-its-own-object';
  if (term.id === 'conditional' && asksWhether(tokens, sentence, hit.from)) return 'asks-whether';
  if (hit.from >= event.from && hit.to <= event.to) {
    if (term.dir === 'b') return term.id === 'failed' || term.id === 'negated' || (term.id === 'planned' && isYetToCome(tokens, hit)) ? null : 'looks-back';
    return wordsBetween(sentence, hit.to, event.to) <= term.reach + 1 ? null : 'beyond-its-reach';
  }
  if (hit.to <= event.from) {
    if (term.dir === 'b') return 'looks-back';
    if (wordsBetween(sentence, hit.to, event.from) > term.reach) return term.id === 'negated' && deniesItsSubject(tokens, sentence, hit, event) ? null : 'beyond-its-reach';
    if (term.id === 'negated' && (deniesFinding(tokens, sentence, hit, event) || hasOwnDevice(tokens, sentence, hit, event))) return 'has-its-own-object';
    if (term.id === 'historical' && tokens[hit.from]?.text === 'having' && hasWord(tokens, hit.to, event.from, comma)) return 'another-clause';
    if (term.id === 'historical' && isIvus(sentence, event) && hasWord(tokens, hit.to, event.from, comma) && goesOn.test(saidWithin(sentence, spanOf(tokens, event).end))) return 'another-clause';
    if (term.id === 'planned' && opensAside(tokens, sentence, hit) && hasWord(tokens, hit.to, event.from, comma)) return 'another-clause';
    if (term.id === 'planned' && (wentOnToAct(tokens, hit.to, event.from) || (isIvus(sentence, event) && isIvusDone(sentence, spanOf(tokens, event))))) return 'another-clause';
    // "The angiogram could not size it, and IVUS was done".
    if (reasoned.has(term.id) && isIvus(sentence, event) && hasWord(tokens, hit.to, event.from, comma) && isIvusDone(sentence, spanOf(tokens, event))) return 'another-clause';
    return hasWord(tokens, hit.to, event.from, forwardEnds) || leavesAside(tokens, hit.to, event.from) || opensWithOnly(tokens, event.from) || (reasoned.has(term.id) && isOfReason(tokens, sentence, hit, event.from)) || tookThePlace(tokens, hit, event) || opensResult(tokens, event) || opensTelegram(tokens, event) ? 'another-clause' : null;
  }
  // "The balloon was never inflated": the cue holds the verb of the event.
  if (hit.from <= event.from && hit.to === event.to && event.to - event.from < hit.to - hit.from && (term.id === 'failed' || term.id === 'negated')) return null;
  if (term.dir === 'f' || hit.from < event.to) return 'looks-ahead';
  if (term.id === 'failed' && ((hit.from > event.to && ownsObject(sentence, hit.to)) || isOfOtherImaging(tokens, sentence, event.to, hit.from))) return 'has-its-own-object';
  if (wordsBetween(sentence, event.to, hit.from) > term.reach) return 'beyond-its-reach';
  if (term.id === 'historical' && isIvus(sentence, event) && isTimeOfOther(saidWithin(sentence, spanOf(tokens, event).end, hit.start), saidWithin(sentence, hit.end))) return 'has-its-own-object';
  if (term.id === 'negated' && (deniesMore(tokens, sentence, hit) || hasOwnSubject(tokens, sentence, event.to, hit.from))) return 'has-its-own-object';
  return hasWord(tokens, event.to, hit.from, backwardEnds) || (isWas(tokens[hit.from]?.text) && isToldDone(tokens, sentence, event.to, hit)) || isAside(tokens, event.to, hit.from) || isOfOtherCell(tokens, sentence, hit, event) ? 'another-clause' : null;
}

/** "Brought to the right common iliac vein and not taken any higher": only how far it went. */
const deniesMore = (tokens: readonly Token[], { vessels }: ReadSentence, { from, to }: EventRange): boolean =>
  further.test(tokens.slice(from, to + 3).map(({ text }) => text).join(' ')) && vessels.some((group) => !group.access && group.to <= from);
const further = /^(?:(?:was|were) )?not (?:taken|advanced|passed|brought|carried|pushed|moved|run) (?:any |up |down |on )?(?:further|farther|higher|deeper|lower|beyond)\b/;

/** "Status post stenting, IVUS of the vein | showed ...": a clause of its own behind the comma. */
const goesOn = /^[^.;,]{0,80}\b(?:was|were|showed|shows|demonstrated|revealed|confirmed|measured)\b/;

/** "Considering the equivocal venogram, the catheter was advanced": a clause of its own in front. */
const opensAside = (tokens: readonly Token[], { from }: ReadSentence, cue: EventRange): boolean =>
  (/^(?:considering|planning|contemplating|intending|hoping|weighing)$/.test(tokens[cue.from]?.text ?? '') && cue.from - from <= 1) ||
  (cue.from - from <= 4 && /^(?:having|as|after)$/.test(tokens[from]?.text ?? ''));

const isIvus = ({ terms }: ReadSentence, { from, to }: EventRange): boolean => terms.some((hit) => hit.from >= from && hit.to <= to && hit.meanings.some(({ cat }) => cat === 'ivus'));

const spanOf = (tokens: readonly Token[], { from, to }: EventRange): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });

/** "No dissection on IVUS": what is denied is the finding right behind, and IVUS is what shows it. */
function deniesFinding(tokens: readonly Token[], { terms }: ReadSentence, cue: EventRange, { from }: EventRange): boolean {
  if (!/^(?:on|by|at|per|under|via)$/.test(tokens[from - 1]?.text ?? '')) return false;
  if (/^(?:confirmed|corroborated|verified|substantiated|upheld|reproduced|supported)$/.test(tokens[from - 2]?.text ?? '') || (tokens[from - 2]?.text === 'out' && tokens[from - 3]?.text === 'borne')) return true;
  const to = /^(?:seen|noted|found|present|visible|evident)$/.test(tokens[from - 2]?.text ?? '') ? from - 2 : from - 1;
  return terms.some((hit) => hit.from >= cue.to && hit.to === to && hit.meanings.some(({ cat, id }) => cat === 'lesion' || (cat === 'finding' && id === 'abnormal')));
}

/** "No sheath, catheter advanced into ...", "no complications, the Cobra was passed ...": behind the comma a device has its own verb. */
function hasOwnDevice(tokens: readonly Token[], { devices }: ReadSentence, { from, to }: EventRange, event: EventRange): boolean {
  if (tokens[from]?.text !== 'no') return false;
  const device = devices.findLast((hit) => hit.from > to && hit.to <= event.from);
  if (!device || tokens.slice(device.to, event.from).some(({ text }) => !/^(?:was|were|then|next)$/.test(text))) return false;
  const gap = tokens.slice(to, device.from).map(({ text }) => text);
  return gap.lastIndexOf(',') > 0 && !gap.some((text) => text === 'or' || text === 'nor');
}

/** "The vein having been stented in 2019, IVUS of it showed ...": the participle tells of its own subject. */
const comma = new Set([',']);

/** "We had hoped to spare contrast and used IVUS": what was done behind what was meant. */
function wentOnToAct(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (tokens[at]?.text === 'and' && acting.test(tokens[at + 1]?.text ?? '')) return true;
  return false;
}

const acting = /^(?:used|ran|did|took|performed|employed|passed|advanced|brought|turned|examined|imaged|interrogated)$/;

const showing = /^(?:show|shown|reveal|demonstrate|find|detect|identify|see|disclose|uncover|discern|unmask|bring|display|exhibit|confirm|corroborate|substantiate|suggest|indicate)$/;
/** "Residual stenosis", which may stand in a phrase of purpose. */
const disorder = /^(?:stenos[ie]s|thromb(?:us|i|osis)|narrowings?|compression|lesions?|diseases?|clots?|plaques?|dissections?|flaps?|webs?|spurs?|recoil|malapposition|occlusions?)$/;
const otherClause = new Set(['and', 'but', 'because', 'since', 'as', 'so', 'which', 'that', 'after', 'before', 'when', 'where', 'whether', 'if']);
const ofWords = /^(?:to|be|ever|then|even|really|out|us|me)$/;

/** "IVUS of the celiac failed to show any fixed stenosis", "could not find a gap": that nothing was found is a result, no failure. */
export function tellsResult(tokens: readonly Token[], { terms, to: end }: ReadSentence, event: EventRange, { from, to }: EventRange): boolean {
  if (tokens.slice(event.to, from).some(({ kind, text }, at) => kind === 'mark' || otherClause.has(text) || (isWas(text) && event.to + at < from - 1))) return false;
  let verb = to;
  while (verb < to + 3 && ofWords.test(tokens[verb]?.text ?? '')) verb++;
  if (!showing.test(tokens[verb]?.text ?? '') || tokens[from]?.text === 'to') return false;
  for (let at = verb + 1; at < end && at <= verb + 6; at++) {
    if (disorder.test(tokens[at]?.text ?? '') || terms.some((hit) => hit.from === at && hit.meanings.some(({ cat, id }) => cat === 'lesion' || (cat === 'finding' && id === 'abnormal')))) return true;
    if (tokens[at]?.kind === 'mark' || /^(?:and|but|because|since|as|in|of|at)$/.test(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

const isWas = (text: string | undefined): boolean => text === 'was' || text === 'were';

/** "IVUS was performed and the lumen was not narrowed": what was told as done is not denied by a further clause. */
function isToldDone(tokens: readonly Token[], { terms }: ReadSentence, from: number, { from: to, to: verb }: EventRange): boolean {
  if (!hasWord(tokens, from, to, furtherClause) || terms.some((hit) => hit.from === verb && hit.meanings.some(({ cat, id }) => cat === 'performed' && id === 'performed'))) return false;
  return terms.some((hit) => hit.from >= from && hit.to < to && (isWas(tokens[hit.from]?.text) || isWas(tokens[hit.from - 1]?.text)) && hit.meanings.some(({ cat, id }) => cat === 'performed' && id === 'performed'));
}

const furtherClause = new Set(['and', ',']);

/** "I could not tell on two projections if there was a narrowing": a question, no condition. */
function asksWhether(tokens: readonly Token[], { from }: ReadSentence, at: number): boolean {
  if (tokens[at]?.text !== 'if' && tokens[at]?.text !== 'whether') return false;
  for (let back = at - 1; back >= from && back >= at - 8; back--) {
    const text = tokens[back]?.text ?? '';
    if (/^(?:tell|know|see|say|sure|clear|unclear|certain|uncertain|determine|decide|ask|asked|question|judge|learn|answer|settle|doubt|decipher|distinguish)$/.test(text)) return true;
    if (text === ';' || text === ',') return false;
  }
  return false;
}

/** "(Linear probe, picture not stored) right common femoral artery": the cue stands in parentheses in front. */
function leavesAside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text;
    if (text === '(') return false;
    if (text === ')') return true;
  }
  return false;
}

/** "The branch was attempted in vain, only the left internal iliac was entered": what was done instead. */
function opensWithOnly(tokens: readonly Token[], from: number): boolean {
  const at = tokens[from - 1]?.text === 'the' ? from - 2 : from - 1;
  return tokens[at]?.text === 'only' && /^[,;]$/.test(tokens[at - 1]?.text ?? '');
}

/** "Because she cannot lie still, her left brachial artery was exposed", "the narrowing, which the venogram did not show, ...": the cue stands in a clause that gives the reason, and a comma ends it. */
function isOfReason(tokens: readonly Token[], { from: start }: ReadSentence, cue: EventRange, to: number): boolean {
  if (!hasWord(tokens, cue.to, to, comma)) return false;
  for (let at = cue.from - 1; at >= start && at >= cue.from - 9; at--) {
    const text = tokens[at]?.text ?? '';
    if (reasoning.has(text)) return true;
    if (text === ',' || text === ';') return false;
  }
  return false;
}

const reasoned = new Set(['failed', 'negated', 'planned']);
const reasoning = new Set(['because', 'since', 'as', 'given', 'although', 'though', 'while', 'having', 'after', 'when', 'once', 'which']);

/** "It would only make her worse, and on IVUS it was 168 mm2": a clause of its own that tells what was seen. */
const opensResult = (tokens: readonly Token[], { from, to }: EventRange): boolean =>
  /^(?:on|by)$/.test(tokens[from - 1]?.text ?? '') && /^(?:and|but|;|then|,)$/.test(tokens[from - 2]?.text ?? '') && /^(?:it|the|this|that|they|there|we|i)$/.test(tokens[to]?.text ?? '') && !/^(?:would|will|can|could|may|should)$/.test(tokens[to + 1]?.text ?? '');

/** "Venography could not grade the lesion, IVUS used to measure it": a clause of its own in short style, its verb right behind. */
const opensTelegram = (tokens: readonly Token[], { from, to }: EventRange): boolean => {
  // "Angles gave no answer => IVUS of the left common iliac".
  if (/^[>→]$/.test(tokens[from - 1]?.text ?? '') && /^[=-]$/.test(tokens[from - 2]?.text ?? '-')) return true;
  const verb = /^(?:therefore|thus|then|hence|accordingly|so)$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
  return /^[,.]$/.test(tokens[from - 1]?.text ?? '') && /^(?:performed|used|done|obtained|undertaken|employed|run|added|applied)$/.test(tokens[verb]?.text ?? '') && /^(?:to|for|of|in|on|over|from|through|and|because|since|as|here|next|with|along|at)$/.test(tokens[verb + 1]?.text ?? '');
};

/** "Instead of a contrast run IVUS was used": what was left out stands between, and the event is what was done in its place. */
function tookThePlace(tokens: readonly Token[], cue: EventRange, event: EventRange): boolean {
  if (!/^(?:instead|rather|lieu|in)$/.test(tokens[cue.from]?.text ?? '') || !isWas(tokens[event.to]?.text)) return false;
  for (let at = cue.to; at < event.from; at++) if (!/^(?:a|an|the|any|another|more|further|second|repeat|planned)$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}

/** "Left brachial artery (cutdown not needed)": the cue stands in parentheses with a subject of its own. */
function isAside(tokens: readonly Token[], from: number, at: number): boolean {
  for (let back = at - 1; back >= from; back--) {
    const text = tokens[back]?.text;
    if (text === ')') return false;
    if (text === '(') return at - back > 1;
  }
  return false;
}

const backwardEnds = new Set([';', 'then', 'after', 'so', 'as', 'because', 'since', 'while', 'whereas', 'until', 'which']);

/** A failure that names its own vessel ("could not be advanced into the SMA") does not reach back. */
const ownsObject = (sentence: ReadSentence, to: number): boolean =>
  sentence.vessels.some(({ from, governor }) => from >= to && from - to <= 4 && (governor === 'into' || governor === 'through' || governor === 'to'));

/** "... showed a web, but the external iliac vein was not imaged", "... a stenosis that was not seen on venography": the denial has a subject of its own. */
function hasOwnSubject(tokens: readonly Token[], { vessels, terms }: ReadSentence, from: number, to: number): boolean {
  let at = to;
  while (at > from && /^(?:was|were|had|been|itself|also)$/.test(tokens[at - 1]?.text ?? '')) at--;
  if (tokens[at - 1]?.text === 'that') return terms.some((hit) => hit.from >= from && hit.to === at - 1 && hit.meanings.some(({ cat }) => cat === 'finding' || cat === 'lesion'));
  if (namesOtherOne(tokens, from, at)) return true;
  if (!/^(?:performed|done|used|needed|required|carried|obtained|repeated|undertaken|available|attempted)$/.test(tokens[to + 2]?.text ?? '') && terms.some((hit) => hit.to === at && hit.meanings.some(({ cat, id }) => cat === 'finding' && id === 'abnormal') && opensClause(tokens, terms, from, hit.from))) return true;
  const subject = vessels.find((group) => group.from >= from && (group.governor === 'none' ? group.to === at : group.governor === 'door' && group.to === at - 1));
  const before = tokens[(subject?.from ?? 0) - 1]?.text === 'the' ? 2 : 1;
  const joint = tokens[(subject?.from ?? 0) - before]?.text ?? '';
  return subject !== undefined && (/^(?:and|but|though|although)$/.test(joint) || (joint === ',' && before === 2));
}

/** "The right one was punctured, and the left one was not needed", "..., but the other side was not": the denial is of the other. */
function namesOtherOne(tokens: readonly Token[], from: number, to: number): boolean {
  const at = /^(?:one|side)$/.test(tokens[to - 1]?.text ?? '') ? to - 2 : to - 1;
  return at - 2 >= from && /^(?:left|right|other)$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === 'the' && /^(?:and|but|,|while|though|although)$/.test(tokens[at - 2]?.text ?? '');
}

/** "... assessed with IVUS, and tumor thrombus was not present": the finding begins a clause, a word for its kind in front of it or none. */
const opensClause = (tokens: readonly Token[], terms: readonly Hit<Term>[], from: number, at: number): boolean =>
  [1, 2, 3].some((back) => at - back >= from && /^(?:and|but|,|;)$/.test(tokens[at - back]?.text ?? '')) && terms.some((hit) => hit.from >= from - 4 && hit.to <= at && hit.meanings.some(({ cat }) => cat === 'performed' || cat === 'ivus'));

/** "IVUS was used, CT angiography could not be done": another imaging right in front of the failure, behind a comma, is what failed. */
const isOfOtherImaging = (tokens: readonly Token[], { terms }: ReadSentence, from: number, to: number): boolean =>
  terms.some((hit) => hit.from >= from && hit.to <= to && to - hit.to <= 1 && hit.meanings.some(({ cat }) => cat === 'modality') && tokens.slice(from, hit.from).some(({ text }) => text === ','));

/** Words between two places, vessel phrases counted as one. */
function wordsBetween(sentence: ReadSentence, from: number, to: number): number {
  let words = to - from;
  for (const group of sentence.vessels) if (group.from >= from && group.to <= to) words -= group.to - group.from - 1;
  return words;
}

function hasWord(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has(tokens[at]?.text ?? '')) return true;
  return false;
}
