import { heatMap, rateBars } from './batch-charts.js';
import { rateText } from './batch-rate.js';
import { type BatchReport, notNamed, type ReportGroup } from './batch-report.js';
import { details, figure, htmlTable } from './batch-tables.js';
import { escapeHtml } from './escape-html.js';

/** The parts of the archive report that set physicians, sites and kinds of procedure side by side, and name notes to look at. */

/** How many rows a picture has at most, and a table. */
const drawn = { groups: 20, heatRows: 16, heatColumns: 12 } as const;
const listedGroups = 200;

const inNumber = (value: number): string => value.toLocaleString('en-US');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const physicians = (report: BatchReport): string => {
  const inScope = report.physicians.filter((group) => group.inScope > 0);
  const columns = report.gaps.filter(({ severity }) => severity !== 'info').slice(0, drawn.heatColumns).map(({ rule }) => rule);
  const rows = inScope.slice(0, drawn.heatRows).map(({ name, inScope: of, gaps: own }) => ({ name, of, counts: columns.map((rule) => own.find((gap) => gap.rule === rule)?.notes ?? 0) }));
  const map = rows.length === 0 || columns.length === 0 ? '' : figure('Percent of a physician’s notes in scope with each gap; at the end of a row, how many notes', heatMap('Physicians against gaps', columns, rows), true);
  return groupPart('physician', report.physicians, map, noteAnchors(report));
};

/** Bars and figures of one kind of group; empty where no note is in scope. */
export const groupPart = (what: string, all: readonly ReportGroup[], picture = '', anchors: ReadonlyMap<string, string> = new Map()): string => {
  const shown = all.filter(({ inScope }) => inScope > 0);
  if (shown.length === 0) return '';
  const bars = figure('Share of notes in scope with an error, with 95 % intervals; most notes first',
    rateBars(`Share of notes with an error by ${what}`, shown.slice(0, drawn.groups).map(({ name, rate }) => ({ name, rate, kind: 'error' }))));
  const withWorst = anchors.size > 0;
  const rows = shown.slice(0, listedGroups).map(({ name, notes, inScope, failed, rate, gaps: own, worst: ids }) => [
    name, notes, inScope, failed, rateText(rate), own.slice(0, 3).map(({ rule, notes: count }) => `${rule} (${inNumber(count)})`).join(', '),
    ...(withWorst ? [{ html: idLinks(ids, anchors) }] : []),
  ]);
  const heads = [what, 'notes', 'in scope', 'with an error', 'share (95 % interval)', 'most frequent gaps', ...(withWorst ? ['notes to look at'] : [])];
  return bars + picture + details(`The figures of ${inNumber(shown.length)}`, htmlTable(heads, rows));
};

const idLinks = (ids: readonly string[], anchors: ReadonlyMap<string, string>): string =>
  `<span class="ids">${ids.map((id) => (anchors.has(id) ? `<a href="#${anchors.get(id) ?? ''}">${escapeHtml(id)}</a>` : escapeHtml(id))).join(' ')}</span>`;

/** Where a note stands in the list of those to look at first. */
const noteAnchors = ({ worstNotes }: BatchReport): ReadonlyMap<string, string> => new Map(worstNotes.map(({ id }, at) => [id, `note-${at + 1}`]));

export const worst = (report: BatchReport): string => {
  const { worstNotes } = report;
  if (worstNotes.length === 0) return '';
  const quoted = worstNotes.some(({ quotes }) => quotes !== undefined);
  const rows = worstNotes.map(({ id, source, errors, warnings, rules, physician, quotes }) => [
    id, source, physician ?? '', errors, warnings, rules.join(', '), ...(quoted ? [{ html: (quotes ?? []).map((quote) => `<q>${escapeHtml(quote)}</q>`).join('<br>') }] : []),
  ]);
  return outliers(report) + '<h3>Notes with the most errors, of these physicians and of all</h3>'
    + htmlTable(['note', 'source', 'physician', 'errors', 'warnings', 'gaps', ...(quoted ? ['words of the note'] : [])], rows, worstNotes.map((_, at) => `note-${at + 1}`));
};

/** Physicians whose whole interval lies above the share of all notes. */
const outliers = (report: BatchReport): string => {
  const average = (report.verdicts.find(({ verdict }) => verdict === 'fail')?.notes ?? 0) / Math.max(1, report.notes.inScope);
  const above = report.physicians.filter(({ rate, name }) => name !== notNamed && rate.low !== null && rate.low > average).sort((a, b) => (b.rate.low ?? 0) - (a.rate.low ?? 0));
  const anchors = noteAnchors(report);
  const found = above.length === 0
    ? '<p>No physician’s interval lies wholly above the average.</p>'
    : htmlTable(['physician', 'notes in scope', 'with an error (95 % interval)', 'notes to look at'], above.map(({ name, inScope, rate, worst: ids }) => [name, inScope, rateText(rate), { html: idLinks(ids, anchors) }]));
  return `<h3>Physicians above the average of ${percent(average)}, interval and all</h3>${found}`;
};
