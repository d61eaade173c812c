import { benchNotes, noteOf } from '../notes.js';

/** Characters of one note of the load. */
const size = 4_096;

/** Longer corpus notes brought to 4 KB by the beginning of the next one. All differ. */
export const fourKilobyteNotes = (): readonly string[] => {
  const long = benchNotes().filter((note) => note.length >= 2_400);
  return long.map((_, at) => noteOf(long, size, at));
};
