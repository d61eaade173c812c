import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { ruleCatalogue } from '../../src/audit/rules/index.js';
import { reporters } from '../../src/report/reporters.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

it.each(['docs/examples/article.txt', 'docs/examples/gap.txt'])('the read-me shows the answer to %s as the program prints it', (file) => {
  const text = read(file);
  const answer = reporters.text(analyze(text), text, { colour: false, source: file, profile: 'coder' });
  expect(read('README.md')).toContain(`\n$ node dist/cli.js check ${file}\n${answer}\`\`\`\n`);
});

it('the read-me counts the rules right', () => {
  expect(read('README.md')).toContain(`${ruleCatalogue.length} rules look for what is missing`);
});

it.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/accuracy.md', 'docs/code-tables.md', 'docs/service.md', 'docs/security.md', 'docs/decisions/0001-reading.md', 'docs/decisions/0003-claims.md', 'docs/batch.md', 'docs/spark.md', 'docs/decisions/0004-service.md', 'docs/decisions/0005-intake.md'])('the links of %s lead somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
  expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});
