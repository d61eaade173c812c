/** Whether the words are a day of the calendar, as `YYYY-MM-DD`. */
export const isCalendarDate = (words: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(words)) return false;
  const day = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(words);
};
