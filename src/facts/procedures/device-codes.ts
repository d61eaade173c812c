import { linesOf } from './done-lines.js';
import { draftFrom, type Draft } from './draft.js';
import { isPerformed, linesPerformed } from './performed.js';
import { has, hasDevice, isHeaded, isHeadedAnywhere, linesWith, sessionWith, textAt, wordsWith, type Line, type Scene, type Word } from './scene.js';

const landmarks = new Set(['former', 'prior', 'old', 'existing', 'around', 'above', 'below', 'beneath', 'previous', 'his', 'earlier']);

/**
 * Caval filters: repositioned, removed, or placed. Snared and moved is repositioned unless it came out; a filter that guards
 * against debris is none. Source: CPT 37191-37193.
 */
export function filterDrafts(scene: Scene): Draft[] {
  if (linesWith(scene, 'caval-filter').length === 0 && !scene.session.some((line) => names(line, 'inferior-vena-cava'))) return [];
  const guards = scene.session.some((line) => has(line, 'protection') || hasDevice(line, 'embolic-protection'));
  const filters = (line: Line): readonly Pick<Word, 'from' | 'to'>[] => {
    const named = wordsWith(line, 'caval-filter');
    const things = guards ? named : [...named, ...line.devices.filter(({ kind }) => kind === 'filter')];
    return things.filter((thing) => !isPlace(scene, thing));
  };
  const moved = linesOf(scene, filters, 'filter-move');
  if (moved.length > 0 && linesOf(scene, filters, 'filter-out').length === 0) return [draftFrom(scene, '37192', moved)];
  const removed = linesOf(scene, filters, 'filter-remove').filter((line) => !has(line, 'filter-place') || has(line, 'foreign-body') || hasDevice(line, 'snare') || has(line, 'taken-out'));
  if (removed.length > 0) return [draftFrom(scene, '37193', removed, [])];
  const placed = linesOf(scene, filters, 'filter-place');
  return placed.length > 0 ? [draftFrom(scene, '37191', placed)] : [];
}

/** "Below the filter", "at the filter legs": where something is, no filter that is placed. */
function isPlace(scene: Scene, { from, to }: Pick<Word, 'from' | 'to'>): boolean {
  if (landmarks.has(textAt(scene, from - 1)) || /^(?:legs?|struts?|hook|cone|apex|tip)$/.test(textAt(scene, to))) return true;
  return /^(?:the|this|that|old)$/.test(textAt(scene, from - 1)) && /^(?:below|above|behind|beside|around|past|near|beyond|at|across|through|along|inside|within|over|to|into|between|from|against|crossing|under|beneath)$/.test(textAt(scene, from - 2));
}

/** A foreign body taken out through a vessel. Source: CPT 37197. */
export function foreignBodyDrafts(scene: Scene): Draft[] {
  const taken = linesOf(scene, (line) => wordsWith(line, 'foreign-body'), 'retrieve');
  return taken.length > 0 ? [draftFrom(scene, '37197', taken)] : [];
}

/** A shunt made through the liver, or one revised. Source: CPT 37182, 37183. */
export function shuntDrafts(scene: Scene): Draft[] {
  const named = linesWith(scene, 'tips').some(isStated) || (isHeadedAnywhere(scene, 'tips') && scene.lines.some((line) => isStated(line) && isHeaded(scene, line, 'tips')));
  const punctured = sessionWith(scene, 'tips-create').some((line) => names(line, 'portal-vein')) && scene.session.some((line) => hasDevice(line, 'stent-graft'));
  if (!named && !punctured) return [];
  const treats = (line: Line): boolean => line.devices.some(({ kind }) => kind === 'stent-graft' || kind === 'stent' || kind === 'balloon') && !isDenied(scene, line);
  const work = scene.session.filter(treats);
  if (work.length === 0) return [];
  const made = linesPerformed(scene, 'tips-create');
  const revised = linesWith(scene, 'tips-revise').some(isStated);
  const isNew = made.length > 0 || work.some((line) => names(line, 'portal-vein') && line.sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => /hepatic-vein$/.test(vessel))));
  return [draftFrom(scene, isNew && !revised ? '37182' : '37183', [...made, ...work])];
}

const isStated = ({ testimony }: Line): boolean => testimony !== 'formality';

const names = ({ sentence }: Line, id: string): boolean => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vessel === id));

const isDenied = (scene: Scene, line: Line): boolean => line.devices.every((device) => !isPerformed(scene, line, device));

/** Blood drawn from the veins of an organ. Source: CPT 36500 with its reading 75893. */
export function samplingDrafts(scene: Scene): Draft[] {
  if (!linesWith(scene, 'sample-vein').some(isStated)) return [];
  const lines = linesPerformed(scene, 'sample');
  if (lines.length === 0 || !scene.session.some(({ sentence }) => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => /vein|sinus|cava/.test(vessel))))) return [];
  return [draftFrom(scene, '36500', lines), draftFrom(scene, '75893', lines)];
}
