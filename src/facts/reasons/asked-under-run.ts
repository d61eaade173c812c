import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselRef } from '../../model/vessel.js';
import { movementsOf, type Movement } from '../movement/movements.js';
import { labelOf } from '../results/report-topics.js';
import { matches } from './matches.js';

/** Items under that of a run of IVUS, each with a vessel of the run and what was to be known of it. */

const figures = /\d ?(?:mm2?|cm2?|sq|%|percent|deg)/;
/** "Clot or plaque?", "whether it was clot", "how deep the calcium was", "to tell clot from plaque", "for the size", "need the diameter". */
const asks = /\?|\b(?:whether|how (?:much|long|far|bad|deep|tight|big|wide|large|severe|thick|well|close|high|low))\b|\b(?:had|have|needed?|wanted|wished) to (?:know|see|find|learn|be sure|tell|measure|size|decide)\b|^\W*(?:(?:in order )?to (?:see|tell|know|find|learn|measure|size|grade|judge|look|check|decide|settle|choose|pick|rule|exclude|confirm|characteri[sz]e|assess|evaluate|define|determine)|for (?:the |its |a |true |vessel |balloon |stent |device |crown )*(?:siz\w+|diameters?|length|depth|landing|choice|extent|morphology|calcium|thrombus|clot|dissection)|needs?\b|needed\b|wanted\b|why\b|because\b|since\b)/;
/** "Calcium depth", "vessel size and landing zone": nothing but what was to be measured. */
const measureAlone = /^\W*(?:(?:the|true|exact|vessel|lumen|luminal|reference|calcium|ca|plaque|clot|lesion|balloon|stent|device|proximal|distal|and|or|plus|\+|,|&) ?)*(?:depth|siz(?:e|es|ing)|diameters?|length|extent|landing zones?|landing spot|morphology)(?: (?:depth|sizes?|diameters?|length|extent|of (?:the )?\w+))?\W*$/;
/** Items between the run and the last of them. */
const farthest = 6;

/** The vessel that such an item asks of: "- AT: how deep is the calcium" under "* Probe down into the L AT, pullback to the popliteal". */
export function askedUnderRun(reading: Reading, sentence: ReadSentence, movements: readonly Movement[]): readonly VesselRef[] | null {
  if (!sentence.item || figures.test(sentence.said)) return null;
  const label = labelOf(reading.tokens, sentence);
  if (!label || label.from - sentence.from > 3 || !asksOfIt(said(reading, label.end, sentence.end), sentence)) return null;
  for (let at = sentence.index - 1; at >= 0 && at >= sentence.index - farthest; at--) {
    const before = reading.sentences[at];
    if (!before || before.paragraph !== sentence.paragraph) return null;
    const run = movementsOf(movements, before).filter(({ mover, outcome }) => mover === 'ivus' && outcome === 'reached');
    if (run.length > 0) return run.some(({ refs }) => refs.some((ref) => label.refs.some((one) => matches(one, ref)))) ? label.refs : null;
    if (before.item && labelOf(reading.tokens, before) === null) return null;
  }
  return null;
}

/** "Could not be sized"; "not well seen" behind a finding is the quality of a picture. */
const couldNot = /\b(?:could|can|did) ?(?:not|n?'t)\b|\bcannot\b/;

const asksOfIt = (words: string, { terms }: ReadSentence): boolean => {
  const behind = words.replace(/^[^:-]*[:-]/, '');
  return asks.test(behind) || measureAlone.test(behind) || (hasTerm(terms, 'limit') && (hasTerm(terms, 'modality') || couldNot.test(behind)));
};
