import { vesselInfo } from '../../src/anatomy/vessel-list.js';
import type { Analysis } from '../../src/model/analysis.js';
import { answerOf, differences, type Answer } from './answer.js';
import type { DirectedTransformation } from './transformation.js';

/** Left for right and right for left: every side changes, and nothing else. */
export const mirror: DirectedTransformation = {
  id: 'mirror', kind: 'directed', imitates: 'the same operation on the other side',
  change: ({ text, analysis, answer }) =>
    isSymmetric(text, analysis) ? { text: swapSides(text), faults: (after) => differences(mirrored(answer), answerOf(after)) } : null,
};

/** Names that hold a side and are no side of the body: organs, heart chambers, coronary and hepatic vessels. */
const fixed = /\b(?:left|right)[ -](?:heart|atri|ventric|main|anterior descending|circumflex|coronary|hepatic|gastric|lobe|lung|handed|hand dominant|colic|bundle|axis|lower lobe|upper lobe|middle lobe|pulmonary|liver|kidney|gastroepiploic|portal)|\b(?:LAD|LCX|RCA|LIMA|RIMA|LHA|RHA|RLL|LLL|RUL|LUL)\b|\bsimmons\b/i;

/** Vessels whose left and right do not spring from the same parent: the way, and with it the code, differs by side. */
const uneven = /^(?:brachiocephalic|common-carotid|carotid|internal-carotid|external-carotid|subclavian-artery|vertebral|axillary-artery|brachial-artery|radial|ulnar|gonadal|adrenal|renal-vein|thyrocervical|costocervical|internal-thoracic|middle-cerebral|anterior-cerebral|pulmonary|coronary|bronchial|intercostal|lumbar|azygos|hepatic|right|left)/;

function isSymmetric(text: string, analysis: Analysis): boolean {
  if (fixed.test(text) || !/\b(?:left|right)\b/i.test(text)) return false;
  const named = [...analysis.accessSites, ...analysis.catheterPositions, ...analysis.ivus.flatMap(({ vessel, side }) => (vessel ? [{ vessel, side }] : []))];
  return named.every(({ vessel }) => !uneven.test(vessel) && vesselInfo(vessel).system !== 'coronary');
}

const pairs: readonly (readonly [string, string])[] = [
  ['left', 'right'], ['lt', 'rt'], ['l', 'r'], ['lle', 'rle'], ['lue', 'rue'], ['lft', 'rgt'],
  ...['civ', 'eiv', 'iiv', 'cfv', 'sfv', 'cia', 'eia', 'iia', 'cfa', 'sfa', 'pfa', 'cca', 'ica', 'tpt', 'ij', 'ijv', 'bcv', 'scv', 'gsv', 'pop', 'popv', 'popa', 'fv', 'fa'].map((vessel): readonly [string, string] => [`l${vessel}`, `r${vessel}`]),
];
const others: ReadonlyMap<string, string> = new Map(pairs.flatMap(([one, other]): (readonly [string, string])[] => [[one, other], [other, one]]));
const sides = new RegExp(`(?<![A-Za-z0-9'/])(?:${[...others.keys()].sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z0-9'])`, 'gi');

function swapSides(text: string): string {
  return text.replace(sides, (found, at: number) => {
    if (found.length === 1 && !isSideLetter(text, at)) return found;
    const other = others.get(found.toLowerCase()) ?? found;
    if (found === found.toUpperCase()) return other.toUpperCase();
    return found.charAt(0) === found.charAt(0).toUpperCase() ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}

/** An `L` or `R` before a lower-case word, a short name or a hyphen, in brackets or in a cell of its own; no litres, initials or letters of a list. */
function isSideLetter(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const behind = text.slice(at + 1, at + 24);
  if (/\d ?$/.test(before)) return false;
  return /^\.? (?:[a-z]{2,}|[A-Z]{2,}(?![a-z])|iliac|femoral|common|external|internal)/.test(behind) || (/(?:[(|\t]|side:?) *$/i.test(before) && /^\.? *(?:[)|\t\n]|$)/.test(behind));
}

const swapRef = (line: string): string => line.replace(/\/(left|right)\b/, (_, side: string) => `/${side === 'left' ? 'right' : 'left'}`);

function mirrored(answer: Answer): Answer {
  const swap = (lines: readonly string[]): string[] => lines.map(swapRef).sort();
  return { ...answer, findings: swap(answer.findings), accessSites: swap(answer.accessSites), positions: swap(answer.positions), ivus: swap(answer.ivus) };
}
