/** How a sentence is tied to IVUS: by its own words, by the sentence or heading before it, or not at all. */
export type IvusTie = 'own' | 'carried' | 'none';

/** For each sentence of the note, by index. */
export interface IvusContext {
  readonly tie: IvusTie;
  /** Another imaging is named in the sentence or its heading. */
  readonly otherImaging: boolean;
}
