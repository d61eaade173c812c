import { expect, test } from 'vitest';
import { markdownReport } from '../../src/report/markdown-report.js';
import { ruleGuide } from '../../src/report/rule-guide.js';
import { articleAnalysis, articleNote, gapsAnalysis, gapsNote } from './sample-analysis.js';

const options = { colour: false, source: 'my_note.txt', profile: 'coder' } as const;

test('the markdown report lists findings, codes with their proof, and what is not reported', () => {
  const withoutGuide = markdownReport(articleAnalysis, articleNote, options).replace(/^ {2}- To satisfy: .*\n/gmu, '');
  expect(withoutGuide).toBe(`\
# IVUS documentation: my\\_note.txt

**needs review: 1 warning; supported 36012, 37252; code set 2026, no date of service found**

## Findings

- **warning** No date of service; the 2026 code set is assumed. (\`date-of-service-missing\`)

## Supported

- **36012** left external iliac vein: From the right common femoral vein the catheter went over the vena cava to the second order.
  - Line 1, column 8: “right common femoral vein access”
  - Line 1, column 42: “the IVUS catheter was placed into left external iliac vein”
- **37252** left external iliac vein: IVUS of the vessel, its reason and its result are documented.
  - Line 1, column 121: “to characterize the stricture”
  - Line 1, column 201: “The findings were a tight stricture of 4 mm”

## Not reported

- **36010** (lower order): The vena cava was crossed on the way to a higher order.
  - Line 1, column 64: “placed into left external iliac vein”
`);
});

test('the markdown report says what would satisfy a finding, in the words of the catalogue', () => {
  const rule = ruleGuide.find(({ id }) => id === 'date-of-service-missing');
  const line = markdownReport(articleAnalysis, articleNote, options).split('\n').find((words) => words.includes('To satisfy'));
  expect(line?.replaceAll('\\', '')).toBe(`  - To satisfy: ${rule?.satisfiedBy}`);
});

test('the markdown report turns no words of a note into markup', () => {
  expect(markdownReport(gapsAnalysis, gapsNote, options)).toContain('“\\[select one\\]”');
});

test('the markdown report asks questions before signing, and names no code', () => {
  expect(markdownReport(gapsAnalysis, gapsNote, { ...options, profile: 'pre-sign' })).toBe(`\
# IVUS documentation: my\\_note.txt

**3 questions before signing.**

## Before signing

- Which common femoral vein was punctured?
  - Line 2, column 13: “common femoral vein”
- What did intravascular ultrasound show in the left common iliac vein?
  - Line 3, column 1: “IVUS was performed of the left common iliac vein”
  - Line 4, column 16: “lumen”
- The note says "\\[select one\\]". What did the lumen show?
  - Line 4, column 23: “\\[select one\\]”
`);
});
