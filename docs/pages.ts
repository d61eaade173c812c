import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { RuleMeta } from '../src/audit/define-rule.js';
import { everyRule } from '../src/audit/rules/index.js';
import { openApiDocument } from '../src/http/openapi/openapi-document.js';
import { analysisSchema } from '../src/model/analysis.js';
import { batchReportSchema } from '../src/report/batch-report.js';
import { readTraceability, type Traceability } from './traceability.js';

/** Text of every generated page, by its path below `docs/`. */
export function generatedPages(): ReadonlyMap<string, string> {
  const rules = everyRule;
  const traceability = readTraceability();
  return new Map([
    ['analysis.schema.json', `${JSON.stringify(z.toJSONSchema(analysisSchema), null, 2)}\n`],
    ['openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`],
    ['batch-report.schema.json', `${JSON.stringify(z.toJSONSchema(batchReportSchema), null, 2)}\n`],
    ['rules/README.md', ruleIndex(rules)],
    ...rules.map((rule): [string, string] => [`rules/${rule.id}.md`, rulePage(rule, traceability)]),
    ['traceability.md', traceabilityPage(traceability)],
    ['accuracy.md', accuracyPage()],
  ]);
}

const notice = 'This page is written by `npm run docs`; do not edit it.';

const ruleIndex = (rules: readonly RuleMeta[]): string => `# Rules

${notice} An error stands in the way of a code or of the audit, a warning asks for a look, an info explains.

${table(['rule', 'severity', 'raised for'], rules.map(({ id, severity, title }) => [`[${id}](${id}.md)`, severity, title]))}
`;

function rulePage({ id, severity, title, rationale, satisfiedBy, citations }: RuleMeta, { rows }: Traceability): string {
  const demands = rows.filter(({ rules }) => rules.includes(id)).map(({ demand }) => `- ${demand}`);
  const asked = demands.length === 0 ? [] : ['## What the article asks', demands.join('\n')];
  return `${[
    `# ${id}`,
    `${title}. Severity: ${severity}.`,
    notice,
    '## Why',
    rationale,
    '## To satisfy',
    satisfiedBy,
    ...asked,
    '## Sources',
    citations.map((citation) => `- ${citation}`).join('\n'),
  ].join('\n\n')}\n`;
}

function traceabilityPage({ source, rows }: Traceability): string {
  const body = rows.map(({ demand, rules, code, tests, left }) => [
    demand,
    left ?? [...rules.map((rule) => `[${rule}](rules/${rule}.md)`), ...code.map((file) => `[${file}](../${file})`)].join('<br>'),
    tests.map(({ file, title }) => `${title} ([${file}](../${file}))`).join('<br>'),
  ]);
  return `# From the article to the program

${notice} Its data is \`docs/traceability.json\`, held to the rules and tests by \`test/docs/traceability.test.ts\`.

Source: ${source}.

${table(['what the article asks', 'carried by', 'proved by'], body)}
`;
}

const rate = z.object({ f1: z.number() });
const setSchema = z.object({ notes: z.number(), caseExact: z.number(), verdict: z.number(), accessSites: rate, ivusVessels: rate, necessity: rate, findings: rate, codes: rate, auditFindings: rate });
const passageSetSchema = z.object({ passages: z.number(), exact: z.number(), precision: z.number(), recall: z.number() });
const passagesSchema = z.record(z.string(), passageSetSchema);
const scoresSchema = z.object({ procedures: passagesSchema, readings: passagesSchema, treatments: z.unknown() }).catchall(setSchema);

const readPage = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** One transformation of `corpus/metamorphic.json`: to how many notes it could be applied, and how often the answer held. */
const changeSchema = z.object({ kind: z.string(), notes: z.number(), held: z.number() }).loose();

const changesTable = (changes: Readonly<Record<string, z.infer<typeof changeSchema>>>): string =>
  [
    '| change | answer must | notes | held |',
    '| --- | --- | --- | --- |',
    ...Object.entries(changes).map(([id, { kind, notes, held }]) => `| ${id} | ${kind === 'invariant' ? 'stay' : 'change in a known way'} | ${notes} | ${((100 * held) / notes).toFixed(1)} % |`),
  ].join('\n');

/** The hand-written page with the tables of `corpus/scores.json` between their marks; without the marks it throws. */
function accuracyPage(): string {
  const scores = scoresSchema.parse(JSON.parse(readPage('../corpus/scores.json')));
  const sets = Object.fromEntries(Object.entries(scores).flatMap(([set, figures]) => (setSchema.safeParse(figures).success ? [[set, setSchema.parse(figures)]] : [])));
  const withNotes = between(readPage('./accuracy.md'), 'scores', scoresTable(sets));
  const changes = z.record(z.string(), changeSchema).parse(JSON.parse(readPage('../corpus/metamorphic.json')));
  const withChanges = between(withNotes, 'metamorphic', changesTable(changes));
  return between(between(withChanges, 'procedure-scores', passagesTable(scores.procedures)), 'reading-scores', passagesTable(scores.readings));
}

function between(page: string, mark: string, content: string): string {
  const parts = new RegExp(`^([^]*<!-- ${mark}:[^\\n]*-->\\n)[^]*(<!-- /${mark} -->[^]*)$`).exec(page);
  if (!parts) throw new Error(`docs/accuracy.md has no marks for ${mark}.`);
  const [, before, after] = parts;
  return `${before}${content}\n${after}`;
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

const scoresTable = (sets: Readonly<Record<string, z.infer<typeof setSchema>>>): string =>
  table(
    ['set', 'notes', 'case-exact', 'verdict', 'access F1', 'IVUS vessels F1', 'necessity F1', 'findings F1', 'codes F1', 'audit findings F1'],
    Object.entries(sets).map(([set, { notes, caseExact, verdict, accessSites, ivusVessels, necessity, findings, codes, auditFindings }]) => [
      set,
      String(notes),
      ...[caseExact, verdict, ...[accessSites, ivusVessels, necessity, findings, codes, auditFindings].map(({ f1 }) => f1)].map(percent),
    ]),
  );

const passagesTable = (sets: Readonly<Record<string, z.infer<typeof passageSetSchema>>>): string =>
  table(['set', 'passages', 'exact', 'precision', 'recall'], Object.entries(sets).map(([set, { passages, exact, precision, recall }]) => [set, String(passages), ...[exact, precision, recall].map(percent)]));

const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
