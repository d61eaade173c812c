/** A value of a row as JSON, with a blank behind each comma and colon. */
const inlineText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inlineText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inlineText(inner)}`).join(', ')}}`;
};

/** A table of the lexicon as its file has it: a row a line, so that a change of one row is a change of one line. */
export const tableText = (table: Readonly<Record<string, unknown>>): string => {
  const members = Object.entries(table).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${inlineText(value)}`;
    const rows = value.map((row) => `    ${inlineText(row)}`);
    return rows.length === 0 ? `  ${JSON.stringify(key)}: []` : `  ${JSON.stringify(key)}: [\n${rows.join(',\n')}\n  ]`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
};
