import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { ordersAlong } from '../../src/anatomy/orders-along.js';
import { drawVesselMap, type MapDrawing } from '../../src/map/draw-vessel-map.js';
import { subjectsOf, systemsOf } from '../../src/map/map-subjects.js';
import { distance, lengthOf } from '../../src/map/polyline.js';
import { traceWay } from '../../src/map/trace-way.js';
import type { Analysis } from '../../src/model/analysis.js';

const none: Analysis = { ...analyze(''), accessSites: [], catheterPositions: [], ivus: [] };
const ref = (words: string) => {
  const [side, ...vessel] = words.split(' ');
  return side === 'left' || side === 'right' ? { vessel: vessel.join('-'), side } as const : { vessel: words.replaceAll(' ', '-'), side: null };
};
const position = (id: string, order: 'nonselective' | 'first' | 'second' | 'third', ...path: readonly string[]): Analysis['catheterPositions'][number] =>
  ({ id, access: 'a1', ...ref(path.at(-1) ?? ''), order, family: null, path: path.map(ref), code: null, outcome: 'reached', evidence: [] });
const access = (id: string, vessel: string, outcome: 'successful' | 'failed' = 'successful'): Analysis['accessSites'][number] =>
  ({ id, ...ref(vessel), direction: null, outcome, evidence: [] });
const examined = (id: string, vessel: string): Analysis['ivus'][number] =>
  ({ id, ...ref(vessel), status: 'performed', coronary: false, phases: [], necessity: [], findings: [], findingsKind: 'no', movement: true, countedWith: null, evidence: [] });

const crossing = position('c1', 'second', 'right common femoral vein', 'right external iliac vein', 'right common iliac vein', 'inferior vena cava', 'left common iliac vein', 'left external iliac vein');
const article: Analysis = { ...none, accessSites: [access('a1', 'right common femoral vein')], catheterPositions: [crossing], ivus: [examined('i1', 'left external iliac vein')] };
const draw = (analysis: Analysis, whole = false): MapDrawing => {
  const [system] = systemsOf(subjectsOf(analysis));
  const drawing = system === undefined ? null : drawVesselMap(analysis, { system, whole, width: 560 });
  if (drawing === null) throw new Error('nothing was drawn');
  return drawing;
};

describe('the order along a way', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['across the bifurcation', ['right common femoral artery', 'right external iliac artery', 'right common iliac artery', 'abdominal aorta', 'left common iliac artery', 'left external iliac artery', 'left common femoral artery', 'left superficial femoral artery', 'left popliteal artery', 'left anterior tibial artery'],
      ['nonselective', 'nonselective', 'nonselective', 'nonselective', 'first', 'second', 'second', 'third', 'third', 'third']],
    ['down the same leg', ['left common femoral artery', 'left superficial femoral artery', 'left popliteal artery', 'left tibioperoneal trunk'], ['nonselective', 'first', 'first', 'second']],
    ['up to the trunk', ['left femoral vein', 'left common femoral vein', 'left external iliac vein', 'left common iliac vein', 'inferior vena cava'], ['nonselective', 'nonselective', 'nonselective', 'nonselective', 'nonselective']],
    ['into the left carotid of a bovine arch', ['right common femoral artery', 'right external iliac artery', 'right common iliac artery', 'abdominal aorta', 'descending thoracic aorta', 'aortic arch', 'brachiocephalic artery', 'left common carotid artery'],
      ['nonselective', 'nonselective', 'nonselective', 'nonselective', 'nonselective', 'nonselective', 'first', 'second']],
  ])('%s', (_name, path, orders) => {
    expect(ordersAlong(path.map(ref))).toEqual(orders);
  });
});

describe('the way of a catheter on the drawing', () => {
  test('runs without a break from the punctured vessel to its target', () => {
    const line = traceWay(crossing)?.line ?? [];
    const steps = line.slice(1).map((point, index) => distance(point, line[index] ?? point));
    expect(Math.max(...steps)).toBeLessThan(16);
    expect(Math.round(lengthOf(line))).toBeGreaterThan(350);
    // From the right of the patient, which is the left of the reader, to the other side.
    expect([(line[0]?.x ?? 0) < 300, (line.at(-1)?.x ?? 0) > 300]).toEqual([true, true]);
  });

  test('marks each branching with the order reached there', () => {
    expect(traceWay(crossing)?.branchings.map(({ order }) => order)).toEqual(['first', 'second']);
  });

  test('marks the final order alone where the usual tree would count otherwise', () => {
    expect(traceWay({ ...crossing, order: 'third' })?.branchings.map(({ order }) => order)).toEqual(['third']);
  });

  test('is not drawn where its side is not known, nor for a graft without a fixed place', () => {
    expect(traceWay(position('c', 'nonselective', 'left bypass graft'))).toBeNull();
  });
});

describe('the vessel map', () => {
  test('shows access, way, orders and the vessel examined of the example of the article', () => {
    const drawing = draw(article);
    expect([drawing.system, drawing.accesses.map(({ name }) => name), drawing.orders.map(({ words }) => words), drawing.imaged.map(({ number }) => number)])
      .toEqual(['venous', ['right common femoral vein'], ['1st', '2nd'], [1]]);
    expect(drawing.vessels.filter(({ imaged }) => imaged).map(({ key }) => key)).toEqual(['external-iliac-vein|left']);
    expect(drawing.labels.map(({ lines, gutter }) => [gutter, lines.join(' ')]).toSorted()).toEqual([
      ['left', 'right common femoral vein access'], ['right', 'left external iliac vein 2nd order IVUS 1'],
    ]);
  });

  test('draws the part that is used, or the whole tree', () => {
    const [part, whole] = [draw(article), draw(article, true)];
    expect([part.vessels.some(({ key }) => key === 'internal-jugular-vein|left'), whole.vessels.some(({ key }) => key === 'internal-jugular-vein|left')]).toEqual([false, true]);
    expect(whole.vessels.some(({ key }) => key.startsWith('arteriovenous'))).toBe(false);
  });

  test('sets no label over another, and keeps all on the sheet', () => {
    const drawing = draw({ ...none, ivus: ['common iliac', 'external iliac', 'internal iliac', 'common femoral', 'femoral', 'deep femoral', 'popliteal', 'great saphenous'].map((name, index) => examined(`i${index}`, `left ${name} vein`)) });
    const spans = drawing.labels.map(({ y, lines }) => [y - 7, y - 7 + lines.length * 14] as const).toSorted((a, b) => a[0] - b[0]);
    expect(spans.filter(([top], index) => index > 0 && top < (spans[index - 1]?.[1] ?? 0))).toEqual([]);
    expect(spans.filter(([top, bottom]) => top < 0 || bottom > drawing.height)).toEqual([]);
  });

  test('marks both sides with a doubt where the side is not documented', () => {
    const drawing = draw({ ...none, ivus: [examined('i1', 'common iliac vein')] });
    expect(drawing.imaged.map(({ doubtful }) => doubtful)).toEqual([true, true]);
    expect(drawing.labels[0]?.lines.at(-1)).toBe('IVUS 1, side or level open');
  });

  test('tells a failed access from a successful one', () => {
    const drawing = draw({ ...article, accessSites: [access('a1', 'right common femoral vein'), access('a2', 'left common femoral vein', 'failed')] });
    expect(drawing.accesses.map(({ failed }) => failed)).toEqual([false, true]);
  });

  test('offers arteries and veins where the note uses both, the one with more first', () => {
    expect(systemsOf(subjectsOf({ ...article, accessSites: [...article.accessSites, access('a2', 'left radial artery')] }))).toEqual(['venous', 'arterial']);
    expect(systemsOf(subjectsOf(none))).toEqual([]);
  });

  test('shows nothing of planned, historical or coronary ultrasound', () => {
    const runs = [{ ...examined('i1', 'left common iliac vein'), status: 'planned' as const }, { ...examined('i2', 'coronary artery'), coronary: true }];
    expect(subjectsOf({ ...none, ivus: runs })).toEqual([]);
  });
});
