import type { Token } from '../text/tokens.js';
import type { RawMention } from './vessel-phrases.js';

/** Arteries of the calf, of which each is told beside the others. */
const calf = /^(?:anterior-tibial|posterior-tibial|peroneal|tibial|dorsalis-pedis|plantar)-artery$|^tibioperoneal-trunk$/;

const state = /^(?:occluded|closed|gone|absent|diseased|stenosed|stenotic|patent|atretic|dominant|diminutive|hypoplastic|reconstitutes|cto)$/;
const leads = /^(?:was|were|is|are|also|chronically|flush|fully|totally|completely|long|old|proximally|distally)$/;

/**
 * "AT 90%. Peroneal 80%. PT occluded, chronic.": in a note that surely names other arteries of the calf, a short form that begins a
 * statement and is told shut, open or narrowed is the artery, no patient and no other word.
 */
export function isToldOfCalf(tokens: readonly Token[], { from, to, candidates }: RawMention, sure: ReadonlySet<string>): boolean {
  const [only, other] = candidates;
  if (only === undefined || other !== undefined || !calf.test(only) || ![...sure].some((id) => id !== only && calf.test(id))) return false;
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (before !== undefined && before.kind !== 'mark' && (first?.gap ?? 0) < 2) return false;
  let at = to;
  while (at < to + 3 && leads.test(tokens[at]?.text ?? '')) at++;
  const word = tokens[at]?.text ?? '';
  // "PT closed her eyes" is the patient.
  if (/^(?:his|her|their|the)$/.test(tokens[at + 1]?.text ?? '')) return false;
  return state.test(word) || (tokens[at]?.kind === 'number' && /^(?:%|percent|pct)$/.test(tokens[at + 1]?.text ?? ''));
}
