import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The page loads its own script, style, fonts and icon and talks to this service; nothing else is let through. */
const setHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'"], fontSrc: ["'self'"], connectSrc: ["'self'"],
      baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  // Whoever ends TLS in front of this service decides on it.
  strictTransportSecurity: false,
});

/** Nothing of an answer may be kept on the way or in the browser. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  setHeaders(request, response, next);
};
