import { allMatches } from '../text/all-matches.js';
import { headingKind, headingModality, isWholeHeading } from '../../lexicon/headings.js';
import type { SectionKind } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { isRow, timeOfDay } from './lines.js';

/** What opens a section on a line: a label, words alone on it, a label within it. */

/** Where a section opens, and of which kind. */
export interface Opening {
  readonly at: number;
  readonly heading: Span | null;
  readonly bodyStart: number;
  readonly kind: SectionKind;
  readonly modality: 'ivus' | 'angio' | null;
  /** Text follows on the heading's own line. */
  readonly inline: boolean;
}

const colonLabel = /^([A-Za-z][A-Za-z0-9 ,./&()#'+-]{0,70}?)[ \t]*(:)/;
const looseLabel = /^([A-Za-z][A-Za-z0-9 ,./&()#'+-]{0,70}?)[ \t]*((?: -|\.)(?= )|(?: {2}|\t)(?=\S))/;
const labels = [looseLabel, colonLabel];
const inlineLabel = /(?<=(?:[.;)]|[.:],)[ \t]{0,3})(?:[A-Z][A-Z/&() -]{3,50}|Intravascular ultrasound(?: findings| results?| report)?):(?=\s)/g;
/** What may stand in front of the words of a line: blanks, the mark of a list item, the number of a form's field ("6  IVUS"). */
export const marker = /^[ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)]|(?:[A-Za-z]|[IVX]{2,4})[.)](?= )|\d{1,2}(?= {2,}[A-Z]{3}))?[ \t]*/;
export const itemMarker = /^[ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)]|(?:[A-Za-z]|[IVX]{2,4})[.)](?= ))/;
/** Kinds whose label, with text behind it, speaks for its line alone. */
export const ofItsLine: ReadonlySet<SectionKind> = new Set(['diagnosis', 'sedation', 'consent', 'complications', 'administrative']);

/** "IVUS findings", "Results by IVUS", "Intravascular ultrasound" alone on a line. */
const ivusResults = /^(?=.*\b(?:ivus|intravascular ultrasound)\b)(?=.*\b(?:findings?|results?|measurements?|readings?|read|report|run|data|images|interpretation|worksheet|work sheet|sheet|summary|table|before|pre|prior|after|post)\b)|^\W*(?:intravascular ultrasound|ivus)\W*$/i;

/** "        Pre     Post": the head of a table. */
const phasesOver = /^(?:pre|before|baseline|initial)[\w -]{0,20}?(?: {2,}|\t+ *)(?:post|after|final|completion)\b/i;
/** "L CIV = 45", "L EIV 90 -> 140": an abbreviated vessel and figures, though all in capitals. */
const figuresOfVessel = /^[A-Z][A-Z /()-]{1,30}?[ .=:>\r-]+\d[\d ./,%>-]*$/;

/** What tells a heading besides its own words. */
interface Surroundings {
  /** The whole note stands in capitals, so that they tell nothing. */
  readonly capitalBody: boolean;
  /** An empty line, or none, stands in front. */
  readonly opensParagraph: boolean;
}

/** "IVUS (for stent sizing): ...", "IVUS findings (performed because the venogram was equivocal): ...": what stands in the brackets tells why, what stands behind them what was found. */
const withAim = /^((?:IVUS|intravascular ultrasound)(?: (?:findings?|results?|runs?|images?|measurements?))? ?\((?:(?:performed|done|used|obtained|indicated|needed) |(?:indications?|reasons?|purpose|why):? )*)(?!(?:poor|limited)\b[^()]*\b(?:image|images|imaging|quality|study|runs?|pullback)\b)((?:to|for|because|as|due|since|owing|given|equivocal|unclear|inconclusive|limited|poor|sizing)\b[^()]*)\) ?:/i;

/** What such brackets open, and what opens behind them. */
function aimOpenings(rest: string, start: number, at: number): [Opening, Opening] | null {
  const found = withAim.exec(rest);
  if (!found) return null;
  const [all, label = ''] = found;
  const end = start + all.length;
  return [
    { at, heading: { start, end: start + label.length }, bodyStart: start + label.length, kind: 'ivus-necessity', modality: 'ivus', inline: true },
    { at: end, heading: null, bodyStart: end, kind: 'ivus-findings', modality: 'ivus', inline: true },
  ];
}

/** The section that a line opens by its label or as a heading of its own; `following` gives the lines behind it. */
export function openingOfLine(
  line: string, at: number, around: Surroundings, namesVessel: (span: Span) => boolean, following: () => string,
): Opening | null {
  const lead = marker.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead).trimEnd();
  const [aim] = aimOpenings(rest, at + lead, at) ?? [];
  if (aim) return aim;
  if (phasesOver.test(rest)) return null;
  for (const pattern of labels) {
    const labelled = pattern.exec(rest);
    if (!labelled) continue;
    const opening = labelledOpening(rest, at + lead, labelled[1] ?? '', labelled[0].length, labelled[2] ?? ':', around.capitalBody, namesVessel, following);
    if (opening) return { ...opening, at };
  }
  const bare = rest.includes('(') ? rest.replace(/\s*\([^()]*\)\s*:?$/, '') : rest;
  const opening = bareOpening(rest, line, at, lead, around, namesVessel, following) ?? framedOpening(line, at, namesVessel);
  if (opening || bare.length === rest.length || bare.length < 3) return opening;
  const outer = bareOpening(bare, line, at, lead, around, namesVessel, following);
  return outer && { ...outer, modality: headingModality(rest), kind: headingModality(rest) === 'ivus' ? (headingKind(/[=,/](?=[^()]*\)\s*:?$)/.test(rest) ? bare : rest) ?? (unitsNamed.test(rest) ? 'ivus-findings' : outer.kind)) : outer.kind };
}

/** "WHAT (IVUS, minimum lumen, mm2)". */
const unitsNamed = /\b(?:mm2?|cm2?|lumen|areas?|diameters?|mla|csa)\b/i;

/** "*** Attending addendum 05/08/2025 ***", "=== Findings ===": a known heading between marks. */
const framed = /^[ \t]*(?:\*{2,}|={2,}|#{2,}|~{2,}|-{3,})[ \t]*([A-Za-z][^\n]{2,70}?)[ \t]*(?:\*{2,}|={2,}|#{2,}|~{2,}|-{3,})$/;

function framedOpening(line: string, at: number, namesVessel: (span: Span) => boolean): Opening | null {
  const words = framed.exec(line.trimEnd())?.[1];
  if (words === undefined || (words.match(/[a-z]{2,}/gi) ?? []).length > 6) return null;
  const start = at + line.indexOf(words);
  const heading = { start, end: start + words.length };
  const kind = headingKind(words);
  return kind === null || namesVessel(heading) ? null : { at, heading, bodyStart: at + line.length, kind, modality: headingModality(words), inline: false };
}

/** "Arterial entry", "What the angiogram showed" over a paragraph: few words alone on a line between an empty line and longer text or a table. */
const isBriefOver = (rest: string, words: number, following: string): boolean =>
  words <= 5 && /^[A-Z][A-Za-z ,/&-]{2,40}$/.test(rest) && /^\r?\n(?:[ \t]*\||[^\n]{40})/.test(following);

/** "L CFA 6F" in a list of entries is no title. */
export const sizeOfSheath = /\b\d{1,2} ?(?:F|Fr|FR|FRENCH|French)\b/;

/** "1) IVC", then "2) left CIV": an item of a list of vessels, though it stands in capitals. */
const nextIsItem = /^\r?\n[ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)])[ \t]/;

/** "2. ROLE OF INTRAVASCULAR ULTRASOUND" over a paragraph, "ADDENDUM, 10/24/2024": a heading also where all stands in capitals. */
const isOverProse = (rest: string, words: number, opensParagraph: boolean, following: () => string): boolean =>
  words <= 7 && ((opensParagraph && headingKind(rest) !== null && !/\d/.test(rest) && /^\r?\n(?![ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)])[ \t])[^\n]{60}/.test(following())) || /^ADDENDUM\b(?!.*\b(?:TO|WILL|WITH|FOLLOWS)\b)/.test(rest));

/** A heading alone on its line: capitals, a known heading, or few words above a list. */
function bareOpening(rest: string, line: string, at: number, lead: number, { capitalBody, opensParagraph }: Surroundings, namesVessel: (span: Span) => boolean, following: () => string): Opening | null {
  if (timeOfDay.test(rest) || /[.;,]$/.test(rest) || rest.length > (/[a-z]/.test(rest) ? 80 : 220)) return null;
  const heading = { start: at + lead, end: at + lead + rest.length };
  const words = rest.split(/\s+/).length;
  const inCapitals = !capitalBody && !(figuresOfVessel.test(rest) && namesVessel(heading)) && !/ {3,}|\t|\|/.test(rest) && /[A-Z]{3}/.test(rest) && !/[a-z]{2}/.test(rest) && words <= 30 && !(words <= 6 && sizeOfSheath.test(rest) && namesVessel(heading)) && !(words <= 2 && itemMarker.test(line) && headingModality(rest) === null && namesVessel(heading) && nextIsItem.test(following()));
  const overList = words <= 4 && lead === 0 && !isRow(rest) && /^[A-Z]/.test(rest) && !namesVessel(heading) && !/\d/.test(rest) && itemMarker.test(following().trimStart()) && !itemMarker.test(line);
  const plain = words <= 6 && isWholeHeading(rest.replace(/:$/, '')) && !(isRow(rest) && /\d/.test(rest));
  const whole = overList || plain || (words <= 5 && ivusResults.test(rest) && !namesVessel(heading));
  const brief = opensParagraph && lead === 0 && !namesVessel(heading) && isBriefOver(rest, words, following());
  const overProse = capitalBody && at > 0 && isOverProse(rest, words, opensParagraph, following) && !namesVessel(heading);
  if (!inCapitals && !whole && !brief && !overProse) return null;
  const kind = whole ? (headingKind(rest) ?? 'other') : namesVessel(heading) ? 'title' : (headingKind(rest) ?? 'title');
  // "Procedure date 3/4/2025": the label and, without a colon, its value.
  return { at, heading, bodyStart: at + line.length, kind, modality: headingModality(rest), inline: kind === 'administrative' && /\d/.test(rest) };
}

/** "Went to IVUS:", "Two considerations led us to IVUS:" begin a sentence, no section. */
const tellsOfAct = /\b(?:was|were|went|led|used|ran|turned|elected|did|decided|w|with|we|us|is|are|repeat|post|exit|by|on|per|control|again|performed|interpreted|done)\b/i;

/** "PMH (per chart review, 2022):": what stands in brackets behind a known heading tells of no act. */
const withoutAside = (label: string): string => {
  const bare = label.replace(/ *\([^)]*\)/, '');
  return bare !== label && isWholeHeading(bare) ? bare : label;
};

/** "Performed: [x] yes" answers what stands in front. */
const answered = /^\s*(?:[[(☒☐☑]|(?:yes|no|y|n)\b)/i;

/** "Heparin 5000. A stent was placed ...": a sentence of its own before others. */
const dose = /\d|^(?:heparin|lidocaine|contrast|fentanyl|versed|midazolam|fluoro|ebl)\b/i;

function labelledOpening(
  rest: string, start: number, label: string, length: number, closer: string, capitalBody: boolean, namesVessel: (span: Span) => boolean,
  following: () => string,
): Opening | null {
  const heading = { start, end: start + length };
  const words = label.trim().split(/\s+/).length;
  if (words > 8 || (closer.startsWith('.') && (dose.test(label) || /^next$/i.test(label.trim()))) || (/\d$/.test(label) && /^\d\d\b/.test(rest.slice(length))) || (/[a-z]{3,}\. +[A-Z]/i.test(label) && !/^[a-z]{3,5}\. [a-z]+$/i.test(label.trim())) || (label.includes('(') && !label.includes(')')) || namesVessel(heading) || ((capitalBody || /[a-z]/.test(label)) && tellsOfAct.test(withoutAside(label)) && !/^(?:performed(?: by)?$|why\b|reason)/i.test(label.trim()))) return null;
  if (/^performed$/i.test(label.trim()) && answered.test(rest.slice(length))) return null;
  const strict = !closer.startsWith(':');
  const capitals = !capitalBody && !/[a-z]{2}/.test(label) && /[A-Z]{3}/.test(label);
  const column = /^\s/.test(closer) && !closer.includes('-');
  const stands = column ? words <= 3 && isColumn(rest, label, capitalBody) : !strict || isWholeHeading(label) || capitals || ivusReason.test(label);
  const known = stands ? headingKind(label) : null;
  if (!stands || (known === null && (strict || !capitals))) return null;
  const kind = settleKind(known ?? 'other', label, rest.slice(length), following);
  const inner = kind === 'findings' ? innerLabel.exec(rest.slice(length))?.[1] : undefined;
  if (inner !== undefined && headingModality(inner) !== null && headingKind(inner) !== null && !namesVessel({ start, end: start + rest.length })) return { at: start, heading: { start, end: start + rest.length }, bodyStart: start + rest.length, kind: headingModality(inner) === 'ivus' ? 'ivus-findings' : kind, modality: headingModality(inner), inline: false };
  return { at: start, heading, bodyStart: start + length, kind, modality: headingModality(label), inline: rest.length > length };
}

/** "Findings: Intravascular ultrasound:" over the results: the imaging told by a second label on the line. */
const innerLabel = /^\s*([^:.;]{3,50}):\s*$/;

/** "Intravascular ultrasound report. Reasons." */
const ivusReason = /^(?=.{0,60}$)(?:ivus|intravascular ultrasound)\b.*\b(?:reasons?|why|rationale|indications?)$/i;

/** A label set apart from its text by a column of blanks, the only one of the line, or a heading in capitals before text in small letters. */
const isColumn = (rest: string, label: string, capitalBody: boolean): boolean =>
  (!/[a-z]/.test(label) && (capitalBody ? /^ {3,}.*(?:\d|\b(?:VEIN|ARTERY|FISTULA|GRAFT)\b)/ : /^ {3,}.*[a-z]{3}/).test(rest.slice(label.length)) && isWholeHeading(label) && headingModality(label) === null) ||
  (/^(?: {3,}|\t)/.test(rest.slice(label.length)) || (/^ {2}[A-Z0-9]/.test(rest.slice(label.length)) && isWholeHeading(label))) && !/ {3,}|\t|\|/.test(rest.slice(label.length).trim());

/** What was done, told in telegraphic style. */
const told = /\b(?:entered|placed|advanced|accessed|engaged|deployed|inserted|crossed|punctured|inflated|exchanged|removed|withdrawn|parked|tracked|steered|snared|upsized|hooked|cannulated|selected)\b/g;

/** "- Omniflush in the aorta, quick pelvic run. Up and over. Sheath parked ...": an item that goes on with another sentence tells; a list of what was done names one thing an item. */
const goesOn = /^[ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)])[^\n]*[A-Za-z0-9)]{2}\. +(?:[A-Z][a-z]+ [a-z]|[A-Z]{2,} [A-Z]{2})/m;

/** How a narrative without verbs begins: "Pt on the table, groin prepped. R CFV stick with ultrasound. 9F sheath." */
const begun = /\b(?:prepped|draped|stick|stuck|lido|lidocaine|supine|prone|upsized|heparinized|time ?out|on the table)\b/g;

/** "R neck prepped. R IJ accessed w/ micropuncture under US. MPA to IVC ...": sentences with verbs of doing; titles name what was done. */
const isToldInSentences = (text: string): boolean => (text.match(/[A-Za-z0-9)]\. +[A-Z]/g)?.length ?? 0) >= 2 && new Set(text.toLowerCase().match(told) ?? []).size >= 1;

/** Times and pressures of work, which no list of procedures gives. */
const inNumbers = /\b\d+(?:\.\d+)? ?(?:min|sec|atm|mins|secs|minutes|seconds|cc\/s|ml\/s)\b/i;

/** A label that stands before words of its own line speaks for what stands behind it up to the next label. */
const nextLabel = /^[ \t]*[A-Z][A-Za-z /()&-]{1,40}:/m;

function toNextLabel(following: string): string {
  const next = nextLabel.exec(following);
  return next === null ? following : following.slice(0, next.index);
}

/** "Contrast: pale band across the vein, nothing firm": what it showed, and not how much of which was given. */
const showsByContrast = (label: string, rest: string): boolean => /^contrast$/i.test(label.trim()) && rest.trim() !== '' && !givenContrast.test(rest) && shown.test(rest);
const givenContrast = /\b\d+ ?(?:ml|cc)\b|^\W*(?:~|approx\w*|about|total|under|less|only)?\W*\d+\b|\b(?:omnipaque|omni|visipaque|isovue|ultravist|optiray|oxilan|hexabrix|conray|io\w{3,}|gad\w+|co2|carbon dioxide|none|diluted?|half.strength|nonionic|low.osmolar)\b/i;
const shown = /\b(?:no|nothing|band|beak|narrow\w*|stenos\w*|occlu\w*|reflux|collaterals?|flow\w*|fill\w*|open|patent|tight|clot|thrombus|defect|hazy|smooth|normal|disease\w*|straight|stops?|cut-?off|kink\w*|pools?|washes|\d+ ?(?:%|percent))\b/i;

/** "PROCEDURE:" may open a title, a list or the whole narrative; what follows tells. */
function settleKind(kind: SectionKind, label: string, rest: string, following: () => string): SectionKind {
  if (kind === 'sedation' && showsByContrast(label, rest)) return 'findings';
  const all = rest + (rest.trim().length > 0 ? toNextLabel(following()) : following());
  const doing = new Set(all.toLowerCase().match(begun) ?? []).size;
  const inShort = doing >= 2 || (doing === 1 && isToldInSentences(all));
  const tells = (/\b(?:was|were|went)\b/i.test(all) || inShort) && all.length > 60;
  const bare = /^(?:procedures?(?:\s*\(s\))?|operations?|exam|examination)$/i.test(label.trim());
  if (!bare) return kind === 'procedures' && tells && rest.length > 160 ? 'technique' : kind;
  const listed = itemMarker.test(following().trimStart());
  const toldBy = listed ? new Set(all.toLowerCase().match(told) ?? []).size : 0;
  if (listed && toldBy >= (goesOn.test(all) ? 2 : 3)) return 'technique';
  // "- R basilic v above elbow, US stick, 8F sheath. - ZelanteDVT advanced thru R subclavian vein. Power pulse, 20 min dwell": how it was done, and for how long.
  if (listed && toldBy > 0 && goesOn.test(all) && (doing > 0 || inNumbers.test(all))) return 'technique';
  if (!listed && /[.;] +\S[^.;]{6,}[.;] +\S/.test(rest) && rest.toLowerCase().search(begun) >= 0 && rest.toLowerCase().search(told) >= 0) return 'technique';
  return tells && (!listed || (all.match(/\b(?:was|were)\b/gi)?.length ?? 0) > 1) ? 'technique' : 'procedures';
}

/** "Left popliteal artery: 80% stenosis. IVUS: lumen 4 mm2": the line is about the vessel, by one imaging and then the other. */
export function isOfVessel(line: string, at: number, namesVessel: (span: Span) => boolean): boolean {
  const lead = marker.exec(line)?.[0].length ?? 0;
  const topic = /^[^:.;]{2,60}:/.exec(line.slice(lead));
  return topic !== null && namesVessel({ start: at + lead, end: at + lead + topic[0].length });
}

/** Among capitals a lone word such as "POST:" or "FLUORO:" is a label of its line more often than a heading, and "REASON:" gives that of what stands before. */
const opensAmongCapitals = (label: string): boolean =>
  isWholeHeading(label) && (/[A-Z][ /-]+[A-Z]/.test(label) || !(ofItsLine.has(headingKind(label) ?? 'other') || /^(?:REASONS?|WHY|NECESSITY)\b/.test(label)));

/** Capital labels inside a line; where all is in capitals, only those that the lexicon knows as a whole. */
export function* inlineOpenings(line: string, at: number, from: number, capitalBody: boolean, namesVessel: (span: Span) => boolean): Generator<Opening> {
  if (!line.includes(':', from - at)) return;
  const lead = marker.exec(line)?.[0].length ?? 0;
  const [, results] = aimOpenings(line.slice(lead), at + lead, at) ?? [];
  if (results) yield results;
  for (const match of allMatches(inlineLabel, line)) {
    const start = at + match.index;
    if (start < (results?.at ?? from) || (capitalBody && !opensAmongCapitals(match[0]))) continue;
    const end = start + match[0].length;
    if (namesVessel({ start, end })) continue;
    if (headingModality(match[0]) === 'ivus' && isOfVessel(line, at, namesVessel)) continue;
    yield { at: start, heading: { start, end }, bodyStart: end, kind: headingKind(match[0]) ?? 'other', modality: headingModality(match[0]), inline: true };
  }
}
