import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedPages } from '../../docs/pages.js';
import { readTraceability } from '../../docs/traceability.js';
import { ruleCatalogue } from '../../src/audit/rules/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { rows } = readTraceability();

/** The article from top to bottom: every bullet, and every sentence that asks something. */
const bullets = [
  'fees-2022',
  'diagnostic-or-therapeutic', 'noncoronary', 'initial-vessel', 'each-additional-vessel',
  'vessels-evaluated', 'mue-1-and-5', 'supervision-included', 'catheter-separate',
  'add-on-with-primary-procedure', 'add-on-instructions', 'add-on-same-physician', 'never-stand-alone', 'never-modifier-50',
  'not-with-37191', 'not-with-37192', 'not-with-37193', 'not-with-37197', 'barred-whenever-performed',
  'list-of-bases', 'examples-of-bases', 'check-the-list-first',
  'no-documentation-no-code', 'name-every-vessel', 'lesion-across-margins-one-code', 'one-code-per-vessel', 'before-during-after-once',
  'necessity-for-every-code', 'reason-beyond-angiogram', 'placement-unless-bundled', 'movement-always', 'movement-example',
  'codes-per-vessel-evaluated', 'summary-contiguous', 'summary-no-modifier-50', 'summary-bilateral-as-two', 'summary-add-on',
  'summary-necessity', 'summary-findings', 'summary-exclusions', 'summary-catheter-separate', 'summary-movement',
];

describe('the table from the article to the program', () => {
  it('carries every bullet of the article once', () => {
    expect(rows.flatMap((row) => row.bullets).sort()).toEqual([...bullets].sort());
  });

  it('names rules that exist', () => {
    const known = new Set(ruleCatalogue.map(({ meta }) => meta.id));
    expect(rows.flatMap(({ rules }) => rules).filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('names files that exist', () => {
    expect(rows.flatMap(({ code }) => code).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('names tests by the titles they have', () => {
    const named = rows.flatMap(({ tests }) => tests);
    expect(named.filter(({ file, title }) => !readFileSync(join(root, file), 'utf8').includes(`('${title}'`))).toEqual([]);
  });

  it('leaves no demand without something that carries it and a test, or a reason', () => {
    const bare = rows.filter(({ rules, code, tests, left }) => left === undefined && (rules.length + code.length === 0 || tests.length === 0));
    expect(bare.map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ left }) => left !== undefined).map(({ id }) => id)).toEqual([]);
  });
});

it('the generated pages are those on disk', () => {
  const differing = [...generatedPages()].filter(([page, text]) => {
    const file = join(root, 'docs', page);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  expect(differing.map(([page]) => page)).toEqual([]);
});
