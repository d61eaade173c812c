import { allVessels, describeVessel, parseVesselName, route, type Route, type UnknownReason } from '../../anatomy/index.js';
import type { CatheterOrder } from '../../model/analysis.js';
import type { VesselRef } from '../../model/vessel.js';
import { answer, type CommandResult, refuse } from '../command-result.js';
import { didYouMean, suggest } from '../suggest.js';

const orderWords: Readonly<Record<CatheterOrder, string>> = {
  nonselective: 'nonselective',
  first: 'first order',
  second: 'second order',
  third: 'third order',
};

const openQuestions: Readonly<Record<UnknownReason, string>> = {
  'access-side': 'the code depends on the side of the access',
  'target-side': 'the code depends on the side of the target',
  'target-level': 'the code depends on the level of the vessel, which its name leaves open',
  'different-systems': 'no catheter goes from the one to the other through vessels alone',
  'off-tree': 'one of the two has no place in the tree that orders are counted from',
};

/** Prints the way of a catheter between two vessels, the order at each branching, and the code. */
export const runRoute = (accessName: string, targetName: string): CommandResult => {
  const access = parseVesselName(accessName);
  if (access === null) return unknownVessel(accessName);
  const target = parseVesselName(targetName);
  if (target === null) return unknownVessel(targetName);
  const found = route(access, target);
  if (found.kind === 'route') return answer(describeRoute(found.route));
  const readings = found.readings.map(readingLine).join('');
  return refuse(`${describeVessel(access)} to ${describeVessel(target)}: ${openQuestions[found.reason]}${readings}`);
};

const unknownVessel = (name: string): CommandResult =>
  refuse(`no vessel is called "${name}"${didYouMean(suggest(name, vesselNames()))}`);

const vesselNames = (): readonly string[] =>
  allVessels().flatMap(({ id, paired }) => {
    const sides = paired ? (['left', 'right', null] as const) : [null];
    return sides.map((side) => describeVessel({ vessel: id, side }));
  });

const describeRoute = ({ access, target, path, order, code, family }: Route): string => {
  const steps = path.slice(1).map((step) => ({ name: describeVessel(step), order: stepOrder(access, step) }));
  const width = Math.max(...steps.map(({ name }) => name.length), 0);
  return [
    `${describeVessel(access)} to ${describeVessel(target)}`,
    '',
    `  ${describeVessel(access)}  (access)`,
    ...steps.map((step) => `  → ${step.name.padEnd(width)}  ${step.order}`.trimEnd()),
    '',
    `  order   ${orderWords[order]}`,
    ...(family === null ? [] : [`  family  ${family.replaceAll('-', ' ')}`]),
    `  code    ${code ?? 'none: no placement code exists for a vein between the access and the vena cava'}`,
    '',
  ].join('\n');
};

/** What a catheter left at this step of the way would have been. */
const stepOrder = (access: VesselRef, step: VesselRef): string => {
  const found = route(access, step);
  return found.kind === 'route' ? orderWords[found.route.order] : '';
};

const readingLine = ({ access, target, order, code }: Route): string =>
  `\n  ${describeVessel(access)} → ${describeVessel(target)}: ${orderWords[order]}, ${code ?? 'no code'}`;
