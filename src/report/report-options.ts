import type { Analysis, Profile } from '../model/analysis.js';

export const formats = ['text', 'json', 'sarif', 'markdown', 'html'] as const;
export type Format = (typeof formats)[number];

export interface ReportOptions {
  /** ANSI colours; the text report alone knows them. */
  readonly colour: boolean;
  /** What the note is called in the report: its path as given, or a name such as `<stdin>`. */
  readonly source: string;
  /** `pre-sign` shows the queries and no codes; the others show messages and codes. */
  readonly profile: Profile;
}

/** Renders one analysis of `text` as a string that ends in a newline. Pure: the same input gives the same bytes. */
export type Reporter = (analysis: Analysis, text: string, options: ReportOptions) => string;
