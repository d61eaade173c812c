import { readInputs } from '../../src/intake/read-inputs.js';
import { readUnit } from '../../src/intake/read-unit.js';
import type { IntakeItem, IntakeUnit } from '../../src/intake/intake-unit.js';
import type { ColumnNames } from '../../src/intake/tables/columns.js';

/** Everything that units hold. */
export const itemsOfUnits = async (units: AsyncIterable<IntakeUnit>): Promise<readonly IntakeItem[]> => {
  const items: IntakeItem[] = [];
  for await (const unit of units) items.push(...(await readUnit(unit)));
  return items;
};

/** Everything that some files hold. */
export const itemsOf = (inputs: readonly string[], columns: ColumnNames = {}): Promise<readonly IntakeItem[]> =>
  itemsOfUnits(readInputs(inputs, new Set(), { columns }, () => undefined));

/** Bytes as a stream, in pieces of a size. */
export async function* streamOf(bytes: string | Uint8Array, pieceBytes = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes);
  for (let at = 0; at < all.length; at += pieceBytes) yield all.subarray(at, at + pieceBytes);
}
