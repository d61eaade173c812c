import type { IvusAct } from '../ivus/ivus-acts.js';
import type { TableFacts } from './table-facts.js';

/** What tables say was examined or was not, with the statements of the rest of the note; in a row that says so itself, other words name nothing more. */
export function actsOfTables({ facts, ofAct }: TableFacts, acts: readonly IvusAct[]): IvusAct[] {
  const own = facts.flatMap(({ kind, refs, sentence, quote }): IvusAct[] =>
    kind === 'examined' || kind === 'not-performed' ? [{ refs, sentence, quote, status: kind === 'examined' ? 'performed' : 'not-performed', kind: 'statement', turning: [], passed: [] }] : [],
  );
  const others = acts.filter(({ sentence, refs, kind }) => kind === 'run' || refs.length > 0 || !ofAct.has(sentence));
  return own.length === 0 ? others : [...others, ...own].sort((a, b) => a.sentence.index - b.sentence.index);
}
