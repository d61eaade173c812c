import { describe, expect, it } from 'vitest';
import { auditFacts } from '../../../src/audit/audit-facts.js';
import type { AuditContext } from '../../../src/audit/define-rule.js';
import { forbiddenInQuery } from '../../../src/audit/query-wording.js';
import { ruleCatalogue } from '../../../src/audit/rules/index.js';
import { codeFacts } from '../../../src/coding/code-facts.js';
import type { AuditFinding } from '../../../src/model/analysis.js';
import { parseClaim } from '../../../src/model/claim.js';
import type { Facts } from '../../../src/model/facts.js';
import { factsWith } from '../../coding/facts-builder.js';
import { ruleExamples } from './rule-examples.js';

const dated: AuditContext = { profile: 'coder', dateSource: 'note' };

const findingsOf = (given: Partial<Facts>, rule: string, context: AuditContext = dated, claim?: string): readonly AuditFinding[] => {
  const facts = factsWith(given);
  const coding = codeFacts(facts, { dateOfService: '2024-06-01', vesselPolicy: 'named', claim: claim === undefined ? null : parseClaim(claim) });
  return auditFacts(facts, coding, context).findings.filter((finding) => finding.rule === rule);
};

const where = ({ vessel, side }: AuditFinding): string => (vessel === null ? '-' : [vessel, side].join(' ').trimEnd());

describe.each(ruleExamples.map((example) => [example.rule, example] as const))('%s', (rule, example) => {
  const raised = findingsOf(example.triggers, rule, example.context, example.claim);

  it('is raised where it must be', () => {
    expect(raised.map(where)).toEqual(example.findings);
  });

  it('is silent where nothing is wrong', () => {
    expect(findingsOf(example.silent, rule, example.silentContext, example.silentClaim)).toEqual([]);
  });

  it('cites words of the note', () => {
    expect(raised.map(({ evidence }) => evidence.length > 0)).toEqual(raised.map(() => true));
  });

  it('asks the physician without codes, prices, units, denials or reimbursement', () => {
    expect(raised.filter(({ query }) => forbiddenInQuery.test(query))).toEqual([]);
  });

  it('asks something that may be answered freely, unless it only informs', () => {
    const answers = raised.map(({ query, severity }) => severity === 'info' || /other \(please describe\); unable to determine\.$/.test(query));
    expect(answers).toEqual(raised.map(() => true));
  });
});

describe('the catalogue', () => {
  it('has an example for every rule', () => {
    expect(ruleCatalogue.map(({ meta }) => meta.id)).toEqual(ruleExamples.map(({ rule }) => rule));
  });

  it('describes every rule fully', () => {
    const bare = ruleCatalogue.filter(({ meta }) => [meta.title, meta.rationale, meta.satisfiedBy, ...meta.citations].some((words) => words === '') || meta.citations.length === 0);
    expect(bare.map(({ meta }) => meta.id)).toEqual([]);
  });

  it('gives each rule the severity of the contract', () => {
    const by = (severity: string): readonly string[] => ruleCatalogue.filter(({ meta }) => meta.severity === severity).map(({ meta }) => meta.id);
    expect(by('warning')).toEqual([
      'ivus-vessel-unspecified', 'ivus-findings-unattributed', 'ivus-vessel-grouping', 'catheter-target-unspecified',
      'catheter-path-contradiction', 'side-conflict', 'template-residue', 'date-of-service-missing', 'signature-missing', 'claim-code-missing',
    ]);
    expect(by('info')).toEqual(['ivus-counted-once', 'ivus-contiguous-lesion', 'ivus-coronary', 'catheter-bundled']);
    expect(by('error')).toHaveLength(17);
  });
});
