import { vesselInfo } from '../anatomy/vessel-list.js';
import type { Reading, ReadSentence } from '../language/read-note.js';
import type { VesselGroup } from '../language/vessels/resolve-vessels.js';
import { hasTerm } from '../language/text/hits.js';
import { said, saidWithin } from '../language/text/said.js';
import { oppositeSide, type Side, type VesselRef } from '../model/vessel.js';

const sameOnSide = /\b(?:the same|likewise|similarly|identically|in the same way)\b[^.;,]{0,40}?\b(?:on|for|to|from|through) the (left|right|other|contralateral|opposite)(?: side)?(?=[\s.,;]|$)/;

/** Words of repetition inside a sentence: where they begin and end in the text, and the side they give to what was on `side`. */
export interface Repetition {
  readonly start: number;
  readonly end: number;
  readonly sideOf: (side: Side) => Side;
}

/** "... into the right common iliac vein and the same on the left"; null where the sentence holds no such words. */
export function repetitionIn({ start, said }: ReadSentence): Repetition | null {
  const match = sameOnSide.exec(said);
  if (!match) return null;
  const named = match[1];
  return { start: start + match.index, end: start + match.index + match[0].length, sideOf: (side) => (named === 'left' || named === 'right' ? named : oppositeSide(side)) };
}

const nextSide = /(?:[,;]|\band|[,;] and) (?:(?:then|next|afterwards|subsequently|secondly|after that) (?:also )?(?:(?:on|of|in|to) )?(?:the )?(left|right)(?: (?:one|side))?|the (left|right) one)(?= ?(?:[,.;(]|$)| (?:were|was|both|under|with|using|by|too|also|as well|in the same|retrograde|antegrade|percutaneously)\b)/;
const inVain = /\b(?:fail\w*|could not|cannot|would not|unsuccess\w*|abandon\w*|not|never|without|no)\b/;

/** "Right common femoral artery first, then the left one, both retrograde": the same vessel of the other side is entered next. */
export function nextSideIn({ start, said, sideWords }: ReadSentence): Repetition | null {
  const match = sideWords.length > 1 ? nextSide.exec(said) : null;
  if (!match || inVain.test(said.slice(match.index))) return null;
  const named = match[1] === 'left' || match[2] === 'left' ? 'left' : 'right';
  return { start: start + match.index, end: start + match.index + match[0].length, sideOf: () => named };
}

/** The side is that of a place, no word of time or praise ("right at a clip"). */
const onSide = /\b(?:on|to|for|at|in|from|with|via|of|into) (?:the |his |her |its )?(?:other |opposite )?(?:left|right|l|r|lt|rt)\b|\b(?:left|right) (?:side|groin|leg|arm|limb|one|neck|iliac|kidney)|\bthe (?:left|right)\b|^\W*(?:left|right)\b/;

/** What a sentence is asked to repeat: an entry, the way of a catheter, or a look by IVUS with its result. */
export type Deed = 'entry' | 'way' | 'look';

/**
 * The side to which a sentence carries over what was just told: "the same was done on the left", "likewise on the right".
 * null where the sentence names vessels of its own, no single side, or a deed of another kind.
 */
export function mirrorSide(sentence: ReadSentence, deed: Deed): Side | null {
  const side = sentence.vessels.length === 0 ? onlySide(sentence) : null;
  return side !== null && tellsOfRepeating(sentence) && !wanted.test(sentence.said) && onSide.test(sentence.said) && !isOtherDeed(sentence, deed) ? side : null;
}

/** The one side that a sentence names. */
function onlySide({ sideWords: [first, ...others] }: ReadSentence): Side | null {
  return first !== undefined && others.every((side) => side === first) ? first : null;
}

const tellsOfRepeating = ({ said: words, terms }: ReadSentence): boolean => repeatedThere.test(words) || (hasTerm(terms, 'same') && !isOnlyLikeTool(words));

/** "We wanted the same on the left", "I tried to do likewise on the right": what was meant, and not done. */
const wanted = /\b(?:wanted|wished|hoped|meant|intended|planned|attempted|tried|aimed|sought|expected|unable|hope|plan|want|try|intend|could not|would not|cannot|did not)\b[^.;:]{0,40}\b(?:same|likewise|similar\w*|identical\w*|ditto|repeat\w*)\b|\b(?:same|similar|identical)(?: \w+)? (?:was|were|is|had been) (?:\w+ )?(?:attempted|tried|planned|intended|wanted|considered|hoped|not|to be)\b/;

const ends = /\b(?:pressures?|compress(?:ed|ion)|ha?emosta\w+|closed|closures?|sealed|(?:per|pre-?)closed?|proglide|prostyle|angio-?seal|mynx|manta|star-?close|exo-?seal|vascade|sutur\w+|stitch\w*|dress(?:ed|ing)|bandag\w+|tr band|prep(?:ped|ared)?|draped|an?esthe\w+|numbed|infiltrated|lidocaine|shaved|marked|ablat\w+|phlebectom\w+)\b|\b(?:sheaths?|catheters?|wires?|introducers?)\b(?: [\w-]+){0,6} (?:pulled|removed|taken out|withdrawn|out)\b(?! (?:back|through|down|up|along)\b)/;
const enters = /\b(?:punctur\w+|access\w*|stuck|sticks?|needled?|micropuncture|entered|entry|cut-?down|sheath(?:s|ed)?|introducers?)\b/;
const treats = /\b(?:(?:pre-?|post-?)?dilat\w+|balloon\w*|angioplast\w+|pta|stent\w*|thrombectom\w+|aspirat\w+|atherectom\w+|ly(?:sed|sis|tic)|coil\w*|emboli[sz]\w+|(?:angio|veno|arterio|aorto|fluoro)gra(?:m|ms|phy|phic)|contrast|inject\w+|duplex)\b/;
const sees = /\b(?:pull-?backs?|probe|transducer|imaged|interrogated|examined|studied|looked)\b/;
const goes = /\b(?:catheter|select\w+|catheteri[sz]\w+|advanced|passed)\b/;

/** "Manual pressure was held in similar manner on the right", "the right was stented likewise": neither way nor look is repeated. */
function isOtherDeed({ said: words, terms }: ReadSentence, deed: Deed): boolean {
  if (hasTerm(terms, 'ivus')) return false;
  if (deed === 'entry') return !enters.test(words) ? ends.test(words) || treats.test(words) : /\b(?:pressure|sheaths? (?:\w+ ){0,3}(?:pulled|removed|out))\b/.test(words);
  if (ends.test(words)) return true;
  const treated = deed === 'look' && treats.test(words);
  return (treated || enters.test(words)) && !sees.test(words) && (treated || !goes.test(words));
}

/** "Repeated on the left side.", "The left was done next in like fashion". */
const repeatedThere = /^\W*(?:and )?(?:then )?(?:(?:this|that|it|the (?:run|pull-?back|study|ivus|whole)|all (?:this|that|of it)) (?:was |were )?)?(?:then |next |also )?repeated (?:on|for|in|at|from|through) (?:the )?(?:left|right)\b|\b(?:same|like|similar|identical) (?:fashion|manner)\b/;

/** "On the left the same stent was used": a tool is like that one, and nothing was repeated. */
const isOnlyLikeTool = (words: string): boolean => !sameAtAll.test(words.replace(sameTool, ''));
const sameTool = /\b(?:same|similar|identical)(?: \w+)? (?:stents?|balloons?|size|sizing|device|plug|graft|closure|drug|dose|length|diameter)\b/g;
const sameAtAll = /\b(?:same|likewise|similar|similarly|identical|identically|ditto|idem|mirror\w*|as (?:well|before)|too|also|so)\b/;

/** "The same on the left"; "on the same pullback" speaks of something else. */
export const tellsOfSame = ({ tokens }: Reading, { terms }: ReadSentence): boolean =>
  terms.some(({ meanings, from, to }) => meanings.some(({ cat }) => cat === 'same') && !(tokens[from]?.text === 'same' && notThatWay.test(tokens[to]?.text ?? '')));

/** "Tibials same", "the popliteal artery is unchanged": how a vessel looks, and nothing that was done again. */
export const looksTheSame = (sentence: ReadSentence, group: VesselGroup): boolean => sameLook.test(saidWithin(sentence, group.end, Math.min(sentence.end, group.end + 60)));
const sameLook = /^(?: (?:is|are|was|were|remain\w*|look\w*|appear\w*|stay\w*|still|also|both))* ?(?:the )?(?:same|unchanged|identical|similar)(?: as (?:before|previous\w*|prior|on|earlier|last)\b.*| to .*)?(?: ?[,.;)].*)?$/;

const notThatWay = /^(?:pull|pullback|runs?|pass|catheter|sheath|wire|balloon|session|injection|series|study|position|sitting|probe|device)$/;

const isPlainPlural = ({ refs, mentions }: VesselGroup): boolean => refs.every(({ side }) => side === null) && mentions.some(({ plural }) => plural);

/** "The common femoral arteries were punctured on both sides, first the right common femoral artery ...": one of the two that were entered. */
export const isOneOfThem = ({ vessels }: ReadSentence, group: VesselGroup): boolean =>
  group.refs.every(({ side }) => side !== null) && vessels.some((one) => one.access && one.to <= group.from && isPlainPlural(one) && group.refs.every(({ vessel }) => one.refs.some((ref) => ref.vessel === vessel)));

const onBothSides = /^[^.;]{0,60}?\b(?:on (?:both|either|each) sides?|in both (?:groins|legs|thighs|arms|wrists|knees)|bilaterally|right and left|left and right)\b/;

/** "The common femoral arteries were punctured on both sides": each of the two. */
export function bothSidesBehind(reading: Reading, sentence: ReadSentence, group: VesselGroup, ref: VesselRef): readonly VesselRef[] {
  if (ref.side !== null || !vesselInfo(ref.vessel).paired || !isPlainPlural(group) || !onBothSides.test(said(reading, group.end, sentence.end))) return [ref];
  return [{ vessel: ref.vessel, side: 'right' }, { vessel: ref.vessel, side: 'left' }];
}
