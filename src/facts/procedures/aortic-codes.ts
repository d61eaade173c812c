import { flatMap } from '../../model/flat-map.js';
import { draftFrom, type Draft } from './draft.js';
import { anywhere, isOfNow, placedLines } from './graft-lines.js';
import { isPerformed } from './performed.js';
import { has, linesWith, textAt, wordsWith, type Line, type Scene } from './scene.js';
import { thoracicDrafts } from './thoracic-codes.js';

export interface AorticRepair {
  readonly drafts: readonly Draft[];
  /** An abdominal repair takes in the balloons and stents of aorta and iliac arteries, a thoracic one those of the aorta. */
  readonly scope: 'abdominal' | 'thoracic' | null;
  /** Where the sentences begin that tell of the graft itself. */
  readonly starts: ReadonlySet<number>;
}

/** Endografts of the abdominal and the thoracic aorta. Sources: CPT 34701-34711, 34717; 33880-33886, changed 2026. */
export function aorticRepair(scene: Scene): AorticRepair {
  const thoracic = thoracicDrafts(scene);
  if (thoracic.length > 0) return { drafts: thoracic, scope: 'thoracic', starts: startsOf(thoracic) };
  const abdominal = abdominalDrafts(scene);
  return { drafts: abdominal, scope: abdominal.length > 0 ? 'abdominal' : null, starts: startsOf(abdominal) };
}

const startsOf = (drafts: readonly Draft[]): ReadonlySet<number> => new Set(flatMap(drafts, ({ evidence }) => evidence.map(({ start }) => start)));

function abdominalDrafts(scene: Scene): Draft[] {
  if (!anywhere(scene, 'evar') && !anywhere(scene, 'cuff') && !anywhere(scene, 'evar-body')) return [];
  const bodies = [...placedLines(scene, 'evar-body'), ...(anywhere(scene, 'evar') ? placedLines(scene, 'evar-trunk') : [])];
  const cuffs = placedLines(scene, 'cuff').filter((line) => !has(line, 'cuff-other') && !has(line, 'lysis-start'));
  const delayed = linesWith(scene, 'delayed').length > 0;
  if (bodies.length === 0) {
    if (cuffs.length === 0 || !(delayed || anywhere(scene, 'evar'))) return [];
    return cuffs.slice(0, 2).map((line, rank) => draftFrom(scene, rank === 0 ? '34710' : '34711', [line]));
  }
  const shape = anywhere(scene, 'uni-iliac') ? ['34703', '34704'] : anywhere(scene, 'tube') && !anywhere(scene, 'bifurcated') ? ['34701', '34702'] : ['34705', '34706'];
  const main = draftFrom(scene, (isRuptured(scene) ? shape[1] : shape[0]) ?? '34705', bodies);
  const branch = placedLines(scene, 'iliac-branch').slice(0, 1).map((line) => draftFrom(scene, '34717', [line]));
  const extensions = cuffs.filter((line) => !bodies.includes(line) || isBeside(line)).slice(0, 1).map((line) => draftFrom(scene, '34709', [line]));
  return [main, ...branch, ...extensions];
}

/** The extension stands in the sentence of the body, behind it. */
const isBeside = (line: Line): boolean => {
  const body = wordsWith(line, 'evar-body')[0];
  return body !== undefined && wordsWith(line, 'cuff').some(({ from }) => from > body.to + 3);
};

/** "Endograft, non-ruptured". */
const isUnruptured = (scene: Scene, at: number): boolean => textAt(scene, at - 1) === 'non' || (textAt(scene, at - 1) === '-' && textAt(scene, at - 2) === 'non');

/** Told as a fact, not denied and not a risk. */
const isRuptured = (scene: Scene): boolean =>
  linesWith(scene, 'rupture').some((line) => isOfNow(line) && !has(line, 'risk') && wordsWith(line, 'rupture').some((word) => !isUnruptured(scene, word.from) && isPerformed(scene, line, word)));
