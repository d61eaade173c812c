import type { Analysis } from '../../model/analysis.js';
import { unitsOf } from '../model/plain-text.js';

/** What was read and is not reported, each with its reason. */
export const NotReported = ({ analysis }: { readonly analysis: Analysis }) => analysis.notReported.length > 0 && (
  <section class="card" aria-labelledby="aside-title">
    <h2 id="aside-title">Not reported</h2>
    <ul class="items">
      {analysis.notReported.map((row, index) => (
        <li key={index} class="item code-line aside">
          <span class="code">{unitsOf(row)}</span>
          <div><p class="lead">{row.reason.replaceAll('-', ' ')}</p><p class="because">{row.because}</p></div>
        </li>
      ))}
    </ul>
  </section>
);

/** Trouble while reading: what the program could not take in. */
export const Problems = ({ analysis }: { readonly analysis: Analysis }) => analysis.problems.length > 0 && (
  <section class="card" aria-labelledby="trouble-title">
    <h2 id="trouble-title">Not read in full</h2>
    <ul class="items">{analysis.problems.map(({ message }, index) => <li key={index} class="item"><p class="lead">{message}</p></li>)}</ul>
  </section>
);
