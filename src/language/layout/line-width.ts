const mostLines = 60;

/** The length of the longest line of the block that begins at line `from`, up to the next empty line. */
export function widestLine(lines: readonly string[], from: number): number {
  let width = 0;
  for (let at = from; at < lines.length && at < from + mostLines; at++) {
    const length = (lines[at] ?? '').trimEnd().length;
    if (length === 0) break;
    width = Math.max(width, length);
  }
  return width;
}
