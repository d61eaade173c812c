import data from '../../lexicons/spelling.json' with { type: 'json' };

/** Words that a misspelling may stand for. */
export const spellingTargets: ReadonlySet<string> = new Set(data.targets);

/** English and medical words of their own that lie near a target and are never corrected. */
export const protectedWords: ReadonlySet<string> = new Set(data.protected);

/** Whole words that dictation puts for another. */
export const soundAlikes: ReadonlyMap<string, string> = new Map(Object.entries(data.soundAlikes));

/** Several words that speech recognition writes for one ("eye vus"): what was heard in small letters, and what it stands for. */
export const heardPhrases: ReadonlyMap<string, string> = new Map(Object.entries(data.heardPhrases));

/** Words that speech recognition may have split ("throm bus"), unless a plural leaves a single letter apart, or the pieces are words of their own. */
export const joinedWords: readonly string[] = [...data.targets, ...data.joined].filter((word) => word.length >= 6 && !(word.endsWith('s') && spellingTargets.has(word.slice(0, -1))) && !data.keptApart.includes(word));

/** Vessel words that several words may sound like ("jug you lar vein"). */
export const soundedWords: readonly string[] = data.sounded;
