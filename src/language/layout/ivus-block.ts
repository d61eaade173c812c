import type { SectionKind } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';

/** What a label under a heading of IVUS opens. */
interface Labelled {
  readonly at: number;
  readonly heading: Span | null;
  readonly bodyStart: number;
  readonly kind: SectionKind;
  readonly modality: 'ivus' | 'angio' | null;
  readonly inline: boolean;
}

const reason = /^\W*(?:[a-z0-9]{1,2}[.)])?\s*(?:why|reasons?|rationale|purpose|indications?|(?:medical )?necessity|justification|questions?|aims?|goals?)\b/i;
const course = /^\W*(?:sites?|how|where|vessels?|levels?|segments?|(?:ivus )?(?:catheter|probe|device|system)|runs?|pull ?back(?: (?:to|from|through))?|advanced (?:to|into)|technique|(?:catheter |probe )?(?:course|path|route|way|passage)|performed|done|used)(?: (?:imaged|examined|studied|interrogated|seen|used|run))?(?:\s*[:=-]|\s{3})/i;
const result = /^\W*(?:pre|post|before|after|results?|findings?|measurements?|shows?|showed|saw|impression|baseline|final|read(?:ing)?)(?:[ -](?:stent(?:ing)?|pta|treatment|dilation|balloon(?:ing)?|run|ivus|intervention|images?))?(?:\s*[:=(-](?!\w)|\s{3})/i;

/** "IVUS", and under it "Site:", "Why:", "How:", "Pre:", "Post:": labels that go deeper, or stand in its paragraph, speak of IVUS. */
export class IvusBlock {
  #indent: number | null = null;
  #broken = false;

  /** An empty line: only deeper lines still belong to the heading. */
  pause(): void {
    this.#broken = true;
  }

  /** A heading of IVUS alone on its line opens the block. */
  open(line: string): void {
    this.#indent = indentOf(line);
    this.#broken = false;
  }

  /** What a label opens here; anything else than such a label, or a vessel alone on its line, deeper than the heading, ends the block. */
  place<Opening extends Labelled>(opening: Opening, line: string, isVessel: () => boolean): Opening {
    if (this.#indent === null) return opening;
    const inside = indentOf(line) > this.#indent || (!this.#broken && indentOf(line) === this.#indent);
    const kind = !inside || opening.modality === 'angio' ? null : reason.test(line) ? 'ivus-necessity' : course.test(line) ? 'technique' : result.test(line) ? 'ivus-findings' : null;
    if (kind !== null) return { ...opening, kind, modality: 'ivus' };
    if (opening.kind === 'title' && indentOf(line) > this.#indent && isVessel()) return { ...opening, heading: null, bodyStart: opening.at, kind: 'ivus-findings', modality: 'ivus' };
    this.#indent = null;
    return opening;
  }

  /** "Result, IVC: 20 mm", "Findings (L CIV): webs", "Reason, L EIV: ...": a label that names its vessel opens what its word says, the vessel included. */
  placeOfVessel(line: string, at: number): Labelled | null {
    if (this.#indent === null) return null;
    const inside = indentOf(line) > this.#indent || (!this.#broken && indentOf(line) === this.#indent);
    const word = inside ? ofVessel.exec(line)?.[1] : undefined;
    return word === undefined ? null : { at, heading: null, bodyStart: at, kind: reason.test(word) ? 'ivus-necessity' : 'ivus-findings', modality: 'ivus', inline: false };
  }
}

/** The word of the label, and behind it a vessel up to the colon. */
const ofVessel = /^\W*(results?|findings?|measurements?|readings?|interpretation|why|reasons?|rationale|purpose|indications?|necessity)(?:,? (?:for|in|of|at)(?: the)?|[,(/]| ?-| {1,2})? ?[^:;.]{2,50}?(?::(?=\s)| {3}| -{1,2} )/i;

const indentOf = (line: string): number => line.length - line.trimStart().length;
