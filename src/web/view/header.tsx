import icon from '../icon.svg';
import type { NoteRequest } from '../api.js';
import type { View } from '../app.js';
import type { Reading } from '../use-analysis.js';
import { ExportMenu } from './export-menu.js';

interface HeaderProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly request: NoteRequest;
  readonly reading: Reading | null;
  readonly onChange: (part: Partial<NoteRequest>) => void;
}

const views: readonly (readonly [View, string, string])[] = [
  ['physician', 'Physician', 'Questions before signing; no codes'],
  ['coder', 'Coder', 'Codes, reasons and gaps'],
];

export const Header = ({ view, onView, request, reading, onChange }: HeaderProps) => (
  <header class="bar">
    <div class="brand">
      <img src={icon} alt="" width="26" height="26" />
      <div>
        <h1>pullback</h1>
        <p>What does this procedure note support?</p>
      </div>
    </div>
    <fieldset class="switch">
      <legend class="spoken">Who reads the answer</legend>
      {views.map(([name, label, hint]) => (
        <label key={name} title={hint}>
          <input type="radio" name="view" value={name} checked={view === name} onChange={() => onView(name)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
    <div class="fields">
      <label class="field">
        <span>Date of service</span>
        <input type="date" value={request.dateOfService} onInput={(event) => onChange({ dateOfService: event.currentTarget.value })} />
      </label>
      {view === 'coder' && <CoderFields request={request} onChange={onChange} />}
    </div>
    <ExportMenu request={request} reading={reading} preSign={view === 'physician'} />
  </header>
);

const CoderFields = ({ request, onChange }: Pick<HeaderProps, 'request' | 'onChange'>) => (
  <>
    <label class="field">
      <span>Vessels counted</span>
      <select value={request.vesselPolicy} onChange={(event) => onChange({ vesselPolicy: event.currentTarget.value === 'sir' ? 'sir' : 'named' })}>
        <option value="named">as named</option>
        <option value="sir">as the society groups them</option>
      </select>
    </label>
    <label class="field">
      <span>Note</span>
      <select value={request.profile} onChange={(event) => onChange({ profile: event.currentTarget.value === 'archive' ? 'archive' : 'coder' })}>
        <option value="coder">current</option>
        <option value="archive">from the archive</option>
      </select>
    </label>
  </>
);
