import type { Analysis, SectionKind } from '../../model/analysis.js';

/**
 * What is kept of a note to find its like: hashes, from which no word can be read back.
 * `narrative` holds the smallest hashes of its runs of five words, `findings` those of its measurements with a word on either side.
 */
export interface Sketch {
  readonly narrative: Uint32Array;
  readonly findings: Uint32Array;
}

const wordsInRun = 5;
const narrativeSize = 96;
const findingsSize = 48;

/** Sections that are the same in many notes by their nature. */
const leftOut: readonly SectionKind[] = ['title', 'procedures', 'administrative', 'consent', 'attestation', 'sedation'];

/** Sketches the narrative of a note: its text without title, administrative lines, consent, sedation and attestation. */
export const sketchNote = (text: string, sections: Analysis['note']['sections']): Sketch => {
  const runs: number[] = [];
  const measurements: number[] = [];
  const bodies = sections.filter(({ kind }) => !leftOut.includes(kind)).map(({ body }) => body);
  for (const { start, end } of bodies.length === 0 ? [{ start: 0, end: text.length }] : bodies) addStretch(text, start, end, runs, measurements);
  return { narrative: smallest(runs, narrativeSize), findings: smallest(measurements, findingsSize) };
};

/** One pass over the characters: words are hashed as they go by (FNV-1a), letters in lower case. */
const addStretch = (text: string, start: number, end: number, runs: number[], measurements: number[]): void => {
  const words: number[] = [];
  const numeric: boolean[] = [];
  let hash = 0;
  let hasDigit = false;
  const endWord = (): void => {
    if (hash === 0) return;
    words.push(hash);
    numeric.push(hasDigit);
    const count = words.length;
    if (count >= wordsInRun) runs.push(joined(words, count - wordsInRun, wordsInRun));
    if (count >= 3 && numeric[count - 2] === true) measurements.push(joined(words, count - 3, 3));
    hash = 0;
    hasDigit = false;
  };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 191;
    const isPoint = code === 46 && hasDigit && isDigitAt(text, at + 1);
    if (isDigit || isLetter || isPoint) {
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193) | 0;
      hasDigit ||= isDigit;
    } else endWord();
  }
  endWord();
};

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const joined = (words: readonly number[], from: number, count: number): number => {
  let hash = count;
  for (let at = from; at < from + count; at++) hash = mixed(Math.imul(hash, 0x9e3779b1) ^ (words[at] ?? 0));
  return hash >>> 0;
};

/** The finisher of MurmurHash3: every bit of the input moves every bit of the result. */
export const mixed = (value: number): number => {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The smallest different hashes, rising. */
const smallest = (hashes: readonly number[], count: number): Uint32Array => {
  const sorted = Uint32Array.from(hashes).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length && kept < count; at++) {
    const hash = sorted[at] ?? 0;
    if (kept === 0 || hash !== sorted[kept - 1]) sorted[kept++] = hash;
  }
  return sorted.slice(0, kept);
};

/** A sketch as words, for a line of JSON. */
export const packHashes = (hashes: Uint32Array): string => Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength).toString('base64');

export const unpackHashes = (words: string): Uint32Array => {
  const bytes = Uint8Array.from(Buffer.from(words, 'base64'));
  return new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
};
