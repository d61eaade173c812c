import type { SectionKind } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { endOfCopy, opensCopied } from './copied-text.js';
import { IvusBlock } from './ivus-block.js';
import { withPointingHeadings } from './pointing-headings.js';
import { ivusOverVessel } from './ivus-heading.js';
import { namesIvusDoer } from './ivus-doer.js';
import { labelledSide } from './side-label.js';
import { isRow, isSideLine, isWrittenInCapitals, timeOfDay } from './lines.js';
import { widestLine } from './line-width.js';
import { narrativeBehind } from './narrative-behind.js';
import type { Section } from './section.js';
import { inlineOpenings, isOfVessel, itemMarker, marker, ofItsLine, openingOfLine, sizeOfSheath, type Opening } from './section-openings.js';

export type { Section };

/** A line drawn across: parts like an empty line. */
const ruled = /^[ \t]*(?:-{5,}|={5,}|_{5,}|\*{5,}|~{5,})[ \t\r]*$/;
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
      const ofSide = (isSideLine(line) && continuing.has(openings.at(-1)?.kind ?? 'title')) || labelledSide(line) !== null;
      const found = listed || ofSide ? null : openingOfLine(line, at, { capitalBody, opensParagraph: blankBefore }, namesVessel, () => paragraphRest(text, end));
      const opening = found === null ? (listed || ofSide || !namesVessel({ start: at, end }) ? null : block.placeOfVessel(line, at)) : block.place(ivusOverVessel(found, text, openings, namesVessel), line, () => isNameAlone.test(line.trim()) && namesVessel({ start: at, end }));
      if (opening?.modality === 'ivus' && opening.heading !== null && (!opening.inline || (isNameAlone.test(text.slice(opening.bodyStart, end)) && namesVessel({ start: opening.bodyStart, end })))) block.open(line);
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
        const headless = openingOfParagraph(openings, at, line, { filled, listed: itemMarker.test(lastLine), rows: isRow(lastLine) || labelledLine.test(lastLine) }, () => paragraphRest(text, end));
        if (headless) openings.push(headless);
      }
      if (opening) openedByItem = itemMarker.test(line);
      if (opening) itemNumber = numberOf(line) ?? (/^\s/.test(line) ? itemNumber : null);
      // "2. Intravascular ultrasound: left iliac artery" in a list of what was done is an item of it.
      const head = listed ? at + (marker.exec(line)?.[0].length ?? 0) + 1 : at;
      const inner = [...inlineOpenings(line, at, opening?.bodyStart ?? head, capitalBody, namesVessel)].filter((one, index) => index > 0 || !(opening === null && isResultOfPast(openings.at(-1), one, at))).map((one, index, all) => (isReasonWithin(all[index - 1] ?? openings.at(-1), one, line.slice(one.at - at)) ? { ...one, kind: 'ivus-necessity' as const, modality: 'ivus' as const } : one));
      const entries = opening?.inline ? [opening, ...inner] : inner;
      entries.forEach((entry, index) => {
        if (entry !== opening) openings.push(entry);
        const told = entry.inline ? narrativeBehind(entry.kind, line.slice(entry.bodyStart - at, (entries[index + 1]?.at ?? end) - at), () => text.slice(end, end + farthestLabel), (from, to) => namesVessel({ start: entry.bodyStart + from, end: entry.bodyStart + to })) : null;
        if (told !== null) openings.push({ at: entry.bodyStart + told, heading: null, bodyStart: entry.bodyStart + told, kind: 'other', modality: null, inline: false });
      });
      blankBefore = false;
    }
    previousLine = line.trimEnd();
    if (previousLine !== '') lastLine = previousLine;
    at = end + 1;
  }
  return withPointingHeadings(text, openings.map((opening, index) => ({
    kind: opening.kind,
    heading: opening.heading,
    start: opening.at,
    body: { start: opening.bodyStart, end: openings[index + 1]?.at ?? text.length },
    modality: opening.modality,
  })));
}

/** Kinds whose inner label speaks for its own line where every line is a statement of its own. */
const ofOneLine: ReadonlySet<SectionKind> = new Set(['history', 'indication', 'sedation', 'consent', 'diagnosis', 'administrative', 'complications', 'comparison', 'access']);

/** "IVUS - LEFT RENAL VEIN": behind the label nothing but the vessel that the lines below are about. */
const isNameAlone = /^[^.;:\d]{3,60}$/;

/** A line that begins the operation: what stands in front of it on a line of its own was a label with its few words. */
const tellsOfEntry = /^\s*[A-Z][^.]*\b(?:was|were)\b[^.]*\b(?:accessed|punctured|cannulated|entered|prepped|prepared|draped)\b/;
/** "R CFA 6F. Bernstein brought up to the arch.": the same in short, behind "Procedure: subclavian stent." */
const tellsOfWay = /^(?=[ \t]*[A-Z])(?=.*[a-z0-9)]\. +[A-Z]).*\b(?!was\b|be\b|to\b)[a-z]\w+ (?:then )?(?:advanced|withdrawn|tracked|steered|parked|pulled back|brought|exchanged|upsized|taken) (?:up|to|into|down|in|over|through|across|for|past)\b/i;
const ofOneLineBeforeEntry: ReadonlySet<SectionKind> = new Set([...ofOneLine, 'plan', 'procedures']);

/** "6. Popliteal dilated" behind "5. IVUS. Two questions ...": the next item of the list that the heading stands in. */
const numberOf = (line: string): number | null => {
  const number = /^[ \t]*\(?(\d{1,2})[.)](?=\s)/.exec(line)?.[1];
  return number === undefined ? null : Number(number);
};

/** "acc - R CFA, 6F", "Sedation: midazolam 1 mg", then "- catheter to ...": the list behind the label is about something else. */
const endsBeforeList = (previous: Opening | undefined, before: string): boolean => previous?.inline === true && beforeLists.has(previous.kind) && previous.at >= 0 && !itemMarker.test(before);
const beforeLists: ReadonlySet<SectionKind> = new Set(['access', 'sedation', 'administrative']);

/** "1. Exam: pulsatile fistula", then "2. Left fistula cannulated": the next item is about something else. */
const endsWithItem = (previous: Opening | undefined): boolean => previous?.inline === true && (ofOneLine.has(previous.kind) || previous.kind === 'procedures' || previous.kind === 'plan');

/** "Access: R CFV", then "Wire / cath: ...": where the catheters went, no longer the entry. */
const labelOfWay = /^\s*(?:[-*] ?)?(?:wires?|cath(?:eter)?s?|guide|course|(?:most |furthest |farthest |other |additional |all )?(?:distal |selective )?(?:vessels?|arteries|veins|branches|targets?) (?:selectively )?(?:catheteri[sz]ed|selected|reached|engaged|cannulated)(?: \(\w+\))?|stations|stops|(?:most selective |furthest |final )?catheter (?:positions?|tip|locations?)|route|way|selective|selections?|positions?|(?:initial |diagnostic )?(?:fistulograms?|venograms?|angiograms?|aortograms?|arteriograms?|run-?offs?)|findings|pressures?)\b[A-Za-z /&-]{0,25} ?:/i;

/** How far below the label of an earlier study the operation may be looked for. */
const farthestLabel = 3000;
/** Narrower blocks are hardly wrapped: their lines end where a statement does. */
const narrowestWrapped = 60;

/** "access - R CFA, 5F", then "omni - lower abd aorta", "4F glidecath into ...": a catheter opens the next line. */
const opensWithCatheter = /^\s*(?:[-*] ?)?(?:(?:an? |the )?\d(?:\.\d)? ?-?fr?(?:rench)? )?(?:omni(?: ?flush)?|flush cath\w*|pigtail|sos|cobra|c2|rim|berenstein|bern|kumpe|vert|mpa|simmons|glide ?cath\w*|navicross|cxi|catheter|microcath\w*|ivus(?: cath\w*)?|\.?0(?:14|18|35) wire|over (?:the )?horn)\b/i;

/** "Hx: ..." and the next statement begins a line of its own: its first word would have fitted on the line before. */
function endsWithLine(previous: Opening | undefined, before: string, line: string, width: number): boolean {
  if (!previous?.inline) return false;
  if (previous.kind === 'access' && (labelOfWay.test(line) || opensWithCatheter.test(line))) return true;
  const kinds = tellsOfEntry.test(line) || (previous.kind === 'procedures' && !itemMarker.test(line) && tellsOfWay.test(line)) ? ofOneLineBeforeEntry : ofOneLine;
  if (!(kinds.has(previous.kind) || (previous.kind === 'findings' && previous.modality === 'angio'))) return false;
  const word = /^\s*(\S+)/.exec(line)?.[1] ?? '';
  if (!/^\s*[A-Z0-9]/.test(line) && !isListedProse(line)) return false;
  const alone = ofItsLine.has(previous.kind) && (previous.kind === 'administrative' || !itemMarker.test(line));
  return (/[.!?)]$/.test(before) || alone || kinds === ofOneLineBeforeEntry) && ((width < narrowestWrapped && previous.kind !== 'access') || before.length + word.length + 1 <= width);
}

/** "Why: ..." under a heading of IVUS gives the reason for IVUS. */
const isReasonWithin = (previous: Opening | undefined, opening: Opening, line: string): boolean =>
  previous?.modality === 'ivus' && opening.kind === 'indication' && /^\W*(?:\(?[a-z0-9]{1,2}[.)])?\s*(?:why|reasons?|rationale|purpose|indication)\b/i.test(line);

/** "3/4/2025, office, Dr. Ito: venogram. IVUS: ..." in a list of earlier studies: what that study showed, and no results of this one. */
const isResultOfPast = (previous: Opening | undefined, { modality }: Opening, line: number): boolean =>
  previous !== undefined && modality !== null && (previous.kind === 'history' || previous.kind === 'comparison') && previous.at < line;

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

/** "  Right common iliac artery: 14 mm, mild calcium": a result below its heading, on a line of its own. */
const labelledLine = /^\s*[A-Z][A-Za-z ]{3,50}: +\S/;

/** Behind a list of IVUS results: the operation goes on. */
const tellsOfWork = /\b(?:back into|main body|gate|molding|moulding|limb (?:to|went|was)|advanced|returned|embol\w+|coils?|stented|deployed|sheath|removed|catheters?|balloons?|wires?|snared?|plugs?)\b/i;

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
const isListedProse = (line: string): boolean => itemMarker.test(line) && /[a-z0-9)]\. +[A-Z]/i.test(line.replace(marker, '')) && line.split(/\s+/).length >= 10;

/** "Left leg angiogram, right CFA 6 Fr, IVUS left SFA": a title that gives the entry too. */
const named = /\b(?:ivus|intravascular|\w*gram|\w*graphy|stent\w*|\w*plasty|\w*lysis|\w*ectomy|embol\w*|intervention|placement|retrieval|exam|study|procedures?|repair)\b/i;

/** Short and without a full stop or a verb; "L pop vein, US, prone, 9F" tells of the work. */
const looksLikeTitle = (line: string): boolean =>
  !itemMarker.test(line) && !line.includes('|') && !timeOfDay.test(line.trimStart()) &&
  line.length < (/[a-z]/.test(line) ? 130 : 220) && !/[.;]\s*$/.test(line.trim()) && !/\b(?:was|were|is|has|had)\b/i.test(line) && (!sizeOfSheath.test(line) || named.test(line));
