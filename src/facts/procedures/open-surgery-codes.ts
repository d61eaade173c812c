import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';
import { draftOf, type Draft } from './draft.js';
import { linesPerformed } from './performed.js';
import { linesWith, quoteLine, wordsWith, type Line, type Scene } from './scene.js';
import { targetsOf } from './targets.js';

/** The code by the artery that was opened. */
const codes: Readonly<Record<string, string>> = {
  'common-femoral-artery': '35371', 'deep-femoral-artery': '35372', 'superficial-femoral-artery': '35302', 'popliteal-artery': '35303',
  'internal-carotid-artery': '35301', 'common-carotid-artery': '35301', 'carotid-artery': '35301', 'iliac-artery': '35351',
  'common-iliac-artery': '35351', 'external-iliac-artery': '35351', 'femoral-artery': '35371',
};

const backward = 3;

/**
 * Endarterectomy through an incision; what continues into the deep femoral artery belongs to that of the common one.
 * Source: CPT 35301-35372.
 */
export function endarterectomyDrafts(scene: Scene): Draft[] {
  if (linesWith(scene, 'endarterectomy').length === 0) return [];
  const found = new Map<string, { readonly refs: VesselRef[]; readonly lines: Line[] }>();
  for (const line of linesPerformed(scene, 'endarterectomy')) {
    const [ref] = openedIn(scene, line);
    const code = ref && codes[ref.vessel];
    if (ref === undefined || code === undefined) continue;
    const key = `${code}|${ref.side ?? ''}`;
    const known = found.get(key) ?? { refs: [], lines: [] };
    found.set(key, { refs: [...known.refs, ref], lines: [...known.lines, line] });
  }
  const common = [...found.keys()].some((key) => key.startsWith('35371'));
  return [...found].filter(([key]) => !(common && key.startsWith('35372'))).map(([key, { refs, lines }]) => draftOf([key.slice(0, 5)], distinctVessels(refs), lines.map((line) => quoteLine(scene, line)), false));
}

/** The artery of the sentence, else the one that the sentences before were about, else that of the headings. */
function openedIn(scene: Scene, line: Line): readonly VesselRef[] {
  const [word] = wordsWith(line, 'endarterectomy');
  const named = word === undefined ? [] : targetsOf(scene, line, word, []).filter(({ vessel }) => vessel in codes);
  if (named.some(({ vessel }) => vessel !== 'deep-femoral-artery')) return named.filter(({ vessel }) => vessel !== 'deep-femoral-artery');
  const at = scene.session.indexOf(line);
  const before = scene.session.slice(Math.max(0, at - backward), at).reverse();
  const told = flatMap(before, ({ sentence }) => flatMap(sentence.vessels, ({ refs }) => refs.filter(({ vessel }) => vessel in codes && vessel !== 'deep-femoral-artery')));
  if (told.length > 0 && (named.length === 0 || told.some(({ vessel }) => vessel === 'common-femoral-artery'))) return told;
  if (named.length > 0) return named;
  return flatMap(linesWith(scene, 'endarterectomy').filter(({ testimony }) => testimony === 'heading'), ({ sentence }) => flatMap(sentence.vessels, ({ refs }) => refs.filter(({ vessel }) => vessel in codes)));
}

