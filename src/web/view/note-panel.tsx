import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteRequest } from '../api.js';
import type { Mode } from '../app.js';
import type { Reading } from '../use-analysis.js';
import { Legend } from './legend.js';
import { MarkedNote } from './marked-note.js';

interface NotePanelProps {
  readonly request: NoteRequest;
  readonly reading: Reading | null;
  readonly mode: Mode;
  readonly preSign: boolean;
  readonly notice: string;
  readonly onMode: (mode: Mode) => void;
  readonly onType: (text: string) => void;
  /** A whole note at once: pasted, dropped, opened or the example. */
  readonly onTake: (text: string) => void;
  readonly onFile: (file: File) => Promise<void>;
  readonly onExample: () => void;
  readonly onClear: () => void;
}

/** The note: written or pasted on one side, marked up on the other. */
export const NotePanel = (props: NotePanelProps) => {
  const { request, reading, mode, preSign, notice, onMode, onType, onFile } = props;
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isMarked = mode === 'read' && reading !== null && reading.text === request.text;
  useEffect(() => { if (mode === 'write' && request.text !== '') field.current?.focus(); }, [mode]);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void onFile(file);
  };
  return (
    <section
      id="note" class={isOver ? 'note over' : 'note'} aria-label="Procedure note" tabIndex={-1}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <NoteTools {...props} isMarked={isMarked} />
      {notice !== '' && <p class="notice" role="alert">{notice}</p>}
      {isMarked && reading !== null
        ? <><Legend analysis={reading.analysis} preSign={preSign} /><MarkedNote reading={reading} preSign={preSign} onEdit={() => onMode('write')} /></>
        : (
          <textarea
            ref={field} aria-label="Procedure note" spellcheck={false} autocomplete="off" value={request.text}
            placeholder="Paste the note here, or drop a text file." 
            onInput={(event) => onType(event.currentTarget.value)}
            onPaste={(event) => pasteWhole(event, request.text, props.onTake)}
          />
        )}
    </section>
  );
};

/** A paste over an empty note, or over all of it, is a whole note: it is shown marked up at once. */
const pasteWhole = (event: ClipboardEvent, present: string, onTake: (text: string) => void): void => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const field = event.currentTarget;
  if (pasted.trim() === '' || !(field instanceof HTMLTextAreaElement)) return;
  const isAll = field.selectionStart === 0 && field.selectionEnd === present.length;
  if (present.trim() !== '' && !isAll) return;
  event.preventDefault();
  onTake(pasted);
};

const NoteTools = ({ request, isMarked, onMode, onFile, onExample, onClear, reading }: NotePanelProps & { readonly isMarked: boolean }) => {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="tools">
      <h2>Procedure note</h2>
      <div class="buttons">
        {request.text !== '' && reading !== null && (isMarked
          ? <button type="button" class="quiet-button" onClick={() => onMode('write')}>Edit</button>
          : <button type="button" class="quiet-button" onClick={() => onMode('read')}>Show marks</button>)}
        <button type="button" class="quiet-button" onClick={() => picker.current?.click()}>Open a file</button>
        <input ref={picker} class="spoken" type="file" tabIndex={-1} aria-label="Text file of the note" accept=".txt,.md,.text,text/plain,text/markdown"
          onChange={(event) => { const [file] = event.currentTarget.files ?? []; if (file !== undefined) void onFile(file); event.currentTarget.value = ''; }} />
        {request.text === ''
          ? <button type="button" class="main-button" onClick={onExample}>Show an example</button>
          : <button type="button" class="quiet-button" onClick={onClear}>Clear</button>}
      </div>
    </div>
  );
};
