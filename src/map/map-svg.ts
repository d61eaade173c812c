import type { MapDrawing } from './draw-vessel-map.js';
import { lineHeight, type PlacedLabel } from './place-labels.js';
import type { Point } from './polyline.js';

/** An element of SVG as data, so that the page and the report draw the same picture. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

const node = (name: string, attributes: SvgNode['attributes'], ...children: SvgNode['children']): SvgNode => ({ name, attributes, children });
const group = (name: string, children: readonly SvgNode[]): SvgNode => node('g', { class: name }, ...children);

/** The colours that hold where no style sheet says otherwise (the printed report). */
const ink = '#1d2733';
const paper = '#ffffff';
const lumens = { arterial: { wall: '#c79a94', lumen: '#f3dfdb', imaged: '#a4473c' }, venous: { wall: '#92a7bf', lumen: '#dde6f0', imaged: '#2f5d94' } };

const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `translate(${round(x)} ${round(y)})`;
const about = (ids: readonly string[]): Readonly<Record<string, string>> => ({ 'data-about': ids.join(' ') });
const line = (d: string, className: string, stroke: string, width: number): SvgNode =>
  node('path', { class: className, d, fill: 'none', stroke, 'stroke-width': round(width), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });

const vesselNodes = ({ vessels, system }: MapDrawing): readonly SvgNode[] => {
  const { wall, lumen, imaged } = lumens[system];
  const thinFirst = vessels.toSorted((a, b) => a.width - b.width);
  return [
    group('walls', thinFirst.map(({ d, width }) => line(d, 'wall', wall, width + 2))),
    group('lumens', thinFirst.map(({ d, width }) => line(d, 'lumen', lumen, width))),
    group('slices', thinFirst.filter((vessel) => vessel.imaged).map(({ d, width, doubtful }) => node('path', {
      class: 'slice', d, fill: 'none', stroke: imaged, 'stroke-width': round(width + 9), 'stroke-dasharray': doubtful ? '1.6 9' : '1.6 4',
    }))),
  ];
};

const dashes = ['', '9 5', '2 5', '12 4 2 4'];

const routeNodes = ({ routes }: MapDrawing): readonly SvgNode[] => routes.map(({ id, access, d, tip, arrows }) =>
  node('g', { class: 'route', ...about([id]) },
    line(d, 'halo', paper, 6),
    node('path', { class: 'way', d, fill: 'none', stroke: ink, 'stroke-width': 2.4, 'stroke-linejoin': 'round', 'stroke-dasharray': dashes[access % dashes.length] ?? '' }),
    ...arrows.map((arrow) => node('path', { class: 'arrow', d: 'M-5 -5.5L6 0L-5 5.5Z', fill: ink, transform: `${at(arrow)} rotate(${round(arrow.angle)})` })),
    node('circle', { class: 'tip', cx: round(tip.x), cy: round(tip.y), r: 4.2, fill: ink, stroke: paper, 'stroke-width': 1.5 })));

const orderNodes = ({ orders }: MapDrawing): readonly SvgNode[] => orders.map((order) =>
  node('g', { class: 'order', transform: at(order.at), ...about(order.about) },
    node('rect', { x: -13, y: -9, width: 26, height: 18, rx: 9, fill: paper, stroke: ink, 'stroke-width': 1.4 }),
    node('text', { 'text-anchor': 'middle', y: 4, 'font-size': 11, 'font-weight': 600, fill: ink }, order.words)));

const accessNodes = ({ accesses }: MapDrawing): readonly SvgNode[] => accesses.map(({ id, at: point, failed, doubtful }) =>
  node('g', { class: 'access', transform: at(point), ...about([id]) },
    node('path', { class: 'needle', d: 'M0 -9L8.5 7L-8.5 7Z', fill: failed || doubtful ? paper : ink, stroke: ink, 'stroke-width': 1.8, 'stroke-linejoin': 'round' }),
    ...(failed ? [node('path', { d: 'M-10 -10L10 10M10 -10L-10 10', stroke: ink, 'stroke-width': 2 })] : []),
    ...(doubtful ? [node('text', { 'text-anchor': 'middle', y: 6, 'font-size': 11, 'font-weight': 600, fill: ink }, '?')] : [])));

const ringNodes = ({ imaged, system }: MapDrawing): readonly SvgNode[] => imaged.map(({ id, at: point, number, doubtful }) =>
  node('g', { class: 'ring', transform: at(point), ...about([id]) },
    node('circle', { r: 10.5, fill: paper, stroke: lumens[system].imaged, 'stroke-width': 1.4, ...(doubtful ? { 'stroke-dasharray': '3 3' } : {}) }),
    node('circle', { r: 7.6, fill: paper, stroke: lumens[system].imaged, 'stroke-width': 1.2 }),
    node('text', { 'text-anchor': 'middle', y: 3.8, 'font-size': 10.5, 'font-weight': 600, fill: lumens[system].imaged }, doubtful ? '?' : String(number))));

const labelNode = ({ at: point, lines, x, y, gutter, about: ids }: PlacedLabel): SvgNode => {
  const name = lines.length;
  const bend = gutter === 'left' ? x + 6 : x - 6;
  return node('g', { class: 'label', ...about(ids) },
    node('path', { class: 'leader', d: `M${round(point.x)} ${round(point.y)}L${round(bend)} ${round(y)}`, fill: 'none', stroke: ink, 'stroke-width': 0.8, 'stroke-opacity': 0.55 }),
    ...lines.map((words, index) => node('text', {
      class: index < name && /^(?:access|IVUS|1st|2nd|3rd|reached|order open)/u.test(words) ? 'remark' : 'name',
      x: round(x), y: round(y + index * lineHeight + 4), 'font-size': 11.5, fill: ink, 'text-anchor': gutter === 'left' ? 'end' : 'start',
    }, words)));
};

/** Leaders lie under the marks, words over everything. */
export const vesselMapSvg = (drawing: MapDrawing, label: string): SvgNode => {
  const { width, height, picture, system } = drawing;
  const frame = { x: round(picture.x), y: round(picture.y), width: round(picture.width), height: round(picture.height) };
  return node('svg', {
    class: `vessel-map ${system}`, viewBox: `0 0 ${round(width)} ${round(height)}`,
    width: round(width), height: round(height), role: 'img', 'aria-label': label, 'font-family': 'inherit',
  },
    node('svg', { ...frame, viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`, overflow: 'hidden' }, ...vesselNodes(drawing)),
    node('text', { class: 'compass', x: frame.x + 4, y: frame.y + 14, 'font-size': 12, 'font-weight': 600, fill: ink, 'fill-opacity': 0.5 }, 'R'),
    node('text', { class: 'compass', x: frame.x + frame.width - 12, y: frame.y + 14, 'font-size': 12, 'font-weight': 600, fill: ink, 'fill-opacity': 0.5 }, 'L'),
    group('labels', drawing.labels.map(labelNode)),
    group('routes', routeNodes(drawing)),
    group('rings', ringNodes(drawing)),
    group('orders', orderNodes(drawing)),
    group('accesses', accessNodes(drawing)));
};
