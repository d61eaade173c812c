import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchReportHtml } from '../../src/report/batch-report-html.js';
import { sampleReport } from '../report/batch-sample.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = mkdtempSync(join(tmpdir(), 'pullback-report-'));
const file = join(folder, 'report.html');
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(executablePath)) throw new Error(`No Chromium at ${executablePath}: apt-get install chromium, or name one in CHROMIUM.`);
  writeFileSync(file, batchReportHtml(sampleReport()));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const open = async (width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<{ readonly page: Page; readonly requests: readonly string[]; readonly trouble: readonly string[] }> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const trouble: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => trouble.push(message.text()));
  page.on('dialog', (dialog) => trouble.push(dialog.message()));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, trouble };
};

describe('the archive report in Chromium', () => {
  test('opens from a file, asks for nothing else, and says nothing on the console', async () => {
    const { page, requests, trouble } = await open(1200);
    expect([requests, trouble]).toEqual([[pathToFileURL(file).href], []]);
    expect(await page.title()).toBe('Archive report: 41 notes');
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Verdicts', 'What is missing, and how often', 'Month by month', 'By physician', 'By site', 'By kind of procedure', 'Units supported and held up', 'Money at stake',
      'Claims against notes', 'Copied narratives', 'Where to look first', 'What could not be read', 'How to read this',
    ]);
  });

  test('draws every picture within its frame', async () => {
    const { page } = await open(1200);
    const spilling = await page.locator('svg').evaluateAll((pictures) =>
      pictures.flatMap((picture) => {
        const frame = picture.getBoundingClientRect();
        return [...picture.querySelectorAll('text, rect, circle, path')]
          .filter((part) => {
            const box = part.getBoundingClientRect();
            return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
          })
          .map((part) => `${picture.getAttribute('aria-label') ?? ''}: ${part.outerHTML.slice(0, 120)}`);
      }));
    expect(spilling).toEqual([]);
    expect(await page.locator('svg').count()).toBe(9);
  });

  test('leads from a physician to a note that it marks', async () => {
    const { page } = await open(1200);
    await page.locator('#worst a', { hasText: /^r0$/u }).first().click();
    expect(await page.evaluate(`document.querySelector(':target').firstElementChild.textContent`)).toBe('r0');
  });

  test.each([['wide', 1200, 'light'], ['narrow', 390, 'light'], ['dark', 1200, 'dark']] as const)('has no fault that axe finds: %s', async (_name, width, colorScheme) => {
    const { page } = await open(width, colorScheme);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.addScriptTag({ path: axePath });
    const found = await page.evaluate('axe.run(document)');
    const { violations } = found as { readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[] };
    expect(violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html])).toEqual([]);
  });
});
