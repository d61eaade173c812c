import { draftFrom, type Draft } from './draft.js';
import { isPerformed, linesPerformed } from './performed.js';
import { hasDevice, isHeaded, isHeadedAnywhere, linesWith, sessionWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

/** A shunt made through the liver, or one revised. Source: CPT 37182, 37183. */
export function shuntDrafts(scene: Scene): Draft[] {
  const named = linesWith(scene, 'tips').some((line) => isStated(line) && !talkedOf.test(line.sentence.said) && wordsWith(line, 'tips').some((word) => !isOfDevice(scene, word))) || (isHeadedAnywhere(scene, 'tips') && scene.lines.some((line) => isStated(line) && isHeaded(scene, line, 'tips')));
  const punctured = sessionWith(scene, 'tips-create').some((line) => names(line, 'portal-vein')) && scene.session.some((line) => hasDevice(line, 'stent-graft'));
  if (!named && !punctured) return [];
  const treats = (line: Line): boolean => line.devices.some(({ kind }) => kind === 'stent-graft' || kind === 'stent' || kind === 'balloon') ? !isDenied(scene, line) : isDilatedShunt(scene, line);
  const work = scene.session.filter(treats);
  if (work.length === 0) return [];
  const made = linesPerformed(scene, 'tips-create');
  const revised = linesWith(scene, 'tips-revise').some(isStated);
  const isNew = made.length > 0 || work.some((line) => names(line, 'portal-vein') && line.sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => /hepatic-vein$/.test(vessel))));
  return [draftFrom(scene, isNew && !revised ? '37182' : '37183', [...made, ...work])];
}

/** "TIPS was discussed and put off", "or TIPS after all, if it closes again". */
const talkedOf = /\b(?:a |the )?tips (?:(?:was|were|is|had been|has been|will be|may be|would be|could be|might be) )?(?:only )?(?:discussed|considered|declined|refused|deferred|postponed|put off|rejected|offered|reserved|planned|contemplated|held)\b|\btips (?:after all|later|instead|next|if)\b|\b(?:discuss\w*|consider\w*|declined|refused|instead of|rather than|candidate for|evaluat\w+ for|listed for|workup for|plans? for|planned for) (?:a |the |elective |future )*tips\b/;

/** "The tips of both sheaths lay side by side": ends of devices, no shunt. */
const isOfDevice = (scene: Scene, { to }: { readonly to: number }): boolean => textAt(scene, to - 1) === 'tips' && textAt(scene, to) === 'of';

const isStated = ({ testimony }: Line): boolean => testimony !== 'formality';

const names = ({ sentence }: Line, id: string): boolean => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vessel === id));

/** "The TIPS was crossed and angioplastied to 10 mm": no device named. */
const isDilatedShunt = (scene: Scene, line: Line): boolean =>
  wordsWith(line, 'tips').some((word) => !isOfDevice(scene, word)) && wordsWith(line, 'plasty').some((word) => isPerformed(scene, line, word));

const isDenied = (scene: Scene, line: Line): boolean => line.devices.every((device) => !isPerformed(scene, line, device));

/** Blood drawn from the veins of an organ. Source: CPT 36500 with its reading 75893. */
export function samplingDrafts(scene: Scene): Draft[] {
  if (!linesWith(scene, 'sample-vein').some(isStated)) return [];
  const lines = linesPerformed(scene, 'sample');
  if (lines.length === 0 || !scene.session.some(({ sentence }) => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => /vein|sinus|cava/.test(vessel))))) return [];
  return [draftFrom(scene, '36500', lines), draftFrom(scene, '75893', lines)];
}

/** Tissue of an organ taken through its vein, with a needle or forceps in a cannula. Source: CPT 37200. */
export function biopsyDrafts(scene: Scene): Draft[] {
  if (!linesWith(scene, 'biopsy-through-vessel').some(isStated) && !isHeadedAnywhere(scene, 'biopsy-through-vessel')) return [];
  const taken = linesPerformed(scene, 'biopsy-taken').filter(({ sentence }) => tissue.test(sentence.said) && !elsewise.test(sentence.said));
  return taken.length > 0 ? [draftFrom(scene, '37200', taken)] : [];
}

/** "4 passes, 3 good cores", "biopsies were obtained with the Quick-Core": that tissue came, and no talk of it. */
const tissue = /\b(?:pass(?:es)?|cores|samples|specimens|bites|fragments|formalin|obtained|taken|performed|done|collected|made|fired|deployed|quick-? ?core|needle|forceps|cannula)\b/;
/** "Earlier biopsy of 2023", "percutaneous biopsy was not safe", "pathology of the biopsy pending". */
const elsewise = /\b(?:percutaneous\w*|endometrial|prostate|breast|bone marrow|endomyocardial|earlier|previous|prior|last) (?:\w+ )?(?:biops\w+|cores)\b|\bbiops\w+ (?:(?:was|were) )?(?:declined|deferred|postponed|aborted|abandoned|cancel+ed|refused)\b|\bno (?:tissue|cores?|biops\w+)\b/;
