import type { Page } from 'playwright-core';

/** Pastes a note as a person does: by the clipboard and the keyboard. */
export const pasteNote = async (page: Page, note: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Procedure note' });
  await field.focus();
  await page.evaluate((words) => navigator.clipboard.writeText(words), note);
  await page.keyboard.press('Control+V');
  await page.locator('.verdict').waitFor();
  await page.locator('.marked-note').waitFor();
};

/** The note as it is shown, without the signs before its marks. */
export const shownNote = (page: Page): Promise<string> => page.locator('.marked-note').evaluate((note) => {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const sign of copy.querySelectorAll('.signs, .spoken')) sign.remove();
  return copy.textContent ?? '';
});

/** The words that are marked with a kind. */
export const wordsOn = (page: Page, kind: string): Promise<string[]> => page.locator('.marked-note mark').evaluateAll((marks, wanted) =>
  marks.filter((mark) => (mark.getAttribute('data-about') ?? '').split(' ').includes(`kind-${wanted}`)).map((mark) => {
    const copy = mark.cloneNode(true) as HTMLElement;
    for (const sign of copy.querySelectorAll('.signs, .spoken')) sign.remove();
    return copy.textContent ?? '';
  }), kind);

/** `37252 left external iliac vein supported`, for each line of the codes. */
export const shownCodes = (page: Page): Promise<string[]> => page.locator('.codes .code-line').evaluateAll((lines) =>
  lines.map((line) => [line.querySelector('.code')?.textContent, line.querySelector('.lead')?.textContent, line.querySelector('.tag')?.textContent].join(' ')));

/** The rows of the ledger, cell by cell. */
export const shownLedger = (page: Page): Promise<string[][]> => page.locator('.ledger tbody tr').evaluateAll((rows) =>
  rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim())));

/** What the map draws, by its labels and the orders at its branchings. */
export const shownMap = async (page: Page): Promise<{ readonly labels: string[]; readonly orders: string[] }> => ({
  labels: await page.locator('.vessel-map .label').evaluateAll((labels) => labels.map((label) => [...label.querySelectorAll('text')].map((line) => line.textContent).join(' '))),
  orders: await page.locator('.vessel-map .order text').allTextContents(),
});
