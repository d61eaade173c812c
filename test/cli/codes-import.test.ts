import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.js';

const cms = fileURLToPath(new URL('../code-tables/cms', import.meta.url));

const run = async (...words: readonly string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runProgram(['codes', 'import', ...words], {
    stdin: (async function* () { yield Buffer.alloc(0); })(),
    writeOut: (text) => void out.push(text),
    writeErr: (text) => void err.push(text),
    colour: false,
  });
  return { exitCode, out: out.join(''), err: err.join('') };
};

describe('pullback codes import', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullback-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('says what changed, and writes it', async () => {
    const file = join(cms, 'PPRRVU2026_Jul_nonQPP.csv');
    expect(await run(file, '--out', folder)).toEqual({
      exitCode: 0,
      out: `fees.json: 3 added, 0 removed, 0 changed; 33 rows kept of 8 read from ${file}
  + 37191 2026 facility 225.79, non-facility 2186.42 from 2026-01-01 to 2026-12-31
  + 37215 2026 facility 926.87, non-facility none from 2026-01-01 to 2026-12-31
  + 75710 2026 facility none, non-facility 165.33 from 2026-01-01 to 2026-12-31
Written to ${folder}.
`,
      err: '',
    });
    const table = JSON.parse(await readFile(join(folder, 'fees.json'), 'utf8')) as { files: { name: string; sha256: string }[] };
    expect(table.files.map(({ name, sha256 }) => [name, sha256.length])).toEqual([['PPRRVU2026_Jul_nonQPP.csv', 64]]);
  });

  test('exits 2 for a wrong row and leaves nothing behind', async () => {
    const file = join(folder, 'AOC_V2027Q1-MCR.txt');
    await writeFile(file, 'Add-On_Code\tPrimary_Code\tAOC_Edit_EffDT\n37252\tABC\t2027001\n');
    const out = join(folder, 'none');
    expect(await run(file, '--out', out)).toEqual({ exitCode: 2, out: '', err: `pullback: nothing was imported:\n  ${file}:2: "ABC" is no primary code\n` });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  test('exits 2 without a file', async () => {
    expect((await run()).exitCode).toBe(2);
  });
});
