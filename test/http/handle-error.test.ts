import { once } from 'node:events';
import express from 'express';
import { expect, test } from 'vitest';
import { handleError } from '../../src/http/handle-error.js';
import { isLoopback } from '../../src/http/is-loopback.js';

test('a fault of the server is logged by its place, and answered without its message', async () => {
  const lines: unknown[] = [];
  const logger = { info: () => undefined, error: (fields: unknown) => void lines.push(fields) };
  const app = express();
  app.get('/', () => { throw new TypeError('secret words of a note'); });
  app.use(handleError(logger, 1_024));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const response = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  const body = await response.text();
  server.close();
  expect(JSON.parse(body)).toEqual({
    type: 'urn:pullback:problem:internal', title: 'Internal Server Error', status: 500, detail: 'The server failed; its log says where.',
  });
  expect(JSON.stringify(lines)).toContain('handle-error.test.ts');
  expect(body + JSON.stringify(lines)).not.toContain('secret');
});

test('only loopback addresses are out of reach of other machines', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost', '0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.com'].map(isLoopback))
    .toEqual([true, true, true, true, false, false, false, false]);
});

