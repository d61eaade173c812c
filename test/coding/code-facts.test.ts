import { describe, expect, it } from 'vitest';
import { codeFacts } from '../../src/coding/code-facts.js';
import type { VesselPolicy } from '../../src/model/analysis.js';
import type { Coding } from '../../src/model/coding.js';
import type { Facts } from '../../src/model/facts.js';
import { access, evaluation, examined, factsWith, imaged, lesionAcross, procedure, quoteAt, reached, treated } from './facts-builder.js';

const code = (given: Partial<Facts>, dateOfService: string | null = '2024-06-01', vesselPolicy: VesselPolicy = 'named'): Coding =>
  codeFacts(factsWith(given), { dateOfService, vesselPolicy });

const lines = ({ codes }: Coding): readonly string[] =>
  codes.filter(({ group }) => group !== 'procedure').map(({ code: name, units, status }) => `${name} x${units} ${status}`);

const rows = ({ notReported }: Coding): readonly string[] => notReported.map(({ code: name, units, reason }) => `${name} x${units} ${reason}`);

const gaps = ({ gaps: found }: Coding): readonly string[] => found.map(({ rule, vessel, side }) => [rule, vessel, side].join(' ').trimEnd());

const rightFemoralVein = [access('right common-femoral-vein')];
const rightFemoralArtery = [access('right common-femoral-artery')];

describe('catheter placements', () => {
  interface Case {
    readonly name: string;
    readonly facts: Partial<Facts>;
    readonly date?: string | null;
    readonly lines: readonly string[];
    readonly rows?: readonly string[];
    readonly gaps?: readonly string[];
  }

  const from = (site: string, ...targets: readonly string[]): Partial<Facts> => ({ accessSites: [access(site)], placements: reached(targets) });

  const cases: readonly Case[] = [
    { name: 'the vena cava from the groin is nonselective', facts: from('left common-femoral-vein', 'inferior-vena-cava', 'left common-iliac-vein'), lines: ['36010 x1 supported'] },
    {
      name: 'crossing to the other external iliac vein is second order and absorbs the cava',
      facts: from('right common-femoral-vein', 'inferior-vena-cava', 'left common-iliac-vein', 'left external-iliac-vein'),
      lines: ['36012 x1 supported'], rows: ['36010 x1 lower-order', '36011 x1 lower-order'],
    },
    { name: 'two first-order venous families count apart', facts: from('right common-femoral-vein', 'superior-vena-cava', 'right brachiocephalic-vein', 'left brachiocephalic-vein'), lines: ['36011 x2 supported'], rows: ['36010 x1 lower-order'] },
    { name: 'separate second-order venous branches count each', facts: from('right internal-jugular-vein', 'left external-iliac-vein', 'left internal-iliac-vein'), lines: ['36012 x2 supported'] },
    { name: 'a vein on the way to a farther one is absorbed', facts: from('right internal-jugular-vein', 'left external-iliac-vein', 'left common-femoral-vein'), lines: ['36012 x1 supported'] },
    { name: 'veins below the cava on the punctured side have no code', facts: from('left popliteal-vein', 'left femoral-vein', 'left common-iliac-vein'), lines: [] },
    { name: 'the same-side internal iliac vein is first order', facts: from('right common-femoral-vein', 'right internal-iliac-vein'), lines: ['36011 x1 supported'] },
    { name: 'third order and a further branch of the family', facts: from('left common-femoral-artery', 'abdominal-aorta', 'right superficial-femoral-artery', 'right deep-femoral-artery'), lines: ['36247 x1 supported', '36248 x1 supported'], rows: ['36200 x1 lower-order'] },
    { name: 'a further second-order branch is the add-on, not a second 36246', facts: from('right common-femoral-artery', 'left superficial-femoral-artery', 'left internal-iliac-artery'), lines: ['36247 x1 supported', '36248 x1 supported'] },
    { name: 'two visceral trunks are two families', facts: from('right common-femoral-artery', 'celiac-artery', 'superior-mesenteric-artery'), lines: ['36245 x2 supported'] },
    {
      name: 'celiac branches and a replaced right hepatic off the mesenteric artery',
      facts: { ...from('right common-femoral-artery', 'superior-mesenteric-artery', 'right-hepatic-artery', 'celiac-artery', 'gastroduodenal-artery', 'left-hepatic-artery'), variants: ['replaced-right-hepatic'] },
      lines: ['36246 x1 supported', '36247 x1 supported', '36248 x1 supported'], rows: ['36245 x1 lower-order'],
    },
    { name: 'a thoracic and an abdominal family keep their own sets', facts: from('right common-femoral-artery', 'left subclavian-artery', 'left renal-artery'), lines: ['36215 x1 supported', '36245 x1 supported'] },
    { name: 'one side of the pelvis stays nonselective from the same groin', facts: from('right common-femoral-artery', 'right common-iliac-artery'), lines: ['36140 x1 supported'] },
    { name: 'the aorta absorbs the artery crossed to it', facts: from('right common-femoral-artery', 'right common-iliac-artery', 'abdominal-aorta'), lines: ['36200 x1 supported'], rows: ['36140 x1 lower-order'] },
    { name: 'a loop through the aorta makes the same-side internal iliac second order', facts: { accessSites: rightFemoralArtery, placements: reached(['right internal-iliac-artery']).map((one) => ({ ...one, viaTrunk: true })) }, lines: ['36246 x1 supported'] },
    {
      name: 'each access counts on its own',
      facts: { accessSites: [access('right common-femoral-vein'), access('left common-femoral-vein', { id: 'a2' })], placements: [...reached(['inferior-vena-cava']), ...reached(['inferior-vena-cava'], 'a2', 2)] },
      lines: ['36010 x2 supported'],
    },
    { name: 'both pulmonary arteries', facts: from('right common-femoral-vein', 'right-atrium', 'right pulmonary-artery', 'left pulmonary-artery'), lines: ['36014 x2 supported'], rows: ['36013 x1 lower-order'] },
    { name: 'one pulmonary side deeper than the other', facts: from('right internal-jugular-vein', 'right pulmonary-artery', 'left segmental-pulmonary-artery'), lines: ['36014 x1 supported', '36015 x1 supported'] },
    { name: 'the right atrium passed on the way to the cava adds nothing', facts: from('right common-femoral-vein', 'right-atrium', 'superior-vena-cava'), lines: ['36010 x1 supported'] },
    { name: 'an access used for the heart alone gives no placement', facts: from('right radial-artery', 'ascending-aorta', 'coronary-artery', 'left-ventricle'), lines: [] },
    { name: 'no access, no placement', facts: { placements: reached(['inferior-vena-cava'], null), unnamedAccess: [quoteAt(5, 'a sheath was placed')] }, lines: [] },
    { name: 'a failed access is none', facts: { accessSites: [access('right internal-jugular-vein', { outcome: 'failed' })], placements: reached(['inferior-vena-cava']) }, lines: [] },
    { name: 'a failed selection is a row at most', facts: { accessSites: rightFemoralVein, placements: [...reached(['inferior-vena-cava']), ...reached(['left renal-vein'], 'a1', 2).map((one) => ({ ...one, outcome: 'failed' as const }))] }, lines: ['36010 x1 supported'], rows: ['36011 x1 not-performed'] },
    { name: 'vessels without a side on one way are one family', facts: from('right internal-jugular-vein', 'common-iliac-vein', 'external-iliac-vein'), lines: ['36012 x1 supported'], rows: ['36011 x1 lower-order'] },
    { name: 'the side of the access does not matter for the cava', facts: from('common-femoral-vein', 'inferior-vena-cava'), lines: ['36010 x1 supported'] },
    { name: 'where the side of the access decides, nothing of it is coded', facts: from('common-femoral-vein', 'inferior-vena-cava', 'left common-iliac-vein'), lines: [] },
    { name: 'a loose level takes the lowest order that every reading supports', facts: from('right common-femoral-vein', 'left iliac-vein'), lines: ['36011 x1 supported'], gaps: ['catheter-target-unspecified iliac-vein left'] },
    { name: 'a vein of no side is absorbed where both sides were entered farther', facts: from('right internal-jugular-vein', 'left external-iliac-vein', 'right external-iliac-vein', 'common-iliac-vein'), lines: ['36012 x2 supported'], rows: ['36011 x1 lower-order'] },
    { name: 'a vein of no side may be that of the one side that was entered', facts: from('right internal-jugular-vein', 'left external-iliac-vein', 'common-iliac-vein'), lines: ['36012 x1 supported'], rows: ['36011 x1 lower-order'] },
    { name: 'an artery of no side on the way to a sided one is absorbed', facts: from('left brachial-artery', 'common-iliac-artery', 'right external-iliac-artery'), lines: ['36246 x1 supported'], rows: ['36245 x1 lower-order'] },
    { name: 'a vein of no side entered farther than the sided one stands beside it', facts: from('right internal-jugular-vein', 'left common-iliac-vein', 'external-iliac-vein'), lines: ['36011 x1 supported', '36012 x1 supported'] },
    { name: 'vessels of no side in another family stand for themselves', facts: from('right common-femoral-vein', 'left common-iliac-vein', 'renal-vein'), lines: ['36011 x2 supported'] },
    { name: 'a loose level on which nothing hangs is no gap', facts: from('right common-femoral-vein', 'left external-iliac-vein', 'left iliac-vein'), lines: ['36012 x1 supported'], rows: ['36011 x1 lower-order'] },
    { name: 'a placement that the vessel graph cannot reach is left out', facts: from('right common-femoral-artery', 'inferior-vena-cava'), lines: [] },
    {
      name: 'a placement is routed from the access that can lead there',
      facts: { accessSites: [access('right common-femoral-vein'), access('left common-femoral-artery', { id: 'a2' })], placements: reached(['inferior-vena-cava'], 'a2') },
      lines: ['36010 x1 supported'],
    },
    { name: 'venography through the puncture alone', facts: { accessSites: [access('left popliteal-vein')], peripheralVenography: [quoteAt(300, 'venogram through the sheath')] }, lines: ['36005 x1 supported'] },
    { name: 'venography through the puncture is no code beside a placement', facts: { ...from('left popliteal-vein', 'inferior-vena-cava'), peripheralVenography: [quoteAt(300, 'venogram through the sheath')] }, lines: ['36010 x1 supported'] },
  ];

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const coding = code(one.facts, one.date);
    expect(lines(coding)).toEqual(one.lines);
    expect(gaps(coding)).toEqual(one.gaps ?? []);
    expect(rows(coding)).toEqual(one.rows ?? []);
  });
});

describe('placements that a base code includes', () => {
  const upAndOver = { accessSites: rightFemoralArtery, placements: reached(['abdominal-aorta', 'left common-femoral-artery', 'left superficial-femoral-artery']) };

  it('takes the treated leg and the way there into the revascularization', () => {
    const coding = code({ ...upAndOver, procedures: [procedure('37227', { side: 'left' })] });
    expect(lines(coding)).toEqual([]);
    expect(rows(coding)).toEqual(['36200 x1 bundled', '36247 x1 bundled']);
  });

  it('leaves the other leg, and lets it absorb the nonselective work', () => {
    const coding = code({ ...upAndOver, procedures: [procedure('37221', { side: 'right' })] });
    expect(lines(coding)).toEqual(['36247 x1 supported']);
    expect(rows(coding)).toEqual(['36200 x1 lower-order', '36246 x1 lower-order']);
  });

  it('reads the side from the treated vessel where the procedure has none', () => {
    const coding = code({ ...upAndOver, procedures: [procedure('37227')], treated: [treated('right superficial-femoral-artery', 'p-37227')] });
    expect(lines(coding)).toEqual(['36247 x1 supported']);
  });

  it('leaves another family of the treating access', () => {
    const coding = code({
      accessSites: [access('left brachial-artery')],
      placements: reached(['superior-mesenteric-artery', 'abdominal-aorta', 'left common-iliac-artery']),
      procedures: [procedure('37221', { side: 'left' })],
    });
    expect(lines(coding)).toEqual(['36245 x1 supported']);
    expect(rows(coding)).toEqual(['36200 x1 lower-order', '36245 x1 bundled']);
  });

  it('takes only nonselective work into an endovascular aneurysm repair', () => {
    const coding = code({ accessSites: rightFemoralArtery, placements: reached(['abdominal-aorta', 'left renal-artery']), procedures: [procedure('34705')] });
    expect(lines(coding)).toEqual(['36245 x1 supported']);
    expect(lines(code({ accessSites: rightFemoralArtery, placements: reached(['abdominal-aorta']), procedures: [procedure('34705')] }))).toEqual([]);
  });

  it('takes the nonselective catheter into a thoracic endograft from 2026 on', () => {
    const facts = { accessSites: rightFemoralArtery, placements: reached(['descending-thoracic-aorta']), procedures: [procedure('33881')] };
    expect(lines(code(facts, '2025-12-31'))).toEqual(['36200 x1 supported']);
    expect(lines(code(facts, '2026-01-01'))).toEqual([]);
  });

  it('takes the caval catheter, not the iliac one, into a filter retrieval', () => {
    const coding = code({
      accessSites: [access('right internal-jugular-vein')],
      placements: reached(['inferior-vena-cava', 'left common-iliac-vein']),
      procedures: [procedure('37193')],
    });
    expect(lines(coding)).toEqual(['36011 x1 supported']);
    expect(rows(coding)).toEqual(['36010 x1 bundled']);
  });

  it.each([
    ['36902', 'left arteriovenous-fistula', 'superior-vena-cava', ['36010 x1 bundled']],
    ['36500', 'right common-femoral-vein', 'left adrenal-vein', ['36012 x1 bundled']],
    ['36558', 'right internal-jugular-vein', 'superior-vena-cava', ['36010 x1 bundled']],
    ['37182', 'right internal-jugular-vein', 'right-hepatic-vein', ['36011 x1 bundled']],
    ['37215', 'right common-femoral-artery', 'left internal-carotid-artery', ['36216 x1 bundled']],
    ['37241', 'right common-femoral-vein', 'inferior-vena-cava', ['36010 x1 bundled']],
  ])('%s from the %s takes in the %s', (base, site, target, expected) => {
    const coding = code({ accessSites: [access(site)], placements: reached([target]), procedures: [procedure(base)] });
    expect(lines(coding)).toEqual([]);
    expect(rows(coding)).toEqual(expected);
  });

  it.each(['37238', '37248', '37187', '37212'])('%s leaves the venous placement', (base) => {
    const coding = code({ accessSites: [access('left popliteal-vein')], placements: reached(['inferior-vena-cava']), procedures: [procedure(base)] });
    expect(lines(coding)).toEqual(['36010 x1 supported']);
  });
});

describe('angiography that contains the placement', () => {
  const radial = [access('left radial-artery')];

  it.each([
    ['one renal artery', ['right renal-artery'], ['36251 x1 supported']],
    ['both renal arteries', ['right renal-artery', 'left renal-artery'], ['36252 x1 supported']],
    ['an internal carotid with its common carotid', ['right common-carotid-artery', 'right internal-carotid-artery'], ['36224 x1 supported']],
    ['both internal carotids and a vertebral', ['right internal-carotid-artery', 'left internal-carotid-artery', 'right vertebral-artery'], ['36224 x2 supported', '36226 x1 supported']],
    ['a common carotid', ['left common-carotid-artery'], ['36222 x1 supported']],
    ['an external carotid beside the common', ['left common-carotid-artery', 'left external-carotid-artery'], ['36222 x1 supported', '36227 x1 supported']],
  ])('%s', (_, targets, expected) => {
    expect(lines(code({ accessSites: radial, placements: imaged(targets) }))).toEqual(expected);
  });

  it('codes a renal artery that was not filmed by its route', () => {
    expect(lines(code({ accessSites: radial, placements: reached(['right renal-artery']) }))).toEqual(['36245 x1 supported']);
  });

  it('codes a filmed renal artery by its route where an embolization contains the study', () => {
    expect(lines(code({ accessSites: radial, placements: imaged(['right renal-artery']), procedures: [procedure('37244')] }))).toEqual(['36245 x1 supported']);
  });

  it('takes a subclavian injection for the vertebral where the study is documented', () => {
    const facts = { accessSites: radial, placements: imaged(['right subclavian-artery']) };
    expect(lines(code({ ...facts, procedures: [procedure('36225')] }))).toEqual(['36225 x1 supported']);
    expect(lines(code(facts))).toEqual(['36216 x1 supported']);
  });
});

describe('movement missing', () => {
  const neck = [access('right internal-jugular-vein')];
  const iliac = reached(['left common-iliac-vein']);

  it('makes the line that the route would give incomplete and leaves the IVUS unit', () => {
    const coding = code({ accessSites: neck, placements: iliac, ivus: [...examined(['left common-iliac-vein']), evaluation('left renal-vein', { movement: false }, 2)] });
    expect(lines(coding)).toEqual(['36011 x1 supported', '36011 x1 incomplete', '37252 x1 supported', '37253 x1 supported']);
    expect(gaps(coding)).toEqual(['catheter-movement-missing renal-vein left']);
    expect(coding.codes.find(({ status }) => status === 'incomplete')?.blockedBy).toEqual(['catheter-movement-missing|renal-vein|left']);
  });

  it('is not asked of a vessel on the documented way', () => {
    const coding = code({ accessSites: neck, placements: reached(['left external-iliac-vein']), ivus: [evaluation('left common-iliac-vein', { movement: false })] });
    expect(gaps(coding)).toEqual([]);
  });

  it('is asked of an IVUS vessel even where the base code contains the placement, and gives no line there', () => {
    const coding = code({
      accessSites: rightFemoralArtery, placements: reached(['left common-femoral-artery']),
      ivus: [evaluation('left superficial-femoral-artery', { movement: false })], procedures: [procedure('37226', { side: 'left' })],
    });
    expect(lines(coding)).toEqual(['37252 x1 supported']);
    expect(gaps(coding)).toEqual(['catheter-movement-missing superficial-femoral-artery left']);
  });

  it('is not asked of a treated vessel on which no line hangs', () => {
    const coding = code({
      accessSites: rightFemoralArtery, placements: reached(['left common-femoral-artery']),
      procedures: [procedure('37226', { side: 'left' })], treated: [treated('left superficial-femoral-artery', 'p-37226', false)],
    });
    expect(gaps(coding)).toEqual([]);
  });

  it('is asked of a treated vessel whose placement would be reported', () => {
    const coding = code({ accessSites: rightFemoralArtery, procedures: [procedure('37242')], treated: [treated('splenic-artery', 'p-37242', false)] });
    expect(lines(coding)).toEqual(['36246 x1 incomplete']);
    expect(gaps(coding)).toEqual(['catheter-movement-missing splenic-artery']);
  });
});

describe('IVUS units', () => {
  const stent = [procedure('37238')];
  const three = ['left external-iliac-vein', 'left common-iliac-vein', 'inferior-vena-cava'];

  it('counts each named vessel once', () => {
    expect(lines(code({ ivus: examined(three), procedures: stent }))).toEqual(['37252 x1 supported', '37253 x2 supported']);
  });

  it('counts sides apart', () => {
    expect(lines(code({ ivus: examined(['left common-iliac-vein', 'right common-iliac-vein']), procedures: stent }))).toEqual(['37252 x1 supported', '37253 x1 supported']);
  });

  it('counts several runs in a vessel once, with a row for the others', () => {
    const coding = code({ ivus: [evaluation('left common-iliac-vein', { runs: 3 })], procedures: stent });
    expect(lines(coding)).toEqual(['37252 x1 supported']);
    expect(rows(coding)).toEqual(['37253 x2 same-vessel']);
  });

  it('counts one lesion across vessels on the vessel that it names first', () => {
    const coding = code({
      ivus: examined(['left common-iliac-vein', 'left external-iliac-vein', 'inferior-vena-cava']),
      lesions: [lesionAcross(['left external-iliac-vein', 'left common-iliac-vein'])],
      procedures: stent,
    });
    expect(lines(coding)).toEqual(['37252 x1 supported', '37253 x1 supported']);
    expect(rows(coding)).toEqual(['37253 x1 contiguous-lesion']);
    expect([...coding.countedWith]).toEqual([['i1', 'i2']]);
    expect(coding.codes.find(({ code: name }) => name === '37252')?.vessels).toEqual([{ vessel: 'external-iliac-vein', side: 'left' }]);
  });

  it('counts the aorta once whatever its segments', () => {
    const coding = code({ ivus: examined(['aortic-arch', 'descending-thoracic-aorta', 'abdominal-aorta']), procedures: [procedure('33880')] });
    expect(lines(coding)).toEqual(['37252 x1 supported']);
    expect(rows(coding)).toEqual(['37253 x2 same-vessel']);
  });

  it('counts by the society under the sir policy', () => {
    const vessels = ['left common-iliac-vein', 'left external-iliac-vein', 'left common-femoral-vein', 'left femoral-vein', 'left popliteal-vein'];
    const coding = code({ ivus: examined(vessels), procedures: stent }, '2024-06-01', 'sir');
    expect(lines(coding)).toEqual(['37252 x1 supported', '37253 x2 supported']);
    expect(rows(coding)).toEqual(['37253 x1 same-vessel', '37253 x1 same-vessel']);
  });

  it('gives 37252 to the first supported vessel and 37253 to an incomplete one before it', () => {
    const coding = code({ ivus: [evaluation('left external-iliac-artery', { findings: [], findingsKind: 'no' }), evaluation('left superficial-femoral-artery', {}, 2)], procedures: [procedure('37226', { side: 'left' })] });
    expect(lines(coding)).toEqual(['37252 x1 supported', '37253 x1 incomplete']);
    expect(coding.codes.map(({ code: name, vessels, blockedBy }) => [name, vessels[0]?.vessel, blockedBy])).toEqual([
      ['37252', 'superficial-femoral-artery', []],
      ['37253', 'external-iliac-artery', ['ivus-findings-missing|external-iliac-artery|left']],
      ['37226', undefined, []],
    ]);
  });

  it('gives 37252 to an incomplete vessel where none is supported', () => {
    const coding = code({ ivus: examined(three).map((one) => ({ ...one, necessity: [] })), procedures: stent });
    expect(lines(coding)).toEqual(['37252 x1 incomplete', '37253 x2 incomplete']);
  });

  it('asks nothing more of a vessel without a name', () => {
    const coding = code({ ivus: [evaluation(null, { necessity: [], findings: [], findingsKind: 'no' })], procedures: stent });
    expect(lines(coding)).toEqual(['37252 x1 incomplete']);
    expect(gaps(coding)).toEqual(['ivus-vessel-unnamed']);
  });

  it('asks for the side of a paired vessel', () => {
    const coding = code({ ivus: [evaluation('common-iliac-vein')], procedures: stent, accessSites: [access('right internal-jugular-vein')], placements: reached(['common-iliac-vein']) });
    expect(lines(coding)).toEqual(['36011 x1 supported', '37252 x1 incomplete']);
    expect(gaps(coding)).toEqual(['ivus-laterality-missing common-iliac-vein']);
  });

  it('takes an unattributed result as a result', () => {
    expect(lines(code({ ivus: [evaluation('abdominal-aorta', { findingsKind: 'unattributed' })], procedures: [procedure('34710')] }))).toEqual(['37252 x1 supported']);
  });

  it('stops at one and five', () => {
    const seven = ['inferior-vena-cava', ...['left', 'right'].flatMap((side) => [`${side} common-iliac-vein`, `${side} external-iliac-vein`, `${side} common-femoral-vein`])];
    const coding = code({ ivus: examined(seven), procedures: stent });
    expect(lines(coding)).toEqual(['37252 x1 supported', '37253 x5 supported']);
    expect(rows(coding)).toEqual(['37253 x1 over-mue']);
  });

  it.each(['37191', '37192', '37193', '37197'])('%s bars every unit, and no other gap is asked for', (barring) => {
    const coding = code({ ivus: examined(three).map((one) => ({ ...one, necessity: [] })), procedures: [procedure(barring), procedure('37238')] });
    expect(lines(coding)).toEqual([]);
    expect(rows(coding)).toEqual(['37252 x1 excluded-procedure', '37253 x2 excluded-procedure']);
    expect(gaps(coding)).toEqual(['ivus-excluded-procedure']);
  });

  it('is incomplete with nothing to be added to', () => {
    const coding = code({ ivus: examined(['left popliteal-vein']) });
    expect(lines(coding)).toEqual(['37252 x1 incomplete']);
    expect(gaps(coding)).toEqual(['ivus-no-base-procedure']);
  });

  it('is incomplete where no procedure is on the accepted list', () => {
    const coding = code({ ivus: examined(['portal-vein']), procedures: [procedure('37182')] });
    expect(lines(coding)).toEqual(['37252 x1 incomplete']);
    expect(gaps(coding)).toEqual(['ivus-base-not-accepted']);
  });

  it('takes a supported placement as its base', () => {
    const coding = code({ ivus: examined(['left external-iliac-vein']), accessSites: rightFemoralVein, placements: reached(['left external-iliac-vein']) });
    expect(lines(coding)).toEqual(['36012 x1 supported', '37252 x1 supported']);
  });

  it('follows the list of the date of service', () => {
    const facts = { ivus: examined(['left superficial-femoral-artery']), procedures: [procedure('37263', { side: 'left' as const })] };
    expect(lines(code(facts, '2026-01-01'))).toEqual(['37252 x1 supported']);
    expect(lines(code(facts, null))).toEqual(['37252 x1 supported']);
    expect(lines(code(facts, '2025-12-31'))).toEqual(['37252 x1 incomplete']);
  });

  it('takes an open choice as a base only where every choice is one', () => {
    const open = (choices: readonly string[]) => ({ ivus: examined(['left renal-vein']), procedures: [procedure(null, { choices })] });
    expect(lines(code(open(['37238', '37248'])))).toEqual(['37252 x1 supported']);
    expect(lines(code(open(['37238', '37182'])))).toEqual(['37252 x1 incomplete']);
  });

  it('is incomplete where another physician performed it', () => {
    const coding = code({ ivus: examined(three), procedures: stent, otherPhysician: [quoteAt(700, 'by Dr. Reed of cardiology')] });
    expect(lines(coding)).toEqual(['37252 x1 incomplete', '37253 x2 incomplete']);
    expect(gaps(coding)).toEqual(['ivus-different-physician']);
  });

  it.each(['planned', 'not-performed', 'historical', 'heading-only'] as const)('%s IVUS is a row and no line', (status) => {
    const coding = code({ ivus: [evaluation('left common-iliac-vein', { status })], procedures: stent });
    expect(lines(coding)).toEqual([]);
    expect(rows(coding)).toEqual([`37252 x1 ${status}`]);
  });

  it('is 37253 for what was not done beside what was', () => {
    const coding = code({ ivus: [evaluation('right common-iliac-vein'), evaluation('left common-iliac-vein', { status: 'not-performed' }, 2)], procedures: stent });
    expect(rows(coding)).toEqual(['37253 x1 not-performed']);
  });

  it('never counts a coronary vessel', () => {
    const coding = code({ ivus: [evaluation('coronary-artery', { coronary: true })], procedures: [procedure('92978')] });
    expect(lines(coding)).toEqual([]);
    expect(rows(coding)).toEqual(['37252 x1 coronary']);
  });
});

describe('lines', () => {
  it('stand in the order catheter, IVUS, procedure, each with evidence and one sentence', () => {
    const coding = code({ accessSites: rightFemoralVein, placements: reached(['left external-iliac-vein']), ivus: examined(['left external-iliac-vein']), procedures: [procedure('37238', { label: 'stent in a vein' })] });
    expect(coding.codes.map(({ code: name, group, because }) => [name, group, because])).toEqual([
      ['36012', 'catheter', 'From the right common femoral vein the catheter reached the left external iliac vein: second order in the left common iliac vein family.'],
      ['37252', 'ivus', 'The left external iliac vein is the first vessel examined by intravascular ultrasound, with a reason and a result.'],
      ['37238', 'procedure', 'Stent in a vein is documented as performed.'],
    ]);
    expect(coding.codes.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  it('marks procedures for the date of service', () => {
    const marked = code({ procedures: [procedure('37226'), procedure('37238'), procedure('37182')] }).procedures;
    expect(marked.map(({ acceptsIvus, includesCatheterization }) => [acceptsIvus, includesCatheterization])).toEqual([
      [true, true], [true, false], [false, true],
    ]);
  });

  it('names the code set', () => {
    expect([code({}, null).codeSet, code({}, '2023-02-01').codeSet]).toEqual(['2026', '2023']);
  });
});
