import { anyOf, noteDetails } from '../lexicon/note-details.js';

/** Roles of those who do not answer for the procedure. */
const helping = /^(?:fellows?|residents?|(?:first )?assist(?:ants?)?|trainee|pa|np)$/u;
const labels = noteDetails.physicians.operatorLabels.filter((label) => !helping.test(label));
const labelled = new RegExp(`^[ \\t*#-]{0,4}(?:${anyOf(labels)})[ \\t]{0,3}(?:\\([^)\\n]{0,30}\\)[ \\t]{0,3})?[:=][ \\t]{0,6}([^\\n]{2,80})`, 'im');
const title = /\b(?:dr|prof|professor|md|do|m\.d|d\.o|phd|facs|fsir|rpvi|attending|surgeon)\b\.?/giu;
/** Where a name ends on a line that holds more. */
const behind = / {3,}|\t|[;|/]|\s[-–]\s|,\s*(?=(?:md|do|m\.d|d\.o|phd|facs)\b)|\b(?:assistant|fellow|resident|anesthesia|date)\b/iu;

/** How much of a note is looked through at either end. */
const reach = 3_000;

/** The physician that the head or the foot of a note names behind a role ("Surgeon: Anna Cole, MD" → "Anna Cole"); null where none is. */
export const readAuthor = (text: string): string | null => {
  const looked = text.length <= 2 * reach ? text : `${text.slice(0, reach)}\n${text.slice(-reach)}`;
  const [named = ''] = (labelled.exec(looked)?.[1] ?? '').split(behind);
  const name = plainName(named);
  return name.split(' ').length <= 4 && /\p{Lu}/u.test(name) && name.length >= 2 ? name : null;
};

/** A name without titles, family name last, so that one physician is one row: `Cole, Anna, MD` and `Dr. Anna Cole` → `Anna Cole`. */
export const plainName = (words: string): string => {
  const bare = words.replace(title, ' ').replace(/[^\p{L}\p{M}\p{N}.' ,/-]/gu, ' ').replace(/\s+/gu, ' ').replace(/(?: ?,)+/gu, ',').replace(/^[ .,-]+|[ ,-]+$/gu, '').replace(/(?<=\p{L}{3})\.$/u, '');
  const [family = '', given, ...more] = bare.split(', ');
  const name = given !== undefined && more.length === 0 ? `${given.trim()} ${family.trim()}` : bare;
  return name === name.toUpperCase() && name.length > 3 ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name;
};
