import { describe, expect, test } from 'vitest';
import { ArchiveTotals } from '../../src/batch/archive-totals.js';
import { rateOf, rateText } from '../../src/report/batch-rate.js';
import { batchReportHtml } from '../../src/report/batch-report-html.js';
import { batchReportJson, batchReportSchema } from '../../src/report/batch-report.js';
import { sampleReport, summary } from './batch-sample.js';

describe('a rate', () => {
  test.each([
    // Worked by hand from Wilson's formula with z = 1.96; the first is the textbook case of no hit in ten.
    [0, 10, { of: 10, share: 0, low: 0, high: 0.2775 }],
    [10, 10, { of: 10, share: 1, low: 0.7225, high: 1 }],
    [5, 10, { of: 10, share: 0.5, low: 0.2366, high: 0.7634 }],
    [81, 263, { of: 263, share: 0.308, low: 0.2553, high: 0.3662 }],
  ])('of %i in %i has its Wilson interval', (hits, of, rate) => {
    expect(rateOf(hits, of)).toEqual(rate);
  });

  test('of nothing is none', () => {
    expect([rateOf(0, 0), rateText(rateOf(0, 0)), rateText(rateOf(1, 30)), rateText(rateOf(15, 30))]).toEqual([{ of: 0, share: null, low: null, high: null }, '–', '3.3 % (0.6 to 17)', '50 % (33 to 67)']);
  });
});

describe('the archive report', () => {
  const report = sampleReport();

  test('counts notes, verdicts and the period', () => {
    expect(report.notes).toEqual({ answered: 43, read: 41, inScope: 40, problems: 2, outsideDates: 5 });
    expect(report.verdicts.map(({ verdict, notes }) => [verdict, notes])).toEqual([['pass', 19], ['review', 7], ['fail', 14], ['not-applicable', 1]]);
    expect(report.period).toEqual({ first: '2026-01-10', last: '2026-04-11', undated: 6 });
  });

  test('counts each gap by notes and by findings, that of copied text among them', () => {
    expect(report.gaps.map(({ rule, notes, findings, severity }) => [rule, notes, findings, severity])).toEqual([
      ['ivus-necessity-missing', 14, 28, 'error'], ['side-conflict', 6, 6, 'warning'], ['cloned-text', 1, 1, 'warning'],
    ]);
    expect(report.gaps[0]?.rate).toEqual(rateOf(14, 40));
  });

  test('breaks down by physician, site, kind of procedure and month, the unnamed last', () => {
    expect(report.physicians.map(({ name, notes, inScope, failed }) => [name, notes, inScope, failed])).toEqual([
      ['Anna Cole', 21, 21, 2], ['Luis Reyes', 12, 12, 11], ['<script>alert(1)</script>', 1, 1, 1], ['Nobody', 1, 0, 0], ['not named', 6, 6, 0],
    ]);
    expect(report.sites.map(({ name, failed }) => [name, failed])).toEqual([['North', 3], ['South', 11], ['not named', 0]]);
    expect(report.families.map(({ name, inScope }) => [name, inScope])).toEqual([['Venous stent', 34], ['Leg artery revascularization', 6]]);
    expect(report.months.map(({ month, inScope, failed }) => [month, inScope, failed])).toEqual([['2026-01', 8, 4], ['2026-02', 8, 4], ['2026-03', 10, 4], ['2026-04', 8, 2]]);
  });

  test('adds up units and money, and shows money in the profile archive alone', () => {
    expect(report.units).toEqual({ supported: [{ code: '36012', units: 14, notes: 14 }, { code: '37252', units: 26, notes: 26 }], missed: [{ code: '37252', units: 14, notes: 14 }, { code: '37253', units: 14, notes: 14 }] });
    expect(report.money?.gap).toEqual({ facility: 1982.68, nonFacility: 14912.24 });
    expect(sampleReport('coder').money).toBeNull();
  });

  test('sets claims against notes', () => {
    expect(report.claims).toMatchObject({ notes: 1, agreeing: 0, rows: [{ code: '37252', status: 'confirmed', submitted: 1, supported: 1 }, { code: '37253', status: 'unsupported', submitted: 2, supported: 0 }] });
  });

  test('names the pairs of copied notes', () => {
    expect(report.clonedText).toMatchObject({ notes: 1, templated: 3, pairs: [{ id: 'c4', partner: 'r10', narrative: 0.94, findings: 1, otherPatient: true, otherDate: false }] });
  });

  test('gathers reasons that differ in numbers only', () => {
    expect(report.problems.reasons).toEqual([{ reason: 'it is cut short: line n', records: 2 }]);
    expect(report.problems.examples[0]).toEqual({ id: 'a/cut.rtf', source: 'a/cut.rtf', reason: 'it is cut short: line 17' });
  });

  test('keeps the worst notes, worst first', () => {
    const totals = new ArchiveTotals(null);
    for (let at = 0; at < 300; at++) totals.add(summary(`n${at}`, { verdict: 'fail', gaps: [['ivus-necessity-missing', 'error', 1 + ((at * 7) % 50)]] }));
    const { worstNotes, clonedText } = totals.report({ profile: 'coder', outside: 0 });
    expect([worstNotes.length, worstNotes[0]?.errors, worstNotes.at(-1)?.errors, clonedText]).toEqual([100, 50, 34, null]);
  });

  test('as JSON follows its schema', () => {
    expect(batchReportSchema.parse(JSON.parse(batchReportJson(report)))).toEqual(JSON.parse(batchReportJson(report)));
  });
});

describe('the page', () => {
  const html = batchReportHtml(sampleReport());

  test('asks for nothing from outside and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|https?:|@import|url\(|\son\w+="/iu);
    expect(html).toContain(`default-src 'none'`);
  });

  test('escapes what records call themselves', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  test('leads to notes by id', () => {
    expect(html).toMatch(/<a href="#note-\d+">r0<\/a>/u);
    const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id ?? '');
    expect(targets.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
  });

  test('quotes notes only where their summaries do', () => {
    expect(html).toContain('<q>IVUS of the &lt;left&gt; vein</q>');
    const totals = new ArchiveTotals(null);
    totals.add(summary('n', { verdict: 'fail', gaps: [['ivus-necessity-missing', 'error', 1]] }));
    expect(batchReportHtml(totals.report({ profile: 'coder', outside: 0 }))).not.toContain('<q>');
  });

  test('gives every picture a name', () => {
    const pictures = html.match(/<svg[^>]*>/gu) ?? [];
    expect(pictures.length).toBe(9);
    expect(pictures.filter((tag) => !/role="img" aria-label="[^"]+"/u.test(tag))).toEqual([]);
  });

  test('stands for an archive without notes', () => {
    expect(batchReportHtml(new ArchiveTotals(null).report({ profile: 'coder', outside: 0 }))).toContain('0 notes read, no dates of service known');
  });

  test('is the same bytes twice', () => {
    expect(batchReportHtml(sampleReport())).toBe(html);
  });
});
