import type { Analysis, AuditFinding } from '../../model/analysis.js';
import type { RuleGuide } from '../api.js';
import { useLit } from '../lit-words.js';
import { gapsOf } from '../model/kinds.js';
import { shorten } from '../model/ledger.js';
import { KindSign } from './kind-sign.js';

interface GapListProps {
  readonly analysis: Analysis;
  readonly preSign: boolean;
  readonly guide: ReadonlyMap<string, RuleGuide>;
}

const rank = { error: 0, warning: 1, info: 2 };

/** What is missing, the gravest first: a question for the physician, a finding with what would satisfy it for the coder. */
export const GapList = ({ analysis, preSign, guide }: GapListProps) => {
  const gaps = gapsOf(analysis, preSign).toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  const remarks = preSign ? [] : analysis.audit.findings.filter(({ severity }) => severity === 'info');
  if (gaps.length === 0 && remarks.length === 0) return null;
  return (
    <section class="card gaps" aria-labelledby="gaps-title">
      <h2 id="gaps-title">{preSign ? 'Questions' : gaps.length > 0 ? 'Gaps' : 'Remarks'}</h2>
      <ul class="items">
        {[...gaps, ...remarks].map((finding) => (preSign
          ? <Question key={finding.id} finding={finding} />
          : <Gap key={finding.id} finding={finding} rule={guide.get(finding.rule)} />))}
      </ul>
    </section>
  );
};

const Question = ({ finding }: { readonly finding: AuditFinding }) => {
  const { isLit, show, handlers } = useLit([finding.id]);
  return (
    <li class={isLit ? 'item question lit' : 'item question'} {...handlers}>
      <p class="lead"><KindSign kind="gap" /> {finding.query}</p>
      {finding.evidence.length > 0 && <button type="button" class="words" onClick={show}>Show the words</button>}
    </li>
  );
};

const Gap = ({ finding, rule }: { readonly finding: AuditFinding; readonly rule: RuleGuide | undefined }) => {
  const { isLit, show, handlers } = useLit([finding.id]);
  const [first] = finding.evidence;
  return (
    <li class={`item ${finding.severity}${isLit ? ' lit' : ''}`} {...handlers}>
      <p class="lead"><span class={`tag ${finding.severity}`}>{finding.severity === 'info' ? 'remark' : finding.severity}</span> {finding.message}</p>
      {finding.severity !== 'info' && rule !== undefined && <p class="satisfy"><strong>Would satisfy: </strong>{rule.satisfiedBy}</p>}
      <p class="foot">
        <a href={`/docs#rule-${finding.rule}`} class="rule">{finding.rule}</a>
        {first !== undefined && <button type="button" class="words" onClick={show}>“{shorten(first.quote, 70)}”</button>}
      </p>
    </li>
  );
};
