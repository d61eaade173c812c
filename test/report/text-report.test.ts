import { describe, expect, test } from 'vitest';
import { ruleGuide } from '../../src/report/rule-guide.js';
import { wrap } from '../../src/report/terminal-text.js';
import { textReport } from '../../src/report/text-report.js';
import { articleAnalysis, articleNote, gapsAnalysis, gapsNote } from './sample-analysis.js';

const plain = { colour: false, source: 'note.txt', profile: 'coder' } as const;

/** The lines that say what satisfies a rule, in the catalogue's own words. */
const toSatisfy = (rule: string): string =>
  wrap(`to satisfy: ${ruleGuide.find(({ id }) => id === rule)?.satisfiedBy ?? ''}`, 88)
    .map((line, row) => `      ${row === 0 ? '=' : ' '} ${line}`)
    .join('\n');

describe('the text report', () => {
  test('gives the codes with their proof, what is not reported, and the verdict', () => {
    expect(textReport(articleAnalysis, articleNote, plain)).toBe(`\
note.txt:1:1: warning: No date of service; the 2026 code set is assumed. [date-of-service-missing]
${toSatisfy('date-of-service-missing')}

Supported
  36012       left external iliac vein
              From the right common femoral vein the catheter went over the vena cava to the
              second order.
              1:8     "right common femoral vein access"
              1:42    "the IVUS catheter was placed into left external iliac vein"
  37252       left external iliac vein
              IVUS of the vessel, its reason and its result are documented.
              1:121   "to characterize the stricture"
              1:201   "The findings were a tight stricture of 4 mm"

Not reported
  36010       lower order
              The vena cava was crossed on the way to a higher order.
              1:64    "placed into left external iliac vein"

note.txt: needs review: 1 warning; supported 36012, 37252; code set 2026, no date of service found
`);
  });

  test('gives findings in reading order, underlined through tabs, line breaks and wide characters', () => {
    expect(textReport(gapsAnalysis, gapsNote, plain)).toBe(`\
note.txt:2:13: error: The side of the access is not documented. [access-laterality-missing]
    2 | ACCESS: The common femoral vein was punctured.
      |             ^~~~~~~~~~~~~~~~~~~
${toSatisfy('access-laterality-missing')}

note.txt:3:1: error: 37252 needs an IVUS result for the left common iliac vein. [ivus-findings-missing]
    3 | IVUS was performed of the left common
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    4 | iliac vein. 血管 lumen: [select one].
      | ~~~~~~~~~~
      = also at: 4:16 "lumen"
${toSatisfy('ivus-findings-missing')}

note.txt:3:1: info: Several runs in one vessel count once. [ivus-counted-once]
    3 | IVUS was performed of the left common
      | ^~~~~~~~~~~~~~~~~~
${toSatisfy('ivus-counted-once')}

note.txt:4:23: warning: A choice was left open. [template-residue]
    4 | iliac vein. 血管 lumen: [select one].
      |                         ^~~~~~~~~~~~
${toSatisfy('template-residue')}

Incomplete
  37252       left common iliac vein
              IVUS of the vessel is documented, its result is not.
              in the way: ivus-findings-missing
              3:1     "IVUS was performed"

Trouble while reading
  intake: Not valid UTF-8: read as Windows-1252.

note.txt: fail: 2 errors, 1 warning, 1 remark; no code supported; code set 2026, date of service 2026-03-04 from the note
`);
  });

  test('asks questions before signing, without codes, rule ids or a verdict', () => {
    expect(textReport(gapsAnalysis, gapsNote, { ...plain, profile: 'pre-sign' })).toBe(`\
note.txt:2:13: question: Which common femoral vein was punctured?
    2 | ACCESS: The common femoral vein was punctured.
      |             ^~~~~~~~~~~~~~~~~~~

note.txt:3:1: question: What did intravascular ultrasound show in the left common iliac vein?
    3 | IVUS was performed of the left common
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    4 | iliac vein. 血管 lumen: [select one].
      | ~~~~~~~~~~
      = also at: 4:16 "lumen"

note.txt:4:23: question: The note says "[select one]". What did the lumen show?
    4 | iliac vein. 血管 lumen: [select one].
      |                         ^~~~~~~~~~~~

note.txt: 3 questions before signing.
`);
  });

  test('changes nothing but colours where colour is asked for', () => {
    const coloured = textReport(gapsAnalysis, gapsNote, { ...plain, colour: true });
    expect(coloured.split('\n')[0]).toBe(
      'note.txt:2:13: \u001B[31merror:\u001B[39m \u001B[1mThe side of the access is not documented.\u001B[22m '
      + '\u001B[2m[access-laterality-missing]\u001B[22m',
    );
    expect(coloured.replace(/\u001B\[\d+m/gu, '')).toBe(textReport(gapsAnalysis, gapsNote, plain));
  });
});
