import { once } from 'node:events';
import { createServer } from 'node:http';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect } from 'vitest';
import { createApp } from '../../src/http/app.js';
import { createPool } from '../../src/http/pool/analysis-pool.js';
import { type ServiceConfig, serviceConfigSchema } from '../../src/http/service-config.js';
import { faultsOf } from './openapi-check.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  readonly json: () => ReturnType<typeof JSON.parse>;
}

export interface CheckedService {
  readonly base: string;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  readonly state: { ready: boolean };
  /** Sends a request; the answer is held against the OpenAPI document. */
  readonly call: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly post: (path: string, body: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>) => Promise<Answer>;
  readonly postJson: (path: string, value: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** A service on a free port that reads notes on the event loop, and checks every answer. */
export const startChecked = async (config: Partial<Record<keyof ServiceConfig, unknown>> = {}, page?: string): Promise<CheckedService> => {
  const log: string[] = [];
  const logger = pino({ base: null }, new Writable({ write: (chunk, _encoding, done) => { log.push(String(chunk)); done(); } }));
  const state = { ready: true };
  const settings = serviceConfigSchema.parse({ workers: 0, ...config });
  const pool = createPool({ workers: settings.workers, mostWaiting: settings.mostWaiting, deadlineMs: settings.timeouts.noteMs });
  const server = createServer(createApp({ logger, pool, config: settings, isReady: () => state.ready, ...(page === undefined ? {} : { page }) })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(base + path, init);
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    expect(faultsOf(init.method ?? 'GET', new URL(path, base).pathname, response.status, type, text)).toEqual([]);
    return { status: response.status, type, headers: response.headers, text, json: () => JSON.parse(text) };
  };
  const post: CheckedService['post'] = (path, body, headers = {}) => call(path, { method: 'POST', body, headers: { 'Content-Type': 'text/plain', ...headers } });
  return {
    base, log, state, call, post,
    postJson: (path, value, headers = {}) => post(path, JSON.stringify(value), { 'Content-Type': 'application/json', ...headers }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.close();
    },
  };
};
