import type { Section } from './section.js';

/** "What it showed:", "On the pullback:", "What we saw": a heading that points back to the imaging told in front of it. */
const points = /^\W*(?:what (?:it|this|that|we|i|they|the (?:probe|catheter|run|pull-?back|images?|pictures?)) (?:showed|shows|saw|see|found|gave|revealed)|(?:on|during|from|at) (?:the |this |that )?(?:pull-?back|withdrawal|ivus run)|(?:pull-?back|probe|run) (?:findings?|results?|measurements?|showed|numbers))\W*$/;
const ivus = /\b(?:ivus|intravascular ultrasound|ultrasound (?:catheter|probe))\b/g;
const others = /\b(?:venogra\w+|angiogra\w+|arteriogra\w+|cavogra\w+|fistulogra\w+|contrast|injections?|injected|pressures?|gradient|duplex|runs? in|cine)\b/g;
/** So many letters back the imaging may stand. */
const reach = 600;

/** Sections under such a heading, or behind it where it stands alone as a title, tell what IVUS showed, where IVUS is the imaging told last in front. */
export function withPointingHeadings(text: string, sections: readonly Section[]): Section[] {
  const pointing = sections.map(({ heading, modality, kind }) => heading !== null && modality === null && ofLabel.has(kind) && heading.end - heading.start <= longest && points.test(text.slice(heading.start, heading.end).toLowerCase()) && isAfterIvus(text, heading.start));
  if (!pointing.includes(true)) return [...sections];
  return sections.map((section, index): Section => {
    const behindTitle = pointing[index - 1] === true && sections[index - 1]?.kind === 'title' && section.heading === null && section.kind === 'other';
    return behindTitle || (pointing[index] === true && section.kind !== 'title') ? { ...section, kind: 'ivus-findings', modality: 'ivus' } : section;
  });
}

const ofLabel: ReadonlySet<Section['kind']> = new Set<Section['kind']>(['title', 'other', 'findings']);
const longest = 40;

function isAfterIvus(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at).toLowerCase();
  const last = lastOf(ivus, before);
  return last >= 0 && last > lastOf(others, before);
}

const lastOf = (pattern: RegExp, words: string): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
