import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';
import { startIssuer, type TokenIssuer } from './token-issuer.js';

const key = 'key-that-only-coder-one-knows';
const publicUrl = 'https://pullback.example.org/';
let issuer: TokenIssuer;
let service: CheckedService;
beforeAll(async () => {
  issuer = await startIssuer();
  service = await startChecked({
    publicUrl,
    apiKeys: [{ name: 'coder-one', sha256: createHash('sha256').update(key).digest('hex') }],
    tokenIssuers: [{ issuer: 'https://login.example.org', jwksUrl: issuer.jwksUrl }],
  });
});
afterAll(async () => {
  await service.stop();
  issuer.stop();
});

const seconds = (): number => Math.floor(Date.now() / 1000);
const tokenFor = (aud: string) => issuer.sign({ iss: 'https://login.example.org', aud, iat: seconds(), exp: seconds() + 60 });

describe('a service that asks who calls', () => {
  test.each([
    ['its key as bearer', async () => ({ Authorization: `Bearer ${key}` }), 200],
    ['its key in X-API-Key', async () => ({ 'X-API-Key': key }), 200],
    ['a token made out to it', async () => ({ Authorization: `Bearer ${await tokenFor(publicUrl)}` }), 200],
    ['a token made out to another', async () => ({ Authorization: `Bearer ${await tokenFor('https://other.example.org/')}` }), 401],
    ['a key that it does not know', async () => ({ 'X-API-Key': 'guess' }), 401],
    ['nothing', async () => ({}), 401],
  ])('takes or refuses %s', async (_name, headers, status) => {
    expect((await service.post('/v1/analyze', articleNote, { ...(await headers()) })).status).toBe(status);
  });

  test('says how to sign in, before the body is taken in', async () => {
    const answer = await service.post('/v1/analyze', articleNote);
    expect([answer.headers.get('www-authenticate'), answer.json().detail]).toEqual(['Bearer realm="pullback"', 'Send a key or a token: Authorization: Bearer …']);
  });

  test('guards every address but the page, its documentation, discovery and health', async () => {
    const status = async (path: string, init: RequestInit = {}) => (await service.call(path, init)).status;
    const post = { method: 'POST' };
    expect(await Promise.all(['/v1/rules', '/v1/rules/x', '/v1/vessels', '/v1/codes', '/metrics'].map((path) => status(path)))).toEqual([401, 401, 401, 401, 401]);
    expect(await Promise.all(['/v1/analyze', '/v1/analyze/batch', '/v1/route', '/cds-services/procedure-note-check', '/cds-services/procedure-note-check/feedback'].map((path) => status(path, post))))
      .toEqual([401, 401, 401, 401, 401]);
    expect(await Promise.all(['/docs', '/openapi.json', '/cds-services', '/healthz', '/readyz'].map((path) => status(path)))).toEqual([200, 200, 200, 200, 200]);
  });

  test('writes down the name of the key, and neither the key nor the token', async () => {
    await service.post('/v1/analyze', articleNote, { 'X-API-Key': key });
    await expect.poll(() => service.log.join('')).toContain('"client":"coder-one"');
    expect(service.log.join('')).not.toContain(key);
  });
});
