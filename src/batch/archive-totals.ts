import { everyRule } from '../audit/rules/index.js';
import { clonedText } from '../audit/rules/cloned-text.js';
import { procedureFamilies } from '../lexicon/procedure-families.js';
import { type ClaimStatus, type Severity, type Verdict } from '../model/analysis.js';
import { type BatchReport, notNamed } from '../report/batch-report.js';
import { rateOf } from '../report/batch-rate.js';
import { version } from '../version.js';
import type { ClonedText } from './cloned-text/find-clones.js';
import { addToTally, emptyTally, reportGroups, type Tally, withWorst, type WorstNote, worstNote } from './group-tally.js';
import type { Gap, NoteSummary, SummarizedNote } from './note-summary.js';


/** How many are shown of what could be many. */
const shown = { worstNotes: 100, pairs: 100, problems: 50, physiciansAbove: 40 } as const;

const money = ['supported', 'gap', 'claimOver', 'claimUnder'] as const;
const verdicts: readonly Verdict[] = ['pass', 'review', 'fail', 'not-applicable'];

/** Adds summaries up to the report. It keeps sums and the worst few, never the notes. */
export class ArchiveTotals {
  readonly #verdicts = new Map<Verdict, number>();
  readonly #gaps = new Map<string, { severity: Severity; notes: number; findings: number }>();
  readonly #groups = { physicians: new Map<string, Tally>(), sites: new Map<string, Tally>(), families: new Map<string, Tally>(), months: new Map<string, Tally>() };
  readonly #units = { supported: new Map<string, { units: number; notes: number }>(), incomplete: new Map<string, { units: number; notes: number }>() };
  readonly #money = new Map(money.map((kind) => [kind, { facility: 0, nonFacility: 0 }]));
  readonly #claims = { notes: 0, agreeing: 0, rows: new Map<string, { code: string; status: ClaimStatus; notes: number; submitted: number; supported: number }>() };
  readonly #reasons = new Map<string, number>();
  readonly #examples: { id: string; source: string; reason: string }[] = [];
  readonly #pairs: NonNullable<BatchReport['clonedText']>['pairs'] = [];
  #worst: readonly WorstNote[] = [];
  #first: string | null = null;
  #last: string | null = null;
  #undated = 0;
  #lines = 0;
  #problems = 0;
  #cloned = 0;
  #priced = 0;

  constructor(private readonly clones: ClonedText | null) {}

  add(summary: NoteSummary): void {
    const clone = this.clones?.clones.get(this.#lines);
    this.#lines++;
    const { note, problem } = summary;
    if (note === undefined) return this.#addProblem(summary, problem ?? '');
    const name = summary.id ?? summary.source;
    const isInScope = note.verdict !== 'not-applicable';
    const gaps: readonly Gap[] = clone === undefined ? note.gaps : [...note.gaps, [clonedText.id, clonedText.severity, 1]];
    const verdict = clone !== undefined && note.verdict === 'pass' ? 'review' : note.verdict;
    this.#verdicts.set(verdict, (this.#verdicts.get(verdict) ?? 0) + 1);
    if (clone !== undefined) {
      this.#cloned++;
      const { partnerId, likeness, otherPatient, otherDate } = clone;
      if (this.#pairs.length < shown.pairs) this.#pairs.push({ id: name, partner: partnerId, narrative: hundredths(likeness.narrative), findings: likeness.unmeasured ? null : hundredths(likeness.findings), otherPatient, otherDate });
    }
    this.#addPeriod(note.date);
    if (isInScope) this.#addGaps(gaps);
    const entry = worstNote(name, summary.source, note, verdict, gaps);
    this.#addToGroups(note, entry, gaps, isInScope);
    this.#addUnits(note);
    this.#addClaim(note);
    if (isInScope) this.#worst = withWorst(this.#worst, entry, shown.worstNotes);
  }

  report({ profile, outside }: { readonly profile: string; readonly outside: number }): BatchReport {
    const read = this.#lines - this.#problems;
    const inScope = read - (this.#verdicts.get('not-applicable') ?? 0);
    const titles = new Map(everyRule.map(({ id, title }) => [id, title]));
    return {
      schemaVersion: '1',
      engine: { version: version.engine, lexicon: version.lexicon },
      profile,
      notes: { answered: this.#lines, read, inScope, problems: this.#problems, outsideDates: outside },
      period: { first: this.#first, last: this.#last, undated: this.#undated },
      verdicts: verdicts.map((verdict) => ({ verdict, notes: this.#verdicts.get(verdict) ?? 0, rate: rateOf(this.#verdicts.get(verdict) ?? 0, read) })),
      gaps: [...this.#gaps]
        .map(([rule, gap]) => ({ rule, title: titles.get(rule) ?? rule, ...gap, rate: rateOf(gap.notes, inScope) }))
        .sort((a, b) => b.notes - a.notes || byName(a.rule, b.rule)),
      physicians: reportGroups(this.#groups.physicians),
      sites: reportGroups(this.#groups.sites),
      families: reportGroups(this.#groups.families),
      months: [...this.#groups.months].sort(([a], [b]) => byName(a, b)).map(([month, { notes, inScope: scoped, failed }]) => ({ month, notes, inScope: scoped, failed, rate: rateOf(failed, scoped) })),
      units: { supported: unitRows(this.#units.supported), missed: unitRows(this.#units.incomplete) },
      money: profile === 'archive' && this.#priced > 0 ? this.#moneyReport() : null,
      claims: this.#claims.notes === 0 ? null : {
        notes: this.#claims.notes, agreeing: this.#claims.agreeing, rate: rateOf(this.#claims.agreeing, this.#claims.notes),
        rows: [...this.#claims.rows.values()].sort((a, b) => b.notes - a.notes || byName(a.code, b.code) || byName(a.status, b.status)),
      },
      clonedText: this.clones === null ? null : { notes: this.#cloned, rate: rateOf(this.#cloned, read), templated: this.clones.templated, pairs: this.#pairs },
      worstNotes: this.#worstNotes(inScope),
      problems: { reasons: [...this.#reasons].map(([reason, records]) => ({ reason, records })).sort((a, b) => b.records - a.records || byName(a.reason, b.reason)), examples: this.#examples },
    };
  }

  #addProblem({ id, source }: NoteSummary, reason: string): void {
    this.#problems++;
    const kind = reason.replace(/\d+/gu, 'n');
    this.#reasons.set(kind, (this.#reasons.get(kind) ?? 0) + 1);
    if (this.#examples.length < shown.problems) this.#examples.push({ id: id ?? source, source, reason });
  }

  #addPeriod(date: string | null): void {
    if (date === null) this.#undated++;
    else {
      this.#first = this.#first === null || date < this.#first ? date : this.#first;
      this.#last = this.#last === null || date > this.#last ? date : this.#last;
    }
  }

  #addGaps(gaps: readonly Gap[]): void {
    for (const [rule, severity, findings] of gaps) {
      const gap = this.#gaps.get(rule) ?? { severity, notes: 0, findings: 0 };
      gap.notes++;
      gap.findings += findings;
      this.#gaps.set(rule, gap);
    }
  }

  #addToGroups(note: SummarizedNote, entry: WorstNote, gaps: readonly Gap[], isInScope: boolean): void {
    const familyLabels = new Map(procedureFamilies.map(({ id, label }) => [id, label]));
    const places: readonly (readonly [Map<string, Tally>, string | null])[] = [
      [this.#groups.physicians, note.author ?? notNamed],
      [this.#groups.sites, note.site ?? notNamed],
      [this.#groups.families, familyLabels.get(note.families[0] ?? 'none') ?? null],
      [this.#groups.months, note.date?.slice(0, 7) ?? null],
    ];
    for (const [groupMap, key] of places) {
      if (key === null) continue;
      const tally = groupMap.get(key) ?? emptyTally();
      groupMap.set(key, tally);
      addToTally(tally, entry, gaps, isInScope);
    }
  }

  #addUnits({ codes, money: amounts }: SummarizedNote): void {
    for (const [code, units, status] of codes) {
      const row = this.#units[status].get(code) ?? { units: 0, notes: 0 };
      row.units += units;
      row.notes++;
      this.#units[status].set(code, row);
    }
    if (amounts === null) return;
    this.#priced++;
    for (const kind of money) {
      const sum = this.#money.get(kind);
      if (sum === undefined) continue;
      sum.facility += amounts[kind][0];
      sum.nonFacility += amounts[kind][1];
    }
  }

  #addClaim({ claim }: SummarizedNote): void {
    if (claim === null) return;
    this.#claims.notes++;
    if (claim.every(([, status]) => status === 'confirmed' || status === 'not-judged')) this.#claims.agreeing++;
    for (const [code, status, submitted, supported] of claim) {
      const key = `${code} ${status}`;
      const row = this.#claims.rows.get(key) ?? { code, status, notes: 0, submitted: 0, supported: 0 };
      row.notes++;
      row.submitted += submitted;
      row.supported += supported;
      this.#claims.rows.set(key, row);
    }
  }

  /** The worst of all, and those of physicians whose interval lies above the average. */
  #worstNotes(inScope: number): WorstNote[] {
    const average = (this.#verdicts.get('fail') ?? 0) / Math.max(1, inScope);
    const above = [...this.#groups.physicians].filter(([name, { failed, inScope: of }]) => name !== notNamed && (rateOf(failed, of).low ?? 0) > average);
    const found = above.slice(0, shown.physiciansAbove).flatMap(([, { worst }]) => worst);
    return [...new Set([...this.#worst, ...found])].sort((a, b) => b.errors - a.errors);
  }

  #moneyReport(): NonNullable<BatchReport['money']> {
    const sum = (kind: (typeof money)[number]): { facility: number; nonFacility: number } => {
      const { facility, nonFacility } = this.#money.get(kind) ?? { facility: 0, nonFacility: 0 };
      return { facility: cents(facility), nonFacility: cents(nonFacility) };
    };
    return { supported: sum('supported'), gap: sum('gap'), claimOver: sum('claimOver'), claimUnder: sum('claimUnder') };
  }
}

const cents = (value: number): number => Math.round(value * 100) / 100;
const hundredths = cents;
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const unitRows = (map: ReadonlyMap<string, { readonly units: number; readonly notes: number }>): { code: string; units: number; notes: number }[] =>
  [...map].map(([code, row]) => ({ code, ...row })).sort((a, b) => byName(a.code, b.code));
