import { type Kind, kindNames } from '../model/kinds.js';

/** One shape a kind, so that no kind is told by its colour alone. */
const shapes: Readonly<Record<Kind, preact.JSX.Element>> = {
  access: <path d="M7 2L12.5 12H1.5Z" fill="currentColor" />,
  movement: <path d="M1.5 7H10M7 3.2L11.6 7L7 10.8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />,
  ivus: <><circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.4" /><circle cx="7" cy="7" r="2.6" fill="none" stroke="currentColor" stroke-width="1.4" /></>,
  necessity: <><circle cx="7" cy="3.4" r="1.8" fill="currentColor" /><circle cx="3" cy="10.4" r="1.8" fill="currentColor" /><circle cx="11" cy="10.4" r="1.8" fill="currentColor" /></>,
  findings: <path d="M2 3.6H12M2 7H12M2 10.4H8.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />,
  procedure: <rect x="2.4" y="2.4" width="9.2" height="9.2" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.7" />,
  gap: <path d="M7 0.8L13.2 7L7 13.2L0.8 7ZM7 4V7.6M7 9.4V9.9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />,
};

/** The sign of a kind; words beside it say the same to a screen reader. */
export const KindSign = ({ kind }: { readonly kind: Kind }) => (
  <svg class={`sign ${kind}`} viewBox="0 0 14 14" width="11" height="11" aria-hidden="true" focusable="false">{shapes[kind]}</svg>
);

/** Says the kinds of a stretch before its words, to a screen reader alone. */
export const SpokenKinds = ({ kinds }: { readonly kinds: readonly Kind[] }) => (
  <span class="spoken">{`[${kinds.map((kind) => kindNames[kind].toLowerCase()).join(', ')}] `}</span>
);
