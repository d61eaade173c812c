import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, startBrowser, type Visit } from './browser.js';
import { pasteNote, shownCodes, shownLedger, shownMap, shownNote, wordsOn } from './page-reader.js';

let bench: Bench;
beforeAll(async () => { bench = await startBrowser(); });
afterAll(() => bench.stop());

const open = async (file: string): Promise<Visit & { readonly note: string }> => {
  const note = readFileSync(file, 'utf8');
  const visit = await bench.open();
  await pasteNote(visit.page, note);
  return { ...visit, note };
};

describe('the example of the article', () => {
  let visit: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => { visit = await open('docs/examples/article.txt'); });
  afterAll(() => visit.page.context().close());

  test('is shown to the letter, with each kind of mark on its words', async () => {
    const { page, note } = visit;
    expect(await shownNote(page)).toBe(note);
    const [sentence, result] = [note.slice(29, 228), note.slice(229, 328)];
    for (const kind of ['access', 'movement', 'necessity']) expect([kind, await wordsOn(page, kind)]).toEqual([kind, [sentence]]);
    expect([await wordsOn(page, 'ivus'), await wordsOn(page, 'findings'), await wordsOn(page, 'gap')]).toEqual([[sentence, result], [result], []]);
  });

  test('carries its two codes, with reasons', async () => {
    expect(await shownCodes(visit.page)).toEqual(['37252 left external iliac vein supported', '36012 left external iliac vein supported']);
    expect(await visit.page.locator('.codes .because').allTextContents()).toEqual([
      'The left external iliac vein is the first vessel examined by intravascular ultrasound, with a reason and a result.',
      'From the right common femoral vein the catheter reached the left external iliac vein: second order in the left common iliac vein family.',
    ]);
    expect(await visit.page.locator('.verdict h2').textContent()).toBe('Supported as written');
  });

  test('has one vessel in the ledger', async () => {
    const [[vessel, reached, why, found, counts] = [], ...others] = await shownLedger(visit.page);
    expect(others).toEqual([]);
    expect([vessel, reached, counts]).toEqual(['1 left external iliac vein', 'from the right common femoral vein, second order', 'counts 37252']);
    expect([why?.includes('IVUS catheter was placed'), found]).toEqual([true, 'The findings were a 70% stenosis by area of the left external iliac vein, reference diameter 14 mm.']);
  });

  test('is drawn from the right groin over the vena cava to the left, with the order at both branchings', async () => {
    expect(await shownMap(visit.page)).toEqual({
      labels: ['right common femoral vein access', 'left external iliac vein 2nd order IVUS 1'],
      orders: ['1st', '2nd'],
    });
    expect(await visit.page.locator('.ways li').allTextContents()).toEqual([
      'right common femoral vein → right external iliac vein → right common iliac vein → inferior vena cava → left common iliac vein → left external iliac veinsecond order 36012',
    ]);
  });

  test('lights its words when one points at a row, a code or a part of the drawing, and when one reaches it by the keyboard', async () => {
    const { page } = visit;
    const lit = () => page.locator('.marked-note mark.lit').count();
    await page.locator('.ledger tbody tr').hover();
    await expect.poll(lit).toBe(2);
    await page.mouse.move(2, 2);
    await expect.poll(lit).toBe(0);
    await page.locator('.vessel-map .ring').hover();
    await expect.poll(lit).toBe(2);
    await page.mouse.move(2, 2);
    await page.locator('.codes button.code').first().focus();
    await expect.poll(lit).toBe(2);
  });

  test('lights what rests on words when one points at them', async () => {
    const { page } = visit;
    await page.locator('.marked-note mark').first().hover();
    expect([await page.locator('.ledger tr.lit').count(), await page.locator('.codes .lit').count(), await page.locator('.vessel-map .route.lit').count()]).toEqual([1, 2, 1]);
    await page.mouse.move(2, 2);
  });

  test('shows the physician no code and no money', async () => {
    const { page } = visit;
    await page.getByRole('radio', { name: 'Physician' }).check();
    await page.getByRole('heading', { name: 'Nothing to ask before signing' }).waitFor();
    expect(await page.locator('#answer').innerText()).not.toMatch(/\b\d{5}\b|\$|claim|Medicare/iu);
    expect(await page.locator('.map').count()).toBe(1);
    await page.getByRole('radio', { name: 'Coder' }).check();
    await page.locator('.codes').waitFor();
  });
});

describe.each([
  {
    file: 'corpus/venous/ven-006.txt', verdict: 'Supported as written',
    codes: ['37252 right brachiocephalic vein supported', '37253 × 2 superior vena cava, left brachiocephalic vein supported', '36011 × 2 right brachiocephalic vein, left brachiocephalic vein supported'],
    ledger: [['1 right brachiocephalic vein', 'counts 37252'], ['2 superior vena cava', 'counts 37253'], ['3 left brachiocephalic vein', 'counts 37253']],
    labels: ['right internal jugular vein access failed', 'right brachiocephalic vein 1st order IVUS 1', 'left brachiocephalic vein 1st order IVUS 3', 'superior vena cava reached IVUS 2', 'right common femoral vein access'],
    orders: ['1st', '1st'], gaps: [], gapWords: [],
  },
  {
    file: 'corpus/arterial/art-011.txt', verdict: 'Documentation is missing',
    codes: ['37252 left posterior tibial artery incomplete', '37253 × 2 left popliteal artery, left superficial femoral artery incomplete'],
    ledger: [['1 left posterior tibial artery', 'not yet 37252 once documented'], ['2 left popliteal artery', 'not yet 37253 once documented'], ['3 left superficial femoral artery', 'not yet 37253 once documented']],
    labels: ['right common femoral artery access', 'left superficial femoral artery 3rd order IVUS 3', 'left popliteal artery 3rd order IVUS 2', 'left posterior tibial artery 3rd order IVUS 1'],
    orders: ['1st', '2nd', '3rd'],
    gaps: ['ivus-necessity-missing', 'ivus-necessity-missing', 'ivus-necessity-missing', 'ivus-findings-missing', 'ivus-findings-missing'],
    gapWords: ['Eagle Eye taken to the mid posterior tibial and pulled back through the popliteal and SFA.', 'There was heavy concentric calcium in the SFA on IVUS.'],
  },
  {
    file: 'corpus/central/cen-001.txt', verdict: 'Supported as written',
    codes: ['37252 abdominal aorta supported', '37253 × 2 right common iliac artery, left common iliac artery supported'],
    ledger: [['1 abdominal aorta', 'counts 37252'], ['2 right common iliac artery', 'counts 37253'], ['3 left common iliac artery', 'counts 37253']],
    labels: ['abdominal aorta reached IVUS 1', 'right common femoral artery access', 'left common femoral artery access', 'right common iliac artery reached IVUS 2', 'left common iliac artery reached IVUS 3'],
    orders: [], gaps: [], gapWords: [],
  },
])('$file', ({ file, verdict, codes, ledger, labels, orders, gaps, gapWords }) => {
  let visit: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => { visit = await open(file); });
  afterAll(() => visit.page.context().close());

  test('shows its marks, codes, ledger, gaps and map', async () => {
    const { page, note } = visit;
    expect(await shownNote(page)).toBe(note);
    expect(await page.locator('.verdict h2').textContent()).toBe(verdict);
    expect((await shownCodes(page)).slice(0, codes.length)).toEqual(codes);
    expect((await shownLedger(page)).map((row) => [row[0], row.at(-1)])).toEqual(ledger);
    const map = await shownMap(page);
    expect(map.orders).toEqual(orders);
    expect(labels.filter((label) => !map.labels.includes(label))).toEqual([]);
    expect(await page.locator('.gaps .item.error .rule').allTextContents()).toEqual(gaps);
    const marked = await wordsOn(page, 'gap');
    expect(gapWords.filter((words) => !marked.includes(words))).toEqual([]);
    for (const kind of ['access', 'movement', 'ivus']) expect([kind, (await wordsOn(page, kind)).length > 0]).toEqual([kind, true]);
  });

  test('asks nobody but the service, and breaks nothing', () => {
    expect(visit.requests.filter((address) => !address.startsWith(bench.url))).toEqual([]);
    expect(visit.trouble).toEqual([]);
  });
});
