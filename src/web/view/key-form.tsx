import { useState } from 'preact/hooks';

/** For a service that asks for a key. The key stays in this page's memory. */
export const KeyForm = ({ onKey }: { readonly onKey: (key: string) => void }) => {
  const [key, setKey] = useState('');
  return (
    <form class="card key-form" onSubmit={(event) => { event.preventDefault(); onKey(key.trim()); }}>
      <label class="field">
        <span>Key or token of this service</span>
        <input type="password" autocomplete="off" required value={key} onInput={(event) => setKey(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main-button">Use it</button>
    </form>
  );
};
