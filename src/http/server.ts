import { once } from 'node:events';
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { createApp } from './app.js';
import type { ServerLogger } from './logger.js';

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly logger: ServerLogger;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets running ones finish, and cuts what is left after a grace time. */
  readonly stop: () => Promise<void>;
}

const graceMs = 5_000;
const requestMs = 30_000;

/** Listens, or rejects with the system's error where the port cannot be had. */
export const startServer = async ({ port, host, logger }: ServerOptions): Promise<RunningServer> => {
  const state = { stopping: false };
  const server = createServer({ requestTimeout: requestMs }, createApp({ logger, isReady: () => !state.stopping }));
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${bound}/`,
    stop: async () => {
      state.stopping = true;
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(cut);
    },
  };
};
