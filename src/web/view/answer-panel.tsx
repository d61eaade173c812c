import type { RuleGuide } from '../api.js';
import type { Reading } from '../use-analysis.js';
import { ClaimCard } from './claim-card.js';
import { CodeList } from './code-list.js';
import { GapList } from './gap-list.js';
import { Ledger } from './ledger.js';
import { MoneyCard } from './money-card.js';
import { NotReported, Problems } from './not-reported.js';
import { VerdictLine } from './verdict-line.js';
import { VesselMap } from './vessel-map.js';

interface AnswerProps {
  readonly reading: Reading;
  readonly preSign: boolean;
  readonly guide: ReadonlyMap<string, RuleGuide>;
  /** The note has changed since. */
  readonly stale: boolean;
  readonly onClaim: (claim: string) => void;
}

export const AnswerPanel = ({ reading: { analysis }, preSign, guide, stale, onClaim }: AnswerProps) => (
  <div class={stale ? 'sheets stale' : 'sheets'}>
    <VerdictLine analysis={analysis} preSign={preSign} />
    <GapList analysis={analysis} preSign={preSign} guide={guide} />
    {!preSign && <CodeList analysis={analysis} guide={guide} />}
    <VesselMap analysis={analysis} preSign={preSign} />
    <Ledger analysis={analysis} preSign={preSign} />
    {!preSign && <NotReported analysis={analysis} />}
    {!preSign && <ClaimCard analysis={analysis} onClaim={onClaim} />}
    {!preSign && analysis.money !== undefined && <MoneyCard money={analysis.money} />}
    <Problems analysis={analysis} />
  </div>
);
