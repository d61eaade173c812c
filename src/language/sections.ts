import { headingKind, headingModality, isWholeHeading } from '../lexicon/headings.js';
import type { SectionKind } from '../model/analysis.js';
import type { Span } from '../model/span.js';
import { endOfCopy, opensCopied } from './copied-text.js';
import { IvusBlock } from './ivus-block.js';
import { namesIvusDoer } from './ivus-doer.js';
import { isRow, isSideLine, isWrittenInCapitals, timeOfDay } from './lines.js';
import { widestLine } from './line-width.js';
import { narrativeBehind } from './narrative-behind.js';

/** A part of the note under one heading; the sections cover the note from end to end. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Span | null;
  /** Where its line begins, list mark included. */
  readonly start: number;
  readonly body: Span;
  /** The imaging that the heading attributes the section to. */
  readonly modality: 'ivus' | 'angio' | null;
}

interface Opening {
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
const marker = /^[ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)]|[A-Za-z][.)](?= ))?[ \t]*/;
/** A line drawn across: parts like an empty line. */
const ruled = /^[ \t]*(?:-{5,}|={5,}|_{5,}|\*{5,}|~{5,})[ \t\r]*$/;
const itemMarker = /^[ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)]|[A-Za-z][.)](?= ))/;
/** Kinds that hold lists, whose items open no section of their own. */
const listKinds: ReadonlySet<SectionKind> = new Set(['procedures', 'diagnosis']);
/** Kinds within which a side alone on a line is the topic of the lines below. */
const continuing: ReadonlySet<SectionKind> = new Set(['findings', 'ivus-findings', 'other', 'impression', 'technique', 'treatment']);
/** Kinds that hold the operation itself: text on the heading's line does not end them at an empty line. */
const lasting: ReadonlySet<SectionKind> = new Set(['technique', 'other', 'title']);

/**
 * Finds the sections of a note: labels with a colon or dash, capitals alone on a line, known headings alone on a line,
 * capital labels inside a paragraph. `namesVessel` tells whether a stretch of the note names a vessel: such a label is
 * the topic of a finding ("Left common iliac vein: ..."), not a heading.
 */
export function findSections(text: string, namesVessel: (span: Span) => boolean): Section[] {
  const capitalBody = isWrittenInCapitals(text);
  const openings: Opening[] = [];
  let at = 0;
  let blankBefore = true;
  let previousLine = '';
  /** The last line that holds anything. */
  let lastLine = '';
  let width = 0;
  const lines = text.split('\n');
  /** The label of a list item opened the section. */
  let openedByItem = false;
  /** The number of the list item that the section began with. */
  let itemNumber: number | null = null;
  const block = new IvusBlock();
  /** Offset at which a stretch copied from another note ends. */
  let copiedTo = 0;
  for (const [index, line] of lines.entries()) {
    if (blankBefore) width = widestLine(lines, index);
    const end = at + line.length;
    if (at < copiedTo) blankBefore = false;
    else if (opensCopied(line)) {
      copiedTo = Math.min(endOfCopy(lines, index, at), text.length);
      openings.push({ at, heading: null, bodyStart: end, kind: 'comparison', modality: null, inline: false }, { at: copiedTo, heading: null, bodyStart: copiedTo, kind: 'other', modality: null, inline: false });
    } else if (namesIvusDoer(line) && !namesVessel({ start: at, end })) {
      const before = openings.at(-1);
      openings.push({ at, heading: null, bodyStart: at, kind: 'administrative', modality: null, inline: true }, { at: end, heading: null, bodyStart: end, kind: before && !brief.has(before.kind) && !before.inline ? before.kind : 'other', modality: before && !before.inline ? before.modality : null, inline: false });
      blankBefore = false;
    } else if (line.trim() === '' || ruled.test(line)) {
      blankBefore = true;
      block.pause();
    } else {
      const listed = !blankBefore && listKinds.has(openings.at(-1)?.kind ?? 'other') && itemMarker.test(line);
      const ofSide = isSideLine(line) && continuing.has(openings.at(-1)?.kind ?? 'title');
      const found = listed || ofSide ? null : openingOfLine(line, at, { capitalBody, opensParagraph: blankBefore }, namesVessel, () => paragraphRest(text, end));
      const opening = found && block.place(found, line);
      if (opening?.modality === 'ivus' && !opening.inline) block.open(line);
      if (opening && opening.kind === 'title') openings.push({ ...opening, bodyStart: at }, { ...opening, at: end, heading: null, bodyStart: end, kind: 'other', modality: null });
      else if (opening) openings.push(isReasonWithin(openings.at(-1), opening, line) ? { ...opening, kind: 'ivus-necessity', modality: 'ivus' } : opening);
      else if (endsLabel(openings.at(-1), line, at, namesVessel)) openings.push(resumed(openings, at));
      else if (isUnfilled(openings.at(-1), text, line, at)) openings.push({ at, heading: null, bodyStart: at, kind: 'other', modality: openings.at(-1)?.modality ?? null, inline: false });
      else if (!blankBefore && openings.at(-1)?.kind === 'title' && openings.at(-1)?.heading === null && !looksLikeTitle(line)) openings.push({ at, heading: null, bodyStart: at, kind: 'other', modality: null, inline: false });
      else if ((openedByItem && itemMarker.test(line) && endsWithItem(openings.at(-1))) || (itemNumber !== null && numberOf(line) === itemNumber + 1 && (openings.at(-1)?.modality ?? null) !== null)) openings.push({ at, heading: null, bodyStart: at, kind: 'other', modality: null, inline: false });
      else if (!blankBefore && itemMarker.test(line) && endsBeforeList(openings.at(-1), previousLine)) openings.push({ at, heading: null, bodyStart: at, kind: 'other', modality: null, inline: false });
      else if (!blankBefore && endsWithLine(openings.at(-1), previousLine, line, width)) openings.push({ at, heading: null, bodyStart: at, kind: 'other', modality: null, inline: false });
      else if (blankBefore) {
        const filled = text.slice(openings.at(-1)?.bodyStart ?? at, at).trim() !== '';
        const headless = openingOfParagraph(openings, at, line, { filled, listed: itemMarker.test(lastLine), rows: isRow(lastLine) }, () => paragraphRest(text, end));
        if (headless) openings.push(headless);
      }
      if (opening) openedByItem = itemMarker.test(line);
      if (opening) itemNumber = numberOf(line) ?? (/^\s/.test(line) ? itemNumber : null);
      const inner = [...inlineOpenings(line, at, opening?.bodyStart ?? at, capitalBody, namesVessel)].map((one, index, all) => (isReasonWithin(all[index - 1] ?? openings.at(-1), one, line.slice(one.at - at)) ? { ...one, kind: 'ivus-necessity' as const, modality: 'ivus' as const } : one));
      const entry = inner.at(-1) ?? opening;
      const told = entry?.inline ? narrativeBehind(entry.kind, line.slice(entry.bodyStart - at)) : null;
      openings.push(...inner);
      if (entry && told !== null) openings.push({ at: entry.bodyStart + told, heading: null, bodyStart: entry.bodyStart + told, kind: 'other', modality: null, inline: false });
      blankBefore = false;
    }
    previousLine = line.trimEnd();
    if (previousLine !== '') lastLine = previousLine;
    at = end + 1;
  }
  return openings.map((opening, index) => ({
    kind: opening.kind,
    heading: opening.heading,
    start: opening.at,
    body: { start: opening.bodyStart, end: openings[index + 1]?.at ?? text.length },
    modality: opening.modality,
  }));
}

/** Kinds whose inner label speaks for its own line where every line is a statement of its own. */
const ofOneLine: ReadonlySet<SectionKind> = new Set(['history', 'indication', 'sedation', 'consent', 'diagnosis', 'administrative', 'complications', 'comparison', 'access']);

/** A line that begins the operation: what stands in front of it on a line of its own was a label with its few words. */
const tellsOfEntry = /^\s*[A-Z][^.]*\b(?:was|were)\b[^.]*\b(?:accessed|punctured|cannulated|entered|prepped|prepared|draped)\b/;
const ofOneLineBeforeEntry: ReadonlySet<SectionKind> = new Set([...ofOneLine, 'plan', 'procedures']);

/** Kinds whose label, with text behind it, speaks for its line alone. */
const ofItsLine: ReadonlySet<SectionKind> = new Set(['diagnosis', 'sedation', 'consent', 'complications', 'administrative']);

/** "6. Popliteal dilated" behind "5. IVUS. Two questions ...": the next item of the list that the heading stands in. */
const numberOf = (line: string): number | null => {
  const number = /^[ \t]*\(?(\d{1,2})[.)](?=\s)/.exec(line)?.[1];
  return number === undefined ? null : Number(number);
};

/** "1. Exam: pulsatile fistula", then "2. Left fistula cannulated": the next item is about something else. */
/** "acc - R CFA, 6F", then "- catheter to ...": the list behind the label is about something else. */
const endsBeforeList = (previous: Opening | undefined, before: string): boolean => previous?.inline === true && previous.kind === 'access' && previous.at >= 0 && !itemMarker.test(before);

const endsWithItem = (previous: Opening | undefined): boolean => previous?.inline === true && (ofOneLine.has(previous.kind) || previous.kind === 'procedures' || previous.kind === 'plan');

/** "Hx: ..." and the next statement begins a line of its own: its first word would have fitted on the line before. */
function endsWithLine(previous: Opening | undefined, before: string, line: string, width: number): boolean {
  if (!previous?.inline) return false;
  const kinds = tellsOfEntry.test(line) ? ofOneLineBeforeEntry : ofOneLine;
  if (!(kinds.has(previous.kind) || (previous.kind === 'findings' && previous.modality === 'angio'))) return false;
  const word = /^\s*(\S+)/.exec(line)?.[1] ?? '';
  if (!/^\s*[A-Z0-9]/.test(line) && !isListedProse(line)) return false;
  const alone = ofItsLine.has(previous.kind) && (previous.kind === 'administrative' || !itemMarker.test(line));
  return (/[.!?)]$/.test(before) || alone || kinds === ofOneLineBeforeEntry) && before.length + word.length + 1 <= width;
}

/** "Why: ..." under a heading of IVUS gives the reason for IVUS. */
const isReasonWithin = (previous: Opening | undefined, opening: Opening, line: string): boolean =>
  previous?.modality === 'ivus' && opening.kind === 'indication' && /^\W*(?:\(?[a-z0-9]{1,2}[.)])?\s*(?:why|reasons?|rationale|purpose|indication)\b/i.test(line);

/** What goes on where an inner label ends: findings by IVUS under a heading of IVUS, else findings with no imaging named. */
function resumed(openings: readonly Opening[], at: number): Opening {
  const ivus = openings.at(-1)?.kind === 'ivus-necessity' && openings.at(-2)?.modality === 'ivus';
  return { at, heading: null, bodyStart: at, kind: ivus ? 'ivus-findings' : 'findings', modality: ivus ? 'ivus' : null, inline: false };
}

/** "WHY IVUS:" and nothing, then "HOW: ...": a field for the reason that nobody filled, and the next of the form. */
const isUnfilled = (previous: Opening | undefined, text: string, line: string, at: number): boolean =>
  previous?.kind === 'ivus-necessity' && !previous.inline && previous.heading !== null && /:\s*$/.test(text.slice(previous.heading.start, previous.bodyStart)) && text.slice(previous.bodyStart, at).trim() === '' && /^[ \t]*[A-Z][A-Za-z0-9 ,/]{1,70}:(?=\s)/.test(line);

/** A line with a vessel as its topic ends the label of the line before ("Aortogram: ...", then "Abdominal aorta: ..."). */
function endsLabel(previous: Opening | undefined, line: string, at: number, namesVessel: (span: Span) => boolean): boolean {
  if (!previous?.inline || (previous.kind !== 'findings' && previous.kind !== 'ivus-necessity') || previous.modality === null || previous.at === at) return false;
  if (previous.kind === 'ivus-necessity' && isRow(line)) return true;
  return isOfVessel(line, at, namesVessel);
}

/** The lines of the paragraph behind `end`, at most 400 characters of them. */
function paragraphRest(text: string, end: number): string {
  const rest = text.slice(end, end + 400);
  const empty = rest.search(/\n[ \t\r]*\n/);
  return empty < 0 ? rest : rest.slice(0, empty);
}

/** "IVUS findings", "Results by IVUS", "Intravascular ultrasound" alone on a line. */
const ivusResults = /^(?=.*\b(?:ivus|intravascular ultrasound)\b)(?=.*\b(?:findings?|results?|measurements?|readings?|read|report|run|data|images|interpretation|worksheet|work sheet|sheet|summary|table|before|pre|prior|after|post)\b)|^\W*(?:intravascular ultrasound|ivus)\W*$/i;

/** What tells a heading besides its own words. */
interface Surroundings {
  /** The whole note stands in capitals, so that they tell nothing. */
  readonly capitalBody: boolean;
  /** An empty line, or none, stands in front. */
  readonly opensParagraph: boolean;
}

function openingOfLine(
  line: string, at: number, around: Surroundings, namesVessel: (span: Span) => boolean, following: () => string,
): Opening | null {
  const lead = marker.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead).trimEnd();
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
  return outer && { ...outer, modality: headingModality(rest), kind: headingModality(rest) === 'ivus' ? (headingKind(/[=,/](?=[^()]*\)\s*:?$)/.test(rest) ? bare : rest) ?? outer.kind) : outer.kind };
}

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

/** A heading alone on its line: capitals, a known heading, or few words above a list. */
function bareOpening(rest: string, line: string, at: number, lead: number, { capitalBody, opensParagraph }: Surroundings, namesVessel: (span: Span) => boolean, following: () => string): Opening | null {
  if (timeOfDay.test(rest) || /[.;,]$/.test(rest) || rest.length > (/[a-z]/.test(rest) ? 80 : 220)) return null;
  const heading = { start: at + lead, end: at + lead + rest.length };
  const words = rest.split(/\s+/).length;
  const inCapitals = !capitalBody && !/ {3,}|\t|\|/.test(rest) && /[A-Z]{3}/.test(rest) && !/[a-z]{2}/.test(rest) && words <= 30;
  const overList = words <= 4 && lead === 0 && !isRow(rest) && /^[A-Z]/.test(rest) && !namesVessel(heading) && !/\d/.test(rest) && itemMarker.test(following().trimStart()) && !itemMarker.test(line);
  const plain = words <= 6 && isWholeHeading(rest.replace(/:$/, '')) && !(isRow(rest) && /\d/.test(rest));
  const whole = overList || plain || (words <= 5 && ivusResults.test(rest) && !namesVessel(heading));
  const brief = opensParagraph && lead === 0 && !namesVessel(heading) && isBriefOver(rest, words, following());
  if (!inCapitals && !whole && !brief) return null;
  const kind = whole ? (headingKind(rest) ?? 'other') : namesVessel(heading) ? 'title' : (headingKind(rest) ?? 'title');
  return { at, heading, bodyStart: at + line.length, kind, modality: headingModality(rest), inline: false };
}

/** "Went to IVUS:", "Two considerations led us to IVUS:" begin a sentence, no section. */
const tellsOfAct = /\b(?:was|were|went|led|used|ran|turned|elected|did|decided|w|with|we|us|is|are|repeat|post|exit|by|on|per|control|again|performed|interpreted|done)\b/i;

function labelledOpening(
  rest: string, start: number, label: string, length: number, closer: string, capitalBody: boolean, namesVessel: (span: Span) => boolean,
  following: () => string,
): Opening | null {
  const heading = { start, end: start + length };
  const words = label.trim().split(/\s+/).length;
  if (words > 8 || (/\d$/.test(label) && /^\d\d\b/.test(rest.slice(length))) || (/[a-z]{3,}\. +[A-Z]/i.test(label) && !/^[a-z]{3,5}\. [a-z]+$/i.test(label.trim())) || (label.includes('(') && !label.includes(')')) || namesVessel(heading) || ((capitalBody || /[a-z]/.test(label)) && tellsOfAct.test(label) && !/^(?:performed by$|why\b|reason)/i.test(label.trim()))) return null;
  const strict = !closer.startsWith(':');
  const capitals = !capitalBody && !/[a-z]{2}/.test(label) && /[A-Z]{3}/.test(label);
  const column = /^\s/.test(closer) && !closer.includes('-');
  const stands = column ? words <= 3 && isColumn(rest, label, capitalBody) : !strict || isWholeHeading(label) || capitals || ivusReason.test(label);
  const known = stands ? headingKind(label) : null;
  if (!stands || (known === null && (strict || !capitals))) return null;
  const kind = settleKind(known ?? 'other', label, rest.slice(length), following);
  return { at: start, heading, bodyStart: start + length, kind, modality: headingModality(label), inline: rest.length > length };
}

/** "Intravascular ultrasound report. Reasons." */
const ivusReason = /^(?=.{0,60}$)(?:ivus|intravascular ultrasound)\b.*\b(?:reasons?|why|rationale|indications?)$/i;

/** A label set apart from its text by a column of blanks, the only one of the line, or a heading in capitals before text in small letters. */
const isColumn = (rest: string, label: string, capitalBody: boolean): boolean =>
  (!/[a-z]/.test(label) && (capitalBody ? /^ {3,}.*(?:\d|\b(?:VEIN|ARTERY|FISTULA|GRAFT)\b)/ : /^ {3,}.*[a-z]{3}/).test(rest.slice(label.length)) && isWholeHeading(label) && headingModality(label) === null) ||
  (/^(?: {3,}|\t)/.test(rest.slice(label.length)) || (/^ {2}[A-Z0-9]/.test(rest.slice(label.length)) && isWholeHeading(label))) && !/ {3,}|\t|\|/.test(rest.slice(label.length).trim());

/** What was done, told in telegraphic style. */
const told = /\b(?:entered|placed|advanced|accessed|engaged|deployed|inserted|crossed|punctured|inflated|exchanged|removed|withdrawn|parked|tracked|steered|snared)\b/g;

/** "- Omniflush in the aorta, quick pelvic run. Up and over. Sheath parked ...": an item that goes on with another sentence tells; a list of what was done names one thing an item. */
const goesOn = /^[ \t]*(?:[-*•●▪◦·]|\(?\d{1,2}[.)])[^\n]*[a-z0-9)]{2}\. +[A-Z][a-z]+ [a-z]/m;

/** How a narrative without verbs begins: "Pt on the table, groin prepped. R CFV stick with ultrasound. 9F sheath." */
const begun = /\b(?:prepped|draped|stick|stuck|lido|lidocaine|supine|prone|upsized|heparinized|time ?out|on the table)\b/g;

/** "R neck prepped. R IJ accessed w/ micropuncture under US. MPA to IVC ...": sentences with verbs of doing; titles name what was done. */
const isToldInSentences = (text: string): boolean => (text.match(/[a-z0-9)]\. +[A-Z]/g)?.length ?? 0) >= 2 && new Set(text.toLowerCase().match(told) ?? []).size >= 1;

/** "PROCEDURE:" may open a title, a list or the whole narrative; what follows tells. */
function settleKind(kind: SectionKind, label: string, rest: string, following: () => string): SectionKind {
  const all = rest + following();
  const doing = new Set(all.toLowerCase().match(begun) ?? []).size;
  const inShort = doing >= 2 || (doing === 1 && isToldInSentences(all));
  const tells = (/\b(?:was|were|went)\b/i.test(all) || inShort) && all.length > 60;
  const bare = /^(?:procedures?(?:\s*\(s\))?|operations?|exam|examination)$/i.test(label.trim());
  if (!bare) return kind === 'procedures' && tells && rest.length > 160 ? 'technique' : kind;
  const listed = itemMarker.test(following().trimStart());
  if (listed && new Set(all.toLowerCase().match(told) ?? []).size >= (goesOn.test(all) ? 2 : 3)) return 'technique';
  if (!listed && /[.;] +\S[^.;]{6,}[.;] +\S/.test(rest) && rest.toLowerCase().search(begun) >= 0 && rest.toLowerCase().search(told) >= 0) return 'technique';
  return tells && (!listed || (all.match(/\b(?:was|were)\b/gi)?.length ?? 0) > 1) ? 'technique' : 'procedures';
}

/** Behind a list of IVUS results: the operation goes on. */
const tellsOfWork = /\b(?:back into|advanced|returned|embol\w+|coils?|stented|deployed|sheath|removed|catheters?|balloons?|wires?|snared?|plugs?)\b/i;

/** A formality told between two paragraphs of it ends no narrative and no findings. */
const asides: ReadonlySet<SectionKind> = new Set(['consent', 'sedation', 'history']);
const goingOn: ReadonlySet<SectionKind> = new Set(['technique', 'findings']);

function openingOfParagraph(openings: readonly Opening[], at: number, line: string, { filled, listed, rows }: { readonly filled: boolean; readonly listed: boolean; readonly rows: boolean }, following: () => string): Opening | null {
  const base = { at, heading: null, bodyStart: at, modality: null, inline: false };
  const previous = openings.at(-1);
  if (!previous) return { ...base, kind: looksLikeTitle(line) ? 'title' : 'other' };
  if (previous.heading === null) return previous.kind === 'title' ? { ...base, kind: looksLikeTitle(line) ? 'title' : 'other' } : null;
  if (previous.kind === 'ivus-findings' && (listed || (rows && tellsOfWork.test(line))) && (isProse(line, following) || (isListedProse(line) && tellsOfWork.test(line))) && !/\b(?:ivus|ultrasound|probe)\b/i.test(line)) return { ...base, kind: 'other' };
  const over = previous.inline ? !lasting.has(previous.kind) : brief.has(previous.kind) && (isProse(line, following) || (filled && isListedProse(line)));
  if (!over) return null;
  const before = openings.at(-2);
  return before && previous.inline && asides.has(previous.kind) && goingOn.has(before.kind) ? { ...base, kind: before.kind, modality: before.modality } : { ...base, kind: 'other' };
}

/** Kinds whose text is short lines: a paragraph of prose behind an empty line is none of theirs. */
const brief: ReadonlySet<SectionKind> = new Set(['title', 'procedures', 'diagnosis', 'administrative', 'sedation', 'comparison']);

const isProse = (line: string, following: () => string): boolean =>
  !itemMarker.test(line) && /[.][ \n]/.test(`${line}\n`) && `${line} ${following()}`.split(/\s+/).length >= 12;

/** A list item that is a paragraph of sentences. */
const isListedProse = (line: string): boolean => itemMarker.test(line) && /[a-z0-9)]\. +[A-Z]/.test(line.replace(marker, '')) && line.split(/\s+/).length >= 10;

const looksLikeTitle = (line: string): boolean =>
  !itemMarker.test(line) && !line.includes('|') && !timeOfDay.test(line.trimStart()) &&
  line.length < (/[a-z]/.test(line) ? 130 : 220) && !/[.;]\s*$/.test(line.trim()) && !/\b(?:was|were|is|has|had)\b/i.test(line);

/** "Left popliteal artery: 80% stenosis. IVUS: lumen 4 mm2": the line is about the vessel, by one imaging and then the other. */
function isOfVessel(line: string, at: number, namesVessel: (span: Span) => boolean): boolean {
  const lead = marker.exec(line)?.[0].length ?? 0;
  const topic = /^[^:.;]{2,60}:/.exec(line.slice(lead));
  return topic !== null && namesVessel({ start: at + lead, end: at + lead + topic[0].length });
}

/** Among capitals a lone word such as "POST:" or "FLUORO:" is a label of its line more often than a heading, and "REASON:" gives that of what stands before. */
const opensAmongCapitals = (label: string): boolean =>
  isWholeHeading(label) && (/[A-Z][ /-]+[A-Z]/.test(label) || !(ofItsLine.has(headingKind(label) ?? 'other') || /^(?:REASONS?|WHY|NECESSITY)\b/.test(label)));

/** Capital labels inside a line; where all is in capitals, only those that the lexicon knows as a whole. */
function* inlineOpenings(line: string, at: number, from: number, capitalBody: boolean, namesVessel: (span: Span) => boolean): Generator<Opening> {
  if (!line.includes(':', from - at)) return;
  for (const match of line.matchAll(inlineLabel)) {
    const start = at + match.index;
    if (start < from || (capitalBody && !opensAmongCapitals(match[0]))) continue;
    const end = start + match[0].length;
    if (namesVessel({ start, end })) continue;
    if (headingModality(match[0]) === 'ivus' && isOfVessel(line, at, namesVessel)) continue;
    yield { at: start, heading: { start, end }, bodyStart: end, kind: headingKind(match[0]) ?? 'other', modality: headingModality(match[0]), inline: true };
  }
}
