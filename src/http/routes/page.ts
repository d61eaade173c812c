import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';

/** Beside this module's bundle, or beside its folder in the sources: the build copies the files to `page/`. */
const folder = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../page/' : './page/', import.meta.url));

/** The files of the page, by the address that serves them. No other file can be reached. */
export const pageFiles: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/page.css': 'page.css',
  '/main.js': 'main.js',
  '/render-answer.js': 'render-answer.js',
  '/mark-note.js': 'mark-note.js',
  '/icon.svg': 'icon.svg',
};

export const sendPageFile = (file: string): RequestHandler => (_request, response, next) => {
  response.sendFile(file, { root: folder, cacheControl: false, etag: false, lastModified: false }, (error) => {
    if (error) next(error);
  });
};
