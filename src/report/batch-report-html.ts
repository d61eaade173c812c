import { heatMap, partsBar, rateBars, trend, unitBars } from './batch-charts.js';
import { rateText } from './batch-rate.js';
import { type BatchReport, notNamed, type ReportGroup } from './batch-report.js';
import { batchReportStyle } from './batch-report-style.js';
import { details, figure, htmlTable, section } from './batch-tables.js';
import { escapeHtml } from './escape-html.js';

/** How many rows a picture has at most; the tables have more. */
const drawn = { gaps: 16, groups: 20, heatRows: 16, heatColumns: 12, months: 120 } as const;
/** How many rows of a table stand open. */
const listedGroups = 200;

const inNumber = (value: number): string => value.toLocaleString('en-US');
const dollars = (value: number): string => value.toLocaleString('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** The report for people: one page without anything from outside. It names notes by id. */
export const batchReportHtml = (report: BatchReport): string => {
  const parts = [
    { id: 'verdicts', title: 'Verdicts', body: verdicts(report) },
    { id: 'gaps', title: 'What is missing, and how often', body: gaps(report) },
    { id: 'months', title: 'Month by month', body: months(report) },
    { id: 'physicians', title: 'By physician', body: physicians(report) },
    { id: 'sites', title: 'By site', body: groupPart('site', report.sites) },
    { id: 'families', title: 'By kind of procedure', body: groupPart('kind of procedure', report.families) },
    { id: 'units', title: 'Units supported and held up', body: units(report) },
    { id: 'money', title: 'Money at stake', body: money(report) },
    { id: 'claims', title: 'Claims against notes', body: claims(report) },
    { id: 'cloned', title: 'Copied narratives', body: cloned(report) },
    { id: 'worst', title: 'Where to look first', body: worst(report) },
    { id: 'unread', title: 'What could not be read', body: unread(report) },
    { id: 'method', title: 'How to read this', body: method(report) },
  ].filter(({ body }) => body !== '');
  const links = parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Archive report: ${inNumber(report.notes.read)} notes</title>
<style>${batchReportStyle}</style>
</head>
<body>
<main>
<h1>Documentation of IVUS and catheter placement</h1>
<p class="summary">${escapeHtml(summary(report))}</p>
<nav aria-label="Parts of the report"><ul>${links}</ul></nav>
${tiles(report)}
${parts.map(({ id, title, body }) => section(id, title, body)).join('\n')}
</main>
</body>
</html>
`;
};

const summary = ({ notes, period, engine }: BatchReport): string => {
  const when = period.first === null || period.last === null ? 'no dates of service known' : `dates of service ${period.first} to ${period.last}${period.undated > 0 ? `, ${inNumber(period.undated)} without a date` : ''}`;
  return `${inNumber(notes.read)} notes read, ${when}; pullback ${engine.version}, lexicon ${engine.lexicon}.`;
};

const tiles = ({ notes, verdicts: all, units: { supported, missed }, money: amounts, clonedText }: BatchReport): string => {
  const failed = all.find(({ verdict }) => verdict === 'fail');
  const sum = (rows: readonly { readonly units: number }[]): number => rows.reduce((total, row) => total + row.units, 0);
  const share = (hits: number, of: number): string => (of === 0 ? '–' : `${Math.round((hits / of) * 100)} %`);
  const shown: readonly (readonly [string, string])[] = [
    [inNumber(notes.inScope), 'notes with IVUS or a catheter placement'],
    [share(failed?.notes ?? 0, notes.inScope), 'of them have a gap that stands in the way'],
    [inNumber(sum(supported)), 'units supported'],
    [inNumber(sum(missed)), 'units held up by a gap'],
    ...(amounts === null ? [] : [[dollars(amounts.gap.facility), 'held up, Medicare facility amounts'] as const]),
    ...(clonedText === null ? [] : [[inNumber(clonedText.notes), 'notes with a copied narrative'] as const]),
    [inNumber(notes.problems), 'records that could not be read'],
  ];
  return `<div class="tiles">${shown.map(([value, words]) => `<div class="tile"><b>${escapeHtml(value)}</b><span>${escapeHtml(words)}</span></div>`).join('')}</div>`;
};

const verdictWords = { pass: 'pass', review: 'to review', fail: 'fail', 'not-applicable': 'not applicable' } as const;

const verdicts = ({ verdicts: all, notes }: BatchReport): string =>
  figure(`Of ${inNumber(notes.read)} notes read`, partsBar('Notes by verdict', all.map(({ verdict, notes: count }) => ({ name: verdictWords[verdict], count, kind: verdict }))))
  + details('The figures', htmlTable(['verdict', 'notes', 'share (95 % interval)'], all.map(({ verdict, notes: count, rate }) => [verdictWords[verdict], count, rateText(rate)])));

const gaps = ({ gaps: all, notes }: BatchReport): string => {
  const standing = all.filter(({ severity }) => severity !== 'info');
  if (standing.length === 0) return '<p>No gap was found.</p>';
  return figure(`Share of the ${inNumber(notes.inScope)} notes in scope, with 95 % intervals; errors red, warnings amber`,
    rateBars('Share of notes with each gap', standing.slice(0, drawn.gaps).map(({ rule, severity, rate }) => ({ name: rule, kind: severity, rate }))))
    + details('Every rule', htmlTable(['rule', 'what it is raised for', 'severity', 'notes', 'findings', 'share (95 % interval)'],
      all.map(({ rule, title, severity, notes: count, findings, rate }) => [rule, title, severity, count, findings, rateText(rate)])));
};

const months = ({ months: all }: BatchReport): string => {
  if (all.length < 2) return '';
  const filled = everyMonth(all.map(({ month }) => month)).slice(-drawn.months);
  const byMonth = new Map(all.map((one) => [one.month, one]));
  const none = { of: 0, share: null, low: null, high: null };
  return figure('Share of notes in scope with an error; the band is the 95 % interval', trend('Share of notes with an error by month', filled.map((name) => ({ name, rate: byMonth.get(name)?.rate ?? none }))))
    + details('The figures', htmlTable(['month', 'notes', 'in scope', 'with an error', 'share (95 % interval)'], all.map(({ month, notes, inScope, failed, rate }) => [month, notes, inScope, failed, rateText(rate)])));
};

/** The months from the first to the last, those without notes among them. */
const everyMonth = (known: readonly string[]): readonly string[] => {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const first = index(known[0] ?? '');
  const count = index(known.at(-1) ?? '') - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => `${Math.floor((first + at) / 12)}-${String(((first + at) % 12) + 1).padStart(2, '0')}`);
};

const physicians = (report: BatchReport): string => {
  const inScope = report.physicians.filter((group) => group.inScope > 0);
  const columns = report.gaps.filter(({ severity }) => severity !== 'info').slice(0, drawn.heatColumns).map(({ rule }) => rule);
  const rows = inScope.slice(0, drawn.heatRows).map(({ name, inScope: of, gaps: own }) => ({ name, of, counts: columns.map((rule) => own.find((gap) => gap.rule === rule)?.notes ?? 0) }));
  const map = rows.length === 0 || columns.length === 0 ? '' : figure('Percent of a physician’s notes in scope with each gap; at the end of a row, how many notes', heatMap('Physicians against gaps', columns, rows), true);
  return groupPart('physician', report.physicians, map, noteAnchors(report));
};

const groupPart = (what: string, all: readonly ReportGroup[], picture = '', anchors: ReadonlyMap<string, string> = new Map()): string => {
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

const units = ({ units: { supported, missed } }: BatchReport): string => {
  const codes = [...new Set([...supported, ...missed].map(({ code }) => code))].sort();
  if (codes.length === 0) return '';
  const of = (rows: readonly { readonly code: string; readonly units: number; readonly notes: number }[], code: string) => rows.find((row) => row.code === code) ?? { units: 0, notes: 0 };
  return figure('IVUS and catheter placement', unitBars('Units by code', codes.map((name) => ({ name, supported: of(supported, name).units, missed: of(missed, name).units }))))
    + details('The figures', htmlTable(['code', 'units supported', 'in notes', 'units held up', 'in notes'], codes.map((code) => [code, of(supported, code).units, of(supported, code).notes, of(missed, code).units, of(missed, code).notes])));
};

const money = ({ money: amounts }: BatchReport): string => {
  if (amounts === null) return '';
  const rows = ([['supported by the notes', amounts.supported], ['held up by a gap', amounts.gap], ['submitted beyond the notes', amounts.claimOver], ['supported, not submitted', amounts.claimUnder]] as const)
    .map(([name, { facility, nonFacility }]) => [name, { html: escapeHtml(dollars(facility)) }, { html: escapeHtml(dollars(nonFacility)) }]);
  return `${htmlTable(['units', 'facility', 'non-facility'], rows)}<p class="quiet">Medicare national amounts of the year of service, IVUS and catheter placement, before deductibles, locality and multiple-procedure rules. Not a forecast of payment.</p>`;
};

const claims = ({ claims: all }: BatchReport): string =>
  all === null ? '' : `<p>${inNumber(all.agreeing)} of ${inNumber(all.notes)} claims agree with their notes: ${rateText(all.rate)}.</p>
${htmlTable(['code', 'standing', 'notes', 'units submitted', 'units supported'], all.rows.map(({ code, status, notes, submitted, supported }) => [code, status.replaceAll('-', ' '), notes, submitted, supported]))}`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const cloned = ({ clonedText: found }: BatchReport): string => {
  if (found === null) return '';
  const words = `<p>${inNumber(found.notes)} notes (${rateText(found.rate)}) share the narrative, and its measurements if any, with a note of another patient or date. ${inNumber(found.templated)} more share the wording of a template that several physicians use, with findings of their own; they are not counted.</p>`;
  if (found.pairs.length === 0) return words;
  return words + htmlTable(['note', 'most like', 'narrative the same', 'measurements the same', 'differs in'],
    found.pairs.map(({ id, partner, narrative, findings, otherPatient, otherDate }) => [id, partner, percent(narrative), findings === null ? 'none made' : percent(findings), [otherPatient ? 'patient' : '', otherDate ? 'date' : ''].filter((one) => one !== '').join(', ')]));
};

const worst = (report: BatchReport): string => {
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

const unread = ({ problems, notes }: BatchReport): string => {
  if (notes.problems === 0) return '';
  return htmlTable(['reason', 'records'], problems.reasons.map(({ reason, records }) => [reason, records]))
    + details('Which', htmlTable(['record', 'source', 'reason'], problems.examples.map(({ id, source, reason }) => [id, source, reason])));
};

const method = ({ notes, money: amounts }: BatchReport): string => `<p>A note is in scope where it documents noncoronary IVUS or an intravascular catheter placement of the session; rates are of those. An error stands in the way of a code, a warning asks for a look.
Intervals are Wilson score intervals at 95 %: where two of them overlap widely, the difference may be chance. A physician is whom the record names, else whom the note names behind a role.${notes.outsideDates > 0 ? ` ${inNumber(notes.outsideDates)} notes were outside the dates asked for.` : ''}${amounts === null ? ' Amounts are shown with the profile archive.' : ''}</p>
<p>The program reads what the words support. It does not know what was done, and codes are a person’s decision.</p>`;
