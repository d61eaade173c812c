import { describeVessel } from '../anatomy/vessel-list.js';
import { anchorOf, isDoubtful, placesIn, type Subject } from './map-subjects.js';
import { orderWords } from './order-words.js';
import type { LabelWish } from './place-labels.js';
import type { Point } from './polyline.js';
import type { MapSystem } from './vessel-layout.js';

/** One label a vessel, with everything that happened there. */
export const labelWishes = (subjects: readonly Subject[], system: MapSystem, letters: number): readonly LabelWish[] => {
  const byVessel = new Map<string, { at: Point; name: string; gutter: LabelWish['gutter']; remarks: string[]; about: string[] }>();
  for (const subject of subjects) {
    const name = describeVessel(subject.ref);
    const [first] = placesIn(subject, system);
    if (first === undefined) continue;
    const at = anchorOf(subject, first);
    const gutter = subject.ref.side === 'left' ? 'right' : subject.ref.side === 'right' ? 'left' : null;
    const wish = byVessel.get(name) ?? { at, name, gutter, remarks: [], about: [] };
    const remark = remarkOf(subject);
    if (!wish.remarks.includes(remark)) wish.remarks.push(remark);
    wish.about.push(subject.id);
    byVessel.set(name, wish);
  }
  return [...byVessel.values()].map(({ at, name, gutter, remarks, about }) => (
    { at, gutter, about, lines: [...wrap(name, letters), ...remarks] }));
};

const remarkOf = (subject: Subject): string => {
  const open = isDoubtful(subject) ? ', side or level open' : '';
  switch (subject.kind) {
    case 'access':
      return `${subject.failed ? 'access failed' : 'access'}${open}`;
    case 'position':
      return subject.order === null ? 'order open' : subject.order === 'nonselective' ? 'reached' : `${orderWords[subject.order]} order`;
    case 'imaged':
      return `IVUS ${subject.number}${open}`;
  }
};

/** Breaks at blanks into lines of about this many letters. */
const wrap = (words: string, letters: number): readonly string[] =>
  words.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && `${last} ${word}`.length <= letters ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
