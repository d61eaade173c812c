import { type Kind, kinds, type Mark } from './kinds.js';

/** A piece of the note under the same marks from end to end. */
export interface Stretch {
  readonly start: number;
  readonly words: string;
  readonly kinds: readonly Kind[];
  /** Kinds whose marks begin here: their signs stand before the words. */
  readonly begins: readonly Kind[];
  readonly ids: readonly string[];
}

const inOrder = (found: ReadonlySet<Kind>): readonly Kind[] => kinds.filter((kind) => found.has(kind));

/** Cuts a note at the edges of its marks: in order, without gaps, nothing twice. */
export const cutNote = (text: string, marks: readonly Mark[]): readonly Stretch[] => {
  const valid = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const byStart = valid.toSorted((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  edges.slice(1).forEach((end, index) => {
    const start = edges[index] ?? 0;
    open = open.filter((mark) => mark.end > start);
    const opened: Mark[] = [];
    for (let mark = byStart[next]; mark !== undefined && mark.start <= start; mark = byStart[next]) {
      opened.push(mark);
      next += 1;
    }
    open = [...open, ...opened];
    stretches.push({
      start,
      words: text.slice(start, end),
      kinds: inOrder(new Set(open.map(({ kind }) => kind))),
      begins: inOrder(new Set(opened.map(({ kind }) => kind))),
      ids: [...new Set(open.map(({ id }) => id))],
    });
  });
  return stretches;
};

/** The kind that gives a stretch its line: what is missing first, then what is asked for most. */
export const leadingKind = (found: readonly Kind[]): Kind | undefined =>
  (['gap', 'necessity', 'findings', 'ivus', 'movement', 'access', 'procedure'] as const).find((kind) => found.includes(kind));
