import type { Reading, ReadSentence } from '../../language/read-note.js';
import { tokenAt } from '../../language/text/tokens.js';
import { anyWord, noteDetails } from '../../lexicon/note-details.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { trimmed } from '../access/access-sites.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';

const { studies, ways, doors, limbVeins } = noteDetails.venography;
const limb: ReadonlySet<string> = new Set(limbVeins);
const injected = new RegExp(`${anyWord(studies)}(?:(?!\\bcatheter\\b)[^.;]){0,50}?${anyWord(ways)}\\s(?:(?:the|this|that|its|a|an|same|indwelling|short|vascular|access|popliteal|femoral|basilic|brachial|cephalic|left|right|\\d{1,2}|fr|french|inner|existing|peripheral)[\\s-]){0,5}${anyWord(doors)}`);
const venous = /\b(?:veno\w*|phlebo\w*|veins?|venous)\b/;
const elsewhere = /\b(?:cavo?gra(?:m|phy)|cavagra(?:m|phy)|fistulogra(?:m|phy)|shuntogra(?:m|phy)|arteriogra(?:m|phy)|aortogra(?:m|phy)|pulmonary|jugular)\b/;

/**
 * Sentences in which contrast for venography of an extremity is injected through the access sheath or needle itself,
 * no catheter carried further. Source: coding rule 11 (36005 is the peripheral injection).
 */
export function readPeripheralVenography(reading: Reading): Quote[] {
  if (!entersLimbVein(reading)) return [];
  return reading.sentences.filter((sentence) => tellsInjection(reading, sentence)).map((sentence) => quoteOf(reading.text, trimmed(reading, sentence)));
}

/** A limb vein is entered, or no entry is named at all. */
function entersLimbVein({ sentences }: Reading): boolean {
  const entered = flatMap(flatMap(sentences.filter((sentence) => testimonyOf(sentence) !== 'past'), ({ vessels }) => vessels.filter(({ access }) => access)), ({ refs }) => refs);
  return entered.length === 0 || entered.some(({ vessel }) => limb.has(vessel));
}

function tellsInjection(reading: Reading, sentence: ReadSentence): boolean {
  if (testimonyOf(sentence) !== 'session') return false;
  const words = sentence.said;
  const match = injected.exec(words);
  if (!match || elsewhere.test(words)) return false;
  const inVeins = venous.test(words) || sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vesselInfo(vessel).system === 'vein'));
  if (!inVeins && !isVenousNote(reading)) return false;
  const from = tokenAt(reading.tokens, sentence.start + match.index);
  return standingOf(reading.tokens, sentence, { from, to: Math.min(from + 2, sentence.to) }).standing === null;
}

const isVenousNote = ({ sentences }: Reading): boolean =>
  sentences.some(({ vessels }) => vessels.some(({ access, refs }) => access && refs.some(({ vessel }) => limb.has(vessel))));
