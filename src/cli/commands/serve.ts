import { readFile } from 'node:fs/promises';
import { isLoopback } from '../../http/is-loopback.js';
import { stderrLogger } from '../../http/logger.js';
import { type RunningServer, startServer } from '../../http/server.js';
import { defaultConfig, hasAuthentication, readConfig, type ServiceConfig } from '../../http/service-config.js';
import { answer, type CommandResult, refuse } from '../command-result.js';
import type { Terminal } from '../terminal.js';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly allowPublic: boolean;
  /** Path of a configuration file. */
  readonly config?: string;
  readonly workers?: number;
  readonly rateLimit?: number;
}

/** Requests a minute and client where other machines can call and nothing else is said. */
const publicRateLimit = 1_200;

/** Serves until the process is told to stop. */
export const runServe = async (options: ServeOptions, terminal: Terminal): Promise<CommandResult> => {
  const { port, host, allowPublic } = options;
  const config = await loadConfig(options);
  if (typeof config === 'string') return refuse(config);
  const isPublic = !isLoopback(host);
  if (isPublic && !allowPublic && !hasAuthentication(config)) {
    return refuse(`${host} can be reached from other machines: give apiKeys or tokenIssuers in --config, or add --allow-public if that is meant`);
  }
  const server = await tryToStart(port, host, { ...config, rateLimit: config.rateLimit ?? (isPublic ? publicRateLimit : 0) });
  if (typeof server === 'string') return refuse(`cannot listen on ${host}:${port}: ${server}`);
  terminal.writeErr(`pullback serves ${server.url} (Ctrl+C stops it)\n`);
  await toldToStop();
  await server.stop();
  return answer('');
};

/** The configuration of the file, with what the command line says on top; or what is wrong with it. */
const loadConfig = async ({ config: path, workers, rateLimit }: ServeOptions): Promise<ServiceConfig | string> => {
  const words = path === undefined ? null : await readFile(path, 'utf8').catch(() => '');
  if (words === '') return `cannot read ${path}, or it is empty`;
  const read = words === null ? defaultConfig : readConfig(words);
  if (Array.isArray(read)) return `${path} is no configuration:\n${read.map((fault) => `  ${fault}`).join('\n')}`;
  return { ...defaultConfig, ...read, ...(workers === undefined ? {} : { workers }), ...(rateLimit === undefined ? {} : { rateLimit }) };
};

/** The server, or why there is none. */
const tryToStart = async (port: number, host: string, config: ServiceConfig): Promise<RunningServer | string> => {
  try {
    return await startServer({ port, host, logger: stderrLogger(), config });
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown trouble';
  }
};

const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
