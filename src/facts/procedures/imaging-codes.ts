import { flatMap } from '../../model/flat-map.js';
import type { Side, VesselRef } from '../../model/vessel.js';
import { guidingPictures, isDiagnosticAct } from '../guiding-pictures.js';
import { draftFrom, type Draft } from './draft.js';
import { measuresPressure, readPictures, type Picture, type Region } from './imaging-regions.js';
import { isPerformed } from './performed.js';
import { has, linesWith, sessionWith, wordsWith, type Line, type Scene } from './scene.js';

/** What larger work of the session already contains the pictures of. */
export interface PicturesTakenIn {
  readonly aorta: boolean;
  readonly cava: boolean;
  readonly circuit: boolean;
  readonly shunt: boolean;
  readonly sampling: boolean;
  /** A leg artery was treated: pictures on the way are part of it, a study named as such is not. */
  readonly leg: boolean;
}

/** The code for one side (or any), and for both. */
const codes: Readonly<Record<Region, readonly [one: string, both: string]>> = {
  'abdominal-aorta': ['75625', '75625'], 'thoracic-aorta': ['75605', '75605'], 'leg-artery': ['75710', '75716'], 'arm-artery': ['75710', '75716'],
  'visceral-artery': ['75726', '75726'], 'pelvic-artery': ['75736', '75736'], 'pulmonary-artery': ['75741', '75743'],
  'leg-vein': ['75820', '75822'], 'arm-vein': ['75820', '75822'], ivc: ['75825', '75825'], svc: ['75827', '75827'],
  'renal-vein': ['75831', '75833'], 'adrenal-vein': ['75840', '75842'], 'hepatic-vein': ['75891', '75891'], 'neck-vein': ['75860', '75860'],
};
const lastYearOfBothAdrenals = '2025-12-31';

/**
 * Contrast pictures by region. Renal, neck and head arteries are coded with their catheter placement, except the vertebral
 * circulation filmed from the subclavian artery. Whether a picture is diagnostic beside a treatment is left to the coder.
 * Source: CPT 75600-75893, 36223, 36225, 36253.
 */
export function imagingDrafts(scene: Scene, taken: PicturesTakenIn): Draft[] {
  const isStudy = linesWith(scene, 'runoff').length > 0 || linesWith(scene, 'imaging-noun').some(({ testimony, sentence }) => testimony === 'heading' && sentence.section.kind !== 'diagnosis');
  const guided = guidingPictures(scene.reading);
  const pictures = readPictures(scene).filter(({ region, line }) => !isTakenIn(region, taken, isStudy) && (!guided(null) || isDiagnosticAct(line.sentence.said)));
  const byRegion = new Map<Region, Picture[]>();
  for (const picture of pictures) {
    const own = byRegion.get(picture.region);
    if (own) own.push(picture);
    else byRegion.set(picture.region, [picture]);
  }
  const drafts = [...byRegion].map(([region, own]) => regionDraft(scene, region, own));
  return [...drafts, ...vertebralDrafts(scene), ...cerebralDrafts(scene), ...renalBranchDrafts(scene)];
}

const isTakenIn = (region: Region, taken: PicturesTakenIn, isStudy: boolean): boolean =>
  ((region === 'abdominal-aorta' || region === 'thoracic-aorta') && taken.aorta) ||
  (region === 'leg-artery' && (taken.aorta || (taken.leg && !isStudy))) ||
  (region === 'ivc' && taken.cava) ||
  (taken.circuit && /vein|artery|svc/.test(region)) ||
  (taken.shunt && (region === 'hepatic-vein' || region === 'ivc')) ||
  (taken.sampling && (region === 'adrenal-vein' || region === 'renal-vein' || region === 'ivc'));

function regionDraft(scene: Scene, region: Region, pictures: readonly Picture[]): Draft {
  const sides = new Set(flatMap(pictures, (picture) => [...picture.sides]));
  const [one, both] = codesOf(scene, region, pictures);
  const bilateral = sides.size === 2 && !(both === '75842' && scene.dateOfService !== null && scene.dateOfService > lastYearOfBothAdrenals);
  const [first] = pictures;
  const vessels: VesselRef[] = first === undefined || first.vessel === null ? [] : [{ vessel: first.vessel, side: sides.size === 1 ? onlyOf(sides) : null }];
  return draftFrom(scene, bilateral ? both : one, [...new Set(pictures.map(({ line }) => line))].slice(0, 3), vessels);
}

/** Hepatic venography with pressures, and pulmonary angiography from the trunk alone, have codes of their own. */
function codesOf({ session }: Scene, region: Region, pictures: readonly Picture[]): readonly [one: string, both: string] {
  if (region === 'hepatic-vein' && (pictures.some(({ line }) => has(line, 'hemodynamics')) || session.some(measuresPressure))) return ['75889', '75889'];
  if (region === 'pulmonary-artery' && pictures.every(({ vessel, sides }) => sides.length === 0 && (vessel === null || vessel === 'main-pulmonary-artery'))) return ['75746', '75746'];
  return codes[region];
}

const onlyOf = (sides: ReadonlySet<Side>): Side | null => [...sides][0] ?? null;

/** The vertebral circulation filmed from the subclavian artery because its own mouth was not entered. */
function vertebralDrafts(scene: Scene): Draft[] {
  const fed = scene.session.filter((line, index) => (isFromSubclavian(line) && !headDenied.test(line.sentence.said) && [line, scene.session[index + 1]].some((near) => near !== undefined && shows(near, 'vertebral-artery'))) || isFilledFromThere(scene, line, index));
  return fed.slice(0, 1).map((line) => {
    const refs = flatMap(line.sentence.vessels, (group) => group.refs).filter(({ vessel }) => vessel === 'subclavian-artery').slice(0, 1);
    return draftFrom(scene, '36225', [line], refs);
  });
}

/** The head filmed from the common carotid artery; from the internal carotid artery the placement itself says it. */
function cerebralDrafts(scene: Scene): Draft[] {
  const filmed = sessionWith(scene, 'intracranial').filter((line) => {
    if (!wordsWith(line, 'imaging').some((word) => isPerformed(scene, line, word))) return false;
    return [scene.session[scene.session.indexOf(line) - 1], line].some((near) => near !== undefined && names(near, 'common-carotid-artery')) && !names(line, 'internal-carotid-artery');
  });
  return filmed.slice(0, 1).map((line) => draftFrom(scene, '36223', [line], flatMap(line.sentence.vessels, ({ refs }) => refs).filter(({ vessel }) => vessel === 'common-carotid-artery').slice(0, 1)));
}

/** A kidney filmed from a branch of its artery: the placement itself only tells the artery. */
function renalBranchDrafts(scene: Scene): Draft[] {
  const filmed = sessionWith(scene, 'renal-branch').filter((line) => {
    const next = scene.session[scene.session.indexOf(line) + 1];
    return names(line, 'renal-artery') && isByCatheter(line) && [line, next].some((near) => near !== undefined && wordsWith(near, 'imaging').some((word) => isPerformed(scene, near, word)));
  });
  return filmed.slice(0, 1).map((line) => draftFrom(scene, '36253', [line], flatMap(line.sentence.vessels, ({ refs }) => refs).filter(({ vessel }) => vessel === 'renal-artery').slice(0, 1)));
}

/** It is a catheter that went into the branch, not a wire. */
const isByCatheter = (line: Line): boolean => {
  const [branch] = wordsWith(line, 'renal-branch');
  const mover = line.devices.findLast(({ to }) => branch !== undefined && to <= branch.from);
  return mover === undefined || mover.kind === 'catheter' || mover.kind === 'microcatheter';
};

const names = ({ sentence }: Line, id: string): boolean => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vessel === id));

/** As the subject of what was seen, no landmark on a way ("out past the vertebral"). */
const shows = ({ sentence }: Line, id: string): boolean => sentence.vessels.some(({ governor, refs }) => governor !== 'landmark' && governor !== 'through' && refs.some(({ vessel }) => vessel === id));

const headDenied = /\bno (?:\w+ ){0,2}(?:cerebral|intracranial|head|brain|vertebral) (?:pictures?|views?|runs?|films?|images|imaging|injections?)\b/;
const basilarFilling = /\b(?:vertebro-?basilar|posterior (?:fossa|circulation)) (?:filling|opacification|views?|runs?|injections?|series)\b(?! (?:was|were) not)/;

/** "Catheter in the right subclavian artery. ... The vertebrobasilar filling obtained from there was satisfactory." */
const isFilledFromThere = ({ session }: Scene, { sentence }: Line, index: number): boolean =>
  sentence.vessels.some(({ governor, refs }) => governor === 'into' && refs.some(({ vessel }) => vessel === 'subclavian-artery')) &&
  session.slice(index, index + 3).some((near) => near.sentence.paragraph === sentence.paragraph && basilarFilling.test(near.sentence.said) && !/\bno (?:\w+ )?(?:vertebro|posterior)/.test(near.sentence.said));

const isFromSubclavian = (line: Line): boolean =>
  (line.sentence.row && line.sentence.vessels[0]?.refs[0]?.vessel === 'subclavian-artery' && names(line, 'vertebral-artery')) ||
  has(line, 'imaging') && line.sentence.vessels.some(({ governor, refs }) => (governor === 'from' || governor === 'at' || governor === 'into') && refs.some(({ vessel }) => vessel === 'subclavian-artery'));
