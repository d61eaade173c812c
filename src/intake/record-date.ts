import { isCalendarDate } from './calendar-date.js';

/** A date as systems export it (`2026-03-04`, `20260304`, `3/4/2026`, with or without a time) → `YYYY-MM-DD`; null where it is no whole day. */
export const recordDate = (words: string): string | null => {
  const trimmed = words.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})(?:\d{2,6}(?:\.\d+)?(?:[+-]\d{4})?)?$/u.exec(trimmed);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,].*)?$/u.exec(trimmed);
  const [year, month, day] = iso !== null ? iso.slice(1) : american !== null ? [american[3], american[1], american[2]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
};
