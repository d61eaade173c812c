import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';
import { draftOf, type Draft } from './draft.js';
import { isPerformed } from './performed.js';
import { linesWith, quoteLine, wordsWith, type Line, type Scene } from './scene.js';

/** How a superficial vein is closed, with the code of the first vein of a leg and of each further one. */
const means: readonly (readonly [id: string, first: string, further: string])[] = [
  ['vein-radio', '36475', '36476'], ['vein-laser', '36478', '36479'], ['vein-scrape', '36473', '36474'], ['vein-glue', '36482', '36483'],
];

const isSuperficial = ({ vessel }: VesselRef): boolean => vessel === 'great-saphenous-vein' || vessel === 'small-saphenous-vein';

/**
 * Closure of a saphenous vein by heat, scraping or glue: the first vein of each leg and the further ones.
 * Source: CPT 36473-36483.
 */
export function veinAblationDrafts(scene: Scene): Draft[] {
  const used = means.find(([id]) => linesWith(scene, id).length > 0);
  if (used === undefined || linesWith(scene, 'vein-ablate').length === 0) return [];
  const [id, first, further] = used;
  const work = scene.session.filter((line) => ['vein-ablate', id].some((word) => wordsWith(line, word).some((one) => isPerformed(scene, line, one))));
  if (!work.some((line) => wordsWith(line, 'vein-ablate').length > 0)) return [];
  const veins = veinsOf(work).length > 0 ? veinsOf(work) : veinsOf(scene.session).length > 0 ? veinsOf(scene.session).slice(0, 1) : veinsOf(scene.lines.filter(({ testimony }) => testimony === 'heading')).slice(0, 1);
  const legs = new Map<string, number>();
  return veins.map((vein) => {
    const before = legs.get(vein.side ?? '') ?? 0;
    legs.set(vein.side ?? '', before + 1);
    return draftOf([before === 0 ? first : further], [vein], work.slice(0, 3).map((line) => quoteLine(scene, line)), false);
  });
}

const veinsOf = (lines: readonly Line[]): readonly VesselRef[] =>
  distinctVessels(flatMap(lines, ({ sentence }) => flatMap(sentence.vessels, ({ refs }) => refs.filter(isSuperficial))));
