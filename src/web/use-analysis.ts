import { useEffect, useRef, useState } from 'preact/hooks';
import type { Analysis } from '../model/analysis.js';
import { analyzeNote, type NoteRequest } from './api.js';

/** An answer together with the text that it is about: its spans are true for that text alone. */
export interface Reading {
  readonly analysis: Analysis;
  readonly text: string;
}

export interface AnalysisState {
  readonly reading: Reading | null;
  readonly busy: boolean;
  readonly trouble: string | null;
  readonly needsKey: boolean;
}

/** While one types; a note that is pasted or opened, and a changed option, are asked about at once. */
const pauseMs = 350;
const mostTyped = 12;
const nothing: AnalysisState = { reading: null, busy: false, trouble: null, needsKey: false };

/** Asks the service a moment after the last change; an answer that was overtaken is dropped. `again` asks once more. */
export const useAnalysis = (request: NoteRequest, again: number): AnalysisState => {
  const [state, setState] = useState(nothing);
  const { text, dateOfService, vesselPolicy, profile, claim } = request;
  const before = useRef('');
  useEffect(() => {
    const typed = Math.abs(text.length - before.current.length) <= mostTyped && text !== before.current;
    before.current = text;
    if (text.trim() === '') {
      setState(nothing);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setState((last) => ({ ...last, busy: true }));
      analyzeNote({ text, dateOfService, vesselPolicy, profile, claim }, abort.signal).then((answer) => {
        setState((last) => (answer.kind === 'answer'
          ? { reading: { analysis: answer.value, text }, busy: false, trouble: null, needsKey: false }
          : { ...last, busy: false, trouble: answer.words, needsKey: answer.needsKey }));
      }, () => undefined);
    }, typed ? pauseMs : 0);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, dateOfService, vesselPolicy, profile, claim, again]);
  return state;
};
