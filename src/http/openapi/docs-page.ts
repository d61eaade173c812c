import { createHash } from 'node:crypto';
import { escapeHtml } from '../../report/escape-html.js';
import { ruleGuide } from '../../report/rule-guide.js';
import { docsStyle } from './docs-style.js';
import { openApiDocument } from './openapi-document.js';
import { type Operation, operations } from './operations.js';

/** Lets the page's own style sheet through and nothing else. */
export const docsPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(docsStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const tags = ['Notes', 'Before signing', 'Reference', 'Service'] as const;

const anchorOf = ({ method, path }: Operation): string => `${method}${path.replaceAll(/[^a-z0-9]+/giu, '-')}`;

const commands: Readonly<Record<string, string>> = {
  'post /v1/analyze': "curl -s http://127.0.0.1:8080/v1/analyze -H 'Content-Type: text/plain' --data-binary @note.txt",
  'post /v1/analyze/batch': "curl -sN http://127.0.0.1:8080/v1/analyze/batch -H 'Content-Type: application/x-ndjson' --data-binary @notes.ndjson",
  'post /v1/route': `curl -s http://127.0.0.1:8080/v1/route -H 'Content-Type: application/json' -d '{"access":"right common femoral vein","target":"left external iliac vein"}'`,
  'get /v1/codes': "curl -s 'http://127.0.0.1:8080/v1/codes?date=2026-03-04'",
  'post /cds-services/{id}': "curl -s http://127.0.0.1:8080/cds-services/procedure-note-check -H 'Content-Type: application/json' -d @call.json",
};

/** The reference for people: every address, what it takes and answers, and every rule. It needs no script. */
export const docsPage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>pullback: HTTP reference</title>
<style>${docsStyle}</style>
</head>
<body>
<main>
<h1>pullback over HTTP</h1>
<p>${escapeHtml(openApiDocument().info.description ?? '')}</p>
<p class="quiet">For programs: <a href="/openapi.json">openapi.json</a>. For people with a note: <a href="/">the page</a>.</p>
<nav aria-label="Addresses"><ul>${operations.map((operation) => `<li><a href="#${anchorOf(operation)}"><code>${operation.method.toUpperCase()} ${escapeHtml(operation.path)}</code></a></li>`).join('')}<li><a href="#rules">Rules</a></li></ul></nav>
${tags.map((tag) => `<h2>${tag}</h2>${operations.filter((operation) => operation.tag === tag).map(article).join('')}`).join('')}
<h2 id="rules">Rules</h2>
${ruleGuide.map(({ id, severity, title, rationale, satisfiedBy }) => `<article id="rule-${id}"><h3><code>${id}</code> <span class="quiet">${severity}</span></h3><p>${escapeHtml(title)}</p><p class="quiet">${escapeHtml(rationale)}</p><p>Would satisfy: ${escapeHtml(satisfiedBy)}</p></article>`).join('')}
<h2>Shapes</h2>
${Object.entries(openApiDocument().components?.schemas ?? {}).map(([name, schema]) => `<article id="shape-${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3><details><summary>JSON schema</summary><pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details></article>`).join('')}
</main>
</body>
</html>
`;

const article = (operation: Operation): string => {
  const command = commands[`${operation.method} ${operation.path}`];
  return `<article id="${anchorOf(operation)}"><h3><span class="method">${operation.method.toUpperCase()}</span><code>${escapeHtml(operation.path)}</code></h3>
<p>${escapeHtml(operation.summary)}.${operation.description === undefined ? '' : ` ${escapeHtml(operation.description)}`}${operation.guarded ? ' <span class="quiet">A key or token is asked for where the service is set up so.</span>' : ''}</p>
${operation.body === undefined ? '' : `<h4>Takes</h4><p>${Object.keys(operation.body).map((type) => `<code>${type}</code>`).join(', ')}</p>`}
<h4>Answers</h4><table><tbody>${Object.entries(operation.answers).map(([status, { description, content }]) => `<tr><th scope="row">${status}</th><td>${escapeHtml(description)}</td><td>${Object.keys(content).map((type) => `<code>${type}</code>`).join(' ')}</td></tr>`).join('')}</tbody></table>
${command === undefined ? '' : `<pre tabindex="0">${escapeHtml(command)}</pre>`}</article>`;
};
