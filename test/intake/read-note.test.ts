import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '../../src/intake/calendar-date.js';
import { noteLimit } from '../../src/intake/limits.js';
import { readNote } from '../../src/intake/read-note.js';
import { traceOf } from '../../src/intake/trace-of.js';

const here = fileURLToPath(new URL('.', import.meta.url));
async function* chunks(...parts: readonly Uint8Array[]) { yield* parts; }

describe('reading a note', () => {
  test('joins the chunks of standard input before it decodes them', async () => {
    const heart = Buffer.from('🫀 vein');
    expect(await readNote('-', chunks(heart.subarray(0, 2), heart.subarray(2)))).toEqual({ kind: 'note', text: '🫀 vein', notice: null, fields: {} });
  });

  test('stops at the limit', async () => {
    const half = Buffer.alloc(noteLimit / 2 + 1, 'a');
    expect(await readNote(undefined, chunks(half, half))).toEqual({ kind: 'unreadable', problem: 'it is larger than 32 MB' });
  });

  test.each([
    ['word.docx', {}], ['word.rtf', {}], ['print.pdf', {}], ['portal.html', {}],
    ['ccda.xml', { dateOfService: '2026-03-04', patient: '4711', author: 'Cole, Anna', site: 'North' }],
    ['mdm.hl7', { dateOfService: '2026-03-04', patient: '4711', author: 'Cole, Anna', site: 'North' }],
    ['fhir-document.json', { dateOfService: '2026-03-04', patient: 'Patient/p1', author: 'Anna Cole', site: 'North' }],
  ])('takes the note out of %s', async (name, fields) => {
    const note = await readNote(`${here}fixtures/good/${name}`, chunks());
    expect(note).toMatchObject({ kind: 'note', fields });
    expect(note.kind === 'note' && note.text.replace(/\s+/gu, ' ')).toContain('The IVUS catheter was advanced into the left common iliac vein and pulled back.');
  });

  test.each([
    ['records.ndjson', 'it is a list of records (NDJSON); pullback batch reads those'],
    ['month.zip', 'it is a zip archive, or a Word document without its ending .docx; pullback batch reads those'],
    ['records.json', 'it holds 3 notes; pullback batch reads those'],
    ['../broken/cut.rtf', 'it is cut short: a group of the RTF document is never closed'],
  ])('says why %s is no single note', async (name, problem) => {
    expect(await readNote(`${here}fixtures/good/${name}`, chunks())).toEqual({ kind: 'unreadable', problem });
  });

  test('says plainly why a file cannot be read', async () => {
    expect(await readNote(`${here}none.txt`, chunks())).toEqual({ kind: 'unreadable', problem: 'there is no such file' });
    expect(await readNote(here, chunks())).toEqual({ kind: 'unreadable', problem: 'it is a folder' });
  });
});

test('a day of the calendar is written YYYY-MM-DD and exists', () => {
  expect(['2024-02-29', '2023-02-29', '2026-13-01', '2026-3-4', '0000-00-00', 'today'].map(isCalendarDate))
    .toEqual([true, false, false, false, false, false]);
});

test('the trace of an error leaves its message out', () => {
  const trace = traceOf(new TypeError('secret words\n    at the groin'));
  expect(trace.split('\n')[0]).toBe('TypeError');
  expect(trace).toContain('read-note.test.ts');
  expect(trace).not.toMatch(/secret|groin/u);
});
