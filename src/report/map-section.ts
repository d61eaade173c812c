import { describeVessel } from '../anatomy/index.js';
import { drawVesselMap } from '../map/draw-vessel-map.js';
import { subjectsOf, systemsOf } from '../map/map-subjects.js';
import { vesselMapSvg } from '../map/map-svg.js';
import type { Analysis, CatheterPosition } from '../model/analysis.js';
import { escapeHtml } from './escape-html.js';
import { svgText } from './svg-text.js';

const width = 600;

/** The drawn ways of the catheters as a section of the HTML report, with the same ways in words; none where nothing can be drawn. */
export const mapSection = (analysis: Analysis): readonly string[] => {
  const drawings = systemsOf(subjectsOf(analysis)).flatMap((system) => drawVesselMap(analysis, { system, whole: false, width }) ?? []);
  if (drawings.length === 0) return [];
  const ways = analysis.catheterPositions.filter(({ outcome, path }) => outcome === 'reached' && path.length > 0).map(wayItem);
  return [`<section>
<h2>Vessel map</h2>
${drawings.map((drawing) => `<div class="map">${svgText(vesselMapSvg(drawing, 'The way of each catheter, told in the list below'))}</div>`).join('\n')}
${ways.length === 0 ? '' : `<ol class="ways">\n${ways.join('\n')}\n</ol>`}
</section>`];
};

const wayItem = ({ path, order }: CatheterPosition): string =>
  `<li>${escapeHtml(path.map(describeVessel).join(' → '))}: ${order === null ? 'order open' : order === 'nonselective' ? order : `${order} order`}</li>`;
