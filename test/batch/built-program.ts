import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from '../../bundle-options.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Run {
  readonly exitCode: number | null;
  readonly out: Buffer;
  readonly err: string;
}

export interface BuiltProgram {
  readonly start: (...words: readonly string[]) => ChildProcess;
  /** Runs to the end; `input` goes to standard input. */
  readonly run: (words: readonly string[], input?: string | Buffer) => Promise<Run>;
  readonly remove: () => Promise<void>;
}

/** Bundles the program into a folder of its own, as `npm run build` does; its packages are those of the project. */
export const buildProgram = async (): Promise<BuiltProgram> => {
  const parent = join(root, 'node_modules', '.pullback-test');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'build-'));
  await build({ ...bundleOptions(folder), absWorkingDir: root });
  const start = (...words: readonly string[]): ChildProcess => spawn(process.execPath, [join(folder, 'cli.js'), ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  return { start, run: (words, input) => finished(start(...words), input), remove: () => rm(folder, { recursive: true }) };
};

const finished = (child: ChildProcess, input: string | Buffer = ''): Promise<Run> =>
  new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
