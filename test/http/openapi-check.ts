import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../src/http/openapi/openapi-document.js';
import { operations } from '../../src/http/openapi/operations.js';

const ajv = new Ajv2020.default({ strict: false, allErrors: true, formats: { uuid: true, uri: true, 'date-time': true } });
ajv.addSchema(JSON.parse(JSON.stringify(openApiDocument())), 'openapi');

const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
const compiled = new Map<string, ValidateFunction>();

const validatorAt = (...parts: readonly string[]): ValidateFunction => {
  const pointer = `openapi#/${parts.map(escape).map(encodeURIComponent).join('/')}`;
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
  compiled.set(pointer, known);
  return known;
};

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u');

/** The faults of an answer against the OpenAPI document; none where it is as described. */
export const faultsOf = (method: string, address: string, status: number, contentType: string, body: string): readonly string[] => {
  const path = address.split('?')[0] ?? '';
  const type = contentType.split(';')[0] ?? '';
  const operation = operations.find((known) => patternOf(known.path).test(path) && known.method === method.toLowerCase());
  // What no operation describes (404 and 405) is a problem all the same.
  if (operation === undefined) return [404, 405, 429, 400].includes(status) && type === 'application/problem+json' ? check(validatorAt('components', 'schemas', 'Problem'), body) : [`${method} ${path}: ${status} ${type} is not described`];
  const content = operation.answers[status]?.content;
  if (content?.[type] === undefined) return [`${method} ${operation.path}: ${status} as ${type} is not described`];
  const validate = validatorAt('paths', operation.path, operation.method, 'responses', String(status), 'content', type, 'schema');
  if (type === 'application/x-ndjson') return body.split('\n').filter((line) => line !== '').flatMap((line) => check(validate, line));
  return type.endsWith('json') ? check(validate, body) : [];
};

const check = (validate: ValidateFunction, body: string): readonly string[] =>
  (validate(JSON.parse(body)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`));
