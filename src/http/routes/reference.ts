import type { Request, Response } from 'express';
import { allVessels } from '../../anatomy/index.js';
import { ruleGuide } from '../../report/rule-guide.js';
import { sendProblem } from '../problem.js';

export const answerRules = (_request: Request, response: Response): void => {
  response.json({ rules: ruleGuide });
};

export const answerRule = (request: Request<{ id: string }>, response: Response): void => {
  const rule = ruleGuide.find(({ id }) => id === request.params.id);
  if (rule === undefined) sendProblem(response, { status: 404, slug: 'not-found', detail: 'There is no such rule.' });
  else response.json(rule);
};

export const answerVessels = (_request: Request, response: Response): void => {
  response.json({ vessels: allVessels() });
};
