import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { Issuer } from '../service-config.js';

export type TokenCheck = { readonly kind: 'client'; readonly issuer: string } | { readonly kind: 'refused'; readonly reason: string };

export type VerifyToken = (token: string, audience: string) => Promise<TokenCheck>;

/** Signed with a private key only: a shared secret would let every holder sign. */
const algorithms = ['ES384', 'RS384', 'ES256', 'RS256', 'ES512', 'RS512', 'PS256', 'PS384', 'PS512', 'EdDSA'];

const refuse = (reason: string): TokenCheck => ({ kind: 'refused', reason });

/** Most tokens whose use is remembered; beyond it the oldest are forgotten. */
const mostRemembered = 100_000;

/** Remembers `jti` until its token ends, so that no token is used twice. */
const createReplayGuard = (): ((id: string, endsAt: number) => boolean) => {
  const used = new Map<string, number>();
  return (id, endsAt) => {
    const now = Date.now() / 1000;
    if ((used.get(id) ?? 0) > now) return false;
    for (const [old, end] of used) {
      if (end > now && used.size < mostRemembered) break;
      used.delete(old);
    }
    used.set(id, endsAt);
    return true;
  };
};

export interface TokenRules {
  readonly issuers: readonly Issuer[];
  /** Each token serves once; it must carry `jti`. CDS Hooks asks for that. */
  readonly once: boolean;
}

/**
 * Checks JSON web tokens: signature against the issuer's published keys (kept and fetched anew as jose does), issuer and `jku`
 * of the list, `aud` exactly the address called, `exp` and `iat`. Reasons never hold a part of the token.
 */
export const createTokenVerifier = ({ issuers, once }: TokenRules): VerifyToken => {
  const keys = new Map(issuers.map(({ issuer, jwksUrl }) => [issuer, { jwksUrl, find: createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000 }) }]));
  const isFresh = createReplayGuard();
  return async (token, audience) => {
    try {
      const issuer = decodeJwt(token).iss ?? '';
      const known = keys.get(issuer);
      if (known === undefined) return refuse('The token is from nobody on the list.');
      const { jku } = decodeProtectedHeader(token);
      if (jku !== undefined && jku !== known.jwksUrl) return refuse('The token names keys that are not on the list.');
      const { payload } = await jwtVerify(token, known.find, {
        issuer, audience, algorithms, requiredClaims: ['exp', 'iat', ...(once ? ['jti'] : [])], clockTolerance: 5, maxTokenAge: '1h',
      });
      if (once && !isFresh(`${issuer} ${payload.jti ?? ''}`, payload.exp ?? 0)) return refuse('The token has been used before.');
      return { kind: 'client', issuer };
    } catch (error) {
      return refuse(reasonOf(error));
    }
  };
};

const reasonOf = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'aud' ? 'The token is made out to another address.' : `The claim "${error.claim}" of the token does not hold.`;
  }
  if (error instanceof errors.JWKSTimeout || (error instanceof TypeError && error.message === 'fetch failed')) return 'The keys of the issuer could not be fetched.';
  return 'The token could not be verified.';
};
