import type { EventRange } from '../status.js';
import { isPerformed } from './performed.js';
import { isHeaded, isHeadedAnywhere, linesWith, sessionWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

/** Session lines where a part of a graft is placed by the words. */
export const placedLines = (scene: Scene, part: string): Line[] =>
  sessionWith(scene, part).filter((line) =>
    wordsWith(line, part).some((word) => {
      if (!isPerformed(scene, line, word)) return false;
      const near = wordsWith(line, 'graft-place').some((act) => wordsBetween(scene, act.from, word.from) <= 26 && isPerformed(scene, line, act));
      return near || placedSoon(scene, line) !== null || isLabelled(scene, line) || (part !== 'cuff' && (isSizedGraft(scene, line) || isBySide(line)));
    }),
  );

/** The sentence next to a graft, or the one after, that sets it free; null where none does. */
export function placedSoon(scene: Scene, line: Line): Line | null {
  const index = scene.session.indexOf(line);
  const [next, second] = [scene.session[index + 1], scene.session[index + 2]];
  if (next !== undefined && isPlacedAtOnce(scene, line, next)) return next;
  return [next, second].find((one) => one !== undefined && isPlacedNext(scene, one)) ?? null;
}

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
    // "Just past the left subclavian, which was left uncovered": told of another.
    if (isWas(text) && textAt(scene, at - 1) === 'which' && sized) break;
    if (/^(?:was|were|is|are|will|would|has|had|chosen|selected|planned)$/.test(text)) return false;
    if (text === '(' || text === ')') depth += text === '(' ? 1 : -1;
    if (/^\d+$/.test(text) && textAt(scene, at + 1) === 'x') sized = true;
    // "Main body 28-16-145 R side".
    if (depth === 0 && hasThreeSizes(scene, at)) full = true;
  }
  return (sized && devices.some(({ kind }) => kind === 'stent-graft')) || (full && !tellsOfPlan.test(sentence.said));
};

/** "Main body (Endurant 28) from the right, its gate just under the renal", a sentence without a verb. */
const isBySide = ({ sentence: { said } }: Line): boolean =>
  /^\W*(?:the |an? )?(?:[a-z]+ ){0,2}?(?:main|bifurcated|trunk|graft|device|endograft) ?(?:body|graft|device|piece|component)?\b[^.;]{0,40}\b(?:from|via|by|through|up|in from|on) (?:the )?(?:right|left|r|l)\b/.test(said) && !/^[^,;]*\b(?:was|were|is|are|will|would|to|could)\b/.test(said) && !tellsOfPlan.test(said) && !isThere.test(said);

/** "Main body in place by report, filled from the right lumbar artery": a graft of another day. */
const isThere = /\b(?:in place|in situ|in position|by report|seen|fill\w*|patent|intact|known|existing|old|prior|previous\w*|(?:19|20)\d\d|migrat\w+|leak\w*|endoleak|thromb\w+|perfus\w+|from (?:the )?(?:right|left) (?:lumbar|renal|iliolumbar|hypogastric))\b/;

const isWas = (text: string): boolean => text === 'was' || text === 'were';

/** Words of a graft that is planned, old, or of another place. */
const tellsOfPlan = /\b(?:plan\w*|sizing|order\w*|next|old|prior|previous\w*|elsewhere|seen|noted|ct|cta|duplex|endoleak|surveillance|known)\b/;

/** "28-16-145", "26 x 14 x 140": the length of a body or limb has two or three digits and is no year of a date. */
const hasThreeSizes = (scene: Scene, at: number): boolean =>
  [0, 2].every((ahead) => /^\d{2}$/.test(textAt(scene, at + ahead))) && /^(?:[4-9]\d|\d{3})$/.test(textAt(scene, at + 4)) && [1, 3].every((ahead) => /^[-x×]$/.test(textAt(scene, at + ahead)));

/** "I chose a 28 x 16 main body. It was deployed from the right." */
const isPlacedNext = (scene: Scene, line: Line): boolean =>
  wordsWith(line, 'graft-place').some((act) => (isOfGraft(scene, line, act.from) || isBare(scene, act)) && isPerformed(scene, line, act));

/** "Aortogram for position, pressure brought to 90, deployed.": the verb alone. */
const isBare = (scene: Scene, { from, to }: EventRange): boolean => /^[,;]$/.test(textAt(scene, from - 1)) && /^(?:deployed|released|opened|unsheathed|fired|freed|dropped)$/.test(textAt(scene, from)) && /^[.;,]?$/.test(textAt(scene, to));

/** "Main body advanced, gate at 2 o'clock. Deployed under the renals.": the next sentence opens with the act, of the graft told last. */
const isPlacedAtOnce = (scene: Scene, { sentence: { paragraph } }: Line, line: Line): boolean =>
  line.sentence.paragraph === paragraph && wordsWith(line, 'graft-place').some((act) => !/^(?:an?|the|another|\d+)$/.test(textAt(scene, act.to)) && (act.from === line.sentence.from || (act.from === line.sentence.from + 1 && /^(?:then|and|was)$/.test(textAt(scene, line.sentence.from)))) && isPerformed(scene, line, act));

/** "It was deployed", "the device was released". */
function isOfGraft(scene: Scene, { sentence }: Line, at: number): boolean {
  for (let back = at - 1; back >= sentence.from && back >= at - 4; back--) {
    const text = textAt(scene, back);
    if (/^(?:it|this)$/.test(text)) return back === sentence.from || textAt(scene, back - 1) === 'and';
    if (/^(?:device|graft|endograft|endoprosthesis)$/.test(text)) return /^(?:the|this)$/.test(textAt(scene, back - 1));
  }
  return false;
}

export const anywhere = (scene: Scene, id: string): boolean =>
  linesWith(scene, id).some(isOfNow) || (isHeadedAnywhere(scene, id) && scene.lines.some((line) => isOfNow(line) && isHeaded(scene, line, id)));

export const isOfNow = ({ testimony }: Line): boolean => testimony !== 'past' && testimony !== 'formality';
