import { memo } from 'preact/compat';
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { LitContext } from '../lit-words.js';
import { cutNote, leadingKind, type Stretch } from '../model/cut-note.js';
import { marksOf } from '../model/kinds.js';
import type { Reading } from '../use-analysis.js';
import { KindSign, SpokenKinds } from './kind-sign.js';

interface MarkedNoteProps {
  readonly reading: Reading;
  readonly preSign: boolean;
  readonly onEdit: () => void;
}

/** The note with its marks. Words of the note are put in as text, never as markup. */
export const MarkedNote = ({ reading, preSign, onEdit }: MarkedNoteProps) => {
  const root = useRef<HTMLDivElement>(null);
  const { lit, light } = useContext(LitContext);
  const stretches = useMemo(() => cutNote(reading.text, marksOf(reading.analysis, preSign)), [reading, preSign]);
  // Lighting touches classes alone: a long note is not built anew at every movement of the pointer.
  useEffect(() => {
    for (const mark of root.current?.querySelectorAll<HTMLElement>('mark') ?? []) {
      mark.classList.toggle('lit', aboutOf(mark).some((id) => lit.has(id)));
    }
    root.current?.classList.toggle('some-lit', lit.size > 0);
    revealLit(root.current);
  }, [lit, stretches]);
  const point = (event: MouseEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark') : null;
    light(mark === null ? [] : aboutOf(mark).filter((id) => !id.startsWith('kind-')));
  };
  return (
    <div class="marked-note" ref={root} role="region" aria-label="Note with marks" tabIndex={0} onMouseOver={point} onMouseLeave={() => light([])} onDblClick={onEdit}>
      <Stretches stretches={stretches} />
    </div>
  );
};

/** Scrolls the note, and nothing else, to its first lit words where none of them is in sight. */
const revealLit = (pane: HTMLElement | null): void => {
  const marks = [...pane?.querySelectorAll<HTMLElement>('mark.lit') ?? []];
  const [first] = marks;
  if (pane === null || first === undefined) return;
  const frame = pane.getBoundingClientRect();
  const isSeen = marks.some((mark) => ((place) => place.bottom > frame.top && place.top < frame.bottom)(mark.getBoundingClientRect()));
  if (!isSeen) pane.scrollTo({ top: pane.scrollTop + first.getBoundingClientRect().top - frame.top - frame.height / 3 });
};

const aboutOf = (mark: HTMLElement): readonly string[] => (mark.dataset.about ?? '').split(' ');

const Stretches = memo(({ stretches }: { readonly stretches: readonly Stretch[] }) => (
  <>{stretches.map((stretch) => (stretch.kinds.length === 0 ? stretch.words : <MarkedWords key={stretch.start} stretch={stretch} />))}</>
));

const MarkedWords = ({ stretch }: { readonly stretch: Stretch }) => {
  const { words, kinds, begins, ids } = stretch;
  return (
    <mark class={`on-${leadingKind(kinds) ?? 'procedure'}`} data-about={[...ids, ...kinds.map((kind) => `kind-${kind}`)].join(' ')}>
      {begins.length > 0 && <span class="signs">{begins.map((kind) => <KindSign key={kind} kind={kind} />)}</span>}
      {begins.length > 0 && <SpokenKinds kinds={begins} />}
      {words}
    </mark>
  );
};
