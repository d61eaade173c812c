import { createHash } from 'node:crypto';
import type { InputFile } from '../intake/walk-inputs.js';
import { version } from '../version.js';

/** What a run reads, before it reads it. */
export interface InputTotals {
  readonly files: number;
  readonly bytes: number;
  /** Of the files (name, size, time of change), the settings and the version: a run can go on only where it began. */
  readonly fingerprint: string;
}

export const takeFingerprint = async (files: AsyncIterable<InputFile>, settings: unknown): Promise<InputTotals> => {
  const hash = createHash('sha256').update(JSON.stringify([version, settings]));
  let count = 0;
  let bytes = 0;
  for await (const { path, size, modifiedMs } of files) {
    hash.update(`${path}\0${size}\0${modifiedMs}\n`);
    count++;
    bytes += size;
  }
  return { files: count, bytes, fingerprint: hash.digest('hex') };
};
