import type { Profile, Severity } from '../model/analysis.js';
import type { Coding } from '../model/coding.js';
import type { Facts } from '../model/facts.js';
import type { Quote } from '../model/span.js';
import type { Side } from '../model/vessel.js';

/** What a rule is, for people: its page, `pullback explain` and `/v1/rules` come from here. */
export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why the gap matters. */
  readonly rationale: string;
  /** Where the demand comes from. */
  readonly citations: readonly string[];
  /** What words in the note would settle it. */
  readonly satisfiedBy: string;
}

export interface AuditContext {
  readonly profile: Profile;
  /** Where the date of service came from; `assumed` where none was given or found. */
  readonly dateSource: 'option' | 'note' | 'assumed';
}

/** A finding before it has a number. */
export interface FindingDraft {
  readonly vessel: string | null;
  readonly side: Side | null;
  /** For coders; may name codes. */
  readonly message: string;
  /** For the physician before signing: no code, price, unit, denial or reimbursement word. Empty only for info rules. */
  readonly query: string;
  /** What was found, or what demanded the thing that is absent. */
  readonly evidence: readonly Quote[];
  /** The submitted code that the finding is about, where it is about a claim. */
  readonly claimCode?: string;
}

export interface AuditRule {
  readonly meta: RuleMeta;
  /** Reads facts and codes, never raw text. Pure. */
  readonly check: (facts: Facts, coding: Coding, context: AuditContext) => readonly FindingDraft[];
}

/** Ties a rule's description to its check. */
export const defineRule = (meta: RuleMeta, check: AuditRule['check']): AuditRule => ({ meta, check });
