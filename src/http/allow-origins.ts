import type { RequestHandler } from 'express';

/** Lets pages of these origins call the check before signing from a browser, as some EHRs do; nothing else is opened to them. */
export const allowOrigins = (origins: readonly string[]): RequestHandler => (request, response, next) => {
  const { origin } = request.headers;
  response.vary('Origin');
  if (origin === undefined || !origins.includes(origin)) return next();
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '600',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  if (request.method !== 'OPTIONS') return next();
  response.status(204).end();
};
