import { auditFacts } from './audit/audit-facts.js';
import { effectiveDate } from './coding/base-procedure.js';
import { codeFacts } from './coding/code-facts.js';
import { findPairs } from './coding/code-pairs.js';
import { sumMoney } from './coding/sum-money.js';
import { readFacts } from './facts/read-facts.js';
import { clampNote, unreadSentences } from './language/clamp-note.js';
import { readNote } from './language/read-note.js';
import type { Analysis, AnalyzeOptions } from './model/analysis.js';
import { readClaim } from './model/claim.js';
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
  const claim = options.claim === undefined ? null : readClaim(options.claim);
  const { note, problems } = clampNote(text, options);
  const reading = readNote(note);
  const unread = unreadSentences(reading);
  const facts = readFacts(reading, { dateOfService: options.dateOfService ?? null });
  const dateOfService = options.dateOfService ?? facts.dateOfService.value;
  const coding = codeFacts(facts, { dateOfService, vesselPolicy: options.vesselPolicy ?? 'named', claim });
  const dateSource = options.dateOfService ? 'option' : dateOfService ? 'note' : 'assumed';
  const profile = options.profile ?? 'coder';
  const audit = auditFacts(facts, coding, { profile, dateSource });
  const date = effectiveDate(dateOfService);
  const forCoders = profile === 'pre-sign' ? null : { pairs: findPairs(audit.codes, date), money: sumMoney(audit.codes, audit.claim, date) };
  return assembleAnalysis({ text, noteId: options.noteId ?? null, reading, facts, coding, audit, forCoders, dateOfService, dateSource, problems: [...problems, ...unread] });
}
