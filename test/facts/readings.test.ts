import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readingAspects, readingFigures, readReadings, scoreReading } from '../../bench/score/readings.js';

const passages = readReadings(fileURLToPath(new URL('../../corpus/readings', import.meta.url)));
const results = passages.map(scoreReading);
const wrong = JSON.stringify(results.filter(({ aspects }) => Object.values(aspects).some(({ extra, missed }) => extra.length + missed.length > 0)).map(({ id }) => id));

describe('short passages with known entries, ways, examinations, reasons and results', () => {
  it('are at least 400, with distinct ids and words', () => {
    expect(passages.length).toBeGreaterThanOrEqual(400);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });

  it.each(readingAspects)('are read for %s with a precision of at least 0.95 and a recall of at least 0.8', (aspect) => {
    const { precision, recall } = readingFigures(results, aspect);
    expect(precision, wrong).toBeGreaterThanOrEqual(0.95);
    expect(recall, wrong).toBeGreaterThanOrEqual(0.8);
  });

  it('hold entries that failed', () => {
    expect(passages.filter(({ access }) => access?.some((one) => one.startsWith('failed '))).length).toBeGreaterThanOrEqual(5);
  });

  it.each(['positions', 'examined', 'reasons', 'results'] as const)('hold look-alikes without any for %s', (aspect) => {
    expect(passages.filter((passage) => passage[aspect]?.length === 0).length).toBeGreaterThanOrEqual(4);
  });
});
