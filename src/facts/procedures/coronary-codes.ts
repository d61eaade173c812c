import { hasTerm } from '../../language/text/hits.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Act } from './act-events.js';
import { draftFrom, draftOf, evidenceOf, type Draft } from './draft.js';
import { isPerformed, linesPerformed } from './performed.js';
import { has, isHeaded, isHeadedAnywhere, wordsWith, type Line, type Scene } from './scene.js';

const isCoronary = (vessel: string): boolean => vesselInfo(vessel).system === 'coronary';

/** Heart catheterization, coronary pictures, coronary treatment and ultrasound inside a coronary artery. Source: CPT 92920-92979, 93451-93461. */
export function coronaryDrafts(scene: Scene, acts: readonly Act[]): Draft[] {
  return [...catheterizationDrafts(scene), ...interventionDrafts(acts), ...ultrasoundDrafts(scene)];
}

const told = (scene: Scene, id: string): Line[] =>
  isHeadedAnywhere(scene, id)
    ? scene.session.filter((line) => isHeaded(scene, line, id) || wordsWith(line, id).some((word) => isPerformed(scene, line, word)))
    : linesPerformed(scene, id);

/** Rows: pictures of the coronary arteries or not; columns: no heart side, left, right, both. */
const catheterization: Readonly<Record<'pictures' | 'grafts' | 'none', readonly [string | null, string, string, string]>> = {
  pictures: ['93454', '93458', '93456', '93460'],
  grafts: ['93455', '93459', '93457', '93461'],
  none: [null, '93452', '93451', '93453'],
};

function catheterizationDrafts(scene: Scene): Draft[] {
  const pictures = told(scene, 'coronary-angio').concat(scene.session.filter((line) => line.sentence.vessels.some((group) => group.governor === 'to' && group.refs.some(({ vessel }) => isCoronary(vessel)) && isPerformed(scene, line, group))));
  const left = told(scene, 'lhc');
  const right = told(scene, 'rhc');
  const grafts = pictures.length > 0 && told(scene, 'bypass-angio').length > 0;
  const row = catheterization[grafts ? 'grafts' : pictures.length > 0 ? 'pictures' : 'none'];
  const code = row[(left.length > 0 ? 1 : 0) + (right.length > 0 ? 2 : 0)] ?? null;
  const lines = [...new Set([...pictures, ...left, ...right])];
  return code === null || lines.length === 0 ? [] : [draftFrom(scene, code, lines.slice(0, 3))];
}

function interventionDrafts(acts: readonly Act[]): Draft[] {
  const own = acts.filter(({ refs }) => refs.some(({ vessel }) => isCoronary(vessel)));
  const has_ = (kind: Act['kind']): boolean => own.some((act) => act.kind === kind);
  if (own.length === 0) return [];
  const code = has_('stent') ? (has_('atherectomy') ? '92933' : '92928') : has_('atherectomy') ? '92924' : has_('balloon') || has_('lithotripsy') ? '92920' : null;
  return code === null ? [] : [draftOf([code], [{ vessel: 'coronary-artery', side: null }], evidenceOf(own))];
}

function ultrasoundDrafts(scene: Scene): Draft[] {
  const lines = scene.session.filter((line) => {
    if (!hasTerm(line.sentence.terms, 'ivus')) return false;
    if (!has(line, 'coronary-ivus') && !line.sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => isCoronary(vessel)))) return false;
    return line.sentence.terms.some((hit) => hit.meanings.some(({ cat }) => cat === 'ivus') && isPerformed(scene, line, hit));
  });
  return lines.length > 0 ? [draftFrom(scene, '92978', lines, [{ vessel: 'coronary-artery', side: null }])] : [];
}
