import type { ChildProcess } from 'node:child_process';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, type BuiltProgram } from './built-program.js';
import { stentNote } from './sample-archive.js';

interface Service {
  readonly url: string;
  readonly child: ChildProcess;
}

let program: BuiltProgram;
let services: readonly Service[];
let balancer: Server;
/** Requests that each service has answered. */
const answered = [0, 0];

const startService = async (): Promise<Service> => {
  const child = program.start('serve', '--port', '0');
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const url = /http:\/\/[^\s,"]+/u.exec(said)?.[0];
    if (url !== undefined) {
      child.stderr?.resume();
      return { url, child };
    }
  }
  throw new Error('the service did not start');
};

/** Sends a body on to one service; rejects where the service is gone. */
const forward = (url: string, body: Buffer, headers: IncomingMessage['headers']): Promise<{ readonly status: number; readonly body: Buffer }> =>
  new Promise((resolve, reject) => {
    const onward = request(new URL('/v1/analyze', url), { method: 'POST', headers: { 'content-type': headers['content-type'], 'content-length': body.length } }, async (response) => {
      try {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(await response.toArray()) });
      } catch (error) {
        reject(error);
      }
    });
    onward.on('error', reject);
    onward.end(body);
  });

/** Takes turns; where a service is gone, the other one is asked. */
const startBalancer = async (): Promise<Server> => {
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray());
    const first = turn++ % services.length;
    for (const at of [first, 1 - first]) {
      const found = await forward(services[at]?.url ?? '', body, incoming.headers).catch(() => null);
      if (found === null) continue;
      answered[at] = (answered[at] ?? 0) + 1;
      outgoing.writeHead(found.status, { 'content-type': 'application/json' }).end(found.body);
      return;
    }
    outgoing.writeHead(502).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

const ask = async (number: number): Promise<string> => {
  const { port } = balancer.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/v1/analyze`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: stentNote(number) });
  return response.status === 200 ? response.text() : `status ${response.status}`;
};

beforeAll(async () => {
  program = await buildProgram();
  services = await Promise.all([startService(), startService()]);
  balancer = await startBalancer();
}, 60_000);
afterAll(async () => {
  balancer.close();
  for (const { child } of services) child.kill('SIGKILL');
  await program.remove();
});

describe('two service processes behind one balancer', () => {
  test('share the requests and give the same answers', async () => {
    const [first, second] = [await ask(1), await ask(1)];
    expect(answered).toEqual([1, 1]);
    expect(first).toBe(second);
    expect(JSON.parse(first).audit.verdict).toBe('pass');
  });

  test('lose no request when one of them is killed', async () => {
    const expected = await Promise.all([1, 2, 3].map(ask));
    const asking = Array.from({ length: 60 }, (_, at) => ask((at % 3) + 1));
    services[0]?.child.kill('SIGKILL');
    const answers = await Promise.all(asking);
    expect(answers.filter((answer, at) => answer !== expected[at % 3])).toEqual([]);
    expect(await ask(1)).toBe(expected[0]);
  });
}, 30_000);
