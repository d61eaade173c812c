import type { ReadSentence } from '../language/read-note.js';

/** What a section may bear witness to. */
export type Testimony = 'session' | 'heading' | 'past' | 'intention' | 'formality' | 'indication';

/** Which testimony the section of a sentence gives: only `session` tells what was done. */
export function testimonyOf({ section }: Pick<ReadSentence, 'section'>): Testimony {
  switch (section.kind) {
    case 'title': case 'procedures': case 'diagnosis':
      return 'heading';
    case 'history': case 'comparison':
      return 'past';
    case 'plan':
      return 'intention';
    case 'consent': case 'sedation': case 'administrative': case 'attestation':
      return 'formality';
    case 'indication': case 'ivus-necessity':
      return 'indication';
    case 'access': case 'technique': case 'findings': case 'ivus-findings': case 'treatment': case 'impression':
    case 'complications': case 'other':
      return 'session';
  }
}
