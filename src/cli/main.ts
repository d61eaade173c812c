#!/usr/bin/env node
import { traceOf } from '../intake/trace-of.js';
import { runProgram } from './program.js';
import { processTerminal } from './terminal.js';

/** A fault of the program itself; apart from the exit codes of a command. */
const internalFault = 101;

/** A reader that closes the pipe early (`| head`) is no trouble of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
} catch (error) {
  process.stderr.write(`pullback: internal fault, please report it: ${traceOf(error)}\n`);
  process.exitCode = internalFault;
}
