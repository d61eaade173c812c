import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

/** A file to write, by its name in the folder. */
export interface FileToWrite {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files as one: each beside its place first, flushed to the disk; only when all are there are they moved into place. Where
 * anything fails before that, nothing has changed.
 */
export const writeTables = async (folder: string, files: readonly FileToWrite[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const mark = randomBytes(6).toString('hex');
  const drafts = files.map(({ name }) => ({ from: join(folder, `.${name}.${mark}`), to: join(folder, name) }));
  try {
    for (const [index, { text }] of files.entries()) {
      const file = await open(drafts[index]?.from ?? '', 'wx');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
    }
    for (const { from, to } of drafts) await rename(from, to);
  } finally {
    await Promise.all(drafts.map(({ from }) => rm(from, { force: true })));
  }
};
