import { flatMap } from '../../model/flat-map.js';
import { draftFrom, draftOf, type Draft } from './draft.js';
import { anywhere, placedLines, placedSoon } from './graft-lines.js';
import { isPerformed } from './performed.js';
import { has, hasDevice, linesWith, sessionWith, wordsWith, type Line, type Scene } from './scene.js';

/**
 * Endografts of the thoracic aorta, by whether they cover the left subclavian artery (open where the note does not say),
 * and later pieces. Source: CPT 33880-33886, 75956, 75957, changed 2026.
 */
export function thoracicDrafts(scene: Scene): Draft[] {
  if (!anywhere(scene, 'tevar')) return [];
  const extension = placedLines(scene, 'cuff');
  if (linesWith(scene, 'delayed').length > 0 && extension.length > 0) return [draftFrom(scene, extension.some((line) => has(line, 'distal')) ? '33886' : '33883', extension)];
  const grafts = graftLines(scene);
  if (grafts.length === 0) return [];
  const codes = codesOf(scene, grafts);
  const readings = codes.map((code) => (code === '33880' ? '75956' : '75957'));
  const { evidence } = draftFrom(scene, '33881', grafts);
  const reading = scene.dateOfService !== null && scene.dateOfService < '2026-01-01' ? [draftOf(readings, [], evidence, false)] : [];
  return [draftOf(codes, [], evidence, false), ...reading];
}

/** The lines that tell of the graft being set down: by its name, as a stent graft, or by a size that only such a graft has. */
function graftLines(scene: Scene): Line[] {
  const main = placedLines(scene, 'tevar');
  if (main.length > 0) return withNext(scene, main);
  const bare = scene.session.filter((line) => (hasDevice(line, 'stent-graft') || (has(line, 'graft-bare') && (namesAorta(line) || has(line, 'spares-subclavian') || has(line, 'covers-subclavian')))) && isSetDown(scene, line));
  return bare.length > 0 ? bare : withNext(scene, scene.session.filter((line) => graftSize.test(line.sentence.said) && !hasDevice(line, 'balloon') && !has(line, 'old') && !ofOther.test(line.sentence.said) && (isSetDown(scene, line) || placedSoon(scene, line) !== null)));
}

/** A line that only brings the graft up takes the one that sets it free with it. */
const withNext = (scene: Scene, lines: readonly Line[]): Line[] => [...new Set(flatMap(lines, (line) => [line, placedSoon(scene, line) ?? line]))];

/** "34 x 150", "34 x 34 x 157 mm", "34-34-150": as wide as the aorta of the chest, and long. */
const graftSize = /\b(?:1[89]|[2-4]\d)(?: ?mm)? ?[x×/-] ?(?:(?:1[89]|[2-4]\d)(?: ?mm)? ?[x×/-] ?)?(?:[89]\d|[12]\d\d)\b/;

const ofOther = /\b(?:plan\w*|order\w*|old|prior|previous\w*|elsewhere|endoleak|surveillance|known|would|wire|lunderquist|probe|ivus)\b/;

const isSetDown = (scene: Scene, line: Line): boolean => wordsWith(line, 'graft-place').some((act) => isPerformed(scene, line, act));

/** What the lines of the graft say of the left subclavian artery counts first, then the rest of the note, where it does not tell of the disease. */
function codesOf(scene: Scene, grafts: readonly Line[]): readonly string[] {
  if (grafts.some(({ sentence }) => clothBelow.test(sentence.said))) return ['33881'];
  const told = (id: string): boolean => grafts.some((line) => wordsWith(line, id).some((word) => isPerformed(scene, line, word)));
  const spared = told('spares-subclavian') || grafts.some(({ sentence }) => sparing.test(sentence.said));
  const covered = told('covers-subclavian') || grafts.some(({ sentence }) => fromCarotid.test(sentence.said));
  if (covered !== spared) return [covered ? '33880' : '33881'];
  const covers = linesWith(scene, 'covers-subclavian').some((line) => line.testimony !== 'past' && wordsWith(line, 'covers-subclavian').some((word) => isPerformed(scene, line, word)));
  const spares = linesWith(scene, 'spares-subclavian').some(({ testimony, sentence }) => testimony !== 'past' && !ofDisease.test(sentence.said));
  if (covers && !spares) return ['33880'];
  return spares || isFarFromArch(scene) ? ['33881'] : ['33880', '33881'];
}

/** "The entry tear lies 14 mm past the left subclavian": where the disease is. */
const ofDisease = /\b(?:tears?|flap|aneurysm|hematoma|ulcers?|dissections?|transection|injury|rupture|bulge)\b/;
/** "With its covered edge at the left common carotid", "opened from the carotid down": the graft begins in front of the subclavian. */
const fromCarotid = /\b(?:at|with|against|from|of|to|behind|beyond|past) (?:the )?(?:(?:back|lower|distal|rear|far) )?(?:(?:edge|margin|wall|border|lip|mouth|origin|ostium|takeoff) (?:of )?)?(?:the )?(?:left )?(?:common )?carotid\b/;
/** "Bare stent at the carotid, cloth behind the subclavian". */
const clothBelow = /\b(?:cloth|fabric|dacron|covered (?:edge|part|portion|segment))\b[^.;]{0,40}\b(?:behind|below|past|beyond|after|distal to) (?:the )?(?:left )?subclavian\b/;
/** "Its cloth starting 2 cm below the left subclavian", "the subclavian, which stayed uncovered". */
const sparing = /\b(?:below|past|after|beyond|distal to|clear of) (?:the )?(?:(?:origin|mouth|takeoff|ostium) (?:of )?)?(?:the )?(?:left )?subclavian\b|\bsubclavian\b[^.;]{0,40}\b(?:uncovered|not covered|left open|stay(?:s|ed) open|remain(?:s|ed) (?:open|patent)|kept open|spared|preserved)\b/;

/** The graft is placed by a mark below the arch, so that its upper end is far from the left subclavian artery. */
const isFarFromArch = (scene: Scene): boolean => sessionWith(scene, 'below-arch').length > 0;

const namesAorta = ({ sentence }: Line): boolean => sentence.vessels.some(({ governor, refs }) => (governor === 'into' || governor === 'to' || governor === 'at') && refs.some(({ vessel }) => vessel === 'descending-thoracic-aorta'));
