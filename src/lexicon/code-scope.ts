import bundling from '../../lexicons/codes/bundling.json' with { type: 'json' };
import bases from '../../lexicons/codes/ivus-bases.json' with { type: 'json' };
import labels from '../../lexicons/codes/labels.json' with { type: 'json' };
import ler2011 from '../../lexicons/codes/ler2011.json' with { type: 'json' };
import ler2026 from '../../lexicons/codes/ler2026.json' with { type: 'json' };
import scope from '../../lexicons/codes/read-codes.json' with { type: 'json' };

/** Which codes the program can judge, and on which days a code was in force. */

const codesOf = (groups: readonly string[]): ReadonlySet<string> =>
  new Set(scope.families.filter(({ group }) => groups.includes(group)).flatMap(({ codes }) => codes.split(' ')));

const promised = codesOf(['ivus', 'catheter']);
const ivusCodes = codesOf(['ivus']);
const read = codesOf(['ivus', 'catheter', 'procedure']);

/** Noncoronary IVUS and catheter placement, with the angiography that contains it: what the product promises. */
export const isPromised = (code: string): boolean => promised.has(code);

export const isIvusCode = (code: string): boolean => ivusCodes.has(code);

/** Whether the program reads the service of this code in notes, so that its absence means something. */
export const isReadCode = (code: string): boolean => read.has(code);

const ended: ReadonlyMap<string, string> = new Map([
  ...ler2011.codes.map(({ code }): [string, string] => [code, ler2011.end]),
  ...bases.codes.flatMap(({ code, to }): [string, string][] => (to === null ? [] : [[code, to]])),
]);
const began: ReadonlyMap<string, string> = new Map(ler2026.codes.map(({ code }): [string, string] => [code, ler2026.effective]));

/** Every code that the tables keep rows of. */
export const codesInScope: ReadonlySet<string> = new Set([
  ...read, ...scope.beside.split(' '), ...[bases, bundling, labels, ler2011, ler2026].flatMap(({ codes }) => codes.map(({ code }) => code)),
]);

/** Why a code is none on a date of service (`YYYY-MM-DD`); null where nothing known speaks against it. Source: coding rule 18. */
export const outOfForce = (code: string, date: string): string | null => {
  const end = ended.get(code);
  if (end !== undefined && date > end) return `it ended on ${end}`;
  const start = began.get(code);
  return start !== undefined && date < start ? `it begins on ${start}` : null;
};
