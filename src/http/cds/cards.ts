import { createHash } from 'node:crypto';
import type { Analysis } from '../../model/analysis.js';
import type { Card } from '../schema/cds.js';
import { cardSummaries, otherSummary, overrideReasons, passSummary, sourceLabel } from './card-wording.js';
import { rankGaps, type RankedGap } from './rank-gaps.js';

/** The cards of a note: at most a few questions; one line where there is nothing to ask; none where the check does not apply. */
export const cardsOf = (analysis: Analysis): readonly Card[] => {
  const gaps = rankGaps(analysis);
  if (gaps.length > 0) return gaps.map((gap) => questionCard(gap, analysis));
  if (analysis.audit.verdict === 'not-applicable') return [];
  return [{ uuid: uuidOf(`${analysis.note.sha256} pass`), summary: passSummary, indicator: 'info', source: { label: sourceLabel } }];
};

const questionCard = (gap: RankedGap, { note }: Analysis): Card => ({
  uuid: uuidOf(`${note.sha256} ${gap.first.rule}`),
  summary: summaryOf(gap),
  detail: gap.queries.map(escapeMarkdown).join('\n\n'),
  indicator: gap.first.severity === 'error' ? 'warning' : 'info',
  source: { label: sourceLabel },
  overrideReasons: overrideReasons.map(({ code, display }) => ({ code, display, system: 'urn:pullback:override-reason' })),
});

/** CDS Hooks asks for less than 140 letters. */
const longest = 139;

const summaryOf = ({ first, vessels }: RankedGap): string => {
  const words = cardSummaries[first.rule] ?? otherSummary;
  const named = `${words} (${vessels.join(', ')})`;
  return vessels.length > 0 && named.length <= longest ? named : words;
};

/** Details are GitHub-flavoured Markdown: what the note says must not turn into markup. */
const escapeMarkdown = (words: string): string => words.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');

/** The same card of the same note has the same id, so that feedback can be told apart without keeping anything. */
const uuidOf = (words: string): string => {
  const hex = createHash('sha256').update(words).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
