import { useState } from 'preact/hooks';
import type { Analysis } from '../../model/analysis.js';
import { isClaim } from '../model/claim-words.js';

interface ClaimProps {
  readonly analysis: Analysis;
  readonly onClaim: (claim: string) => void;
}

type ClaimRow = NonNullable<Analysis['claim']>[number];

/** Status in words, and how it is marked. */
const statuses: Readonly<Record<ClaimRow['status'], readonly [string, string]>> = {
  confirmed: ['confirmed', 'supported'],
  unsupported: ['unsupported', 'error'],
  'units-differ': ['units differ', 'warning'],
  'modifiers-differ': ['modifiers differ', 'warning'],
  missing: ['not submitted', 'warning'],
  open: ['open', 'info'],
  'not-judged': ['not judged', 'info'],
};

const submittedWords = ({ submitted }: ClaimRow): string =>
  submitted.map(({ units, modifiers }) => [units, ...modifiers].join(' ')).join(', ') || 'none';

/** What was submitted against what the note supports. */
export const ClaimCard = ({ analysis: { claim, pairs }, onClaim }: ClaimProps) => {
  const [words, setWords] = useState('');
  const type = (typed: string): void => {
    setWords(typed);
    if (typed.trim() === '' || isClaim(typed)) onClaim(typed.trim());
  };
  const isUnfinished = words.trim() !== '' && !isClaim(words);
  return (
    <section class="card claim" aria-labelledby="claim-title">
      <div class="map-head">
        <h2 id="claim-title">Claim</h2>
        <label class="field wide">
          <span>Submitted</span>
          <input type="text" placeholder="37252:1, 37253-59:2, 36012" value={words} spellcheck={false} autocomplete="off" aria-describedby="claim-hint" onInput={(event) => type(event.currentTarget.value)} />
        </label>
      </div>
      <p id="claim-hint" class="fine">{isUnfinished ? 'Not read yet: write code[-modifier][:units], apart by commas.' : claim === undefined ? 'Enter what was submitted to compare it with what the note supports.' : ''}</p>
      {claim !== undefined && (
        <table class="figures">
          <thead><tr><th scope="col">Code</th><th scope="col">Submitted</th><th scope="col">Supported</th><th scope="col">Standing</th><th scope="col">Because</th></tr></thead>
          <tbody>
            {claim.map((row) => (
              <tr key={row.code}>
                <th scope="row" class="code">{row.code}</th>
                <td data-label="Submitted">{submittedWords(row)}</td>
                <td data-label="Supported">{row.supportedUnits}{row.incompleteUnits > 0 && ` (+${row.incompleteUnits} once documented)`}</td>
                <td data-label="Standing"><span class={`tag ${statuses[row.status][1]}`}>{statuses[row.status][0]}</span></td>
                <td data-label="Because">{row.because}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pairs !== undefined && pairs.length > 0 && (
        <>
          <h3 class="sub">Pairs to look at</h3>
          <ul class="items">{pairs.map((pair) => <li key={`${pair.column1} ${pair.column2}`} class="item"><p>{pair.question}</p></li>)}</ul>
        </>
      )}
    </section>
  );
};
