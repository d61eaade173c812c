import type { Reading } from '../../language/read-note.js';
import { anyOf, anyWord, noteDetails } from '../../lexicon/note-details.js';
import type { AnatomicalVariant } from '../../model/facts.js';
import { testimonyOf } from '../sections-of-fact.js';

const order: readonly AnatomicalVariant[] = ['bovine-arch', 'replaced-right-hepatic', 'replaced-left-hepatic', 'aberrant-right-subclavian', 'left-vertebral-from-arch'];
const doubt = new RegExp(`${anyWord(noteDetails.variantDoubt)}[^.;:,]{0,40}$`);
const doubtBehind = /^[^.;,]{0,40}\b(?:not (?:seen|present|identified|found|visualized|demonstrated)|excluded|ruled out|absent|was sought)\b/;

const patterns = order.map((variant) => ({ variant, pattern: patternOf(variant) }));

function patternOf(variant: AnatomicalVariant): RegExp {
  const entry = noteDetails.variants.find((each) => each.variant === variant);
  const phrases = anyWord(entry?.phrases ?? []);
  if (!entry || entry.subjects.length === 0) return new RegExp(phrases);
  const arising = `${anyWord(entry.subjects)}[\\s,]{1,2}(?:(?:which|that|also|itself)[\\s,]{1,2})?${anyWord(noteDetails.variantArising)}\\s(?:(?:the|a)\\s)?(?:proximal\\s)?${anyOf(entry.origins)}(?![a-z0-9])`;
  return new RegExp(`${phrases}|${arising}`);
}

/** A note without any of these words states no variant. */
const subjectOfVariant = new RegExp(anyWord(noteDetails.variants.flatMap(({ phrases, subjects }) => [...phrases, ...subjects])));

/** Anatomical variants that the note states and does not deny or put in doubt, each once, in a fixed order. */
export function readVariants(reading: Reading): AnatomicalVariant[] {
  if (!subjectOfVariant.test(reading.folded)) return [];
  const found = new Set<AnatomicalVariant>();
  for (const sentence of reading.sentences) {
    if (testimonyOf(sentence) === 'formality' || testimonyOf(sentence) === 'intention') continue;
    const words = sentence.said;
    for (const { variant, pattern } of patterns) {
      if (found.has(variant)) continue;
      const match = pattern.exec(words);
      if (!match) continue;
      const before = words.slice(Math.max(0, match.index - 80), match.index);
      if (!doubt.test(before) && !doubtBehind.test(words.slice(match.index + match[0].length))) found.add(variant);
    }
  }
  return order.filter((variant) => found.has(variant));
}
