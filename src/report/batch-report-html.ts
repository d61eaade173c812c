import type { BatchReport } from './batch-report.js';

export const batchReportHtml = (report: BatchReport): string => `<!doctype html><title>Archive</title><p>${report.notes.read}</p>\n`;
