import type { NoteSummary } from '../note-summary.js';
import { readSummaries, SummaryStore } from '../summary-store.js';
import { bandCount, bandKeys } from './band-keys.js';
import { compareSketches, isCopy, type Likeness } from './compare-sketches.js';
import { type Sketch, unpackHashes } from './sketch.js';

/** The note that another is most like. Numbers count the lines of the output from 0. */
export interface Clone {
  readonly note: number;
  readonly partner: number;
  readonly partnerId: string;
  readonly likeness: Likeness;
  readonly otherPatient: boolean;
  readonly otherDate: boolean;
}

export interface ClonedText {
  /** By number of the note. */
  readonly clones: ReadonlyMap<number, Clone>;
  /** Notes whose narrative is a template that several physicians share, with findings of their own. */
  readonly templated: number;
}

/** A template is wording of at least so many notes by at least so many physicians. */
const templateNotes = 6;
const templateAuthors = 3;
/** How many notes of a group its template is read from, how many stand for it in comparisons, and in how many groups a note is looked at. */
const sampled = 200;
const representatives = 8;
const looks = 4;

interface Member {
  readonly at: number;
  readonly summary: NoteSummary;
  readonly sketch: Sketch;
}

/**
 * Finds notes of different patients or dates whose narrative is near-identical and whose measurements are the same.
 * Narratives that look alike come together by MinHash with banding; then the measurements tell a copy from a template.
 * Memory is about 80 bytes a note.
 */
export const findClones = async (summariesPath: string): Promise<ClonedText> => {
  const { keys, starts } = await readKeys(summariesPath);
  const store = await SummaryStore.open(summariesPath, starts);
  try {
    return await compareGroups(keys, starts.length, store);
  } finally {
    await store.close();
  }
};

const readKeys = async (path: string): Promise<{ readonly keys: readonly Uint32Array[]; readonly starts: readonly number[] }> => {
  const columns = Array.from({ length: bandCount }, () => new GrowingKeys());
  const starts: number[] = [];
  for await (const { summary, start } of readSummaries(path)) {
    starts.push(start);
    const bands = bandKeys(unpackHashes(summary.note?.narrative ?? ''));
    columns.forEach((column, band) => column.push(bands[band] ?? 0));
  }
  return { keys: columns.map((column) => column.all()), starts };
};

class GrowingKeys {
  #keys = new Uint32Array(1024);
  #count = 0;

  push(key: number): void {
    if (this.#count === this.#keys.length) {
      const larger = new Uint32Array(this.#keys.length * 2);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[this.#count++] = key;
  }

  all(): Uint32Array {
    return this.#keys.subarray(0, this.#count);
  }
}

const compareGroups = async (keys: readonly Uint32Array[], count: number, store: SummaryStore): Promise<ClonedText> => {
  const clones = new Map<number, Clone>();
  const looked = new Uint8Array(count);
  const isTemplated = new Uint8Array(count);
  for (const column of keys) {
    for (const group of groupsOf(column)) {
      const members = group.filter((at) => (looked[at] ?? 0) < looks);
      if (members.length < 2) continue;
      for (const at of members) looked[at] = (looked[at] ?? 0) + 1;
      await compareGroup(members, store, clones, isTemplated);
    }
  }
  return { clones, templated: isTemplated.reduce((sum, one, at) => sum + (one === 1 && !clones.has(at) ? 1 : 0), 0) };
};

/** The numbers of notes of equal keys, in order. */
function* groupsOf(keys: Uint32Array): Generator<readonly number[]> {
  const order = Uint32Array.from(keys, (_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  for (let start = 0; start < order.length; ) {
    const key = keys[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && keys[order[end] ?? 0] === key) end++;
    if (key !== 0 && end - start > 1) yield Array.from(order.subarray(start, end));
    start = end;
  }
}

const compareGroup = async (group: readonly number[], store: SummaryStore, clones: Map<number, Clone>, isTemplated: Uint8Array): Promise<void> => {
  const sample = await Promise.all(group.slice(0, sampled).map((at) => memberAt(at, store)));
  const template = templateOf(sample);
  if (template.isShared) for (const at of group) isTemplated[at] = 1;
  const standing: Member[] = [];
  for (const at of group) {
    const member = await memberAt(at, store);
    let isKnown = false;
    for (const other of standing) {
      const likeness = compareSketches(member.sketch, other.sketch, template.measurements);
      isKnown ||= likeness.narrative > 0.98 && likeness.findings > 0.98;
      if (!isCopy(likeness)) continue;
      const clone = pairOf(member, other, likeness);
      if (clone === null) continue;
      keepBest(clones, clone);
      keepBest(clones, { ...clone, note: other.at, partner: at, partnerId: nameOf(member.summary) });
    }
    if (!isKnown && standing.length < representatives) standing.push(member);
  }
};

const memberAt = async (at: number, store: SummaryStore): Promise<Member> => {
  const summary = await store.get(at);
  return { at, summary, sketch: { narrative: unpackHashes(summary.note?.narrative ?? ''), findings: unpackHashes(summary.note?.findings ?? '') } };
};

/** What a group of notes has in common across physicians: sizes of sheaths and wires, doses, the numbers of a form. */
const templateOf = (members: readonly Member[]): { readonly isShared: boolean; readonly measurements: ReadonlySet<number> } => {
  const known = new Set(members.flatMap(({ summary }) => summary.note?.author ?? [])).size;
  if (members.length < templateNotes || known < templateAuthors) return { isShared: false, measurements: new Set() };
  const spread = new Map<number, { notes: number; readonly authors: Set<string> }>();
  for (const { sketch, summary } of members) {
    for (const hash of sketch.findings) {
      const entry = spread.get(hash) ?? { notes: 0, authors: new Set() };
      entry.notes++;
      if (summary.note?.author) entry.authors.add(summary.note.author);
      spread.set(hash, entry);
    }
  }
  const shared = [...spread].filter(([, { notes, authors: by }]) => notes >= templateNotes && by.size >= templateAuthors);
  return { isShared: true, measurements: new Set(shared.map(([hash]) => hash)) };
};

/** null for notes of one patient and one date, which are two copies of one note. */
const pairOf = (a: Member, b: Member, likeness: Likeness): Clone | null => {
  const [ours, theirs] = [a.summary.note, b.summary.note];
  const otherPatient = isOther(ours?.patient, theirs?.patient);
  const otherDate = isOther(ours?.date, theirs?.date);
  return otherPatient || otherDate ? { note: a.at, partner: b.at, partnerId: nameOf(b.summary), likeness, otherPatient, otherDate } : null;
};

/** What a note is called in a finding about another. */
const nameOf = ({ id, source }: NoteSummary): string => id ?? source;

const isOther = (a: string | null | undefined, b: string | null | undefined): boolean => a !== null && a !== undefined && b !== null && b !== undefined && a !== b;

const keepBest = (clones: Map<number, Clone>, clone: Clone): void => {
  const before = clones.get(clone.note);
  if (before === undefined || clone.likeness.narrative > before.likeness.narrative) clones.set(clone.note, clone);
};
