import { createRequire } from 'node:module';

/** A word as compromise tags it; a contraction ("couldn't") gives one for each word it holds. */
export interface TaggedWord {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
  /** A comma, a semicolon or the like stands behind it. */
  readonly closed: boolean;
}

type Tagger = (text: string) => {
  json(): readonly { readonly terms: readonly { readonly normal: string; readonly implicit?: string; readonly post: string; readonly tags: readonly string[] }[] }[];
};

const load = createRequire(import.meta.url);
const longestClause = 300;

/** Nouns of the trade that the tagger takes for verbs ("the IVUS probe wormed"). */
const nouns = new Set(['probe', 'ivus', 'catheter', 'sheath', 'wire', 'ultrasound', 'stent', 'balloon']);
const noun: ReadonlySet<string> = new Set(['Noun']);

let tagger: Tagger | null = null;

/** Tags the words of a clause, at most 300 characters of it and without runs of marks, which the tagger takes quadratic time for. */
export function tagWords(clause: string): TaggedWord[] {
  const loaded: Tagger = tagger ?? load('compromise/two');
  tagger = loaded;
  const text = clause.slice(0, longestClause).toLowerCase().replace(/[’]/g, "'").replace(/[^a-z0-9]{3,}/g, ' ').replace(/\S{31,}/g, ' ');
  return loaded(text)
    .json()
    .flatMap(({ terms }) => terms)
    .map(({ normal, implicit, post, tags }) => ({ text: implicit || normal, tags: nouns.has(normal) ? noun : new Set(tags), closed: /[,;:.)]/.test(post) }));
}
