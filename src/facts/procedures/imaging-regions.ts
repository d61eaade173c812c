import { said } from '../../language/text/said.js';
import { hasTerm } from '../../language/text/hits.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isOfSet, legUnitOf } from '../../lexicon/procedures.js';
import { flatMap } from '../../model/flat-map.js';
import type { Side } from '../../model/vessel.js';
import { isLookedAt } from '../ivus/ivus-context.js';
import { isPerformed } from './performed.js';
import { placesNothing } from './targets.js';
import { has, hasDevice, textAt, wordsWith, type Line, type Scene, type Word } from './scene.js';
import { isSpared } from './spared-pictures.js';

/** A stretch of the vessels that contrast pictures are coded by. */
export type Region =
  | 'abdominal-aorta' | 'thoracic-aorta' | 'leg-artery' | 'arm-artery' | 'visceral-artery' | 'pelvic-artery' | 'pulmonary-artery'
  | 'leg-vein' | 'arm-vein' | 'ivc' | 'svc' | 'renal-vein' | 'adrenal-vein' | 'hepatic-vein' | 'neck-vein';

/** One sentence that tells of contrast pictures of a region. */
export interface Picture {
  readonly region: Region;
  readonly sides: readonly Side[];
  readonly vessel: string | null;
  readonly selective: boolean;
  readonly line: Line;
}

/** Contrast pictures of the session, without the ones that only check a result. */
export function readPictures(scene: Scene): Picture[] {
  const pictures: Picture[] = [];
  let position: VesselGroup | null = null;
  let veins = 0;
  /** The paragraph in which IVUS was the imaging told of last. */
  let ivusAt = -1;
  for (const line of scene.session) {
    const told = has(line, 'imaging') ? wordsWith(line, 'imaging').filter((word) => isPicture(scene, line, word)) : [];
    const words = ivusAt === line.sentence.paragraph && isLookOnly(scene, line, told) ? [] : told;
    if (tellsOfIvus(line)) ivusAt = line.sentence.paragraph;
    else if (words.length > 0) ivusAt = -1;
    const groups = line.sentence.vessels.length > 0 ? line.sentence.vessels.filter((group) => group.refs.length > 0 && !placesNothing(group)) : [];
    veins += groups.some(({ refs }) => refs.some(({ vessel }) => vesselInfo(vessel).system === 'vein')) ? 1 : 0;
    if (words.length > 0) pictures.push(...picturesOf(scene, line, words, groups, position, veins > 0));
    position = groups.findLast(({ access }) => !access) ?? position;
  }
  return [...pictures, ...headedPictures(scene)];
}

/** "Angiography of the right leg: ...": a limb's pictures told by the heading over what they showed. */
function headedPictures(scene: Scene): Picture[] {
  const openings = openingLines(scene);
  return flatMap(scene.reading.sections, ({ kind, start, heading }): Picture[] => {
    if (kind !== 'findings' || heading === null) return [];
    const line = openings.get(start);
    const ids = scene.headings.get(start);
    if (line === undefined || !ids?.has('imaging-noun') || ids.has('run-word') || ids.has('intention')) return [];
    const words = said(scene.reading, heading.start, heading.end);
    const region = headedRegion(words);
    if (region === null) return [];
    const sides = /\b(?:bilateral|both)\b/.test(words) ? bothSides : bothSides.filter((side) => new RegExp(`\\b${side}\\b`).test(words));
    return [{ region, sides, vessel: null, selective: false, line }];
  });
}

/** The first line of each section that tells of the session, by where the section begins. */
function openingLines({ session }: Scene): ReadonlyMap<number, Line> {
  const openings = new Map<number, Line>();
  for (const line of session) {
    const { start } = line.sentence.section;
    if (!openings.has(start)) openings.set(start, line);
  }
  return openings;
}

const bothSides: readonly Side[] = ['left', 'right'];

function headedRegion(words: string): Region | null {
  if (/\bcta?\b|\bmr[av]?\b|ultrasound|duplex|ivus/.test(words)) return null;
  if (/cavogra|cavagra/.test(words)) return /superior|\bsvc\b/.test(words) ? 'svc' : 'ivc';
  if (/aortogra/.test(words)) return /arch|thoracic/.test(words) ? 'thoracic-aorta' : 'abdominal-aorta';
  const limb = /\b(?:leg|legs|lower extremit(?:y|ies))\b/.test(words) ? 'leg' : /\b(?:arm|arms|upper extremit(?:y|ies))\b/.test(words) ? 'arm' : null;
  if (limb === null) return null;
  return /venogra|phlebogra/.test(words) ? `${limb}-vein` : /angiogra|arteriogra/.test(words) ? `${limb}-artery` : null;
}

const crossSectional = new Set(['ct', 'cta', 'mr', 'mra', 'mrv', 'ctv', 'tomography', 'resonance', 'fistula']);

const tellsOfIvus = (line: Line): boolean =>
  hasTerm(line.sentence.terms, 'ivus') || hasTerm(line.sentence.terms, 'probe') || hasDevice(line, 'ivus-catheter');

/** "The external iliac was imaged ...", behind words of IVUS: a look with what is in hand, no contrast picture. */
const isLookOnly = ({ reading }: Scene, { sentence }: Line, words: readonly Word[]): boolean =>
  words.every(({ ids }) => !ids.includes('imaging-noun')) && !/\b(?:contrast|inject\w*|catheter|sheath|dye)\b/.test(sentence.said) && sentence.vessels.some((group) => isLookedAt(reading, group));

function isPicture(scene: Scene, line: Line, word: Word): boolean {
  const strong = word.ids.includes('imaging-noun');
  if (!strong && (tellsOfIvus(line) || line.sentence.section.kind === 'ivus-findings')) return false;
  if (line.sentence.section.kind === 'impression' || line.sentence.section.kind === 'complications') return false;
  if (!strong && line.sentence.section.kind === 'treatment') return false;
  if (/^(?:with|by|on)$/.test(textAt(scene, word.from - 2)) && /^(?:a|puff|dye)$/.test(textAt(scene, word.from - 1))) return false;
  if (line.devices.some(({ from, to }) => from <= word.from && to > word.from)) return false;
  if (!strong && (isAmount(scene, word) || isByUltrasound(scene, word))) return false;
  if ((!strong || /^(?:films?|pictures?|images?|views?)$/.test(textAt(scene, word.from))) && isOfOtherKind.test(said(scene.reading, line.sentence.start, scene.reading.tokens[word.from]?.start ?? line.sentence.start))) return false;
  if (!strong && /\b(?:polidocanol|tetradecyl|sclerosant)\b/.test(line.sentence.said) && textAt(scene, word.from).startsWith('inject')) return false;
  if (crossSectional.has(textAt(scene, word.from - 1)) || textAt(scene, word.from - 1) === 'the' && /^(?:venogram|angiogram|arteriogram)$/.test(textAt(scene, word.from)) && isAside(scene, word)) return false;
  if (wordsWith(line, 'run-word').some(({ from, to }) => (to <= word.from && word.from - to <= 3) || (from >= word.to && from - word.to <= 2))) return false;
  if (wordsWith(line, 'runoff-result').some(({ from, to }) => from < word.to && to > word.from)) return false;
  return !isSpared(scene, line, word) && (isWhereFound(scene, line, word) || isPerformed(scene, line, word));
}

/** "Her MR venogram was reported as ..., though the films were taken with her flat". */
const isOfOtherKind = /\b(?:mr|ct) (?:venogra|angiogra|arteriogra)\w+ [^.;]*$/;

/** "Imaged on US", "imaged with the duplex probe": no contrast. */
const isByUltrasound = (scene: Scene, { to }: Word): boolean =>
  /^(?:on|with|by|under|using|via)$/.test(textAt(scene, to)) && [1, 2].some((ahead) => /^(?:us|ultrasound|ultrasonography|duplex|sonography|sonar)$/.test(textAt(scene, to + ahead)));

/** "Contrast 64 mL", "contrast: 40 cc": how much was given, at the end. */
const isAmount = (scene: Scene, { to }: Word): boolean =>
  [to, to + 1, to + 2].some((at) => /^\d+$/.test(textAt(scene, at)) && /^(?:ml|cc|mls)$/.test(textAt(scene, at + 1)) && !/\b(?:of|was|were|injected)\b/.test(textAt(scene, at - 1)));

/** "No bleeding was found at mesenteric angiography": what is denied is the finding, not the pictures. */
function isWhereFound(scene: Scene, line: Line, { from }: Word): boolean {
  if (!has(line, 'found')) return false;
  const at = [1, 2, 3].find((back) => /^(?:at|during|by)$/.test(textAt(scene, from - back)));
  return at !== undefined && wordsWith(line, 'found').some(({ to }) => to <= from && from - to <= at);
}

/** "Chosen from the venogram", "on the venogram": the pictures are leaned on, not taken. */
const isAside = (scene: Scene, { from }: Word): boolean => /^(?:from|on|by|than|with|since|because|as|while|at)$/.test(textAt(scene, from - 2));

/** "The venogram" was told before: it carries no new place. */
const isGiven = (scene: Scene, { from }: Word): boolean => /^(?:the|this|that|these|both)$/.test(textAt(scene, from - 1));

function picturesOf(scene: Scene, line: Line, words: readonly Word[], groups: readonly VesselGroup[], position: VesselGroup | null, venous: boolean): Picture[] {
  const found: Picture[] = [];
  const selective = has(line, 'selective') || groups.some(({ governor }) => governor === 'into');
  const add = (region: Region, sides: readonly Side[], vessel: string | null): void => {
    found.push({ region, sides, vessel, selective, line });
  };
  const noun = (id: string): boolean => wordsWith(line, id).some(({ from, to }) => words.some((word) => word.from < to && from < word.to) || isPicture(scene, line, { from, to, ids: ['imaging-noun'] }));
  if (noun('aortogram')) add(has(line, 'thoracic') && !has(line, 'abdominal') ? 'thoracic-aorta' : 'abdominal-aorta', [], 'abdominal-aorta');
  if (noun('cavogram')) add(has(line, 'superior') ? 'svc' : 'ivc', [], 'inferior-vena-cava');
  const limbSides = flatMap(line.sentence.limbs.filter(({ entry }) => !entry), ({ sides }) => [...sides]);
  const bothLegs: Side[] = has(line, 'both-legs') ? ['left', 'right'] : [];
  if (noun('leg-venogram')) add('leg-vein', sidesOf(limbSides, bothLegs, groups), null);
  if (noun('arm-venogram')) add('arm-vein', sidesOf(limbSides, [], groups), null);
  if (has(line, 'runoff') && !venous) add('leg-artery', sidesOf(limbSides, bothLegs, groups), null);
  for (const [id, region] of namedPictures) for (const word of wordsWith(line, id).filter(() => noun(id))) add(region, sidesBefore(scene, line, word), null);
  const isVenous = has(line, 'vein-pictures') && !has(line, 'artery-pictures');
  const own = groups.filter(({ access, governor }) => !access && governor !== 'from' && governor !== 'through' && governor !== 'door');
  const filmed = own.length > 0 ? own : found.length === 0 && position && words.some((word) => !isGiven(scene, word)) ? [position] : [];
  for (const { refs } of filmed)
    for (const { vessel, side } of refs) {
      const region = regionOf(vessel);
      if (region !== null && !(isVenous && /-artery$|-aorta$/.test(region)) && !(region === 'abdominal-aorta' && !found.some((one) => one.region === region))) add(region, side === null ? limbSides : [side], vessel);
    }
  if (filmed.length === 0 && found.length === 0 && words.some(({ ids }) => ids.includes('imaging-noun')) && (limbSides.length > 0 || bothLegs.length > 0)) add(limbRegion(line, venous), limbSides.length > 0 ? limbSides : bothLegs, null);
  return found;
}

/** Pressures of the veins that a shunt would join, or of the vena cava. */
export const measuresPressure = (line: Line): boolean =>
  has(line, 'hemodynamics') && (has(line, 'wedged') || line.sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => isOfSet('shuntVeins', vessel) || vessel === 'inferior-vena-cava')));

/** Pictures that carry the name of what they show. */
const namedPictures: readonly (readonly [id: string, region: Region])[] = [
  ['visceral-pictures', 'visceral-artery'], ['pelvic-pictures', 'pelvic-artery'], ['pulmonary-pictures', 'pulmonary-artery'],
  ['adrenal-pictures', 'adrenal-vein'], ['renal-vein-pictures', 'renal-vein'], ['hepatic-pictures', 'hepatic-vein'],
];

/** "Selective right and left pulmonary angiograms": the sides right in front of the name. */
function sidesBefore(scene: Scene, { sentence }: Line, { from }: Word): readonly Side[] {
  const found = new Set<Side>();
  for (let at = from - 1; at >= sentence.from && at >= from - 4; at--) {
    const text = textAt(scene, at);
    if (text === 'bilateral' || text === 'both') return ['left', 'right'];
    if (text === 'left' || text === 'right') found.add(text);
    else if (!/^(?:and|selective|,|subselective|main|the)$/.test(text)) break;
  }
  return [...found];
}

const sidesOf = (limbs: readonly Side[], both: readonly Side[], groups: readonly VesselGroup[]): readonly Side[] =>
  both.length > 0 && limbs.length !== 1 ? both : limbs.length > 0 ? limbs : flatMap(groups, ({ refs }) => flatMap(refs, ({ side }) => side ?? []));

function limbRegion(line: Line, venous: boolean): Region {
  const arm = hasTerm(line.sentence.terms, 'limb', 'upper');
  const vein = has(line, 'vein-pictures') || (venous && !has(line, 'artery-pictures'));
  if (arm) return vein ? 'arm-vein' : 'arm-artery';
  return vein ? 'leg-vein' : 'leg-artery';
}

function regionOf(vessel: string): Region | null {
  switch (vessel) {
    case 'inferior-vena-cava': return 'ivc';
    case 'superior-vena-cava': case 'brachiocephalic-vein': return 'svc';
    case 'renal-vein': return 'renal-vein';
    case 'adrenal-vein': return 'adrenal-vein';
    case 'internal-jugular-vein': case 'petrosal-sinus': case 'sigmoid-sinus': case 'transverse-sinus': return 'neck-vein';
    case 'abdominal-aorta': case 'aorta': return 'abdominal-aorta';
    case 'internal-iliac-artery': case 'uterine-artery': case 'prostatic-artery': return 'pelvic-artery';
    default: break;
  }
  if (isOfSet('legVeins', vessel)) return 'leg-vein';
  if (isOfSet('armVeins', vessel)) return 'arm-vein';
  if (isOfSet('shuntVeins', vessel)) return vessel === 'portal-vein' ? null : 'hepatic-vein';
  if (isOfSet('visceralArteries', vessel)) return 'visceral-artery';
  if (isOfSet('pulmonaryArteries', vessel)) return 'pulmonary-artery';
  if (legUnitOf(vessel)) return 'leg-artery';
  return isOfSet('armArteries', vessel) && vessel !== 'subclavian-artery' ? 'arm-artery' : null;
}
