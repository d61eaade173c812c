import { useRef, useState } from 'preact/hooks';
import { exportNote, type NoteRequest } from '../api.js';
import { plainText } from '../model/plain-text.js';
import type { Reading } from '../use-analysis.js';

interface ExportProps {
  readonly request: NoteRequest;
  readonly reading: Reading | null;
  readonly preSign: boolean;
}

interface FileKind {
  readonly label: string;
  readonly accept: string;
  readonly ending: string;
  /** Holds codes, so it is not offered before signing. */
  readonly forCoders: boolean;
}

const files: readonly FileKind[] = [
  { label: 'Report (HTML, for print or PDF)', accept: 'text/html', ending: 'html', forCoders: false },
  { label: 'Markdown', accept: 'text/markdown', ending: 'md', forCoders: false },
  { label: 'JSON', accept: 'application/json', ending: 'json', forCoders: true },
  { label: 'SARIF', accept: 'application/sarif+json', ending: 'sarif', forCoders: true },
];

/** Hands a text to the browser as a file. The name says nothing of the note. */
const save = (text: string, { accept, ending }: FileKind): void => {
  const address = URL.createObjectURL(new Blob([text], { type: accept }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `note-analysis.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
};

export const ExportMenu = ({ request, reading, preSign }: ExportProps) => {
  const menu = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    if (menu.current !== null) menu.current.open = false;
  };
  const saveAs = async (file: FileKind): Promise<void> => {
    const answer = await exportNote(request, file.accept);
    if (answer.kind === 'answer') save(answer.value, file);
    done(answer.kind === 'answer' ? `${file.label} saved.` : answer.words);
  };
  const copy = async (analysis: Reading['analysis']): Promise<void> => {
    await navigator.clipboard.writeText(plainText(analysis, preSign)).then(() => done('Copied as text.'), () => done('The browser did not allow copying.'));
  };
  return (
    <div class="actions">
      <span class="said" role="status">{said}</span>
      {reading !== null && (
        <>
          <details class="menu" ref={menu} onKeyDown={(event) => { if (event.key === 'Escape') done(''); }}>
            <summary>Export</summary>
            <ul>
              {files.filter(({ forCoders }) => !(preSign && forCoders)).map((file) => (
                <li key={file.ending}><button type="button" onClick={() => void saveAs(file)}>{file.label}</button></li>
              ))}
              <li><button type="button" onClick={() => void copy(reading.analysis)}>Copy as text</button></li>
            </ul>
          </details>
          <button type="button" class="quiet-button" onClick={() => print()}>Print</button>
        </>
      )}
    </div>
  );
};
