import { firstOffset } from '../coding/evidence.js';
import type { AuditFinding, ClaimRow, CodeLine, Severity, Verdict } from '../model/analysis.js';
import { gapKey, type ClaimComparison, type Coding } from '../model/coding.js';
import type { Facts } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import type { AuditContext, AuditRule, FindingDraft } from './define-rule.js';
import { hasModifier50 } from './claim-findings.js';
import { isInScope } from './note-scope.js';
import { ruleCatalogue } from './rules/index.js';

export interface Audit {
  readonly verdict: Verdict;
  readonly findings: readonly AuditFinding[];
  /** The code lines of the coding, `blockedBy` naming findings by id. */
  readonly codes: readonly CodeLine[];
  /** The comparison with the claim, each row naming its findings; null where no claim was given. */
  readonly claim: readonly ClaimRow[] | null;
}

interface Raised {
  readonly rule: AuditRule;
  readonly draft: FindingDraft;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const byReadingOrder = (a: Raised, b: Raised): number =>
  severities.indexOf(a.rule.meta.severity) - severities.indexOf(b.rule.meta.severity) ||
  firstOffset(a.draft.evidence) - firstOffset(b.draft.evidence);

const toFinding = ({ rule: { meta }, draft }: Raised, index: number): AuditFinding => ({
  id: `f${index + 1}`,
  rule: meta.id,
  severity: meta.severity,
  vessel: draft.vessel,
  side: draft.side,
  message: draft.message,
  query: draft.query,
  citations: [...meta.citations],
  evidence: [...draft.evidence],
});

/** `fail` with any error, else `review` with any warning, else `pass`; `not-applicable` outside the product's scope. */
export const verdictOf = (facts: Facts, findings: readonly Pick<AuditFinding, 'severity'>[]): Verdict => {
  if (!isInScope(facts)) return 'not-applicable';
  if (findings.some(({ severity }) => severity === 'error')) return 'fail';
  return findings.some(({ severity }) => severity === 'warning') ? 'review' : 'pass';
};

const nameBlockers = (codes: readonly CodeLine[], findings: readonly AuditFinding[]): readonly CodeLine[] => {
  const idByKey = new Map(findings.map((finding) => [gapKey(finding), finding.id]));
  return codes.map((line) => ({ ...line, blockedBy: flatMap(line.blockedBy, (key) => idByKey.get(key) ?? []) }));
};

/** A row names what was raised about its code, and modifier 50 where it was submitted. */
const nameClaimFindings = ({ claim }: Coding, ordered: readonly Raised[]): readonly ClaimRow[] | null => {
  if (claim === null) return null;
  const concerns = ({ rule, draft }: Raised, row: ClaimComparison): boolean =>
    draft.claimCode === row.code || (rule.meta.id === 'ivus-modifier-50' && hasModifier50(row));
  return claim.map((row) => ({ ...row, findings: flatMap(ordered, (raised, index) => (concerns(raised, row) ? [`f${index + 1}`] : [])) }));
};

/** Runs every rule over facts and codes, numbers the findings (severity, then reading order) and gives the verdict. */
export const auditFacts = (facts: Facts, coding: Coding, context: AuditContext): Audit => {
  const raised = flatMap(ruleCatalogue, (rule) => rule.check(facts, coding, context).map((draft): Raised => ({ rule, draft })));
  const ordered = [...raised].sort(byReadingOrder);
  const findings = ordered.map(toFinding);
  const codes = nameBlockers(coding.codes, findings);
  return { verdict: verdictOf(facts, findings), findings, codes, claim: nameClaimFindings(coding, ordered) };
};
