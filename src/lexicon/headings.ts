import data from '../../lexicons/headings.json' with { type: 'json' };
import type { SectionKind } from '../model/analysis.js';

interface HeadingKind {
  readonly kind: SectionKind;
  /** A label is of the kind if it matches all of them. */
  readonly patterns: readonly RegExp[];
}

const asKind = (kind: string): SectionKind => kind as SectionKind;
const wholeWords = (phrases: readonly string[]): RegExp => new RegExp(`(?<![a-z])(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`);

const kinds: readonly HeadingKind[] = data.kinds.flatMap((entry): HeadingKind[] => {
  const { phrases = [], allOf = [], exactPhrases = [] } = entry;
  const kind = asKind(entry.kind);
  const loose = phrases.filter((phrase) => !exactPhrases.includes(phrase));
  return [
    ...(allOf.length > 0 ? [{ kind, patterns: allOf.map(wholeWords) }] : []),
    ...(loose.length > 0 ? [{ kind, patterns: [wholeWords(loose)] }] : []),
    ...(exactPhrases.length > 0 ? [{ kind, patterns: [new RegExp(`^(?:${exactPhrases.join('|')})$`)] }] : []),
  ];
});

const modalities = { ivus: wholeWords(data.modality.ivus), angio: wholeWords(data.modality.angio) };
/** "Ultrasound measurements (intravascular)": the words of IVUS apart. */
const ivusApart = data.modality.ivusAllOf.map(wholeWords);

/** Whole labels to their kind; the first kind that lists one has it. */
const wholeLabels: ReadonlyMap<string, SectionKind> = new Map(
  [...data.kinds].reverse().flatMap(({ kind, phrases = [] }) => phrases.map((phrase): [string, SectionKind] => [phrase, asKind(kind)])),
);

/** A folded label with marks and digits taken out: `"PROCEDURE(S) #1"` → `"procedure s"`. */
export const plainLabel = (label: string): string => label.toLowerCase().replace(/[^a-z]+/g, ' ').trim();

/** The kind of section that a heading opens, or null where its words are not known. */
export function headingKind(label: string): SectionKind | null {
  const plain = plainLabel(label);
  return wholeLabels.get(plain) ?? kinds.find(({ patterns }) => patterns.every((pattern) => pattern.test(plain)))?.kind ?? null;
}

/** Whether the label is a heading phrase as a whole, so that it needs no colon or capitals to be one. */
export const isWholeHeading = (label: string): boolean => wholeLabels.has(plainLabel(label));

/** The imaging that a heading attributes what follows to. */
export function headingModality(label: string): 'ivus' | 'angio' | null {
  const plain = plainLabel(label);
  if (modalities.ivus.test(plain) || ivusApart.every((pattern) => pattern.test(plain))) return 'ivus';
  return modalities.angio.test(plain) ? 'angio' : null;
}
