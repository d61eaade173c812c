import type { AuditContext } from '../../../src/audit/define-rule.js';
import type { Facts } from '../../../src/model/facts.js';
import { access, evaluation, examined, lesionAcross, procedure, quoteAt, reached, treated } from '../../coding/facts-builder.js';

/** Facts that must, and facts that must not, trigger a rule. */
export interface RuleExample {
  readonly rule: string;
  readonly triggers: Partial<Facts>;
  /** `vessel side` of each finding, "-" where it is about no particular vessel. */
  readonly findings: readonly string[];
  readonly silent: Partial<Facts>;
  readonly context?: AuditContext;
  readonly silentContext?: AuditContext;
  /** What was submitted, in the case that triggers and in the one that does not. */
  readonly claim?: string;
  readonly silentClaim?: string;
}

const stent = [procedure('37238', { label: 'stent in a vein' })];
const groin: Partial<Facts> = { accessSites: [access('right common-femoral-vein')], placements: reached(['left common-iliac-vein']), procedures: stent };
const iliac = examined(['left common-iliac-vein']);
const complete: Partial<Facts> = { ...groin, ivus: iliac };

const seven = examined(['inferior-vena-cava', ...['left', 'right'].flatMap((side) => [`${side} common-iliac-vein`, `${side} external-iliac-vein`, `${side} common-femoral-vein`])]);

export const ruleExamples: readonly RuleExample[] = [
  { rule: 'ivus-vessel-unnamed', triggers: { ...groin, ivus: [evaluation(null), evaluation(null, {}, 2)] }, findings: ['-'], silent: complete },
  { rule: 'ivus-vessel-unspecified', triggers: { ...groin, ivus: [evaluation('left iliac-vein')] }, findings: ['iliac-vein left'], silent: complete },
  { rule: 'ivus-laterality-missing', triggers: { ...groin, ivus: [evaluation('common-iliac-vein')] }, findings: ['common-iliac-vein'], silent: { ...groin, ivus: [evaluation('inferior-vena-cava')] } },
  { rule: 'ivus-necessity-missing', triggers: { ...groin, ivus: iliac.map((one) => ({ ...one, necessity: [] })) }, findings: ['common-iliac-vein left'], silent: complete },
  { rule: 'ivus-findings-missing', triggers: { ...groin, ivus: iliac.map((one) => ({ ...one, findings: [], findingsKind: 'no' as const })) }, findings: ['common-iliac-vein left'], silent: complete },
  {
    rule: 'ivus-findings-unattributed',
    triggers: { ...groin, ivus: iliac.map((one) => ({ ...one, findingsKind: 'unattributed' as const })) },
    findings: ['common-iliac-vein left'],
    silent: complete,
  },
  { rule: 'ivus-heading-only', triggers: { ...groin, ivus: [evaluation(null, { status: 'heading-only' }), evaluation(null, { status: 'heading-only' }, 2)] }, findings: ['-'], silent: { ...groin, ivus: [evaluation('left common-iliac-vein', { status: 'planned' })] } },
  { rule: 'ivus-no-base-procedure', triggers: { ivus: examined(['left popliteal-vein']) }, findings: ['-'], silent: complete },
  { rule: 'ivus-base-not-accepted', triggers: { ivus: iliac, procedures: [procedure('37182')] }, findings: ['-'], silent: { ivus: iliac, procedures: [procedure('37182'), procedure('37238')] } },
  { rule: 'ivus-excluded-procedure', triggers: { ...complete, procedures: [procedure('37191', { label: 'caval filter placement' })] }, findings: ['-'], silent: { ...groin, procedures: [procedure('37191')] } },
  { rule: 'ivus-counted-once', triggers: { ...groin, ivus: [evaluation('left common-iliac-vein', { runs: 2 })] }, findings: ['common-iliac-vein left'], silent: complete },
  {
    rule: 'ivus-contiguous-lesion',
    triggers: { ...groin, ivus: examined(['left common-iliac-vein', 'left external-iliac-vein']), lesions: [lesionAcross(['left external-iliac-vein', 'left common-iliac-vein'])] },
    findings: ['external-iliac-vein left'],
    silent: { ...complete, lesions: [lesionAcross(['left external-iliac-vein', 'left common-iliac-vein'])] },
  },
  {
    rule: 'ivus-vessel-grouping',
    triggers: { ...groin, ivus: examined(['left external-iliac-vein', 'left common-femoral-vein']) },
    findings: ['-'],
    silent: { ...groin, ivus: [evaluation('left external-iliac-vein'), evaluation('left common-femoral-vein', { necessity: [] }, 2)] },
  },
  { rule: 'ivus-units-over-mue', triggers: { ...groin, ivus: seven }, findings: ['-'], silent: { ...groin, ivus: seven.slice(0, 6) } },
  { rule: 'ivus-modifier-50', triggers: { ...complete, modifier50: [quoteAt(3000, '37252-50')] }, findings: ['-'], silent: complete },
  { rule: 'ivus-different-physician', triggers: { ...complete, otherPhysician: [quoteAt(700, 'Dr. Salas did the IVUS himself')] }, findings: ['-'], silent: { ...groin, otherPhysician: [quoteAt(700, 'Dr. Salas came in')] } },
  { rule: 'ivus-coronary', triggers: { ivus: [evaluation('coronary-artery', { coronary: true })] }, findings: ['coronary-artery'], silent: complete },
  {
    rule: 'access-site-missing',
    triggers: { ...complete, accessSites: [access('left basilic-vein', { outcome: 'failed' })], unnamedAccess: [quoteAt(20, 'a sheath was placed')] },
    findings: ['-'],
    silent: { unnamedAccess: [quoteAt(20, 'the catheter was tunneled')], procedures: [procedure('36558')] },
  },
  { rule: 'access-laterality-missing', triggers: { ...complete, accessSites: [access('common-femoral-vein')] }, findings: ['common-femoral-vein'], silent: { ...complete, accessSites: [access('left arteriovenous-fistula')] } },
  {
    rule: 'catheter-movement-missing',
    triggers: { ...groin, ivus: [...iliac, evaluation('left renal-vein', { movement: false }, 2)] },
    findings: ['renal-vein left'],
    silent: { ...groin, ivus: [evaluation('left common-iliac-vein', { movement: false })], treated: [treated('left common-iliac-vein', 'p-37238', false)] },
  },
  { rule: 'catheter-target-unspecified', triggers: { ...groin, placements: reached(['left iliac-vein']) }, findings: ['iliac-vein left'], silent: { ...groin, placements: reached(['left external-iliac-vein', 'left iliac-vein']) } },
  {
    rule: 'catheter-path-contradiction',
    triggers: { ...groin, accessSites: [access('right common-femoral-artery')], pathContradictions: [{ placement: 'c1', evidence: [quoteAt(150, 'into the left common iliac vein')] }] },
    findings: ['common-iliac-vein left'],
    silent: complete,
  },
  { rule: 'catheter-bundled', triggers: { ...groin, placements: reached(['inferior-vena-cava']), procedures: [procedure('37191')] }, findings: ['-'], silent: complete },
  {
    rule: 'side-conflict',
    triggers: { ...complete, sideConflicts: [{ vessel: 'common-iliac-vein', evidence: [quoteAt(5, 'right common iliac vein'), quoteAt(400, 'left common iliac vein')] }] },
    findings: ['common-iliac-vein'],
    silent: complete,
  },
  { rule: 'template-residue', triggers: { ...complete, templateResidue: [quoteAt(8, '***'), quoteAt(60, '[left/right]')] }, findings: ['-'], silent: complete },
  {
    rule: 'stated-code-unsupported',
    triggers: { ...complete, statedCodes: [{ code: '37253', evidence: [quoteAt(3000, 'CPT 37253')] }] },
    findings: ['-'],
    silent: { ...complete, statedCodes: [{ code: '37252', evidence: [quoteAt(3000, '37252')] }, { code: '99152', evidence: [quoteAt(3010, '99152')] }] },
  },
  { rule: 'date-of-service-missing', triggers: complete, findings: ['-'], silent: complete, context: { profile: 'coder', dateSource: 'assumed' } },
  {
    rule: 'signature-missing',
    triggers: complete, findings: ['-'], context: { profile: 'archive', dateSource: 'note' },
    silent: { ...complete, signature: [quoteAt(5000, 'Electronically signed')] }, silentContext: { profile: 'archive', dateSource: 'note' },
  },
  { rule: 'claim-code-unsupported', triggers: complete, claim: '37252,36011,37238,37253', findings: ['-'], silent: complete, silentClaim: '37252,36011,37238,99152' },
  { rule: 'claim-units-differ', triggers: complete, claim: '37252:2,36011,37238', findings: ['-'], silent: complete, silentClaim: '37252:1,36011:1,37238:1' },
  { rule: 'claim-code-missing', triggers: complete, claim: '37238', findings: ['-', '-'], silent: complete, silentClaim: '37252,36011' },
];
