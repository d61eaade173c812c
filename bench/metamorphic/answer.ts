import type { Analysis } from '../../src/model/analysis.js';

/** What an analysis says, without places in the text: the part that a change of writing must not touch. */
export interface Answer {
  readonly verdict: string;
  readonly codes: readonly string[];
  readonly findings: readonly string[];
  readonly accessSites: readonly string[];
  readonly positions: readonly string[];
  readonly ivus: readonly string[];
}

export const place = ({ vessel, side }: { readonly vessel: string | null; readonly side: string | null }): string => `${vessel ?? '-'}/${side ?? '-'}`;

/** IVUS and placement codes, error and warning findings, sites, positions and examinations, each in an order of its own. */
export function answerOf(analysis: Analysis): Answer {
  return {
    verdict: analysis.audit.verdict,
    codes: sorted(analysis.codes.filter(({ group }) => group !== 'procedure').map(({ code, units, status }) => `${code} x${units} ${status}`)),
    findings: sorted(analysis.audit.findings.filter(({ severity }) => severity !== 'info').map((one) => `${one.rule} ${place(one)}`)),
    accessSites: sorted(analysis.accessSites.map((site) => `${place(site)} ${site.outcome}`)),
    positions: sorted([...new Set(analysis.catheterPositions.filter(({ outcome }) => outcome === 'reached').map(place))]),
    ivus: sorted(analysis.ivus.filter(({ status }) => status !== 'historical').map((one) => `${place(one)} ${one.status} ${one.necessity.length > 0 ? 'why' : 'no-why'} ${one.findingsKind}`)),
  };
}

const sorted = (values: readonly string[]): string[] => [...values].sort();

/** The lines that stand in one answer only: `-` was expected, `+` came instead. */
export function differences(expected: Answer, actual: Answer): string[] {
  const lines = expected.verdict === actual.verdict ? [] : [`verdict: ${actual.verdict} instead of ${expected.verdict}`];
  for (const part of ['codes', 'findings', 'accessSites', 'positions', 'ivus'] as const) {
    const [before, after] = [expected[part], actual[part]];
    for (const one of before) if (!after.includes(one)) lines.push(`${part}: -${one}`);
    for (const one of after) if (!before.includes(one)) lines.push(`${part}: +${one}`);
  }
  return lines;
}
