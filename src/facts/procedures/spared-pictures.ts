import { said } from '../../language/text/said.js';
import type { Line, Scene, Word } from './scene.js';

/** Contrast and its pictures that are named only as what another imaging stood in for, or as what was not to be had. */

const few = '(?: (?:an?|the|any|another|her|him|his|them|their|our|this|that|all)){0,2}(?: (?:contrast|iodinated|iodine|conventional|formal|further|second|repeat|diagnostic|ascending|catheter|standard|full|usual|invasive|x|ray|-)){0,3}';
/** "IVUS in place of a venogram", "stood in for venography", "to spare her a venogram", "her allergy forbids venography", "allergic to contrast". */
const inFront = new RegExp(
  `\\b(?:in (?:the )?(?:place|stead|lieu) of|(?:alternatives?|surrogate) (?:to|for)|substitut(?:e|es|ed|ing|ion) for|replacement (?:for|of)|replac(?:es?|ed|ing)|tak(?:e|es|ing|en) the place of|took the place of|(?:stand|stands|standing|stood|fill|filled|filling) in for|(?:do|does|did|doing) the (?:work|job|duty) of|(?:spar|avoid|forgo|forego|obviat|preclud|prohibit|forbid|forbad|bann|rul)(?:e|es|ed|ing|s|d)?(?: out)?|forbidden|dispens(?:e|ed|ing) with|(?:allerg|anaphyla|reaction|react|sensitiv|hypersensitiv|intoleran)\\w* (?:to|from|with|after|of))${few} $`,
);
const barred = '(?:out of the question|contra-?indicated|ruled out|precluded|forbidden|barred|prohibited|not an option|no option|not allowed|not permitted|disallowed|banned|unsafe|avoided|withheld|kept (?:out|away|off)|ready but not)';
/** "A venogram being out of the question", "venography of the iliac veins was contraindicated", "what a venogram would have done". */
const behind = new RegExp(`^(?:(?!\\b(?:was|were|is|are|be|been|being|had|has|showed|shows|revealed|demonstrated|found|that|which|because|since|as|but|so|if)\\b)[^;.:,()]){0,90}\\b(?:(?:was|were|is|are|being|had been|has been|would be|(?:had|has|have) to be) (?:\\w+ )?${barred}|would (?:otherwise )?have)\\b`);
/** "Contrast allergy", "a contrast-free procedure". */
const ofItself = /^(?: (?:material|medium|media|dye|agent))?[ -](?:allerg|reaction|anaphyla|intoleran|nephropath|sensitiv|hypersensitiv|free\b|sparing|exposure|load\b|burden|budget)/;

/** Whether the words around contrast pictures say that something else was done in their place, or that they were not to be had. */
export function isSpared(scene: Scene, { sentence }: Line, { from, to }: Word): boolean {
  const { tokens } = scene.reading;
  const start = tokens[from]?.start ?? sentence.start;
  const after = said(scene.reading, tokens[to - 1]?.end ?? sentence.end, Math.min(sentence.end, start + 160));
  return ofItself.test(after) || behind.test(after) || inFront.test(said(scene.reading, Math.max(sentence.start, start - 90), start));
}
