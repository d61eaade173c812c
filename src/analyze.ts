import { auditFacts } from './audit/audit-facts.js';
import { codeFacts } from './coding/code-facts.js';
import { readFacts } from './facts/read-facts.js';
import { clampNote, unreadSentences } from './language/clamp-note.js';
import { readNote } from './language/read-note.js';
import type { Analysis, AnalyzeOptions } from './model/analysis.js';
import { assembleAnalysis } from './assemble-analysis.js';

/**
 * Answers which IVUS and catheter-placement codes a note supports, with the words that prove it, and what is missing.
 *
 * Synchronous, pure and deterministic: the same text and options give the same answer. Nothing is stored or sent.
 *
 * @param text the note exactly as received; every span of the answer is in UTF-16 units of this text
 * @param options what the caller knows of the note; a date given here wins over one found in the text
 * @throws TypeError if `text` is no string or an option is malformed
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const { note, problems } = clampNote(text, options);
  const reading = readNote(note);
  const unread = unreadSentences(reading);
  const facts = readFacts(reading, { dateOfService: options.dateOfService ?? null });
  const dateOfService = options.dateOfService ?? facts.dateOfService.value;
  const coding = codeFacts(facts, { dateOfService, vesselPolicy: options.vesselPolicy ?? 'named' });
  const dateSource = options.dateOfService ? 'option' : dateOfService ? 'note' : 'assumed';
  const audit = auditFacts(facts, coding, { profile: options.profile ?? 'coder', dateSource });
  return assembleAnalysis({ text, noteId: options.noteId ?? null, reading, facts, coding, audit, dateOfService, dateSource, problems: [...problems, ...unread] });
}
