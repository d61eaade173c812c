import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Term } from '../../lexicon/terms.js';
import { flatMap } from '../../model/flat-map.js';
import type { Span } from '../../model/span.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';
import { isTreatment } from './treatment-told.js';
import { namedBeside } from './ivus-named.js';

const opensItem = /(?:^\W*|[;,+&/:] ?|, (?:and |with |plus )|\b(?:and|plus) )$/;
const closesItem = /^ ?(?:$|\.|[;+&/]|,|and\b)/;
/** "IVUS, left common iliac vein": what it was of stands right behind. */
const vesselBehind = /^[,;:/ -]*(?:(?:of|in|the|both) )*$/;

/** "Stent L external iliac, stent L SFA", "PTA R SFA and R anterior tibial", without a verb as in titles. */
const tellsOfWork = (sentence: ReadSentence): boolean =>
  isTreatment(sentence) || hasTerm(sentence.terms, 'therapy') || sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'stent' || kind === 'balloon' || kind === 'stent-graft')) || works.test(sentence.said);

const works = /\b(?:pta|stent\w*|angioplast\w+|venoplast\w+|atherectom\w+|thrombectom\w+|emboli[sz]ation|dcb)\b/;

/**
 * "Tx: stent R common iliac; drug-coated balloon R popliteal; IVUS": works in a row, IVUS one of them, and more than one vessel that
 * it may have been of; the row does not say which.
 */
export function isOneOfWorks(reading: Reading, sentence: ReadSentence, hit: Span): boolean {
  const { vessels, start, end } = sentence;
  if (vessels.length === 0 || !tellsOfWork(sentence)) return false;
  if (!opensItem.test(said(reading, start, hit.start)) || !closesItem.test(said(reading, hit.end, end))) return false;
  const next = vessels.find((group) => group.start >= hit.end);
  if (next && vesselBehind.test(said(reading, hit.end, next.start))) return false;
  return distinctVessels(flatMap(vessels.filter(({ access, governor }) => !access && governor !== 'landmark' && governor !== 'agent'), ({ refs }) => refs)).length > 1;
}

/** "IVUS left common iliac vein, PTA left femoral vein": of such a row, the vessels named with IVUS; null where the sentence is no row of works. */
export function topicAmongWorks(reading: Reading, sentence: ReadSentence, hit: Hit<Term>): readonly VesselRef[] | null {
  if (isOneOfWorks(reading, sentence, hit)) return [];
  if (sentence.vessels.length < 2 || !tellsOfWork(sentence) || !opensItem.test(said(reading, sentence.start, hit.start))) return null;
  const beside = namedBeside(reading, sentence, hit, []);
  return beside.length > 0 ? beside : null;
}
