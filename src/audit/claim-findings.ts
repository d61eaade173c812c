import { isIvusCode } from '../lexicon/code-scope.js';
import type { ClaimStatus } from '../model/analysis.js';
import type { ClaimComparison, Coding } from '../model/coding.js';
import type { Facts } from '../model/facts.js';
import type { Quote } from '../model/span.js';
import type { FindingDraft } from './define-rule.js';
import { evidenceOfSession } from './gap-findings.js';
import { askOpenly } from './query-wording.js';

/** Whether modifier 50 was submitted for IVUS. */
export const hasModifier50 = ({ code, submitted }: Pick<ClaimComparison, 'code' | 'submitted'>): boolean =>
  isIvusCode(code) && submitted.some(({ modifiers }) => modifiers.includes('50'));

const rowsWith = ({ claim }: Coding, status: ClaimStatus): readonly ClaimComparison[] => (claim ?? []).filter((row) => row.status === status);

/** One finding for each row of the comparison that stands so. What the note does not speak of cites the session. */
export const claimFindings = (
  facts: Facts,
  coding: Coding,
  status: ClaimStatus,
  { message, question }: { readonly message: (row: ClaimComparison) => string; readonly question: string },
): readonly FindingDraft[] =>
  rowsWith(coding, status).map((row) => {
    const evidence: readonly Quote[] = row.evidence.length > 0 ? row.evidence : evidenceOfSession(facts);
    return { vessel: null, side: null, message: message(row), query: askOpenly(evidence, question), evidence, claimCode: row.code };
  });
