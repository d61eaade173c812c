import { describe, expect, it } from 'vitest';
import { codeFacts } from '../../src/coding/code-facts.js';
import type { Facts, Placement } from '../../src/model/facts.js';
import { access, factsWith, imaged, procedure, reached, treated } from './facts-builder.js';

const rightGroin = access('right common-femoral-artery');
const rightVein = access('right common-femoral-vein');

/** What a session gives: placement codes that stand, and those that a base code takes in. */
const placementsOf = (given: Partial<Facts>, dateOfService = '2024-06-01'): { readonly stands: readonly string[]; readonly bundled: readonly string[] } => {
  const { codes, notReported } = codeFacts(factsWith(given), { dateOfService, vesselPolicy: 'named' });
  return {
    stands: codes.filter(({ group, status }) => group === 'catheter' && status === 'supported').map(({ code, units }) => (units === 1 ? code : `${code} x${units}`)),
    bundled: notReported.filter(({ reason }) => reason === 'bundled').map(({ code }) => code),
  };
};

const leftLeg = (code: string): Partial<Facts> => ({ procedures: [procedure(code, { side: 'left', vessel: 'superficial-femoral-artery' })], treated: [treated('left superficial-femoral-artery', `p-${code}`)] });

describe('leg revascularization', () => {
  it.each([['37226', '2025-12-31'], ['37267', '2026-01-01']])('%s takes in the way to the treated leg', (code, date) => {
    expect(placementsOf({ accessSites: [rightGroin], placements: reached(['abdominal-aorta', 'left superficial-femoral-artery']), ...leftLeg(code) }, date)).toEqual({ stands: [], bundled: ['36200', '36247'] });
  });

  it.each([['37226', '2025-12-31'], ['37267', '2026-01-01']])('%s leaves the visceral family of the same access standing', (code, date) => {
    expect(placementsOf({ accessSites: [rightGroin], placements: reached(['superior-mesenteric-artery', 'left superficial-femoral-artery']), ...leftLeg(code) }, date)).toEqual({ stands: ['36245'], bundled: ['36247'] });
  });

  it('leaves the other leg standing', () => {
    const given = { accessSites: [access('left brachial-artery')], placements: reached(['left superficial-femoral-artery', 'right superficial-femoral-artery']), ...leftLeg('37226') };
    expect(placementsOf(given)).toEqual({ stands: ['36247'], bundled: ['36247'] });
  });

  it('leaves a truly separate access standing', () => {
    const arm: readonly Placement[] = reached(['abdominal-aorta'], 'a2', 2);
    const given = { accessSites: [rightGroin, access('left brachial-artery', { id: 'a2' })], placements: [...reached(['left superficial-femoral-artery']), ...arm], ...leftLeg('37226') };
    expect(placementsOf(given)).toEqual({ stands: ['36200'], bundled: ['36247'] });
  });
});

describe('carotid and intrathoracic stents', () => {
  it.each(['37215', '37216', '37218'])('%s takes in the placement in the treated carotid artery', (code) => {
    const given = { accessSites: [rightGroin], placements: reached(['left common-carotid-artery']), procedures: [procedure(code, { side: 'left', vessel: 'internal-carotid-artery' })] };
    expect(placementsOf(given)).toEqual({ stands: [], bundled: ['36215'] });
  });

  it('leaves the carotid artery of the other side standing', () => {
    const given = { accessSites: [rightGroin], placements: reached(['left common-carotid-artery', 'right common-carotid-artery']), procedures: [procedure('37215', { side: 'left', vessel: 'internal-carotid-artery' })] };
    expect(placementsOf(given)).toEqual({ stands: ['36216'], bundled: ['36215'] });
  });
});

describe('steps on the way to bundled work', () => {
  const carotid = (side: 'left' | 'right'): Partial<Facts> => ({ procedures: [procedure('37215', { side, vessel: 'internal-carotid-artery' })], treated: [treated(`${side} internal-carotid-artery`, 'p-37215')] });

  it('are part of it', () => {
    const given = { accessSites: [rightGroin], placements: reached(['brachiocephalic-artery', 'right internal-carotid-artery']), ...carotid('right') };
    expect(placementsOf(given)).toEqual({ stands: [], bundled: ['36217'] });
  });

  it('are not the branches beside the way', () => {
    const given = { accessSites: [rightGroin], placements: reached(['brachiocephalic-artery', 'right subclavian-artery', 'right internal-carotid-artery']), ...carotid('right') };
    expect(placementsOf(given)).toEqual({ stands: ['36216'], bundled: ['36217'] });
  });

  it('are not those of another family', () => {
    const given = { accessSites: [rightGroin], placements: reached(['brachiocephalic-artery', 'left internal-carotid-artery']), ...carotid('left') };
    expect(placementsOf(given)).toEqual({ stands: ['36215'], bundled: ['36216'] });
  });

  it('are not those of another access', () => {
    const given = { accessSites: [rightGroin, access('left common-femoral-artery', { id: 'a2' })], placements: [...reached(['right internal-carotid-artery']), ...reached(['brachiocephalic-artery'], 'a2', 2)], ...carotid('right') };
    expect(placementsOf(given)).toEqual({ stands: ['36215'], bundled: ['36217'] });
  });
});

describe('stents and angioplasty of other vessels', () => {
  it.each(['37236', '37246'])('%s takes in no arterial placement', (code) => {
    const given = { accessSites: [rightGroin], placements: reached(['right renal-artery']), procedures: [procedure(code, { side: 'right', vessel: 'renal-artery' })] };
    expect(placementsOf(given)).toEqual({ stands: ['36245'], bundled: [] });
  });

  it.each(['37238', '37248'])('%s takes in no placement in a vein, and the injection of a venogram', (code) => {
    const stent = [procedure(code, { side: 'left', vessel: 'common-iliac-vein' })];
    expect(placementsOf({ accessSites: [rightVein], placements: reached(['left external-iliac-vein']), procedures: stent })).toEqual({ stands: ['36012'], bundled: [] });
    const { codes } = codeFacts(factsWith({ accessSites: [access('left popliteal-vein')], procedures: stent, peripheralVenography: [{ start: 5, end: 14, quote: 'venogram' }] }), { dateOfService: '2024-06-01', vesselPolicy: 'named' });
    expect(codes.map(({ code: one }) => one)).not.toContain('36005');
  });
});

describe('clot removal and lysis', () => {
  it.each(['37184', '37211'])('%s leaves the arterial placement standing', (code) => {
    const given = { accessSites: [rightGroin], placements: reached(['left popliteal-artery']), procedures: [procedure(code, { side: 'left', vessel: 'popliteal-artery' })] };
    expect(placementsOf(given)).toEqual({ stands: ['36247'], bundled: [] });
  });

  it.each(['37187', '37212'])('%s leaves the venous placement standing', (code) => {
    const given = { accessSites: [rightVein], placements: reached(['left common-iliac-vein']), procedures: [procedure(code, { side: 'left', vessel: 'common-iliac-vein' })] };
    expect(placementsOf(given)).toEqual({ stands: ['36011'], bundled: [] });
  });

  it('a leg treated beside clot removal takes its placement in all the same', () => {
    const given = { accessSites: [rightGroin], placements: reached(['left popliteal-artery']), ...leftLeg('37226') };
    expect(placementsOf({ ...given, procedures: [...(given.procedures ?? []), procedure('37186', { side: 'left' })] })).toEqual({ stands: [], bundled: ['36247'] });
  });
});

describe('embolization', () => {
  it.each(['37242', '37243', '37244'])('%s takes in the aorta, and leaves the selective placement standing', (code) => {
    const embolization = [procedure(code, { vessel: 'splenic-artery' })];
    expect(placementsOf({ accessSites: [rightGroin], placements: reached(['abdominal-aorta']), procedures: embolization })).toEqual({ stands: [], bundled: ['36200'] });
    expect(placementsOf({ accessSites: [rightGroin], placements: reached(['splenic-artery']), procedures: embolization })).toEqual({ stands: ['36246'], bundled: [] });
  });

  it('37241 takes in the vena cava, and leaves the selective placement standing', () => {
    const embolization = [procedure('37241', { side: 'left', vessel: 'gonadal-vein' })];
    expect(placementsOf({ accessSites: [rightVein], placements: reached(['inferior-vena-cava']), procedures: embolization })).toEqual({ stands: [], bundled: ['36010'] });
    expect(placementsOf({ accessSites: [rightVein], placements: reached(['left gonadal-vein']), procedures: embolization })).toEqual({ stands: ['36012'], bundled: [] });
  });
});

describe('dialysis circuit', () => {
  const fistula = access('left arteriovenous-fistula');

  it.each(['36901', '36902', '36905', '36907'])('%s takes in the way through the circuit', (code) => {
    expect(placementsOf({ accessSites: [fistula], placements: reached(['superior-vena-cava']), procedures: [procedure(code)] }).stands).toEqual([]);
  });

  it('leaves a placement from another access in another system standing', () => {
    const given = { accessSites: [fistula, access('right common-femoral-artery', { id: 'a2' })], placements: [...reached(['superior-vena-cava']), ...reached(['superior-mesenteric-artery'], 'a2', 2)], procedures: [procedure('36902')] };
    expect(placementsOf(given).stands).toEqual(['36245']);
  });
});

describe('endografts', () => {
  it('34705 takes in the aorta, and leaves the selected internal iliac artery standing', () => {
    const repair = [procedure('34705')];
    expect(placementsOf({ accessSites: [rightGroin], placements: reached(['abdominal-aorta']), procedures: repair })).toEqual({ stands: [], bundled: ['36200'] });
    expect(placementsOf({ accessSites: [rightGroin], placements: reached(['left internal-iliac-artery']), procedures: repair })).toEqual({ stands: ['36246'], bundled: [] });
  });

  it('33881 takes in the aorta from 2026 on, and not before', () => {
    const given = { accessSites: [rightGroin], placements: reached(['descending-thoracic-aorta']), procedures: [procedure('33881')] };
    expect(placementsOf(given, '2025-12-31')).toEqual({ stands: ['36200'], bundled: [] });
    expect(placementsOf(given, '2026-01-01')).toEqual({ stands: [], bundled: ['36200'] });
  });
});

describe('caval filter, foreign body, shunt, sampling, central lines', () => {
  it.each(['37191', '37192', '37193'])('%s takes in the vena cava, and leaves a selected vein standing', (code) => {
    expect(placementsOf({ accessSites: [rightVein], placements: reached(['inferior-vena-cava']), procedures: [procedure(code)] })).toEqual({ stands: [], bundled: ['36010'] });
    expect(placementsOf({ accessSites: [rightVein], placements: reached(['left renal-vein']), procedures: [procedure(code)] })).toEqual({ stands: ['36011'], bundled: [] });
  });

  it('37197 takes in no placement', () => {
    expect(placementsOf({ accessSites: [rightVein], placements: reached(['left pulmonary-artery']), procedures: [procedure('37197')] })).toEqual({ stands: ['36014'], bundled: [] });
  });

  it('37182 takes in the hepatic vein, and leaves an artery of another access standing', () => {
    const neck = access('right internal-jugular-vein');
    const given = { accessSites: [neck, access('right common-femoral-artery', { id: 'a2' })], placements: [...reached(['right-hepatic-vein']), ...reached(['celiac-artery'], 'a2', 2)], procedures: [procedure('37182')] };
    expect(placementsOf(given)).toEqual({ stands: ['36245'], bundled: ['36011'] });
  });

  it('36500 takes in the sampled veins, and leaves an artery standing', () => {
    const given = { accessSites: [rightVein, access('right common-femoral-artery', { id: 'a2' })], placements: [...reached(['right adrenal-vein']), ...reached(['left renal-artery'], 'a2', 2)], procedures: [procedure('36500')] };
    expect(placementsOf(given)).toEqual({ stands: ['36245'], bundled: ['36011'] });
  });

  it('36558 takes in the vena cava, and leaves an artery standing', () => {
    const given = { accessSites: [access('right internal-jugular-vein'), access('right common-femoral-artery', { id: 'a2' })], placements: [...reached(['superior-vena-cava']), ...reached(['left renal-artery'], 'a2', 2)], procedures: [procedure('36558')] };
    expect(placementsOf(given)).toEqual({ stands: ['36245'], bundled: ['36010'] });
  });
});

describe('angiography that contains its placement', () => {
  it('stands in place of the carotid and renal placement, another family stands beside it', () => {
    expect(placementsOf({ accessSites: [rightGroin], placements: imaged(['right common-carotid-artery']) }).stands).toEqual(['36222']);
    expect(placementsOf({ accessSites: [rightGroin], placements: imaged(['left renal-artery']) }).stands).toEqual(['36251']);
    expect(placementsOf({ accessSites: [rightGroin], placements: [...imaged(['left renal-artery']), ...reached(['celiac-artery'], 'a1', 2)] }).stands).toEqual(['36245', '36251']);
  });
});
