import type { Analysis } from '../../model/analysis.js';
import { moneyTable } from '../../report/money-table.js';

/** National amounts of what is supported and of what hangs on a gap. For coders alone. */
export const MoneyCard = ({ money }: { readonly money: NonNullable<Analysis['money']> }) => {
  const { title, source, rows } = moneyTable(money);
  if (rows.length === 0) return null;
  return (
    <section class="card money" aria-labelledby="money-title">
      <details>
        <summary><h2 id="money-title">{title}</h2></summary>
        <table class="figures">
          <thead><tr><th scope="col">Code</th><th scope="col">Standing</th><th scope="col" class="amount">Facility</th><th scope="col" class="amount">Non-facility</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.what} ${row.code}`} class={row.isTotal ? 'total' : ''}>
                <th scope="row" class={row.isTotal ? '' : 'code'}>{row.code}</th>
                <td data-label="Standing">{row.what}</td>
                <td data-label="Facility" class="amount">{row.facility}</td>
                <td data-label="Non-facility" class="amount">{row.nonFacility}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="fine">{source}.</p>
      </details>
    </section>
  );
};
