import type { Request, Response } from 'express';
import { docsPage, docsPolicy } from '../openapi/docs-page.js';
import { openApiDocument } from '../openapi/openapi-document.js';

export const answerOpenApi = (_request: Request, response: Response): void => {
  response.json(openApiDocument());
};

export const answerDocs = (_request: Request, response: Response): void => {
  response.setHeader('Content-Security-Policy', docsPolicy);
  response.type('text/html').send(docsPage());
};
