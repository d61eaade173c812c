import type { Reading, ReadSentence } from '../../language/read-note.js';
import { quoteOf } from '../../model/span.js';
import { trimmed } from '../access/access-sites.js';
import type { Report } from '../results/report.js';
import type { Columns } from '../results/report-topics.js';
import type { TableFacts } from './table-facts.js';

/** The results of tables, by the sentence of their row. */
export function reportsOfTables({ facts }: TableFacts): ReadonlyMap<ReadSentence, readonly Report[]> {
  const reports = new Map<ReadSentence, Report[]>();
  for (const { kind, refs, sentence, quote, phase } of facts) {
    if (kind !== 'result') continue;
    const report: Report = { refs, imaging: 'ivus', topic: true, passing: false, measured: true, phase, quote, sentence };
    const known = reports.get(sentence);
    if (known) known.push(report);
    else reports.set(sentence, [report]);
  }
  return reports;
}

/** A row under vessels whose own heading is not known: its cells are results of every vessel at the head. */
export function reportOfRow(reading: Reading, sentence: ReadSentence, { refs }: Columns): Report[] {
  const cells = reading.tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'number').length;
  if (cells < refs.length) return [];
  return [{ refs, imaging: 'ivus', topic: true, passing: false, measured: true, quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence }];
}
