import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { Section } from '../../language/layout/section.js';
import { quoteOf } from '../../model/span.js';
import { trimmed } from '../access/access-sites.js';
import { ivusDatedBack } from '../dated-back.js';
import { movementsOf, type Movement } from '../movement/movements.js';
import type { Stated } from './given-reason.js';
import { hasUnnamedAim, isAddedToGround } from './reason-aims.js';
import { namedFor } from './reason-scope.js';
import { reasonsOf } from './reasons.js';

/** Figures of a result; a reason measures only what other imaging showed. */
const measured = /\d ?(?:mm2?|cm2?|sq|%|percent|deg)/;

/** "Occult disease", "renal failure", "r/o MTS": a label is answered in a word or two. */
const isBriefReason = ({ terms, vessels, said }: ReadSentence): boolean =>
  ['purpose', 'limit', 'reason'].some((cat) => hasTerm(terms, cat)) || (vessels.length === 0 && !measured.test(said) && (hasTerm(terms, 'lesion') || hasTerm(terms, 'finding', 'abnormal') || answers.test(said)));
const answers = /\b(?:renal|kidney|esrd|allerg\w+|contrast|may-? ?thurner|mts|nutcracker|nivl|pelvic congestion|thoracic outlet|failed|lumen|walls?|r\/o|rule out)\b/;

/** "Prior IVUS showed ...": told as the ground for another look. */
const earlier = /\b(?:prior|previous|earlier|last|former|outside) (?:\w+ )?(?:ivus|intravascular)\b/;

/**
 * Reads what stands under a heading that promises the reason for IVUS. Where the heading was left empty ("Reason for IVUS:") the operation
 * goes on right below it, and from the first run or result on no sentence is a reason by its place alone.
 */
export class ReasonSections {
  readonly #reading: Reading;
  readonly #movements: readonly Movement[];
  #over: Section | null = null;

  constructor(reading: Reading, movements: readonly Movement[]) {
    this.#reading = reading;
    this.#movements = movements;
  }

  /** To be told every sentence, in the order of the note. */
  enter(sentence: ReadSentence): void {
    if (sentence.section.kind === 'ivus-necessity' && sentence.section !== this.#over && this.#tellsOfWork(sentence)) this.#over = sentence.section;
  }

  /** The reason that a sentence of such a section gives. */
  reasonIn(sentence: ReadSentence): Stated | null {
    if (sentence.section === this.#over && !this.#hasGround(sentence)) return null;
    const words = sentence.to - sentence.from;
    if (words < 4 ? !isBriefReason(sentence) : !this.#mayBeReason(sentence) && !(words < 7 && answers.test(sentence.said))) return null;
    const refs = hasUnnamedAim(this.#reading, sentence, sentence.vessels) || isAddedToGround(sentence, sentence.vessels) ? [] : namedFor(this.#reading, sentence, sentence);
    return { refs, quote: quoteOf(this.#reading.text, trimmed(this.#reading, sentence)), sentence };
  }

  #tellsOfWork(sentence: ReadSentence): boolean {
    const { terms, vessels, said } = sentence;
    return !this.#hasGround(sentence) && !ivusDatedBack(this.#reading, sentence) && !earlier.test(said) && (movementsOf(this.#movements, sentence).some(({ outcome }) => outcome === 'reached') || (hasTerm(terms, 'ivus') && vessels.length > 0 && measured.test(said)));
  }

  #hasGround(sentence: ReadSentence): boolean {
    return hasTerm(sentence.terms, 'reason') || hasTerm(sentence.terms, 'limit') || reasonsOf(this.#reading.tokens, sentence).purpose || sentence.said.includes('?');
  }

  /** Even so the operation may already go on: "10 Fr sheath. Heparin 6000 units." */
  #mayBeReason(sentence: ReadSentence): boolean {
    const { terms, devices } = sentence;
    if (/[[(] ?x ?[\])]/.test(sentence.said) || hasTerm(terms, 'reason') || hasTerm(terms, 'limit') || reasonsOf(this.#reading.tokens, sentence).purpose) return true;
    if (hasTerm(terms, 'finding', 'measure') && measured.test(sentence.said) && !terms.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'modality' && id !== 'pressure'))) return false;
    return !hasTerm(terms, 'access') && !devices.some(({ meanings }) => meanings.some(({ kind }) => ['sheath', 'catheter', 'microcatheter', 'needle', 'guidewire'].includes(kind))) && ['purpose', 'finding', 'modality', 'lesion', 'cue'].some((cat) => hasTerm(terms, cat));
  }
}
