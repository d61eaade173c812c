import type { CodeLine } from '../model/analysis.js';
import { flatMap } from '../model/flat-map.js';
import type { Quote } from '../model/span.js';
import { vesselKey, type VesselRef } from '../model/vessel.js';
import { mergeEvidence } from './evidence.js';
import { joinSentences } from './wording.js';

/** One unit on its way into a line. */
export interface LineUnit {
  readonly code: string;
  readonly group: CodeLine['group'];
  readonly status: CodeLine['status'];
  readonly vessels: readonly VesselRef[];
  readonly because: string;
  /** Gap keys. */
  readonly blockedBy: readonly string[];
  readonly evidence: readonly Quote[];
}

const groupOrder: readonly CodeLine['group'][] = ['catheter', 'ivus', 'procedure'];
const statusOrder: readonly CodeLine['status'][] = ['supported', 'incomplete'];

const distinctVessels = (refs: readonly VesselRef[]): VesselRef[] => [
  ...new Map(refs.map(({ vessel, side }) => [vesselKey({ vessel, side }), { vessel, side }])).values(),
];

const lineOf = (first: LineUnit, units: readonly LineUnit[]): CodeLine => ({
  code: first.code,
  group: first.group,
  units: units.length,
  modifiers: [],
  status: first.status,
  vessels: distinctVessels(flatMap(units, ({ vessels }) => vessels)),
  because: joinSentences(units.map(({ because }) => because)),
  blockedBy: [...new Set(flatMap(units, ({ blockedBy }) => blockedBy))],
  evidence: [...mergeEvidence(...units.map(({ evidence }) => evidence))],
});

const compareLines = (a: CodeLine, b: CodeLine): number =>
  groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
  statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status);

/** One line per code and status, units added up; catheter, IVUS, procedure, then by code (contract, section 3). */
export const linesOf = (units: readonly LineUnit[]): readonly CodeLine[] => {
  const byLine = new Map<string, readonly LineUnit[]>();
  for (const unit of units) {
    const key = `${unit.group}|${unit.code}|${unit.status}`;
    byLine.set(key, [...(byLine.get(key) ?? []), unit]);
  }
  return flatMap([...byLine.values()], (group) => (group[0] === undefined ? [] : [lineOf(group[0], group)]))
    .sort(compareLines);
};
