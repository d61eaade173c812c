import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';
import { draftOf, type Draft } from './draft.js';
import { anywhere, isOfNow, placedLines, placedSoon } from './graft-lines.js';
import { isPerformed } from './performed.js';
import { has, hasDevice, quoteLine, wordsWith, type Line, type Scene } from './scene.js';

/** The graft of an iliac aneurysm alone, and the iliac arteries that it takes in. */
export interface IliacRepair {
  readonly drafts: readonly Draft[];
  readonly vessels: readonly VesselRef[];
}

/**
 * A graft from iliac artery to iliac artery for an aneurysm there, where the note tells of none of the aorta: plain, ruptured,
 * or with a branch. A covered stent for a narrowing is none. Source: CPT 34707, 34708, 34718.
 */
export function iliacRepair(scene: Scene, isRuptured: boolean): IliacRepair {
  const swollen = distinctVessels(flatMap(scene.lines.filter((line) => isOfNow(line) && aneurysm.test(line.sentence.said)), iliacsIn));
  if (swollen.length === 0 || scene.lines.some((line) => isOfNow(line) && ofAorta.test(line.sentence.said)) || anywhere(scene, 'uni-iliac')) return none;
  const branches = placedLines(scene, 'iliac-branch');
  const lines = [...new Set([...branches, ...scene.session.filter((line) => isGraft(line) && iliacsIn(line).some((ref) => swollen.some((one) => isSame(one, ref))) && isSetDown(scene, line))])];
  if (lines.length === 0) return none;
  const vessels = distinctVessels(flatMap(lines, iliacsIn));
  const code = branches.length > 0 ? '34718' : isRuptured ? '34708' : '34707';
  return { drafts: [draftOf([code], vessels, lines.map((line) => quoteLine(scene, line)), true)], vessels };
}

const none: IliacRepair = { drafts: [], vessels: [] };

const aneurysm = /\b(?:iliac(?: artery| arterial)?|hypogastric) (?:pseudo)?-? ?aneurysms?\b|\baneurysmal\b[^.;]{0,20}\biliac\b|\b(?:pseudo)?aneurysms? (?:of|in) (?:the |his |her )?(?:left |right )?(?:common |internal |external )?iliac\b/;
const ofAorta = /\b(?:aortic|aorto-?iliac|aortoiliac) (?:\w+ )?aneurysms?\b|\baaa\b|\baneurysms? of the (?:\w+ )?aorta\b|\b(?:gate|main body|bifurcated)\b/;

const isGraft = (line: Line): boolean => hasDevice(line, 'stent-graft') || /\b(?:endograft|stent-?grafts?|limb|tube graft|endoprosthesis|graft)\b/.test(line.sentence.said);

const isSetDown = (scene: Scene, line: Line): boolean =>
  !has(line, 'old') && (wordsWith(line, 'graft-place').some((act) => isPerformed(scene, line, act)) || placedSoon(scene, line) !== null);

const iliacsIn = ({ sentence }: Line): readonly VesselRef[] => flatMap(sentence.vessels, ({ refs }) => refs.filter(({ vessel }) => /iliac-artery$/.test(vessel)));

/** "Left iliac aneurysm" means any level of that side. */
const isSame = (swollen: VesselRef, { vessel, side }: VesselRef): boolean =>
  (swollen.vessel === vessel || swollen.vessel === 'iliac-artery') && (swollen.side === side || swollen.side === null || side === null);
