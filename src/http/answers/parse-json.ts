/** Levels of lists and objects; FHIR resources need about twenty. Deeper nesting would exhaust the stack of whatever walks it. */
const deepest = 100;

/** JSON as a value; null where it is none or is nested too deeply. The parser's own message quotes the input, so it is not passed on. */
export const parseJson = (words: string): unknown => {
  if (depthOf(words) > deepest) return null;
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
};

const depthOf = (words: string): number => {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < words.length; at += 1) {
    const character = words.charCodeAt(at);
    if (character === quote) at = endOfString(words, at);
    else if (character === openList || character === openObject) most = Math.max(most, (depth += 1));
    else if (character === closeList || character === closeObject) depth -= 1;
  }
  return most;
};

const [quote, backslash, openList, closeList, openObject, closeObject] = ['"', '\\', '[', ']', '{', '}'].map((sign) => sign.charCodeAt(0));

/** The closing quote of a string that begins at `start`; the end of the words where there is none. */
const endOfString = (words: string, start: number): number => {
  for (let end = words.indexOf('"', start + 1); end !== -1; end = words.indexOf('"', end + 1)) {
    let escapes = 0;
    while (words.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return words.length;
};
