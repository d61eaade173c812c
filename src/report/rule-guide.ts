import type { RuleMeta } from '../audit/define-rule.js';
import { everyRule } from '../audit/rules/index.js';

/** What every rule is, for people, in the order of the catalogue. */
export const ruleGuide: readonly RuleMeta[] = everyRule;
