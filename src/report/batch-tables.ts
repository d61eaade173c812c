import { escapeHtml } from './escape-html.js';

/** A cell: words, a number (to the right), or markup that is safe already. */
export type Cell = string | number | { readonly html: string };

/** A table whose heads and words are escaped. `ids` gives rows an address within the page. */
export const htmlTable = (heads: readonly string[], rows: readonly (readonly Cell[])[], ids: readonly string[] = []): string => {
  const numeric = heads.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'));
  const head = heads.map((words, at) => `<th scope="col"${numeric[at] === true ? ' class="number"' : ''}>${escapeHtml(words)}</th>`).join('');
  const body = rows.map((row, at) => `<tr${ids[at] === undefined ? '' : ` id="${ids[at]}"`}>${row.map(htmlCell).join('')}</tr>`).join('\n');
  return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
};

const htmlCell = (cell: Cell): string => {
  if (typeof cell === 'number') return `<td class="number">${cell.toLocaleString('en-US')}</td>`;
  return `<td>${typeof cell === 'string' ? escapeHtml(cell) : cell.html}</td>`;
};

export const section = (id: string, title: string, body: string): string => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>\n${body}\n</section>`;

export const figure = (caption: string, svg: string, isWide = false): string => `<figure tabindex="0"${isWide ? ' class="wide"' : ''}><figcaption>${escapeHtml(caption)}</figcaption>${svg}</figure>`;

export const details = (summary: string, body: string): string => `<details><summary>${escapeHtml(summary)}</summary>\n${body}\n</details>`;
