import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../src/http/server.js';
import { defaultConfig, type ServiceConfig } from '../../src/http/service-config.js';

/** Where Debian puts it; `CHROMIUM` names another. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface Bench {
  readonly browser: Browser;
  readonly url: string;
  /** A page of its own, with every request, error and refusal of the policy that happened on it. */
  readonly open: (options?: { readonly width?: number; readonly height?: number; readonly dark?: boolean }) => Promise<Visit>;
  readonly stop: () => Promise<void>;
}

export interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly trouble: string[];
}

/** The built page in Chromium, served by the service. A missing browser is a failure, never a silent pass. */
export const startBrowser = async (config: Partial<ServiceConfig> = {}): Promise<Bench> => {
  if (!existsSync(executablePath)) throw new Error(`No Chromium at ${executablePath}: apt-get install chromium, or name one in CHROMIUM.`);
  const logger = { info: () => undefined, error: () => undefined };
  const server: RunningServer = await startServer({ port: 0, host: '127.0.0.1', logger, config: { ...defaultConfig, workers: 0, ...config } });
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    browser,
    url: server.url,
    open: async ({ width = 1440, height = 900, dark = false } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', acceptDownloads: true });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.url).origin });
      const page = await context.newPage();
      const visit: Visit = { page, requests: [], trouble: [] };
      page.on('request', (request) => visit.requests.push(request.url()));
      page.on('pageerror', (error) => visit.trouble.push(error.message));
      page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') visit.trouble.push(message.text()); });
      page.on('dialog', (dialog) => { visit.trouble.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
      await page.goto(server.url);
      return visit;
    },
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
};

/** The axe-core script, to be put into a page for a check. */
export const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
