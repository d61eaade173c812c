import data from '../../lexicons/headings.json' with { type: 'json' };
import type { SectionKind } from '../model/analysis.js';

interface HeadingKind {
  readonly kind: SectionKind;
  readonly test: (label: string) => boolean;
}

const asKind = (kind: string): SectionKind => kind as SectionKind;
const holds = (label: string, phrase: string): boolean => ` ${label} `.includes(` ${phrase} `);

const kinds: readonly HeadingKind[] = data.kinds.map((entry) => {
  const { phrases = [], allOf = [], exactPhrases = [] } = entry;
  return {
    kind: asKind(entry.kind),
    test: (label) =>
      (allOf.length > 0 && allOf.every((group) => group.some((phrase) => holds(label, phrase)))) ||
      phrases.some((phrase) => (exactPhrases.includes(phrase) ? label === phrase : holds(label, phrase))),
  };
});

const wholeLabels: ReadonlySet<string> = new Set(data.kinds.flatMap(({ phrases = [] }) => phrases));

/** A folded label with marks and digits taken out: `"PROCEDURE(S) #1"` → `"procedure s"`. */
export const plainLabel = (label: string): string => label.toLowerCase().replace(/[^a-z]+/g, ' ').trim();

/** The kind of section that a heading opens, or null where its words are not known. */
export function headingKind(label: string): SectionKind | null {
  const plain = plainLabel(label);
  return kinds.find(({ test }) => test(plain))?.kind ?? null;
}

/** Whether the label is a heading phrase as a whole, so that it needs no colon or capitals to be one. */
export const isWholeHeading = (label: string): boolean => wholeLabels.has(plainLabel(label));

/** The imaging that a heading attributes what follows to. */
export function headingModality(label: string): 'ivus' | 'angio' | null {
  const plain = plainLabel(label);
  if (data.modality.ivus.some((phrase) => holds(plain, phrase))) return 'ivus';
  return data.modality.angio.some((phrase) => holds(plain, phrase)) ? 'angio' : null;
}
