const continuing = /^\|[ ]{2,}\|[ ]*(?=[^|\s])[^|]*\|[ \r]*$/;
const carriageReturns = (stretch: string): string => '\r'.repeat(stretch.length);

/**
 * Puts together the cell of a two-column form that was wrapped to the rows below, whose first cell is empty, **character for character**:
 * the borders between become carriage returns, the line break a blank.
 *
 *     | Catheter 2   | Glide catheter over the bifurcation, via left |
 *     |              | common and external iliac, tip placed in left |
 */
export function joinWrappedCells(text: string): string {
  if (!text.includes('\n|  ')) return text;
  const parts: string[] = [];
  let above = '';
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    if (last !== undefined && continuing.test(line) && isLabelled(above)) parts.splice(-1, 1, withoutBorder(last), ' ', line.replace(/^\| *\| */, carriageReturns));
    else parts.push('\n', line);
    above = line;
  }
  return parts.join('').slice(1);
}

/** "| Catheter 2 | Glide catheter, via left |": two cells, the second with words in it. */
function isLabelled(line: string): boolean {
  const [front, , cell, end, ...more] = line.split('|');
  return front === '' && cell?.trim() !== undefined && cell.trim() !== '' && end?.trim() === '' && more.length === 0;
}

/** A row with its last border, and the blanks on both sides of it, as carriage returns. */
function withoutBorder(row: string): string {
  const kept = row.slice(0, row.lastIndexOf('|')).trimEnd();
  return kept + carriageReturns(row.slice(kept.length));
}
