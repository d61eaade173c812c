import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said, saidWithin } from '../../language/text/said.js';
import { ivusDatedBack } from '../dated-back.js';
import type { Movement } from '../movement/device-walker.js';
import { isUsual } from '../access/entry-lines.js';
import { askedUnderRun } from '../reasons/asked-under-run.js';
import { explainsLast } from '../reasons/explanations.js';
import { reasonsOf } from '../reasons/reasons.js';
import { testimonyOf } from '../sections-of-fact.js';
import type { IvusContext } from './ivus-tie.js';
import { isNoLook, isSought, looksElsehow } from './looks-on-the-way.js';
import { isTreatment, treating } from './treatment-told.js';

export type { IvusContext, IvusTie } from './ivus-tie.js';

const otherImagings = new Set(['angio', 'cross-sectional', 'duplex', 'echo', 'oct']);

/** Follows which sentences speak of IVUS: the tie lasts through a paragraph or list until imaging, treatment or closure ends it. */
export function followIvus(reading: Reading, movements: readonly Movement[]): IvusContext[] {
  const moved = new Map<number, Movement[]>();
  for (const movement of movements) {
    const known = moved.get(movement.sentence.index);
    if (known) known.push(movement);
    else moved.set(movement.sentence.index, [movement]);
  }
  const knowsIvus = reading.sections.some(({ modality }) => modality === 'ivus') || reading.sentences.some(tellsOfIvus);
  const contexts: IvusContext[] = [];
  let open = false;
  let lastOwn = -9;
  let lastOther = -9;
  let lastDone = { at: -9, paragraph: -1 };
  let sectionOfOwn: ReadSentence['section'] | null = null;
  let paragraph = -1;
  let ran = false;
  let labelledItem: ReadSentence | null = null;
  let headed: ReadSentence | null = null;
  let before: ReadSentence | null = null;
  const staysInBlock = (sentence: ReadSentence): boolean => {
    const { section, item, row } = sentence;
    if (section.kind === 'findings' && section.modality === null && isNextItem(reading, sentence, labelledItem)) return false;
    const newLine = (reading.tokens[sentence.from]?.gap ?? 0) >= 2 && section.kind === 'findings' && section.modality === null;
    return (!newLine && sentence.paragraph === paragraph) || ((item || row || measuresArea(sentence)) && section.heading === null);
  };
  /** Counts the sentences but for those of a formality or of the past, which a dictation may put between any two. */
  let at = 0;
  const follows = ({ section, said, terms }: ReadSentence): boolean =>
    at - lastOwn === 1 && (section.heading === null || section === before?.section) && (pointsBack.test(said) || (ran && hasTerm(terms, 'finding', 'measure')));
  for (const sentence of reading.sentences) {
    const testimony = testimonyOf(sentence);
    const aside = testimony === 'formality' || testimony === 'past';
    if (!aside) at++;
    const run = moved.get(sentence.index) ?? [];
    if (knowsIvus && isHeadedUltrasound(reading, sentence, at - lastOwn)) headed = sentence;
    const taken = run.some(({ mover }) => mover === 'ivus');
    const own = taken || sentence.section.modality === 'ivus' || (namesIvus(sentence, knowsIvus && !isOfSkin(sentence, lastOwn >= 0)) && !isNoLook(sentence) && !isOfAnotherYear(reading, sentence)) || (knowsIvus && (speaksOfUltrasound(sentence, at - lastOwn) || headed === sentence || isLineUnder(sentence, headed) || isCredited(reading, sentence)));
    if (own && isItemOfIvus(reading, sentence)) labelledItem = sentence;
    const otherImaging: boolean = (sentence.section.modality === 'angio' && !namesIvus(sentence, false) && !(open && sentence.section === sectionOfOwn && (measuresArea(sentence) || tellsOfRun.test(sentence.said) || sentence.vessels.some((group) => isLookedAt(reading, group))) && !notDone.test(before?.said ?? ''))) || tellsOtherImaging(reading, sentence);
    if (own && !aside) lastOwn = at;
    if (otherImaging && !aside) lastOther = at;
    const resumes = lastOther <= lastOwn && at - lastOwn <= whatItShowedReach && sectionOfOwn !== null && goesOn(sentence.section, sectionOfOwn) && whatItShowed.test(sentence.said);
    const areaOfRun = measuresArea(sentence) && at - lastDone.at <= areaReach && sentence.paragraph === lastDone.paragraph && sectionOfOwn !== null && goesOn(sentence.section, sectionOfOwn);
    if (own && !aside) sectionOfOwn = sentence.section;
    const carried: boolean = !own && (!otherImaging || (pointsBack.test(sentence.said) && isOtherBehind(reading, sentence))) && testimony === 'session' && ((open && (staysInBlock(sentence) || follows(sentence))) || resumes || areaOfRun) && !endsWithin(reading, sentence, run);
    contexts.push({ tie: own ? 'own' : carried ? 'carried' : 'none', otherImaging });
    if (aside) continue;
    if (!(open && !own && sentence.paragraph === paragraph && ((otherImaging && (saysWhyDone.test(sentence.said) || explainsLast(reading, sentence) || hadShown.test(sentence.said))) || reasonLabel.test(sentence.said) || askedUnderRun(reading, sentence, movements)))) open = own ? testimony === 'session' && (taken || !(deniedAtEnd.test(sentence.said) || ivusDatedBack(reading, sentence))) : carried && !otherImaging;
    if (own && open) lastDone = { at, paragraph: sentence.paragraph };
    paragraph = sentence.paragraph;
    ran = taken;
    before = sentence;
  }
  return contexts;
}

/** "It showed ...", "on the same run ...": behind IVUS under a heading of the angiogram; other lines there are those of the angiogram. */
const tellsOfRun = /^\W*(?:it|they|this|that|both|these|the (?:probe|catheter|run|pull-?back|examination|ultrasound)|(?:on|in|during|along|from) (?:the|this|that) (?:same )?(?:run|pull-?back|pass|withdrawal|recording|probe))\b/;

/** "IVUS not used here", "IVUS considered": nothing that could go on. */
const notDone = /\b(?:ivus|intravascular|ultrasound)\b[^.;]*\b(?:not|considered|deferred|planned|declined|unavailable|withheld|omitted|unnecessary|unhelpful|offered|discussed)\b|\b(?:no|without|declined|deferred|instead of) (?:\w+ )?(?:ivus|intravascular)\b/;

/** The same section, or the rest of it behind an aside. */
const goesOn = (section: ReadSentence['section'], before: ReadSentence['section']): boolean => section === before || (section.heading === null && section.kind === before.kind && section.modality === before.modality);

/** Other imaging told of; where it stands only in the reason of a vessel looked at ("was interrogated because the venogram could not ..."), it is none. */
function tellsOtherImaging(reading: Reading, sentence: ReadSentence): boolean {
  if (byContrast(sentence) && !namesIvus(sentence, true) && !measuresArea(sentence)) return true;
  if (sentence.said.includes('co2') && onGas.test(sentence.said)) return true;
  const told = sentence.terms.filter((hit) => hit.meanings.some(({ cat, id }) => cat === 'modality' && otherImagings.has(id)) && !failedToShow(reading, sentence, hit));
  if (told.length === 0) return false;
  const { reasons } = sentence.vessels.some((group) => isLookedAt(reading, group)) ? reasonsOf(reading.tokens, sentence) : { reasons: [] };
  return !told.every((hit) => reasons.some(({ from, to }) => hit.from >= from && hit.to <= to));
}

/** "Left common iliac on the CO2 pelvic run: 30%": carbon dioxide in place of contrast. */
const onGas = /\b(?:on|by|per|at) (?:the |a )?(?:final |last )?co2\b|\bco2 (?:\w+ ){0,2}(?:runs?|shots?|injections?|pictures?|films?|images?|angio\w*|\w+grams?|\w+graphy)\b/;

/** "It revealed plaque with a 3 mm lumen; the angiogram put the common iliac at 40%": other imaging has a clause of its own behind. */
const isOtherBehind = (reading: Reading, { terms, start }: ReadSentence): boolean =>
  terms.every((hit) => !hit.meanings.some(({ cat, id }) => cat === 'modality' && otherImagings.has(id)) || said(reading, start, hit.start).includes(';'));

const relative = /\b(?:that|which)(?: (?:the|our|his|her|a|plain|conventional|\w+ly))* $/;
const missing = /^(?: alone)? (?:(?:had|has|have) )?(?:\w+ly )?(?:missed|understated|underestimated|overlooked|hidden|masked|(?:(?:did|could|had|does|has) not (?:shown?|reveal(?:ed)?|suggest(?:ed)?|resolved?|depict(?:ed)?|bring|brought)))\b/;
const unseenOn = /\b(?:that|which) (?:was|were|is|had been) (?:\w+ly )?(?:not (?:\w+ly )?(?:seen|visible|apparent|appreciated|evident|suspected|shown|imaged)|invisible|missed|unseen|overlooked|hidden|understated|underestimated)(?: well)? (?:on|by|at|in|with|to) (?:the |our |plain )?$/;

const hinting = /\b(?:confirmed|proved|verified|corroborated|showed|revealed|established|settled|made clear|found)\b[^.;:]{0,25}\bwhat (?:(?:the|our|his|her|a|plain) )?$/;
const hinted = /^ (?:had )?(?:(?:only|merely|just|already|strongly) )?(?:hinted at|suggested|raised|suspected|implied|pointed to|left open|indicated)\b/;

/** "IVUS confirmed what the venogram only hinted at", "A reduction that contrast had missed", "the web that was not seen on the venogram": named only as what did not show it. */
export const failedToShow = (reading: Reading, { start, end }: ReadSentence, hit: { readonly start: number; readonly end: number }): boolean => {
  const before = said(reading, Math.max(start, hit.start - 70), hit.start);
  return unseenOn.test(before) || (hinting.test(before) && hinted.test(said(reading, hit.end, Math.min(end, hit.end + 40)))) || (relative.test(before) && missing.test(said(reading, hit.end, Math.min(end, hit.end + 50))));
};

/** "Did this for true diameters, these vessels look smaller on angio": why the run in front was made; its results go on behind. */
const saysWhyDone = /^\W*(?:(?:i|we) )?(?:did|used|chose|needed|wanted|performed) (?:this|it|so|that)\b|^\W*(?:this|it|that) was (?:(?:felt|thought|judged|considered|deemed) (?:to be )?)?(?:done|used|performed|chosen|needed|undertaken|necessary|required|warranted|justified|indicated|essential|advisable|added|selected|my choice)\b[^.;]*\b(?:as|because|since|for|to|given|in order)\b|^\W*(?:i|we) (?:felt|thought|judged|considered|deemed|believed|found) (?:that )?(?:it|this|that) (?:(?:was|to be|would be) )?(?:needed|necessary|warranted|justified|indicated|required|essential|advisable)\b|^\W*(?:reason|purpose|rationale|indication) (?:for|behind) (?:it|this|that|(?:the )?(?:ivus|run|pullback|study)) (?:is|was|being)\b|^\W*(?:the|my|our|its|his|her|their) (?:(?:main|sole|only|chief|whole) )?(?:reason|purpose|point|aim|idea|goal|object|objective|intent|intention|role|job|task|mission|motive|hope)s?\b(?: (?:here|today|there))?(?: (?:of|for|behind) (?:it|this|that|the (?:run|pullback|study)))?(?: (?:was|were|being)|:)/;

/** "The venogram had shown collaterals": told back, behind which the results of the run go on. */
const hadShown = /\b(?:had|has) (?:already |only |previously |earlier |also |not )?(?:shown|demonstrated|revealed|suggested|displayed|been (?:equivocal|unclear|inconclusive|normal))\b/;

/** Sentences behind IVUS, in its paragraph, within which an area in mm2, which no other imaging gives, is still its result. */
const areaReach = 6;

/** "Reason for both: ...", "For: stent size": the label of a reason, whatever it names; the results go on behind. */
const reasonLabel = /^\W*(?:why|what for|rationale|indications?|purpose|aims?|goals?|objectives?|justification|(?:medical )?necessity|need|reasons?|for)(?: (?:for|in|of) (?:both|all|each|it|this|that|(?:the |all )?(?:two|three|four)|every \w+))?(?: \([^)]{1,30}\))? ?[:=]/;

/** Words that one of the following holds. */
const ofFlow = /flow|fill|off|collateral|emboli/;

/** "Final runoff preserved", "brisk flow, collaterals gone": what contrast shows, whatever was told before. */
const contrastFlow = /\brun-?offs?\b|\b(?:still|now|also|both|all|again) fill(?:s|ing|ed)?\b|\bfill(?:s|ed) (?:well|briskly|normally|promptly|retrograde|late)\b|\bfills by\b|(?<!\b(?:was|were|is|are|been) )\bfilled by\b|\bfilled by (?:\w+ ){0,3}collateral|\b(?:brisk|antegrade|in-?line|unimpeded|rapid|prompt|good|excellent|improved|restored|normal|sluggish|slow|timi 3|forward) flow\b|\bflow (?:forward|antegrade|in-?line)\b|\bflow (?:was |is )?(?:now )?(?:brisk|rapid|prompt|restored|improved|in-?line|unimpeded|sluggish|slow)\b|\bcollaterals? (?:\w+ ){0,2}(?:gone|resolved|vanished|disappeared|decompressed|no longer)|\b(?:no|less) (?:longer )?(?:filling of )?collaterals\b|\bdistal emboli/;

/** What contrast shows, not the probe. */
export const byContrast = ({ said: words }: ReadSentence): boolean => ofFlow.test(words) && contrastFlow.test(words);

const lookedAt = /^(?: (?:vein|artery))?(?: ?[-:] | (?:was|were) (?:(?:then|also|both|each|likewise|next|specifically|carefully|additionally) )?)(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|looked at|included|checked)\b|^ (?:imaged|interrogated|examined|studied|scanned|assessed|inspected)(?= (?:as well|also|too|next|likewise|to|because|since)\b(?! guide)(?![^.;]*\b(?:by|on|with|under) (?:duplex|doppler|palpation|surface|transabdominal|percutaneous|transcutaneous)\b))|^,? (?:we|i) (?:(?:then|also) )?(?:looked|imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected)\b(?! for)/;

/** "The left common iliac was interrogated ...", "we then looked at the left common iliac", "imaging of it was obtained": the vessel is what was looked at. */
export const isLookedAt = (reading: Reading, { start, end }: VesselGroup): boolean => lookedAt.test(said(reading, end, end + 60)) || (isSought(said(reading, Math.max(0, start - 80), start)) && !looksElsehow.test(said(reading, end, end + 60).replace(/[.;].*/s, '')));

/** "... so intravascular ultrasound was not done.": nothing behind is its result. */
const deniedAtEnd = /\b(?:(?:ivus|ultrasound)(?: (?:of|in) [a-z ]{1,60})?|it|this|that|study|run) (?:was|were|could) (?:therefore |then )?not (?:be )?(?:done|performed|used|run|carried out|obtained|available|undertaken)(?: (?:today|here|this time|at this session))?\W*$/;

/** Treatment, withdrawal, a puncture or another device in hand ends the tie; a vessel "imaged to size the stent" does not. */
const endsWithin = (reading: Reading, sentence: ReadSentence, run: readonly Movement[]): boolean =>
  (isTreatment(sentence) && !sentence.row && !sentence.vessels.some((group) => isLookedAt(reading, group)) && !isTreatedInReason(reading, sentence)) || hasTerm(sentence.terms, 'out') || sentence.vessels.some(({ access }) => access) || run.some(({ mover }) => mover === 'catheter' || mover === 'balloon');

/** "... because the stent edge there had to be defined": treatment named in a reason alone. */
function isTreatedInReason({ tokens }: Reading, sentence: ReadSentence): boolean {
  const { reasons } = reasonsOf(tokens, sentence);
  if (reasons.length === 0) return false;
  const treatments = [...sentence.devices.filter(({ meanings }) => meanings.some(({ kind }) => treating.has(kind))), ...sentence.terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'therapy'))];
  return treatments.every((hit) => reasons.some(({ from, to }) => hit.from >= from && hit.to <= to));
}

/** "What it showed: ...", "The pullback revealed ...": the next paragraph still speaks of the run. */
const pointsBack = /^\W*(?:what (?:it|this|we|i|that) (?:showed|saw|found|revealed)|(?:it|this|that) (?:showed|shows|revealed|demonstrated|confirmed|disclosed)|(?:the |that |this )?(?:findings?|results?|measurements?|readings?)\b|(?:the )?(?:run|pullback|images|pictures|study|recording|tracing)s? (?:showed|shows|revealed|demonstrated|confirmed)|on (?:this|the|that) (?:run|pullback|study)|seen (?:were|was)\b)/;

/** "I used it because ... a stent. What it showed in the left renal artery: ...": the run again, behind a sentence or two on why, unless other imaging was told between. */
const whatItShowed = /^\W*what (?:it|this|the (?:probe|run|pullback)) (?:showed|saw|found|revealed)\b/;
const whatItShowedReach = 3;

/** Sentences behind words of IVUS within which "the ultrasound", or the ultrasound of vessels named before, is that one. */
const ultrasoundReach = 4;
const ultrasoundOfThemReach = 9;

const bareUltrasound = /\b(?:the|on|by|with|second|repeat|final|another) (?:\w+ )?ultrasound\b/;
const ultrasoundOfThem = /\bultrasound (?:of|in) (?:both|all|each|the two|the three|these|this|that) (?:\w+ ){0,3}(?:was|were|is)\b|\bultrasound was (?:\w+ )?(?:needed|necessary|judged|deemed|required|called)\b/;
const surfaceUltrasound = /\bultrasound (?:guid|probe over|of the (?:groin|neck|arm))|\b(?:under|surface|duplex|transabdominal|bedside|real-?time|guided) |\bultrasound-?guided/;

/** "The ultrasound showed ...", shortly behind words of IVUS: the same ultrasound. */
function speaksOfUltrasound(sentence: ReadSentence, behind: number): boolean {
  const { said, terms } = sentence;
  if (!said.includes('ultrasound') || hasTerm(terms, 'access') || hasTerm(terms, 'modality', 'duplex')) return false;
  return ((behind <= ultrasoundReach && bareUltrasound.test(said)) || (behind <= ultrasoundOfThemReach && ultrasoundOfThem.test(said))) && !surfaceUltrasound.test(said);
}

const ultrasoundLabel = /^\W*(?:the |what the )?(?:ultrasound|probe|pull-?back|sonographic) (?:results?|findings?|observations?|survey|appearances?|read-?outs?|report|readings?|measurements?|pictures|images|data|showed)\W*$/;

/** "Ultrasound read-out, right internal carotid artery: ...". */
const ultrasoundLabelOf = /^\W*(?:the )?(?:ultrasound|sonographic) (?:results?|findings?|observations?|readings?|read-?outs?|measurements?)(?:,| of| in| for| -) [^.;:]{3,50}:/;

/** "Ultrasound result." alone, or over its lines, shortly behind the run of IVUS: its result. */
function isHeadedUltrasound({ folded }: Reading, { said: words, section: { heading, body }, start }: ReadSentence, behind: number): boolean {
  if (behind > ultrasoundReach) return false;
  return (words.length < 40 && ultrasoundLabel.test(words)) || ultrasoundLabelOf.test(words) || (heading !== null && start - body.start < 4 && ultrasoundLabel.test(folded.slice(heading.start, heading.end)));
}

const opensLine = ({ tokens }: Reading, { from }: ReadSentence): boolean => (tokens[from]?.gap ?? 2) >= 2;
const itemOfIvus = /^\W*[^:;.]{3,50}(?:, | \(|\bby |\bon )(?:ivus|intravascular ultrasound)\)? ?:/;

/** "- Descending thoracic aorta, IVUS: ...": an item of a list of findings, whose imaging stands in its label. */
const isItemOfIvus = (reading: Reading, sentence: ReadSentence): boolean =>
  sentence.section.kind === 'findings' && sentence.vessels.length > 0 && opensLine(reading, sentence) && itemOfIvus.test(sentence.said);

/** The next item of that list, with a vessel and no imaging in its label. */
const isNextItem = (reading: Reading, sentence: ReadSentence, item: ReadSentence | null): boolean =>
  item !== null && item.section === sentence.section && item.paragraph === sentence.paragraph && sentence.vessels.length > 0 && opensLine(reading, sentence) && /^\W*[^:;.]{3,50} ?:/.test(sentence.said);

/** The next line of a vessel under such a heading. */
const isLineUnder = ({ section, paragraph, vessels }: ReadSentence, headed: ReadSentence | null): boolean =>
  headed !== null && section.heading !== null && section === headed.section && paragraph === headed.paragraph && vessels.length > 0;

/** "R EIV: 11 mm round, no clot. IVUS.": the imaging told by itself behind the result. */
const isCredited = ({ sentences }: Reading, { index, paragraph, vessels }: ReadSentence): boolean =>
  vessels.length > 0 && sentences[index + 1]?.paragraph === paragraph && bareIvus.test(sentences[index + 1]?.said ?? '');

const bareIvus = /^\W*(?:(?:all |both )?(?:by|on|per|from|via) )?(?:ivus|intravascular ultrasound)\W*$/;

/** "The reference diameter of the 2023 IVUS": named only as that of another session. */
function isOfAnotherYear(reading: Reading, { terms, devices, start }: ReadSentence): boolean {
  const hits = terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  return hits.length > 0 && devices.every(({ meanings }) => meanings.every(({ kind }) => kind !== 'ivus-catheter')) && hits.every((hit) => /\b(?:the|his|her|that) (?:19|20)\d\d\s$/.test(said(reading, Math.max(start, hit.start - 20), hit.start)));
}

/** IVUS by its own name, or a probe that can only be inside; "the probe" alone may lie on the skin. */
const tellsOfIvus = (sentence: ReadSentence): boolean => namesIvus(sentence, false) || hasTerm(sentence.terms, 'probe', 'inside') || probeWentIn(sentence);

/** Behind the probe: it went over a wire or through a sheath, or was pulled back. */
const onItsWay = /^(?: (?!and\b|held\b|placed\b|laid\b|kept\b|put\b|while\b|as\b|the\b|to\b)[\w-]+){0,6}? (?:(?:over|along|on|upon|up|down|behind|through|via) (?:the|a|an|this|that|our|same) (?:(?!and\b|the\b)[\w.-]+ ){0,3}(?:guide ?-?)?(?:wire|sheath)\b|(?:pulled|drawn|walked) back\b)/;

/** "The ultrasound probe was advanced over the wire into the iliac vein": a probe that only IVUS has. */
function probeWentIn(sentence: ReadSentence): boolean {
  if (!hasTerm(sentence.terms, 'probe') || !hasTerm(sentence.terms, 'move') || sentence.vessels.length === 0 || tellsOfPuncture(sentence)) return false;
  return sentence.terms.some(({ end, meanings }) => meanings.some(({ cat }) => cat === 'probe') && onItsWay.test(saidWithin(sentence, end)));
}

/** IVUS by name, by its catheter, or as "the probe" in a note that knows IVUS. */
export function namesIvus(sentence: ReadSentence, knowsIvus: boolean): boolean {
  if (hasTerm(sentence.terms, 'ivus')) return true;
  if (sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'ivus-catheter'))) return true;
  return knowsIvus && hasTerm(sentence.terms, 'probe') && !hasTerm(sentence.terms, 'access') && !tellsOfPuncture(sentence);
}

/** "I looked at the left basilic vein with the probe, 2 mm, and left it": the first probe of a note (nothing `told` of IVUS so far) that looks and is not moved, beside a vein or artery that a needle enters, lies on the skin. */
const isOfSkin = ({ vessels, terms, said: words }: ReadSentence, told: boolean): boolean =>
  !told && !terms.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'move' && id !== 'park')) && vessels.length > 0 && vessels.every(isUsual) && throughSkin.test(words);

const throughSkin = /\b(?:(?:looked|scanned|seen|checked|viewed|imaged|inspected|examined|found|measured|mapped|searched|surveyed)\b[^.;]* (?:with|by|on|under|using)|put|held|laid|set) (?:the |an? |our )?(?:\w+ )?(?:probe|transducer)\b/;

/** "With the ultrasound probe I looked behind the knee and put a needle into the popliteal vein": a probe on the skin. */
const tellsOfPuncture = ({ devices, vessels }: ReadSentence): boolean =>
  vessels.some(({ access }) => access) || devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'needle'));

export const measuresArea = ({ said }: ReadSentence): boolean => /\bmm2\b|\bsq(?:uare)? mm\b|\bmla\b|\bcsa\b/.test(said);
