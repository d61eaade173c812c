import type { MoneyTable } from './money-table.js';
import { type ClaimEntry, claimStatusWords, type CodeEntry, type CoderQuestion, contentOf, type NotReportedEntry, type Proof, type Remark, unitsOf } from './report-content.js';
import type { Reporter } from './report-options.js';
import { onOneLine } from './terminal-text.js';

/** A page for a ticket or a chat: findings, codes with their proof, what was not reported. */
export const markdownReport: Reporter = (analysis, text, options) => {
  const content = contentOf(analysis, text, options.profile);
  const preSign = options.profile === 'pre-sign';
  const blocks = [
    `# IVUS documentation: ${escapeMarkdown(options.source)}`,
    `**${escapeMarkdown(content.summary)}**`,
    ...section(preSign ? 'Before signing' : 'Findings', content.remarks.map(remarkItem)),
    ...section('Supported', content.supported.map(codeItem)),
    ...section('Incomplete', content.incomplete.map(codeItem)),
    ...section('Not reported', content.notReported.map(notReportedItem)),
    ...section('Questions to the coder', content.coderQuestions.map(questionItem)),
    ...section('Claim', content.claim.map(claimItem)),
    ...(content.money === null ? [] : [moneyBlock(content.money)]),
    ...section('Trouble while reading', content.problems.map(({ stage, message }) => `- ${stage}: ${escapeMarkdown(message)}`)),
  ];
  return `${blocks.join('\n\n')}\n`;
};

const section = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`## ${title}`, items.join('\n')];

const remarkItem = ({ finding, heading, words, satisfiedBy, proofs }: Remark): string =>
  [
    heading === 'question'
      ? `- ${escapeMarkdown(words)}`
      : `- **${heading}** ${escapeMarkdown(words)} (\`${finding.rule}\`)`,
    ...proofs.map(proofItem),
    ...(satisfiedBy === null ? [] : [`  - To satisfy: ${escapeMarkdown(satisfiedBy)}`]),
  ].join('\n');

const codeItem = ({ line, vessels, blockedBy, proofs }: CodeEntry): string =>
  [
    `- **${unitsOf(line)}**${vessels === '' ? '' : ` ${escapeMarkdown(vessels)}`}: ${escapeMarkdown(line.because)}`,
    ...(blockedBy.length > 0 ? [`  - In the way: ${blockedBy.map((rule) => `\`${rule}\``).join(', ')}`] : []),
    ...proofs.map(proofItem),
  ].join('\n');

const notReportedItem = ({ row, proofs }: NotReportedEntry): string =>
  [
    `- **${unitsOf(row)}** (${row.reason.replaceAll('-', ' ')}): ${escapeMarkdown(row.because)}`,
    ...proofs.map(proofItem),
  ].join('\n');

const questionItem = ({ words, proofs }: CoderQuestion): string => [`- ${escapeMarkdown(words)}`, ...proofs.map(proofItem)].join('\n');

const claimItem = ({ row, submitted, proofs }: ClaimEntry): string =>
  [
    `- **${submitted === '' ? row.code : submitted}** ${claimStatusWords(row)}: ${escapeMarkdown(row.because)}`,
    ...(row.status === 'confirmed' ? [] : proofs.map(proofItem)),
  ].join('\n');

const moneyBlock = ({ title, source, rows }: MoneyTable): string =>
  [
    `## ${title}`,
    '',
    '| code | | facility | non-facility |',
    '| --- | --- | ---: | ---: |',
    ...rows.map(({ code, what, facility, nonFacility, isTotal }) => {
      const strong = (words: string): string => (isTotal ? `**${words}**` : words);
      return `| ${strong(code)} | ${what} | ${strong(facility)} | ${strong(nonFacility)} |`;
    }),
    '',
    escapeMarkdown(source),
  ].join('\n');

const proofItem = ({ quote, place }: Proof): string =>
  `  - Line ${place.line}, column ${place.column}: “${escapeMarkdown(quote.quote)}”`;

/** Words of a note as words: no emphasis, links, tables, entities or HTML come out of them. */
const escapeMarkdown = (words: string): string => onOneLine(words).replace(/[\\`*_[\]<>|~&#]/gu, '\\$&');
