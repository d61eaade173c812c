import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../src/http/openapi/openapi-document.js';
import { operations } from '../../src/http/openapi/operations.js';

const document = JSON.parse(JSON.stringify(openApiDocument()));

/** Every `$ref` of a value. */
const refsOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === '$ref' && typeof inner === 'string' ? [inner] : refsOf(inner)));
};

describe('the OpenAPI document', () => {
  test('is version 3.1, and every reference in it leads somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    const leads = (ref: string) => ref.slice(2).split('/').reduce((at, part) => at?.[part], document) !== undefined;
    expect(refsOf(document).filter((ref) => !leads(ref))).toEqual([]);
  });

  test('describes every address that the service has', () => {
    const app = readFileSync('src/http/app.ts', 'utf8');
    const served = [...app.matchAll(/^ {2}(get|post)\('([^']+)'/gmu)].map(([, method, path]) => `${method} ${path?.replaceAll(/:(\w+)/gu, '{$1}')}`);
    expect(served.length).toBeGreaterThan(10);
    expect([...served, 'get /'].toSorted()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods as object).map((method) => `${method} ${path}`)).toSorted())
      .toEqual(operations.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  test('says the same of an analysis as the schema in docs/', () => {
    const kept = JSON.parse(readFileSync('docs/analysis.schema.json', 'utf8'));
    expect(Object.keys(document.components.schemas.Analysis.properties)).toEqual(Object.keys(kept.properties ?? kept.$defs?.Analysis?.properties));
  });

  test('names only schemas, never an inline copy of the answer', () => {
    expect(document.paths['/v1/analyze'].post.responses['200'].content['application/json'].schema).toEqual({ $ref: '#/components/schemas/Analysis' });
  });
});

test('no route file reads a body without a schema or the reader of notes', () => {
  const folder = 'src/http/routes';
  const readers = readdirSync(folder).filter((file) => /request\.body/u.test(readFileSync(join(folder, file), 'utf8')));
  expect(readers.toSorted()).toEqual(['analyze.ts', 'cds-services.ts', 'route.ts']);
});
