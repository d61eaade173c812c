import { faultOf } from './archive-fault.js';
import { ofBytes } from './random-access.js';
import { readZip } from './read-zip.js';

/** Unpacks a package without keeping it, so that a library that unpacks without limits may be given it. */
export const checkZip = async (bytes: Uint8Array, limit: number): Promise<{ readonly fault: string | null; readonly names: readonly string[] }> => {
  const names: string[] = [];
  let size = 0;
  try {
    for await (const { path, fault, open } of readZip(ofBytes(bytes))) {
      if (fault !== null) return { fault, names };
      names.push(path);
      for await (const chunk of open()) {
        size += chunk.length;
        if (size > limit) return { fault: `it unpacks to more than ${limit / 1024 / 1024} MB`, names };
      }
    }
    return { fault: null, names };
  } catch (error) {
    return { fault: faultOf(error), names };
  }
};
