import { describe, expect, it } from 'vitest';
import { auditFacts, type Audit } from '../../src/audit/audit-facts.js';
import type { AuditContext } from '../../src/audit/define-rule.js';
import { codeFacts } from '../../src/coding/code-facts.js';
import type { VesselPolicy } from '../../src/model/analysis.js';
import type { Facts } from '../../src/model/facts.js';
import { access, evaluation, examined, factsWith, procedure, quoteAt, reached } from '../coding/facts-builder.js';

const audit = (given: Partial<Facts>, context: Partial<AuditContext> = {}, vesselPolicy: VesselPolicy = 'named'): Audit => {
  const facts = factsWith(given);
  return auditFacts(facts, codeFacts(facts, { dateOfService: '2024-06-01', vesselPolicy }), { profile: 'coder', dateSource: 'note', ...context });
};

const groin: Partial<Facts> = { accessSites: [access('right common-femoral-vein')], placements: reached(['left common-iliac-vein']), procedures: [procedure('37238')] };

describe('the verdict', () => {
  it('passes a complete note', () => {
    expect(audit({ ...groin, ivus: examined(['left common-iliac-vein']) }).verdict).toBe('pass');
  });

  it('asks for review on a warning', () => {
    expect(audit(groin, { dateSource: 'assumed' }).verdict).toBe('review');
  });

  it('fails on an error', () => {
    expect(audit({ ...groin, ivus: [evaluation('left common-iliac-vein', { necessity: [] })] }).verdict).toBe('fail');
  });

  it('does not apply to a central venous device alone', () => {
    const device = { accessSites: [access('right internal-jugular-vein')], placements: reached(['right-atrium']), procedures: [procedure('36558'), procedure('77001')] };
    expect(audit(device).verdict).toBe('not-applicable');
    expect(audit({ ...device, procedures: [...device.procedures, procedure('37248')] }).verdict).toBe('pass');
  });

  it('does not apply to a note without IVUS or catheter', () => {
    expect(audit({}).verdict).toBe('not-applicable');
    expect(audit({ ivus: [evaluation('left common-iliac-vein', { status: 'planned' })] }).verdict).toBe('not-applicable');
  });

  it('applies to a coronary catheter', () => {
    expect(audit({ accessSites: [access('right radial-artery')], placements: reached(['coronary-artery']), procedures: [procedure('93458')] }).verdict).toBe('pass');
  });
});

describe('findings', () => {
  const { findings, codes } = audit(
    {
      ...groin,
      ivus: [evaluation('left common-iliac-vein', { findings: [], findingsKind: 'no' }), evaluation('inferior-vena-cava', { necessity: [], runs: 2 }, 2)],
      templateResidue: [quoteAt(5, '***')],
    },
    { dateSource: 'assumed' },
  );

  it('are numbered by severity, then in reading order', () => {
    expect(findings.map(({ id, rule }) => `${id} ${rule}`)).toEqual([
      'f1 ivus-findings-missing',
      'f2 ivus-necessity-missing',
      'f3 template-residue',
      'f4 date-of-service-missing',
      'f5 ivus-counted-once',
    ]);
  });

  it('are what the incomplete lines name', () => {
    expect(codes.map(({ code, status, blockedBy }) => [code, status, blockedBy])).toEqual([
      ['36011', 'supported', []],
      ['37252', 'incomplete', ['f1']],
      ['37253', 'incomplete', ['f2']],
      ['37238', 'supported', []],
    ]);
  });

  it('quote the note to the physician', () => {
    expect(findings[0]?.query).toBe(
      'The note says "IVUS of left common-iliac-vein". What did intravascular ultrasound show in the left common iliac vein, if it was examined? Please answer in your own words, or: other (please describe); unable to determine.',
    );
  });

  it('never quote words to the physician that name a code', () => {
    const stated = audit({ ...groin, statedCodes: [{ code: '37252', evidence: [quoteAt(3000, 'CPT 37252 x 2')] }] });
    expect(stated.findings.map(({ query }) => query)).toEqual([
      'Which vessels did the catheter enter, by which way, and what was examined there? Please answer in your own words, or: other (please describe); unable to determine.',
    ]);
  });

  it('do not warn of the society grouping where it is the policy', () => {
    const ivus = examined(['left external-iliac-vein', 'left common-femoral-vein']);
    const facts = { ...groin, placements: reached(['left common-femoral-vein']), ivus };
    expect(audit(facts).findings.map(({ rule }) => rule)).toEqual(['ivus-vessel-grouping']);
    expect(audit(facts, {}, 'sir').findings).toEqual([]);
  });
});
