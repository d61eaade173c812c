import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import type { Act } from './act-events.js';
import { draftOf, evidenceOf, type Draft } from './draft.js';
import { has, linesWith, wordsWith, type Line, type Scene } from './scene.js';

/** What the note as a whole says the session was about. */
interface Purposes {
  readonly bleeding: boolean;
  readonly tumor: boolean;
}

/**
 * Embolization by its purpose: bleeding, tumor or organ, else artery or vein. One code for each purpose in a session.
 * Source: CPT 36471, 37241-37244.
 */
export function embolizationDrafts(scene: Scene, acts: readonly Act[]): Draft[] {
  if (acts.every(({ kind }) => kind !== 'embolization')) return [];
  const injected = acts.filter((act) => act.kind === 'embolization' && isInjected(act));
  const byCode = new Map<string, Act[]>();
  const purposes: Purposes = {
    bleeding: linesWith(scene, 'hemorrhage').some(isBleeding),
    tumor: linesWith(scene, 'tumor').some(({ testimony }) => testimony !== 'past') || linesWith(scene, 'tumor-target').length > 0,
  };
  for (const act of acts) {
    if (act.kind !== 'embolization' || isSeal(act) || injected.includes(act)) continue;
    const code = isRepeat(act, byCode) ? '37243' : codeOf(scene, purposes, act);
    if (code !== null) byCode.set(code, [...(byCode.get(code) ?? []), act]);
  }
  const codes = byCode.has('37243') ? [...byCode].filter(([code]) => code !== '37242') : [...byCode];
  const drafts = codes.map(([code, own]) => draftOf([code], flatMap(own, ({ refs }) => refs), evidenceOf(own)));
  return injected.length > 0 ? [...drafts, draftOf(['36471'], [], evidenceOf(injected), false)] : drafts;
}

/** "Polidocanol foam through 25-gauge butterfly needles", "reticular veins of the thigh were injected": surface veins, with a needle alone. */
const isInjected = ({ line }: Act): boolean => sclerosant.test(line.sentence.said) && ofSurface.test(line.sentence.said) && line.devices.every(({ kind }) => kind === 'needle' || kind === 'embolic') && line.sentence.vessels.every(({ refs }) => refs.every(({ vessel }) => vessel.includes('saphenous')));

const sclerosant = /\b(?:polidocanol|asclera|tetradecyl|sotradecol|fibro-?vein|sclerosant|sclerotherapy)\b/;
const ofSurface = /\b(?:butterfly|(?:2[5-9]|3[0-3]) ?-?(?:g|ga|gauge)|reticular|spider|telangiectas\w+|varicosities)\b/;

/** "Treated in the same way", or more work in a vessel of the pair that was treated for its tumor or organ. */
const isRepeat = ({ line, refs }: Act, byCode: ReadonlyMap<string, readonly Act[]>): boolean => {
  const before = byCode.get('37243') ?? [];
  if (before.length === 0) return false;
  return has(line, 'same-way') || refs.some(({ vessel }) => before.some((act) => act.refs.some((ref) => ref.vessel === vessel)));
};

const isOfTract = (line: Line): boolean => wordsWith(line, 'tract').some(({ ids }) => !ids.includes('gauge'));

/** A plug or sponge that seals the puncture or the way through an organ. */
const isSeal = ({ line, refs, named }: Act): boolean => isOfTract(line) || (has(line, 'closure-word') && ofPuncture.test(line.sentence.said) && (!named || refs.length === 0));

const ofPuncture = /\b(?:groin|puncture|arteriotomy|venotomy|access|sheath|skin|h(?:a)?emostasis|wrist|neck)\b/;

function codeOf(scene: Scene, purposes: Purposes, act: Act): string | null {
  const systems = new Set(act.refs.map(({ vessel }) => vesselInfo(vessel).system));
  if (systems.has('dialysis') || systems.has('coronary')) return null;
  const { line } = act;
  if ((purposes.tumor && isForTumor(line)) || act.refs.some(({ vessel }) => vessel === 'prostatic-artery')) return '37243';
  if (systems.size === 0 ? isAmongVeins(scene, line) : systems.has('vein') && !systems.has('artery')) return '37241';
  if (!has(line, 'protective') && purposes.bleeding) return '37244';
  return '37242';
}

const near = 3;

/** "Into the internal spermatic vein; three coils", no vessel of the list: the words around say vein, and none says artery. */
function isAmongVeins(scene: Scene, line: Line): boolean {
  const at = scene.session.indexOf(line);
  const around = scene.session.slice(Math.max(0, at - near), at + 1);
  return around.some((one) => has(one, 'venous-word')) && !around.some((one) => has(one, 'arterial-word'));
}

/** Particles, beads or isotope for a tumor or an organ; coils only where the sentence itself names the tumor. */
const isForTumor = (line: Line): boolean => !has(line, 'protective') && (has(line, 'tumor-agent') || has(line, 'tumor-target') || has(line, 'tumor'));

const told = new Set(['session', 'indication', 'heading', 'past']);

const isBleeding = (line: Line): boolean => told.has(line.testimony) && !has(line, 'risk') && line.sentence.section.kind !== 'complications';
