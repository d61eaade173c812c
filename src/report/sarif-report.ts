import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, PropertyBag, ReportingDescriptor, Result } from 'sarif';
import type { Analysis, AuditFinding, ClaimRow, Severity } from '../model/analysis.js';
import type { Span } from '../model/span.js';
import { indexLines, type LineIndex } from './line-index.js';
import { shownFindings } from './report-content.js';
import type { Reporter, ReportOptions } from './report-options.js';
import { ruleGuide } from './rule-guide.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

/**
 * SARIF 2.1.0, UTF-16 columns. Regions only: no snippets and no artifact contents, so that a log that leaves the
 * house carries no words of the note beyond what a message itself quotes.
 */
export const sarifReport: Reporter = (analysis, text, options) => {
  const lines = indexLines(text);
  const uri = uriOf(options.source);
  const rules = ruleGuide.map((rule) => rule.id);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'pullback', version: analysis.engine.version, rules: descriptors(options) } },
      columnKind: 'utf16CodeUnits',
      artifacts: [{ location: { uri } }],
      results: shownFindings(analysis, options.profile)
        .map((finding, index, all) => resultOf(finding, nth(finding, all, index), { lines, uri, rules, options })),
      properties: propertiesOf(analysis, options),
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** Claim and money beside the results, without a word of the note; before signing neither. */
const propertiesOf = ({ audit, engine, claim, money }: Analysis, { profile }: ReportOptions): PropertyBag => ({
  verdict: audit.verdict,
  codeSet: engine.codeSet,
  ...(claim === undefined || profile === 'pre-sign' ? {} : { claim: claim.map(withoutQuotes) }),
  ...(money === undefined || profile === 'pre-sign' ? {} : { money }),
});

const withoutQuotes = ({ code, status, submitted, submittedUnits, supportedUnits, incompleteUnits, because, findings }: ClaimRow): Omit<ClaimRow, 'evidence'> =>
  ({ code, status, submitted, submittedUnits, supportedUnits, incompleteUnits, because, findings });

interface Context {
  readonly lines: LineIndex;
  readonly uri: string;
  readonly rules: readonly string[];
  readonly options: ReportOptions;
}

/** Titles and reasons may name codes, so before signing the rules are listed by id alone. */
const descriptors = ({ profile }: ReportOptions): ReportingDescriptor[] =>
  ruleGuide.map(({ id, severity, title, rationale, satisfiedBy }) => ({
    id,
    defaultConfiguration: { level: levels[severity] },
    ...(profile === 'pre-sign' ? {} : { shortDescription: { text: title }, fullDescription: { text: rationale }, help: { text: satisfiedBy } }),
  }));

const resultOf = (finding: AuditFinding, ordinal: number, { lines, uri, rules, options }: Context): Result => {
  const [first, ...others] = finding.evidence.map((span) => locationOf(span, lines, uri));
  return {
    ruleId: finding.rule,
    ...(rules.includes(finding.rule) ? { ruleIndex: rules.indexOf(finding.rule) } : {}),
    level: levels[finding.severity],
    message: { text: options.profile === 'pre-sign' ? finding.query : finding.message },
    locations: [first ?? { physicalLocation: { artifactLocation: { uri, index: 0 } } }],
    ...(others.length > 0 ? { relatedLocations: others } : {}),
    partialFingerprints: { 'gap/v1': fingerprint(finding, ordinal) },
  };
};

const locationOf = ({ start, end }: Span, lines: LineIndex, uri: string): Location => {
  const from = lines.placeOf(start);
  const to = lines.placeOf(end);
  return {
    physicalLocation: {
      artifactLocation: { uri, index: 0 },
      region: {
        startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column,
        charOffset: start, charLength: end - start,
      },
    },
  };
};

/** How many findings of the same gap came before this one. */
const nth = (finding: AuditFinding, all: readonly AuditFinding[], index: number): number =>
  all.slice(0, index).filter((other) => gapOf(other) === gapOf(finding)).length;

const gapOf = ({ rule, vessel, side }: AuditFinding): string => [rule, vessel, side].join('|');

/** Names the gap, not its words: it survives edits of the note, and no word can be guessed back from it. */
const fingerprint = (finding: AuditFinding, ordinal: number): string =>
  createHash('sha256').update(`${gapOf(finding)}|${ordinal}`).digest('hex');

const uriOf = (source: string): string => {
  if (isAbsolute(source)) return pathToFileURL(source).href;
  return source.replace(/^<(.*)>$/u, '$1').split(/[/\\]/u).map(encodeURIComponent).join('/');
};
