import { once } from 'node:events';
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { createApp } from './app.js';
import type { ServerLogger } from './logger.js';
import { createPool } from './pool/analysis-pool.js';
import type { ServiceConfig } from './service-config.js';

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly logger: ServerLogger;
  readonly config: ServiceConfig;
  /** Folder of the built page, where it is not the usual one. */
  readonly page?: string;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets running ones finish, and cuts what is left after the grace time. */
  readonly stop: () => Promise<void>;
}

/** Listens, or rejects with the system's error where the port cannot be had. */
export const startServer = async ({ port, host, logger, config, page }: ServerOptions): Promise<RunningServer> => {
  const { timeouts } = config;
  const state = { stopping: false };
  const pool = createPool({ workers: config.workers, mostWaiting: config.mostWaiting, deadlineMs: timeouts.noteMs });
  const app = createApp({ logger, pool, config, isReady: () => !state.stopping, processMetrics: true, ...(page === undefined ? {} : { page }) });
  // A body has its own deadline (408); a batch may take as long as something moves.
  const server = createServer({ headersTimeout: timeouts.headersMs, requestTimeout: 0, connectionsCheckingInterval: Math.min(1_000, timeouts.headersMs) }, app);
  server.setTimeout(timeouts.idleMs);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await pool.close();
    throw error;
  }
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${bound}/`,
    stop: async () => {
      state.stopping = true;
      const cut = setTimeout(() => server.closeAllConnections(), timeouts.graceMs);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(cut);
      await pool.close();
    },
  };
};
