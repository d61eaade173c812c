import { standingOf } from '../status.js';
import { draftFrom, type Draft } from './draft.js';
import { isPerformed } from './performed.js';
import { has, hasDevice, isHeaded, textAt, wordsWith, type Line, type Scene, type Word } from './scene.js';

const reach = 14;

/** Session lines where a thing and a verb stand together, both told as done. */
function linesOf(scene: Scene, thing: (line: Line) => readonly Pick<Word, 'from' | 'to'>[], verb: string): Line[] {
  return scene.session.filter((line) => {
    const verbs = wordsWith(line, verb);
    if (verbs.length === 0) return false;
    return thing(line).some((one) => {
      const near = verbs.filter((act) => distance(one, act) <= reach && !isDivided(scene, one, act)).sort((a, b) => distance(one, a) - distance(one, b));
      return isPerformed(scene, line, one) && near.some((act) => isPerformed(scene, line, act)) && !isUndone(scene, line, near[0]);
    });
  });
}

/** The verb nearest to the thing failed or is denied: "the filter could not be retrieved". */
const isUndone = (scene: Scene, line: Line, verb: Word | undefined): boolean => {
  const { standing } = verb ? standingOf(scene.reading.tokens, line.sentence, verb) : { standing: null };
  return standing === 'failed' || standing === 'negated' || (verb !== undefined && wordsWith(line, 'not-achieved').some(({ to }) => to <= verb.from && verb.from - to <= 2));
};

const distance = (a: Pick<Word, 'from' | 'to'>, b: Pick<Word, 'from' | 'to'>): number => (a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0);

function isDivided(scene: Scene, a: Pick<Word, 'from' | 'to'>, b: Pick<Word, 'from' | 'to'>): boolean {
  for (let at = Math.min(a.to, b.to); at < Math.max(a.from, b.from); at++) if (textAt(scene, at) === ';' || textAt(scene, at) === '.') return true;
  return false;
}

const landmarks = new Set(['former', 'prior', 'old', 'existing', 'around', 'above', 'below', 'beneath', 'previous', 'his', 'earlier']);

/** Caval filters: removed, repositioned, or placed. A filter that guards against debris is none. Source: CPT 37191-37193. */
export function filterDrafts(scene: Scene): Draft[] {
  const inCava = scene.session.some(({ sentence }) => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vessel === 'inferior-vena-cava')));
  if (!inCava && !scene.lines.some((line) => has(line, 'caval-filter'))) return [];
  const guards = scene.session.some((line) => has(line, 'protection') || hasDevice(line, 'embolic-protection'));
  const filters = (line: Line): readonly Pick<Word, 'from' | 'to'>[] => {
    const named = wordsWith(line, 'caval-filter');
    const things = guards ? named : [...named, ...line.devices.filter(({ kind }) => kind === 'filter')];
    return things.filter(({ from }) => !landmarks.has(textAt(scene, from - 1)));
  };
  const removed = linesOf(scene, filters, 'filter-remove').filter((line) => !has(line, 'filter-place') || has(line, 'foreign-body') || hasDevice(line, 'snare') || has(line, 'taken-out'));
  if (removed.length > 0) return [draftFrom(scene, '37193', removed, [])];
  const moved = linesOf(scene, filters, 'filter-move');
  if (moved.length > 0) return [draftFrom(scene, '37192', moved)];
  const placed = linesOf(scene, filters, 'filter-place');
  return placed.length > 0 ? [draftFrom(scene, '37191', placed)] : [];
}

/** A foreign body taken out through a vessel. Source: CPT 37197. */
export function foreignBodyDrafts(scene: Scene): Draft[] {
  const known = scene.lines.some((line) => has(line, 'foreign-body'));
  if (!known) return [];
  const taken = linesOf(scene, (line) => wordsWith(line, 'foreign-body'), 'retrieve');
  return taken.length > 0 ? [draftFrom(scene, '37197', taken)] : [];
}

/** A shunt made through the liver, or one revised. Source: CPT 37182, 37183. */
export function shuntDrafts(scene: Scene): Draft[] {
  if (!scene.lines.some((line) => line.testimony !== 'formality' && (has(line, 'tips') || isHeaded(scene, line, 'tips')))) return [];
  const treats = (line: Line): boolean => line.devices.some(({ kind }) => kind === 'stent-graft' || kind === 'stent' || kind === 'balloon') && !isDenied(scene, line);
  const work = scene.session.filter(treats);
  if (work.length === 0) return [];
  const made = scene.session.filter((line) => wordsWith(line, 'tips-create').some((word) => isPerformed(scene, line, word)));
  const revised = scene.lines.some((line) => line.testimony !== 'formality' && has(line, 'tips-revise'));
  return [draftFrom(scene, made.length > 0 && !revised ? '37182' : '37183', [...made, ...work])];
}

const isDenied = (scene: Scene, line: Line): boolean => line.devices.every((device) => !isPerformed(scene, line, device));

/**
 * Venous access devices, by tunnel, pocket and arm; exchange and removal apart.
 * Source: CPT 36555-36590; the arm-inserted catheter with its imaging is 36573 from 2019.
 */
export function lineDrafts(scene: Scene): Draft[] {
  const session = (id: string): boolean => scene.session.some((line) => has(line, id));
  const headed = (id: string): boolean => scene.lines.some((line) => line.testimony !== 'past' && line.testimony !== 'formality' && has(line, id));
  const port = (line: Line): readonly Word[] => wordsWith(line, 'port');
  if (headed('picc')) {
    const placed = linesOf(scene, (line) => [...wordsWith(line, 'picc'), ...catheters(line)], 'line-place');
    const exchanged = linesOf(scene, (line) => wordsWith(line, 'picc'), 'line-exchange');
    if (exchanged.length > 0) return [draftFrom(scene, '36584', exchanged)];
    return placed.length > 0 ? [draftFrom(scene, headed('imaging-guidance') ? '36573' : '36569', placed)] : [];
  }
  const placedPort = linesOf(scene, port, 'line-place');
  if (placedPort.length > 0 && session('port') && headed('port')) return [draftFrom(scene, '36561', placedPort)];
  const tunneled = headed('tunneled-line');
  const named = headed('named-line');
  if (!tunneled && !named) return removal(scene, headed('port'));
  const exchanged = linesOf(scene, (line) => [...wordsWith(line, 'named-line'), ...wordsWith(line, 'tunneled-line')], 'line-exchange');
  if (exchanged.length > 0) return [draftFrom(scene, tunneled ? '36581' : '36580', exchanged)];
  const placed = linesOf(scene, (line) => [...wordsWith(line, 'named-line'), ...wordsWith(line, 'tunneled-line'), ...(tunneled ? catheters(line) : [])], 'line-place');
  if (placed.length > 0 && (!tunneled || session('tunneled-line'))) return [draftFrom(scene, tunneled ? '36558' : '36556', placed)];
  return removal(scene, headed('port'));
}

const catheters = (line: Line): readonly Word[] => wordsWith(line, 'line');

function removal(scene: Scene, port: boolean): Draft[] {
  const taken = linesOf(scene, (line) => wordsWith(line, port ? 'port' : 'tunneled-line'), 'line-remove');
  return taken.length > 0 ? [draftFrom(scene, port ? '36590' : '36589', taken)] : [];
}

/** Blood drawn from the veins of an organ. Source: CPT 36500 with its reading 75893. */
export function samplingDrafts(scene: Scene): Draft[] {
  if (!scene.lines.some((line) => has(line, 'sample-vein') && line.testimony !== 'formality')) return [];
  const lines = scene.session.filter((line) => wordsWith(line, 'sample').some((word) => isPerformed(scene, line, word)));
  if (lines.length === 0 || !scene.session.some(({ sentence }) => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => /vein|sinus|cava/.test(vessel))))) return [];
  return [draftFrom(scene, '36500', lines), draftFrom(scene, '75893', lines)];
}
