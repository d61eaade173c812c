import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { IvusContext } from '../ivus/ivus-context.js';
import { testimonyOf } from '../sections-of-fact.js';
import { headOf, isOfOther, namesIvusIn, readRows, rowsNameIvus, rowsUnder } from './headed-table.js';
import { LabelledEntries } from './labelled-entries.js';
import { isEmptyLine, linesOf, type Line } from './lines.js';
import { legendOf, readBracketedAims, readFigures, readListedRow, readNotDone, type Legend } from './listed-rows.js';
import { TableFacts } from './table-facts.js';

/**
 * Reads the tables and worksheets of IVUS: rows and entries that say by their place, not by their words, which vessel was
 * examined, why and with what result. A table that is tied to no IVUS, or has a column of something else, is none.
 */
export function readIvusTables(reading: Reading, contexts: readonly IvusContext[]): TableFacts {
  const into = new TableFacts();
  if (contexts.every(({ tie }) => tie === 'none')) return into;
  const lines = linesOf(reading);
  const entries = new LabelledEntries(reading, into);
  let legend: Legend | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    if (isEmptyLine(line)) {
      entries.end();
      continue;
    }
    const codes = legendOf(reading, line);
    if (codes) {
      legend = codes;
      into.speakFor(line, { reason: true, result: true });
    }
    const head = headOf(reading, line);
    const rows = head ? rowsUnder(reading, head, lines.slice(at + 1, at + 1 + mostRows)) : [];
    if (head && rows.some(({ sentences }) => sentences.length > 0)) {
      if (isOfOther(reading, head, rows) && sectionOf(rows)?.modality !== 'ivus') for (const row of [line, ...rows]) into.speakFor(row, { reason: true, result: true });
      else if (isTold(rows, true) && (namesIvusIn(head.columns) || rowsNameIvus(reading, head, rows) || isTied(contexts, [line, ...rows]))) readRows(reading, head, rows, into);
      else continue;
      entries.end();
      at += rows.length;
      continue;
    }
    const tied = isTied(contexts, [line]) && isTold([line]);
    if (entries.read(line, tied) || !tied || readListedRow(reading, line, legend, into)) continue;
    const underIvus = line.sentences[0]?.section.modality === 'ivus';
    if (underIvus && readFigures(reading, line, into)) continue;
    if (underIvus) readBracketedAims(reading, line, into);
    readNotDone(reading, line, into);
  }
  return into;
}

const mostRows = 40;

/** The first of them that holds sentences speaks of IVUS, and of no other imaging. */
function isTied(contexts: readonly IvusContext[], lines: readonly Line[]): boolean {
  const sentence = lines.find(({ sentences }) => sentences.length > 0)?.sentences[0];
  const context = sentence && contexts[sentence.index];
  return context !== undefined && context.tie !== 'none' && !(context.otherImaging && sentence?.section.modality !== 'ivus');
}

/** It stands where the session is told; a table of results under "IVUS and venogram" is no list of procedures. */
function isTold(lines: readonly Line[], table = false): boolean {
  const section = sectionOf(lines);
  return section !== undefined && (['session', 'indication'].includes(testimonyOf({ section })) || (table && section.kind === 'procedures' && section.modality === 'ivus'));
}

const sectionOf = (lines: readonly Line[]): ReadSentence['section'] | undefined => lines.find(({ sentences }) => sentences.length > 0)?.sentences[0]?.section;
