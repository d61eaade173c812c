import { longestAfter } from '../../lexicon/trie.js';
import type { Span } from '../../model/span.js';
import type { Token } from './tokens.js';

/** A phrase in the text and among the tokens. */
export interface Place extends Span {
  readonly from: number;
  readonly to: number;
}

const width = 30;
const nameBefore = new Set(['left', 'right', 'l', 'r', 'lt', 'rt', 'of', 'into', 'the', 'proximal', 'mid', 'distal', 'prox', 'dist', ',', 'and', '/', '&', 'both', 'native', 'in', 'to', '+', 'thru', 'through', 'ivus', 'down']);
/** In front of these, a plain word may stand too ("both renal arteries, at first"): then what follows must go on as a list or a finding. */
const weakBefore = new Set([',', 'and', '/', '&', 'in', 'to']);
const nameBehind = /^(?:[,.;:/&)=(+-]|and|or|occluded|patent|open|pt|at|peroneal|is|was|were|to|runoff|dp|prox|mid|distal|)$/;
const noNameBehind = /^(?:one|two|three|four|five|six|eight|ten|noon|l\d|t\d+|the|a|an|this|that|these|its|his|her|which|each|both|all|about|approximately|nominal|least|level|risk|home|bedside|rest|left|right|time|end|\d.*)$/;
/** The short names that in capitals are also words: "at", and PT for the patient. The others are letters of no word. */
const alsoWords = new Set(['AT', 'PT']);
/** "AT OCCLUDED FROM ITS ORIGIN.": what is said of a vessel, where the name begins a sentence. */
const saidOfVessel = /^(?:occluded|patent|open|stenosed|diseased|gone|dissected|reconstitutes|peroneal|runoff|ok)$/;
const endOfSentence = new Set(['', '.', ';', ':']);
const sizeBefore = /^(?:a|an|the|\d.*|fr|french|mm|cm|f|"|#)$/;
const sizeBehind = /^(?:catheters?|wires?|guidewires?|stents?|balloons?|sheaths?|filters?|device|endograft|graft|coils?|microcatheter|plugs?|ii|iii|\d.*)$/;

/**
 * Abbreviations and brand names that only their capitals tell from plain words ("AT", "Command"). Where everything
 * around stands in capitals, capitals tell nothing, and the neighbours decide.
 */
export class ExactLetters {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  /** Whether the letters of a vessel abbreviation stand there as one. */
  nameVessel(exact: string, place: Place): boolean {
    if (this.#written(place) !== exact) return false;
    if (!alsoWords.has(exact) || !this.#isAmongCapitals(place)) return true;
    const opensLine = /(?:^|\n)[ \t]*(?:[-*•] *)?$/.test(this.text.slice(Math.max(0, place.start - 12), place.start));
    if (opensLine && this.#word(place.to) === ':') return !this.#isPatient(exact, place.to + 1);
    if (endOfSentence.has(this.#word(place.from - 1)) && saidOfVessel.test(this.#word(place.to))) return true;
    if (weakBefore.has(this.#word(place.from - 1)) && !nameBehind.test(this.#word(place.to))) return false;
    return nameBefore.has(this.#word(place.from - 1)) && !noNameBehind.test(this.#word(place.to));
  }

  /** "PT: 58 F": the patient with the age, no vessel. */
  #isPatient(exact: string, at: number): boolean {
    return exact === 'PT' && /^(?:\d{1,3}|[a-z])$/.test(this.#word(at)) && !/^(?:mm|mm2|cm|%|\.)$/.test(this.#word(at + 1));
  }

  /** Whether the letters of a brand name stand there as one. */
  nameDevice(exact: string, isPlainWord: boolean, place: Place): boolean {
    const written = this.#written(place);
    const capitals = this.#isAmongCapitals(place);
    if (written === exact && !(capitals && exact === exact.toUpperCase())) return true;
    if (written !== exact.toUpperCase() || !capitals) return false;
    return !isPlainWord || sizeBefore.test(this.#word(place.from - 1)) || sizeBehind.test(this.#word(place.to)) || this.#isJoinedToDevice(place.to);
  }

  /** "RIM + GW UP AND OVER", "SOS OVER A GLIDEWIRE": another device goes with it. */
  #isJoinedToDevice(at: number): boolean {
    if (!/^(?:[+/&]|and|with|over)$/.test(this.#word(at))) return false;
    const next = /^(?:a|an|the)$/.test(this.#word(at + 1)) ? at + 2 : at + 1;
    const first = this.tokens[next]?.known?.devices;
    return first !== undefined && first !== null && longestAfter(first, this.tokens, next) !== null;
  }

  #written({ start, end }: Span): string {
    return this.text.slice(start, end).replaceAll('-', ' ');
  }

  #word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  #isAmongCapitals({ start, end }: Span): boolean {
    const around = this.text.slice(Math.max(0, start - width), start) + this.text.slice(end, end + width);
    return !/[a-z]/.test(around) && /[A-Z]{4}/.test(around);
  }
}
