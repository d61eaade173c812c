import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { isPuncturable } from '../../lexicon/access.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import { isDiagnosticAct } from '../guiding-pictures.js';
import type { Movement } from './movements.js';
import { testimonyOf } from '../sections-of-fact.js';

/** An act of filming, not its result ("the angiographic stenosis"). */
const filmingAct = /\b(?:angiogra(?:m|ms|phy)|arteriogra(?:m|ms|phy)|venogra(?:m|ms|phy)|inject\w*|imaged|filmed|dsa|runs?|views?|series|3-?d|biplane|magnified|(?:filling|opacification) (?:was )?obtained|(?:pictures|films)(?: \w+){0,10} (?:taken|made|obtained|acquired|shot)|(?:took|obtained|acquired|made|shot)(?: \w+){0,3} (?:pictures|films))\b/;

const repetition = /\b(?:same|likewise|similarly|again|repeated|identical(?:ly)?)\b/;

/** "... and the exercise repeated": what was done at the last stop was done here too. */
export const isRepeated = ({ sentence, mover }: Movement): boolean =>
  mover === 'catheter' && repetition.test(sentence.said);

const filming = /\b(?:ap|lateral|towne'?s?|spin|obliques?|angiogra\w*|arteriogra\w*|venogra\w*|inject\w*|imaged|filmed|pictures|films|dsa|runs?|views?|series|3-?d|biplane|contrast|magnified|opacif\w*)\b/;

/** "No contrast was injected into it", "no pictures were taken", "it was not filmed": said of what was left out. */
const unfilmed = /\b(?:(?:no|without(?: any)?|instead of(?: an?| another)?) (?:further |more |other |additional |selective |formal |separate )?(?:contrast|dye|injections?|angiogra\w+|arteriogra\w+|venogra\w+|runs?|pictures?|films?|views?|series|dsa|imaging)(?: (?:material|medium|media|study|run))?(?: (?:(?:was|were|had been) )?(?:injected|given|made|taken|done|performed|obtained|used|acquired|filmed|needed|necessary))?|nothing (?:\w+ ){0,2}(?:injected|filmed|imaged)|(?:angiogra\w*|arteriogra\w*|venogra\w*|injections?|runs?|pictures) (?:\w+ ){0,2}not|(?:not|never) (?:\w+ ){0,2}(?:inject\w*|filmed|imaged|opacified))\b/g;
const deniesFilming = /\b(?:no|without|not|never|nothing|instead)\b/;

/** "Small injection for roadmap", "guide shots": contrast that only shows the way is no diagnostic picture. */
const showsWay = /\b(?:(?:small|limited|test|hand|single|brief|co2|contrast) ){0,3}(?:injections?|puffs?|shots?|angiogra\w+|arteriogra\w+|runs?|contrast) for (?:a |the )?(?:road ?-?map\w*|guidance|orientation|wire position)\b|\b(?:road ?-?map|guide|guiding|guidance) (?:injections?|shots?|puffs?|angiogra\w+|runs?|views?)(?: only)?\b/g;
const tellsWay = /\b(?:road|guid|orientation|wire position)/;

/** "The outside study had measured the vessel at 5 mm in one view", "the CT images showed": pictures of another time or kind. */
const ofOthers = /\b(?:outside|prior|previous|earlier|referring|pre-?operative|pre-?procedur\w+|ct|mr|mri|duplex)(?! to\b) (?:[\w']+ ){0,2}(?:study|studies|angiogra\w*|arteriogra\w*|venogra\w*|films?|pictures|images|imaging|scans?|injections?|runs?)\b(?: (?!and\b|but\b|then\b|so\b|with\b|before\b|after\b|while\b|contrast\b|angio|arterio|veno|inject)[^\s,;.]+)*/g;
const tellsOfOthers = /\b(?:outside|prior|previous|earlier|referring|pre-?operative|pre-?procedur\w+|ct|mr|mri|duplex) /;

/** The words without what they say was not filmed, only to find the way, or by others. */
const filmedOf = (all: string): string => {
  const words = tellsOfOthers.test(all) ? all.replace(ofOthers, ' ') : all;
  const shown = tellsWay.test(words) ? words.replace(showsWay, ' ') : words;
  return deniesFilming.test(shown) ? shown.replace(unfilmed, ' ') : shown;
};

/** What a list of vessels catheterized names was catheterized for its pictures. */
const listsCatheterized = /\bvessels\b.*\b(?:catheteri[sz]ed|selected|studied)|\binject|\bangiogra/;

const ofTheNeckAlone = /\bonly (?:\w+ ){0,4}(?:neck|cervical|bifurcation)\b|\b(?:neck|cervical|bifurcation) (?:\w+ ){0,2}only\b/;
const notOfTheHead = /\b(?:the )?(?:head|brain|intra-?cranial \w+|cerebral \w+) (?:was|were) not (?:filmed|imaged|injected|studied|included|looked at)\b|\bno (?:intra-?cranial|cerebral|head) (?:views?|runs?|films?|pictures|imaging|series)\b/g;

const ofTheHead = /\b(?:intra-?cranial(?:ly)?|cranial|cerebral|intra-?cerebral|head|brain|mca|aca|pca|[ap]-?comm?|anterior choroidal|circle of willis|(?:anterior|posterior) communicating|basilar)\b/;
const showsHead = (words: string): boolean => ofTheHead.test(words) && !ofTheNeckAlone.test(words) && ofTheHead.test(words.replace(notOfTheHead, ' '));

/** Whether the pictures that go with a movement show the inside of the head. */
export const isFilmedInside = (reading: Reading, movement: Movement, ref: VesselRef): boolean =>
  showsHead(filmedWords(reading, movement.sentence)) || isShownInside(reading, ref);

/** "Left CCA, neck and head: ...": a result of the session names the vessel with the inside of the head. */
const isShownInside = (reading: Reading, ref: VesselRef): boolean =>
  ref.vessel === 'common-carotid-artery' && reading.sentences.some((sentence) => testimonyOf(sentence) === 'session' && sentence.vessels.some(({ refs, from }) => from - sentence.from <= 3 && refs.some((one) => sameVessel(one, ref))) && ofTheHead.test(sentence.said));

/** The sentence of a movement with the next of its paragraph, which may tell of the filming. */
function filmedWords(reading: Reading, { index, paragraph, start, end }: ReadSentence): string {
  const next = reading.sentences[index + 1];
  return said(reading, start, next?.paragraph === paragraph && next.vessels.every(({ access }) => !access) && !next.terms.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'move' && id !== 'park' && id !== 'go')) ? next.end : end);
}

/** Whether the words of a movement, or those behind it, tell of a study named as diagnostic. */
export const isStudied = (reading: Reading, { sentence }: Movement): boolean => isDiagnosticAct(filmedOf(filmedWords(reading, sentence)));

/** Contrast was given and filmed from there, in the same sentence or the next of the paragraph. */
export function isFilmed(reading: Reading, { sentence, mover, lead, refs: reached }: Movement): boolean {
  if (mover !== 'catheter') return false;
  if (lead && filming.test(filmedOf(said(reading, lead.start, lead.end)))) return true;
  const here = filmedOf(sentence.said);
  const { heading } = sentence.section;
  if (filming.test(here) || (heading !== null && listsCatheterized.test(said(reading, heading.start, heading.end)))) return true;
  const next = reading.sentences[sentence.index + 1];
  if (!next || next.paragraph !== sentence.paragraph || next.vessels.some(({ refs }) => refs.some(({ vessel }) => isPuncturable(vessel) && !reached.some((one) => one.vessel === vessel || one.vessel.endsWith(vessel))))) return false;
  return !next.terms.some(({ meanings, from }) => !next.vessels.some((group) => from >= group.from && from <= group.to) && !/^(?:taken|left)$/.test(reading.tokens[from]?.text ?? '') && meanings.some(({ cat, id }) => cat === 'move' && id !== 'select' && id !== 'go')) && filmingAct.test(filmedOf(next.said));
}
