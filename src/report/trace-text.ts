import { describeVessel } from '../anatomy/index.js';
import type { Trace, TracedCue, TracedPhrase, TracedSentence, TracedVessel } from '../model/trace.js';
import type { VesselRef } from '../model/vessel.js';
import { indexLines } from './line-index.js';
import { type Paint, paintFor } from './paint.js';
import { onOneLine, shorten, wrap } from './terminal-text.js';

const pageWidth = 96;
const labelWidth = 12;
const sentenceLimit = 240;

/** The trace for people: sentence by sentence, with what was found in it, which cues acted or lost, and the facts it made. */
export const traceText = ({ sentences }: Trace, text: string, { colour }: { readonly colour: boolean }): string => {
  const paint = paintFor(colour);
  const { placeOf } = indexLines(text);
  const blocks = sentences.map((sentence) => {
    const { line, column } = placeOf(sentence.start);
    const head = wrap(`"${shorten(onOneLine(sentence.quote), sentenceLimit)}"`, pageWidth - 9);
    return [
      ...head.map((words, row) => `${row === 0 ? paint.quiet(`${line}:${column}`.padEnd(9)) : ' '.repeat(9)}${paint.strong(words)}`),
      ...rows('section', [sectionWords(sentence)], paint),
      ...rows('vessel', sentence.vessels.map(vesselWords), paint),
      ...rows('word', sentence.phrases.map(phraseWords), paint),
      ...rows('moved', sentence.movements.map(({ device, motion, outcome, vessels }) => `${device}, ${motion}: ${listed(vessels)}, ${outcome}`), paint),
      ...rows('cue acts', sentence.cues.filter(({ lost }) => lost === null).map(cueWords), paint),
      ...rows('cue lost', sentence.cues.filter(({ lost }) => lost !== null).map(cueWords), paint),
      ...rows(sentence.facts.length > 0 ? 'made' : 'made no', sentence.facts.length > 0 ? sentence.facts : ['fact'], paint),
    ].join('\n');
  });
  return `${[paint.strong('How it was read'), ...blocks].join('\n\n')}\n`;
};

const quoted = (words: string): string => `"${onOneLine(words)}"`;

const listed = (refs: readonly VesselRef[]): string => refs.map(describeVessel).join(', ');

const sectionWords = ({ section, testimony }: TracedSentence): string => (testimony === 'session' ? section : `${section}: read as ${testimony}, which tells nothing of what was done`);

const sides: Readonly<Record<TracedVessel['side'], string>> = { said: 'side said', list: 'side from its list', around: 'side from the words around', none: '' };

const vesselWords = ({ quote, vessels, side, governor, access }: TracedVessel): string =>
  [`${quoted(quote)} is ${listed(vessels)}`, sides[side], governor === 'none' ? '' : `led by ${governor}`, access ? 'entry' : ''].filter((words) => words !== '').join(', ') +
  `  lexicons/vessels.json ${[...new Set(vessels.map(({ vessel }) => vessel))].join(' ')}`;

const phraseWords = ({ quote, entry }: TracedPhrase): string => `${quoted(quote)}  ${entry}`;

const cueWords = ({ quote, entry, event, lost }: TracedCue): string => `${quoted(quote)} on ${quoted(event)}${lost === null ? '' : `, ${lost}`}  ${entry}`;

const rows = (label: string, entries: readonly string[], paint: Paint): string[] =>
  [...new Set(entries)].map((words, row) => `  ${paint.quiet((row === 0 ? label : '').padEnd(labelWidth))}${words}`);
