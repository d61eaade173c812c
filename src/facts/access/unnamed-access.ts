import type { Reading } from '../../language/read-note.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isClosing, trimmed } from './closures.js';
import { placing } from './entry-lines.js';
import { withoutSheath } from './failed-entries.js';

const accessGained = /\baccess was (?:obtained|established|gained)|percutaneous\w* (?:\w+ )?access/;

/** Words of entry that name no vessel: "a sheath was placed under ultrasound". */
export function readUnnamedAccess(reading: Reading): Quote[] {
  return reading.sentences
    .filter((sentence) => {
      if (testimonyOf(sentence) !== 'session') return false;
      const { said, devices } = sentence;
      const sheath = devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'sheath')) && placing.test(said) && !withoutSheath.test(said);
      return (sheath || (said.includes('access') && accessGained.test(said))) && !isClosing(sentence);
    })
    .slice(0, 2)
    .map((sentence) => quoteOf(reading.text, trimmed(reading, sentence)));
}
