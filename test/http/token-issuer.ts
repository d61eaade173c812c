import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TokenIssuer {
  readonly jwksUrl: string;
  /** How often the keys were fetched. */
  readonly fetched: () => number;
  readonly sign: (claims: Record<string, unknown>, options?: { readonly algorithm?: 'ES384' | 'RS384'; readonly jku?: string }) => Promise<string>;
  readonly stop: () => void;
}

/** An EHR's authorization server: a key pair, and the public half at an address. */
export const startIssuer = async (): Promise<TokenIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES384');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES384', use: 'sig' }] };
  let fetched = 0;
  const server = createServer((_request, response) => {
    fetched += 1;
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(keys));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const jwksUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/jwks`;
  return {
    jwksUrl,
    fetched: () => fetched,
    sign: (claims, { jku } = {}) => new SignJWT(claims).setProtectedHeader({ alg: 'ES384', kid: 'k1', typ: 'JWT', ...(jku === undefined ? {} : { jku }) }).sign(privateKey),
    stop: () => server.close(),
  };
};
