import { describe, expect, test } from 'vitest';
import { defaultConfig, hasAuthentication, readConfig } from '../../src/http/service-config.js';

describe('the configuration file', () => {
  test('may be empty: two megabytes a note, no keys, no limit of its own on the rate', () => {
    expect(readConfig('{}')).toEqual(defaultConfig);
    expect([defaultConfig.bodyLimit, defaultConfig.apiKeys, defaultConfig.rateLimit, hasAuthentication(defaultConfig)]).toEqual([2_097_152, [], undefined, false]);
  });

  test.each([
    ['no JSON', 'port: 80', ['it is not a JSON object']],
    ['a member that is not known', '{"port":80}', ['the object: Unrecognized key: "port"']],
    ['a key that is no hash', '{"apiKeys":[{"name":"a","sha256":"secret"}]}', ['apiKeys.0.sha256: Invalid string: must match pattern /^[0-9a-f]{64}$/u']],
    ['tokens without an address that they are made out to', '{"tokenIssuers":[{"issuer":"i","jwksUrl":"https://example.org/jwks"}]}', ['publicUrl: Needed where tokens are checked: they must be made out to it.']],
  ])('is refused with %s', (_name, words, faults) => {
    expect(readConfig(words)).toEqual(faults);
  });

  test('takes keys of issuers by https only, but for this machine', () => {
    const withUrl = (jwksUrl: string) => readConfig(JSON.stringify({ publicUrl: 'https://p.example.org/', tokenIssuers: [{ issuer: 'i', jwksUrl }] }));
    expect([withUrl('http://example.org/jwks'), withUrl('https://example.org/jwks'), withUrl('http://127.0.0.1:9/jwks')].map(Array.isArray)).toEqual([true, false, false]);
  });
});
