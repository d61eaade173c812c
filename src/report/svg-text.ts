import type { SvgNode } from '../map/map-svg.js';
import { escapeHtml } from './escape-html.js';

/** A drawing as the text of an SVG element. Every value is escaped. */
export const svgText = (node: SvgNode | string): string => {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(svgText).join('')}</${node.name}>`;
};
