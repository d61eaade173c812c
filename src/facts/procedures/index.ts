import type { Reading } from '../../language/read-note.js';
import type { Procedure, TreatedVessel } from '../../model/facts.js';

export function readProcedures(_reading: Reading, _options: { readonly dateOfService: string | null }): { procedures: Procedure[]; treated: TreatedVessel[] } {
  return { procedures: [], treated: [] };
}
