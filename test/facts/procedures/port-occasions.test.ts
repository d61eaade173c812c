import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';

const codesIn = (text: string): string[] => analyze(text).codes.map(({ code }) => code).sort();

const retrieval = 'Right common femoral vein, ultrasound, 12 Fr sheath. A vertebral catheter was advanced to the left brachiocephalic vein. The fragment was snared in the superior vena cava and withdrawn through the sheath.';

describe('the removal of a port', () => {
  it.each([
    'At removal of a left chest port this morning the surgeon got back only half, and the rest of the catheter was left behind.',
    'During removal of her right port the catheter tore off.',
    'On removal of the port in the operating room the catheter was found to be broken.',
    'When his port was taken out at the surgical center on Tuesday, the catheter broke and a piece stayed behind.',
  ])('that only tells on what occasion the catheter was lost is no act, and the selective position stands: %j', (told) => {
    expect(codesIn(`${told}\n\nTechnique: ${retrieval}`)).toEqual(['36011', '37197']);
  });

  it.each([
    ['The left chest port was opened and removed through the old scar; its catheter tore off.', ['36590', '37197']],
    ['The left chest port was removed this morning as the first step; its catheter tore off and stayed behind.', ['36590', '37197']],
  ])('counts where it is told for itself: %j', (told, codes) => {
    expect(codesIn(`Technique: ${told} ${retrieval}`)).toEqual(codes);
  });

  it.each([
    'The port was taken out in the surgeon\'s office yesterday and came out short.',
    'Her port was removed two days ago and came out without its catheter.',
    'The port was opened last week at another hospital and came out in two pieces.',
  ])('on another day stays there with all that is told on of it: %j', (told) => {
    expect(codesIn(`Technique: ${told} ${retrieval}`)).toEqual(['36011', '37197']);
  });

  it('counts where only something else is of the day before', () => {
    expect(codesIn('Technique: It had been accessed yesterday. The scar was opened. The port was taken out and came out in one piece.')).toEqual(['36590']);
  });

  it('tells of this day where it says so', () => {
    expect(codesIn('Technique: Right common femoral vein, ultrasound, 8 Fr sheath. An EKOS catheter was placed yesterday and removed today after good lysis.')).toContain('37214');
  });

  it('counts where the pocket was closed after it', () => {
    expect(codesIn('Technique: The scar was opened. After removal of the port the pocket was irrigated and closed.')).toEqual(['36590']);
  });
});

describe('the heading "Problem"', () => {
  it('opens what is told of the reason', () => {
    expect(codesIn(`Problem\nHer port was removed and its catheter broke off; it lies in the superior vena cava.\n\nWhat we did\n${retrieval}`)).toEqual(['36011', '37197']);
  });
});
