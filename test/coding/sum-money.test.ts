import { describe, expect, it } from 'vitest';
import { sumMoney } from '../../src/coding/sum-money.js';
import type { ClaimRow, CodeLine } from '../../src/model/analysis.js';

const line = (code: string, units = 1, status: CodeLine['status'] = 'supported', blockedBy: string[] = []): CodeLine => ({
  code, group: 'ivus', units, modifiers: [], status, vessels: [], because: '', blockedBy, evidence: [],
});

const row = (code: string, status: ClaimRow['status'], submittedUnits: number, supportedUnits: number): ClaimRow => ({
  code, status, submitted: submittedUnits === 0 ? [] : [{ units: submittedUnits, modifiers: [] }], submittedUnits, supportedUnits,
  incompleteUnits: 0, because: '', findings: ['f1'], evidence: [],
});

describe('sumMoney', () => {
  it('gives the four figures of the article for 2022', () => {
    const { lines } = sumMoney([line('37252'), line('37253')], null, '2022-06-15');
    expect(lines.map(({ code, each }) => [code, each.nonFacility, each.facility])).toEqual([
      ['37252', 1026.07, 89.63],
      ['37253', 175.45, 70.94],
    ]);
  });

  it.each([
    ['2023-01-01', 973.58, 88.11], ['2024-03-08', 911.93, 84.81], ['2024-03-09', 927.06, 86.21], ['2025-12-31', 860.42, 84.42], ['2026-01-01', 895.48, 79.16],
  ])('takes the amounts of %s', (date, nonFacility, facility) => {
    expect(sumMoney([line('37252')], null, date).totals.supported).toEqual({ facility, nonFacility, without: [] });
  });

  it('tells apart what is supported and what hangs on a gap', () => {
    const { totals, lines } = sumMoney([line('37252'), line('37253', 2), line('37253', 3, 'incomplete', ['f2'])], null, '2022-06-15');
    expect(totals.supported).toEqual({ facility: 231.51, nonFacility: 1376.97, without: [] });
    expect(totals.gap).toEqual({ facility: 212.82, nonFacility: 526.35, without: [] });
    expect(lines.find(({ standing }) => standing === 'gap')?.findings).toEqual(['f2']);
  });

  it('adds up what a claim has too much and too little, and leaves aside what is open or not judged', () => {
    const claim = [row('37253', 'units-differ', 3, 1), row('37252', 'missing', 0, 1), row('99152', 'not-judged', 1, 0), row('37258', 'open', 1, 0)];
    const { totals, lines } = sumMoney([], claim, '2022-06-15');
    expect(totals.claimOver).toEqual({ facility: 141.88, nonFacility: 350.9, without: [] });
    expect(totals.claimUnder).toEqual({ facility: 89.63, nonFacility: 1026.07, without: [] });
    expect(lines.map(({ code, units, standing }) => [code, units, standing])).toEqual([['37253', 2, 'claim-over'], ['37252', 1, 'claim-under']]);
  });

  it('names a code without an amount and guesses none', () => {
    const { totals } = sumMoney([line('37252'), line('37238')], null, '2022-06-15');
    expect(totals.supported).toEqual({ facility: 89.63, nonFacility: 1026.07, without: ['37238'] });
  });

  it('has no sum where no code of the date has an amount', () => {
    expect(sumMoney([line('37252')], null, '2018-06-15').totals.supported).toEqual({ facility: null, nonFacility: null, without: ['37252'] });
  });
});
