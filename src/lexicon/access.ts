import data from '../../lexicons/access.json' with { type: 'json' };

const puncturable: ReadonlySet<string> = new Set(data.puncturable);

/** Whether a vessel is one that is entered through the skin. */
export const isPuncturable = (vessel: string): boolean => puncturable.has(vessel);

/** Access vessels that a region word means: "from the right groin", "via the neck". */
export const vesselsBehindDoor = (word: string): readonly string[] => data.doors.find(({ words }) => words.includes(word))?.vessels ?? [];
