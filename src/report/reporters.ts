import { htmlReport } from './html-report.js';
import { jsonReport } from './json-report.js';
import { markdownReport } from './markdown-report.js';
import type { Format, Reporter } from './report-options.js';
import { sarifReport } from './sarif-report.js';
import { textReport } from './text-report.js';

/** Every format of a single note's report. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  markdown: markdownReport,
  html: htmlReport,
};
