import type { Reading, ReadSentence } from '../../language/read-note.js';
import { failedToShow } from '../ivus/ivus-context.js';
import type { EventRange } from '../status.js';
import type { Shown } from './shown-results.js';
import { hasMark } from './topic-of-result.js';

/** The imaging word nearest to a finding, in front of it before behind it; one that only gives the reason ("because the venogram was equivocal: 80%") shows nothing. */
export function nearestImaging(reading: Reading, sentence: ReadSentence, one: Shown, reasons: readonly EventRange[]): 'ivus' | 'other' {
  const { tokens } = reading;
  const borneOut = bearsOut.test(sentence.said);
  let best: { readonly distance: number; readonly imaging: 'ivus' | 'other' } | null = null;
  const offer = (from: number, to: number, imaging: 'ivus' | 'other'): void => {
    const distance = to <= one.from ? one.from - to : (imaging === 'ivus' || !borneOut) && byRightBehind.test(tokens.slice(one.to, from).map(({ text }) => text).join(' ')) ? 0 : (from - one.to) * 1.5 + 2;
    if (best === null || distance < best.distance) best = { distance, imaging };
  };
  for (const hit of sentence.terms)
    for (const { cat, id } of hit.meanings) {
      const { from, to } = hit;
      if ((to <= one.from && hasMark(tokens, to, one.from, ';')) || (from >= one.to && hasMark(tokens, one.to, from, ';'))) continue;
      if (cat === 'ivus' || cat === 'probe') offer(from, to, 'ivus');
      else if (cat === 'modality' && id !== 'pressure' && !failedToShow(reading, sentence, hit) && !reasons.some((reason) => from >= reason.from && to <= reason.to)) offer(from, to, 'other');
    }
  for (const { from, to, meanings } of sentence.devices) if (meanings.some(({ kind }) => kind === 'ivus-catheter')) offer(from, to, 'ivus');
  const found = best as { readonly imaging: 'ivus' | 'other' } | null;
  return found?.imaging ?? 'ivus';
}

/** "IVUS confirmed the 70% narrowing on venography", "with IVUS, stenosis on the venogram was confirmed": shown by both. */
const bearsOut = /\b(?:ivus|intravascular ultrasound)\b[^.;]*\b(?:confirm\w*|corroborat\w*|match\w*|verif\w*|agree\w*|correspond\w*|reproduc\w*|bore out)\b/;

/** "50% by venography and 80% on the IVUS". */
const byRightBehind = /^(?:stenosis |narrowing |compression )?(?:by|on|with|per|at) ?(?:the)?$/;
