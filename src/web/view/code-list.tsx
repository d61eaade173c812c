import { describeVessel } from '../../anatomy/vessel-list.js';
import type { Analysis, CodeLine } from '../../model/analysis.js';
import type { RuleGuide } from '../api.js';
import { useLit } from '../lit-words.js';
import { unitsOf } from '../model/plain-text.js';

const groups: readonly (readonly [string, (line: CodeLine) => boolean])[] = [
  ['Intravascular ultrasound', ({ group }) => group === 'ivus'],
  ['Catheter placement', ({ group }) => group === 'catheter'],
  ['Base procedures found', ({ group }) => group === 'procedure'],
];

interface CodeListProps {
  readonly analysis: Analysis;
  readonly guide: ReadonlyMap<string, RuleGuide>;
}

/** The codes with their reasons. */
export const CodeList = ({ analysis, guide }: CodeListProps) => {
  if (analysis.codes.length === 0) return null;
  return (
    <section class="card codes" aria-labelledby="codes-title">
      <h2 id="codes-title">Codes</h2>
      {groups.map(([title, belongs]) => {
        const lines = analysis.codes.filter(belongs);
        return lines.length > 0 && (
          <div key={title} class="code-group">
            <h3>{title}</h3>
            <ul class="items">{lines.map((line) => <Line key={`${line.code}-${line.status}`} line={line} analysis={analysis} guide={guide} />)}</ul>
          </div>
        );
      })}
    </section>
  );
};

/** Whatever of the answer the line rests on: the positions and evaluations of its vessels, or its procedure. */
const aboutLine = ({ group, code, vessels, blockedBy }: CodeLine, { catheterPositions, ivus, procedures, accessSites }: Analysis): readonly string[] => {
  const isOfLine = (ref: { readonly vessel: string | null; readonly side: string | null }): boolean =>
    vessels.some(({ vessel, side }) => vessel === ref.vessel && side === ref.side);
  switch (group) {
    case 'procedure':
      return procedures.filter((procedure) => procedure.code === code).map(({ id }) => id);
    case 'ivus':
      return [...ivus.filter((run) => isOfLine(run) || (run.vessel === null && vessels.length === 0)).map(({ id }) => id), ...blockedBy];
    case 'catheter': {
      const positions = catheterPositions.filter(isOfLine);
      return [...positions.map(({ id }) => id), ...accessSites.filter(({ id }) => positions.some(({ access }) => access === id)).map(({ id }) => id), ...blockedBy];
    }
  }
};

/** A placement or an examination is told by its vessels, a procedure by what it is. */
const wordsOf = ({ group, code, vessels, because }: CodeLine, { procedures }: Analysis): { readonly lead: string; readonly because: string } => {
  const named = vessels.map(describeVessel).join(', ');
  const label = procedures.find((procedure) => procedure.code === code)?.label;
  if (group === 'procedure' && label !== undefined) return { lead: label, because: named };
  return { lead: named === '' ? 'vessel not named' : named, because };
};

const Line = ({ line, analysis, guide }: CodeListProps & { readonly line: CodeLine }) => {
  const { isLit, show, handlers } = useLit(aboutLine(line, analysis));
  const rules = [...new Set(line.blockedBy.map((gap) => analysis.audit.findings.find(({ id }) => id === gap)?.rule ?? gap))];
  const { lead, because } = wordsOf(line, analysis);
  const blocked = rules.map((rule) => guide.get(rule)?.title ?? rule);
  return (
    <li class={`item code-line ${line.status}${isLit ? ' lit' : ''}`} {...handlers}>
      <button type="button" class="code" onClick={show} aria-label={`${unitsOf(line)}, ${line.status}: show the words`}>{unitsOf(line)}</button>
      <div>
        <p class="lead">{lead}{line.modifiers.length > 0 && ` (${line.modifiers.join(', ')})`}</p>
        {because !== '' && <p class="because">{because}</p>}
        {blocked.length > 0 && <p class="because">In the way: {blocked.join('; ')}</p>}
      </div>
      <span class={`tag ${line.status}`}>{line.status}</span>
    </li>
  );
};
