import { describe, expect, it } from 'vitest';
import { readDateOfService } from '../../src/facts/record/date-of-service.js';
import { readModifier50 } from '../../src/facts/record/modifier-50.js';
import { readOtherPhysician } from '../../src/facts/record/other-physician.js';
import { readSideConflicts } from '../../src/facts/record/side-conflicts.js';
import { readTemplateResidue } from '../../src/facts/record/template-residue.js';
import { readNote } from '../../src/language/read-note.js';
import { goldNotes, type GoldNote } from '../coding/gold-notes.js';

const rulesOf = ({ findings }: GoldNote, rule: string): (string | null)[] => findings.filter((one) => one.rule === rule).map(({ vessel }) => vessel);

describe.each(goldNotes)('$id of the corpus', (note) => {
  const reading = readNote(note.text);
  const evaluated = note.ivus.flatMap(({ vessel, side, status }) => (vessel !== null && status === 'performed' ? [{ vessel, side }] : []));

  it('has a date of service exactly where gold misses none', () => {
    expect(readDateOfService(reading).value === null).toBe(rulesOf(note, 'date-of-service-missing').length > 0);
  });

  it('has residue, another physician and modifier 50 exactly where gold has', () => {
    expect({
      residue: readTemplateResidue(reading).length > 0,
      physician: readOtherPhysician(reading).length > 0,
      modifier: readModifier50(reading).length > 0,
    }).toEqual({
      residue: rulesOf(note, 'template-residue').length > 0,
      physician: rulesOf(note, 'ivus-different-physician').length > 0,
      modifier: rulesOf(note, 'ivus-modifier-50').length > 0,
    });
  });

  it('has the side conflicts of gold', () => {
    expect(readSideConflicts(reading, evaluated).map(({ vessel }) => vessel)).toEqual(rulesOf(note, 'side-conflict'));
  });
});
