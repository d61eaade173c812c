import type { Analysis } from '../../model/analysis.js';
import { useLit } from '../lit-words.js';
import { type LedgerCell, type LedgerRow, ledgerOf } from '../model/ledger.js';
import { KindSign } from './kind-sign.js';

const countWords = { yes: 'counts', 'not-yet': 'not yet', no: 'does not count' };

/** One row a vessel: how it was reached, why, what was found, whether it counts. */
export const Ledger = ({ analysis, preSign }: { readonly analysis: Analysis; readonly preSign: boolean }) => {
  const rows = ledgerOf(analysis);
  if (rows.length === 0) return null;
  return (
    <section class="card ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">Vessels examined by intravascular ultrasound</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Vessel</th>
            <th scope="col"><KindSign kind="movement" /> Reached</th>
            <th scope="col"><KindSign kind="necessity" /> Why</th>
            <th scope="col"><KindSign kind="findings" /> What was found</th>
            <th scope="col">{preSign ? 'Documented' : 'Counts'}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row, index) => <Row key={row.id} row={row} number={index + 1} preSign={preSign} />)}</tbody>
      </table>
    </section>
  );
};

const Row = ({ row, number, preSign }: { readonly row: LedgerRow; readonly number: number; readonly preSign: boolean }) => {
  const { isLit, show, handlers } = useLit(row.about);
  return (
    <tr class={isLit ? 'lit' : ''} {...handlers}>
      <th scope="row"><button type="button" class="vessel" onClick={show}><span class="number" aria-hidden="true">{number}</span> {row.vessel}</button></th>
      <Cell label="Reached" cell={row.reached} />
      <Cell label="Why" cell={row.why} />
      <Cell label="Found" cell={row.found} />
      <td data-label={preSign ? 'Documented' : 'Counts'} class={`counts ${row.counts}`}>
        {preSign ? row.standing : <span><strong>{countWords[row.counts]}</strong> <span class="fine">{row.because}</span></span>}
      </td>
    </tr>
  );
};

const Cell = ({ label, cell }: { readonly label: string; readonly cell: LedgerCell }) => (
  <td data-label={label}>
    {cell.words === null
      ? <span class="missing"><KindSign kind="gap" /> not documented</span>
      : cell.quoted ? <q>{cell.words}</q> : cell.words}
  </td>
);
