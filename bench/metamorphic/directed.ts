import type { Analysis } from '../../src/model/analysis.js';
import { hasTerm } from '../../src/language/text/hits.js';
import { readNote } from '../../src/language/read-note.js';
import type { Span } from '../../src/model/span.js';
import { mirror } from './mirror.js';
import { place } from './answer.js';
import type { DirectedTransformation, Subject } from './transformation.js';

type Evaluation = Analysis['ivus'][number];

/** Changes of what a note says about IVUS, each with what must follow. */
export const directedTransformations: readonly DirectedTransformation[] = [
  mirror,
  {
    id: 'delete-necessity', kind: 'directed', imitates: 'an author who forgets the reason for IVUS',
    change: (subject) => deleteStatement(subject, 'necessity', 'ivus-necessity-missing'),
  },
  {
    id: 'delete-findings', kind: 'directed', imitates: 'an author who forgets what IVUS showed',
    change: (subject) => deleteStatement(subject, 'findings', 'ivus-findings-missing'),
  },
  {
    id: 'not-performed', kind: 'directed', imitates: 'IVUS that was left undone',
    change: (subject) => replaceExamination(subject, (name) => `Intravascular ultrasound of the ${name} was not performed.`),
  },
  {
    id: 'planned', kind: 'directed', imitates: 'IVUS that is put off to another day',
    change: (subject) => replaceExamination(subject, (name) => `Intravascular ultrasound of the ${name} will be performed at a later session.`),
  },
  {
    id: 'second-run', kind: 'directed', imitates: 'one more run in a vessel already examined',
    change: (subject) => {
      const [complete] = subject.analysis.ivus.filter(isComplete);
      if (!complete) return null;
      const text = insertBehind(subject, complete, `Repeat intravascular ultrasound of the ${nameOf(complete)} showed an unchanged lumen.`);
      return { text, faults: (after) => (unitsOf(after) === unitsOf(subject.analysis) ? [] : [`IVUS units ${unitsOf(after)} instead of ${unitsOf(subject.analysis)}`]) };
    },
  },
  {
    id: 'extending-into', kind: 'directed', imitates: 'one lesion that runs on into the next vessel',
    change: (subject) => {
      const [upper, lower] = adjacentPair(subject.analysis) ?? [];
      // Where no unit is counted (a filter taken out at the same session), none can fall away.
      if (!upper || !lower || unitsOf(subject.analysis) < 2) return null;
      const text = insertBehind(subject, lower, `Intravascular ultrasound showed that the lesion of the ${nameOf(upper)} was one continuous lesion extending into the ${nameOf(lower)}.`);
      return {
        text,
        faults: (after) => [
          ...(unitsOf(after) === unitsOf(subject.analysis) - 1 ? [] : [`IVUS units ${unitsOf(after)} instead of ${unitsOf(subject.analysis) - 1}`]),
          ...(after.audit.findings.some(({ rule }) => rule === 'ivus-contiguous-lesion') ? [] : ['no contiguous lesion']),
        ],
      };
    },
  },
];

const isComplete = (one: Evaluation): boolean =>
  one.status === 'performed' && !one.coronary && one.vessel !== null && one.necessity.length > 0 && one.findingsKind === 'yes' && one.countedWith === null;

/** Its unit is held back for its side, whatever else is said. */
const lacksSide = ({ audit }: Analysis, { vessel, side }: Evaluation): boolean =>
  side === null && audit.findings.some((one) => one.rule === 'ivus-laterality-missing' && one.vessel === vessel);

const nameOf = ({ vessel, side }: { readonly vessel: string | null; readonly side: string | null }): string => `${side ? `${side} ` : ''}${(vessel ?? '').replaceAll('-', ' ')}`;

const unitsOf = ({ codes }: Analysis): number => codes.filter(({ group }) => group === 'ivus').reduce((sum, { units }) => sum + units, 0);
const supportedOf = ({ codes }: Analysis): number => codes.filter(({ group, status }) => group === 'ivus' && status === 'supported').reduce((sum, { units }) => sum + units, 0);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The spans of everything an analysis rests on, but for one kind of statement about IVUS. */
function otherEvidence(analysis: Analysis, kind: 'necessity' | 'findings'): Span[] {
  const other = kind === 'necessity' ? 'findings' : 'necessity';
  return [
    ...analysis.accessSites.flatMap(({ evidence }) => evidence), ...analysis.catheterPositions.flatMap(({ evidence }) => evidence),
    ...analysis.procedures.flatMap(({ evidence }) => evidence), ...analysis.ivus.flatMap((one) => one[other]),
    ...(kind === 'necessity' ? analysis.ivus.flatMap(({ evidence }) => evidence) : analysis.ivus.flatMap(({ evidence, findings }) => evidence.filter((span) => !findings.some((one) => one.start === span.start)))),
    ...analysis.note.sections.flatMap(({ heading }) => (heading ? [heading] : [])),
  ];
}

/** Cuts the sentences that state a vessel's reason or result, where they state nothing else. */
function deleteStatement({ text, analysis }: Subject, kind: 'necessity' | 'findings', rule: string): ReturnType<DirectedTransformation['change']> {
  if (analysis.audit.findings.some((one) => one.rule === 'ivus-excluded-procedure' || one.rule === 'ivus-contiguous-lesion')) return null;
  const others = otherEvidence(analysis, kind);
  const isFree = (span: Span): boolean => !others.some((other) => overlap(span, other));
  const target = analysis.ivus.find((one) => isComplete(one) && one[kind].length > 0 && one[kind].every(isFree) && (kind === 'necessity' || !one[kind].some((span) => carriesOthers(analysis, text, span))));
  if (!target || analysis.ivus.filter(({ vessel }) => vessel !== null && /aort/.test(vessel)).length > 1) return null;
  const further = kind === 'necessity' ? furtherGrounds(text, target) : [];
  if (!further.every(isFree)) return null;
  const cuts = merged([...target[kind], ...further]).map((span) => withLine(text, withHeading(text, analysis, span)));
  const isCut = (span: Span): boolean => cuts.some((other) => overlap(span, other));
  const touched = analysis.ivus.filter((one) => one.status === 'performed' && !one.coronary && one.vessel !== null && one[kind].length > 0 && one[kind].every(isCut));
  if (touched.some((one) => one.evidence.every(isCut))) return null;
  const changed = [...cuts].sort((a, b) => b.start - a.start).reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const wanted = touched.map(place);
  const units = touched.filter((one) => one.necessity.length > 0 && one.findingsKind !== 'no' && one.countedWith === null && !lacksSide(analysis, one)).length;
  const capped = analysis.audit.findings.some((one) => one.rule === 'ivus-units-over-mue');
  const before = analysis.audit.findings.filter((one) => one.rule === rule).map(place);
  const namesIvus = cuts.some(({ start, end }) => ivusWord.test(text.slice(start, end)));
  return {
    text: changed,
    faults: (after) => {
      const raised = after.audit.findings.filter((one) => one.rule === rule).map(place);
      // Another result may stand in the note with no imaging named: that is said then, and the unit stays.
      const loose = rule === 'ivus-findings-missing' ? after.audit.findings.filter((one) => one.rule === 'ivus-findings-unattributed').map(place) : [];
      const lost = supportedOf(analysis) - supportedOf(after);
      return [
        ...touched.filter((one) => ![...raised, ...loose].some((each) => isSame(each, place(one))) && (isExamined(after, one) || !(kind === 'necessity' ? namesIvus : isTrunk(one)))).map((one) => `${rule} not raised for ${place(one)}`),
        ...after.audit.findings.filter((one) => one.rule === rule && isExamined(analysis, one)).map(place).filter((one) => !before.includes(one) && !wanted.some((each) => isSame(one, each))).map((one) => `${rule} raised for ${one}`),
        ...(capped || loose.length > 0 || lost === Math.min(units, supportedOf(analysis)) ? [] : [`${lost} supported units fewer instead of ${units}`]),
      ];
    },
  };
}

const ivusWord = /\b(?:ivus|intravascular ultrasound|ultrasound|probe)\b/i;

/** The same place, or the same vessel without its side, which the deleted sentence may have told. */
const isSame = (raised: string, wanted: string): boolean => raised === wanted || raised === wanted.replace(/\/.*/, '/-');

/**
 * Whether the vessel counts as examined. A deleted sentence that was the one to name IVUS takes the examination with it, that with the result
 * of a trunk the examination of a trunk that the run only went through; and the one to say which vessels were looked at may leave further ones.
 */
const isExamined = ({ ivus }: Analysis, { vessel, side }: { readonly vessel: string | null; readonly side: string | null }): boolean =>
  ivus.some((one) => one.status === 'performed' && one.vessel === vessel && (one.side === side || one.side === null || side === null));

const isTrunk = ({ vessel }: Evaluation): boolean => vessel !== null && /aorta|vena-cava/.test(vessel);

/** A result that names the imaging for those behind it: without it they would hang in the air. */
const carriesOthers = (analysis: Analysis, text: string, span: Span): boolean =>
  /\b(?:ivus|ultrasound|probe|imaging)\b/i.test(text.slice(span.start, span.end)) && analysis.ivus.some(({ findings }) => findings.some(({ start }) => start > span.end));

/** What had to be known. */
const asks = /\b(?:unknown|see neither|(?:not|neither|never|nothing|nobody|cannot|hardly) (?:[\w']+ ){0,6}(?:see|seen|tell|trust|measured?|separate|let us|worth|judged?|graded?|settled?)|whether|how (?:much|long|far|bad|tight|big|wide|large|severe)|(?:had|need(?:ed|s)?|wanted|have|has) (?:to )?(?:be )?(?:known?|seen?|measure(?:d|ments)?|settled?|answer(?:ed|s)?|sure))\b/;

/**
 * Sentences beside the examination, or in front of it, that would be a reason of their own: a doubt about other imaging, or something that had
 * to be known. An author who forgets the reason has forgotten these too ("The venogram was equivocal. IVUS was used to ...").
 */
function furtherGrounds(text: string, { evidence }: Evaluation): Span[] {
  const { sentences } = readNote(text);
  const told = sentences.filter((sentence) => evidence.some((span) => overlap(sentence, span))).map(({ paragraph }) => paragraph);
  return sentences.filter(({ paragraph, terms, said, section: { kind } }) => paragraph <= Math.max(...told) && !['history', 'comparison', 'plan', 'consent', 'sedation'].includes(kind) && (hasTerm(terms, 'limit') || asks.test(said)));
}

/** Spans in order, those that overlap or that only blanks part taken together. */
function merged(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** A statement that is all that a heading holds goes with its heading. */
function withHeading(text: string, analysis: Analysis, span: Span): Span {
  const section = analysis.note.sections.find(({ body }) => body.start <= span.start && span.end <= body.end);
  const alone = section?.heading && text.slice(section.body.start, span.start).trim() === '' && text.slice(span.end, section.body.end).trim() === '';
  return section?.heading && alone ? { start: section.heading.start, end: span.end } : span;
}

/** A statement that is all of its line, but for a list mark, goes with its line: nobody leaves an empty one in a list. */
function withLine(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const to = stop < 0 ? text.length : stop + 1;
  return /^[ \t]*(?:[-*>]|\d{1,2}[.)])?[ \t]*$/.test(text.slice(from, start)) && /^[ \t.;\r]*\n?$/.test(text.slice(end, to)) ? { start: from, end: to } : { start, end };
}

/** Takes out every sentence about IVUS and says of its vessels that it was not done; no IVUS unit may be left. */
function replaceExamination({ text, analysis }: Subject, saying: (name: string) => string): ReturnType<DirectedTransformation['change']> {
  const performed = analysis.ivus.filter(({ status, coronary, vessel }) => status === 'performed' && !coronary && vessel !== null);
  const spans = performed.flatMap(({ evidence, necessity, findings }) => [...evidence, ...necessity, ...findings]).sort((a, b) => a.start - b.start);
  const [first] = spans;
  if (!first) return null;
  const statement = performed.map((one) => saying(nameOf(one))).join(' ');
  let rest = text;
  let end = Infinity;
  for (const span of [...spans].reverse()) {
    const to = Math.min(span.end, end);
    if (to > span.start) rest = rest.slice(0, span.start) + (span === first ? statement : '') + rest.slice(to);
    end = Math.min(end, span.start);
  }
  if (/\b(?:ivus|intravascular ultrasound|probe)\b/i.test(rest.replace(statement, ''))) return null;
  return { text: rest, faults: (after) => (unitsOf(after) === 0 ? [] : [`${unitsOf(after)} IVUS units are left`]) };
}

/** Puts a sentence behind the last result of a vessel. */
function insertBehind({ text, analysis }: Subject, one: Evaluation, sentence: string): string {
  const last = Math.max(...one.findings.map(({ end }) => end), ...analysis.ivus.filter(({ status }) => status === 'performed').flatMap(({ findings }) => findings.map(({ end }) => end)));
  const stop = /[.!?]\s*$/.test(text.slice(0, last)) ? '' : '.';
  return `${text.slice(0, last)}${stop} ${sentence}${text.slice(last)}`;
}

const neighbours: readonly (readonly [string, string])[] = [
  ['common-iliac-vein', 'external-iliac-vein'], ['external-iliac-vein', 'common-femoral-vein'], ['common-femoral-vein', 'femoral-vein'],
  ['common-iliac-artery', 'external-iliac-artery'], ['external-iliac-artery', 'common-femoral-artery'], ['superficial-femoral-artery', 'popliteal-artery'],
  ['brachiocephalic-vein', 'subclavian-vein'], ['subclavian-vein', 'axillary-vein'],
];

function adjacentPair({ ivus, audit }: Analysis): readonly [Evaluation, Evaluation] | null {
  if (audit.findings.some(({ rule }) => rule === 'ivus-contiguous-lesion' || rule === 'ivus-units-over-mue')) return null;
  const complete = ivus.filter(isComplete);
  for (const [upper, lower] of neighbours)
    for (const one of complete)
      for (const other of complete) if (one.vessel === upper && other.vessel === lower && one.side !== null && one.side === other.side) return [one, other];
  return null;
}
