import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { runProgram } from '../../src/cli/program.js';
import { reporters } from '../../src/report/reporters.js';
import { ruleGuide } from '../../src/report/rule-guide.js';
import { articleNote } from '../report/sample-analysis.js';

/** A terminal that keeps what is written to it. */
const runWith = async (stdin: string, ...words: readonly string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runProgram(words, {
    stdin: (async function* () { yield Buffer.from(stdin); })(),
    writeOut: (text) => void out.push(text),
    writeErr: (text) => void err.push(text),
    colour: false,
  });
  return { exitCode, out: out.join(''), err: err.join('') };
};
const run = (...words: readonly string[]) => runWith('', ...words);

describe('pullback check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullback-'));
  const file = join(folder, 'note.txt');
  beforeAll(() => writeFileSync(file, articleNote));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('prints the report of a file, and exits by its errors', async () => {
    const analysis = analyze(articleNote, { profile: 'coder', vesselPolicy: 'named' });
    const errors = analysis.audit.findings.filter(({ severity }) => severity === 'error').length;
    expect(await run('check', file)).toEqual({
      exitCode: errors > 0 ? 1 : 0,
      out: reporters.text(analysis, articleNote, { colour: false, source: file, profile: 'coder' }),
      err: '',
    });
  });

  test('reads standard input for - and for no file', async () => {
    const { out } = await runWith(articleNote, 'check', '--format', 'json', '--note-id', 'n1', '--date-of-service', '2026-03-04', '-');
    expect(JSON.parse(out).note).toMatchObject({ id: 'n1', dateOfService: '2026-03-04', dateSource: 'option' });
    expect((await runWith(articleNote, 'check', '--format', 'json', '--note-id', 'n1', '--date-of-service', '2026-03-04')).out).toBe(out);
  });

  test('exits 1 for a warning only where --fail-on asks for it', async () => {
    const dateless = analyze(articleNote).audit.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
    expect(dateless).toEqual(['date-of-service-missing']);
    expect((await run('check', file)).exitCode).toBe(0);
    expect((await run('check', '--fail-on', 'warning', file)).exitCode).toBe(1);
  });

  test('compares a claim with the note', async () => {
    const { exitCode, out } = await run('check', '--claim', '37252:1,37253-59:2', '--format', 'json', file);
    const { claim } = JSON.parse(out) as { claim: readonly { code: string; status: string }[] };
    expect([exitCode, claim.map(({ code, status }) => `${code} ${status}`)]).toEqual([1, ['37252 confirmed', '37253 unsupported', '36012 missing']]);
  });

  test('tells with --explain how the note was read, in text and in JSON, and the answer stays the same', async () => {
    const plain = await run('check', file);
    const explained = await run('check', '--explain', file);
    expect(explained.out.startsWith('How it was read\n')).toBe(true);
    expect([explained.out.endsWith(`\n${plain.out}`), explained.exitCode]).toEqual([true, plain.exitCode]);
    const { trace, ...answer } = JSON.parse((await run('check', '--explain', '--format', 'json', file)).out);
    expect(answer).toEqual(JSON.parse((await run('check', '--format', 'json', file)).out));
    expect(trace.sentences[0].facts).toContain('IVUS, performed: left external iliac vein');
    expect(await run('check', '--explain', '--format', 'sarif', file)).toMatchObject({ exitCode: 2, err: 'pullback: --explain goes with --format text or json, not with sarif\n' });
  });

  test('refuses a malformed claim and says how to write it', async () => {
    const { exitCode, err } = await run('check', '--claim', '37252=1', file);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('"37252=1" is no line of a claim; write code[-modifier][:units], as in 37252:1,37253-59:2,36012.')]);
  });

  test('tells of a guessed encoding in the report', async () => {
    writeFileSync(join(folder, 'old.txt'), Buffer.from(`${articleNote}\u0093`, 'latin1'));
    const { out } = await run('check', '--format', 'json', join(folder, 'old.txt'));
    expect(JSON.parse(out).problems[0]).toEqual({ stage: 'intake', message: 'Not valid UTF-8: read as Windows-1252.', evidence: [] });
  });

  test.each([
    ['no such file', ['check', 'no-such-note.txt'], 'pullback: cannot read no-such-note.txt: there is no such file\n'],
    ['empty input', ['check', '-'], 'pullback: cannot read <stdin>: it is empty\n'],
  ])('exits 2 for %s, with nothing on standard output', async (_name, words, err) => {
    expect(await run(...words)).toEqual({ exitCode: 2, out: '', err });
  });

  test.each([
    ['an unknown format', ['check', '--format', 'pdf', '-']],
    ['a day that does not exist', ['check', '--date-of-service', '2026-02-30', '-']],
    ['an unknown option', ['check', '--claim', '37252:1', '-']],
    ['two files', ['check', 'a', 'b']],
    ['an unknown command', ['chekc']],
    ['no command', []],
  ])('exits 2 for %s, with nothing on standard output', async (_name, words) => {
    const { exitCode, out, err } = await run(...words);
    expect([exitCode, out, err === '']).toEqual([2, '', false]);
  });

  test('shows examples in the help of every command', async () => {
    for (const command of [[], ['check'], ['batch'], ['explain'], ['route'], ['serve']]) {
      const { exitCode, out } = await run(...command, '--help');
      expect([exitCode, out.includes('\nExamples:\n  pullback ')]).toEqual([0, true]);
    }
  });
});

describe('pullback route', () => {
  test('shows the way, the order at each step, and the code', async () => {
    expect(await run('route', 'right common femoral vein', 'left external iliac vein')).toEqual({
      exitCode: 0,
      out: `\
right common femoral vein to left external iliac vein

  right common femoral vein  (access)
  → right external iliac vein  nonselective
  → right common iliac vein    nonselective
  → inferior vena cava         nonselective
  → left common iliac vein     first order
  → left external iliac vein   second order

  order   second order
  family  left common iliac vein
  code    36012
`,
      err: '',
    });
  });

  test('suggests what an unknown vessel may have meant', async () => {
    expect(await run('route', 'rt CFV', 'left extrenal iliac vein')).toEqual({
      exitCode: 2,
      out: '',
      err: 'pullback: no vessel is called "left extrenal iliac vein"; did you mean "left external iliac vein" or "left internal iliac vein"?\n',
    });
  });

  test('says what leaves the way open, and what each reading would give', async () => {
    expect(await run('route', 'common femoral artery', 'left common iliac artery')).toEqual({
      exitCode: 2,
      out: '',
      err: `\
pullback: common femoral artery to left common iliac artery: the code depends on the side of the access
  left common femoral artery → left common iliac artery: nonselective, 36140
  right common femoral artery → left common iliac artery: first order, 36245
`,
    });
  });
});

describe('pullback explain', () => {
  test('lists every rule, one a line', async () => {
    const { exitCode, out } = await run('explain');
    expect(exitCode).toBe(0);
    expect(out.trimEnd().split('\n').map((line) => line.split(/\s/u)[0])).toEqual(ruleGuide.map(({ id }) => id));
  });

  test('gives the reason and the sources of one rule', async () => {
    const { exitCode, out } = await run('explain', 'ivus-necessity-missing');
    expect(exitCode).toBe(0);
    expect(out.split('\n').filter((line) => /^\S/u.test(line)).map((line) => line.split(' ')[0]))
      .toEqual(expect.arrayContaining(['ivus-necessity-missing', 'Why', 'To', 'Sources']));
  });

  test('suggests a rule for a slip of the pen', async () => {
    const { exitCode, err } = await run('explain', 'ivus-necesity-missing');
    expect([exitCode, err.includes('did you mean "ivus-necessity-missing"')]).toEqual([2, true]);
  });
});

test('pullback serve refuses a host that other machines can reach', async () => {
  expect(await run('serve', '--host', '0.0.0.0')).toEqual({
    exitCode: 2, out: '', err: 'pullback: 0.0.0.0 can be reached from other machines: give apiKeys or tokenIssuers in --config, or add --allow-public if that is meant\n',
  });
});

describe('the program as a process', () => {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const spawn = (command: string) => spawnSync('sh', ['-c', command], { encoding: 'utf8', env: { ...process.env, NODE: process.execPath, MAIN: main } });

  test('carries the exit code out, and keeps trouble off standard output', () => {
    const { status, stdout, stderr } = spawn('printf "" | "$NODE" --import tsx "$MAIN" check');
    expect([status, stdout, stderr]).toEqual([2, '', 'pullback: cannot read <stdin>: it is empty\n']);
  });

  test('does not mind a reader that closes the pipe early', () => {
    const { stderr } = spawn('"$NODE" --import tsx "$MAIN" explain | :');
    expect(stderr).toBe('');
  });
}, 30_000);
