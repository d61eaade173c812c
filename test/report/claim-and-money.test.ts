import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { reporters } from '../../src/report/reporters.js';
import { articleAnalysis, articleNote } from './sample-analysis.js';

const proof = articleAnalysis.codes[1]?.evidence ?? [];

const analysis: Analysis = {
  ...articleAnalysis,
  pairs: [{ column1: '37221', column2: '36247', modifierAllowed: true, question: 'Was it <apart>?', evidence: proof.slice(0, 1) }],
  claim: [
    { code: '37252', status: 'confirmed', submitted: [{ units: 1, modifiers: [] }], submittedUnits: 1, supportedUnits: 1, incompleteUnits: 0, because: '1 unit, as the note supports.', findings: [], evidence: proof },
    { code: '37253', status: 'unsupported', submitted: [{ units: 2, modifiers: ['59'] }], submittedUnits: 2, supportedUnits: 0, incompleteUnits: 0, because: 'IVUS of 1 vessel only.', findings: ['f2'], evidence: [] },
    { code: '36012', status: 'missing', submitted: [], submittedUnits: 0, supportedUnits: 1, incompleteUnits: 0, because: 'The claim has none.', findings: [], evidence: [] },
  ],
  money: {
    currency: 'USD', year: 2022, source: 'CMS RVU22',
    lines: [
      { code: '37252', units: 1, standing: 'supported', each: { facility: 89.63, nonFacility: 1026.07 }, total: { facility: 89.63, nonFacility: 1026.07 }, findings: [] },
      { code: '36012', units: 1, standing: 'supported', each: { facility: null, nonFacility: null }, total: { facility: null, nonFacility: null }, findings: [] },
    ],
    totals: {
      supported: { facility: 89.63, nonFacility: 1026.07, without: ['36012'] }, gap: { facility: 0, nonFacility: 0, without: [] },
      claimOver: { facility: 0, nonFacility: 0, without: [] }, claimUnder: { facility: 0, nonFacility: 0, without: [] },
    },
  },
};

const render = (format: keyof typeof reporters, profile: 'coder' | 'pre-sign' = 'coder'): string =>
  reporters[format](analysis, articleNote, { colour: false, source: 'note.txt', profile });

describe('claim and money in the reports', () => {
  it('stand in the text report, a confirmed line without its proof again', () => {
    expect(render('text')).toContain(`\
Questions to the coder
              Was it <apart>?
              1:121   "to characterize the stricture"

Claim
  37252       confirmed
              1 unit, as the note supports.
  37253-59 × 2 unsupported
              IVUS of 1 vessel only.
  36012       not submitted
              The claim has none.

Money: Medicare national amounts, 2022
                                                             facility   non-facility
  37252       supported                                        $89.63      $1,026.07
  total       supported, without 36012                         $89.63      $1,026.07
              CMS RVU22
`);
  });

  it('stand in the Markdown report', () => {
    const report = render('markdown');
    expect(report).toContain('## Claim\n\n- **37252** confirmed: 1 unit, as the note supports.\n- **37253-59 × 2** unsupported: IVUS of 1 vessel only.\n');
    expect(report).toContain('| **total** | supported, without 36012 | **$89.63** | **$1,026.07** |');
    expect(report).toContain('- Was it \\<apart\\>?');
  });

  it('stand in the HTML report, escaped', () => {
    const report = render('html');
    expect(report).toContain('<h3><span class="code">37253-59 × 2</span><span class="tag error">unsupported</span></h3>');
    expect(report).toContain('<tr class="total"><th scope="row">total</th><td>supported, without 36012</td><td class="amount">$89.63</td><td class="amount">$1,026.07</td></tr>');
    expect(report).toContain('<p>Was it &lt;apart&gt;?</p>');
  });

  it('stand in the properties of the SARIF log, without words of the note', () => {
    const [run] = JSON.parse(render('sarif')).runs;
    expect(run.properties.claim).toEqual(analysis.claim?.map(({ evidence, ...row }) => (evidence.length >= 0 ? row : null)));
    expect(run.properties.money).toEqual(analysis.money);
  });

  it.each(['text', 'markdown', 'html', 'sarif'] as const)('are kept from the physician before signing: %s', (format) => {
    expect(render(format, 'pre-sign')).not.toMatch(/\$\d|1026\.07|Questions to the coder|37253|"claim":/);
  });
});
