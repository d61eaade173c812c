import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const stent = `TECHNIQUE: The right common femoral artery was accessed retrograde and a 7 Fr sheath placed. The right external iliac artery, narrowed by 80%, was crossed. IVUS of the right external iliac artery was performed to size the stent; IVUS showed a lumen of 9 mm2. An 8 x 60 mm self-expanding stent was deployed in the right external iliac artery.`;

const procedureCodes = (text: string, dateOfService: string): readonly string[] => analyze(text, { dateOfService }).procedures.map(({ code, choices }) => code ?? choices.join('|'));

describe('the same note on both sides of 2026-01-01', () => {
  it('gives 37221 on the last day of 2025 and its successor for a stenosis on the first of 2026', () => {
    expect(procedureCodes(stent, '2025-12-31')).toEqual(['37221']);
    expect(procedureCodes(stent, '2026-01-01')).toEqual(['37258']);
  });

  it('gives the successor for an occlusion where the vessel was occluded', () => {
    const occluded = stent.replace('narrowed by 80%', 'occluded');
    expect([procedureCodes(occluded, '2025-12-31'), procedureCodes(occluded, '2026-01-01')]).toEqual([['37221'], ['37260']]);
  });

  it('names both successors, and what would decide, where the note says neither', () => {
    const open = stent.replace(', narrowed by 80%,', '');
    expect(procedureCodes(open, '2025-12-31')).toEqual(['37221']);
    const [procedure] = analyze(open, { dateOfService: '2026-01-01' }).procedures;
    expect([procedure?.code, procedure?.choices]).toEqual([null, ['37258', '37260']]);
    expect(procedure?.openChoice).toBe('The text leaves open 37258 (stenosis) or 37260 (occlusion); whether the treated lesion was a stenosis or an occlusion would decide it.');
  });

  it.each(['2025-12-31', '2026-01-01'])('accepts IVUS beside it on %s, and takes the placement in the treated leg in', (dateOfService) => {
    const { codes, procedures, audit } = analyze(stent, { dateOfService });
    expect(procedures.map(({ acceptsIvus, includesCatheterization }) => [acceptsIvus, includesCatheterization])).toEqual([[true, true]]);
    expect(codes.filter(({ group }) => group !== 'procedure').map(({ code, status }) => `${code} ${status}`)).toEqual(['37252 supported']);
    expect(audit.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a choice that the text leaves open', () => {
  it('is named for a carotid stent of which protection is not told', () => {
    const [procedure] = analyze('TECHNIQUE: Right common femoral artery access. An 8 x 40 mm stent was deployed in the left internal carotid artery.', { dateOfService: '2024-06-01' }).procedures;
    expect(procedure?.openChoice).toBe('The text leaves open 37215 or 37216; whether the brain was protected from debris during the stenting would decide it.');
  });

  it('is named for a thoracic endograft of which the upper end is not told', () => {
    const [procedure] = analyze('TECHNIQUE: Right common femoral artery access. A 34 x 150 mm thoracic stent graft was deployed in the descending thoracic aorta.', { dateOfService: '2026-06-01' }).procedures;
    expect(procedure?.openChoice).toBe('The text leaves open 33880 or 33881; whether the endograft covers the origin of the left subclavian artery would decide it.');
  });
});
