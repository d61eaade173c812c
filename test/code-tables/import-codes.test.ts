import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCodes, type ImportOptions, type ImportOutcome } from '../../src/code-tables/import-codes.js';
import { faultWords } from '../../src/code-tables/source-table.js';

const shipped = fileURLToPath(new URL('../../lexicons/codes', import.meta.url));
const reference = fileURLToPath(new URL('reference', import.meta.url));
const cms = fileURLToPath(new URL('cms', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullback-codes-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (paths: readonly string[], more: Partial<ImportOptions> = {}): Promise<ImportOutcome> =>
  importCodes({ paths, tables: shipped, out: null, layout: null, asOf: null, source: null, fresh: false, dryRun: true, ...more });

const contentOf = (outcome: ImportOutcome, name: string): Readonly<Record<string, unknown>> => {
  if (outcome.kind === 'refused') throw new Error(outcome.faults.map(faultWords).join('\n'));
  return outcome.tables.find(({ table }) => table.name === name)?.table.content ?? {};
};

const changesOf = (outcome: ImportOutcome): readonly string[] => {
  if (outcome.kind === 'refused') throw new Error(outcome.faults.map(faultWords).join('\n'));
  return outcome.tables.flatMap(({ table }) => table.changes.map(({ kind, what }) => `${kind} ${what}`));
};

const faultsOf = (outcome: ImportOutcome): readonly string[] =>
  outcome.kind === 'refused' ? outcome.faults.map(faultWords).map((words) => words.replace(`${folder}/`, '')) : ['imported'];

const shippedTable = async (name: string): Promise<Readonly<Record<string, unknown>>> => JSON.parse(await readFile(join(shipped, name), 'utf8'));

/** What the reference files do not say of themselves. */
const stated: Readonly<Record<string, Partial<ImportOptions>>> = {
  'base_codes.json': {},
  'fees.json': {},
  'mue.json': { asOf: '2024-07-01', source: 'CMS NCCI Medically Unlikely Edits, practitioner and outpatient hospital tables effective 2024-07-01, public copy (github andrewallenbruce/northstar)' },
  'ncci_ptp.csv': { asOf: '2024-06-22', source: 'CMS NCCI procedure-to-procedure edits for practitioners, public copy built 2024-06-22 (github andrewallenbruce/northstar, ncci_ptp_prac)' },
};

interface Base {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
}

describe('the reference data', () => {
  it.each([['base_codes.json', 'ivus-bases.json'], ['mue.json', 'mue.json'], ['ncci_ptp.csv', 'ncci-ptp.json'], ['fees.json', 'fees.json']])(
    '%s gives the shipped %s byte by byte, built from nothing',
    async (file, table) => {
      const out = join(folder, `fresh-${table}`);
      await run([join(reference, file)], { ...stated[file], fresh: true, out, dryRun: false });
      expect(await readdir(out)).toEqual([table]);
      expect(await readFile(join(out, table), 'utf8')).toBe(await readFile(join(shipped, table), 'utf8'));
    },
  );

  it('changes nothing where it is imported as a folder over what is shipped', async () => {
    const out = join(folder, 'over');
    await cp(shipped, out, { recursive: true });
    const outcome = await run([reference], { out, dryRun: false });
    expect(changesOf(outcome)).toEqual([]);
    for (const name of await readdir(shipped)) expect(await readFile(join(out, name), 'utf8')).toBe(await readFile(join(shipped, name), 'utf8'));
  });

  it('has every base code of every add-on code in the lexicon, with its dates', async () => {
    const { addOns } = JSON.parse(await readFile(join(reference, 'base_codes.json'), 'utf8')) as { addOns: Record<string, Base[]> };
    const table = (await shippedTable('ivus-bases.json')) as { codes: Base[]; addOns: (Base & { addOn: string })[]; contractorDefined: (Base & { addOn: string })[] };
    const ours = (addOn: string): readonly string[] => [
      ...(addOn === '37252' || addOn === '37253' ? table.codes.map(({ code, from, to }) => ({ code, from, to })) : []),
      ...table.addOns.filter((row) => row.addOn === addOn).map(({ code, from, to }) => ({ code, from, to })),
      ...table.contractorDefined.filter((row) => row.addOn === addOn).map(({ from, to }) => ({ code: 'CCCCC', from, to })),
    ].map((row) => JSON.stringify(row)).sort();
    for (const [addOn, rows] of Object.entries(addOns)) {
      expect(ours(addOn), addOn).toEqual(rows.map(({ code, from, to }) => JSON.stringify({ code, from, to })).sort());
    }
  });
});

describe('the layouts of CMS', () => {
  it.each(['AOC_V2026Q2-MCR.txt', 'AOC_V2026Q2-MCR.xlsx', 'AOC_V2026Q2-MCR.zip'])('%s gives the shipped base codes', async (file) => {
    const outcome = await run([join(cms, file)], { fresh: true });
    const { codes, addOns, contractorDefined, asOf } = contentOf(outcome, 'ivus-bases.json');
    const table = await shippedTable('ivus-bases.json');
    expect({ codes, addOns, contractorDefined, asOf }).toEqual({ codes: table['codes'], addOns: table['addOns'], contractorDefined: table['contractorDefined'], asOf: '2026-04-01' });
  });

  it('unlikely edits of practitioners and hospitals together give the shipped limits', async () => {
    const files = ['MCR_MUE_PractitionerServices_Eff_07-01-2024.csv', 'MCR_MUE_OutpatientHospitalServices_Eff_07-01-2024.csv'].map((file) => join(cms, file));
    const { codes, asOf } = contentOf(await run(files, { fresh: true }), 'mue.json');
    expect([codes, asOf]).toEqual([(await shippedTable('mue.json'))['codes'], '2024-07-01']);
  });

  it('a part of the pair table keeps the pairs of other parts, and the days of its own', async () => {
    const { pairs, asOf } = contentOf(await run([join(cms, 'ccipra-v302r0-f1.TXT')]), 'ncci-ptp.json') as { pairs: { column1: string; withModifier: string }[]; asOf: string };
    const row = (column1: string): readonly string[] => pairs.find((one) => one.column1 === column1)?.withModifier.split(' ') ?? [];
    expect(asOf).toBe('2024-07-01');
    expect(row('36012')).toContain('36011:2015-01-01');
    expect(row('36247')).toContain('36012:2015-01-01/2019-12-31');
    expect(row('36247').some((token) => token.startsWith('36011'))).toBe(false);
    expect(row('37221')).toContain('36245');
  });

  it('relative values give the shipped amounts, and those of further codes', async () => {
    const { codes } = contentOf(await run([join(cms, 'PPRRVU2026_Jul_nonQPP.csv')], { fresh: true }), 'fees.json') as { codes: Record<string, unknown>[] };
    expect(codes.map(({ code, from, to, facilityUsd, nonfacilityUsd }) => [code, from, to, facilityUsd, nonfacilityUsd])).toEqual([
      ['37191', '2026-01-01', '2026-12-31', 225.79, 2186.42],
      ['37215', '2026-01-01', '2026-12-31', 926.87, null],
      ['37252', '2026-01-01', '2026-12-31', 79.16, 895.48],
      ['37253', '2026-01-01', '2026-12-31', 62.46, 169.68],
      ['75710', '2026-01-01', '2026-12-31', null, 165.33],
    ]);
  });
});

/** A file of the fixtures with something changed in it. */
const changed = async (source: string, name: string, edit: (text: string) => string): Promise<string> => {
  const file = join(folder, name);
  const text = await readFile(source, 'utf8');
  const after = edit(text);
  if (after === text) throw new Error(`nothing was changed in ${name}`);
  await writeFile(file, after);
  return file;
};

describe('a wrong row', () => {
  it.each<[name: string, source: string, edit: (text: string) => string, fault: string]>([
    ['aoc-code.txt', join(cms, 'AOC_V2026Q2-MCR.txt'), (text) => text.replace('\t37252\t\t36010\t', '\t37252\t\t3601X0\t'), 'aoc-code.txt:49: "3601X0" is no primary code'],
    ['aoc-day.txt', join(cms, 'AOC_V2026Q2-MCR.txt'), (text) => text.replace('1\t37252\t\t0075T\t\t2018001', '1\t37252\t\t0075T\t\t2018400'), 'aoc-day.txt:3: "2018400" is no first day'],
    ['aoc-twice.txt', join(cms, 'AOC_V2026Q2-MCR.txt'), (text) => text.replace('37252\t\t0076T\t', '37252\t\t0075T\t'), 'aoc-twice.txt:4: 0075T for 37252 from 2018-01-01 stands twice, first in line 3'],
    ['mue-units.csv', join(cms, 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv'), (text) => text.replace('37253,5,', '37253,five,'), 'mue-units.csv:163: "five" is no number of units'],
    ['mue-indicator.csv', join(cms, 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv'), (text) => text.replace('37252,1,2 Date', '37252,1,4 Date'), 'mue-indicator.csv:162: "4 Date of Service Edit: Policy" is no adjudication indicator, 1 to 3'],
    ['ptp-indicator.TXT', join(cms, 'ccipra-v302r0-f1.TXT'), (text) => text.replace('20150101\t*\t1\t', '20150101\t*\t7\t'), 'ptp-indicator.TXT:7: "7" is no modifier indicator, 0, 1 or 9'],
    ['ptp-order.TXT', join(cms, 'ccipra-v302r0-f1.TXT'), (text) => text.replace('20150101\t20191231', '20250101\t20191231'), 'ptp-order.TXT:1696: it ends on 2019-12-31, before it begins on 2025-01-01'],
    ['rvu.csv', join(cms, 'PPRRVU2026_Jul_nonQPP.csv'), (text) => text.replace('37252,,own words,A,,1.76', '37252,,own words,A,,1,76'), 'rvu.csv:11: 37252: "" is no relative value or factor'],
    ['base-day.json', join(reference, 'base_codes.json'), (text) => text.replace('"from": "2018-01-01"', '"from": "2018-02-30"'), 'base-day.json:8: addOns.37252.0.from: Invalid ISO date'],
    ['mue.json', join(reference, 'mue.json'), (text) => text.replace('"37252"', '"3725"'), 'mue.json:1574: codes.3725: "3725" is no code'],
    ['ptp.csv', join(reference, 'ncci_ptp.csv'), (text) => text.replace('0075T,36100,1', '0075T,36100,'), 'ptp.csv:3: "" is no modifier indicator, 0, 1 or 9'],
    ['fees.json', join(reference, 'fees.json'), (text) => text.replace('"nonfacility_usd": 1026.07', '"nonfacility_usd": 1062.07'), 'fees.json:236: rows.6: the amounts of 37252 are not its relative values times the conversion factor'],
    ['cut.json', join(reference, 'base_codes.json'), (text) => text.slice(0, 5000), 'cut.json: it cannot be read: it is no valid JSON, from line 279 on'],
  ])('%s is refused with file, line and reason', async (name, source, edit, fault) => {
    const outcome = await run([await changed(source, name, edit)], { asOf: '2024-07-01' });
    expect(faultsOf(outcome)).toEqual([fault]);
  });

  it('refuses the whole, good files too, and leaves every table as it was', async () => {
    const out = join(folder, 'kept');
    await cp(shipped, out, { recursive: true });
    const broken = await changed(join(cms, 'ccipra-v302r0-f1.TXT'), 'broken.TXT', (text) => text.replace('\t*\t0\t', '\t*\tx\t'));
    const outcome = await run([join(cms, 'PPRRVU2026_Jul_nonQPP.csv'), broken], { out, dryRun: false });
    expect(outcome.kind).toBe('refused');
    for (const name of await readdir(shipped)) expect(await readFile(join(out, name), 'utf8')).toBe(await readFile(join(shipped, name), 'utf8'));
    expect((await readdir(out)).sort()).toEqual((await readdir(shipped)).sort());
  });

  it('is no more than what a table of another kind is: refused by name', async () => {
    await writeFile(join(folder, 'other.csv'), 'a,b\n1,2\n');
    expect(faultsOf(await run([join(folder, 'other.csv')]))).toEqual(['other.csv: no table of add-on code, unlikely or procedure-to-procedure edits, or of relative values was found in it']);
    expect(faultsOf(await run([join(folder, 'gone.csv')]))).toEqual(['gone.csv: it cannot be read: there is no such file']);
  });

  it.each<[name: string, source: string, keep: number, fault: string]>([
    ['half-MCR_MUE_Eff_07-01-2027.csv', join(cms, 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv'), 4000, 'there is no practitioner limit for 37252: not the whole table of unlikely edits'],
    ['half-AOC_V2027Q1.txt', join(cms, 'AOC_V2026Q2-MCR.txt'), 4000, '37253 does not have 0075T, 0076T, 0234T, 0235T, 0236T, which 37252 has'],
  ])('%s, cut off at a row, is seen to be no whole table', async (name, source, keep, fault) => {
    const file = await changed(source, name, (text) => text.slice(0, text.lastIndexOf('\n', keep) + 1));
    expect(faultsOf(await run([file]))).toEqual([`${name}: ${fault}`]);
  });
});

describe('a later year', () => {
  it('ends a limit on the day before the new one begins', async () => {
    const file = await changed(join(cms, 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv'), 'MCR_MUE_PractitionerServices_Eff_01-01-2027.csv', (text) => text.replace('37253,5,3', '37253,4,3'));
    const { codes } = contentOf(await run([file]), 'mue.json') as { codes: { code: string }[] };
    expect(codes.filter(({ code }) => code === '37253')).toEqual([
      { code: '37253', units: 5, mai: 3, hospitalUnits: 5, from: null, to: '2026-12-31' },
      { code: '37253', units: 4, mai: 3, hospitalUnits: 5, from: '2027-01-01', to: null },
    ]);
  });

  it('adds a base code, and says so', async () => {
    const file = await changed(join(cms, 'AOC_V2026Q2-MCR.txt'), 'AOC_V2027Q1-MCR.txt', (text) => `${text}1\t37252\t\t37300\t\t2027001\t\t\r\n1\t37253\t\t37300\t\t2027001\t\t\r\n`);
    const outcome = await run([file]);
    expect(changesOf(outcome)).toEqual(['added 37300 for 37252 from 2027-01-01']);
    expect(contentOf(outcome, 'ivus-bases.json')['asOf']).toBe('2027-01-01');
  });

  it('lets a release with other values hold from its quarter on', async () => {
    const file = await changed(join(cms, 'PPRRVU2026_Jul_nonQPP.csv'), 'PPRRVU2026_Oct_nonQPP.csv', (text) =>
      text.replace('July Release', 'October Release').replace('37252,,own words,A,,1.76,24.68,,0.24,,0.37,26.81,2.37', '37252,,own words,A,,1.76,24.68,,0.34,,0.37,26.81,2.47'));
    const { codes } = contentOf(await run([file]), 'fees.json') as { codes: Record<string, unknown>[] };
    expect(codes.filter(({ code, from }) => code === '37252' && String(from) >= '2026').map(({ from, to, facilityUsd }) => [from, to, facilityUsd])).toEqual([
      ['2026-01-01', '2026-09-30', 79.16], ['2026-10-01', '2026-12-31', 82.5],
    ]);
  });
});

it('relative values of qualifying participants are left out beside those of the others', async () => {
  const both = join(folder, 'rvu26c');
  await mkdir(both);
  const text = await readFile(join(cms, 'PPRRVU2026_Jul_nonQPP.csv'), 'utf8');
  await writeFile(join(both, 'PPRRVU2026_Jul_nonQPP.csv'), text);
  await writeFile(join(both, 'PPRRVU2026_Jul_QPP.csv'), text.replaceAll('33.4009', '33.5675'));
  const outcome = await run([both]);
  expect(changesOf(outcome)).toHaveLength(3);
  expect(outcome.kind === 'imported' ? outcome.leftOut : []).toEqual([join(both, 'PPRRVU2026_Jul_QPP.csv')]);
});

describe('own descriptors', () => {
  it('are loaded for codes that are known, on request alone', async () => {
    const file = join(folder, 'own.csv');
    await writeFile(file, 'CPT code,Long descriptor\n37252,"Licensed words, first"\n99213,Not known here\n');
    expect((await run([file])).kind).toBe('refused');
    const { codes, asOf } = contentOf(await run([file], { layout: 'descriptors', asOf: '2027-01-01' }), 'descriptors.json');
    expect([codes, asOf]).toEqual([[{ code: '37252', descriptor: 'Licensed words, first' }], '2027-01-01']);
  });

  it('are not shipped', async () => {
    expect((await shippedTable('descriptors.json'))['codes']).toEqual([]);
  });
});

it('the same table in several forms counts once', async () => {
  const files = ['AOC_V2026Q2-MCR.zip', 'AOC_V2026Q2-MCR.xlsx', 'AOC_V2026Q2-MCR.txt'].map((file) => join(cms, file));
  expect(changesOf(await run(files))).toEqual([]);
  expect(changesOf(await run([cms]))).toHaveLength(1690 + 3);
});

it('tables of one kind that contradict each other are refused', async () => {
  const file = await changed(join(cms, 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv'), 'second.csv', (text) => text.replace('37253,5,3', '37253,4,3'));
  const first = join(cms, 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv');
  expect(faultsOf(await run([first, file]))).toEqual([`second.csv: it says of 37253 for a practitioner something else than ${first}: give one table of a kind`]);
});

it('a dry run writes nothing', async () => {
  const out = join(folder, 'dry');
  const outcome = await run([join(cms, 'PPRRVU2026_Jul_nonQPP.csv')], { out, dryRun: true });
  expect(changesOf(outcome)).toHaveLength(3);
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});

it('a file that does not say its day is refused until the day is given', async () => {
  const file = join(folder, 'unlikely.csv');
  await writeFile(file, (await readFile(join(cms, 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv'), 'utf8')).replace('37253,5,3', '37253,6,3'));
  expect(faultsOf(await run([file]))).toEqual(['unlikely.csv: it does not say as of which day it holds: add --as-of YYYY-MM-DD']);
  expect(changesOf(await run([file], { asOf: '2026-01-01' }))).toHaveLength(1);
});
