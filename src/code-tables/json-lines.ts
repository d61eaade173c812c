/** The line on which each value of a JSON text begins, by its path joined with dots. The text must be valid JSON. */
export const jsonLines = (text: string): ((path: readonly PropertyKey[]) => number | null) => {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;

  const skip = (pattern: RegExp): void => {
    for (; at < text.length && pattern.test(text.charAt(at)); at++) if (text.charAt(at) === '\n') line += 1;
  };
  const readString = (): string => {
    const start = at++;
    while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
    at += 1;
    return String(JSON.parse(text.slice(start, at)));
  };
  const readValue = (path: string): void => {
    skip(/\s/);
    lines.set(path, line);
    const opening = text.charAt(at);
    if (opening === '"') return void readString();
    if (opening !== '{' && opening !== '[') return skip(/[^,\]}\s]/);
    const closing = opening === '{' ? '}' : ']';
    at += 1;
    for (let index = 0; ; index++) {
      skip(/[\s,]/);
      if (at >= text.length || text.charAt(at) === closing) break;
      const key = opening === '{' ? readString() : String(index);
      skip(/[\s:]/);
      readValue(path === '' ? key : `${path}.${key}`);
    }
    at += 1;
  };

  readValue('');
  return (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const found = lines.get(path.slice(0, depth).map(String).join('.'));
      if (found !== undefined) return found;
    }
    return null;
  };
};
