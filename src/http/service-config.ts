import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** What `pullback serve --config FILE` takes: one JSON object. docs/service.md tells of each member. */

const https = z.url({ protocol: /^https$/u }).or(z.url({ protocol: /^http$/u, hostname: /^(?:localhost|127\.0\.0\.1|\[::1\])$/u }))
  .describe('https, or http on this machine');

const issuerSchema = z.strictObject({
  /** The `iss` of its tokens. */
  issuer: z.string().min(1),
  /** Where its public keys are; the one `jku` that its tokens may name. */
  jwksUrl: https,
});

export const serviceConfigSchema = z
  .strictObject({
    /** The address that callers use, as in https://pullback.example.org/; tokens must be made out to it. */
    publicUrl: z.url().optional(),
    /** Keys as the SHA-256 of each, in hex: the file holds no secret. */
    apiKeys: z.array(z.strictObject({ name: z.string().regex(/^[\w.-]{1,64}$/u), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })).default([]),
    /** Whose tokens are let in to the API; `aud` must be `publicUrl`. */
    tokenIssuers: z.array(issuerSchema).default([]),
    cds: z
      .strictObject({
        /** EHRs that may call; empty lets any caller in that the API lets in. */
        clients: z.array(issuerSchema).default([]),
        /** Pages that may call from a browser, as in https://ehr.example.org. */
        origins: z.array(z.string().regex(/^https?:\/\/[^/\s]+$/u)).default([]),
        /** The reversed domain in the name of the hook that is called before a note is signed. */
        hookDomain: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u).default('org.pullback'),
      })
      .prefault({}),
    /** Worker threads that read notes; 0 reads them on the event loop. */
    workers: z.int().min(0).max(64).default(Math.max(1, availableParallelism())),
    /** Notes that may wait; more are turned away with 503. */
    mostWaiting: z.int().min(1).default(2_000),
    /** Bytes of one note, with what is around it. */
    bodyLimit: z.int().min(1_024).max(64 * 1024 * 1024).default(2 * 1024 * 1024),
    /** Requests a minute and client; 0 sets no limit. Unset: none on this machine alone, 1200 where others can call. */
    rateLimit: z.int().min(0).optional(),
    /** Proxies in front, whose X-Forwarded-For is believed. */
    trustedProxies: z.int().min(0).max(8).default(0),
    timeouts: z
      .strictObject({
        /** For the headers of a request to arrive. */
        headersMs: z.int().min(50).default(10_000),
        /** For the body of a request to arrive. A batch may take longer, as long as something arrives. */
        bodyMs: z.int().min(50).default(30_000),
        /** For a connection on which nothing moves. */
        idleMs: z.int().min(50).default(60_000),
        /** For one note to be read. */
        noteMs: z.int().min(50).default(20_000),
        /** For requests to finish when the service is told to stop. */
        graceMs: z.int().min(0).default(10_000),
      })
      .prefault({}),
  })
  .refine(({ publicUrl, tokenIssuers, cds }) => publicUrl !== undefined || (tokenIssuers.length === 0 && cds.clients.length === 0), {
    path: ['publicUrl'],
    error: 'Needed where tokens are checked: they must be made out to it.',
  });

export type ServiceConfig = z.infer<typeof serviceConfigSchema>;
export type Issuer = z.infer<typeof issuerSchema>;

/** The service as it is without a file. */
export const defaultConfig: ServiceConfig = serviceConfigSchema.parse({});

/** Whether callers of the API must say who they are. */
export const hasAuthentication = ({ apiKeys, tokenIssuers }: Pick<ServiceConfig, 'apiKeys' | 'tokenIssuers'>): boolean =>
  apiKeys.length > 0 || tokenIssuers.length > 0;

/** The words of a configuration file → the configuration, or every fault with its place. */
export const readConfig = (words: string): ServiceConfig | readonly string[] => {
  const value = parseOrNull(words);
  if (value === null) return ['it is not a JSON object'];
  const parsed = serviceConfigSchema.safeParse(value);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the object'}: ${message}`);
};

const parseOrNull = (words: string): unknown => {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
};
