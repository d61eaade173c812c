import { createHash } from 'node:crypto';
import type { Analysis } from '../model/analysis.js';
import { escapeHtml } from './escape-html.js';
import { htmlStyle } from './html-style.js';
import { mapSection } from './map-section.js';
import { markNote } from './mark-note.js';
import type { MoneyTable } from './money-table.js';
import { type ClaimEntry, claimStatusWords, type CodeEntry, type CoderQuestion, contentOf, type NotReportedEntry, type Proof, type Remark, unitsOf, verdictWords } from './report-content.js';
import type { Reporter, ReportOptions } from './report-options.js';

/** Lets the page's own style sheet through and nothing else: no script, font, image or request of any kind. */
export const htmlReportPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(htmlStyle).digest('base64')}'`;

/** A complete page that needs nothing but itself: findings, codes with their proof, and the note marked up. */
export const htmlReport: Reporter = (analysis, text, options) => {
  const content = contentOf(analysis, text, options.profile);
  const preSign = options.profile === 'pre-sign';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(htmlReportPolicy)}">
<title>IVUS documentation: ${escapeHtml(options.source)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<h1>IVUS documentation: ${escapeHtml(options.source)}</h1>
${verdictLine(analysis, content.summary, preSign)}
${[
    ...section(preSign ? 'Before signing' : 'Findings', content.remarks.map(remarkItem)),
    ...section('Supported', content.supported.map(codeItem)),
    ...section('Incomplete', content.incomplete.map(codeItem)),
    ...mapSection(analysis),
    ...section('Not reported', content.notReported.map(notReportedItem)),
    ...section('Questions to the coder', content.coderQuestions.map(questionItem)),
    ...section('Claim', content.claim.map(claimItem)),
    ...(content.money === null ? [] : [moneySection(content.money)]),
    ...section('Trouble while reading', content.problems.map(({ stage, message }) => entry(`<p>${escapeHtml(`${stage}: ${message}`)}</p>`))),
    noteSection(analysis, text, options),
  ].join('\n')}
</main>
</body>
</html>
`;
};

const verdictLine = ({ audit, engine }: Analysis, summary: string, preSign: boolean): string => {
  if (preSign) return `<p class="summary">${escapeHtml(summary)}</p>`;
  const rest = summary.slice(summary.indexOf(':') + 1).trim();
  return `<p class="summary"><span class="verdict ${audit.verdict}">${verdictWords[audit.verdict]}</span> ${escapeHtml(rest)}</p>
<p class="quiet">pullback ${escapeHtml(engine.version)}, lexicon ${escapeHtml(engine.lexicon)}</p>`;
};

const section = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`<section>\n<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`];

const entry = (inner: string): string => `<li class="entry">${inner}</li>`;

const remarkItem = ({ finding, heading, words, satisfiedBy, proofs }: Remark): string =>
  entry([
    heading === 'question'
      ? `<h3>${escapeHtml(words)}</h3>`
      : `<h3><span class="tag ${heading}">${heading}</span> ${escapeHtml(words)}</h3><p class="quiet">${escapeHtml(finding.rule)}</p>`,
    ...(satisfiedBy === null ? [] : [`<p><strong>To satisfy:</strong> ${escapeHtml(satisfiedBy)}</p>`]),
    ...proofs.map(proofQuote),
  ].join('\n'));

const codeItem = ({ line, vessels, blockedBy, proofs }: CodeEntry): string =>
  entry([
    `<h3><span class="code">${escapeHtml(unitsOf(line))}</span>${escapeHtml(vessels)}</h3>`,
    `<p>${escapeHtml(line.because)}</p>`,
    ...(blockedBy.length > 0 ? [`<p class="quiet">In the way: ${escapeHtml(blockedBy.join(', '))}</p>`] : []),
    ...proofs.map(proofQuote),
  ].join('\n'));

const notReportedItem = ({ row, proofs }: NotReportedEntry): string =>
  entry([
    `<h3><span class="code">${escapeHtml(unitsOf(row))}</span>${escapeHtml(row.reason.replaceAll('-', ' '))}</h3>`,
    `<p>${escapeHtml(row.because)}</p>`,
    ...proofs.map(proofQuote),
  ].join('\n'));

const questionItem = ({ words, proofs }: CoderQuestion): string => entry([`<p>${escapeHtml(words)}</p>`, ...proofs.map(proofQuote)].join('\n'));

const claimTags = {
  confirmed: 'good', unsupported: 'error', 'units-differ': 'error', 'modifiers-differ': 'error', missing: 'warning', open: 'warning', 'not-judged': 'info',
} as const satisfies Record<ClaimEntry['row']['status'], string>;

const claimItem = ({ row, submitted, proofs }: ClaimEntry): string =>
  entry([
    `<h3><span class="code">${escapeHtml(submitted === '' ? row.code : submitted)}</span><span class="tag ${claimTags[row.status]}">${claimStatusWords(row)}</span></h3>`,
    `<p>${escapeHtml(row.because)}</p>`,
    ...(row.status === 'confirmed' ? [] : proofs.map(proofQuote)),
  ].join('\n'));

const moneySection = ({ title, source, rows }: MoneyTable): string => `<section>
<h2>${escapeHtml(title)}</h2>
<table>
<thead><tr><th scope="col">Code</th><th scope="col">Standing</th><th scope="col" class="amount">Facility</th><th scope="col" class="amount">Non-facility</th></tr></thead>
<tbody>
${rows.map(({ code, what, facility, nonFacility, isTotal }) =>
    `<tr${isTotal ? ' class="total"' : ''}><th scope="row">${escapeHtml(code)}</th><td>${escapeHtml(what)}</td><td class="amount">${facility}</td><td class="amount">${nonFacility}</td></tr>`).join('\n')}
</tbody>
</table>
<p class="quiet">${escapeHtml(source)}</p>
</section>`;

const proofQuote = ({ quote, place }: Proof): string =>
  `<blockquote>“${escapeHtml(quote.quote)}” <span class="place">line ${place.line}, column ${place.column}</span></blockquote>`;

const noteSection = (analysis: Analysis, text: string, { profile }: ReportOptions): string => {
  const stretches = markNote(analysis, text, profile).map(({ start, end, kind }) => {
    const words = escapeHtml(text.slice(start, end));
    return kind === null ? words : `<mark class="${kind}">${words}</mark>`;
  });
  const legend = profile === 'pre-sign'
    ? '<mark class="info">words that a question is about</mark>'
    : '<mark class="proof">proof of a code</mark><mark class="error">error</mark><mark class="warning">warning</mark><mark class="info">remark</mark>';
  return `<section>\n<h2>The note</h2>\n<p class="legend quiet">${legend}</p>\n<div class="note">${stretches.join('')}</div>\n</section>`;
};
