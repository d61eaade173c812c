import { mixed } from './sketch.js';

/** MinHash with banding: 16 bands of 4 hashes. Notes 80 % alike share a band with 99.98 %, notes half alike with 64 %. */
export const bandCount = 16;
const rows = 4;

const seeds = Uint32Array.from({ length: bandCount * rows }, (_, at) => mixed(at + 1));

/** One key for each band; notes of equal keys in any band are looked at. 0 for a note too short to say. */
export const bandKeys = (narrative: Uint32Array): Uint32Array => {
  const keys = new Uint32Array(bandCount);
  if (narrative.length < fewestRuns) return keys;
  const least = new Uint32Array(seeds.length).fill(0xffffffff);
  for (const hash of narrative) {
    for (let at = 0; at < seeds.length; at++) {
      const value = mixed(hash ^ (seeds[at] ?? 0));
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  for (let band = 0; band < bandCount; band++) {
    let key = band + 1;
    for (let row = 0; row < rows; row++) key = mixed(Math.imul(key, 0x9e3779b1) ^ (least[band * rows + row] ?? 0));
    keys[band] = key || 1;
  }
  return keys;
};

/** A narrative of fewer runs of words is no narrative. */
const fewestRuns = 20;
