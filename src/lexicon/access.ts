import data from '../../lexicons/access.json' with { type: 'json' };

const puncturable: ReadonlySet<string> = new Set(data.puncturable);

/** Whether a vessel is one that is entered through the skin. */
export const isPuncturable = (vessel: string): boolean => puncturable.has(vessel);

const rarelyPunctured: ReadonlySet<string> = new Set(data.rarelyPunctured);

/** Whether a catheter from elsewhere enters the vessel far more often than a needle through the skin. */
export const isRarelyPunctured = (vessel: string): boolean => rarelyPunctured.has(vessel);

const deep: ReadonlySet<string> = new Set(data.deep);

/** Whether a vessel lies deep in the trunk, where a needle goes only through back, flank, liver or spleen. */
export const isDeep = (vessel: string): boolean => deep.has(vessel);

const exposed: ReadonlySet<string> = new Set(data.exposed);

/** Whether a vessel of the trunk is entered where a surgeon laid it open, and else only from inside. */
export const isExposable = (vessel: string): boolean => exposed.has(vessel);

/** Access vessels that a region word means: "from the right groin", "via the neck". */
export const vesselsBehindDoor = (word: string): readonly string[] => data.doors.find(({ words }) => words.includes(word))?.vessels ?? [];
