import { opendir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isLitter } from './format-of.js';
import { globRoot, isGlob, matchGlob } from './match-glob.js';

/** One file among the inputs. */
export interface InputFile {
  /** As given, or below a folder that was given. */
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
}

/** An input that names nothing. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}

/**
 * The files of the inputs: each as given, in order; the files of a folder and of a pattern by name.
 * Folders that link to a folder above them are passed over, as are hidden files and `skip`, the program's own.
 *
 * @throws InputFault for a path or a pattern that names no file
 */
export async function* walkInputs(inputs: readonly string[], skip: ReadonlySet<string> = new Set()): AsyncGenerator<InputFile> {
  for (const input of inputs) {
    let found = false;
    for await (const file of await filesOf(input)) {
      found = true;
      if (!skip.has(resolve(file.path))) yield file;
    }
    if (!found && isGlob(input)) throw new InputFault(`no file matches ${input}`);
  }
}

const filesOf = async (input: string): Promise<AsyncIterable<InputFile>> => {
  const details = await stat(input).catch((error: NodeJS.ErrnoException) => error);
  if (details instanceof Error) {
    if (isGlob(input)) return matchingFiles(input);
    throw new InputFault(`cannot read ${input}: ${details.code === 'ENOENT' ? 'there is no such file or folder' : (details.code ?? 'unknown trouble')}`);
  }
  if (details.isDirectory()) return folderFiles(input, []);
  return once({ path: input, size: details.size, modifiedMs: details.mtimeMs });
};

async function* once(file: InputFile): AsyncGenerator<InputFile> {
  yield file;
}

async function* matchingFiles(pattern: string): AsyncGenerator<InputFile> {
  const root = globRoot(pattern);
  const isFolder = (await stat(root).catch(() => null))?.isDirectory() ?? false;
  if (!isFolder) return;
  const matches = matchGlob(pattern);
  for await (const file of folderFiles(root, [])) if (matches(file.path)) yield file;
}

async function* folderFiles(folder: string, above: readonly string[]): AsyncGenerator<InputFile> {
  const real = await realpath(folder);
  if (above.includes(real)) return;
  const names: string[] = [];
  for await (const { name } of await opendir(folder)) if (!isLitter(name)) names.push(name);
  names.sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    const path = join(folder, name);
    const details = await stat(path).catch(() => null);
    if (details === null || details.isFile()) yield { path, size: details?.size ?? 0, modifiedMs: details?.mtimeMs ?? 0 };
    else if (details.isDirectory()) yield* folderFiles(path, [...above, real]);
  }
}
