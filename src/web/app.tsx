import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type NoteRequest, readGuide, type RuleGuide, useKey } from './api.js';
import { exampleNote } from './example-note.js';
import { LitContext } from './lit-words.js';
import { readBytes } from './model/read-file.js';
import { useAnalysis } from './use-analysis.js';
import { AnswerPanel } from './view/answer-panel.js';
import { Header } from './view/header.js';
import { KeyForm } from './view/key-form.js';
import { NotePanel } from './view/note-panel.js';
import { Welcome } from './view/welcome.js';

export type View = 'physician' | 'coder';
export type Mode = 'write' | 'read';

const blank: NoteRequest = { text: '', dateOfService: '', vesselPolicy: 'named', profile: 'coder', claim: '' };

/** Scrolls the first lit words into view, without taking the focus away. */
const scrollToWords = (ids: readonly string[]): void => {
  const first = [...document.querySelectorAll<HTMLElement>('.marked-note mark')].find((mark) => (mark.dataset.about ?? '').split(' ').some((id) => ids.includes(id)));
  first?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
};

export const App = () => {
  const [request, setRequest] = useState(blank);
  const [view, setView] = useState<View>('coder');
  const [mode, setMode] = useState<Mode>('write');
  const [notice, setNotice] = useState('');
  const [again, setAgain] = useState(0);
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const [guide, setGuide] = useState<ReadonlyMap<string, RuleGuide>>(new Map());
  // Before signing the service itself leaves codes and money out.
  const asked: NoteRequest = view === 'physician' ? { ...request, profile: 'pre-sign' } : request;
  const state = useAnalysis(asked, again);

  useEffect(() => void readGuide().then(setGuide), [again]);

  const change = useCallback((part: Partial<NoteRequest>) => setRequest((last) => ({ ...last, ...part })), []);
  const take = useCallback((text: string) => {
    change({ text });
    setNotice('');
    setMode('read');
  }, [change]);
  const openFile = useCallback(async (file: File) => {
    const found = readBytes(new Uint8Array(await file.arrayBuffer()));
    if (found.kind === 'text') take(found.text);
    else setNotice(found.reason);
  }, [take]);
  const words = useMemo(() => ({
    lit,
    light: (ids: readonly string[]) => setLit(new Set(ids)),
    show: (ids: readonly string[]) => {
      setMode('read');
      setLit(new Set(ids));
      requestAnimationFrame(() => scrollToWords(ids));
    },
  }), [lit]);
  const { reading } = state;

  return (
    <LitContext.Provider value={words}>
      <a class="skip" href="#note">Skip to the note</a>
      <Header view={view} onView={setView} request={asked} reading={reading} onChange={change} />
      <main class={reading === null ? 'desk first' : 'desk'}>
        <NotePanel
          request={request} reading={reading} mode={mode} preSign={view === 'physician'} notice={notice}
          onMode={setMode} onType={(text) => change({ text })} onTake={take} onFile={openFile}
          onExample={() => take(exampleNote)} onClear={() => { change({ text: '' }); setMode('write'); }}
        />
        <section id="answer" class="answer" aria-label="Answer" aria-busy={state.busy}>
          <p class="status" role="status" aria-live="polite">{state.trouble ?? (state.busy && reading === null ? 'Reading the note…' : '')}</p>
          {state.needsKey && <KeyForm onKey={(key) => { useKey(key); setAgain((times) => times + 1); }} />}
          {reading === null
            ? state.trouble === null && <Welcome />
            : <AnswerPanel reading={reading} preSign={view === 'physician'} guide={guide} stale={reading.text !== request.text} onClaim={(claim) => change({ claim })} />}
        </section>
      </main>
    </LitContext.Provider>
  );
};
