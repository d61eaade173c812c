import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const front = 'Date of service: 03/04/2025\nACCESS\nVessel: Left common femoral artery\nGuidance: ultrasound, 6 Fr\n\nCATHETER COURSE\n5 Fr Omni to the abdominal aorta, over the bifurcation to the right common femoral artery, right SFA and right popliteal artery.\n\nANGIOGRAPHY\nR SFA: hazy\nR pop: patent\n\n';
const behind = '\n\nTREATMENT\nR SFA: 5 x 80 balloon\n\nCOMPLICATIONS: none\n';
const told = (form: string): string[] =>
  analyze(`${front}${form}${behind}`).ivus.flatMap(({ vessel, status, necessity, findings }) => (status === 'performed' ? [`${vessel ?? 'unnamed'} ${necessity.length > 0 ? 'reason' : '-'} ${findings.length > 0 ? 'result' : '-'}`] : []));

const both = ['popliteal-artery reason result', 'superficial-femoral-artery reason result'];

describe('a form under a heading of IVUS', () => {
  it.each([
    'IVUS\nPerformed: Yes\nCatheter: Eagle Eye\nCourse: over the wire into the R pop, pullback through the R SFA\nReason: R SFA - angiogram and pressure disagree. R pop - outflow not filled.\nResult, R SFA: MLA 3.6 mm2\nResult, R pop: normal',
    'INTRAVASCULAR ULTRASOUND\nPerformed:   [x] Yes  [ ] No\nPath:        into the R popliteal artery, then drawn back through the R SFA\nIndication:  to tell clot from plaque and to size the balloon\nFindings (R pop):  5.2 mm, no clot\nFindings (R SFA):  75% plaque burden',
    'IVUS\nUsed            Yes\nCourse          R popliteal artery, pulled back to R SFA\nReason          R SFA - how deep is the calcium? R pop - vessel size.\nResult R SFA    270 degrees, superficial\nResult R pop    5 mm, no disease',
    'IVUS\n  Device: Eagle Eye\n  Route: to the R pop, back across the R SFA\n  Reason, R SFA: calcium depth not seen on angiogram\n  Reason, R pop: diameter for the balloon\n  Measurements R SFA: 4 mm2 of 21 mm2\n  Measurements R pop: 5.4 mm',
    'IVUS\nIVUS used: Yes\nAdvanced to: R pop\nPullback through: R SFA\nNecessity: R SFA - calcium not measurable on angiogram; R pop - landing zone\nResult R pop - 5.4 mm, clean\nResult R SFA - 4 mm2, calcium',
  ])('gives course, reasons and results by vessel: %j', (form) => {
    expect(told(form).sort()).toEqual(both);
  });

  it.each([
    ['IVUS\nPerformed: No\nReason: R SFA clear on the angiogram', []],
    ['IVUS\nPerformed: Yes\nCourse: into the R pop, pullback through R SFA\nReason:\nResult, R pop: normal\nResult, R SFA: MLA 3.6 mm2', ['popliteal-artery - result', 'superficial-femoral-artery - result']],
    ['IVUS\nPerformed: Yes\nCourse: into the R pop, pullback through R SFA\nReason: R SFA - hazy on the angiogram\nAngiography result, R pop: normal\nResult, R SFA: MLA 3.6 mm2', ['popliteal-artery - -', 'superficial-femoral-artery reason result']],
    ['IVUS\nPerformed: Yes\nCourse: into the R pop, pullback through R SFA\nReason: R SFA - is it dissected? R pop - vessel size.\nResult, R SFA: flap of 180 degrees', ['popliteal-artery reason -', 'superficial-femoral-artery reason result']],
    ['IVUS\nPerformed: Yes\nWire: into the R peroneal artery\nCourse: into the R SFA\nReason: R SFA - hazy on the angiogram\nResult, R SFA: MLA 3.6 mm2', ['superficial-femoral-artery reason result']],
  ])('gives no more than it holds: %j', (form, vessels) => {
    expect(told(form).sort()).toEqual(vessels);
  });
});
