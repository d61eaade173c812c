import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Which parts of the answer have their words lit, and how to change that. */
export interface LitWords {
  readonly lit: ReadonlySet<string>;
  /** Lights the words of these parts while they are pointed at or focused; none puts the light out. */
  readonly light: (ids: readonly string[]) => void;
  /** Brings the first words of these parts into view. */
  readonly show: (ids: readonly string[]) => void;
}

export const LitContext = createContext<LitWords>({ lit: new Set(), light: () => undefined, show: () => undefined });

/** What an element about parts of the answer needs: lit on hover and focus, and its own state. */
export const useLit = (ids: readonly string[]) => {
  const { lit, light, show } = useContext(LitContext);
  return {
    isLit: ids.some((id) => lit.has(id)),
    show: () => show(ids),
    handlers: {
      onMouseEnter: () => light(ids),
      onMouseLeave: () => light([]),
      onFocusIn: () => light(ids),
      onFocusOut: () => light([]),
    },
  };
};
