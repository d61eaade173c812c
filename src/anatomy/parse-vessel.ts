import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import type { Side, VesselRef } from '../model/vessel.js';
import { allVessels, withTrueSide } from './vessel-list.js';

const sideWords: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'], ['lt', 'left'], ['l', 'left'],
  ['right', 'right'], ['rt', 'right'], ['r', 'right'],
]);

const idByName: ReadonlyMap<string, string> = new Map([
  ...anatomy.shortNames.map(({ name, vessel }): [string, string] => [name, vessel]),
  ...allVessels().map(({ id }): [string, string] => [id.replaceAll('-', ' '), id]),
]);

const toWords = (name: string): readonly string[] =>
  name.toLowerCase().split(/[^a-z]+/u).filter((word) => word !== '' && word !== 'the');

/** The vessel of exactly these words; the side is kept only where the vessel is paired. */
const lookUp = (words: readonly string[], side: Side | null): VesselRef | null => {
  const vessel = idByName.get(words.join(' '));
  return vessel === undefined ? null : withTrueSide({ vessel, side });
};

/**
 * Reads a vessel as a person types it into a command: side word first or last, id words with hyphens or spaces, or a common
 * abbreviation ("Rt CFV", "left external iliac vein", "common-iliac-vein, left"). null where the words name no vessel of the list.
 */
export const parseVesselName = (name: string): VesselRef | null => {
  const words = toWords(name);
  const whole = lookUp(words, null);
  if (whole !== null) return whole;
  const leading = sideWords.get(words[0] ?? '');
  if (leading !== undefined) return lookUp(words.slice(1), leading);
  const trailing = sideWords.get(words.at(-1) ?? '');
  return trailing === undefined ? null : lookUp(words.slice(0, -1), trailing);
};
