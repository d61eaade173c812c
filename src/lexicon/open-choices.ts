import data from '../../lexicons/codes/open-choices.json' with { type: 'json' };

const decisions: ReadonlyMap<string, string> = new Map(data.choices.map(({ codes, decidedBy }) => [codes, decidedBy]));

/** What a note would have to say to decide between codes; null where the table does not know. */
export const decisionBetween = (codes: readonly string[]): string | null => decisions.get([...codes].sort().join(' ')) ?? null;
