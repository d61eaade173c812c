import { isLoopback } from '../../http/is-loopback.js';
import { stderrLogger } from '../../http/logger.js';
import { type RunningServer, startServer } from '../../http/server.js';
import { answer, type CommandResult, refuse } from '../command-result.js';
import type { Terminal } from '../terminal.js';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly allowPublic: boolean;
}

/** Serves until the process is told to stop. */
export const runServe = async ({ port, host, allowPublic }: ServeOptions, terminal: Terminal): Promise<CommandResult> => {
  if (!allowPublic && !isLoopback(host)) {
    return refuse(`${host} can be reached from other machines; add --allow-public if that is meant`);
  }
  const server = await tryToStart(port, host);
  if (typeof server === 'string') return refuse(`cannot listen on ${host}:${port}: ${server}`);
  terminal.writeErr(`pullback serves ${server.url} (Ctrl+C stops it)\n`);
  await toldToStop();
  await server.stop();
  return answer('');
};

/** The server, or why there is none. */
const tryToStart = async (port: number, host: string): Promise<RunningServer | string> => {
  try {
    return await startServer({ port, host, logger: stderrLogger() });
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown trouble';
  }
};

const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
