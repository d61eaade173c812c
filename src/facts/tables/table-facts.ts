import type { ReadSentence } from '../../language/read-note.js';
import type { Quote } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import type { Line } from './lines.js';

/** What one cell or labelled piece of an IVUS table says of vessels. */
export interface TableFact {
  readonly kind: 'reason' | 'result' | 'examined' | 'not-performed';
  readonly refs: readonly VesselRef[];
  readonly sentence: ReadSentence;
  readonly quote: Quote;
  readonly phase: 'pre' | 'post' | null;
}

/** Gathers what tables say, and which sentences they speak for, so that nothing else is read into their cells. */
export class TableFacts {
  readonly facts: TableFact[] = [];
  /** Their reasons, results and statements stand in `facts` alone. */
  readonly ofReason = new Set<ReadSentence>();
  readonly ofResult = new Set<ReadSentence>();
  readonly ofAct = new Set<ReadSentence>();

  add(fact: TableFact): void {
    if (fact.refs.length > 0) this.facts.push(fact);
  }

  /** A row says that the vessel was not examined: no other words of it say more. */
  deny({ sentences }: Line, refs: readonly VesselRef[], quote: Quote): void {
    const [sentence] = sentences;
    if (sentence) this.add({ kind: 'not-performed', refs, sentence, quote, phase: null });
    for (const one of sentences) this.ofAct.add(one);
  }

  speakFor({ sentences }: Line, topics: { readonly reason: boolean; readonly result: boolean }): void {
    for (const sentence of sentences) {
      if (topics.reason) this.ofReason.add(sentence);
      if (topics.result) this.ofResult.add(sentence);
    }
  }
}
