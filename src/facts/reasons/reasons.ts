import type { ReadSentence } from '../../language/read-note.js';
import type { Token } from '../../language/text/tokens.js';
import type { EventRange } from '../status.js';

/** The stretches of a sentence that state a purpose or a ground. */
export interface Reasons {
  /** Every such stretch, as token ranges. */
  readonly reasons: readonly EventRange[];
  readonly purpose: boolean;
  readonly ground: boolean;
  readonly limitation: boolean;
}

const clauseEnds = new Set([';', ':', '.', ')', '=']);
const reports = new Set(['showed', 'shows', 'showing', 'demonstrated', 'demonstrating', 'revealed', 'revealing', 'confirmed', 'confirming', 'found', 'disclosed', 'which', 'was', 'were', 'measured']);

/** Several readers ask for the reasons of a sentence; those of a sentence that has any are found once. */
const found = new WeakMap<ReadSentence, Reasons>();
const none: Reasons = { reasons: [], purpose: false, ground: false, limitation: false };

/** Finds "to size the vein", "for stent sizing", "because the venogram was equivocal" and the like. */
export function reasonsOf(tokens: readonly Token[], sentence: ReadSentence): Reasons {
  if (!mayReason(sentence)) return none;
  const kept = found.get(sentence);
  if (kept) return kept;
  const reasons = findReasons(tokens, sentence);
  found.set(sentence, reasons);
  return reasons;
}

const mayReason = ({ terms }: ReadSentence): boolean => terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'limit' || cat === 'purpose' || cat === 'reason'));

function findReasons(tokens: readonly Token[], sentence: ReadSentence): Reasons {
  const reasons: EventRange[] = [];
  let purpose = false;
  let ground = false;
  let limitation = false;
  for (const hit of sentence.terms) {
    for (const term of hit.meanings) {
      if (term.cat === 'limit') limitation = true;
      if (term.cat === 'purpose' && term.id === 'verb' && isInfinitive(tokens, hit.from, sentence.from)) {
        purpose = true;
        reasons.push({ from: hit.from, to: purposeEnd(tokens, hit.to, sentence) });
      } else if (term.cat === 'purpose' && term.id === 'noun' && isFor(tokens, hit.from, sentence.from) && !isUnfitFor(tokens, sentence, hit.from)) {
        purpose = true;
        reasons.push({ from: hit.from, to: purposeEnd(tokens, hit.to, sentence) });
      } else if (term.cat === 'reason' && !tellsOfGiving(tokens, hit)) {
        ground = true;
        if (/^(?:because|bc|since|given|owing|due|considering|view|light|face|account|fearing|lest)$/.test(tokens[hit.from]?.text ?? '') || (tokens[hit.from]?.text === 'b' && hit.to - hit.from === 3) || /^(?:view|light|face|account|fear|concern|of)$/.test(tokens[hit.from + 1]?.text ?? '')) reasons.push({ from: hit.from, to: groundEnd(tokens, hit.to, sentence) });
      }
    }
  }
  return { reasons, purpose, ground, limitation };
}

/** "7,000 units of heparin given and ...": something was given, and no ground is. */
export const tellsOfGiving = (tokens: readonly Token[], { from, to }: EventRange): boolean =>
  to - from === 1 && tokens[from]?.text === 'given' && tokens[from - 1]?.kind !== 'mark' && /^(?:and|,|\.|;|via|through|thru|at|to|in|iv|by|there|here|over|before|after|with|as|intravenously|intraarterially|for|during|prior|under|it|me|us|him)$/.test(tokens[to]?.text ?? '.');

/** "Over the same wire to the same spot", "pulled back to the guide": a noun. */
const beforeNoun = /^(?:the|an?|this|that|same|his|her|its|our|each|every|one)$/;

/** "To" stands in front of the verb, perhaps with an adverb or a second verb between ("to find or exclude"). */
function isInfinitive(tokens: readonly Token[], at: number, from: number): boolean {
  if (beforeNoun.test(tokens[at - 1]?.text ?? '')) return false;
  for (let back = at - 1; back >= from && back >= at - 4; back--) {
    const text = tokens[back]?.text ?? '';
    if (text === 'to') return !/^(?:failed|fails|unable)$/.test(tokens[back - 1]?.text ?? '');
    if (tokens[back]?.kind !== 'word' && text !== ',' && text !== '-') return false;
  }
  return false;
}

/** "For" stands in front of the noun, perhaps with words between ("for % stenosis and balloon size"). */
export function isFor(tokens: readonly Token[], at: number, from: number): boolean {
  for (let back = at - 1; back >= from && back >= at - 5; back--) {
    const text = tokens[back]?.text ?? '';
    // "Both negative for residual thrombus" tells what was seen.
    if (text === 'for') return !/^(?:negative|positive)$/.test(tokens[back - 1]?.text ?? '');
    if (tokens[back]?.kind === 'mark' && text !== '-' && text !== ',' && text !== '/' && text !== '%') return false;
  }
  return false;
}

/** "Angio unreliable for vessel diameter": what the other imaging is no good for. */
function isUnfitFor(tokens: readonly Token[], { terms, from }: ReadSentence, at: number): boolean {
  for (let back = at - 1; back >= from && back >= at - 5; back--)
    if (tokens[back]?.text === 'for') return terms.some(({ to, meanings }) => to === back && meanings.some(({ cat }) => cat === 'limit'));
  return false;
}

function purposeEnd(tokens: readonly Token[], from: number, { from: first, to, devices, vessels }: ReadSentence): number {
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? '';
    const inner = (text === 'was' || text === 'were') && /^(?:i|we|it|there|that|he|she|they)$/.test(tokens[at - 1]?.text ?? '');
    if (opensSeen(tokens, at) || opensBare(tokens, at, first, from)) return at;
    // "IVUS for stent sizing (left CIV, left EIV)".
    if (text === '(' && vessels.some((group) => group.from > at && group.from - at <= 2 && tokens[group.to]?.text === ')')) return at;
    if (clauseEnds.has(text) || (reports.has(text) && !inner) || text === 'but') return at;
    if (text === ',' && /^(?:area|lumen|diameter|mla|csa|no|normal)$/.test(tokens[at + 1]?.text ?? '')) return at;
    if (from - first <= 6 && text === ',' && (opensMain.test(tokens[at + 1]?.text ?? '') || isMover(devices, at + 1) || (tokens[at + 1]?.text !== 'no' && opensIvus(tokens, at + 1)))) return at;
    if (text === ',' && (reports.has(tokens[at + 1]?.text ?? '') || (tokens[at + 1]?.text === 'and' && /^(?:in|of|within|for)$/.test(tokens[at + 2]?.text ?? '')))) return at;
    if ((text === 'i' || text === 'we') && at > from && tokens[at - 1]?.kind === 'word' && !clauseOpeners.has(tokens[at - 1]?.text ?? '')) return at;
    // "To spare contrast, so IVUS of the common iliac was used".
    if (text === ',' && tokens[at + 1]?.text === 'so' && tokens[at + 2]?.text !== 'that') return at;
    // "We wanted to rule out an obstruction, and IVUS of the common iliac was done".
    if (text === ',' && tokens[at + 1]?.text === 'and' && (/^(?:ivus|intravascular)$/.test(tokens[at + 2]?.text ?? '') || opensIvus(tokens, at + 2))) return at;
    // "... to size a stent, and on withdrawal the external iliac was recorded".
    if (text === ',' && tokens[at + 1]?.text === 'and' && /^(?:on|while|during|when|then|afterwards?|later|next)$/.test(tokens[at + 2]?.text ?? '')) return at;
    if (opensNextStep(tokens, at)) return at;
    if (opensWayBack(tokens, at)) return at;
    if ((text === 'and' || text === ',' || text === ';') && (tokens[at + 1]?.text === 'in' || tokens[at + 1]?.text === 'of') && vessels.some((group) => group.from > at && group.from - at <= 4 && tokens[group.to]?.text === 'to')) return at;
    if (text === 'and' && (reports.has(tokens[at + 1]?.text ?? '') || /^(?:we|i|saw|noted|observed|used|employed|performed|proceeded|turned)$/.test(tokens[at + 1]?.text ?? ''))) return at;
    if (determiners.has(text) && devices.some((device) => device.from === at + 1 && device.meanings.some(({ kind }) => kind === 'ivus-catheter'))) return at;
  }
  return to;
}

/** "... to choose the stent I put the IVUS in": the main clause begins, unless one of these words leads it. */
const clauseOpeners = new Set('what whether if that which where how as because since when than before after until while and or but size one ones vessel all everything sure certain confirm know verify prove show ensure think hope'.split(' '));
const determiners = new Set(['a', 'an', 'the']);
const opensMain = /^(?:the|we|i|a|an|ivus|intravascular|ultrasound|it|this|that|he|she|our|my|dr|evaluation|interrogation|imaging)$/;

const ofIvus = /^(?:no|coronary|non-?coronary|noncoronary|peripheral|venous|arterial|aortic|caval|repeat|diagnostic|intraoperative|intra-?procedural|adjunctive|additional|further|selective|formal|dedicated|catheter|rotational|completion|immediate)$/;

/** "Because the film left it open, repeat IVUS of the vein was done", "..., ran IVUS there": the main clause may begin with a word in front of IVUS. */
const opensIvus = (tokens: readonly Token[], at: number): boolean =>
  (ofIvus.test(tokens[at]?.text ?? '') || didIvus.test(tokens[at]?.text ?? '')) && isIvus(tokens[at + (/^(?:the|an?|to)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1)]);

const isIvus = (token: Token | undefined): boolean => /^(?:ivus|intravascular)$/.test(token?.text ?? '');
const didIvus = /^(?:ran|used|did|passed|took|got|performed|obtained|added|repeated|chose|sent|put|brought|went|turned|proceeded|advanced)$/;

/** "To resolve the discrepancy IVUS of the graft was carried out": the main clause begins with IVUS, and no mark in front of it. */
const opensBare = (tokens: readonly Token[], at: number, first: number, from: number): boolean =>
  from - first <= 3 && isIvus(tokens[at]) && tokens[at - 1]?.kind === 'word' && !beforeName.test(tokens[at - 1]?.text ?? '') && /^(?:of|in|was|with|ultrasound|inside|through|along|across)$/.test(tokens[at + 1]?.text ?? '');
const beforeName = /^(?:of|by|with|on|in|the|an?|and|or|for|to|using|under|from|via|than|as|that|what|which|whether|if|per|our|this|prior|previous|earlier|first|last|limited|incomplete|poor|initial|preoperative|diagnostic|failed|unsuccessful|coronary|missing|without)$/;

/** "Since it could not be graded, Visions 035 catheter advanced ...": the main clause may begin with a device. */
const isMover = (devices: ReadSentence['devices'], at: number): boolean =>
  devices.some(({ from, meanings }) => from === at && meanings.some(({ kind }) => kind === 'ivus-catheter' || kind === 'catheter'));

/** "For swelling since last March": a time, no ground. */
const aTime = /^(?:last|early|late|mid|about|around|yesterday|birth|childhood|adolescence|youth|surgery|delivery|childbirth|pregnancy|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** A ground in front ("Since ..., IVUS was used") ends at the comma before its main clause; behind, with the sentence; "because of calcium", where a result follows. */
function groundEnd(tokens: readonly Token[], from: number, { from: first, to, vessels, terms, devices }: ReadSentence): number {
  const atStart = from - first <= 3;
  const ofNoun = /^(?:of|to)$/.test(tokens[from - 1]?.text ?? '') || tokens[from]?.text === 'of' || (tokens[from - 1]?.text === 'since' && (tokens[from]?.kind === 'number' || aTime.test(tokens[from]?.text ?? '')));
  const inserted = insertedBy(tokens, from, first);
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? '';
    if (inserted !== null && endsInserted(tokens, inserted, at)) return at;
    if (ofNoun && /^(?:showed|revealed|demonstrated|disclosed)$/.test(text) && !tokens.slice(from, at).some(({ text: word }) => /^(?:what|that|which|how)$/.test(word))) return at;
    if (opensSeen(tokens, at) || opensNextStep(tokens, at) || opensWayBack(tokens, at)) return at;
    if (text === ';' || (text === ':' && at - from > (ofNoun ? 0 : 2) && (tokens[at + 1]?.kind === 'number' || opensResult(at, { to, vessels, terms }))) || (text === 'so' && /^(?:and|,)$/.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.text !== 'that')) return at;
    if (text === ',' && tokens[at + 1]?.text === 'and' && /^(?:in|of|for)$/.test(tokens[at + 2]?.text ?? '') && vessels.some((group) => group.from > at && group.from - at <= 5 && /^(?:because|since|as|to|so)$/.test(tokens[group.to]?.text ?? ''))) return at;
    if (atStart && at - from >= 3 && (text === 'i' || text === 'we') && !/^(?:and|or|but|that|which|as|because|since|whether|if|what|where)$/.test(tokens[at - 1]?.text ?? '')) return at;
    if (atStart && text === ',' && (opensMain.test(tokens[at + 1]?.text ?? '') || isMover(devices, at + 1) || opensIvus(tokens, at + 1))) return at;
  }
  return to;
}

/** "IVUS, chosen here because ...", "IVUS (done since ...)": the mark in front of a ground that is put in between. */
function insertedBy(tokens: readonly Token[], from: number, first: number): string | null {
  for (let at = from - 2; at > first && at >= from - 7; at--) {
    const text = tokens[at]?.text ?? '';
    if (text === ',' || text === '(') return text;
    if (tokens[at]?.kind === 'mark' && text !== '-') return null;
  }
  return null;
}

/** "..., showed trabeculation", ") revealed a web": where the main clause goes on. */
const endsInserted = (tokens: readonly Token[], mark: string, at: number): boolean =>
  mark === '(' ? tokens[at]?.text === ')' : tokens[at]?.text === ',' && /^(?:showed|shows|revealed|reveals|demonstrated|demonstrates|disclosed|confirmed|identified|found|measured|gave)$/.test(tokens[at + 1]?.text ?? '');

/** "... because it was equivocal, then the catheter was brought on": what was done next. */
const opensNextStep = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' && tokens[at + (tokens[at + 1]?.text === 'and' ? 2 : 1)]?.text === 'then' && !/^(?:and|or|if|so|again)$/.test(tokens[at + (tokens[at + 1]?.text === 'and' ? 3 : 2)]?.text ?? '');

/** "... to size the stent, and on the way back it was drawn through the common iliac", "... and afterwards pulled into the cava": the probe goes on. */
function opensWayBack(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'and') return false;
  const word = (ahead: number): string => tokens[at + ahead]?.text ?? '';
  if (/^(?:drawn|pulled|withdrawn|brought|dragged|retracted)$/.test(word(/^(?:then|slowly|afterwards|later|next|subsequently)$/.test(word(1)) ? 2 : 1))) return true;
  return (word(1) === 'coming' && /^(?:out|back|down|up)$/.test(word(2))) || (/^(?:on|during|upon|in)$/.test(word(1)) && wayBack.test(word(/^(?:the|its|my|our)$/.test(word(2)) ? 3 : 2)));
}
const wayBack = /^(?:way|pullback|withdrawal|withdrawing|return|retraction|retracting)$/;

/** "... because somebody had to measure it, and on IVUS it was 168 mm2": what was seen, in a clause of its own. */
export function opensSeen(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'and') return false;
  const word = (ahead: number): string => tokens[at + ahead]?.text ?? '';
  if (word(1) === 'what' && [2, 3, 4, 5].some((ahead) => /^(?:showed|shown|saw|found|revealed|demonstrated)$/.test(word(ahead)))) return true;
  if (/^(?:it|ivus|this)$/.test(word(1)) && /^(?:showed|revealed|demonstrated|measured)$/.test(word(2))) return true;
  const named = word(2) === 'ivus' ? 3 : word(2) === 'intravascular' && word(3) === 'ultrasound' ? 4 : null;
  return named !== null && /^(?:on|by|with)$/.test(word(1)) && /^(?:it|the|this|that|they|there|we|i)$/.test(word(named)) && !/^(?:would|will|can|could|may|should)$/.test(word(named + 1));
}

/** "... because the venogram was equivocal: IVC normal, L CIV 55 mm2": behind the colon at `at` stand vessels with what was found in them. */
const opensResult = (at: number, { to, vessels, terms }: Pick<ReadSentence, 'to' | 'vessels' | 'terms'>): boolean =>
  vessels.some(({ from }) => from > at && from - at <= 3) && terms.some(({ from, meanings }) => from > at && from < to && meanings.some(({ cat }) => cat === 'finding'));

/** "IVUS was taken into the external iliac to size the stent and pulled back": a device that the run is for moves nowhere. */
export const isAimedAt = (reasons: readonly EventRange[], { from, to }: EventRange): boolean =>
  reasons.some((reason) => from > reason.from && to <= reason.to && from - reason.from <= 5);
