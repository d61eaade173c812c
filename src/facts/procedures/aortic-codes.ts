import { flatMap } from '../../model/flat-map.js';
import { draftFrom, draftOf, type Draft } from './draft.js';
import { isPerformed } from './performed.js';
import { has, hasDevice, isHeaded, isHeadedAnywhere, linesWith, sessionWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

export interface AorticRepair {
  readonly drafts: readonly Draft[];
  /** An abdominal repair takes in the balloons and stents of aorta and iliac arteries, a thoracic one those of the aorta. */
  readonly scope: 'abdominal' | 'thoracic' | null;
  /** Where the sentences begin that tell of the graft itself. */
  readonly starts: ReadonlySet<number>;
}

/** Endografts of the abdominal and the thoracic aorta. Sources: CPT 34701-34711, 34717; 33880-33886, changed 2026. */
export function aorticRepair(scene: Scene): AorticRepair {
  const thoracic = thoracicDrafts(scene);
  if (thoracic.length > 0) return { drafts: thoracic, scope: 'thoracic', starts: startsOf(thoracic) };
  const abdominal = abdominalDrafts(scene);
  return { drafts: abdominal, scope: abdominal.length > 0 ? 'abdominal' : null, starts: startsOf(abdominal) };
}

const startsOf = (drafts: readonly Draft[]): ReadonlySet<number> => new Set(flatMap(drafts, ({ evidence }) => evidence.map(({ start }) => start)));

/** Session lines where a part of a graft is placed by the words. */
const placedLines = (scene: Scene, part: string): Line[] =>
  sessionWith(scene, part).filter((line) =>
    wordsWith(line, part).some((word) => {
      if (!isPerformed(scene, line, word)) return false;
      const index = scene.session.indexOf(line);
      const near = wordsWith(line, 'graft-place').some((act) => wordsBetween(scene, act.from, word.from) <= 26 && isPerformed(scene, line, act));
      return near || isPlacedAtOnce(scene, line, scene.session[index + 1]) || [1, 2].some((ahead) => isPlacedNext(scene, scene.session[index + ahead])) || isLabelled(scene, line) || (part !== 'cuff' && isSizedGraft(scene, line));
    }),
  );

/** Tokens between two places, what stands in brackets left out: "the main body (28 x 14 x 103 mm) was carried up ... and released". */
function wordsBetween(scene: Scene, one: number, other: number): number {
  let [count, depth] = [0, 0];
  for (let at = Math.min(one, other); at < Math.max(one, other); at++) {
    const text = textAt(scene, at);
    if (text === ')') depth = Math.max(0, depth - 1);
    else if (text === '(') depth++;
    else if (depth === 0) count++;
  }
  return count;
}

/** "Graft: Endurant II 28/16/145 from the right": a label in front of the sizes. */
const isLabelled = (scene: Scene, { sentence }: Line): boolean =>
  [1, 2, 3].some((ahead) => textAt(scene, sentence.from + ahead) === ':') && /^(?:graft|device|endograft|stentgraft|stent|main|body|implant)$/.test(textAt(scene, sentence.from));

/** A graft with its size in a sentence without a verb: "34 x 150 Valiant just distal to the left subclavian". */
const isSizedGraft = (scene: Scene, { sentence, devices }: Line): boolean => {
  let [sized, full, depth] = [false, false, 0];
  for (let at = sentence.from; at < sentence.to; at++) {
    const text = textAt(scene, at);
    if (/^(?:was|were|is|are|will|would|has|had|chosen|selected|planned)$/.test(text)) return false;
    if (text === '(' || text === ')') depth += text === '(' ? 1 : -1;
    if (/^\d+$/.test(text) && textAt(scene, at + 1) === 'x') sized = true;
    // "Main body 28-16-145 R side".
    if (depth === 0 && hasThreeSizes(scene, at)) full = true;
  }
  return (sized && devices.some(({ kind }) => kind === 'stent-graft')) || (full && !tellsOfPlan.test(sentence.said));
};

const tellsOfPlan = /\b(?:plan\w*|sizing|order\w*|next|old|prior|previous\w*|elsewhere|seen|noted|ct|cta|duplex|endoleak|surveillance|known)\b/;

/** "28-16-145", "26 x 14 x 140": the length of a body or limb has two or three digits and is no year of a date. */
const hasThreeSizes = (scene: Scene, at: number): boolean =>
  [0, 2].every((ahead) => /^\d{2}$/.test(textAt(scene, at + ahead))) && /^(?:[4-9]\d|\d{3})$/.test(textAt(scene, at + 4)) && [1, 3].every((ahead) => /^[-x×]$/.test(textAt(scene, at + ahead)));

/** "I chose a 28 x 16 main body. It was deployed from the right." */
const isPlacedNext = (scene: Scene, line: Line | undefined): boolean =>
  line !== undefined && wordsWith(line, 'graft-place').some((act) => isPerformed(scene, line, act) && isOfGraft(scene, line, act.from));

/** "Main body advanced, gate at 2 o'clock. Deployed under the renals.": the next sentence opens with the act, of the graft told last. */
const isPlacedAtOnce = (scene: Scene, { sentence: { paragraph } }: Line, line: Line | undefined): boolean =>
  line?.sentence.paragraph === paragraph && wordsWith(line, 'graft-place').some((act) => !/^(?:an?|the|another|\d+)$/.test(textAt(scene, act.to)) && (act.from === line.sentence.from || (act.from === line.sentence.from + 1 && /^(?:then|and|was)$/.test(textAt(scene, line.sentence.from)))) && isPerformed(scene, line, act));

/** "It was deployed", "the device was released". */
function isOfGraft(scene: Scene, { sentence }: Line, at: number): boolean {
  for (let back = at - 1; back >= sentence.from && back >= at - 4; back--) {
    const text = textAt(scene, back);
    if (/^(?:it|this)$/.test(text)) return back === sentence.from;
    if (/^(?:device|graft|endograft|endoprosthesis)$/.test(text)) return /^(?:the|this)$/.test(textAt(scene, back - 1));
  }
  return false;
}

const anywhere = (scene: Scene, id: string): boolean =>
  linesWith(scene, id).some(isOfNow) || (isHeadedAnywhere(scene, id) && scene.lines.some((line) => isOfNow(line) && isHeaded(scene, line, id)));

const isOfNow = ({ testimony }: Line): boolean => testimony !== 'past' && testimony !== 'formality';

function abdominalDrafts(scene: Scene): Draft[] {
  if (!anywhere(scene, 'evar') && !anywhere(scene, 'cuff') && !anywhere(scene, 'evar-body')) return [];
  const bodies = [...placedLines(scene, 'evar-body'), ...(anywhere(scene, 'evar') ? placedLines(scene, 'evar-trunk') : [])];
  const cuffs = placedLines(scene, 'cuff').filter((line) => !has(line, 'cuff-other') && !has(line, 'lysis-start'));
  const delayed = linesWith(scene, 'delayed').length > 0;
  if (bodies.length === 0) {
    if (cuffs.length === 0 || !(delayed || anywhere(scene, 'evar'))) return [];
    return cuffs.slice(0, 2).map((line, rank) => draftFrom(scene, rank === 0 ? '34710' : '34711', [line]));
  }
  const shape = anywhere(scene, 'uni-iliac') ? ['34703', '34704'] : anywhere(scene, 'tube') && !anywhere(scene, 'bifurcated') ? ['34701', '34702'] : ['34705', '34706'];
  const main = draftFrom(scene, (isRuptured(scene) ? shape[1] : shape[0]) ?? '34705', bodies);
  const branch = placedLines(scene, 'iliac-branch').slice(0, 1).map((line) => draftFrom(scene, '34717', [line]));
  const extensions = cuffs.filter((line) => !bodies.includes(line) || isBeside(line)).slice(0, 1).map((line) => draftFrom(scene, '34709', [line]));
  return [main, ...branch, ...extensions];
}

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

/** The graft is placed by a mark below the arch, so that its upper end is far from the left subclavian artery. */
const isFarFromArch = (scene: Scene): boolean => sessionWith(scene, 'below-arch').length > 0;

const namesAorta = ({ sentence }: Line): boolean => sentence.vessels.some(({ governor, refs }) => (governor === 'into' || governor === 'to' || governor === 'at') && refs.some(({ vessel }) => vessel === 'descending-thoracic-aorta'));

function thoracicDrafts(scene: Scene): Draft[] {
  if (!anywhere(scene, 'tevar')) return [];
  const main = placedLines(scene, 'tevar');
  const grafts = main.length > 0 ? main : scene.session.filter((line) => (hasDevice(line, 'stent-graft') || (has(line, 'graft-bare') && (namesAorta(line) || has(line, 'spares-subclavian') || has(line, 'covers-subclavian')))) && wordsWith(line, 'graft-place').some((act) => isPerformed(scene, line, act)));
  const extension = placedLines(scene, 'cuff');
  const delayed = linesWith(scene, 'delayed').length > 0;
  if (delayed && extension.length > 0) {
    const distal = extension.some((line) => has(line, 'distal'));
    return [draftFrom(scene, distal ? '33886' : '33883', extension)];
  }
  if (grafts.length === 0) return [];
  const told = (id: string): boolean => grafts.some((line) => wordsWith(line, id).some((word) => isPerformed(scene, line, word)));
  const [covered, spared] = [told('covers-subclavian'), told('spares-subclavian')];
  const covers = linesWith(scene, 'covers-subclavian').some((line) => line.testimony !== 'past' && wordsWith(line, 'covers-subclavian').some((word) => isPerformed(scene, line, word)));
  const spares = linesWith(scene, 'spares-subclavian').some(({ testimony }) => testimony !== 'past');
  const codes = covered !== spared ? [covered ? '33880' : '33881'] : covers && !spares ? ['33880'] : spares || isFarFromArch(scene) ? ['33881'] : ['33880', '33881'];
  const readings = codes.map((code) => (code === '33880' ? '75956' : '75957'));
  const evidence = draftFrom(scene, '33881', grafts).evidence;
  const reading = scene.dateOfService !== null && scene.dateOfService < '2026-01-01' ? [draftOf(readings, [], evidence, false)] : [];
  return [draftOf(codes, [], evidence, false), ...reading];
}
