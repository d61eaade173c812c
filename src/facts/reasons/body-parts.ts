import { bodyParts, vesselsIn } from '../../anatomy/body-parts.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import { flatMap } from '../../model/flat-map.js';
import type { Side, VesselRef } from '../../model/vessel.js';

/** A reason "in the pelvis and the cava": a part of the body beside a vessel stands for the vessels in it. */

const part = `(?:both |left |right |whole |entire |proximal |distal |upper |lower )*(${bodyParts.join('|')})`;
const lead = '(?:(?:in|into|of|for|within|through|across|at|on|along|down|up|to|from)(?:to| into| to| in| through)? )*(?:(?:the|her|his|our|both|all) )*';
const link = '(?:,? (?:and|&|or|plus|as well as|then|and then|and also) |, |,? (?:on |up |down |back )?(?:to|into) )';

const behind = new RegExp(`^(?: (?:veins?|arter(?:y|ies)|vessels?|[va]{1,2}))?\\.?${link}${lead}${part}(?![-\\w]|(?<=cent(?:er|re)) of\\b| (?:had|has|was imaged|pain|swelling|ulcer|wound|edema|veins?|artery|arteries|vessels?|pressure|mass|tumou?r|surgery|radiation|joint|brim|access|venogra|angiogra|duplex|ct\\b))`);
const inFront = new RegExp(`(?<![-\\w])${part}${link}${lead}(?:(?:left|right|common|proximal|distal|lt|rt|l|r) )*$`);
/** "A mass of the pelvis", "swelling of the leg", "surgery in the abdomen": what ails a part of the body is no place of IVUS. */
const ails = /\b(?:mass(?:es)?|tumou?rs?|cancer|radiat\w+|surger\w+|operat\w+|pains?|swelling|edema|oedema|ulcers?|wounds?|injur\w+|trauma|hematoma|fracture|scars?|claudication|cellulitis|symptoms?|heaviness|duplex|ct|mri|scan) (?:in|of|to|on|at) (?:the |her |his )?$/;

/** Whether a sentence names a part of the body at all. */
const any = new RegExp(`(?<![-\\w])(?:${bodyParts.join('|')})(?![-\\w])`);

/** The refs of a reason, with the vessels in a part of the body that is named beside one of them; those of the side told of the part, else of the one side of the vessels. */
export function withBodyParts(sentence: ReadSentence, refs: readonly VesselRef[]): readonly VesselRef[] {
  if (refs.length === 0 || !any.test(sentence.said)) return refs;
  const added = flatMap(sentence.vessels.filter(({ access, refs: named }) => !access && named.some((ref) => refs.some((one) => one.vessel === ref.vessel))), ({ start, end, refs: named }) => {
    const before = saidWithin(sentence, start - 70, start);
    const [front, back] = [inFront.exec(before), behind.exec(saidWithin(sentence, end, end + 70))];
    return [
      ...(front?.[1] !== undefined && !ails.test(before.slice(0, front.index)) ? vesselsAt(front[0], front[1], named) : []),
      ...(back?.[1] !== undefined ? vesselsAt(back[0], back[1], named) : []),
    ];
  });
  return added.length > 0 ? [...refs, ...added] : refs;
}

function vesselsAt(words: string, name: string, named: readonly VesselRef[]): VesselRef[] {
  const told = /\b(left|right)\b/.exec(words)?.[1];
  const sides = new Set(named.map(({ side }) => side));
  const side: Side | null = told === 'left' || told === 'right' ? told : sides.size === 1 ? named[0]?.side ?? null : null;
  return vesselsIn(name).map((vessel) => ({ vessel, side: vesselInfo(vessel).paired ? side : null }));
}
