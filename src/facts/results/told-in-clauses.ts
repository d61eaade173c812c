import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Movement } from '../movement/movements.js';
import { opensSeen } from '../reasons/reasons.js';
import type { Shown } from './shown-results.js';
import type { EventRange } from '../status.js';

/** Results that clauses tell inside a sentence of something else. */

/** What a clause behind a vessel of the run tells of that vessel, as token indices. */
interface Way extends EventRange {
  readonly group: VesselGroup;
}

const relative = /^(?:which|where|whose)$/;

/** "Drawn back from the cava, which was of normal calibre, into the left common iliac, where a web was seen, and ...": told of each vessel on the way back. */
export function toldOnTheWay({ tokens }: Reading, { to: end, vessels }: ReadSentence, moved: readonly Movement[]): readonly Way[] {
  if (!moved.some(({ motion, outcome }) => motion === 'withdraw' && outcome === 'reached') || moved.some(({ outcome }) => outcome === 'failed')) return [];
  const clauseOf = ({ to }: VesselGroup): number | null => {
    const at = tokens[to]?.text === ',' ? to + 1 : to;
    return relative.test(tokens[at]?.text ?? '') && !/^(?:had|have|has)$/.test(tokens[at + 1]?.text ?? '') ? at : null;
  };
  const told = vessels.filter((group) => group.governor !== 'landmark' && group.governor !== 'agent' && !group.access);
  return told.flatMap((group) => {
    const from = clauseOf(group);
    if (from === null) return [];
    const next = told.filter((one) => one.from > from && (moved.some((movement) => movement.group === one) || clauseOf(one) !== null)).map((one) => one.from);
    let to = Math.min(end, ...next);
    for (let at = from; at < to; at++) if (tokens[at]?.text === ';' || opensSeen(tokens, at)) to = at;
    return [{ group, from, to }];
  });
}

const shows = /\b(?:ivus|intravascular ultrasound)\b[^;:]*\b(?:had|has|have)? ?(?:showed|shown|revealed|demonstrated|disclosed|brought out|found|uncovered|displayed|measured|confirmed|depicted|unmasked|documented)\b/;

/** "Since the IVUS run in the left SFA had shown 80% stenosis, we stented": a ground that is itself a result of IVUS. */
export const tellsWhatIvusShowed = (reading: Reading, { end }: ReadSentence, { from, to }: EventRange): boolean => {
  const { tokens } = reading;
  return shows.test(said(reading, tokens[from]?.start ?? end, Math.min(end, tokens[to - 1]?.end ?? end)));
};

/** "It could not be passed into the SFA; in the common femoral it showed plaque": what is told behind the semicolon. */
export function shownBeyondFailure({ tokens }: Reading, { terms, to: end }: ReadSentence, shown: readonly Shown[]): readonly Shown[] {
  const failed = terms.findLast(({ meanings }) => meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed'));
  if (!failed || shown.length === 0) return [];
  for (let at = failed.to; at < end; at++) if (tokens[at]?.text === ';') return shown.filter(({ from }) => from > at);
  return [];
}

const name = '(?:ivus|intravascular ultrasound)';
const credits = new RegExp(`^\\W*(?:(?:so|thus) (?:read|reads|said|showed|measured|saw) (?:the |our )?${name}\\b|(?:(?:so|as) )?(?:this|that|these|those|both|all|each|it)(?: (?:figures?|numbers?|values?|measurements?|readings?|diameters?|areas?|findings?|results?|of (?:these|this|that|them|which)))* (?:was|were|is|are|came|come|comes|being|had been) (?:all |both )?(?:(?:read|seen|taken|found|measured|obtained|made|told|shown|observed|noted|recorded) )?(?:(?:by|on|from|with|at|under|using|what|the|our|an) ){1,3}${name}\\b|(?:all |both )?(?:as )?(?:measured |seen |read |taken )?(?:by|on|per|from) ${name}\\W*$|(?:source|modality|method): ${name}\\b)`);

/** "Left renal vein: flattened to 3 mm. So read the IVUS.", "Both were measured by IVUS.": IVUS is told behind as what showed the sentence in front. */
export const creditsIvus = ({ said: words, vessels, devices }: ReadSentence): boolean => vessels.length === 0 && devices.length === 0 && words.length < 90 && credits.test(words) && !/\b(?:not|never|planned?|will|would|\d)\b/.test(words);
