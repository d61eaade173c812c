import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildPage } from 'vite';
import { bundleOptions } from './bundle-options.js';

/**
 * Builds dist/: cli.js, index.js and the workers (bundles that share chunks, so that the packages of a command are loaded by it alone),
 * the files of the page, and the types. With --if-needed: only where a source is newer than the last build.
 */

const root = fileURLToPath(new URL('.', import.meta.url));

/** What the built page carries of others. */
const pagePackages = ['preact', '@fontsource/ibm-plex-sans', '@fontsource/ibm-plex-mono'];

const licencesOf = async (packages: readonly string[]): Promise<string> => {
  const texts = await Promise.all(packages.map((name) => readFile(join('node_modules', name, 'LICENSE'), 'utf8')));
  return packages.map((name, index) => `${name}\n\n${texts[index] ?? ''}`).join('\n\n');
};

const buildAll = async (): Promise<void> => {
  await rm('dist', { recursive: true, force: true });
  await build(bundleOptions('dist'));
  await chmod('dist/cli.js', 0o755);
  await buildPage({ configFile: 'src/web/vite.config.ts', logLevel: 'warn' });
  await writeFile('dist/page/LICENSES.txt', await licencesOf(pagePackages));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  await mkdir('dist/types', { recursive: true });
  await writeFile('dist/types/index.d.ts', "export * from './src/index.js';\n");
};

/** When a file was last written, in milliseconds; 0 where there is none. */
const writtenAt = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => null);
  return found?.mtimeMs ?? 0;
};

const isStale = async (): Promise<boolean> => {
  const folders = await Promise.all(['src', 'lexicons'].map(async (folder) => {
    const names = await readdir(folder, { recursive: true });
    return names.map((name) => join(folder, name));
  }));
  const times = await Promise.all(['package.json', 'build.ts', ...folders.flat()].map(writtenAt));
  return Math.max(...times) > (await writtenAt('dist/types/index.d.ts'));
};

process.chdir(root);
if (!process.argv.includes('--if-needed') || (await isStale())) await buildAll();
