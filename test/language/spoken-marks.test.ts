import { describe, expect, it } from 'vitest';
import { withSpokenMarks } from '../../src/language/text/spoken-marks.js';

const transcript = 'right common femoral vein was entered period a sheath comma nine french comma was placed period new paragraph ivus findings colon left common iliac vein forty square millimeters semicolon external normal period end of dictation period';

describe('withSpokenMarks', () => {
  it('puts the marks that were said in the place of their words', () => {
    const read = withSpokenMarks(transcript);
    expect(read).toHaveLength(transcript.length);
    expect(read.replaceAll('\r', '')).toBe('right common femoral vein was entered. a sheath, nine french, was placed.\n\n ivus findings: left common iliac vein forty square millimeters; external normal. end of dictation.');
  });

  it('leaves a period of time and a part of the bowel alone', () => {
    const words = `${transcript} after a period of pressure the sigmoid colon was seen period`;
    expect(withSpokenMarks(words).replaceAll('\r', '')).toMatch(/after a period of pressure the sigmoid colon was seen\.$/);
  });

  it.each([
    ['she lay on her back comma neck turned to the left period the vein was entered period', 'left. the vein was entered.'],
    ['the groin was prepped on the right comma then draped period', 'on the right, then draped.'],
    ['the recovery period was short and the left colon was seen period', 'the recovery period was short and the left colon was seen.'],
  ])('takes a mark behind a side, and a part of the bowel for what it is: %j', (words, read) => {
    expect(withSpokenMarks(`${transcript} ${words}`).replaceAll('\r', '')).toContain(read);
  });

  it.each([
    'The period was long. A comma here, a period there, and no more. The patient had a heavy period last week.',
    'Compression was held for a period. Colon normal. Another period passed. The grace period ended. Period.',
  ])('reads a written text as it stands: %j', (text) => {
    expect(withSpokenMarks(text)).toBe(text);
  });
});
