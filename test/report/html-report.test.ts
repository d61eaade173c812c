import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import type { Analysis } from '../../src/model/analysis.js';
import { quoteOf } from '../../src/model/span.js';
import { htmlReport } from '../../src/report/html-report.js';
import { articleAnalysis, gapsAnalysis, gapsNote } from './sample-analysis.js';

const options = { colour: false, source: 'note.txt', profile: 'coder' } as const;
const markup = (page: string): string => page.slice(page.indexOf('<main>'));

describe('the HTML report', () => {
  test('marks the note up with the strongest thing that lies on each stretch', () => {
    const note = /<div class="note">(.*?)<\/div>/su.exec(htmlReport(gapsAnalysis, gapsNote, options))?.[1];
    expect(note).toBe([
      'Date of service: 03/04/2026',
      'ACCESS:\tThe <mark class="error">common femoral vein</mark> was punctured.',
      '<mark class="error">IVUS was performed of the left common',
      'iliac vein</mark>. 血管 <mark class="error">lumen</mark>: <mark class="warning">[select one]</mark>.',
      '',
    ].join('\r\n'));
  });

  test('shows hostile words as words, wherever they come from', () => {
    const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    const evidence = [quoteOf(hostile, { start: 0, end: hostile.length })];
    const [line] = articleAnalysis.codes;
    const [finding] = gapsAnalysis.audit.findings;
    if (line === undefined || finding === undefined) throw new Error('the samples have codes and findings');
    const analysis: Analysis = {
      ...articleAnalysis,
      codes: [{ ...line, because: hostile, evidence }],
      audit: { verdict: 'fail', findings: [{ ...finding, message: hostile, evidence }] },
      problems: [{ stage: 'intake', message: hostile, evidence: [] }],
    };
    const page = htmlReport(analysis, hostile, { ...options, source: hostile });
    expect(page).not.toMatch(/<script|<img/u);
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&gt;&lt;img/gu)).toHaveLength(8);
  });

  test('asks for nothing outside itself, and forbids it', () => {
    const page = htmlReport(gapsAnalysis, gapsNote, options);
    expect(page).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;/u);
    expect(page).not.toMatch(/https?:|url\(|@import|<link|src=/u);
  });

  test('holds no code and no verdict before signing', () => {
    const page = markup(htmlReport(gapsAnalysis, gapsNote, { ...options, profile: 'pre-sign' }));
    expect(page).toContain('<h3>What did intravascular ultrasound show in the left common iliac vein?</h3>');
    expect(page).not.toMatch(/3\d{4}|fail|error|proof|ivus-findings-missing/u);
  });
});

describe('the vessel map of the HTML report', () => {
  const note = 'From a right common femoral vein access, the IVUS catheter was placed into the left external iliac vein and IVUS was performed to size the vein.';
  const page = htmlReport(analyze(note), note, options);

  test('draws access, way and vessel examined, and tells the way in words', () => {
    expect(page.match(/<g class="(?:access|route|ring|order)"/gu)?.toSorted()).toEqual(['<g class="access"', '<g class="order"', '<g class="order"', '<g class="ring"', '<g class="route"']);
    expect(page).toContain('<li>right common femoral vein → right external iliac vein → right common iliac vein → inferior vena cava → left common iliac vein → left external iliac vein: second order</li>');
  });

  test('is left out where no vessel is known', () => {
    expect(htmlReport(gapsAnalysis, gapsNote, options)).not.toContain('Vessel map');
  });
});
