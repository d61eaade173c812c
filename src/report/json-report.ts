import type { Reporter } from './report-options.js';

/** The analysis itself, whatever the profile: the machine-readable answer that every other format is drawn from. */
export const jsonReport: Reporter = (analysis) => `${JSON.stringify(analysis, null, 2)}\n`;
