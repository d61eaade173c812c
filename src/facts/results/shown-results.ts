import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said, saidWithin } from '../../language/text/said.js';
import { tokenAt } from '../../language/text/tokens.js';
import { isSizeOfDevice } from '../movement/device-sizes.js';

/** A result told in a sentence, as token indices `[from, to)`. */
export interface Shown {
  readonly from: number;
  readonly to: number;
  readonly measured: boolean;
  /** Words of IVUS themselves tell it, whatever other imaging the sentence names. */
  readonly byIvus?: boolean;
}

/** "20 by 24", "14 x 15": two diameters. */
const isCross = (text: string | undefined): boolean => text === 'by' || text === 'x' || text === '×';

/** "4 stored": how many pictures or runs, no measurement. */
const counted = /^(?:stored|saved|kept|archived|recorded|loops?|cineloops?|runs?|pass(?:es)?|images?|pictures?|clips?|series|vessels?|veins?|arteries|segments?|sites?|stations?|times)$/;

const isTool = /wire|^(?:catheter|guide|balloon|sheath|needle|microcatheter|introducer|snare|filter|embolic|closure)/;
const ofTool = /^(?:atm|bar|fr?|french|min|sec|minutes?|seconds?|units?|u|ml|cc|lot|mmhg|cm)$/;

/** A number in a row of results; the number of the row, a size of what was brought in ("0.014 wire"), a pressure and a count ("pullback x2") are none. */
function isFigureOfRow({ tokens }: Reading, { from, devices }: ReadSentence, at: number, tooled: boolean): boolean {
  const [before, behind] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (counted.test(behind) || ofTool.test(behind) || (before === '|' && behind === '|' && at - from <= 2)) return false;
  if (/^(?:mm2?|cm2|sq|%)$/.test(behind)) return true;
  return !tooled && !(before === 'x' && tokens[at - 2]?.kind !== 'number') && !devices.some((hit) => at >= hit.from && at <= hit.to && tokens[at]?.gap !== 3 && hit.meanings.every(({ kind }) => kind === 'ivus-catheter'));
}

/** "IVUS bore this out", "IVUS of that vessel did not confirm it": a verdict on what other imaging suggested. */
const verdict = /\b(?:ivus|(?:intravascular |the )ultrasound)(?: (?:of|in) (?:it|that|this|the)(?: (?:vessel|vein|artery|segment|same|one))?)?(?: (?:clearly|then|also|however|only|fully))* (bore (?:this|it|that|them) out|bears (?:this|it|that) out|agreed|concurred|(?:did not|failed to|could not) (?:confirm|corroborate|bear|show|find|agree|support) ?(?:it|this|that|any|one)?|(?:confirmed|corroborated|refuted|disproved|contradicted|excluded|dispelled|endorsed) (?:it|this|that|the (?:finding|suspicion|impression|same))|(?:proved|showed) (?:otherwise|the same))\b/;

/** "The stenosis on the venogram was borne out by IVUS", "... was not corroborated on IVUS". */
const borneOut = /\b(?:was|were|is|been|being) (?:(?:not|never|fully|only|partly|then|also|clearly|subsequently|indeed|later) ){0,2}(borne out|confirmed|corroborated|verified|substantiated|upheld|reproduced|supported|refuted|disproved|contradicted|dispelled|endorsed|excluded|ruled out) (?:by|on|with|at|under|using) (?:(?:the|our) )?(?:ivus|intravascular ultrasound)\b/;

/** "IVUS of the left CIV gave the same picture as the venogram", "... looked no different from the angiogram". */
const likeOther = /\b(?:ivus|intravascular ultrasound)(?: (?:of|in) (?:[a-z]+ ){1,6}?| )(?:\w+ly |also |then )?((?:gave|showed|yielded|painted|told) the same (?:\w+ )?(?:as|that)|(?:was|were) (?:\w+ly )?(?:as|like|concordant with|in agreement with|in keeping with|identical to|the same as) (?:on |by |at |in )?(?:the |that (?:of|on) (?:the )?)?(?:venogra|angiogra|aortogra|arteriogra|cavogra|ct\b)|looked (?:no different|the same|just|much) |(?:did not|does not) differ |(?:showed|found|revealed|saw|confirmed) what (?:the )?(?:\w+ )?(?:venogra\w+|angiogra\w+|ct|duplex|mri?) (?:had |already |only )*(?:shown|showed|suggested|seen|hinted)|(?:matched|agreed with|mirrored|paralleled|contradicted) (?:the |what the )?(?:venogra|angiogra|aortogra|arteriogra|cavogra|ct\b))/;

/** Where in the text the verdict stands; null where the sentence gives none. */
function verdictIn({ said, start, terms }: ReadSentence): number | null {
  if (!terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'))) return null;
  const found = verdict.exec(said) ?? borneOut.exec(said) ?? likeOther.exec(said);
  return found?.[1] === undefined ? null : start + found.index + found[0].lastIndexOf(found[1]);
}

/** Finding words and measurements of a sentence. */
export function shownIn(reading: Reading, sentence: ReadSentence): Shown[] {
  if (sentence.vessels.length === 0 && (isOfPatient(sentence) || noneDone.test(sentence.said))) return [];
  const shown: Shown[] = [];
  const pressure = hasTerm(sentence.terms, 'modality', 'pressure');
  for (const hit of sentence.terms)
    for (const term of hit.meanings)
      if (term.id === 'measure' && (reading.tokens[hit.from - 1]?.text === 'not' || isMeans(reading, hit) || isOfRun(sentence, hit) || isSizeOfDevice(reading, sentence, hit) || (pressure && /^measur/.test(reading.tokens[hit.from]?.text ?? '')))) continue;
      else if (term.cat === 'finding' && judging.test(reading.tokens[hit.from]?.text ?? '') && sentence.vessels.length === 0 && !ofVessel.test(sentence.said)) continue;
      else if (term.id === 'normal' && reading.tokens[hit.from]?.text === 'untouched' && leftAlone.test(saidWithin(sentence, hit.start - 60, hit.start))) continue;
      else if (term.id === 'normal' && ofPictures.test(saidWithin(sentence, hit.start - 40, hit.start))) continue;
      else if (term.id === 'normal' && nothingDone.test(saidWithin(sentence, hit.start, hit.end + 60))) continue;
      else if (pressure && term.id === 'abnormal' && isPlaceOfPressure(reading, sentence, hit.start)) continue;
      else if (term.cat === 'finding' || (term.cat === 'purpose' && term.id === 'noun')) shown.push({ from: hit.from, to: hit.to, measured: term.id === 'measure' });
  const tooled = sentence.row && sentence.devices.some(({ meanings }) => meanings.every(({ kind }) => isTool.test(kind)));
  for (let at = sentence.from + 1; at < sentence.to; at++) {
    const token = reading.tokens[at];
    const before = reading.tokens[at - 1];
    if (token?.text === '%' && before?.kind === 'number') shown.push({ from: at - 1, to: at + 1, measured: true });
    else if (token?.kind === 'number' && isCross(before?.text) && sentence.devices.length === 0 && reading.tokens[at - 2]?.kind === 'number' && sentence.vessels.length > 0) shown.push({ from: at - 2, to: at + 1, measured: true });
    else if (sentence.row && token?.kind === 'number' && sentence.vessels.length > 0 && isFigureOfRow(reading, sentence, at, tooled)) shown.push({ from: at, to: at + 1, measured: true });
  }
  if (sentence.vessels.length > 1 && shown.some(({ measured }) => measured)) shown.push(...sharedUnit(reading, sentence), ...thatOf(reading, sentence));
  if (sentence.vessels.length > 0) shown.push(...unitAhead(reading, sentence));
  if (answersQuestion(reading, sentence)) shown.push({ from: sentence.from, to: sentence.from + 1, measured: false });
  const verdict = verdictIn(sentence);
  if (verdict !== null) {
    const at = tokenAt(reading.tokens, verdict);
    shown.push({ from: at, to: at + 1, measured: true, byIvus: true });
  }
  if (shown.length > 0 || sentence.section.kind === 'ivus-findings') shown.push(...toldAlike(sentence));
  return shown.sort((a, b) => a.from - b.from);
}

/** "At 1 mm per second over 80 mm", "a probe of 0.9 mm diameter": of the run or its catheter. */
const isOfRun = (sentence: ReadSentence, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /^ ?(?:\/|per |a )s(?:ec(?:ond)?)?\b/.test(saidWithin(sentence, end, end + 12)) || runBefore.test(saidWithin(sentence, start - 70, end));
const runBefore = /\b(?:pull(?:ed)?[- ]?back|run|carried out|recorded)\b[^,;]* over (?:a (?:length|distance) of )?\d+(?:\.\d+)? ?[cm]m$|\b(?:probe|transducer|catheter|sheath|system) (?:of|with) (?:a )?(?:diameter of )?\d+(?:\.\d+)? ?mm(?: in)?(?: diameter)?$/;

/** "I elected to leave the celiac untouched": what was done, or not, to a vessel. */
const leftAlone = /\b(?:leave|leaving|(?:was|were|been|be|i|we|and|then|therefore) left|(?<!\b(?:the|on|at) )left (?=(?:it|the|this|that|both)\b))\b[^.;]{0,45}$/;

/** "There was no such catheter on the shelf, so none was done". */
const noneDone = /\bnone (?:was|were|could be) (?:done|performed|obtained|used|made|carried out)\W*$/;

/** "The images were clear": of the pictures, not of the vessel. */
const ofPictures = /\b(?:images?|imaging|pictures?|image quality|quality|views?|recordings?|loops?|catheter|probe|sheath|wire)(?: of it)? (?:was|were|is|are|remained|stayed) (?:\w+ )?$/;

/** "Nothing of the kind was done today": of what was done, not of what was seen. */
const nothingDone = /^nothing(?: (?!(?:but|wrong|abnormal)\b)[a-z]+){0,5}? (?:was|were|has been|had been|needed to be|needs to be|had to be) (?:(?:therefore|then|yet|ever) )?(?:done|performed|undertaken|attempted|carried out|tried|used|treated|put in|placed|deployed|opened)\b/;

/** "Hemostasis was excellent": a judgement that only a vessel, or what points at one, makes a result. */
const judging = /^(?:was|were|looked|looks|had|has|unaltered)$/;
const ofVessel = /\b(?:it|they|both|each|neither|all|one|former|latter|the other(?! (?:hand|leg|side|groin|arm))|veins?|arter(?:y|ies)|vessels?|lum(?:en|ina)|walls?|stents?|segments?|grafts?|there|inflow|outflow|confluence|ostium|origin)\b/;

/** "The artery was measured with IVUS and a stent was chosen": that it was measured, and not how wide it was. */
const isMeans = ({ tokens }: Reading, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  tokens[from]?.text === 'measured' && /^(?:was|were|been|then|also|next|both|each|and)$/.test(tokens[from - 1]?.text ?? '') && /^(?:with|by|using|on|via|under)$/.test(tokens[to]?.text ?? '');

/** "The groin was soft and flat", "the patient was fine", "foot pulses normal": of the patient, and of no picture. */
const isOfPatient = ({ said: words, terms }: ReadSentence): boolean => ofPatient.test(words) && !hasTerm(terms, 'ivus') && !hasTerm(terms, 'probe') || /\b(?:complications?|blood loss|ebl)\b/.test(words);
const ofPatient = /^\W*(?:(?:the|his|her|both|left|right|distal|pedal|foot|radial|palpable) ){0,2}(?:patient|pt|pulses?|foot|feet|toes|hand|leg|groins?|wrist|wound|dressing|hemostasis|haemostasis|doppler|vitals?|vital signs|skin|abi)(?: \w+)?(?: was| were| is| are|,|:| remained| had| tolerated| did| soft| warm| normal)\b/;

/** "A gradient of 22 mmHg was found across the lesion": where the pressure was taken, not what was seen. */
const isPlaceOfPressure = (reading: Reading, { start }: ReadSentence, at: number): boolean =>
  /\b(?:across|over|through|above|below|beyond|past|proximal to|distal to) (?:(?:the|this|that|each|a|any|it) )?(?:\w+ )?$/.test(said(reading, Math.max(start, at - 40), at));

const unit = /^(?:mm2?|cm2?|%|percent|sq|square)$/;

/** "CIV 44, EIV 120, CFV 117 mm2": numbers of a list whose unit stands behind the last. */
function sharedUnit({ tokens }: Reading, { vessels, to: end }: ReadSentence): Shown[] {
  const numbers = vessels.map(({ to }) => (/^(?:was|of|at|=|:)$/.test(tokens[to]?.text ?? '') ? to + 1 : to)).filter((at) => at < end && tokens[at]?.kind === 'number' && (/^(?:[,;]|and)$/.test(tokens[at + 1]?.text ?? '') || unit.test(tokens[at + 1]?.text ?? '')));
  const last = numbers.at(-1);
  return last !== undefined && numbers.length > 1 && unit.test(tokens[last + 1]?.text ?? '') ? numbers.slice(0, -1).map((at) => ({ from: at, to: at + 1, measured: true })) : [];
}

/** "IVUS areas (mm2): left CIV 52; left EIV 110", "diameters in mm: ...": numbers whose unit stands in the label. */
function unitAhead({ tokens, folded }: Reading, { vessels, to: end, said: words, section: { heading, modality } }: ReadSentence): Shown[] {
  const headed = heading !== null && modality === 'ivus' && labelWithUnit.test(`${folded.slice(heading.start, heading.end)}:`);
  if (!headed && !labelWithUnit.test(words)) return [];
  return vessels.flatMap(({ to }) => {
    const at = /^(?:was|of|at|=|:|-|,)$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
    return at < end && tokens[at]?.kind === 'number' && (at + 1 >= end || /^(?:[,;.)]|and|\()$/.test(tokens[at + 1]?.text ?? '')) ? [{ from: at, to: at + 1, measured: true }] : [];
  });
}
const labelWithUnit = /^[^:;.]*(?:\((?:in )?(?:sq(?:uare)? )?(?:mm2?|cm2?|%|percent|millimet(?:er|re)s)\)|\b(?:in|areas?|csa|mla|diameters?|measurements?),? (?:sq(?:uare)? )?(?:mm2?|cm2?|percent|millimet(?:er|re)s))[^:;.]{0,30}:/;

/** "Areas were 61 and 102 mm2, and that of the cava was 270": a number whose unit was told in front. */
function thatOf({ tokens }: Reading, { vessels, to: end, said: words }: ReadSentence): Shown[] {
  if (!/\bth(?:at|ose) of\b/.test(words)) return [];
  return vessels.flatMap(({ from, to }) => {
    const lead = tokens.slice(Math.max(0, from - 3), from).map(({ text }) => text).join(' ');
    const at = /^(?:was|were|at|is|=|:|,)$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
    return /\bth(?:at|ose) of(?: (?:the|his|her|both))?$/.test(lead) && at < end && tokens[at]?.kind === 'number' ? [{ from: at, to: at + 1, measured: true }] : [];
  });
}

/** "Residual clot? None in the left popliteal vein": the answer to a finding asked for in front. */
function answersQuestion({ sentences }: Reading, { said: words, index, paragraph }: ReadSentence): boolean {
  if (!/^\W*(?:none|yes|no|nil|not any|nothing|present|absent)\b/.test(words)) return false;
  const before = sentences[index - 1];
  return before?.paragraph === paragraph && /\?\W*$/.test(before.said) && before.said.length < 60 && (hasTerm(before.terms, 'finding') || hasTerm(before.terms, 'purpose', 'noun'));
}

const alikeBehind = /^(?: vein| artery)?(?:[:,]| ?-{1,2})?(?: (?:was|were|is|looked|appeared|showed|had|did))?(?: (?:much|about|roughly|exactly|essentially))? (?:the same|similar|similarly|likewise|ditto|identical|did not|didn't|none|nil)(?= ?(?:[.;,]|and\b|$))/;
const alikeBefore = /(?:,|;|\band) (?:as|so) (?:is|was|were|are|did|does|had) (?:(?:that|the one|the (?:stent|lumen|segment)) )?(?:(?:in|of) )?(?:the |his |her )?$|(?:,|;|\band|\bbut) (?:none|nothing|no such \w+)(?: (?:was |were )?(?:seen|found|present|there))? (?:in|of|within|on) (?:the |his |her |either )?$/;

/** "Left EIV: the same", "the trunk had plaque, the popliteal none", "as is that in the external iliac": told of a vessel by what was told of the one in front. */
function toldAlike(sentence: ReadSentence): Shown[] {
  if (!alike.test(sentence.said)) return [];
  return sentence.vessels
    .filter(({ start, end, access }) => !access && (alikeBehind.test(saidWithin(sentence, end)) || alikeBefore.test(saidWithin(sentence, sentence.start, start))))
    .map(({ from, to }) => ({ from, to, measured: false }));
}
const alike = /\b(?:same|similar|similarly|likewise|ditto|identical|not|didn't|none|nil|as|so)\b/;

