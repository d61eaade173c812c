import { partsBar, rateBars, trend, unitBars } from './batch-charts.js';
import { rateText } from './batch-rate.js';
import type { BatchReport } from './batch-report.js';
import { groupPart, physicians, worst } from './batch-report-groups.js';
import { batchReportStyle } from './batch-report-style.js';
import { details, figure, htmlTable, section } from './batch-tables.js';
import { escapeHtml } from './escape-html.js';

/** How many rows a picture has at most; the tables have more. */
const drawn = { gaps: 16, months: 120 } as const;

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

/** How a line of a claim stands, from what matters most. */
const standings = [
  { name: 'beyond the note', kind: 'fail', of: ['unsupported', 'units-differ', 'modifiers-differ'] },
  { name: 'not submitted', kind: 'review', of: ['missing'] },
  { name: 'left open', kind: 'not-applicable', of: ['open', 'not-judged'] },
  { name: 'confirmed', kind: 'pass', of: ['confirmed'] },
] as const;

const claims = ({ claims: all }: BatchReport): string => {
  if (all === null) return '';
  const standing = (status: string): number => standings.findIndex(({ of }) => of.some((one) => one === status));
  const parts = standings.map(({ name, kind }, at) => ({ name, kind, count: all.rows.filter(({ status }) => standing(status) === at).reduce((sum, { notes }) => sum + notes, 0) }));
  const rows = [...all.rows].sort((a, b) => standing(a.status) - standing(b.status) || b.notes - a.notes);
  return `<p>${inNumber(all.agreeing)} of ${inNumber(all.notes)} claims agree with their notes in every code: ${rateText(all.rate)}.</p>`
    + figure('Codes of the claims, one for each note', partsBar('Codes of claims by standing', parts))
    + details('Code by code', htmlTable(['code', 'standing', 'notes', 'units submitted', 'units supported'], rows.map(({ code, status, notes, submitted, supported }) => [code, status.replaceAll('-', ' '), notes, submitted, supported])));
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const cloned = ({ clonedText: found }: BatchReport): string => {
  if (found === null) return '';
  const words = `<p>${inNumber(found.notes)} notes (${rateText(found.rate)}) share the narrative, and its measurements if any, with a note of another patient or date. ${inNumber(found.templated)} more share the wording of a template that several physicians use, with findings of their own; they are not counted.</p>`;
  if (found.pairs.length === 0) return words;
  return words + htmlTable(['note', 'most like', 'narrative the same', 'measurements the same', 'differs in'],
    found.pairs.map(({ id, partner, narrative, findings, otherPatient, otherDate }) => [id, partner, percent(narrative), findings === null ? 'none made' : percent(findings), [otherPatient ? 'patient' : '', otherDate ? 'date' : ''].filter((one) => one !== '').join(', ')]));
};

const unread = ({ problems, notes }: BatchReport): string => {
  if (notes.problems === 0) return '';
  return htmlTable(['reason', 'records'], problems.reasons.map(({ reason, records }) => [reason, records]))
    + details('Which', htmlTable(['record', 'source', 'reason'], problems.examples.map(({ id, source, reason }) => [id, source, reason])));
};

const method = ({ notes, money: amounts }: BatchReport): string => `<p>A note is in scope where it documents noncoronary IVUS or an intravascular catheter placement of the session; rates are of those. An error stands in the way of a code, a warning asks for a look.
Intervals are Wilson score intervals at 95 %: where two of them overlap widely, the difference may be chance. A physician is whom the record names, else whom the note names behind a role.${notes.outsideDates > 0 ? ` ${inNumber(notes.outsideDates)} notes were outside the dates asked for.` : ''}${amounts === null ? ' Amounts are shown with the profile archive.' : ''}</p>
<p>The program reads what the words support. It does not know what was done, and codes are a person’s decision.</p>`;
