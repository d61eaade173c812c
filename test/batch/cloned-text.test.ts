import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { forbiddenInQuery } from '../../src/audit/query-wording.js';
import { addCloneFinding } from '../../src/batch/cloned-text/clone-finding.js';
import { type ClonedText, findClones } from '../../src/batch/cloned-text/find-clones.js';
import { packHashes, sketchNote, unpackHashes } from '../../src/batch/cloned-text/sketch.js';
import { summarizeNote } from '../../src/batch/note-summary.js';
import type { RecordFields } from '../../src/intake/intake-unit.js';
import { stentNote, temporaryFolder } from './sample-archive.js';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

interface Given extends RecordFields {
  readonly text: string;
}

const clonesOf = (given: readonly Given[]): Promise<ClonedText> => {
  const path = join(folder, 'summaries');
  const lines = given.map(({ text, ...fields }, at) => {
    const id = `k${at}`;
    return JSON.stringify(summarizeNote({ kind: 'note', id, source: id, text, fields, notice: null }, analyze(text, { dateOfService: fields.dateOfService ?? '2026-03-04' }), false));
  });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return findClones(path);
};

/** A longer narrative, with `seen` as its findings. */
const narrative = (seen: string): string => `${stentNote(1).replace(/FINDINGS:[^]*$/u, '')}FINDINGS: ${seen}

IMPRESSION: The patient tolerated the procedure well and was taken to recovery; compression was held at the groin until the wound was dry. She
will walk in the evening and take her anticoagulant as before, and will be seen in the clinic with a duplex of the iliac segment.
`;
const seenIn = (number: number): string =>
  `IVUS of the left common iliac vein showed a stenosis of ${40 + number} %, minimal area ${30 + 3 * number} mm2, reference diameter ${10 + number}.${number} mm, length ${50 + number} mm. A ${12 + number} x ${60 + 2 * number} mm stent was deployed there and dilated to ${11 + number} mm at ${6 + number} atm.`;
const pairs = ({ clones }: ClonedText): readonly string[] => [...clones].sort(([a], [b]) => a - b).map(([note, { partner }]) => `${note}-${partner}`);

describe('cloned text', () => {
  test('is found between notes of different patients, a word or two apart', async () => {
    const found = await clonesOf([
      { text: narrative(seenIn(1)), patient: 'a', author: 'X' }, { text: narrative(seenIn(7)), patient: 'b', author: 'Y' },
      { text: narrative(seenIn(1)).replace('She', 'He'), patient: 'c', author: 'X' },
    ]);
    expect(pairs(found)).toEqual(['0-2', '2-0']);
    const likeness = found.clones.get(0)?.likeness;
    expect([likeness?.findings, (likeness?.narrative ?? 0) > 0.85, (likeness?.narrative ?? 1) < 1]).toEqual([1, true, true]);
  });

  test('is found between dates of one patient, but not between two copies of one note', async () => {
    const text = narrative(seenIn(1));
    expect(pairs(await clonesOf([{ text, patient: 'a', dateOfService: '2026-03-04' }, { text, patient: 'a', dateOfService: '2026-03-04' }]))).toEqual([]);
    expect(pairs(await clonesOf([{ text, patient: 'a', dateOfService: '2026-03-04' }, { text, patient: 'a', dateOfService: '2026-04-05' }]))).toEqual(['0-1', '1-0']);
  });

  test('is no template: the same words with other measurements', async () => {
    const department = Array.from({ length: 9 }, (_, at) => ({ text: narrative(seenIn(at)), patient: `p${at}`, author: `Author ${at % 4}` }));
    const found = await clonesOf(department);
    expect([pairs(found), found.templated]).toEqual([[], 9]);
  });

  test('is found within a template, where the findings are copied too', async () => {
    const department = Array.from({ length: 9 }, (_, at) => ({ text: narrative(seenIn(at)), patient: `p${at}`, author: `Author ${at % 4}` }));
    const found = await clonesOf([...department, { text: narrative(seenIn(3)), patient: 'q', author: 'Author 1' }]);
    expect([pairs(found), found.templated]).toEqual([['3-9', '9-3'], 8]);
  });

  test('says nothing of short notes', async () => {
    const text = 'IVUS of the left common iliac vein showed 70 %.';
    expect(pairs(await clonesOf([{ text, patient: 'a' }, { text, patient: 'b' }]))).toEqual([]);
  });

  test('finds the pairs of an archive however many notes lie between them', { timeout: 30_000 }, async () => {
    const unlike = (at: number): string => `${stentNote(at)} ${Array.from({ length: 120 }, (_, word) => `w${(at * 7919 + word * 104_729) % 99_991}`).join(' ')}`;
    const archive = Array.from({ length: 300 }, (_, at) => ({ text: unlike(at), patient: `p${at}`, author: `A${at % 5}` }));
    const found = await clonesOf([...archive, { text: unlike(17), patient: 'x', author: 'A1' }, { text: unlike(205), patient: 'y', author: 'A2' }]);
    expect(pairs(found)).toEqual(['17-300', '205-301', '300-17', '301-205']);
  });
});

test('a sketch is hashes, the same again when unpacked', () => {
  const { narrative: runs } = sketchNote(narrative(seenIn(1)), []);
  expect([runs.length, [...unpackHashes(packHashes(runs))]]).toEqual([96, [...runs]]);
  expect([...sketchNote('A B c d e 1.5 mm', []).narrative]).toEqual([...sketchNote('a, b; C d  e: 1.5 (mm)', []).narrative]);
});

describe('the finding', () => {
  const text = stentNote(1);
  const analysis = analyze(text);
  const clone = { note: 0, partner: 4, partnerId: 'k4', likeness: { narrative: 0.94, findings: 1, measurements: 8, unmeasured: false }, otherPatient: true, otherDate: false };
  const amended = addCloneFinding(analysis, clone);
  const finding = amended.audit.findings.at(-1);

  test('names the other note and how much is the same, and sends a pass to review', () => {
    expect([analysis.audit.verdict, amended.audit.verdict]).toEqual(['pass', 'review']);
    expect(finding).toMatchObject({
      id: `f${analysis.audit.findings.length + 1}`, rule: 'cloned-text', severity: 'warning', vessel: null, side: null,
      message: '94 % of the narrative and 100 % of the measurements are the same as in note k4, of another patient.',
    });
  });

  test('cites the results as they stand in the note', () => {
    expect(finding?.evidence.map(({ start, end, quote }) => text.slice(start, end) === quote)).toEqual(finding?.evidence.map(() => true));
    expect(finding?.evidence.length).toBeGreaterThan(0);
  });

  test('asks the physician openly', () => {
    expect(finding?.query).not.toMatch(forbiddenInQuery);
    expect(finding?.query).toMatch(/What was seen and measured at this session\?.*unable to determine\.$/u);
  });
});
