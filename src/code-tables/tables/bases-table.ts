import { z } from 'zod';
import type { AddOnRow, ParsedOf } from '../layouts/parsed-table.js';
import type { Fault } from '../source-table.js';
import { compareRows, compareText, isPartial, joinFiles, textByKey, windowWords, type BuildContext, type BuiltTable } from './built-table.js';

/** The add-on codes that the program reads. */
const addOnsRead = ['37252', '37253', '36218', '36227', '36228', '36248'];

const baseSchema = z.object({ code: z.string(), from: z.string(), to: z.string().nullable() });
const tableSchema = z.looseObject({
  codes: z.array(baseSchema),
  addOns: z.array(baseSchema.extend({ addOn: z.string() })).default([]),
  contractorDefined: z.array(z.object({ addOn: z.string(), from: z.string(), to: z.string().nullable() })).default([]),
});

type Base = z.infer<typeof baseSchema>;

const notes = [
  'codes: primary codes that 37252 may be added to, with the first and last date of service; to null is open.',
  '37253 has the same list, and 37252 itself (addOns).',
  'addOns: primary codes of the other add-on codes that are read. contractorDefined: days on which the contractors had lists of their own.',
  'Before 2018 the list was left to the contractors: no code is listed for those dates.',
];

const byCode = (a: Base, b: Base): number => compareText(a.code, b.code) || compareText(a.from, b.from);
const isSame = (a: Base, b: Base): boolean => a.code === b.code && a.from === b.from && a.to === b.to;

/** Edits of the add-on codes that the program reads → `ivus-bases.json`. A file without rows for 37252 is refused. */
export const buildBases = (parsed: readonly ParsedOf<'add-on'>[], { provenance, current }: BuildContext): BuiltTable | Fault => {
  const joined = joinFiles(parsed, ({ addOn, primary, from }) => `${primary ?? 'contractors'} for ${addOn} from ${from}`);
  if (joined.fault !== null) return joined.fault;
  const rows = joined.rows.filter(({ addOn }) => addOnsRead.includes(addOn));
  const of = (addOn: string): readonly Base[] =>
    rows.flatMap((row: AddOnRow) => (row.addOn === addOn && row.primary !== null ? [{ code: row.primary, from: row.from, to: row.to }] : [])).sort(byCode);
  const codes = of('37252');
  const file = parsed.map((one) => one.file).join(', ');
  if (codes.length === 0) return { file, line: null, reason: 'there is no primary code for 37252: not the whole table of add-on code edits' };
  const second = of('37253');
  const lacking = codes.filter((base) => !second.some((one) => isSame(one, base)));
  if (lacking.length > 0) return { file, line: null, reason: `37253 does not have ${lacking.map(({ code }) => code).slice(0, 5).join(', ')}, which 37252 has` };
  const others = addOnsRead.slice(1).flatMap((addOn) =>
    of(addOn).filter((base) => addOn !== '37253' || !codes.some((one) => isSame(one, base))).map((base) => ({ addOn, ...base })));
  const contractorDefined = rows.filter(({ primary }) => primary === null).map(({ addOn, from, to }) => ({ addOn, from, to })).sort((a, b) => compareText(a.addOn, b.addOn));
  const before = tableSchema.safeParse(current);
  const textOf = (table: { readonly codes: readonly Base[]; readonly addOns: readonly (Base & { readonly addOn: string })[] }): ReadonlyMap<string, string> =>
    textByKey([...table.codes.map((base) => ({ addOn: '37252', ...base })), ...table.addOns], ({ addOn, code }) => `${code} for ${addOn}`, windowWords);
  const lost = before.success ? before.data.codes.filter(({ code }) => !codes.some((one) => one.code === code)).length : 0;
  if (before.success && isPartial(before.data.codes.length, lost)) {
    return { file, line: null, reason: `${lost} of ${before.data.codes.length} primary codes of 37252 would be lost: not the whole table of add-on code edits` };
  }
  const changes = compareRows(before.success ? textOf(before.data) : new Map(), textOf({ codes, addOns: others }));
  return { name: 'ivus-bases.json', content: { ...provenance, notes, codes, addOns: others, contractorDefined }, rows: codes.length + others.length, changes };
};
