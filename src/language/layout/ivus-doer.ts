/**
 * "IVUS operator: R. Jones MD", "Intravascular ultrasound performed by: ...", "IVUS read by   A. Lee": who handled or read it,
 * told in the head of a note or on a line of its own. It says nothing of an examination.
 */
const doer = /^\W*(?:ivus|intravascular ultrasound)(?: (?:catheter|probe|console|system|machine|run|pull ?back|study|images?|exam|performing|interpreting|interpretation))? ?(?:(?:operator|physician|reader|tech|technologist|technician|sonographer|proceduralist|attending|fellow|nurse|rep)s?(?: ?\([^()]{0,20}\))?|(?:was |were )?(?:performed|done|read|run|interpreted|reviewed|operated|supervised|obtained|acquired|interpretation)(?: ?(?:and|&|\/) ?(?:read|interpreted|reviewed|supervised))? by|by)(?: ?[:=-]| {2,}|\t)/i;

/** A name with what stands beside it in a head; more is a sentence. */
const longestName = 90;
const tells = /\b(?:was|were|showed|shows|revealed|demonstrated|advanced|because|mm2?|to|for|from)\b/i;

/** Whether a line or sentence names who did the IVUS and nothing else. */
export function namesIvusDoer(words: string): boolean {
  const label = doer.exec(words);
  if (!label) return false;
  const rest = words.slice(label[0].length);
  return rest.length <= longestName && !tells.test(rest);
}
