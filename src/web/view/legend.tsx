import { useContext } from 'preact/hooks';
import type { Analysis } from '../../model/analysis.js';
import { LitContext } from '../lit-words.js';
import { kindNames, kinds, marksOf } from '../model/kinds.js';
import { KindSign } from './kind-sign.js';

/** The signs of the note with their number; each lights its words. */
export const Legend = ({ analysis, preSign }: { readonly analysis: Analysis; readonly preSign: boolean }) => {
  const { light, show } = useContext(LitContext);
  const marks = marksOf(analysis, preSign);
  return (
    <ul class="legend" aria-label="What is marked">
      {kinds.map((kind) => {
        const ids = [`kind-${kind}`];
        const count = marks.filter((mark) => mark.kind === kind).length;
        return (
          <li key={kind}>
            <button type="button" class={kind} disabled={count === 0} onClick={() => show(ids)} onMouseEnter={() => light(ids)} onMouseLeave={() => light([])}
              onFocus={() => light(ids)} onBlur={() => light([])}>
              <KindSign kind={kind} /> {kindNames[kind]} <span class="count">{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
