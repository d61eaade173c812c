import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeSource, type Bench, startBrowser } from './browser.js';
import { pasteNote, shownNote } from './page-reader.js';

let bench: Bench;
beforeAll(async () => { bench = await startBrowser(); });
afterAll(() => bench.stop());

const gap = readFileSync('docs/examples/gap.txt', 'utf8');

describe('by the keyboard alone', () => {
  test('one gets from the top of the page to an answer and to the words of a gap', async () => {
    const { page } = await bench.open();
    const focused = () => page.evaluate(() => [document.activeElement?.getAttribute('aria-label'), document.activeElement?.textContent?.trim(), document.activeElement?.getAttribute('value')].find(Boolean) ?? '');
    const tabTo = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 40; steps += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()).includes(name)) return;
      }
      throw new Error(`the keyboard does not reach: ${name}`);
    };
    await tabTo('Skip to the note');
    await page.keyboard.press('Enter');
    await tabTo('Show an example');
    await page.keyboard.press('Enter');
    await page.locator('.verdict').waitFor();
    await tabTo('Note with marks');
    await tabTo('ivus-necessity-missing');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.marked-note mark.lit').count()).toBe(2);
    await page.keyboard.press('Enter');
    expect(await page.locator('.gaps .item.lit').count()).toBe(1);
    await page.context().close();
  });

  test('the reader is chosen with the arrows, the export menu closes with Escape', async () => {
    const { page } = await bench.open();
    await pasteNote(page, gap);
    await page.getByRole('radio', { name: 'Coder' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: '1 question before signing' }).waitFor();
    await page.locator('.menu summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.menu li button').allTextContents()).toEqual(['Report (HTML, for print or PDF)', 'Markdown', 'Copy as text']);
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu').evaluate((menu) => menu.hasAttribute('open'))).toBe(false);
    await page.context().close();
  });

  test('focus can always be seen', async () => {
    const { page } = await bench.open();
    await pasteNote(page, gap);
    for (let steps = 0; steps < 25; steps += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return 'body';
        const label = element instanceof HTMLInputElement && element.type === 'radio' ? element.nextElementSibling : element;
        const style = getComputedStyle(label ?? element);
        return `${style.outlineStyle} ${style.outlineWidth}`;
      });
      expect(outline).toMatch(/^(?:body|(?:solid|auto) [1-9])/u);
    }
    await page.context().close();
  });
});

describe.each([['light', false, 1440, 'coder'], ['dark', true, 1440, 'coder'], ['narrow', false, 390, 'coder'], ['physician', false, 1440, 'physician'], ['dark and narrow', true, 390, 'physician']] as const)('axe: %s', (_name, dark, width, view) => {
  test('finds no fault', async () => {
    const { page } = await bench.open({ dark, width });
    const faults = async () => {
      await page.evaluate(readFileSync(axeSource, 'utf8'));
      const found: { readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[] } = await page.evaluate('axe.run()');
      return found.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`);
    };
    expect(await faults()).toEqual([]);
    await pasteNote(page, gap);
    if (view === 'physician') {
      await page.locator('input[value=physician]').check();
      await page.getByRole('heading', { name: '1 question before signing' }).waitFor();
    }
    expect(await faults()).toEqual([]);
    await page.context().close();
  });
});

test('axe finds no fault in the documentation of the interface', async () => {
  const { page } = await bench.open();
  await page.goto(`${bench.url}docs`);
  // The policy of that page lets no script run but that of the browser's own tools.
  const context = await bench.browser.newContext({ bypassCSP: true });
  const free = await context.newPage();
  await free.goto(`${bench.url}docs`);
  await free.evaluate(readFileSync(axeSource, 'utf8'));
  const { violations }: { readonly violations: readonly { readonly id: string }[] } = await free.evaluate('axe.run()');
  expect(violations.map(({ id }) => id)).toEqual([]);
  await context.close();
  await page.context().close();
});

describe('a narrow screen', () => {
  test('holds everything without scrolling sideways', async () => {
    const { page } = await bench.open({ width: 360, height: 740 });
    await pasteNote(page, readFileSync('corpus/venous/ven-006.txt', 'utf8'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.locator('.vessel-map').evaluate((map) => map.getBoundingClientRect().width <= 360)).toBe(true);
    expect(await page.locator('.ledger td').first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"Reached"');
    await page.context().close();
  });
});

describe('hostile notes', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image that fails', '"><img src=x onerror=alert(1)>'],
    ['a drawing with a handler', "'><svg/onload=alert(1)>"],
    ['a link to a script', '[x](javascript:alert(1))<a href="javascript:alert(1)">x</a>'],
  ])('%s stays words', async (_name, hostile) => {
    const { page, trouble, requests } = await bench.open();
    const note = `${hostile} From a right common femoral vein access, the IVUS catheter ${hostile} was placed into left external iliac vein, IVUS was performed to size the vein. ${hostile} The IVUS findings were ${hostile} a 70% stenosis of the left external iliac vein.`;
    await pasteNote(page, note);
    expect(await shownNote(page)).toBe(note);
    expect(await page.locator('#app script, #app img:not(.brand img), #app a[href^=javascript]').count()).toBe(0);
    expect([trouble, requests.filter((address) => !address.startsWith(bench.url))]).toEqual([[], []]);
    await page.context().close();
  });

  test('200 KB of text are answered, shown whole, and can still be edited', async () => {
    const { page, trouble } = await bench.open();
    const one = readFileSync('corpus/venous/ven-006.txt', 'utf8');
    const note = one.repeat(Math.ceil((200 * 1024) / one.length)).slice(0, 200 * 1024);
    await page.getByRole('textbox', { name: 'Procedure note' }).fill(note);
    await page.locator('.verdict').waitFor();
    await page.getByRole('button', { name: 'Show marks' }).click();
    expect((await shownNote(page)).length).toBe(note.length);
    await page.locator('.ledger tbody tr').first().hover();
    expect(await page.locator('.marked-note mark.lit').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.type('x');
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

describe('ways in and out', () => {
  test('a file is opened, and its line ends and accents survive', async () => {
    const { page } = await bench.open();
    const file = join(mkdtempSync(join(tmpdir(), 'note-')), 'note.txt');
    const note = `Café.\r\n${gap.replaceAll('\n', '\r\n')}`;
    writeFileSync(file, note);
    await page.getByLabel('Text file of the note').setInputFiles(file);
    await page.locator('.marked-note').waitFor();
    expect(await shownNote(page)).toBe(note);
    await page.context().close();
  });

  test('a file is dropped on the note; one that is no text is refused with a reason', async () => {
    const { page } = await bench.open();
    const drop = async (bytes: readonly number[]): Promise<void> => {
      const transfer = await page.evaluateHandle((content) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content)], 'note.txt'));
        return data;
      }, bytes);
      await page.dispatchEvent('#note', 'drop', { dataTransfer: transfer });
    };
    await drop([0x25, 0x50, 0x44, 0x46, 0x00]);
    expect(await page.getByRole('alert').textContent()).toBe('This is no plain text file. Open it in its own program and paste the text.');
    await drop([...Buffer.from(gap)]);
    await page.locator('.marked-note').waitFor();
    expect(await shownNote(page)).toBe(gap);
    await page.context().close();
  });

  test('the answer follows what one types', async () => {
    const { page } = await bench.open();
    const field = page.getByRole('textbox', { name: 'Procedure note' });
    await field.fill(gap);
    await page.getByRole('heading', { name: 'Documentation is missing' }).waitFor();
    await field.press('Control+End');
    await page.keyboard.type(' IVUS of the left external iliac vein was performed to look for residual compression.');
    await page.getByRole('heading', { name: 'Supported as written' }).waitFor();
    await page.context().close();
  });

  test('a later date of service changes the code set', async () => {
    const { page } = await bench.open();
    await pasteNote(page, gap);
    await page.getByLabel('Date of service').fill('2024-05-01');
    await page.getByText('Code set 2024, date of service 2024-05-01 as given').waitFor();
    await page.context().close();
  });

  test('the answer is saved as HTML, Markdown, JSON and SARIF, and copied as text', async () => {
    const { page } = await bench.open();
    await pasteNote(page, gap);
    const saved = async (name: string): Promise<readonly [string, string]> => {
      await page.locator('.menu summary').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };
    const [html, markdown, json, sarif] = [await saved('Report (HTML'), await saved('Markdown'), await saved('JSON'), await saved('SARIF')];
    expect([html[0], markdown[0], json[0], sarif[0]]).toEqual(['note-analysis.html', 'note-analysis.md', 'note-analysis.json', 'note-analysis.sarif']);
    expect([html[1].startsWith('<!doctype html>'), html[1].includes('<g class="route"'), markdown[1].startsWith('# IVUS'), JSON.parse(json[1]).schemaVersion, JSON.parse(sarif[1]).version])
      .toEqual([true, true, true, '1', '2.1.0']);
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied as text.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('- 37253 incomplete: left external iliac vein.');
    await page.context().close();
  });

  test('a claim is compared once it is whole', async () => {
    const { page } = await bench.open();
    await pasteNote(page, gap);
    await page.getByLabel('Submitted').fill('37252:1, 3725');
    expect(await page.locator('#claim-hint').textContent()).toBe('Not read yet: write code[-modifier][:units], apart by commas.');
    await page.getByLabel('Submitted').fill('37252:1, 37253:1');
    await page.locator('.claim table').waitFor();
    expect(await page.locator('.claim tbody tr').evaluateAll((rows) => rows.map((row) => [row.children[0]?.textContent, row.children[3]?.textContent]))).toEqual([
      ['37252', 'confirmed'], ['37253', 'unsupported'], ['36012', 'not submitted'],
    ]);
    await page.context().close();
  });

  test('paper shows the note, the answer and the drawing, and none of the tools', async () => {
    const { page } = await bench.open();
    await pasteNote(page, gap);
    await page.emulateMedia({ media: 'print' });
    expect(await Promise.all(['.marked-note', '.codes', '.vessel-map', '.ledger', '.switch', '.actions', '.buttons'].map((part) => page.locator(part).first().isVisible())))
      .toEqual([true, true, true, true, false, false, false]);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.context().close();
  });

  test('a service that has gone away is said, and nothing is lost', async () => {
    const { page } = await bench.open();
    await page.route('**/v1/analyze', (route) => route.abort());
    await page.getByRole('textbox', { name: 'Procedure note' }).fill(gap);
    await page.getByText('The service did not answer. Is it still running?').waitFor();
    expect(await page.getByRole('textbox', { name: 'Procedure note' }).inputValue()).toBe(gap);
    await page.context().close();
  });
});

test('a service that asks for a key is given one, which the page keeps in memory alone', async () => {
  const key = 'key-of-the-coding-desk';
  const guarded = await startBrowser({ apiKeys: [{ name: 'desk', sha256: createHash('sha256').update(key).digest('hex') }] });
  const { page } = await guarded.open();
  await page.getByRole('textbox', { name: 'Procedure note' }).fill(gap);
  await page.getByText('Send a key or a token').waitFor();
  await page.getByLabel('Key or token of this service').fill('guess');
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.getByText('The key is not known here.').waitFor();
  await page.getByLabel('Key or token of this service').fill(key);
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.getByRole('heading', { name: 'Documentation is missing' }).waitFor();
  expect(await page.locator('.satisfy').first().textContent()).toContain('Would satisfy');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await guarded.stop();
});
