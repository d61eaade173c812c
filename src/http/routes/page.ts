import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { refuseMethod } from '../handle-error.js';
import { sendProblem } from '../problem.js';

/** Beside this module's bundle, or in the build's folder where the sources run as they are. */
export const builtPage = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/page/' : './page/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff',
};

interface PageFile {
  readonly address: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Every file of the page, read once: no other file can be reached, and a build in the meantime changes nothing. */
const filesOf = (folder: string): readonly PageFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) return [];
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).replaceAll('\\', '/');
    return [{ address: name === 'index.html' ? '/' : `/${name}`, type, bytes: readFileSync(file) }];
  });

/** Assets have their content's hash in their names, so that they may be kept; the page itself may not. */
const keep = 'public, max-age=31536000, immutable';

/** Serves the built page, or says how to build it. */
export const servePage = (folder: string): Router => {
  const router = Router();
  const files = existsSync(join(folder, 'index.html')) ? filesOf(folder) : [];
  if (files.length === 0) {
    router.route('/').get((_request, response) =>
      sendProblem(response, { status: 503, slug: 'page-not-built', detail: 'The page has not been built: npm run build.' }));
  }
  for (const { address, type, bytes } of files) {
    router.route(address).get((_request, response) => {
      if (address.startsWith('/assets/')) response.setHeader('Cache-Control', keep);
      response.setHeader('Content-Type', type);
      response.end(bytes);
    }).all(refuseMethod('GET'));
  }
  return router;
};
