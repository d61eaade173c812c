import { describe, expect, it } from 'vitest';
import { codeFacts } from '../../src/coding/code-facts.js';
import { dateOfGold, factsOfGold } from './gold-facts.js';
import { goldNotes, type GoldNote } from './gold-notes.js';

const inLine = ({ code, units, status }: GoldNote['codes'][number]): string => `${code} x${units} ${status}`;

const promised = (gold: GoldNote): readonly string[] => gold.codes.map(inLine).sort();

describe.skipIf(goldNotes.length === 0)('the gold facts of the corpus give the gold codes', () => {
  it.each(goldNotes.map((gold) => [gold.id, gold] as const))('%s', (_, gold) => {
    const coding = codeFacts(factsOfGold(gold), { dateOfService: dateOfGold(gold), vesselPolicy: 'named' });
    const lines = coding.codes.filter(({ group }) => group !== 'procedure').map(inLine);
    expect([...lines].sort()).toEqual(promised(gold));
  });
});
