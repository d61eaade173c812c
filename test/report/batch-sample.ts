import { ArchiveTotals } from '../../src/batch/archive-totals.js';
import type { NoteSummary, SummarizedNote } from '../../src/batch/note-summary.js';
import type { BatchReport } from '../../src/report/batch-report.js';

/** A summary of an invented note. */
export const summary = (id: string, given: Partial<SummarizedNote> = {}): NoteSummary => ({
  id,
  source: `archive.ndjson:${id}`,
  note: {
    verdict: 'pass', date: '2026-03-04', patient: 'aa', author: 'Anna Cole', site: 'North', families: ['venous-stent'], gaps: [], codes: [['37252', 1, 'supported']],
    money: { supported: [79.16, 895.48], gap: [0, 0], claimOver: [0, 0], claimUnder: [0, 0] }, claim: null, bands: '', narrative: '', findings: '', ...given,
  },
});

const noReason: Partial<SummarizedNote> = {
  verdict: 'fail', gaps: [['ivus-necessity-missing', 'error', 2]], codes: [['37252', 1, 'incomplete'], ['37253', 1, 'incomplete'], ['36012', 1, 'supported']],
  money: { supported: [0, 0], gap: [141.62, 1065.16], claimOver: [0, 0], claimUnder: [0, 0] },
};

/** 41 notes of four physicians over four months, one copied, two unread. */
export const sampleSummaries: readonly NoteSummary[] = [
  ...Array.from({ length: 20 }, (_, at) => summary(`c${at}`, { date: `2026-0${1 + (at % 4)}-10`, ...(at < 2 ? noReason : {}) })),
  ...Array.from({ length: 12 }, (_, at) => summary(`r${at}`, { author: 'Luis Reyes', site: 'South', date: `2026-0${1 + (at % 4)}-11`, ...(at < 11 ? { ...noReason, quotes: ['IVUS of the <left> vein'] } : {}) })),
  ...Array.from({ length: 6 }, (_, at) => summary(`x${at}`, { author: null, site: null, families: ['leg-arteries'], verdict: 'review', gaps: [['side-conflict', 'warning', 1]], date: null })),
  summary('claimed', { claim: [['37252', 'confirmed', 1, 1], ['37253', 'unsupported', 2, 0]] }),
  summary('"><img src=x onerror=alert(1)>', { ...noReason, author: '<script>alert(1)</script>' }),
  summary('other', { verdict: 'not-applicable', author: 'Nobody', codes: [] }),
  { id: null, source: 'a/cut.rtf', problem: 'it is cut short: line 17' },
  { id: 'b', source: 'a/b.ndjson:2', problem: 'it is cut short: line 3' },
];

const clone = { note: 4, partner: 30, partnerId: 'r10', likeness: { narrative: 0.94, findings: 1, measurements: 8, unmeasured: false }, otherPatient: true, otherDate: false };

export const sampleReport = (profile = 'archive'): BatchReport => {
  const totals = new ArchiveTotals({ clones: new Map([[4, clone]]), templated: 3 });
  for (const one of sampleSummaries) totals.add(one);
  return totals.report({ profile, outside: 5 });
};
