import express, { type Express } from 'express';
import { bodyLimit, handleError, handleUnknown, refuseMethod } from './handle-error.js';
import { logRequests } from './log-requests.js';
import type { ServerLogger } from './logger.js';
import { requireMediaType } from './require-media-type.js';
import { analyzeNote, checkAccept } from './routes/analyze.js';
import { builtPage, servePage } from './routes/page.js';
import { answerRule, answerRules, answerVessels } from './routes/reference.js';
import { answerRoute } from './routes/route.js';
import { securityHeaders } from './security-headers.js';

export interface AppOptions {
  readonly logger: ServerLogger;
  /** False once the server is about to stop. */
  readonly isReady?: () => boolean;
}

/** Every address of the server. Notes live for one request, in memory. */
export const createApp = ({ logger, isReady = () => true }: AppOptions): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(logRequests(logger), securityHeaders);

  const readBytes = express.raw({ type: () => true, limit: bodyLimit });
  app.route('/v1/analyze').post(requireMediaType('text/plain', 'application/json'), checkAccept, readBytes, analyzeNote).all(refuseMethod('POST'));
  app.route('/v1/route').post(requireMediaType('application/json'), express.json({ limit: bodyLimit }), answerRoute).all(refuseMethod('POST'));
  app.route('/v1/rules').get(answerRules).all(refuseMethod('GET'));
  app.route('/v1/rules/:id').get(answerRule).all(refuseMethod('GET'));
  app.route('/v1/vessels').get(answerVessels).all(refuseMethod('GET'));
  app.route('/healthz').get((_request, response) => void response.json({ status: 'ok' })).all(refuseMethod('GET'));
  app.route('/readyz')
    .get((_request, response) => void response.status(isReady() ? 200 : 503).json({ status: isReady() ? 'ready' : 'stopping' }))
    .all(refuseMethod('GET'));
  app.use(servePage(builtPage));

  app.use(handleUnknown, handleError(logger));
  return app;
};
