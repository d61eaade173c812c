import { noteOfRecord } from '../note-record.js';
import type { IntakeItem } from '../intake-unit.js';
import type { ColumnPlaces } from './columns.js';

/** One row of a table → its note. `cell` gives the words of a column. */
export const rowItem = (
  places: ColumnPlaces,
  cell: (place: number) => string,
  { source, id, notice }: { readonly source: string; readonly id: string; readonly notice: string | null },
): IntakeItem => {
  const at = (place: number | null): string | undefined => (place === null ? undefined : cell(place).trim() || undefined);
  const found = noteOfRecord({
    text: cell(places.text), id: at(places.id), dateOfService: at(places.date), claim: at(places.claim),
    patient: at(places.patient), author: at(places.author), site: at(places.site),
  }, notice);
  const own = found.id ?? id;
  return found.note.kind === 'note'
    ? { kind: 'note', id: own, source, text: found.note.text, fields: found.fields, notice: found.note.notice }
    : { kind: 'trouble', id: own, source, reason: found.note.problem.replace('dateOfService', 'date of service') };
};
