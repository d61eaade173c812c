import { once } from 'node:events';
import { type ChildProcess, spawn } from 'node:child_process';
import autocannon from 'autocannon';
import { atEnd } from '../at-end.js';
import { processorMs, residentBytes } from '../process-figures.js';
import { fourKilobyteNotes } from './notes.js';

/**
 * `npm run bench:http [-- --seconds 30] [-- --memory] [-- --workers N]`: load on the built service, with the generator on the same machine.
 * Prints throughput, p50, p99, processor time for one request and memory as JSON, beside what a bare Express application reaches; exits 1 where a goal of the issue is missed.
 * `--memory` sends 100,000 requests and compares the memory with that after 5,000.
 */

const flag = (name: string, otherwise: number): number => {
  const index = process.argv.indexOf(`--${name}`);
  return index === -1 ? otherwise : Number(process.argv[index + 1]);
};

const goals = { perSecond: 700, p99Ms: 100, growth: 1.2 };
const connections = 50;
const notes = fourKilobyteNotes();

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

const startService = (): Promise<Started> => {
  const workers = process.argv.includes('--workers') ? ['--workers', String(flag('workers', 2))] : [];
  return start(['dist/cli.js', 'serve', '--port', '0', ...workers]);
};

const start = async (words: readonly string[]): Promise<Started> => {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  atEnd(() => void child.kill('SIGKILL'));
  const [first] = await once(child.stderr ?? child, 'data');
  const url = /http:\/\/\S+/u.exec(String(first))?.[0];
  if (url === undefined) throw new Error('The service did not start; build it first (npm run build).');
  child.stderr?.resume();
  return { child, url };
};

interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
  readonly answered: number;
}

const load = async (url: string, length: { readonly duration: number } | { readonly amount: number }): Promise<Load> => {
  const result = await autocannon({
    url, connections, ...length,
    requests: notes.map((body) => ({ method: 'POST', path: '/v1/analyze', headers: { 'content-type': 'text/plain' }, body })),
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  return { perSecond: Math.round(result.requests.average), p50Ms: result.latency.p50, p99Ms: result.latency.p99, errors: failed, answered: result.requests.total };
};

/** Requests a second of a bare Express application on the same machine at the same time: ratios travel, figures do not. */
const measureBare = async (): Promise<number> => {
  const bare = await start(['--import', 'tsx', 'bench/http/bare-express.ts']);
  try {
    await load(bare.url, { amount: 2_000 });
    return (await load(bare.url, { duration: Math.max(3, Math.round(flag('seconds', 30) / 3)) })).perSecond;
  } finally {
    bare.child.kill('SIGTERM');
    await once(bare.child, 'exit');
  }
};

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const { child, url } = await startService();
const pid = child.pid ?? 0;
const report: Record<string, unknown> = { connections, notes: notes.length, bytesEach: Math.round(notes.reduce((sum, { length }) => sum + length, 0) / notes.length) };
let met = true;
try {
  await load(url, { amount: 5_000 });
  const after5000 = residentBytes(pid);
  if (process.argv.includes('--memory')) {
    await load(url, { amount: 95_000 });
    const after100000 = residentBytes(pid);
    const growth = after100000 / after5000;
    met = growth <= goals.growth;
    Object.assign(report, { megabytesAfter5000: megabytes(after5000), megabytesAfter100000: megabytes(after100000), growth: Number(growth.toFixed(3)) });
  } else {
    const bare = await measureBare();
    const before = processorMs(pid);
    const measured = await load(url, { duration: flag('seconds', 30) });
    const processorMsEach = Number(((processorMs(pid) - before) / measured.answered).toFixed(2));
    met = measured.errors === 0 && measured.perSecond >= goals.perSecond && measured.p99Ms < goals.p99Ms;
    Object.assign(report, { ...measured, bareExpressPerSecond: bare, shareOfBareExpress: Number((measured.perSecond / bare).toFixed(2)), processorMsEach, megabytes: megabytes(residentBytes(pid)) });
  }
} finally {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
console.log(JSON.stringify({ ...report, goals, met }, null, 2));
process.exitCode = met ? 0 : 1;
