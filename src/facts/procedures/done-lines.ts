import { standingOf, type EventRange } from '../status.js';
import { isPerformed } from './performed.js';
import { sessionWith, textAt, wordsWith, type Line, type Scene, type Word } from './scene.js';

const reach = 14;

/** Verbs done to something that is there already, so that "old" or "previous" in front of it says nothing against them. */
const ofOldThings = new Set(['filter-remove', 'filter-move', 'filter-out', 'line-exchange', 'line-remove']);

/** Session lines where a thing and a verb stand together, both told as done. */
export function linesOf(scene: Scene, thing: (line: Line) => readonly Pick<Word, 'from' | 'to'>[], verb: string): Line[] {
  return sessionWith(scene, verb).filter((line) => {
    const verbs = wordsWith(line, verb);
    return thing(line).some((one) => {
      const near = verbs.filter((act) => distance(one, act) <= reach && !isDivided(scene, one, act)).sort((a, b) => distance(one, a) - distance(one, b));
      return (ofOldThings.has(verb) ? isThere(scene, line, one) : isPerformed(scene, line, one)) && near.some((act) => isPerformed(scene, line, act)) && ![near[0], verbs.at(-1)].some((act) => isUndone(scene, line, act));
    });
  });
}

/** The thing is not denied, nor what is said of it failed or planned; that it is old says nothing. */
const isThere = (scene: Scene, { sentence }: Line, thing: Pick<Word, 'from' | 'to'>): boolean => {
  const { standing } = standingOf(scene.reading.tokens, sentence, thing);
  return standing === null || standing === 'historical';
};

/** The verb nearest to the thing, or the last one, failed or is denied: "the filter could not be retrieved". */
export const isUndone = (scene: Scene, line: Line, verb: EventRange | undefined): boolean => {
  const { standing } = verb ? standingOf(scene.reading.tokens, line.sentence, verb) : { standing: null };
  return standing === 'failed' || standing === 'negated' || (verb !== undefined && wordsWith(line, 'not-achieved').some(({ to }) => to <= verb.from && verb.from - to <= 2));
};

const distance = (a: Pick<Word, 'from' | 'to'>, b: Pick<Word, 'from' | 'to'>): number => (a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0);

function isDivided(scene: Scene, a: Pick<Word, 'from' | 'to'>, b: Pick<Word, 'from' | 'to'>): boolean {
  for (let at = Math.min(a.to, b.to); at < Math.max(a.from, b.from); at++) if (textAt(scene, at) === ';' || textAt(scene, at) === '.') return true;
  return false;
}

