import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import type { AnalyzeOptions, ClaimRow } from '../../src/model/analysis.js';

const note = `DATE OF SERVICE: 2026-03-04

TECHNIQUE: The right common femoral vein was accessed and a 10 Fr sheath placed. From there the IVUS catheter was advanced into the left external iliac vein. Intravascular ultrasound of the left external iliac vein was performed because the venogram was equivocal. IVUS showed a 70% stenosis with a lumen of 40 mm2. Intravascular ultrasound of the left common iliac vein was performed to size the stent; it showed a lumen of 60 mm2. A 14 x 80 mm Venovo stent was deployed in the left external iliac vein.
`;

const rowsOf = (claim: AnalyzeOptions['claim'], text = note): readonly ClaimRow[] => analyze(text, claim === undefined ? {} : { claim }).claim ?? [];
const standing = (claim: AnalyzeOptions['claim'], text = note): readonly string[] =>
  rowsOf(claim, text).map(({ code, status, submittedUnits, supportedUnits }) => `${code} ${status} ${submittedUnits}/${supportedUnits}`);
const rulesOf = (claim: AnalyzeOptions['claim'], text = note): readonly string[] =>
  analyze(text, claim === undefined ? {} : { claim }).audit.findings.map(({ rule }) => rule).filter((rule) => /claim|modifier/.test(rule));

describe('a claim against the note', () => {
  it('is absent where none was given', () => {
    expect(analyze(note)).not.toHaveProperty('claim');
  });

  it('is confirmed code by code where it says what the note supports', () => {
    const claim = '37252:1,37253:1,36012,37238';
    expect(standing(claim)).toEqual(['37252 confirmed 1/1', '37253 confirmed 1/1', '36012 confirmed 1/1', '37238 confirmed 1/1']);
    expect(rulesOf(claim)).toEqual([]);
    expect(analyze(note, { claim }).audit.verdict).toBe('pass');
  });

  it('adds up lines of one code, whatever their modifiers', () => {
    expect(rowsOf('37253-59,37252,36012,37253-XS').map(({ code, submittedUnits, status }) => [code, submittedUnits, status])).toEqual([
      ['37253', 2, 'units-differ'], ['37252', 1, 'confirmed'], ['36012', 1, 'confirmed'],
    ]);
  });

  it('raises an error for too many units and for too few, and names the finding', () => {
    expect(rulesOf('37252,37253:3,36012')).toEqual(['claim-units-differ']);
    const { claim = [], audit } = analyze(note, { claim: '37252,37253:3,36012' });
    expect(claim.find(({ code }) => code === '37253')?.findings).toEqual([audit.findings.find(({ rule }) => rule === 'claim-units-differ')?.id]);
    expect(audit.verdict).toBe('fail');
  });

  it('raises an error for a code of which the note documents nothing, IVUS, placement or procedure', () => {
    expect(rulesOf('37252,37253,36012,36247,37221')).toEqual(['claim-code-unsupported', 'claim-code-unsupported']);
  });

  it('says that a code has ended by the date of service', () => {
    expect(rowsOf('37252,37253,36012,37221').at(-1)?.because).toBe('37221 is no code of 2026-03-04: it ended on 2025-12-31.');
    expect(rowsOf('37258', note.replace('2026-03-04', '2025-12-31'))[0]?.because).toBe('37258 is no code of 2025-12-31: it begins on 2026-01-01.');
  });

  it('does not judge a code outside what it reads, and says so', () => {
    const [row] = rowsOf('99152,37252,37253,36012');
    expect([row?.status, row?.findings, row?.because]).toEqual([
      'not-judged', [], 'Outside what the program reads: neither confirmed nor refuted, compare it with the note by hand.',
    ]);
    expect(rulesOf('99152,37252,37253,36012')).toEqual([]);
  });

  it('warns of supported IVUS and placements that were not submitted, and of no procedure', () => {
    expect(standing('37252')).toEqual(['37252 confirmed 1/1', '36012 missing 0/1', '37253 missing 0/1']);
    expect(rulesOf('37252')).toEqual(['claim-code-missing', 'claim-code-missing']);
    expect(analyze(note, { claim: '37252' }).audit.verdict).toBe('review');
  });

  it('takes every supported code for missing where the claim is an empty list', () => {
    expect(standing([])).toEqual(['36012 missing 0/1', '37252 missing 0/1', '37253 missing 0/1']);
  });

  it('finds modifier 50 on IVUS in the claim', () => {
    expect(rulesOf('37252-50,37253,36012')).toEqual(['ivus-modifier-50']);
    expect(rowsOf('37252-50,37253,36012')[0]?.status).toBe('modifiers-differ');
    expect(rulesOf('37252,37253,36012-50')).toEqual([]);
  });

  it('shows a side modifier that the note contradicts', () => {
    expect(rowsOf('37252-RT,37253-LT,36012')[0]).toMatchObject({ status: 'modifiers-differ', because: 'Modifier RT is submitted, and the note documents the left side.' });
  });

  it('tells a code that hangs on a gap from one that was never done', () => {
    const gap = note.replace('; it showed a lumen of 60 mm2', '');
    const row = rowsOf('37252,37253,36012', gap).find(({ code }) => code === '37253');
    expect([row?.status, row?.supportedUnits, row?.incompleteUnits]).toEqual(['unsupported', 0, 1]);
    expect(row?.because).toBe('The service reads as performed, but what the code needs is missing from the documentation.');
    expect(row?.evidence.length).toBeGreaterThan(0);
  });

  it('leaves a code open between which and another the text does not decide', () => {
    const text = 'DATE OF SERVICE: 2026-03-04\n\nTECHNIQUE: The right common femoral artery was accessed. The right external iliac artery was stented with an 8 x 60 mm self-expanding stent.';
    const [row] = rowsOf('37258', text);
    expect(row?.status).toBe('open');
    expect(row?.because).toBe('The text leaves open 37258 (stenosis) or 37260 (occlusion); whether the treated lesion was a stenosis or an occlusion would decide it.');
    expect(analyze(text).procedures.find(({ code }) => code === null)?.openChoice).toBe(row?.because);
  });

  it('judges no units of pictures, whose number it does not read', () => {
    const text = `${note}A venogram of the left leg was performed.\n`;
    expect(standing('75820', text)[0]).toBe('75820 confirmed 1/1');
    expect(standing('75820:2', text)[0]).toBe('75820 not-judged 2/1');
  });

  it.each(['coder', 'archive'] as const)('stands beside money and pairs for the profile %s', (profile) => {
    const { money, pairs } = analyze(note, { profile, claim: '37252:1,37253:1,36012' });
    expect(money?.totals.supported).toEqual({ facility: 141.62, nonFacility: 1065.16, without: ['36012', '37238'] });
    expect(pairs).toEqual([]);
  });

  it('brings no money and no pairs before signing', () => {
    const analysis = analyze(note, { profile: 'pre-sign', claim: '37252:1' });
    expect(Object.keys(analysis)).not.toContain('money');
    expect(Object.keys(analysis)).not.toContain('pairs');
    expect(JSON.stringify(analysis)).not.toMatch(/\$\d|facility/i);
  });

  it('refuses a malformed claim', () => {
    expect(() => analyze(note, { claim: 'IVUS' })).toThrow(TypeError);
  });
});
