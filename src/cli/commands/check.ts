import { z } from 'zod';
import { analyze } from '../../analyze.js';
import { addNotice } from '../../intake/add-notice.js';
import type { RecordFields } from '../../intake/intake-unit.js';
import { readNote } from '../../intake/read-note.js';
import type { Analysis, AnalyzeOptions, Profile, VesselPolicy } from '../../model/analysis.js';
import type { ClaimLine } from '../../model/claim.js';
import { traceText } from '../../report/trace-text.js';
import { reporters } from '../../report/reporters.js';
import type { Format } from '../../report/report-options.js';
import { traceNote } from '../../trace/trace-note.js';
import { answer, type CommandResult, type ExitCode, refuse } from '../command-result.js';
import type { Terminal } from '../terminal.js';

export interface CheckOptions {
  readonly format: Format;
  readonly dateOfService?: string;
  readonly vesselPolicy: VesselPolicy;
  readonly profile: Profile;
  readonly failOn: 'error' | 'warning';
  readonly noteId?: string;
  readonly claim?: readonly ClaimLine[];
  /** Also tell how the note was read: text and JSON alone. */
  readonly explain?: boolean;
}

/** Reads one note, analyzes it and reports. The exit code follows the findings, not the codes. */
export const runCheck = async (file: string | undefined, options: CheckOptions, terminal: Terminal): Promise<CommandResult> => {
  const source = file === undefined || file === '-' ? '<stdin>' : file;
  if (options.explain && options.format !== 'text' && options.format !== 'json') return refuse(`--explain goes with --format text or json, not with ${options.format}`);
  const note = await readNote(file, terminal.stdin);
  if (note.kind === 'unreadable') return refuse(`cannot read ${source}: ${note.problem}`);
  const given = analyzeOptions(options, note.fields);
  const analysis = addNotice(analyze(note.text, given), note.notice);
  const report = reporters[options.format](analysis, note.text, { colour: terminal.colour, source, profile: options.profile });
  return answer(options.explain ? withTrace(report, note.text, given, options.format, terminal) : report, exitCodeOf(analysis, options.failOn));
};

/** In text the trace stands before the answer, so that the verdict stays last; in JSON it is one more key. */
const withTrace = (report: string, text: string, given: AnalyzeOptions, format: Format, { colour }: Terminal): string => {
  const trace = traceNote(text, given);
  if (format === 'text') return `${traceText(trace, text, { colour })}\n${report}`;
  return `${JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(JSON.parse(report)), trace }, null, 2)}\n`;
};

/** What the command line says goes before what the document says of itself. */
const analyzeOptions = ({ noteId, vesselPolicy, profile, ...given }: CheckOptions, fields: RecordFields): AnalyzeOptions => {
  const dateOfService = given.dateOfService ?? fields.dateOfService;
  const claim = given.claim ?? fields.claim;
  return {
    vesselPolicy,
    profile,
    ...(noteId === undefined ? {} : { noteId }),
    ...(dateOfService === undefined ? {} : { dateOfService }),
    ...(claim === undefined ? {} : { claim }),
  };
};

const exitCodeOf = ({ audit }: Analysis, failOn: CheckOptions['failOn']): ExitCode => {
  if (audit.verdict === 'not-applicable') return 0;
  const failing = failOn === 'error' ? ['error'] : ['error', 'warning'];
  return audit.findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
};
