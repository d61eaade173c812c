import type { Reading } from '../../language/read-note.js';
import type { Span } from '../../model/span.js';
import type { Line } from './lines.js';

/** Letters that stand for the imaging in the head of a table: "A before | U before", with "(A = CO2 angiogram, U = IVUS)" near it. */

export const noCodes: ReadonlyMap<string, string> = new Map();

const oneLetter = /^\W*(?:[a-z]{1,2}\b(?: ?[(,-]? ?\w+\W*)?|\w+ ?[(,-]? ?[a-z]{1,2}\W*)$/;
const explained = /(?<![a-z0-9])([a-z]{1,2}) ?[=:] ?(?:the |by |on |from )?(?:(?:co2|contrast|digital|catheter|plain|conventional|carbon dioxide|invasive) ){0,2}(ivus|intravascular (?:ultrasound|sonography|imaging)|angio\w*|arterio\w*|veno\w*|phlebo\w*|duplex\w*|doppler|cta?|mr[av]?)\b/g;

/** The legend stands over the table or right under it. */
const above = 300;
const below = 1200;

/** What each letter of the head means; looked for only where two columns are headed by one. */
export function imagingCodes({ folded }: Reading, line: Line, cells: readonly Span[]): ReadonlyMap<string, string> {
  if (cells.slice(1).filter(({ start, end }) => end - start < 16 && oneLetter.test(folded.slice(start, end))).length < 2) return noCodes;
  const codes = new Map<string, string>();
  for (const [, code = '', imaging = ''] of folded.slice(Math.max(0, line.start - above), line.end + below).matchAll(explained)) codes.set(code, imaging.startsWith('intra') ? 'ivus' : imaging);
  return [...codes.values()].includes('ivus') ? codes : noCodes;
}
