import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleNote, gapsNote } from '../report/sample-analysis.js';
import { type CheckedService, startChecked } from './checked-service.js';
import { startIssuer, type TokenIssuer } from './token-issuer.js';

const publicUrl = 'https://pullback.example.org/';
const path = '/cds-services/procedure-note-check';
const hook = 'org.example.note-sign';

let ehr: TokenIssuer;
let service: CheckedService;
beforeAll(async () => {
  ehr = await startIssuer();
  service = await startChecked({ publicUrl, cds: { clients: [{ issuer: 'https://ehr.example.org', jwksUrl: ehr.jwksUrl }], hookDomain: 'org.example', origins: ['https://ehr.example.org'] } });
});
afterAll(async () => {
  await service.stop();
  ehr.stop();
});

const seconds = (): number => Math.floor(Date.now() / 1000);
const claims = (changes: Record<string, unknown> = {}) =>
  ({ iss: 'https://ehr.example.org', aud: `${publicUrl}cds-services/procedure-note-check`, iat: seconds(), exp: seconds() + 300, jti: randomUUID(), ...changes });
const draftNote = (text: string) => ({
  resourceType: 'DocumentReference', status: 'current', docStatus: 'preliminary', content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }],
});
const callOf = (text: string, changes: Record<string, unknown> = {}) =>
  ({ hook, hookInstance: randomUUID(), context: { userId: 'Practitioner/1', patientId: '2', encounterId: '3', draftNote: draftNote(text) }, ...changes });
const ask = async (call: unknown, token?: string) =>
  service.postJson(path, call, { Authorization: `Bearer ${token ?? (await ehr.sign(claims()))}` });

describe('a client of CDS Hooks walks through', () => {
  test('discovery: one service, under the hook of the organisation and under the standard one', async () => {
    const { services } = (await service.call('/cds-services')).json();
    expect(services.map(({ id, hook: name }: { id: string; hook: string }) => [id, name])).toEqual([
      ['procedure-note-check', 'org.example.note-sign'], ['procedure-note-check', 'encounter-discharge'],
    ]);
    expect(services[1].prefetch.note).toBe(
      'DocumentReference?patient={{context.patientId}}&encounter={{context.encounterId}}&type=http://loinc.org|11504-8,http://loinc.org|28570-0,http://loinc.org|18745-0&_sort=-date&_count=1',
    );
  });

  test('a call about a note with gaps: a few questions, the gravest first', async () => {
    const answer = await ask(callOf(gapsNote));
    const { cards } = answer.json();
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThanOrEqual(3);
    expect(cards[0]).toMatchObject({ indicator: 'warning', source: { label: 'pullback: documentation of vascular procedures' } });
    expect(cards[0].detail).toContain('unable to determine');
    expect(cards[0].overrideReasons.map(({ code }: { code: string }) => code)).toEqual(['documented-elsewhere', 'not-applicable', 'unable-to-determine', 'other']);
    expect(cards[0]).not.toHaveProperty('suggestions');
  });

  test('the same call again: the same cards', async () => {
    expect((await ask(callOf(gapsNote))).json()).toEqual((await ask(callOf(gapsNote))).json());
  });

  test('a call about a note without gaps: one line that says so, and nothing else', async () => {
    const { cards } = (await ask(callOf(`DATE OF SERVICE: 03/04/2026\n\n${articleNote}`))).json();
    expect(cards).toEqual([{ uuid: expect.any(String), summary: 'Nothing to ask about this procedure note', indicator: 'info', source: { label: 'pullback: documentation of vascular procedures' } }]);
  });

  test('a call about a note that the check is not for: no card', async () => {
    expect((await ask(callOf('Office visit. Blood pressure controlled. Date of service 03/04/2026.'))).json()).toEqual({ cards: [] });
  });

  test('the standard hook: the note is prefetched as the Bundle of a search', async () => {
    const prefetch = { note: { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: draftNote(gapsNote) }] } };
    const answer = await ask({ hook: 'encounter-discharge', hookInstance: randomUUID(), context: { userId: 'Practitioner/1', patientId: '2', encounterId: '3' }, prefetch });
    expect(answer.json().cards.length).toBeGreaterThan(0);
  });

  test('no note: 412 with an OperationOutcome', async () => {
    const answer = await ask({ hook, hookInstance: randomUUID(), context: { patientId: '2' } });
    expect([answer.status, answer.json().issue[0].diagnostics]).toEqual([412, 'No note: send it as context.draftNote or as the prefetch "note".']);
  });

  test.each([
    ['another hook', { hook: 'order-sign' }, 400],
    ['no instance of the hook', { hookInstance: 'x' }, 400],
  ])('%s: refused', async (_name, changes, status) => {
    expect((await ask(callOf(gapsNote, changes))).status).toBe(status);
  });

  test('feedback: taken and counted, its comment written nowhere', async () => {
    const { cards } = (await ask(callOf(gapsNote))).json();
    const feedback = [{ card: cards[0].uuid, outcome: 'overridden', overrideReason: { reason: { code: 'other' }, userComment: 'Zebrafinch' }, outcomeTimestamp: '2026-03-04T10:00:00Z' }];
    const token = await ehr.sign(claims({ aud: `${publicUrl}cds-services/procedure-note-check/feedback` }));
    const answer = await service.postJson(`${path}/feedback`, { feedback }, { Authorization: `Bearer ${token}` });
    expect([answer.status, answer.json()]).toEqual([200, {}]);
    expect((await service.call('/metrics')).text).toContain('pullback_cds_feedback_total{outcome="overridden"} 1');
    expect(service.log.join('')).not.toContain('Zebrafinch');
  });

  test('a service that is not there: 404', async () => {
    const token = await ehr.sign(claims({ aud: `${publicUrl}cds-services/other` }));
    expect((await service.postJson('/cds-services/other', callOf(gapsNote), { Authorization: `Bearer ${token}` })).status).toBe(404);
  });
});

describe('a browser on a page of an EHR', () => {
  const preflight = async (origin: string) => {
    const response = await fetch(`${service.base}${path}`, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } });
    return [response.status, response.headers.get('access-control-allow-origin'), response.headers.get('access-control-allow-headers')];
  };

  test('may call where its origin is on the list', async () => {
    expect(await preflight('https://ehr.example.org')).toEqual([204, 'https://ehr.example.org', 'Authorization, Content-Type']);
    const discovery = await service.call('/cds-services', { headers: { Origin: 'https://ehr.example.org' } });
    expect(discovery.headers.get('access-control-allow-origin')).toBe('https://ehr.example.org');
  });

  test('may not where it is not, and nowhere else', async () => {
    expect(await preflight('https://other.example.org')).toEqual([405, null, null]);
    const vessels = await service.call('/v1/vessels', { headers: { Origin: 'https://ehr.example.org' } });
    expect(vessels.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the token of the calling EHR', () => {
  const secret = new TextEncoder().encode('a shared secret of at least thirty-two bytes');
  test.each<readonly [string, () => Promise<string>, string]>([
    ['none', async () => '', 'The token could not be verified.'],
    ['no token at all', async () => 'abc', 'The token could not be verified.'],
    ['an expired one', () => ehr.sign(claims({ iat: seconds() - 600, exp: seconds() - 300 })), 'The token has expired.'],
    ['one made out to another address', () => ehr.sign(claims({ aud: 'https://other.example.org/' })), 'The token is made out to another address.'],
    ['one of somebody else', () => ehr.sign(claims({ iss: 'https://other.example.org' })), 'The token is from nobody on the list.'],
    ['one that names keys elsewhere', () => ehr.sign(claims(), { jku: 'https://other.example.org/jwks' }), 'The token names keys that are not on the list.'],
    ['one without an id', () => ehr.sign(claims({ jti: undefined })), 'The claim "jti" of the token does not hold.'],
    ['one signed with a shared secret', () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(secret), 'The token could not be verified.'],
    ['one that is not signed', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims())).toString('base64url')}.`, 'The token could not be verified.'],
    ['one whose signature was changed', async () => `${(await ehr.sign(claims())).slice(0, -6)}AAAAAA`, 'The token could not be verified.'],
  ])('refuses %s', async (_name, make, reason) => {
    const answer = await ask(callOf(gapsNote), await make());
    expect([answer.status, answer.headers.get('www-authenticate'), answer.json().issue[0].diagnostics]).toEqual([401, 'Bearer realm="pullback"', reason]);
  });

  test('serves once', async () => {
    const token = await ehr.sign(claims());
    expect([(await ask(callOf(articleNote), token)).status, (await ask(callOf(articleNote), token)).status]).toEqual([200, 401]);
  });

  test('is checked with keys that are kept', () => {
    expect(ehr.fetched()).toBe(1);
  });
});
