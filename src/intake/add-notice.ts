import type { Analysis } from '../model/analysis.js';

/** Puts trouble of the intake, such as a guessed encoding, before the problems of the analysis. */
export const addNotice = (analysis: Analysis, notice: string | null): Analysis =>
  notice === null
    ? analysis
    : { ...analysis, problems: [{ stage: 'intake', message: notice, evidence: [] }, ...analysis.problems] };
