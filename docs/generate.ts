import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages } from './pages.js';

/**
 * `npm run docs` writes the generated pages; `npm run docs:check` writes nothing and exits 1 with the names of the files
 * that differ, are missing, or belong to a rule that is gone.
 */
const docs = import.meta.dirname;
const pages = generatedPages();

const textOf = (page: string): string | null => {
  try {
    return readFileSync(join(docs, page), 'utf8');
  } catch {
    return null;
  }
};

const rulePagesOnDisk = (): readonly string[] => {
  try {
    return readdirSync(join(docs, 'rules')).map((name) => `rules/${name}`);
  } catch {
    return [];
  }
};

const differing = [...pages].filter(([page, text]) => textOf(page) !== text).map(([page]) => page);
const stale = rulePagesOnDisk().filter((page) => !pages.has(page));

if (process.argv.includes('--check')) {
  for (const page of [...differing, ...stale].sort()) process.stderr.write(`differs: docs/${page}\n`);
  if (differing.length + stale.length > 0) {
    process.stderr.write('Run `npm run docs` and look at what changed.\n');
    process.exitCode = 1;
  }
} else {
  for (const page of stale) rmSync(join(docs, page));
  for (const page of differing) {
    mkdirSync(dirname(join(docs, page)), { recursive: true });
    writeFileSync(join(docs, page), pages.get(page) ?? '');
  }
  process.stdout.write(`${pages.size} pages, ${differing.length} written, ${stale.length} removed\n`);
}
