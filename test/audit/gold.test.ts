import { describe, expect, it } from 'vitest';
import { auditFacts } from '../../src/audit/audit-facts.js';
import { codeFacts } from '../../src/coding/code-facts.js';
import { dateOfGold, factsOfGold } from '../coding/gold-facts.js';
import { goldNotes } from '../coding/gold-notes.js';

const inLine = ({ rule, vessel, side }: { rule: string; vessel: string | null; side: string | null }): string =>
  [rule, vessel, side].join(' ').trimEnd();

describe.skipIf(goldNotes.length === 0)('the gold facts of the corpus give the gold findings and verdict', () => {
  it.each(goldNotes.map((gold) => [gold.id, gold] as const))('%s', (_, gold) => {
    const facts = factsOfGold(gold);
    const date = dateOfGold(gold);
    const coding = codeFacts(facts, { dateOfService: date, vesselPolicy: 'named' });
    const audit = auditFacts(facts, coding, { profile: 'coder', dateSource: date === null ? 'assumed' : 'note' });
    const weighty = audit.findings.filter(({ severity }) => severity !== 'info').map(inLine);
    expect([...weighty].sort()).toEqual(gold.findings.map(inLine).sort());
    expect(audit.verdict).toBe(gold.verdict);
  });
});
