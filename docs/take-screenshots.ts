import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/browser/browser.js';

/**
 * `npm run screenshots`: the main states of the built page, as pictures in docs/images. Needs Chromium.
 */

const images = join(import.meta.dirname, 'images');
const bench = await startBrowser();

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  /** File of a note; the page's own example without it. */
  readonly note?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** The one part that is taken. */
  readonly part?: string;
  readonly whole?: boolean;
}

const physician = async (page: Page): Promise<void> => {
  await page.locator('input[value=physician]').check();
  await page.getByText('before signing').first().waitFor();
};

const shots: readonly Shot[] = [
  { name: 'page', width: 1440, height: 1180 },
  { name: 'page-lit', width: 1440, height: 1000, note: 'corpus/venous/ven-006.txt', prepare: (page) => page.locator('.codes .code-line').first().hover() },
  { name: 'page-physician', width: 1440, height: 900, note: 'corpus/arterial/art-011.txt', prepare: physician },
  { name: 'page-dark', width: 1440, height: 1100, dark: true, note: 'corpus/central/cen-001.txt' },
  { name: 'page-phone', width: 390, height: 844, prepare: (page) => page.locator('.map').scrollIntoViewIfNeeded() },
  { name: 'vessel-map', width: 1440, height: 1000, note: 'corpus/arterial/art-011.txt', part: '.map' },
];

for (const { name, width, height, dark = false, note, prepare, part, whole = false } of shots) {
  const { page } = await bench.open({ width, height, dark });
  if (note === undefined) await page.getByRole('button', { name: 'Show an example' }).click();
  else {
    await page.getByRole('textbox', { name: 'Procedure note' }).fill(readFileSync(note, 'utf8'));
    await page.getByRole('button', { name: 'Show marks' }).click();
  }
  await page.locator('.marked-note').waitFor();
  await prepare?.(page);
  await page.waitForTimeout(300);
  const path = join(images, `${name}.png`);
  await (part === undefined ? page.screenshot({ path, fullPage: whole }) : page.locator(part).screenshot({ path }));
  await page.context().close();
}
await bench.stop();
