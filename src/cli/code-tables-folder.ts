import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the code tables: `lexicons/codes` of the package, beside `dist` or above `src`. */
export const codeTablesFolder = (): string => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, '../lexicons/codes'), join(here, '../../lexicons/codes')];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('The package has no lexicons/codes.');
  return found;
};
