import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { sendOutcome, sendProblem } from '../problem.js';
import { hasAuthentication, type ServiceConfig } from '../service-config.js';
import { createTokenVerifier } from './verify-token.js';

/** `Authorization: Bearer …` or `X-API-Key: …`; empty where neither is sent. */
const credentialOf = (request: Request): string => {
  const bearer = /^Bearer\s+(\S+)$/iu.exec(request.headers.authorization ?? '');
  return bearer?.[1] ?? request.get('x-api-key') ?? '';
};

const isToken = (credential: string): boolean => credential.split('.').length === 3;

type Keys = ServiceConfig['apiKeys'];

/** The name of the key, found in a time that tells nothing of it. */
const nameOfKey = (keys: Keys, credential: string): string | null => {
  const given = createHash('sha256').update(credential).digest();
  return keys.reduce<string | null>((name, key) => (timingSafeEqual(given, Buffer.from(key.sha256, 'hex')) ? key.name : name), null);
};

/** Lets callers in by key or token; everybody where neither is set up. The caller's name goes into the log. */
export const authenticate = (config: ServiceConfig): RequestHandler => {
  if (!hasAuthentication(config)) return (_request, _response, next) => next();
  const verify = createTokenVerifier({ issuers: config.tokenIssuers, once: false });
  return async (request, response, next) => {
    const credential = credentialOf(request);
    const name = nameOfKey(config.apiKeys, credential);
    const check = name === null && isToken(credential) ? await verify(credential, config.publicUrl ?? '') : null;
    if (name === null && check?.kind !== 'client') {
      response.setHeader('WWW-Authenticate', 'Bearer realm="pullback"');
      const detail = credential === '' ? 'Send a key or a token: Authorization: Bearer …' : check?.kind === 'refused' ? check.reason : 'The key is not known here.';
      return sendProblem(response, { status: 401, slug: 'unauthorized', detail });
    }
    response.locals['client'] = name ?? (check?.kind === 'client' ? check.issuer : '');
    return next();
  };
};

/** Lets EHRs in by a token made out to the address that they call; like the rest of the API where no EHR is on the list. */
export const authenticateEhr = (config: ServiceConfig, otherwise: RequestHandler): RequestHandler => {
  const { clients } = config.cds;
  if (clients.length === 0) return otherwise;
  const verify = createTokenVerifier({ issuers: clients, once: true });
  return async (request, response, next) => {
    const check = await verify(credentialOf(request), new URL(request.path.slice(1), config.publicUrl).href);
    if (check.kind === 'client') {
      response.locals['client'] = check.issuer;
      return next();
    }
    response.setHeader('WWW-Authenticate', 'Bearer realm="pullback"');
    return sendOutcome(response, { status: 401, slug: 'unauthorized', detail: check.reason });
  };
};
