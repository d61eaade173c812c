import { z } from 'zod';
import type { ParsedOf } from '../layouts/parsed-table.js';
import type { Fault } from '../source-table.js';
import { compareRows, compareText, textByKey, type BuildContext, type BuiltTable } from './built-table.js';

const tableSchema = z.looseObject({ codes: z.array(z.object({ code: z.string(), descriptor: z.string() })) });

const notes = ['Own descriptors of an organisation with an AMA licence; they stand in place of the labels. None are shipped, and they may not be passed on.'];

/** Own descriptors of codes in scope → `descriptors.json`, in place of those loaded before. */
export const buildDescriptors = (parsed: readonly ParsedOf<'descriptors'>[], { provenance, current, scope }: BuildContext): BuiltTable | Fault => {
  const byCode = new Map(parsed.flatMap((one) => one.rows).filter(({ code }) => scope.has(code)).map((row) => [row.code, row]));
  if (byCode.size === 0) return { file: parsed.map((one) => one.file).join(', '), line: null, reason: 'no code is among those that the program knows' };
  const codes = [...byCode.values()].sort((a, b) => compareText(a.code, b.code));
  const read = tableSchema.safeParse(current);
  const textOf = (rows: readonly { readonly code: string; readonly descriptor: string }[]): ReadonlyMap<string, string> => textByKey(rows, ({ code }) => code, ({ descriptor }) => descriptor);
  return { name: 'descriptors.json', content: { ...provenance, notes, codes }, rows: codes.length, changes: compareRows(read.success ? textOf(read.data.codes) : new Map(), textOf(codes)) };
};
