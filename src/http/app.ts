import express, { type Express, type RequestHandler } from 'express';
import { allowOrigins } from './allow-origins.js';
import { noteTypes } from './answers/parse-note.js';
import { authenticate, authenticateEhr } from './auth/authenticate.js';
import { handleError, handleUnknown, refuseMethod } from './handle-error.js';
import { limitRate } from './limit-rate.js';
import { logRequests } from './log-requests.js';
import type { ServerLogger } from './logger.js';
import { createMetrics } from './metrics.js';
import type { AnalysisPool } from './pool/analysis-pool.js';
import { readBody } from './read-body.js';
import { requireMediaType } from './require-media-type.js';
import { createReader } from './run-job.js';
import { analyzeBatch, batchTypes } from './routes/batch.js';
import { analyzeNote, checkAccept } from './routes/analyze.js';
import { answerDiscovery, callService, checkService, takeFeedback } from './routes/cds-services.js';
import { answerDocs, answerOpenApi } from './routes/docs.js';
import { builtPage, servePage } from './routes/page.js';
import { answerCodes, answerRule, answerRules, answerVessels } from './routes/reference.js';
import { answerRoute } from './routes/route.js';
import { securityHeaders } from './security-headers.js';
import type { ServiceConfig } from './service-config.js';

export interface AppOptions {
  readonly logger: ServerLogger;
  readonly pool: AnalysisPool;
  readonly config: ServiceConfig;
  /** False once the server is about to stop. */
  readonly isReady?: () => boolean;
  /** Folder of the built page. */
  readonly page?: string;
  /** Count memory and processor time of the process too. */
  readonly processMetrics?: boolean;
}

/** Every address of the service. Notes live for one request, in memory. */
export const createApp = ({ logger, pool, config, isReady = () => true, page = builtPage, processMetrics = false }: AppOptions): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  const metrics = createMetrics(pool.size, processMetrics);
  const read = createReader(pool, logger, metrics);
  app.use(logRequests(logger, metrics), securityHeaders, limitRate(config.rateLimit ?? 0));

  const signedIn = authenticate(config);
  const ehr = authenticateEhr(config, signedIn);
  const body = readBody(config.bodyLimit, config.timeouts.bodyMs);
  const json = requireMediaType('application/json');
  const get = (path: string, ...handlers: readonly RequestHandler[]): void => void app.route(path).get(...handlers).all(refuseMethod('GET'));
  const post = (path: string, ...handlers: readonly RequestHandler[]): void => void app.route(path).post(...handlers).all(refuseMethod('POST'));

  post('/v1/analyze', signedIn, requireMediaType(...noteTypes), checkAccept, ...body, analyzeNote(read));
  post('/v1/analyze/batch', signedIn, requireMediaType(...batchTypes), plainEncoding,
    analyzeBatch({ read, lineLimit: config.bodyLimit, ahead: 4 * Math.max(1, config.workers) }));
  post('/v1/route', signedIn, json, ...body, answerRoute);
  get('/v1/rules', signedIn, answerRules);
  get('/v1/rules/:id', signedIn, answerRule);
  get('/v1/vessels', signedIn, answerVessels);
  get('/v1/codes', signedIn, answerCodes);
  app.use('/cds-services', allowOrigins(config.cds.origins));
  get('/cds-services', answerDiscovery(config.cds.hookDomain));
  post('/cds-services/:id', ehr, checkService, json, ...body, callService(read, config.cds.hookDomain));
  post('/cds-services/:id/feedback', ehr, checkService, json, ...body, takeFeedback(metrics));
  get('/openapi.json', answerOpenApi);
  get('/docs', answerDocs);
  get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  get('/readyz', (_request, response) => void response.status(isReady() ? 200 : 503).json({ status: isReady() ? 'ready' : 'stopping' }));
  get('/metrics', signedIn, async (_request, response) => void response.type(metrics.contentType).send(await metrics.text()));
  app.use(servePage(page));

  app.use(handleUnknown, handleError(logger, config.bodyLimit));
  return app;
};

/** Lines are read as they arrive: a compressed stream would have to be unpacked first. */
const plainEncoding: RequestHandler = (request, _response, next) => {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return next();
  return next(Object.assign(new Error('Content encoding'), { status: 415 }));
};
