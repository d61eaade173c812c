import type { Reading, ReadSentence } from '../language/read-note.js';
import type { VesselGroup } from '../language/resolve-vessels.js';
import { said } from '../language/said.js';
import type { Movement } from './movements.js';
import type { EventRange } from './status.js';

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
    for (let at = from; at < to; at++) if (tokens[at]?.text === ';') to = at;
    return [{ group, from, to }];
  });
}

const shows = /\b(?:ivus|intravascular ultrasound)\b[^;:]*\b(?:had|has|have)? ?(?:showed|shown|revealed|demonstrated|disclosed|brought out|found|uncovered|displayed|measured|confirmed|depicted|unmasked|documented)\b/;

/** "Since the IVUS run in the left SFA had shown 80% stenosis, we stented": a ground that is itself a result of IVUS. */
export const tellsWhatIvusShowed = (reading: Reading, { end }: ReadSentence, { from, to }: EventRange): boolean => {
  const { tokens } = reading;
  return shows.test(said(reading, tokens[from]?.start ?? end, Math.min(end, tokens[to - 1]?.end ?? end)));
};
