import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { version } from '../../version.js';
import { type Content, type Operation, operations } from './operations.js';

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const contentOf = (content: Content) => Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));

const routeOf = (operation: Operation): RouteConfig => ({
  method: operation.method,
  path: operation.path,
  tags: [operation.tag],
  summary: operation.summary,
  ...(operation.description === undefined ? {} : { description: operation.description }),
  security: operation.guarded ? [{}, { bearer: [] }, { apiKey: [] }] : [],
  request: {
    ...(operation.query === undefined ? {} : { query: operation.query }),
    ...(operation.params === undefined ? {} : { params: operation.params }),
    ...(operation.body === undefined ? {} : { body: { required: true, content: contentOf(operation.body) } }),
  },
  responses: Object.fromEntries(Object.entries(operation.answers).map(([status, { description, content }]) =>
    [status, { description, content: contentOf(content) }])),
});

const build = (): OpenApiDocument => {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', description: 'A key or a JSON web token, where the service asks for one.' });
  registry.registerComponent('securitySchemes', 'apiKey', { type: 'apiKey', in: 'header', name: 'X-API-Key' });
  for (const operation of operations) registry.registerPath(routeOf(operation));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'pullback',
      version: version.engine,
      description: 'Reads vascular procedure notes: which IVUS and catheter placement codes the words support, with the words that prove them, and what is missing. Notes are read in memory and kept nowhere.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  });
};

let kept: OpenApiDocument | null = null;

/** The OpenAPI 3.1 document, made from the schemas that check the requests. */
export const openApiDocument = (): OpenApiDocument => {
  kept ??= build();
  return kept;
};
