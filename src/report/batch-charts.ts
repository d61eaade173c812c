import { escapeHtml } from './escape-html.js';
import type { Rate } from './batch-report.js';
import { rateText } from './batch-rate.js';

/** Pictures of the archive report as SVG: each has a title that says what it shows; the figures stand in tables beside it. */

const picture = (title: string, width: number, height: number, body: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title>${body}</svg>`;

/** In pixels; most of the width of the page. */
const pictureWidth = 1000;

const text = (x: number, y: number, words: string, extra = ''): string => `<text x="${place(x)}" y="${place(y)}"${extra}>${escapeHtml(words)}</text>`;
const place = (value: number): string => String(Math.round(value * 10) / 10);
const cut = (words: string, length: number): string => (words.length <= length ? words : `${words.slice(0, length - 1)}…`);
const inNumber = (value: number): string => value.toLocaleString('en-US');

export interface Share {
  readonly name: string;
  readonly count: number;
  /** Class that gives the colour. */
  readonly kind: string;
}

/** One bar cut into parts, with a legend of counts. */
export const partsBar = (title: string, parts: readonly Share[]): string => {
  const width = pictureWidth;
  const all = Math.max(1, parts.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  const bars = parts.map(({ count, kind, name }) => {
    const share = (count / all) * width;
    const start = at;
    at += share;
    const label = share > 60 ? text(start + 8, 23, `${Math.round((count / all) * 100)} %`, ' class="on-bar"') : '';
    return `<rect class="bar ${kind}" x="${place(start)}" y="4" width="${place(Math.max(0, share - 1))}" height="30"><title>${escapeHtml(`${name}: ${inNumber(count)}`)}</title></rect>${label}`;
  });
  const legend = parts.map(({ name, count, kind }, index) => {
    const x = index * (width / parts.length);
    return `<rect class="bar ${kind}" x="${place(x)}" y="46" width="11" height="11"/>${text(x + 17, 56, `${name}: ${inNumber(count)}`)}`;
  });
  return picture(title, width, 64, bars.join('') + legend.join(''));
};

export interface RateBar {
  readonly name: string;
  readonly rate: Rate;
  readonly kind: string;
}

/** Horizontal bars of shares with their 95 % intervals as whiskers, on one scale. */
export const rateBars = (title: string, rows: readonly RateBar[]): string => {
  const [left, right, rowHeight, top] = [250, 170, 24, 22];
  const width = pictureWidth;
  const room = width - left - right;
  const scale = niceTop(Math.max(0.01, ...rows.map(({ rate }) => rate.high ?? 0)));
  const x = (share: number): number => left + (share / scale) * room;
  const height = top + rows.length * rowHeight + 6;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = x(part * scale);
    return `<line class="grid" x1="${place(at)}" x2="${place(at)}" y1="${top - 4}" y2="${height - 4}"/>${text(at, 12, `${Number((part * scale * 100).toFixed(1))} %`, ' class="quiet" text-anchor="middle"')}`;
  });
  const bars = rows.map(({ name, rate, kind }, index) => {
    const y = top + index * rowHeight;
    const share = rate.share ?? 0;
    const whisker = rate.low === null || rate.high === null ? '' : `<path class="whisker" fill="none" d="M${place(x(rate.low))} ${y + 9}H${place(x(rate.high))}M${place(x(rate.low))} ${y + 5}v8M${place(x(rate.high))} ${y + 5}v8"/>`;
    return `${text(left - 8, y + 13, cut(name, 36), ' text-anchor="end"')}<rect class="bar ${kind}" x="${left}" y="${y + 2}" width="${place(Math.max(1, x(share) - left))}" height="14" fill-opacity=".75"/>${whisker}${text(width - right + 12, y + 13, rateText(rate), ' class="quiet"')}`;
  });
  return picture(title, width, height, grid.join('') + bars.join(''));
};

/** The next share above that ends a scale well. */
const niceTop = (share: number): number => [0.01, 0.02, 0.04, 0.1, 0.2, 0.4, 0.6, 0.8, 1].find((top) => top >= share) ?? 1;

export interface TrendPoint {
  readonly name: string;
  readonly rate: Rate;
}

/** A share over time with its 95 % interval as a band. Months without notes leave a gap. */
export const trend = (title: string, points: readonly TrendPoint[]): string => {
  const [width, height, left, bottom, top] = [pictureWidth, 230, 50, 32, 12];
  const scale = niceTop(Math.max(0.01, ...points.map(({ rate }) => rate.high ?? 0)));
  const step = (width - left - 40) / Math.max(1, points.length - 1);
  const x = (index: number): number => left + index * step;
  const y = (share: number): number => top + (1 - share / scale) * (height - top - bottom);
  const known = points.flatMap(({ rate, name }, index) => (rate.share === null || rate.low === null || rate.high === null ? [] : [{ index, name, rate, share: rate.share, low: rate.low, high: rate.high }]));
  const grid = [0, 0.5, 1].map((part) => `<line class="grid" x1="${left}" x2="${width - 40}" y1="${place(y(part * scale))}" y2="${place(y(part * scale))}"/>${text(left - 8, y(part * scale) + 4, `${Number((part * scale * 100).toFixed(1))} %`, ' class="quiet" text-anchor="end"')}`);
  const band = known.length < 2 ? '' : `<path class="band" d="M${known.map(({ index, high }) => `${place(x(index))} ${place(y(high))}`).join('L')}L${[...known].reverse().map(({ index, low }) => `${place(x(index))} ${place(y(low))}`).join('L')}Z"/>`;
  const line = `<path class="line" d="M${known.map(({ index, share }) => `${place(x(index))} ${place(y(share))}`).join('L')}"/>`;
  const dots = known.map(({ index, share, name, rate }) => `<circle class="dot" cx="${place(x(index))}" cy="${place(y(share))}" r="3"><title>${escapeHtml(`${name}: ${rateText(rate)} of ${inNumber(rate.of)}`)}</title></circle>`);
  const every = Math.ceil(points.length / 12);
  const labels = points.map(({ name }, index) => (index % every === 0 ? text(x(index), height - 10, name, ' class="quiet" text-anchor="middle"') : ''));
  return picture(title, width, height, grid.join('') + band + (known.length === 0 ? '' : line) + dots.join('') + labels.join(''));
};

export interface HeatRow {
  readonly name: string;
  readonly of: number;
  /** Notes with each of the columns' gaps. */
  readonly counts: readonly number[];
}

/** Rows against columns; the darker a cell, the larger its share, which stands in it in percent. */
export const heatMap = (title: string, columns: readonly string[], rows: readonly HeatRow[]): string => {
  const [left, top, cellWidth, cellHeight] = [210, 150, 52, 24];
  const width = left + columns.length * cellWidth + 100;
  const height = top + rows.length * cellHeight + 6;
  const most = Math.max(0.01, ...rows.flatMap(({ of, counts }) => counts.map((count) => count / Math.max(1, of))));
  const heads = columns.map((name, index) => {
    const x = left + index * cellWidth + cellWidth / 2;
    return `<text x="${place(x)}" y="${top - 8}" transform="rotate(-40 ${place(x)} ${top - 8})">${escapeHtml(cut(name, 30))}</text>`;
  });
  const cells = rows.map(({ name, of, counts }, row) => {
    const y = top + row * cellHeight;
    const squares = counts.map((count, column) => {
      const share = count / Math.max(1, of);
      const x = left + column * cellWidth;
      const words = count === 0 ? '' : text(x + cellWidth / 2 - 1, y + 16, String(Math.round(share * 100)), ` text-anchor="middle"${share / most > 0.55 ? ' class="on-bar"' : ''}`);
      return `<rect class="cell" x="${x}" y="${y}" width="${cellWidth - 2}" height="${cellHeight - 2}" fill-opacity="${(0.04 + 0.9 * (share / most)).toFixed(3)}"><title>${escapeHtml(`${name}, ${columns[column] ?? ''}: ${inNumber(count)} of ${inNumber(of)} notes`)}</title></rect>${words}`;
    });
    return `${text(left - 8, y + 16, cut(name, 30), ' text-anchor="end"')}${squares.join('')}${text(left + columns.length * cellWidth + 6, y + 16, inNumber(of), ' class="quiet"')}`;
  });
  return picture(title, width, height, heads.join('') + cells.join(''));
};

export interface UnitPair {
  readonly name: string;
  readonly supported: number;
  readonly missed: number;
}

/** Two bars for each code: units supported, and units that hang on a gap. */
export const unitBars = (title: string, rows: readonly UnitPair[]): string => {
  const [left, rowHeight, width] = [90, 34, pictureWidth];
  const most = Math.max(1, ...rows.flatMap(({ supported, missed }) => [supported, missed]));
  const room = width - left - 90;
  const bar = (value: number, y: number, kind: string): string =>
    `<rect class="bar ${kind}" x="${left}" y="${y}" width="${place(Math.max(value === 0 ? 0 : 1, (value / most) * room))}" height="12"/>${text(left + (value / most) * room + 6, y + 10, inNumber(value), ' class="quiet"')}`;
  const bars = rows.map(({ name, supported, missed }, index) => {
    const y = 26 + index * rowHeight;
    return `${text(left - 8, y + 17, name, ' text-anchor="end"')}${bar(supported, y, 'pass')}${bar(missed, y + 14, 'error')}`;
  });
  const legend = `<rect class="bar pass" x="${left}" y="2" width="11" height="11"/>${text(left + 17, 12, 'supported')}<rect class="bar error" x="${left + 120}" y="2" width="11" height="11"/>${text(left + 137, 12, 'held up by a gap')}`;
  return picture(title, width, 30 + rows.length * rowHeight, legend + bars.join(''));
};
