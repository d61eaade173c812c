import type { Request, Response } from 'express';
import { operationOutcome } from './fhir/operation-outcome.js';
import { type HttpProblem, problemBody } from './http-problem.js';

export const sendProblem = (response: Response, problem: HttpProblem): void => {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problemBody(problem)));
};

/** The same as an OperationOutcome, for callers that speak FHIR. */
export const sendOutcome = (response: Response, problem: HttpProblem): void => {
  response.status(problem.status).type('application/fhir+json').send(JSON.stringify(operationOutcome(problem)));
};

const fhir = 'application/fhir+json';

/** Whether the caller asked for FHIR by name. */
export const wantsFhir = (request: Request): boolean => request.headers.accept?.includes(fhir) === true && request.accepts(['application/json', fhir]) === fhir;

export const sendProblemAs = (request: Request, response: Response, problem: HttpProblem): void =>
  (wantsFhir(request) ? sendOutcome : sendProblem)(response, problem);
