import { describe, expect, it } from 'vitest';
import type { TracedSentence } from '../../src/model/trace.js';
import { traceText } from '../../src/report/trace-text.js';
import { traceNote } from '../../src/trace/trace-note.js';

const traced = (text: string, words: string): TracedSentence | undefined => traceNote(text).sentences.find(({ quote }) => quote.includes(words));

describe('the trace of a note', () => {
  it('names the lexicon entry of every word that was found', () => {
    const sentence = traced('The IVUS catheter was advanced into the left common iliac vein.', 'IVUS');
    expect(sentence?.phrases.map(({ quote, entry }) => `${quote}: ${entry}`)).toEqual([
      'IVUS: lexicons/terms.json ivus/ivus', 'IVUS catheter: lexicons/devices.json ivus-catheter', 'advanced: lexicons/terms.json move/advance',
    ]);
  });

  it('tells where the side of a vessel comes from', () => {
    const text = 'The catheter was advanced into the left common and external iliac veins. The common iliac vein was compressed.';
    expect(traced(text, 'advanced')?.vessels.map(({ side }) => side)).toEqual(['said']);
    expect(traced(text, 'compressed')?.vessels.map(({ side, vessels }) => [side, vessels])).toEqual([['around', [{ vessel: 'common-iliac-vein', side: 'left' }]]]);
  });

  it('shows the cue that decided', () => {
    const cues = traced('IVUS of the left common iliac vein was not performed.', 'IVUS')?.cues;
    expect(cues?.map(({ quote, event, lost }) => [quote, event, lost])).toEqual([['was not', 'IVUS', null]]);
  });

  it.each([
    ['IVUS of the left common iliac vein was performed; no complications.', 'no', 'looks ahead'],
    ['A stent will be placed later, but IVUS of the left common iliac vein was performed.', 'will be', 'another clause'],
    ['No stent was ever placed here, but IVUS of the left common iliac vein was performed.', 'No', 'beyond its reach'],
    ['IVUS of the left common iliac vein was performed because I could not tell if there was a stenosis.', 'if', 'of a stated purpose'],
  ])('shows the cue that lost, and why: %s', (text, cue, why) => {
    expect(traced(text, 'IVUS')?.cues.filter(({ quote }) => quote === cue).map(({ lost }) => lost)).toEqual([why]);
  });

  it('says what the facts of a sentence are, and where words made none', () => {
    const text = 'HISTORY: IVUS of the left common iliac vein in 2021.\n\nTECHNIQUE: The right common femoral vein was accessed.';
    expect(traced(text, 'accessed')?.facts).toEqual(['access, successful: right common femoral vein']);
    expect(traced(text, '2021')).toMatchObject({ testimony: 'past', facts: ['IVUS, historical: left common iliac vein'] });
    expect(traced('The left renal vein is seen.', 'renal')?.facts).toEqual([]);
  });

  it('quotes the note as it stands', () => {
    const text = 'The “IVUS”  catheter was advanced\r\ninto the left common iliac vein.';
    for (const sentence of traceNote(text).sentences)
      for (const { start, end, quote } of [sentence, ...sentence.phrases, ...sentence.vessels]) expect(quote).toBe(text.slice(start, end));
  });

  it('reads as text, one sentence after the other', () => {
    const text = 'IVUS of the left common iliac vein was not performed.';
    expect(traceText(traceNote(text), text, { colour: false })).toBe(`How it was read

1:1      "IVUS of the left common iliac vein was not performed."
  section     other
  vessel      "left common iliac vein" is left common iliac vein, side said, led by of  lexicons/vessels.json common-iliac-vein
  word        "IVUS"  lexicons/terms.json ivus/ivus
              "performed"  lexicons/terms.json performed/performed
  cue acts    "was not" on "IVUS"  lexicons/terms.json cue/negated
  made        IVUS, not-performed: left common iliac vein
`);
  });
});
