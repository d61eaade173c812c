/** Reading single cells. Each gives null for what it cannot be; `undefined` stands for an empty cell where that is allowed. */

const codePattern = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/;

/** A CPT or HCPCS code; a workbook may have kept 36005 as the number 36005.0. */
export const readCode = (cell: string): string | null => {
  const code = cell.trim().toUpperCase().replace(/\.0$/, '');
  return codePattern.test(code) ? code : null;
};

const isEmpty = (cell: string): boolean => /^\s*(?:\*|-|)\s*$/.test(cell);

/** A day as `YYYY-MM-DD` from 2026001 (day of the year), 20260101, 2026-01-01 or 1/1/2026. */
export const readDay = (cell: string): string | null | undefined => {
  if (isEmpty(cell)) return undefined;
  const words = cell.trim().replace(/\.0$/, '');
  const julian = /^(\d{4})(\d{3})$/.exec(words);
  if (julian) return dayOfYear(Number(julian[1]), Number(julian[2]));
  const plain = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(words);
  if (plain) return calendarDay(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(words);
  return american ? calendarDay(Number(american[3]), Number(american[1]), Number(american[2])) : null;
};

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

function dayOfYear(year: number, day: number): string | null {
  const time = Date.UTC(year, 0, day);
  return day >= 1 && new Date(time).getUTCFullYear() === year ? isoDay(time) : null;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoDay(date.getTime()) : null;
}

/** The day before, `YYYY-MM-DD`. */
export const dayBefore = (day: string): string => isoDay(Date.parse(day) - 86_400_000);

export const readCount = (cell: string): number | null => {
  const words = cell.trim().replace(/\.0$/, '');
  return /^\d{1,6}$/.test(words) ? Number(words) : null;
};

export const readAmount = (cell: string): number | null => {
  const words = cell.trim().replace(/[$,]/g, '');
  return /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(words) ? Number(words) : null;
};

/** The words of a heading in small letters, one blank between them. */
export const headingWords = (cell: string): string => cell.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
