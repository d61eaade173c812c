import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../src/http/server.js';
import { serviceConfigSchema } from '../../src/http/service-config.js';
import { articleNote } from '../report/sample-analysis.js';
import { startChecked } from './checked-service.js';

const logger = { info: () => undefined, error: () => undefined };
const servers: RunningServer[] = [];
const start = async (timeouts: Record<string, number>): Promise<RunningServer> => {
  const server = await startServer({ port: 0, host: '127.0.0.1', logger, config: serviceConfigSchema.parse({ workers: 0, timeouts }) });
  servers.push(server);
  return server;
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

/** Everything that a raw connection answers to some bytes until it is closed. */
const converse = async (url: string, bytes: string): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(bytes);
  const heard: string[] = [];
  socket.on('data', (chunk) => heard.push(String(chunk)));
  await once(socket, 'close');
  return heard.join('');
};

describe('limits', () => {
  test('more requests a minute than are allowed get 429 with the time to wait; health does not count', async () => {
    const service = await startChecked({ rateLimit: 3 });
    await Promise.all([1, 2, 3].map(() => service.call('/v1/vessels')));
    const answer = await service.call('/v1/vessels');
    expect([answer.status, answer.json().detail]).toEqual([429, 'At most 3 requests a minute; Retry-After says when.']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await service.call('/healthz')).status).toBe(200);
    await service.stop();
  });

  test('a body over the limit of the configuration gets 413, one that unpacks to more than it too', async () => {
    const service = await startChecked({ bodyLimit: 2_048 });
    const { gzipSync } = await import('node:zlib');
    const bomb = new Uint8Array(gzipSync('a'.repeat(1_000_000)));
    expect([(await service.post('/v1/analyze', 'a'.repeat(2_049))).status, (await service.post('/v1/analyze', bomb, { 'Content-Encoding': 'gzip' })).status]).toEqual([413, 413]);
    expect((await service.post('/v1/analyze', new Uint8Array(gzipSync(articleNote)), { 'Content-Encoding': 'gzip' })).status).toBe(200);
    await service.stop();
  });

  test('a client that dribbles its body gets 408 and loses its connection', async () => {
    const { url } = await start({ bodyMs: 150 });
    const heard = await converse(url, 'POST /v1/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nabc');
    expect(heard).toMatch(/^HTTP\/1\.1 408 /u);
    expect(heard).toContain('urn:pullback:problem:too-slow');
  });

  test('a client that dribbles its headers loses its connection', async () => {
    const { url } = await start({ headersMs: 150 });
    expect(await converse(url, 'POST /v1/analyze HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /u);
  });

  test('a connection on which nothing moves is closed', async () => {
    const { url } = await start({ idleMs: 150 });
    expect(await converse(url, '')).toBe('');
  });
});

describe('a service that is told to stop', () => {
  test('closes its port', async () => {
    const server = await start({});
    expect((await fetch(`${server.url}healthz`)).status).toBe(200);
    await server.stop();
    await expect(fetch(`${server.url}healthz`)).rejects.toThrow('fetch failed');
  });

  test('lets a request that it has begun finish', async () => {
    const server = await start({ graceMs: 5_000 });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`POST /v1/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: ${articleNote.length}\r\n\r\n${articleNote.slice(0, 20)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = server.stop();
    socket.write(articleNote.slice(20));
    const heard: string[] = [];
    for await (const chunk of socket) heard.push(String(chunk));
    await stopped;
    expect(heard.join('')).toMatch(/^HTTP\/1\.1 200 OK/u);
  });

  test('cuts what has not finished after the grace time', async () => {
    const server = await start({ graceMs: 100 });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /v1/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nabc');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop();
    await expect(fetch(`${server.url}healthz`)).rejects.toThrow('fetch failed');
  });
});
