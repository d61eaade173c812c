import { allMatches } from '../../language/text/all-matches.js';
import type { Reading } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import type { Span } from '../../model/span.js';
import type { Side } from '../../model/vessel.js';
import { trimmed } from '../access/access-sites.js';

/** A title line or procedure that names one limb by its side. */
export interface TitleLimb extends Span {
  readonly side: Side;
}

const limb = /(?<![a-z0-9])(?:(right|left|rt|lt|r|l)[\s.-]{1,2}(?:(?:lower|upper)[\s-])?(?:leg|legs|extremity|limb|arm|calf|thigh|forearm|foot)|([rl])[lu]e)(?![a-z0-9])/g;
/** Titles stand at the top. */
const headReach = 600;

/**
 * Limbs with a side in the title and the procedure list: headings that are lines of their own ("RIGHT LEG ANGIOGRAM")
 * and the sentences of those sections. A heading with a colon is the topic of what follows, not a title.
 */
export function readTitleLimbs(reading: Reading): TitleLimb[] {
  const headings = flatMap(reading.sections, ({ heading }) =>
    heading && heading.start < headReach && !reading.folded.slice(heading.start, heading.end).trimEnd().endsWith(':') ? [heading] : [],
  );
  const listed = reading.sentences
    .filter(({ section }) => section.kind === 'title' || section.kind === 'procedures')
    .map((sentence) => trimmed(reading, sentence));
  return flatMap([...headings, ...listed], ({ start, end }) =>
    allMatches(limb, reading.folded.slice(start, end)).map((match) => ({ start, end, side: (match[1] ?? match[2] ?? '').startsWith('r') ? 'right' : 'left' })),
  );
}
