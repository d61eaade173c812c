import data from '../../lexicons/codes/families.json' with { type: 'json' };

/** A group of procedures, for counting. */
export interface ProcedureFamily {
  readonly id: string;
  readonly label: string;
}

/** Every family in its order, with the one for notes without a procedure at the end. */
export const procedureFamilies: readonly ProcedureFamily[] = [...data.families.map(({ id, label }) => ({ id, label })), data.none];

/** The families of some codes, in the order of the list; `none` where no code belongs to one. */
export const familiesOf = (codes: readonly string[]): readonly string[] => {
  const found = data.families.filter(({ ranges }) => codes.some((code) => ranges.some(([from = '', to = '']) => code.length === from.length && from <= code && code <= to)));
  return found.length === 0 ? [data.none.id] : found.map(({ id }) => id);
};
