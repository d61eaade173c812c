import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, type VesselRef } from '../../model/vessel.js';
import type { Act } from './act-events.js';
import { draftFrom, draftOf, evidenceOf, type Draft } from './draft.js';
import { anywhere, isOfNow, placedLines } from './graft-lines.js';
import { iliacRepair } from './iliac-grafts.js';
import { isPerformed } from './performed.js';
import { has, linesWith, textAt, wordsWith, type Line, type Scene } from './scene.js';
import { thoracicDrafts } from './thoracic-codes.js';

export interface AorticRepair {
  readonly drafts: readonly Draft[];
  /**
   * An abdominal repair takes in the balloons and stents of aorta and iliac arteries, a visceral one those of its branches
   * too, a thoracic one those of the aorta, an iliac one those of its arteries.
   */
  readonly scope: 'abdominal' | 'thoracic' | 'iliac' | 'visceral' | null;
  /** The arteries that a graft of iliac arteries alone takes in. */
  readonly vessels: readonly VesselRef[];
  /** Where the sentences begin that tell of the graft itself. */
  readonly starts: ReadonlySet<number>;
}

/** Endografts of the abdominal and the thoracic aorta and of the iliac arteries. Sources: CPT 34701-34711, 34717, 34718, 34841-34848; 33880-33886, changed 2026. */
export function aorticRepair(scene: Scene, acts: readonly Act[]): AorticRepair {
  const thoracic = thoracicDrafts(scene);
  if (thoracic.length > 0) return { drafts: thoracic, scope: 'thoracic', vessels: [], starts: startsOf(thoracic) };
  const iliac = iliacRepair(scene, isRuptured(scene));
  if (iliac.drafts.length > 0) return { drafts: iliac.drafts, scope: 'iliac', vessels: iliac.vessels, starts: new Set() };
  const visceral = visceralDrafts(scene, acts);
  if (visceral.length > 0) return { drafts: visceral, scope: 'visceral', vessels: [], starts: startsOf(visceral) };
  const abdominal = abdominalDrafts(scene);
  return { drafts: abdominal, scope: abdominal.length > 0 ? 'abdominal' : null, vessels: [], starts: startsOf(abdominal) };
}

const startsOf = (drafts: readonly Draft[]): ReadonlySet<number> => new Set(flatMap(drafts, ({ evidence }) => evidence.map(({ start }) => start)));

const windowed = /\b(?:zfen|fevar|fenestrated (?:\w+ ){0,3}?(?:repair|graft|endograft|body|device|stent-? ?graft|component)|branched (?:endograft|device|repair|graft|component)|t-?branch)\b/;
const visceralArtery = /^(?:renal|superior-mesenteric|celiac|accessory-renal)-artery$/;

/** A graft with windows or branches, by how many arteries of kidneys and gut were stented through it, with a body below or without. Source: CPT 34841-34848. */
function visceralDrafts(scene: Scene, acts: readonly Act[]): Draft[] {
  const lines = scene.lines.filter((line) => isOfNow(line) && windowed.test(line.sentence.said));
  if (lines.length === 0 || !lines.some(({ testimony }) => testimony === 'session' || testimony === 'heading')) return [];
  const bridged = acts.filter(({ kind, refs }) => kind === 'stent' && refs.some(({ vessel }) => visceralArtery.test(vessel)));
  const vessels = distinctVessels(flatMap(bridged, ({ refs }) => refs.filter(({ vessel }) => visceralArtery.test(vessel))));
  if (vessels.length === 0) return [];
  const code = (anywhere(scene, 'bifurcated') || anywhere(scene, 'uni-iliac') ? 34844 : 34840) + Math.min(4, vessels.length);
  return [draftOf([String(code)], vessels, evidenceOf(bridged), false)];
}

function abdominalDrafts(scene: Scene): Draft[] {
  if (!anywhere(scene, 'evar') && !anywhere(scene, 'cuff') && !anywhere(scene, 'evar-body')) return [];
  const named = placedLines(scene, 'evar-body');
  const limbs = named.filter((line) => isLimb(scene, line));
  const bodies = [...named.filter((line) => !limbs.includes(line)), ...(anywhere(scene, 'evar') ? placedLines(scene, 'evar-trunk') : [])];
  const delayed = linesWith(scene, 'delayed').length > 0;
  const cuffs = [...placedLines(scene, 'cuff').filter((line) => !has(line, 'cuff-other') && !has(line, 'lysis-start')), ...(delayed ? limbs : [])];
  if (bodies.length === 0) {
    if (cuffs.length === 0 || !(delayed || anywhere(scene, 'evar'))) return [];
    if (!delayed && anywhere(scene, 'tube')) return [draftFrom(scene, isRuptured(scene) ? '34702' : '34701', cuffs)];
    return cuffs.slice(0, 2).map((line, rank) => draftFrom(scene, rank === 0 ? '34710' : '34711', [line]));
  }
  const shape = anywhere(scene, 'uni-iliac') ? ['34703', '34704'] : anywhere(scene, 'tube') && !anywhere(scene, 'bifurcated') ? ['34701', '34702'] : ['34705', '34706'];
  const main = draftFrom(scene, (isRuptured(scene) ? shape[1] : shape[0]) ?? '34705', bodies);
  const branch = placedLines(scene, 'iliac-branch').slice(0, 1).map((line) => draftFrom(scene, '34717', [line]));
  const extensions = cuffs.filter((line) => !bodies.includes(line) || isBeside(line)).slice(0, 1).map((line) => draftFrom(scene, '34709', [line]));
  return [main, ...branch, ...extensions];
}

/** "A 16 x 20 x 82 Endurant limb": the make is that of a limb, no body. */
const isLimb = (scene: Scene, line: Line): boolean =>
  !/\b(?:body|trunk|bifurcated|gate)\b/.test(line.sentence.said) && wordsWith(line, 'evar-body').every(({ to }) => [to, to + 1, to + 2].some((at) => /^(?:limbs?|legs?|extension|extender)$/.test(textAt(scene, at))));

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
