import { expect, test } from 'vitest';
import { analysisSchema } from '../../src/model/analysis.js';
import { reporters } from '../../src/report/reporters.js';
import { gapsAnalysis, gapsNote } from './sample-analysis.js';

test('the JSON report is the analysis, whole, in every profile', () => {
  const report = reporters.json(gapsAnalysis, gapsNote, { colour: true, source: 'note.txt', profile: 'pre-sign' });
  expect(analysisSchema.parse(JSON.parse(report))).toEqual(gapsAnalysis);
  expect(report.endsWith('}\n')).toBe(true);
});
