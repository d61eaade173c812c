import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type LayoutId, layoutIds } from '../code-tables/layouts/parsed-table.js';
import { isCalendarDate } from '../intake/calendar-date.js';
import { type ClaimLine, parseClaim } from '../model/claim.js';
import { formats } from '../report/report-options.js';
import type { BatchCommandOptions } from './commands/batch.js';
import type { CheckOptions } from './commands/check.js';
import type { ServeOptions } from './commands/serve.js';
import type { CommandResult } from './command-result.js';
import { codeTablesFolder } from './code-tables-folder.js';
import { helpExamples } from './help-examples.js';
import type { Terminal } from './terminal.js';

/** Runs one command line and gives the exit code. Command modules are loaded only when their command runs. */
export const runProgram = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const results: CommandResult[] = [];
  const program = createProgram(terminal, (result) => results.push(result));
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  for (const { out, err } of results) {
    if (out !== '') terminal.writeOut(out);
    if (err !== '') terminal.writeErr(err);
  }
  return results[0]?.exitCode ?? 0;
};

const createProgram = (terminal: Terminal, deliver: (result: CommandResult) => void): Command => {
  const program = new Command('pullback')
    .description('Reads vascular procedure notes: which IVUS and catheter placement codes the words support, and what is missing.')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.writeOut, writeErr: terminal.writeErr, getOutHasColors: () => terminal.colour })
    .showHelpAfterError('(pullback --help shows how)')
    .addHelpText('after', helpExamples.program);
  addCheck(program, terminal, deliver);
  addBatch(program, terminal, deliver);
  addExplain(program, deliver);
  addRoute(program, deliver);
  addServe(program, terminal, deliver);
  addCodes(program, deliver);
  return program;
};

const addCheck = (program: Command, terminal: Terminal, deliver: (result: CommandResult) => void): void => {
  program
    .command('check')
    .summary('check one note')
    .description('Checks one note: the codes that its words support, the words that prove them, and what is missing.')
    .argument('[file]', 'the note as text, RTF, Word, PDF, HTML, HL7, FHIR or C-CDA; none or - reads standard input')
    .addOption(new Option('--format <format>', 'how to answer').choices(formats).default('text'))
    .addOption(new Option('--date-of-service <date>', 'YYYY-MM-DD; wins over a date in the note').argParser(parseDate))
    .addOption(new Option('--vessel-policy <policy>', 'how IVUS vessels are counted').choices(['named', 'sir']).default('named'))
    .addOption(new Option('--profile <profile>', 'who reads the answer').choices(['pre-sign', 'coder', 'archive']).default('coder'))
    .addOption(new Option('--fail-on <severity>', 'least severe finding that gives exit code 1').choices(['error', 'warning']).default('error'))
    .addOption(new Option('--claim <lines>', 'what was submitted, as code[-modifier][:units] apart by commas; compared with what the note supports').argParser(parseClaimOption))
    .option('--note-id <id>', 'an id to carry into the answer')
    .option('--explain', 'also tell how the note was read: words with their lexicon entries, cues that acted or lost')
    .addHelpText('after', helpExamples.check)
    .action(async (file: string | undefined, options: CheckOptions) => {
      const { runCheck } = await import('./commands/check.js');
      deliver(await runCheck(file, options, terminal));
    });
};

const addBatch = (program: Command, terminal: Terminal, deliver: (result: CommandResult) => void): void => {
  program
    .command('batch')
    .summary('check an archive of notes')
    .description('Checks every note of files, folders and archives: one line of answer each, in the order of the input.')
    .argument('<input...>', 'files, folders, "patterns/**/*.txt", or - for NDJSON on standard input')
    .option('--out <file>', 'where the answers go; none: standard output, as they come')
    .addOption(new Option('--format <format>', 'how to answer').choices(['ndjson', 'csv', 'parquet']).default('ndjson'))
    .option('--report <file>', 'also write a report on the whole, .html or .json; may be given twice', collect)
    .option('--resume', 'go on with a run that was stopped', false)
    .addOption(new Option('--workers <count>', 'threads that analyze (default: one for each processor)').argParser(parseCount))
    .addOption(new Option('--limit <count>', 'answer so many notes, then stop').argParser(parseCount))
    .addOption(new Option('--since <date>', 'first day of service, YYYY-MM-DD; notes without a date are kept').argParser(parseDate))
    .addOption(new Option('--until <date>', 'last day of service, YYYY-MM-DD').argParser(parseDate))
    .option('--text-column <name>', 'column of the note in CSV, TSV and Parquet (default: text, note or report)')
    .option('--id-column <name>', 'column of its id (default: id or note_id)')
    .option('--date-column <name>', 'column of its date of service (default: date_of_service or dos)')
    .option('--claim-column <name>', 'column of its claim, such as 37252:1,37253:2 (default: claim)')
    .addOption(new Option('--input-format <format>', 'read every input as this, whatever its name').choices(inputFormats))
    .addOption(new Option('--vessel-policy <policy>', 'how IVUS vessels are counted').choices(['named', 'sir']).default('named'))
    .addOption(new Option('--profile <profile>', 'who reads the answers').choices(['pre-sign', 'coder', 'archive']).default('coder'))
    .option('--no-cloned-text', 'do not look for narratives copied between notes (--out only)')
    .option('--include-quotes', 'let the report quote notes', false)
    .option('--quiet', 'say nothing on standard error but trouble', false)
    .addHelpText('after', helpExamples.batch)
    .action(async (inputs: string[], options: BatchCommandOptions) => {
      const { runBatchCommand } = await import('./commands/batch.js');
      deliver(await runBatchCommand(inputs, options, terminal));
    });
};

const addExplain = (program: Command, deliver: (result: CommandResult) => void): void => {
  program
    .command('explain')
    .summary('explain a rule')
    .description('Says what a rule asks for, why, and on whose authority. Without an id: lists every rule.')
    .argument('[rule-id]', 'as printed in brackets after a finding')
    .addHelpText('after', helpExamples.explain)
    .action(async (ruleId: string | undefined) => {
      const { runExplain } = await import('./commands/explain.js');
      deliver(runExplain(ruleId));
    });
};

const addRoute = (program: Command, deliver: (result: CommandResult) => void): void => {
  program
    .command('route')
    .summary('show the way of a catheter')
    .description('Shows the way of a catheter from the punctured vessel to another, its order, and its code.')
    .argument('<access>', 'the punctured vessel, such as "right common femoral vein" or "Rt CFV"')
    .argument('<target>', 'where the catheter went')
    .addHelpText('after', helpExamples.route)
    .action(async (access: string, target: string) => {
      const { runRoute } = await import('./commands/route.js');
      deliver(runRoute(access, target));
    });
};

const addServe = (program: Command, terminal: Terminal, deliver: (result: CommandResult) => void): void => {
  program
    .command('serve')
    .summary('serve the page and the HTTP interface')
    .description('Serves the page and the HTTP interface, for this machine alone unless told otherwise.')
    .addOption(new Option('--port <port>', 'where to listen; 0 picks a free port').argParser(parsePort).default(8080))
    .option('--host <host>', 'address to bind', '127.0.0.1')
    .option('--allow-public', 'let a host that other machines can reach be bound without keys or tokens', false)
    .option('--config <file>', 'JSON: keys, tokens, EHRs, limits (docs/service.md)')
    .addOption(new Option('--workers <number>', 'threads that read notes; 0 reads them on the main one').argParser(parseWholeNumber))
    .addOption(new Option('--rate-limit <number>', 'requests a minute and client; 0 for no limit').argParser(parseWholeNumber))
    .addHelpText('after', helpExamples.serve)
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./commands/serve.js');
      deliver(await runServe(options, terminal));
    });
};

const inputFormats = ['text', 'rtf', 'docx', 'pdf', 'html', 'json', 'hl7', 'xml', 'csv', 'tsv', 'ndjson', 'parquet', 'gzip', 'zip', 'tar', 'tar-gzip'];

const collect = (word: string, before: readonly string[] = []): readonly string[] => [...before, word];

interface CodesImportOptions {
  readonly layout?: LayoutId;
  readonly asOf?: string;
  readonly source?: string;
  readonly out?: string;
  readonly fresh: boolean;
  readonly dryRun: boolean;
}

const addCodes = (program: Command, deliver: (result: CommandResult) => void): void => {
  const codes = program.command('codes').summary('code tables').description('The code tables of the lexicon.');
  codes
    .command('import')
    .summary('load code tables as CMS publishes them')
    .description('Loads add-on code edits, unlikely edits, procedure-to-procedure edits and relative values as CMS publishes them, checks every row, and says what changed. A wrong row refuses the whole.')
    .argument('<file...>', 'files (.txt, .csv, .xlsx, .json), archives (.zip) or folders')
    .addOption(new Option('--layout <layout>', 'what the files are, where that is not to be guessed; descriptors always need it').choices(layoutIds))
    .addOption(new Option('--as-of <date>', 'YYYY-MM-DD, the day from which a file holds that does not say itself').argParser(parseDate))
    .option('--source <words>', 'where the files come from, in place of their own words')
    .option('--out <folder>', 'where to write, in place of the lexicon')
    .option('--fresh', 'build from the files alone, as if there were no tables', false)
    .option('--dry-run', 'say what would change and write nothing', false)
    .addHelpText('after', helpExamples.codesImport)
    .action(async (paths: readonly string[], { layout, asOf, source, out, fresh, dryRun }: CodesImportOptions) => {
      const { runCodesImport } = await import('./commands/codes-import.js');
      const tables = codeTablesFolder();
      deliver(await runCodesImport({ paths, tables, out: out ?? null, layout: layout ?? null, asOf: asOf ?? null, source: source ?? null, fresh, dryRun }));
    });
};

const parseDate = (words: string): string => {
  if (!isCalendarDate(words)) throw new InvalidArgumentError('Not a day of the calendar as YYYY-MM-DD.');
  return words;
};

const parseClaimOption = (words: string): readonly ClaimLine[] => {
  try {
    return parseClaim(words);
  } catch (error) {
    throw error instanceof TypeError ? new InvalidArgumentError(error.message) : error;
  }
};

const parseCount = (words: string): number => {
  const count = Number(words);
  if (!/^\d{1,9}$/u.test(words) || count < 1) throw new InvalidArgumentError('Not a number from 1 on.');
  return count;
};

const parseWholeNumber = (words: string): number => {
  if (!/^\d{1,7}$/u.test(words)) throw new InvalidArgumentError('Not a whole number.');
  return Number(words);
};

const parsePort = (words: string): number => {
  const port = Number(words);
  if (!/^\d{1,5}$/u.test(words) || port > 65_535) throw new InvalidArgumentError('Not a port: 0 to 65535.');
  return port;
};
