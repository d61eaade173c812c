import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const reached = (told: string): string[] =>
  analyze(`Right common femoral vein, ultrasound, two 6 Fr sheaths. ${told}`).catheterPositions.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`).sort();

const both = ['left pulmonary-artery', 'right pulmonary-artery'];

describe('two catheters, each through a sheath of its own in one vessel', () => {
  it.each([
    'A pigtail was floated into the right pulmonary artery. Through the second sheath an angled pigtail and then the wire went to the left pulmonary artery.',
    'An EKOS catheter was put in the right pulmonary artery from the first sheath and a 12 cm EKOS in the left pulmonary artery from the second.',
    'From one sheath an infusion catheter was placed in the right pulmonary artery and from the other a second infusion catheter in the left pulmonary artery.',
    'Through the first an EKOS went into the right pulmonary artery; through the second, another into the left pulmonary artery.',
    'EKOS 12 cm in the right pulmonary artery via sheath 1, EKOS 12 cm in the left pulmonary artery via sheath 2.',
    'A 10 cm EKOS lay in the right pulmonary artery, a 12 cm EKOS in the left pulmonary artery.',
  ])('both reach their vessel: %j', (told) => {
    expect(reached(told)).toEqual(both);
  });

  it.each([
    'An EKOS was put in the right pulmonary artery, and a wire in the left pulmonary artery.',
    'A pigtail was put in the right pulmonary artery; the wire alone went to the left pulmonary artery.',
    'The catheter was passed to the right pulmonary artery and then the wire went to the left pulmonary artery.',
    'An EKOS was put in the right pulmonary artery, and a 12 cm clot lay in the left pulmonary artery.',
  ])('are told from a wire that went alone and from clot: %j', (told) => {
    expect(reached(told)).toEqual(['right pulmonary-artery']);
  });
});

describe('a length in centimeters in front of a vessel', () => {
  it('is that of the device', () => {
    expect(reached('EKOS catheter 12 cm into the right pulmonary artery.')).toEqual(['right pulmonary-artery']);
  });

  it('tells how far a device stands out where it is short', () => {
    expect(reached('A stent was placed in the left common iliac vein, 2 cm into the inferior vena cava.')).not.toContain('- inferior-vena-cava');
  });
});
