import { importCodes, type ImportedTable, type ImportOptions } from '../../code-tables/import-codes.js';
import { faultWords } from '../../code-tables/source-table.js';
import type { TableChange } from '../../code-tables/tables/built-table.js';
import { answer, type CommandResult, refuse } from '../command-result.js';

const shownFaults = 20;
const shownChanges = 40;

/** Loads code tables as CMS publishes them into the lexicon, and says what changed. Refused whole where a row is wrong. */
export const runCodesImport = async (options: ImportOptions): Promise<CommandResult> => {
  const outcome = await importCodes(options);
  if (outcome.kind === 'refused') {
    const words = outcome.faults.map(faultWords);
    const rest = words.length - shownFaults;
    return refuse(`nothing was imported:\n${[...words.slice(0, shownFaults), ...(rest > 0 ? [`and ${rest} more`] : [])].map((line) => `  ${line}`).join('\n')}`);
  }
  const end = outcome.writtenTo === null ? 'Nothing was written (--dry-run).' : `Written to ${outcome.writtenTo}.`;
  const leftOut = outcome.leftOut.map((file) => `left out, no table of a known layout: ${file}`);
  return answer(`${[...outcome.tables.map(tableWords), ...leftOut, end].join('\n')}\n`);
};

const marks: Readonly<Record<TableChange['kind'], string>> = { added: '+', removed: '-', changed: '~' };

const tableWords = ({ table: { name, rows, changes }, files, read }: ImportedTable): string => {
  const of = (kind: TableChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const tally = changes.length === 0 ? 'unchanged' : `${of('added')} added, ${of('removed')} removed, ${of('changed')} changed`;
  const lines = changes.slice(0, shownChanges).map(({ kind, what }) => `  ${marks[kind]} ${what}`);
  const rest = changes.length - shownChanges;
  return [`${name}: ${tally}; ${rows} rows kept of ${read} read from ${files.join(', ')}`, ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
};
