import { flatMap } from '../../model/flat-map.js';
import { linesOf } from './done-lines.js';
import { draftFrom, type Draft } from './draft.js';
import { isPerformed, linesPerformed } from './performed.js';
import { has, hasDevice, isHeadedAnywhere, linesWith, sessionWith, textAt, wordsWith, type Line, type Scene, type Word } from './scene.js';

/** The code through the fourth year of life, by that from the fifth birthday on. Source: CPT 36555-36573. */
const forSmallChildren: Readonly<Record<string, string>> = {
  '36556': '36555', '36558': '36557', '36561': '36560', '36569': '36568', '36571': '36570', '36573': '36572',
};

/**
 * Venous access devices: placed, exchanged, repaired, cleared, moved, or removed, by tunnel, pocket and arm.
 * Source: CPT 36555-36597; the arm-inserted catheter with its imaging is 36573 from 2019.
 */
export function lineDrafts(scene: Scene): Draft[] {
  const drafts = [...upkeepDrafts(scene), ...placingDrafts(scene)].slice(0, 1);
  if (drafts.length === 0 || !isSmallChild(scene)) return drafts;
  return drafts.map((draft) => ({ ...draft, codes: draft.codes.map((code) => forSmallChildren[code] ?? code) }));
}

const numbers = ['one', 'two', 'three', 'four'];
const gap = '(?:\\s+|-)';
const smallChild = new RegExp(`\\b(?:[0-4]|${numbers.join('|')})${gap}(?:years?|yrs?|y)${gap}?(?:/o|old|o)\\b|\\b\\d{1,2}${gap}(?:months?|weeks?|days?)${gap}old\\b|\\bneonate\\b|\\bnewborn\\b|\\binfant\\b|\\btoddler\\b`);

const isSmallChild = ({ reading }: Scene): boolean => smallChild.test(reading.folded);

const told = (scene: Scene, id: string): boolean => linesWith(scene, id).some(({ testimony }) => testimony !== 'past' && testimony !== 'formality');

/** Any word for a venous access device. */
const devices = ['picc', 'port', 'tunneled-line', 'named-line'];
const device = (line: Line): readonly Word[] => flatMap(devices, (id) => wordsWith(line, id));
const hasDeviceWord = (line: Line): boolean => devices.some((id) => has(line, id));

/** Work on a device that stays: moved, cleared of clot or of its sheath, repaired. */
function upkeepDrafts(scene: Scene): Draft[] {
  if (!devices.some((id) => linesWith(scene, id).length > 0)) return [];
  const done = (id: string): Line[] => linesPerformed(scene, id);
  const stripped = done('line-strip').filter((line) => has(line, 'fibrin'));
  if (stripped.length > 0) return [draftFrom(scene, '36595', stripped)];
  const brushed = done('line-brush').filter((line) => hasDeviceWord(line) || has(line, 'line'));
  if (brushed.length > 0) return [draftFrom(scene, '36596', brushed)];
  const cleared = done('line-declot').filter((line) => has(line, 'lytic') && (hasDeviceWord(line) || has(line, 'line')));
  if (cleared.length > 0) return [draftFrom(scene, '36593', cleared)];
  const repaired = linesOf(scene, (line) => [...device(line), ...wordsWith(line, 'line')], 'line-repair');
  if (repaired.length > 0) return [draftFrom(scene, told(scene, 'port') ? '36576' : '36575', repaired)];
  const moved = done('line-reposition').filter((line) => {
    const before = scene.session[scene.session.indexOf(line) - 1];
    return [line, before].some((near) => near !== undefined && hasDeviceWord(near)) && !has(line, 'caval-filter') && !has(line, 'lysis-continue') && !hasDevice(line, 'ivus-catheter');
  });
  const renewed = scene.session.some((line) => hasDeviceWord(line) && ['line-exchange', 'line-place'].some((id) => wordsWith(line, id).some((word) => isPerformed(scene, line, word))));
  return moved.length > 0 && !renewed ? [draftFrom(scene, '36597', moved)] : [];
}

/** A device placed, exchanged or removed. */
function placingDrafts(scene: Scene): Draft[] {
  const session = (id: string): boolean => sessionWith(scene, id).length > 0;
  // The side port of a sheath is none.
  const port = (line: Line): readonly Word[] => wordsWith(line, 'port').filter(({ from }) => !/\b(?:side|sheath|flush|injection)$/.test([textAt(scene, from - 2), textAt(scene, from - 1)].join(' ').replace(/ -$/, '')));
  if (told(scene, 'picc')) return armDrafts(scene);
  const newPort = linesOf(scene, port, 'line-exchange');
  if (newPort.length > 0) return [draftFrom(scene, '36582', newPort)];
  const placedPort = [...new Set([...linesOf(scene, port, 'line-place'), ...linesOf(scene, port, 'port-fix')])];
  if (placedPort.length === 0 && session('port-pocket')) placedPort.push(...portByParts(scene));
  if (placedPort.length > 0 && session('port') && told(scene, 'port')) return [draftFrom(scene, session('arm-port') ? '36571' : '36561', placedPort)];
  const tunneled = linesWith(scene, 'tunneled-line').some((line) => !/^(?:past|formality|intention)$/.test(line.testimony) && isTunneled(scene, line));
  const named = told(scene, 'named-line');
  if (!tunneled && !named) return removal(scene, told(scene, 'port'));
  const catheters = (line: Line): readonly Word[] => [...wordsWith(line, 'named-line'), ...wordsWith(line, 'tunneled-line')];
  const exchanged = [...linesOf(scene, catheters, 'line-exchange'), ...linesOf(scene, catheters, 'line-remove').filter((line) => inItsPlace.test(line.sentence.said))];
  if (exchanged.length > 0) return [draftFrom(scene, tunneled ? '36581' : '36580', exchanged)];
  const placed = linesOf(scene, (line) => [...wordsWith(line, 'named-line'), ...wordsWith(line, 'tunneled-line'), ...(tunneled ? wordsWith(line, 'line') : [])], 'line-place').filter((line) => !isTakenOut(scene, line) && isOfCatheter(scene, line));
  const pockets = tunneled && placed.length > 0 && (told(scene, 'port') || isHeadedAnywhere(scene, 'port') || scene.lines.some(namesPort)) ? linesPerformed(scene, 'port-pocket') : [];
  if (pockets.length > 0) return [draftFrom(scene, session('arm-port') ? '36571' : '36561', [...new Set([...pockets, ...placed])])];
  const nominal = placed.length === 0 ? scene.session.filter((line) => isNominal(scene, line)) : [];
  if (nominal.length > 0) return [draftFrom(scene, tunneled ? '36558' : '36556', nominal)];
  if (placed.length === 0 || (tunneled && !scene.session.some((line) => isTunneled(scene, line)))) return removal(scene, told(scene, 'port'));
  return [draftFrom(scene, !tunneled ? '36556' : session('twin-line') ? '36565' : '36558', placed)];
}

/** "The old catheter was taken out and a new 28 cm Glidepath put in through the same tract": an exchange in other words. */
const inItsPlace = /\b(?:and|,|;|then) (?:then )?(?:an?|the|another|its) (?:(?:new|second|fresh|longer|shorter)\b|(?:[\w.]+ ){0,4}(?:catheter|glidepath|palindrome|permcath|hickman)\b[^.;]{0,40}\b(?:same|over|in its place))|\b(?:a|the) new (?:[\w.]+ ){0,4}(?:put|placed|passed|advanced|went|slid) /;

const namesPort = ({ testimony, sentence }: Line): boolean => (testimony === 'heading' || testimony === 'session') && /\bport\b/.test(sentence.said);

/** "It was passed through the tunnel": of a catheter told there or right before, not of a graft. */
function isOfCatheter(scene: Scene, line: Line): boolean {
  const at = scene.session.indexOf(line);
  return scene.session.slice(Math.max(0, at - 3), at + 1).some((near) => has(near, 'line') || has(near, 'named-line') || wordsWith(near, 'tunneled-line').some(({ from }) => !/^(?:tunnel|through|exit|subcutaneous)/.test(textAt(scene, from))));
}

/** "Single-lumen power port, 8 Fr. Catheter cut at 21 cm and passed through a peel-away": a port told by its pocket and its tube. */
function portByParts(scene: Scene): Line[] {
  if (linesPerformed(scene, 'line-remove').some((line) => has(line, 'port'))) return [];
  const tubes = linesOf(scene, (line) => wordsWith(line, 'line'), 'line-place').filter((line) => !has(line, 'tunneled-line') || has(line, 'port-pocket'));
  const pockets = linesPerformed(scene, 'port-pocket');
  return tubes.length > 0 && pockets.length > 0 ? [...new Set([...pockets, ...tubes])] : [];
}

/** A catheter put in through the arm. */
function armDrafts(scene: Scene): Draft[] {
  const exchanged = linesOf(scene, (line) => wordsWith(line, 'picc'), 'line-exchange');
  if (exchanged.length > 0) return [draftFrom(scene, '36584', exchanged)];
  const placed = linesOf(scene, (line) => [...wordsWith(line, 'picc'), ...wordsWith(line, 'line')], 'line-place');
  const lines = placed.length > 0 ? placed : scene.session.filter((line) => isNominal(scene, line));
  return lines.length > 0 ? [draftFrom(scene, told(scene, 'imaging-guidance') ? '36573' : '36569', lines)] : [];
}

/** "He had several tunneled catheters in the past". */
const toldBack = /\bin the past\b|\byears? ago\b|\bhistory of\b|\bmultiple prior\b/;

const isTunneled = (scene: Scene, line: Line): boolean =>
  wordsWith(line, 'tunneled-line').some(({ from, to }) => !/^(?:non|not)$/.test(textAt(scene, from - 1)) && textAt(scene, from - 2) !== 'non' && !toldBack.test(line.sentence.said) && !isOfOtherDay(scene, line, from, to));

/** "As soon as a tunneled line is possible", "a tunneled line will follow", "to be changed to a tunneled catheter", "his tunneled line had been pulled": one that is to come, or gone. */
function isOfOtherDay(scene: Scene, { sentence, testimony }: Line, from: number, to: number): boolean {
  if (testimony !== 'session') return false;
  const words = (start: number, end: number): string => Array.from({ length: Math.max(0, end - start) }, (_, off) => textAt(scene, start + off)).join(' ');
  const behind = words(to, Math.min(sentence.to, to + laterReach));
  if (/^(?:had been|was) (?:pulled|removed|taken out|lost)\b/.test(behind) && /\bhad\b|\b(?:last|yesterday|earlier|ago)\b/.test(behind)) return true;
  return laterBefore.test(words(Math.max(sentence.from, from - laterReach), from)) ? !/^(?:\w+ ){0,2}(?:was|were|had|is in)\b/.test(behind) : laterBehind.test(behind);
}

const laterReach = 8;
const laterBefore = /\b(?:as soon as|until|unless|once|when|if|pending|awaiting|awaits?|list for|schedul\w+ for|book\w+ for|consent\w* for|plan\w* (?:for|is)|(?:to|will|can|may|should|must) (?:then )?(?:be )?(?:changed?|convert(?:ed)?|replaced?|swap(?:ped)?|switch(?:ed)?|upgraded?|exchanged?) (?:over )?(?:to|for|by|with|into)|(?:ask|asks|asked|call|look|wait) for|will (?:get|have|need|receive|want))\b(?: [\w-]+){0,3}$/;
const laterBehind = /^(?:[\w-]+ ){0,3}?(?:will (?:then )?(?:follow|come|be (?:placed|put|inserted|needed|arranged|considered|requested|discussed))|to (?:follow|come|be (?:placed|put|inserted|arranged|considered))|later\b|next week|tomorrow|(?:on|by|this) (?:mon|tues|wednes|thurs|fri)day|(?:is|are|becomes?) (?:possible|planned|feasible|due|wanted|safe|needed)|can be (?:placed|put|inserted))/;

/** "Tunneled Hickman pulled": "tunneled" tells what it is, and it came out. */
const isTakenOut = (scene: Scene, line: Line): boolean =>
  wordsWith(line, 'line-remove').some((word) => isPerformed(scene, line, word)) && wordsWith(line, 'line-place').every(({ ids }) => ids.includes('tunneled-line'));

/** "Right brachial PICC, 5 Fr dual lumen", "Trialysis 24 cm to the hub": a device with its size or depth, and no verb. */
const isNominal = (scene: Scene, line: Line): boolean => {
  if (['picc', 'named-line'].every((id) => !has(line, id)) || has(line, 'idle') || has(line, 'line-remove') || has(line, 'line-exchange') || has(line, 'unmet')) return false;
  const { from, to } = line.sentence;
  const texts = Array.from({ length: to - from }, (_, index) => textAt(scene, from + index));
  return texts.some((text) => /^(?:\d+(?:\.\d+)?)?(?:f|fr|french|lumen|hub)$/.test(text)) && !texts.some((text) => /^(?:was|were|is|are|has|had|no|not|will|for|if|already|existing|indwelling|old)$/.test(text));
};

/** "At removal of the port this morning the catheter broke", "when it was pulled at the clinic on Tuesday": the occasion of something else, no act of this session. */
const occasion = /\b(?:at|during|on|upon|since)(?: (?:the|an?|his|her|that|attempted|recent|surgical|bedside|time|of))* (?:removal|explantation|extraction) of\b|\b(?:when|while|as|since|after) [^.;,]{0,60}\b(?:removed|taken out|pulled|explanted)\b[^.;,]{0,40}\b(?:this morning|yesterday|earlier|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last \w+|elsewhere|in (?:the|an|his|her) (?:office|clinic|operating room)|at (?:the|an?|another|his|her) (?:\w+ ){0,2}(?:cent(?:er|re)|clinic|hospital|office))\b/;

const isOccasion = (line: Line): boolean => wordsWith(line, 'line-remove').length === 1 && occasion.test(line.sentence.said);

/** "The port catheter fragment", "a piece of the dialysis catheter": what is left of a device, not the device. */
function isPart(scene: Scene, { from, to }: Word): boolean {
  const part = /^(?:fragments?|pieces?|segments?|remnants?|remainder|rest|tip|half|portion|part|stump|end|stretch)$/;
  if ([to - 1, to, to + 1, to + 2].some((at) => part.test(textAt(scene, at)))) return true;
  for (let at = from - 1; at >= from - 5; at--) if (textAt(scene, at) === 'of' && [1, 2].some((back) => part.test(textAt(scene, at - back)))) return true;
  return false;
}

function removal(scene: Scene, port: boolean): Draft[] {
  const taken = linesOf(scene, (line) => wordsWith(line, port ? 'port' : 'tunneled-line').filter((word) => !isPart(scene, word)), 'line-remove').filter((line) => !isOccasion(line));
  return taken.length > 0 ? [draftFrom(scene, port ? '36590' : '36589', taken)] : [];
}
