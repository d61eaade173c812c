import type { Token } from '../text/tokens.js';

/** Words beside a vessel that make it a height, a landmark or the way in. */

/** "Withdrawn to the renal level", "parked at celiac level": a height in the trunk that the branch leaves. */
export const isLevelWord = (text: string): boolean => text === 'level' || text === 'levels';

/** "Both renal veins entering", "the left renal artery was marked", "lowest renal = left": places seen on the way. */
const distances = new Set(['below', 'above', 'beyond', 'distal', 'proximal', 'from', 'away', 'lower', 'higher', 'down', 'up', 'further', 'caudal', 'cranial', 'cephalad', 'before', 'past']);
export const landmarksAfter = new Set(['territory', 'territories', 'watershed', 'entering', 'inflow', 'ostia', 'marked', 'takeoff', 'off', 'arise', 'arising', 'originate', 'originating', 'crosses', 'crossing', 'crossed', 'crossover']);
const arising = /^(?:arise|arising|originate|originating)$/;
/** "Engaged the left renal artery arising from the true lumen", "into the accessory renal arising low": the vessel that a device went into, told with where it comes from. */
export function isEnteredThough(tokens: readonly Token[], from: number, to: number): boolean {
  if (!arising.test(tokens[to]?.text ?? '')) return false;
  let at = from - 1;
  while (at > from - 5 && /^(?:the|a|an|left|right|l|r|both|accessory|replaced|aberrant|large|small|second|lower|upper|common)$/.test(tokens[at]?.text ?? '')) at--;
  return /^(?:engaged|selected|catheteri[sz]ed|cannulated|entered|hooked|intubated|reached|into)$/.test(tokens[at]?.text ?? '');
}

const pictured = /^(?:runs?|pictures?|films?|images?|views?|venograms?|venography|arteriograms?|angiograms?|angiography|aortograms?|cavograms?|dsa|contrast|injections?|shots?|cta?|ctv|mr[aiv]?|duplex)$/;
/** "No diameter could be had for the left common iliac vein off the fuzzy runs": read from pictures, and no place beside the vessel. */
export function isReadOff(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'off') return false;
  let next = at + 1;
  while (next < at + 4 && ofPictures.test(tokens[next]?.text ?? '')) next++;
  return pictured.test(tokens[next]?.text ?? '');
}
const ofPictures = /^(?:the|a|an|our|her|his|those|these|that|this|any|one|two|three|first|last|same|earlier|hand|plain|poor|faint|oblique|lateral|frontal|ap|pelvic|selective|single|co2|carbon|dioxide|digital|completion|initial|diagnostic|prior|outside|\w+y)$/;
const doorsAfter = new Set(['sheath', 'sheaths', 'sheet', 'sheets', 'access', 'approach', 'puncture', 'stick', 'arteriotomy', 'venotomy']);
/** Branches of aorta and cava: "the renal level" is a place in the trunk. */
export const offTrunk = /^(?:(?:accessory-)?renal|(?:(?:right|middle|left)-)?hepatic|celiac|superior-mesenteric|inferior-mesenteric|adrenal|gonadal)-/;
/** "Up to the inferior vena cava, renal level": how high in the trunk, no further vessel of the list. */
export const isHeight = (tokens: readonly Token[], to: number, terms: readonly { readonly id: string }[], list: readonly { readonly candidates: readonly string[] }[]): boolean =>
  isLevelWord(tokens[to]?.text ?? '') && terms.every(({ id }) => offTrunk.test(id)) && !list.some(({ candidates }) => candidates.some((id) => offTrunk.test(id)));
const bodyMarks = /^(?:elbow|antecubital|wrist|knee|ankle|malleolus|groin|crease|inguinal|clavicle|axilla|skin)$/;
const roundings = new Set(['about', 'approximately', 'some', 'roughly']);

/** "The right common femoral vein sheath", "a left brachial arterial puncture": the vessel names the way in. */
export const isDoorAt = (tokens: readonly Token[], at: number): boolean => doorsAfter.has(tokens[doorNoun(tokens, at)]?.text ?? '');

/** Token of the word for the way in behind a vessel; "venous" or "arterial" may stand between. */
export const doorNoun = (tokens: readonly Token[], at: number): number => (/^(?:venous|arterial)$/.test(tokens[at]?.text ?? '') ? at + 1 : at);

const vertebra = /^[tl](?:1[0-2]|[1-9])$/;

/** "Left L1 to L4 lumbar arteries": levels that number the vessel, between its side and its name. */
export const isVertebra = (tokens: readonly Token[], at: number): boolean =>
  vertebra.test(tokens[at]?.text ?? '') || (/^(?:to|through|-|and)$/.test(tokens[at]?.text ?? '') && vertebra.test(tokens[at - 1]?.text ?? '') && vertebra.test(tokens[at + 1]?.text ?? ''));

const approaches = /^(?:antegrade|anterograde|retrograde|downhill|uphill|percutaneous|guided|guide|micropuncture|single|wall)$/;
const probes = /^(?:us|ultrasound|sono|sonographically)$/;

/** "Left antegrade CFA stick", "right US-guided CFV access": how a vessel was entered, between its side and its name. */
export const isApproach = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  return approaches.test(text) || (probes.test(text) && /^(?:-|guided|guide)$/.test(tokens[at + 1]?.text ?? '')) || (text === '-' && (probes.test(tokens[at - 1]?.text ?? '') || approaches.test(tokens[at - 1]?.text ?? '')));
};

/** "R renal a., L renal a.": the stop of the abbreviation, where the list goes on. */
export const isAbbreviated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.gap === 0 && /^(?:vv?|aa?)$/.test(tokens[at - 1]?.text ?? '') && /^(?:,|and|&|\/|\))$/.test(tokens[at + 1]?.text ?? '');

/** "Hypogastric origin 48 mm below the bifurcation": a place that something is measured from; "2 cm above the elbow" tells where the vessel was met. */
export function isMeasuredFrom(tokens: readonly Token[], sentence: { readonly to: number }, to: number): boolean {
  const word = (offset: number): string => (to + offset < sentence.to ? (tokens[to + offset]?.text ?? '') : '');
  const skip = word(0) === 'at' && word(1) === 'least' ? 2 : roundings.has(word(0)) ? 1 : 0;
  return tokens[to + skip]?.kind === 'number' && (word(skip + 1) === 'mm' || word(skip + 1) === 'cm') && distances.has(word(skip + 2)) && ![3, 4, 5].some((ahead) => bodyMarks.test(word(skip + ahead)));
}

/** "Run through the cava from the renal veins to the confluence": both at once tell a height. */
export const bothOffTrunk = ({ candidates, plural, side }: { readonly candidates: readonly string[]; readonly plural: boolean; readonly side: string | null }): boolean =>
  plural && side === null && candidates.every((id) => offTrunk.test(id));

/** The words of a phrase, its marks left out. */
export const wordsOf = (tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): string[] => tokens.slice(from, to).map(({ text }) => text).filter((text) => text !== '-' && text !== '.');

/** "The common iliac was compressed and the external iliac was normal": told of the vessel in front, no part of the next. */
export function isPredicate(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[/ly$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.text ?? '';
  return /^(?:was|were|is|are|appeared|looked|remained|%)$/.test(verb) && /^(?:and|but|,|;|while|whereas)$/.test(tokens[at + 1]?.text ?? '');
}

/** "The left gastric vein": no vein of that name is known, and it is not the artery. */
export const isOfOtherClass = (next: string, terms: readonly { readonly id: string; readonly form: string }[]): boolean =>
  /^(?:veins?|arter(?:y|ies))$/.test(next) && terms.every(({ id, form }) => form === 'stem' && id.endsWith(next.startsWith('v') ? '-artery' : '-vein'));
