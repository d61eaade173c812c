import { kindNames, kinds } from '../model/kinds.js';
import { KindSign } from './kind-sign.js';

/** What stands beside an empty note. */
export const Welcome = () => (
  <div class="welcome">
    <h2>Paste a vascular procedure note</h2>
    <p>The answer appears as you type: the intravascular ultrasound and catheter placement codes that the words support, the words that prove them, and what is not documented yet.</p>
    <dl>
      <div><dt>Marked in the note</dt>
        <dd><ul class="signs">{kinds.map((kind) => <li key={kind}><KindSign kind={kind} /> {kindNames[kind]}</li>)}</ul></dd></div>
      <div><dt>Drawn</dt><dd>each access, the way of the catheter with the order at every branching, the vessels examined</dd></div>
      <div><dt>Listed</dt><dd>each vessel: how it was reached, why it was examined, what was found, whether it counts</dd></div>
    </dl>
    <p class="fine">The note goes to this service alone, is read in memory and is kept nowhere. A person decides what is reported.</p>
  </div>
);
