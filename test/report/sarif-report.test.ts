import { describe, expect, test } from 'vitest';
import { ruleGuide } from '../../src/report/rule-guide.js';
import { sarifReport } from '../../src/report/sarif-report.js';
import { articleAnalysis, articleNote, gapsAnalysis, gapsNote } from './sample-analysis.js';

const options = { colour: false, source: 'notes/my note.txt', profile: 'coder' } as const;
const runOf = (report: string) => JSON.parse(report).runs[0];
const artifactLocation = { uri: 'notes/my%20note.txt', index: 0 };

describe('the SARIF report', () => {
  test('places each finding by line, column and UTF-16 offset, further evidence beside it', () => {
    const { results, columnKind } = runOf(sarifReport(gapsAnalysis, gapsNote, options));
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results[1]).toEqual({
      ruleId: 'ivus-findings-missing',
      ruleIndex: ruleGuide.findIndex(({ id }) => id === 'ivus-findings-missing'),
      level: 'error',
      message: { text: '37252 needs an IVUS result for the left common iliac vein.' },
      locations: [{ physicalLocation: {
        artifactLocation,
        region: { startLine: 3, startColumn: 1, endLine: 4, endColumn: 11, charOffset: 77, charLength: 49 },
      } }],
      relatedLocations: [{ physicalLocation: {
        artifactLocation,
        region: { startLine: 4, startColumn: 16, endLine: 4, endColumn: 21, charOffset: 131, charLength: 5 },
      } }],
      partialFingerprints: { 'gap/v1': expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'error', 'error', 'note']);
  });

  test('gives a finding without evidence the file as its place', () => {
    const { results } = runOf(sarifReport(articleAnalysis, articleNote, options));
    expect(results[0].locations).toEqual([{ physicalLocation: { artifactLocation } }]);
  });

  test('describes every rule of the catalogue', () => {
    const { tool } = runOf(sarifReport(articleAnalysis, articleNote, options));
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(ruleGuide.map(({ id }) => id));
    expect(tool.driver.rules[0].shortDescription.text).toBe(ruleGuide[0]?.title);
  });

  test('keeps the fingerprint of a gap when words move, and tells two gaps apart', () => {
    const fingerprints = (analysis: typeof gapsAnalysis) =>
      runOf(sarifReport(analysis, gapsNote, options)).results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
    const [first, ...others] = gapsAnalysis.audit.findings;
    if (first === undefined) throw new Error('the sample has findings');
    const twice = { ...gapsAnalysis, audit: { ...gapsAnalysis.audit, findings: [{ ...first, evidence: [] }, ...others, first] } };
    expect(fingerprints(twice).slice(0, 4)).toEqual(fingerprints(gapsAnalysis));
    expect(new Set(fingerprints(twice).map(JSON.stringify)).size).toBe(5);
  });

  test('carries no words of the note beyond its messages', () => {
    const { results, artifacts } = runOf(sarifReport(gapsAnalysis, gapsNote, options));
    expect(artifacts).toEqual([{ location: { uri: 'notes/my%20note.txt' } }]);
    expect(JSON.stringify(results)).not.toMatch(/IVUS was performed|lumen|select one|snippet/u);
  });

  test('asks questions before signing, and names rules by id alone', () => {
    const { results, tool } = runOf(sarifReport(gapsAnalysis, gapsNote, { ...options, profile: 'pre-sign' }));
    expect(results.map(({ message }: { message: { text: string } }) => message.text)).toEqual([
      'The note says "[select one]". What did the lumen show?',
      'What did intravascular ultrasound show in the left common iliac vein?',
      'Which common femoral vein was punctured?',
    ]);
    expect(Object.keys(tool.driver.rules[0])).toEqual(['id', 'defaultConfiguration']);
  });
});
