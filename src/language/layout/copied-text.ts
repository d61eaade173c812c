/** "--- copied forward from the operative note of 02/11/2023 ---": what stands there, up to the mark that ends it, tells of another session. */
const copied = /^\W*(?:(?:begin|start) (?:of )?)?(?:(?:the )?(?:text|note|section)(?: below| that follows)? (?:is |was )?)?(?:(?:copied|pasted|carried|imported)(?: forward| over| in)? from\b(?=.*(?:note|report|visit|operation|procedure|dictation|admission|encounter|session|\d{4}))|pulled (?:in |forward )?from (?:the )?(?:[a-z]+ ){0,3}(?:note|report|record|chart)\b|(?:carried|copied|brought) forward,? (?:on |dated )?\d{1,4}[/.-]\d|(?:copied|pasted|imported|carried[- ]forward) (?:note|text|report)|copy[- ]?(?:forward|paste)d?\b)(?:[^\n]{0,90}$|[^:\]]{0,60}[:\]])/i;
/** "PRIOR NOTE 4/14/2022 >>> ...". */
const priorNote = /^\W*(?:prior|previous|old|last|earlier|outside) (?:[a-z-]+ ){0,3}(?:note|report|dictation|record)s?\b[^:.\n]{0,40}(?:>{2,}|-{3,}|={2,})(?![>=-]| ?(?:none|n\/?a\b|not?\b|reviewed|see\b|unavailable|available|unchanged|same\b))/i;
/** "Outside records, scanned, what I can read: "..."". */
const quotedRecords = /^\W*(?:outside|scanned|old) (?:records?|notes?|reports?|op notes?)\b[^:"]{0,80}:\s*"/i;
/** "--- start of earlier report, pulled forward for reference only ---". */
const startOfEarlier = /^\W*(?:start|begin(?:ning)?|begin) (?:of )?(?:the |an )?(?:earlier|previous|prior|old|outside|copied|last) (?:[a-z]+ ){0,2}(?:report|note|record|text|dictation)\b[^.:]{0,80}$/i;
/** The mark that ends it. */
const endOfCopied = /^\W*end (?:of )?(?:the )?(?:copied|pasted|imported|carried|pulled|copy|previous|prior|earlier|old|outside|carry|forward)\b[^.]{0,60}$|^\W*(?:<{2,}|>{2,}) ?end\W*$/i;

/** "PRIOR NOTE 4/14/2022 >>> ... <<< end", on one line. */
const closedThere = /(?:<{2,}|\bend (?:of )?(?:prior|previous|old|last|outside|copied)?(?: note)?)[^.<]{0,12}$/i;

/** Whether a line says that what follows was taken over from another note. */
export const opensCopied = (line: string): boolean => copied.test(line) || quotedRecords.test(line) || priorNote.test(line) || startOfEarlier.test(line);

/** Where a copied stretch ends: behind the mark that says so, else at the next empty line. */
export function endOfCopy(lines: readonly string[], from: number, at: number): number {
  if (priorNote.test(lines[from] ?? '') && closedThere.test(lines[from] ?? '')) return at + (lines[from] ?? '').length + 1;
  const marked = lines.findIndex((line, index) => index > from && endOfCopied.test(line));
  const told = /[a-z]{3}.*[:"]\s*\S.{20}/i.test(lines[from] ?? '') ? from : from + 1;
  const empty = lines.findIndex((line, index) => index > told && line.trim() === '');
  const last = marked >= 0 ? marked : empty >= 0 ? empty : lines.length - 1;
  return lines.slice(from, last + 1).reduce((offset, line) => offset + line.length + 1, at);
}
