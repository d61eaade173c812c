import type { NoteSummary } from '../note-summary.js';
import { readSummaries, SummaryStore } from '../summary-store.js';
import { bandCount } from './band-keys.js';
import { type Compared, compareSketches, isCopy, type Likeness, withoutTemplate } from './compare-sketches.js';
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
  /** What it is called in a finding about another. */
  readonly name: string;
  readonly patient: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly sketch: Sketch;
}

type MemberStore = SummaryStore<Member>;

/**
 * Finds notes of different patients or dates whose narrative is near-identical and whose measurements are the same.
 * Narratives that look alike come together by MinHash with banding; then the measurements tell a copy from a template.
 * Memory is about 80 bytes a note.
 */
export const findClones = async (summariesPath: string): Promise<ClonedText> => {
  const { keys, starts } = await readKeys(summariesPath);
  const store: MemberStore = new SummaryStore(summariesPath, starts, memberOf);
  try {
    return compareGroups(keys, starts.length, store);
  } finally {
    store.close();
  }
};

const readKeys = async (path: string): Promise<{ readonly keys: readonly Uint32Array[]; readonly starts: readonly number[] }> => {
  const columns = Array.from({ length: bandCount }, () => new GrowingKeys());
  const starts: number[] = [];
  for await (const { summary, start } of readSummaries(path)) {
    starts.push(start);
    const bands = unpackHashes(summary.note?.bands ?? '');
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

const compareGroups = (keys: readonly Uint32Array[], count: number, store: MemberStore): ClonedText => {
  const clones = new Map<number, Clone>();
  const looked = new Uint8Array(count);
  const isTemplated = new Uint8Array(count);
  for (const column of keys) {
    for (const group of groupsOf(column)) {
      const members = group.filter((at) => (looked[at] ?? 0) < looks);
      if (members.length < 2) continue;
      for (const at of members) looked[at] = (looked[at] ?? 0) + 1;
      compareGroup(members, store, clones, isTemplated);
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

const compareGroup = (group: readonly number[], store: MemberStore, clones: Map<number, Clone>, isTemplated: Uint8Array): void => {
  const template = templateOf(group.slice(0, sampled).map((at) => store.get(at)));
  if (template.isShared) for (const at of group) isTemplated[at] = 1;
  const standing: { readonly member: Member; readonly compared: Compared }[] = [];
  for (const at of group) {
    const member = store.get(at);
    const compared = withoutTemplate(member.sketch, template.measurements);
    let isKnown = false;
    for (const other of standing) {
      const likeness = compareSketches(compared, other.compared);
      isKnown ||= likeness.narrative > 0.98 && likeness.findings > 0.98;
      if (!isCopy(likeness)) continue;
      const clone = pairOf(member, other.member, likeness);
      if (clone === null) continue;
      keepBest(clones, clone);
      keepBest(clones, { ...clone, note: other.member.at, partner: at, partnerId: member.name });
    }
    if (!isKnown && standing.length < representatives) standing.push({ member, compared });
  }
};

const memberOf = ({ id, source, note }: NoteSummary, at: number): Member => ({
  at, name: id ?? source, patient: note?.patient ?? null, date: note?.date ?? null, author: note?.author ?? null,
  sketch: { narrative: unpackHashes(note?.narrative ?? ''), findings: unpackHashes(note?.findings ?? '') },
});

/** What a group of notes has in common across physicians: sizes of sheaths and wires, doses, the numbers of a form. */
const templateOf = (members: readonly Member[]): { readonly isShared: boolean; readonly measurements: ReadonlySet<number> } => {
  const known = new Set(members.flatMap(({ author }) => author ?? [])).size;
  if (members.length < templateNotes || known < templateAuthors) return { isShared: false, measurements: new Set() };
  const spread = new Map<number, { notes: number; readonly authors: Set<string> }>();
  for (const { sketch, author } of members) {
    for (const hash of sketch.findings) {
      const entry = spread.get(hash) ?? { notes: 0, authors: new Set() };
      entry.notes++;
      if (author !== null) entry.authors.add(author);
      spread.set(hash, entry);
    }
  }
  const shared = [...spread].filter(([, { notes, authors: by }]) => notes >= templateNotes && by.size >= templateAuthors);
  return { isShared: true, measurements: new Set(shared.map(([hash]) => hash)) };
};

/** null for notes of one patient and one date, which are two copies of one note. */
const pairOf = (a: Member, b: Member, likeness: Likeness): Clone | null => {
  const otherPatient = isOther(a.patient, b.patient);
  const otherDate = isOther(a.date, b.date);
  return otherPatient || otherDate ? { note: a.at, partner: b.at, partnerId: b.name, likeness, otherPatient, otherDate } : null;
};

const isOther = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

const keepBest = (clones: Map<number, Clone>, clone: Clone): void => {
  const before = clones.get(clone.note);
  if (before === undefined || clone.likeness.narrative > before.likeness.narrative) clones.set(clone.note, clone);
};
