import type { SectionKind } from '../../model/analysis.js';

/** What a label under a heading of IVUS opens. */
interface Labelled {
  readonly at: number;
  readonly heading: object | null;
  readonly bodyStart: number;
  readonly kind: SectionKind;
  readonly modality: 'ivus' | 'angio' | null;
  readonly inline: boolean;
}

const reason = /^\W*(?:[a-z0-9]{1,2}[.)])?\s*(?:why|reasons?|rationale|purpose|indication)\b/i;
const course = /^\W*(?:sites?|how|where|vessels?|levels?|segments?|catheter|probe|device|runs?|pull ?back|technique)\s*[:=-]/i;
const result = /^\W*(?:pre|post|before|after|results?|findings?|measurements?|shows?|showed|saw|impression|baseline|final|read(?:ing)?)(?:[ -](?:stent(?:ing)?|pta|treatment|dilation|balloon(?:ing)?|run|ivus|intervention|images?))?\s*[:=(-](?!\w)/i;

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
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
