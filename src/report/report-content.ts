import { describeVessel } from '../anatomy/index.js';
import type { Analysis, AuditFinding, ClaimRow, CodeLine, NotReported, Problem, Profile, Severity } from '../model/analysis.js';
import type { Quote } from '../model/span.js';
import { indexLines, type LineIndex, type Place } from './line-index.js';
import { moneyTable, type MoneyTable } from './money-table.js';
import { ruleGuide } from './rule-guide.js';

/** A span of evidence and where it stands. */
export interface Proof {
  readonly quote: Quote;
  readonly place: Place;
}

/** One thing to say about the note: a finding in the words its reader should see. */
export interface Remark {
  readonly finding: AuditFinding;
  readonly heading: Severity | 'question';
  readonly words: string;
  /** What would satisfy the rule; null before signing, where the words are a question already. */
  readonly satisfiedBy: string | null;
  readonly proofs: readonly Proof[];
}

export interface CodeEntry {
  readonly line: CodeLine;
  readonly vessels: string;
  /** Rule ids of the gaps in the way, each once. */
  readonly blockedBy: readonly string[];
  readonly proofs: readonly Proof[];
}

export interface NotReportedEntry {
  readonly row: NotReported;
  readonly proofs: readonly Proof[];
}

/** One code of a claim against the note. */
export interface ClaimEntry {
  readonly row: ClaimRow;
  /** The lines as they were submitted: `37253-59 × 2`; empty for a code that was not. */
  readonly submitted: string;
  readonly proofs: readonly Proof[];
}

/** Something that only the coder can settle: an NCCI pair, a choice that the text leaves open. */
export interface CoderQuestion {
  readonly words: string;
  readonly proofs: readonly Proof[];
}

/** What the text, markdown and HTML reports say, before any layout. */
export interface ReportContent {
  readonly lines: LineIndex;
  readonly remarks: readonly Remark[];
  readonly supported: readonly CodeEntry[];
  readonly incomplete: readonly CodeEntry[];
  readonly notReported: readonly NotReportedEntry[];
  readonly coderQuestions: readonly CoderQuestion[];
  readonly claim: readonly ClaimEntry[];
  /** Null before signing, and where there is nothing to price. */
  readonly money: MoneyTable | null;
  readonly problems: readonly Problem[];
  readonly summary: string;
}

/** Chooses what a reader of this profile is shown. Before signing: questions only, and nothing about codes. */
export const contentOf = (analysis: Analysis, text: string, profile: Profile): ReportContent => {
  const lines = indexLines(text);
  const prove = (quotes: readonly Quote[]): readonly Proof[] =>
    quotes.map((quote) => ({ quote, place: lines.placeOf(quote.start) }));
  const remarks = remarksOf(analysis, profile, prove);
  if (profile === 'pre-sign') {
    const shown = { lines, remarks, supported: [], incomplete: [], notReported: [], coderQuestions: [], claim: [], money: null, problems: [] };
    return { ...shown, summary: summarizeQuestions(remarks.length) };
  }
  const entries = analysis.codes.map((line) => codeEntry(line, analysis.audit.findings, prove(line.evidence)));
  return {
    lines,
    remarks,
    supported: entries.filter(({ line }) => line.status === 'supported'),
    incomplete: entries.filter(({ line }) => line.status === 'incomplete'),
    notReported: analysis.notReported.map((row) => ({ row, proofs: prove(row.evidence) })),
    coderQuestions: coderQuestionsOf(analysis, prove),
    claim: (analysis.claim ?? []).map((row) => ({ row, submitted: submittedWords(row), proofs: prove(row.evidence) })),
    money: analysis.money === undefined || analysis.money.lines.length === 0 ? null : moneyTable(analysis.money),
    problems: analysis.problems,
    summary: summarize(analysis),
  };
};

/** The findings that this profile speaks of: before signing, those that ask something. */
export const shownFindings = ({ audit }: Analysis, profile: Profile): readonly AuditFinding[] =>
  profile === 'pre-sign' ? audit.findings.filter(({ query }) => query !== '') : audit.findings;

const firstOffset = ({ finding }: Remark): number => finding.evidence[0]?.start ?? Infinity;

/** In reading order; what has no place in the note comes last. */
const remarksOf = (analysis: Analysis, profile: Profile, prove: (quotes: readonly Quote[]) => readonly Proof[]): readonly Remark[] =>
  shownFindings(analysis, profile)
    .map((finding): Remark => {
      const proofs = prove(finding.evidence);
      if (profile === 'pre-sign') return { finding, heading: 'question', words: finding.query, satisfiedBy: null, proofs };
      return { finding, heading: finding.severity, words: finding.message, satisfiedBy: satisfiedByOf(finding.rule), proofs };
    })
    .toSorted((a, b) => (firstOffset(a) === firstOffset(b) ? 0 : firstOffset(a) - firstOffset(b)));

const satisfiedByOf = (rule: string): string | null => ruleGuide.find(({ id }) => id === rule)?.satisfiedBy ?? null;

const coderQuestionsOf = ({ pairs = [], procedures }: Analysis, prove: (quotes: readonly Quote[]) => readonly Proof[]): readonly CoderQuestion[] => [
  ...procedures.flatMap(({ openChoice, evidence }) => (openChoice === null ? [] : [{ words: openChoice, proofs: prove(evidence) }])),
  ...pairs.map(({ question, evidence }) => ({ words: question, proofs: prove(evidence) })),
];

const submittedWords = ({ code, submitted }: ClaimRow): string =>
  submitted.map(({ units, modifiers }) => unitsOf({ code: [code, ...modifiers].join('-'), units })).join(', ');

/** `units differ`, in words. */
export const claimStatusWords = ({ status }: ClaimRow): string => (status === 'missing' ? 'not submitted' : status.replaceAll('-', ' '));

const codeEntry = (line: CodeLine, findings: readonly AuditFinding[], proofs: readonly Proof[]): CodeEntry => ({
  line,
  vessels: line.vessels.map(describeVessel).join(', '),
  blockedBy: [...new Set(line.blockedBy.map((gap) => findings.find(({ id }) => id === gap)?.rule ?? gap))],
  proofs,
});

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const summarizeQuestions = (questions: number): string =>
  questions === 0 ? 'Nothing to ask before signing.' : `${count(questions, 'question')} before signing.`;

export const verdictWords: Readonly<Record<Analysis['audit']['verdict'], string>> = {
  pass: 'pass',
  review: 'needs review',
  fail: 'fail',
  'not-applicable': 'not applicable',
};

/** `fail: 1 error, 2 warnings; 36012, 37252 supported; codes of 2026 for 2026-03-04 (from the note)`. */
const summarize = ({ audit, codes, note, engine }: Analysis): string => {
  const of = (severity: Severity): number => audit.findings.filter((finding) => finding.severity === severity).length;
  const tally = [
    ...(of('error') > 0 ? [count(of('error'), 'error')] : []),
    ...(of('warning') > 0 ? [count(of('warning'), 'warning')] : []),
    ...(of('info') > 0 ? [count(of('info'), 'remark')] : []),
  ];
  const supported = codes.filter(({ status }) => status === 'supported').map(unitsOf);
  return [
    `${verdictWords[audit.verdict]}: ${tally.length > 0 ? tally.join(', ') : 'no findings'}`,
    supported.length > 0 ? `supported ${supported.join(', ')}` : 'no code supported',
    `code set ${engine.codeSet}, ${dateWords(note)}`,
  ].join('; ');
};

/** `37253 × 2`; a single unit goes without saying. */
export const unitsOf = ({ code, units }: { readonly code: string; readonly units: number }): string =>
  units === 1 ? code : `${code} × ${units}`;

const dateWords = ({ dateOfService, dateSource }: Analysis['note']): string => {
  if (dateOfService === null || dateSource === 'assumed') return 'no date of service found';
  return `date of service ${dateOfService} ${dateSource === 'note' ? 'from the note' : 'as given'}`;
};
