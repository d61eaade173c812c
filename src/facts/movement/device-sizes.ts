import type { Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';

const sized = new Set(['stent', 'stent-graft', 'balloon', 'sheath', 'catheter', 'atherectomy', 'lithotripsy', 'thrombectomy', 'filter', 'embolic']);
const between = /^[\w .-]*$/;
const apart = /\b(?:in|at|of|on|to|by|with|within|inside|along|the|this|that|its|was|were|is|had|and|for|before|after|lumen|area|diameter|vessel|vein|artery)\b/;
const partOfIt = /^ (?:lumen|area|diameter|segment|edges?|struts?|expansion|cross)\b/;

/** "A stent measuring 16 x 90 mm". */
const sizedBefore = /\b(?:an?|one|another|second|third) (?:[\w-]+ ){1,4}measuring(?: ?\d+(?:\.\d+)?(?: ?mm)? ?(?:x|by|×) ?\d+(?:\.\d+)? ?(?:mm|cm|millimet(?:er|re)s))?$/;

const number = '(?:(?:a|the) )?(?:(?:full|nominal|final) )?(?:diameter of )?\\d+(?:\\.\\d+)?[ -]?(?:mm|millimet(?:er|re)s?)$';
/** "Taken to 16 mm with a balloon", "a balloon inflated to 6 mm", "we chose 16 mm", "a balloon of 6 mm". */
const openedTo = new RegExp(`\\b(?:(?:inflated|(?:post|pre)?-?dilated|ballooned|taken|brought|upsized|angioplastied)(?: (?:up|out|there|again|further|then|slowly|gently|fully)){0,2} to|(?:chose|chosen|selected|picked|opted for|decided on|settled on)|balloons? of) ${number}`);

/** "A 16 x 120 mm Venovo", "a 6-mm high-pressure balloon": the size of the device right behind it, no measurement of a vessel. */
export function isSizeOfDevice({ tokens }: Reading, sentence: ReadSentence, { to, end, from }: Hit<Term>): boolean {
  if (sizedBefore.test(saidWithin(sentence, sentence.start, end)) && sentence.devices.some((hit) => hit.to <= from && hit.meanings.some(({ kind }) => sized.has(kind)))) return true;
  if (openedTo.test(saidWithin(sentence, Math.max(sentence.start, end - 90), end))) return true;
  if (!/^(?:mm|millimeters?|millimetres?)$/.test(tokens[to - 1]?.text ?? '') || tokens[from - 1]?.kind !== 'number' && tokens[from - 1]?.text !== '-') return false;
  const device = sentence.devices.find((hit) => hit.from >= to);
  if (!device || device.from - to > 4 || !device.meanings.some(({ kind }) => sized.has(kind))) return false;
  const words = saidWithin(sentence, end, device.start);
  return between.test(words) && !apart.test(words) && !partOfIt.test(saidWithin(sentence, device.end));
}
