import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { inside, isUsual } from './entry-lines.js';

/** Entries in lines of short style that begin with the vessel or with a size. */

/** "Right common femoral vein, 8 Fr.": the size of what was put in, and no more. */
const sizedAlone = /^ ?,? ?\(?\d{1,2} ?-?(?:french|fr|f)\)?(?: sheath)?\W*$/;
const sized = /^ ?,? ?\(?\d{1,2} ?-?(?:french|fr|f)\b/;
const labelled = /^ ?,? ?\(?\d{1,2} ?-?(?:french|fr|f)\b(?: sheath)?\)? ?:/;

/** "| CFV | left | 8F |": a size in a cell of its own. */
const sizedCell = /[|\t ] ?\d{1,2} ?-?(?:french|fr|f)(?= ?[|\t]| {2}|\W*$| [a-z])/;

/** "| R CFV | 11 | US |" behind such a row: by what it was guided, the size under its heading. */
const guidedCell = /\| ?\d{1,2} ?\|(?:[^|]*\|)? ?(?:us|ultrasound)\b/;

const closureCell = /\|[^|]*\b(?:closed|perclose|mynx)\b[^|]*/g;

/** "5 French sheath left CFA": the size stands first. */
const sizeFirst = /^\W*(?:sheath )?(?:an? |our |short |long )*\d{1,2} ?-?(?:french|fr|f)\.?(?: (?:antegrade|retrograde|short|long|\d{1,2} cm|slender))?(?: sheath| introducer)?,? $/;

/**
 * "R CFV, US guided, 8F", "Right radial artery, ultrasound, 6 Fr sheath": a line that begins with the vessel. `before` is the
 * sentence of the entry told last (null where that is not known), undefined where nothing was entered yet.
 */
export function isTelegram(reading: Reading, sentence: ReadSentence, group: VesselGroup, before: ReadSentence | null | undefined): boolean {
  if (group.governor !== 'none' || !isUsual(group)) return false;
  const behind = said(reading, group.end, Math.min(sentence.end, group.end + 90));
  const front = said(reading, sentence.start, group.start);
  if (lookedOver.test(behind) && !/\b(?:micropuncture|seldinger|needle|retrograde|antegrade|sheath|\d{1,2} ?(?:fr|f|french))\b/.test(behind)) return false;
  const opening = placeInLine(reading, sentence, group, before === undefined && sized.test(behind));
  if (opening === null) return before === sentence && (isSizedBehind(reading, sentence, group) || isSizedInFront(reading, sentence, group));
  if (before !== undefined && !sentence.item && !(sentence.row && (sizedCell.test(behind) || (before?.row === true && sentence.index - before.index === 1 && guidedCell.test(behind)))) && !labelled.test(behind) && !sizedAlone.test(behind) && !/^\W*(?:and )?(?:second(?:ly)?|third|also|another|then|next)\b/.test(front) && !/^[^;:]{0,40}\b(?:second|another|third|separate) \d{1,2} ?-?(?:fr?|french)\b/.test(behind) && !followsOn(sentence, behind, before)) return false;
  if (opening === 'size') return (!inside(sentence) || behind.startsWith(';')) && !isSeen.test(behind.split(';')[0] ?? '');
  const next = reading.sentences[sentence.index + 1];
  const alone = sentence.to - group.to <= 1 && next?.paragraph === sentence.paragraph && next.vessels.length === 0 && !hasTerm(next.terms, 'ivus');
  // Behind a label ("Left brachial artery, 6 Fr: ...") stands what was done from there.
  const words = alone ? next.said.slice(0, 90) : (labelled.exec(behind)?.[0] ?? (sentence.row && guidedCell.test(behind) ? behind.replace(closureCell, '') : behind));
  return /\b(?:ultrasound|us|sono\w*|micropuncture|seldinger|needle|retrograde|antegrade|sheath|punctures?|first (?:pass|stick|attempt)|\d{1,2} ?-?(?:fr?|french))\b/.test(words) && !/\bsnared?\b|\brendezvous\b|\bto needle\b/.test(sentence.said) && !(/\b(?:micropuncture|needle)\b/.test(words) ? /\b(?:mm2|stenosis|closed)\b/ : isSameEntry(words) ? /\b(?:mm2?|stenosis|occlu\w+|plaque|closed|balloon)\b/ : isGuidedEntry(sentence, words) ? isWorkedOn : isSeen).test(words);
}

/** "US, patent & compressible, 24F DrySeal": seen with the probe in front of the needle, as the size of what went in tells. */
const isGuidedEntry = (sentence: ReadSentence, words: string): boolean =>
  /\b(?:ultrasound|us|sono\w*)\b/.test(words) && /\b\d{1,2} ?-?(?:fr?|french)\b|\bsheath\b/.test(words) && !inside(sentence);

const sameWay = /\b(?:same (?:way|thing|technique|manner|set-?up|fashion)|likewise|ditto|similarly|identical(?:ly)?)\b/;

/** "L CFA same way only 6F, 1 perclose": entered as the one before, and set up for closure. */
export const isSameEntry = (words: string): boolean => sameWay.test(words) && /\b\d{1,2} ?-?(?:f|fr|french)\b/.test(words);

const isWorkedOn = /\b(?:mm2|stenosis|occlu\w+|plaque|full of clot|clotted|closed|perclose|mynx|balloon)\b/;

/** "Right common femoral artery imaged on US: heavy calcium", "... was small by ultrasound": looked at before the needle, which may fail. */
const lookedOver = /^\.?(?: artery| vein)? (?:was|were|is|had|has|measured|looked|appeared|seemed|proved) (?:(?!used|chosen|taken|selected|approached|opened|punct|entered|accessed|cannulated|stuck|needled|hit|gone)[\w-]+ ){1,6}?(?:on|with|by|under|using) (?:the )?(?:us|ultrasound|sono\w*|duplex)\b|^\.?(?: artery| vein)? (?:(?:was|were|each|both|all|first|then|also) )*(?:imaged|scanned|looked at|examined|checked|seen|evaluated|inspected|assessed|surveyed|interrogated) (?:on|with|by|under|using) (?:the )?(?:us|ultrasound|sono\w*|duplex)\b/;

const isSeen = /\b(?:mm2?|stenosis|patent|occlu\w+|plaque|thromb\w+|full of clot|clotted|closed|perclose|mynx|flow|balloon)\b/;

/** Where in its line the vessel stands, if there an entry may be told: at its head, behind a size or a colon. */
function placeInLine(reading: Reading, sentence: ReadSentence, group: VesselGroup, sizedFirst: boolean): 'head' | 'size' | null {
  const behindLimb = sentence.limbs.some(({ entry, at }) => entry && at < group.from);
  const listed = sizedFirst && isBehindComma(reading, sentence, group);
  if (group.from - sentence.from <= (behindLimb ? 8 : listed ? 9 : 3) || isBehindColon(reading, sentence, group)) return sizeFirst.test(said(reading, sentence.start, group.start)) ? 'size' : 'head';
  return group.from - sentence.from <= 9 && sizeFirst.test(said(reading, sentence.start, group.start)) ? 'size' : null;
}

/** "We went to the leg: right common femoral artery, Seldinger, 7F": words without device or vessel lead to the line. */
const isBehindColon = ({ tokens }: Reading, { devices, vessels, terms, from }: ReadSentence, group: VesselGroup): boolean =>
  tokens[group.from - 1]?.text === ':' && vessels[0] === group && !devices.some(({ to }) => to <= group.from) &&
  !terms.some((hit) => hit.from >= from && hit.to < group.from && hit.meanings.some(({ cat }) => cat === 'finding' || cat === 'modality' || cat === 'therapy' || cat === 'ivus'));

/** ": 10F sheath (stent)", " - 8 Fr (IVUS)": size and use, and no more. */
const sheathRow = /^ ?[,:–-]? ?\(?\d{1,2} ?-?(?:french|fr|f)\b(?: (?:\w+ )?(?:sheath|introducer))?\)?(?: ?\([^()]{1,40}\)|,? for [^.;]{1,40})\W*$/;

/** "R femoral vein, ultrasound, 9F. L femoral vein, ultrasound, 9F.": the same right behind an entry, with guidance and size. */
const followsOn = (sentence: ReadSentence, behind: string, before: ReadSentence | null): boolean =>
  before !== null && sentence.index - before.index === 1 && sentence.paragraph === before.paragraph && !inside(sentence) &&
  (sameWay.test(behind) || sheathRow.test(behind) || /\b(?:ultrasound|us|sono\w*|micropuncture|needle)\b/.test(behind)) && /\b\d{1,2} ?-?(?:f|fr|french)\b/.test(behind);

/** "CFA 6F, CFV 8F": the next of a list, with its own size. */
const isSizedBehind = ({ tokens }: Reading, { vessels }: ReadSentence, group: VesselGroup): boolean => {
  const before = vessels[vessels.indexOf(group) - 1];
  return before !== undefined && (group.from - before.to <= 4 || tokens[group.from - 1]?.text === ';') && tokens[group.from - 1]?.kind === 'mark' && ((isSizeAt(tokens, before.to) && isSizeAt(tokens, group.to)) || (isGuidedAt(tokens, before.to) && isGuidedAt(tokens, group.to)));
};

/** "8F RCFV, 10F RIJ": the next of a list, each behind its size. */
const isSizedInFront = (reading: Reading, { start, end, vessels }: ReadSentence, group: VesselGroup): boolean => {
  const before = vessels[vessels.indexOf(group) - 1];
  return before !== undefined && /^,? ?(?:and |& |\+ )?\d{1,2} ?-?(?:french|fr|f)(?: sheath)?,? $/.test(said(reading, before.end, group.start)) && sizeFirst.test(said(reading, start, before.start)) && /^ ?(?:$|[,.;()+&])/.test(said(reading, group.end, end));
};

/** "L CFV US-guided, R CFV US-guided". */
const isGuidedAt = (tokens: Reading['tokens'], at: number): boolean => /^(?:us|ultrasound)$/.test(tokens[at]?.text ?? '') && /^(?:-|guided)$/.test(tokens[at + 1]?.text ?? '');

const isSizeAt = (tokens: Reading['tokens'], at: number): boolean => tokens[at]?.kind === 'number' && /^(?:f|fr|french)$/.test(tokens[at + 1]?.text ?? '');

/** "Type 2 endoleak, left radial artery, 6 Fr.": the vessel stands first but for what the operation was for. */
const isBehindComma = ({ tokens }: Reading, { devices, terms, from }: ReadSentence, group: VesselGroup): boolean =>
  tokens[group.from - 1]?.text === ',' && !devices.some(({ to }) => to <= group.from) && !terms.some((hit) => hit.from >= from && hit.to <= group.from && hit.meanings.some(({ cat }) => cat === 'move' || cat === 'performed' || cat === 'therapy'));
