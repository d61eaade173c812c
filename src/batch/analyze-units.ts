import { analyze } from '../analyze.js';
import { addNotice } from '../intake/add-notice.js';
import type { IntakeItem, IntakeUnit, NoteItem } from '../intake/intake-unit.js';
import { readUnit } from '../intake/read-unit.js';
import type { AnalyzeOptions } from '../model/analysis.js';
import type { NoteSettings } from './batch-settings.js';
import { summarizeNote, summarizeTrouble } from './note-summary.js';

/** The answers to some units: one line a note, in order. */
export interface UnitAnswers {
  /** NDJSON in UTF-8. */
  readonly lines: Uint8Array;
  /** Where each line ends in `lines`, its line feed included. */
  readonly ends: Uint32Array;
  /** 1 for each line that holds a problem. */
  readonly isProblem: Uint8Array;
  /** A summary of each line as JSON; none where they were not asked for. */
  readonly summaries: readonly string[];
  /** Notes left out for their date of service. */
  readonly outside: number;
}

interface Answer {
  readonly line: string;
  readonly isProblem: boolean;
  readonly summary: string | null;
}

/** Reads units and analyzes their notes. A note on which the analysis fails becomes a problem. */
export const analyzeUnits = async (units: readonly IntakeUnit[], settings: NoteSettings): Promise<UnitAnswers> => {
  const answers: Answer[] = [];
  let outside = 0;
  for (const unit of units) {
    for (const item of await readUnit(unit)) {
      const answer = answerItem(item, settings);
      if (answer === null) outside++;
      else answers.push(answer);
    }
  }
  return packAnswers(answers, outside);
};

/** The line of a record that is no note, or on which the program failed. */
export const problemLine = (id: string | null, source: string, stage: 'intake' | 'analysis', reason: string): string =>
  `${JSON.stringify({ id, source, problem: { stage, message: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` } })}\n`;

const failed = 'the program failed on this note, which says nothing about the note; please report the fault';

/** null for a note out of the range of dates. */
const answerItem = (item: IntakeItem, settings: NoteSettings): Answer | null => {
  if (item.kind === 'trouble') return problemAnswer(item.id, item.source, 'intake', item.reason, settings);
  if (item.fields.dateOfService !== undefined && isOutside(item.fields.dateOfService, settings)) return null;
  try {
    return answerNote(item, settings);
  } catch {
    return problemAnswer(item.id, item.source, 'analysis', failed, settings);
  }
};

const answerNote = (item: NoteItem, settings: NoteSettings): Answer | null => {
  const analysis = addNotice(analyze(item.text, optionsOf(item, settings)), item.notice);
  const { dateOfService } = analysis.note;
  if (dateOfService !== null && isOutside(dateOfService, settings)) return null;
  return {
    line: `${JSON.stringify({ id: item.id, source: item.source, analysis })}\n`,
    isProblem: false,
    summary: settings.summaries ? JSON.stringify(summarizeNote(item, analysis, settings.quotes)) : null,
  };
};

const problemAnswer = (id: string | null, source: string, stage: 'intake' | 'analysis', reason: string, { summaries }: NoteSettings): Answer => ({
  line: problemLine(id, source, stage, reason),
  isProblem: true,
  summary: summaries ? JSON.stringify(summarizeTrouble(id, source, reason)) : null,
});

const optionsOf = ({ id, fields }: NoteItem, { profile, vesselPolicy }: NoteSettings): AnalyzeOptions => ({
  profile,
  vesselPolicy,
  ...(id === null ? {} : { noteId: id }),
  ...(fields.dateOfService === undefined ? {} : { dateOfService: fields.dateOfService }),
  ...(fields.claim === undefined ? {} : { claim: fields.claim }),
});

const isOutside = (date: string, { since, until }: NoteSettings): boolean => (since !== null && date < since) || (until !== null && date > until);

const packAnswers = (answers: readonly Answer[], outside: number): UnitAnswers => {
  const ends = new Uint32Array(answers.length);
  let size = 0;
  for (const [at, { line }] of answers.entries()) {
    size += Buffer.byteLength(line);
    ends[at] = size;
  }
  const lines = new Uint8Array(size);
  const encoder = new TextEncoder();
  for (const [at, { line }] of answers.entries()) encoder.encodeInto(line, lines.subarray(at === 0 ? 0 : ends[at - 1]));
  return {
    lines, ends, isProblem: Uint8Array.from(answers, ({ isProblem }) => (isProblem ? 1 : 0)),
    summaries: answers.flatMap(({ summary }) => (summary === null ? [] : [summary])), outside,
  };
};
