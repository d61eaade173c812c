import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';
import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';

/** Which vessels words of IVUS point at without naming them beside it. */

const looked = '(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|visuali[sz]ed|looked at|seen|viewed|run|recorded|mapped|sized|graded|checked|measured|explored|clarified|traced)';
const kinds = 'vein|artery|vessel|graft|fistula|trunk|lesion|stenosis|narrowing|plaque|occlusion|aneurysm';
/** "It", "the vein", "that same artery"; the kind, where one is told, is caught. */
const pointer = (name: string): string => `(?:it|this|that one|(?:the|this|that)(?: same| latter| said)? (?<${name}>${kinds}|segment|one|branch))`;

/** "The celiac filled well and was not interrogated with IVUS": the subject of a verb of looking that IVUS stands behind. */
const passive = new RegExp(`\\b(?:was|were|been) (?:\\w+ ){0,2}${looked} (?:\\w+ ){0,2}(?:with|by|on|using|under|via) (?:the )?$`);
/** "The vessel was interrogated with IVUS": that subject is itself a word that points back. */
const passivePointer = new RegExp(`(?:^\\W*|, |\\b(?:and|so|reason|mind|then|therefore|thus|hence) )${pointer('kind')} (?:was|were|had been) (?:\\w+ ){0,2}${looked} (?:\\w+ ){0,2}(?:with|by|on|using|under|via) (?:the (?:same (?:type|kind|sort) of |same )?)?$`);
/** "We viewed it from inside with IVUS", "so we interrogated the vein by IVUS". */
const active = new RegExp(`\\b(?:we|i|he|she|they|and|then|so|therefore) (?:\\w+ ){0,2}(?:viewed|ran|mapped|sized|graded|explored|cleared|looked at|looked into|imaged|interrogated|clarified|examined|inspected|studied|assessed|evaluated|scanned|measured|surveyed|checked) ${pointer('kind')} (?:\\w+ ){0,3}(?:with|by|on|using|under|via) (?:the |an? )?$`);
/** "IVUS was not used there", "IVUS of it was performed", "no IVUS could be done in it", "IVUS was recorded along the vein". */
const behind = new RegExp(`^(?: (?:was|were|is|could|has|had|been|be|not|never|also|then|again|therefore|thus|next|now|hence|first|subsequently|carefully|undertaken|employed|done|used|performed|obtained|recorded|carried out|made|run|images?|study|examination)){0,6}(?: (?:of|in|within|for|inside|along|through) (?!this\\b(?! (?:${kinds}|segment|one|branch)))${pointer('kind')}| there)\\b`);
/** "Strut contact in the carotid had to be checked, for which purpose IVUS was employed": what the sentence began with. */
const forWhich = /(?:, |; |\band )for (?:which|that|this) (?:purpose |reason |question |matter )?(?:the |an? )?$/;

/** "IVUS was run through both.", "IVUS of each of them was done", "IVUS of both these veins": the vessels that the sentence in front names. */
const ofBoth = /^(?: (?:was|were|is|had|been|be|then|also|therefore|done|used|performed|obtained|recorded|carried out|made|run|passed|taken|images?|study|examination|catheter|probe)){0,6} (?:of|in|into|within|for|inside|along|through) (?<count>both|each|all)(?: of (?:them|these|those|the two))?(?:,? (?:these |those )?(?:left-sided |right-sided |named )?(?:veins|arteries|vessels|segments|levels|sites))?(?= ?(?:[.,;:)]|$| (?:was|were|and|to|because|since|as|for|followed|before|after)\b))/;
/** "Both were examined with IVUS": those vessels as the subject. */
const bothLooked = new RegExp(`(?:^\\W*|, |\\b(?:and|so|then|therefore|thus|hence) )(?<count>both|each|all)(?: of (?:them|these|those))?(?: (?:veins|arteries|vessels|segments|levels|sites))? (?:was|were|had been) (?:\\w+ ){0,2}${looked} (?:\\w+ ){0,2}(?:with|by|on|using|under|via) (?:the |an? )?$`);

/** "IVUS was brought in to measure it": the vessel told in front; "to settle it" is about a question. */
const aimedAtIt = /^[^.;:]{0,60}? (?:to|for) (?:\w+ly |better |further )?(?:look (?:into|at)|grade|measure|size|quantify|quantitate|characteri[sz]e|assess|evaluate|examine|interrogate|image|inspect|survey) (?:it|this)(?= ?(?:[.,;:=)(-]|$)| (?:and|from (?:inside|within)|better|properly|further|exactly|before|fully)\b)/;

const about = ({ governor, access }: VesselGroup): boolean => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'door';

/** The vessels that IVUS is said to be of by a verb far behind its subject, or by a word that points back. */
export function pointedByIvus(reading: Reading, sentence: ReadSentence, hit: Hit<Term>): VesselRef[] {
  const before = said(reading, sentence.start, hit.start);
  const byWord = active.exec(before) ?? passivePointer.exec(before) ?? (forWhich.test(before) ? forWhich.exec(before) : null) ?? behind.exec(said(reading, hit.end, Math.min(sentence.end, hit.end + 80)));
  const several = ofBoth.exec(said(reading, hit.end, Math.min(sentence.end, hit.end + 80))) ?? bothLooked.exec(before);
  if (several) return severalBefore(reading, sentence, several.groups?.count === 'both');
  if (byWord) return pointedAt(reading, sentence, hit, byWord.groups?.kind ?? null);
  if (sentence.vessels.length === 0) return lineOf(reading, sentence) ?? (aimedAtIt.test(said(reading, hit.end, Math.min(sentence.end, hit.end + 140))) ? pointedAt(reading, sentence, hit, null) : []);
  if (!passive.test(before)) return [];
  const subject = sentence.vessels.findLast((group) => group.to <= hit.from && group.governor === 'none' && about(group));
  return subject && !said(reading, subject.end, hit.start).includes(';') ? [...subject.refs] : [];
}

/** "Left SFA: hazy on the angiogram. IVUS passed to grade it": the vessel in front of the colon that the line begins with; null where there is none, or where the line names others. */
function lineOf({ sentences, tokens }: Reading, sentence: ReadSentence): VesselRef[] | null {
  const { index } = sentence;
  for (let at = index; at >= 0; at--) {
    const one = sentences[at];
    if (!one) return null;
    const opens = one.from === 0 || (tokens[one.from]?.gap ?? 0) >= 2;
    const [label] = one.vessels;
    if (opens) return label && label.from - one.from <= 2 && !label.access && /^[:-]$/.test(tokens[label.to]?.text ?? '') && one.vessels.slice(1).every((group) => !about(group)) && at < index && !/\b(?:no (?:\w+ )?disease|normal|unremarkable|widely patent|spared)\b/.test(one.said) && !ofWholeCase.test(sentence.said) ? [...label.refs] : null;
    if (one.vessels.some(about)) return null;
  }
  return null;
}

/** "IVUS was used throughout the case", "we turned to IVUS next": no word of the vessel that the line is about. */
const ofWholeCase = /\b(?:throughout|(?:turned|moved|went|proceeded|switched) (?:on |over |straight )?(?:to|with)|opened|prepared|flushed|available|see (?:below|above)|findings|results)\b/;

/** Sentences back to the vessel that "it" or "the vein" stands for. */
const reach = 2;

/** The vessel told last in front, of the kind that the word tells. */
function pointedAt(reading: Reading, sentence: ReadSentence, hit: Hit<Term>, kind: string | null): VesselRef[] {
  const fits = (group: VesselGroup): boolean => about(group) && group.refs.every(({ vessel }) => isOfKind(vessel, kind));
  const here = sentence.vessels.findLast((group) => group.to <= hit.from && fits(group));
  if (here) return [...here.refs];
  if (kind !== null && lesions.test(kind)) return withLesion(reading, sentence, kind);
  for (let back = 1; back <= reach; back++) {
    const one = reading.sentences[sentence.index - back];
    if (one?.paragraph !== sentence.paragraph) return [];
    const named = one.vessels.findLast(fits);
    if (named) return [...named.refs];
    if (one.vessels.length > 0) return [];
  }
  return [];
}

const lesions = /^(?:lesion|stenosis|narrowing|plaque|occlusion|aneurysm)$/;

/** "Stenosis of the femoral artery; the popliteal filled well. The stenosis was assessed with IVUS": the vessel that the lesion is told of, where it is one. */
function withLesion(reading: Reading, { index, paragraph }: ReadSentence, kind: string): VesselRef[] {
  const words = kind === 'lesion' ? '(?:lesion|stenosis|narrowing|plaque|occlusion|aneurysm|dissection|thrombus|web)' : kind;
  const [named, inFront, behindIt] = [new RegExp(`\\b${words}\\b`), new RegExp(`\\b${words}\\b[^;,.]{0,30}\\b(?:of|in|at|within|along) (?:(?:the|his|her|this) )?$`), new RegExp(`^ (?:(?:had|showed|has|with|was|an?|the|its|by|\\w+ed) ){0,3}(?:[\\w%-]+ ){0,2}${words}\\b`)];
  for (let back = 1; back <= reach; back++) {
    const one = reading.sentences[index - back];
    if (one?.paragraph !== paragraph) return [];
    const groups = one.vessels.filter(about);
    if (groups.length === 0 || !named.test(one.said)) continue;
    const told = groups.length === 1 ? groups : groups.filter((group) => inFront.test(said(reading, one.start, group.start)) || behindIt.test(said(reading, group.end, Math.min(one.end, group.end + 60))));
    return told.length === 1 ? flatMap(told, ({ refs }) => refs) : [];
  }
  return [];
}

/** The vessels of a sentence in front that names more than one, for "both" just two. */
function severalBefore({ sentences }: Reading, { index, paragraph, vessels }: ReadSentence, isBoth: boolean): VesselRef[] {
  if (vessels.some(about)) return [];
  for (let back = 1; back <= reach; back++) {
    const one = sentences[index - back];
    if (one?.paragraph !== paragraph) return [];
    const groups = one.vessels.filter(about);
    if (groups.length === 0) continue;
    const refs = distinctVessels(flatMap(groups, (group) => group.refs));
    return (isBoth ? refs.length === 2 : refs.length > 1) ? refs : [];
  }
  return [];
}

function isOfKind(vessel: VesselRef['vessel'], kind: string | null): boolean {
  if (kind === 'vein' || kind === 'artery') return vesselInfo(vessel).system === kind;
  return kind !== 'graft' && kind !== 'fistula' ? true : vessel.includes(kind);
}
