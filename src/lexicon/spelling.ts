import data from '../../lexicons/spelling.json' with { type: 'json' };

/** Words that a misspelling may stand for. */
export const spellingTargets: ReadonlySet<string> = new Set(data.targets);

/** English and medical words of their own that lie near a target and are never corrected. */
export const protectedWords: ReadonlySet<string> = new Set(data.protected);

/** Whole words that dictation puts for another. */
export const soundAlikes: ReadonlyMap<string, string> = new Map(Object.entries(data.soundAlikes));

/** Several words that speech recognition writes for one ("eye vus"): what was heard in small letters, and what it stands for. */
export const heardPhrases: ReadonlyMap<string, string> = new Map(Object.entries(data.heardPhrases));
