/** 0 pass or not applicable; 1 findings at or above `--fail-on`; 2 bad use or unreadable input; 3 some notes of a batch were not read. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command says: data for standard output, trouble for standard error. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
}

export const answer = (out: string, exitCode: ExitCode = 0): CommandResult => ({ exitCode, out, err: '' });

/** Bad use or unreadable input. */
export const refuse = (why: string): CommandResult => ({ exitCode: 2, out: '', err: `pullback: ${why}\n` });
