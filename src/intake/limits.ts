/** How much is read of what, in bytes. Beyond it a record becomes a problem, and the run goes on. */

/** Largest note, file of one note, or record of a file of many. */
export const noteLimit = 32 * 1024 * 1024;

/** Largest JSON file, which is read as a whole; NDJSON has no limit. */
export const jsonLimit = 64 * 1024 * 1024;

/** Archives within archives. */
export const nestingLimit = 4;

/** A part of an archive that grows beyond `bombBytes` and `bombRatio` times its packed size is taken for a bomb. Prose packs 3 to 60 times. */
export const bombBytes = 64 * 1024 * 1024;
export const bombRatio = 200;

export const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
