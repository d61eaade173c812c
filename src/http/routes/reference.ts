import type { Request, Response } from 'express';
import { allVessels } from '../../anatomy/index.js';
import { isCalendarDate } from '../../intake/calendar-date.js';
import { codesOn } from '../../lexicon/code-list.js';
import { codeSetFor } from '../../lexicon/codes.js';
import { ruleGuide } from '../../report/rule-guide.js';
import { sendProblem } from '../problem.js';

export const answerRules = (_request: Request, response: Response): void => {
  response.json({ rules: ruleGuide });
};

export const answerRule = (request: Request, response: Response): void => {
  const rule = ruleGuide.find(({ id }) => id === request.params['id']);
  if (rule === undefined) sendProblem(response, { status: 404, slug: 'not-found', detail: 'There is no such rule.' });
  else response.json(rule);
};

export const answerVessels = (_request: Request, response: Response): void => {
  response.json({ vessels: allVessels() });
};

/** The codes that are known on a day: what carries IVUS, what contains a catheter placement, the daily limits. */
export const answerCodes = (request: Request, response: Response): void => {
  const date: unknown = request.query['date'] ?? new Date().toISOString().slice(0, 10);
  if (typeof date !== 'string' || !isCalendarDate(date)) {
    return sendProblem(response, {
      status: 422, slug: 'invalid', detail: 'Ask with ?date=YYYY-MM-DD.', errors: [{ pointer: '/date', detail: 'Not a day of the calendar as YYYY-MM-DD.' }],
    });
  }
  response.json({ date, codeSet: codeSetFor(date), codes: codesOn(date) });
};
