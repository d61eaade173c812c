import { readDay } from '../cells.js';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const quarterDay = (year: number, quarter: number): string => `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`;

/** The first year of NCCI is version 1, so that version 31.3 is the fourth quarter of 2025. */
const yearBeforeFirstVersion = 1994;

const readers: readonly ((words: string) => string | null)[] = [
  (words) => readDay(/(?:^|[^a-z])eff(?:ective)?[_ ]+(\d{4}-\d\d-\d\d)/i.exec(words)?.[1] ?? '') ?? null,
  (words) => readDay((/(?:^|[^a-z])eff(?:ective)?[_ ]+(\d{1,2}[-/]\d{1,2}[-/]\d{4})/i.exec(words)?.[1] ?? '').replaceAll('-', '/')) ?? null,
  (words) => monthDay(/(?:^|[^a-z])effective[_ ]+([a-z]+) (\d{1,2}), (\d{4})/i.exec(words)),
  (words) => {
    const found = /(\d{4}) ?Q([1-4])/i.exec(words);
    return found ? quarterDay(Number(found[1]), Number(found[2])) : null;
  },
  (words) => {
    const found = /cci[a-z]+-v(\d\d)(\d)r/i.exec(words);
    return found ? quarterDay(yearBeforeFirstVersion + Number(found[1]), Number(found[2]) + 1) : null;
  },
  (words) => {
    const found = /RVU(\d\d)([A-D])/.exec(words);
    return found ? quarterDay(2000 + Number(found[1]), (found[2] ?? 'A').charCodeAt(0) - 64) : null;
  },
];

function monthDay(found: RegExpExecArray | null): string | null {
  const month = months.indexOf((found?.[1] ?? '').toLowerCase()) + 1;
  return found === null || month === 0 ? null : (readDay(`${month}/${found[2] ?? ''}/${found[3] ?? ''}`) ?? null);
}

/** The day that a file stands for, from its name and the words above its heading; null where they do not say. */
export const statedDay = (words: readonly string[]): string | null => {
  for (const read of readers) {
    for (const each of words) {
      const day = read(each);
      if (day !== null) return day;
    }
  }
  return null;
};
