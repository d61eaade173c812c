import { answerColumns, type AnswerRow } from './answer-row.js';

/** The first line of a CSV of answers. */
export const csvHeader = `${answerColumns.join(',')}\r\n`;

/** One row (RFC 4180). A cell that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection). */
export const csvRow = (row: AnswerRow): string => `${answerColumns.map((column) => csvCell(row[column])).join(',')}\r\n`;

/** A formula may also hide behind blanks, and full-width signs count as signs. */
const formula = /^[\s\u00A0\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20|%]/u;

const csvCell = (words: string): string => {
  const safe = formula.test(words) ? `'${words}` : words;
  return /[",\r\n;\t']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
