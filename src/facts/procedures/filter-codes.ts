import type { DeviceKind } from '../../lexicon/devices.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { said } from '../../language/text/said.js';
import { flatMap } from '../../model/flat-map.js';
import type { EventRange } from '../status.js';
import { catchesIn, isDoneTo, linesDoneTo, takenOut, type Hand, type Quarry } from './captures.js';
import { linesOf } from './done-lines.js';
import { draftFrom, type Draft } from './draft.js';
import { isPerformed } from './performed.js';
import { has, hasDevice, linesWith, textAt, wordsWith, type Line, type Scene } from './scene.js';

const standIns = new Set(['hook', 'cone', 'collar', 'apex', 'filter', 'filters']);
const kinds: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['filter']);
/** Where a filter is told as something that was there before, or by which another place is told. */
const landmarks = new Set(['former', 'around', 'above', 'below', 'beneath']);
const older = new Set(['prior', 'old', 'existing', 'previous', 'his', 'her', 'earlier']);

/**
 * Caval filters: repositioned, removed, or placed. Caught and set free again is repositioned unless it came out; a filter that
 * guards an artery against debris is none. Source: CPT 37191-37193.
 */
export function filterDrafts(scene: Scene): Draft[] {
  if (linesWith(scene, 'caval-filter').length === 0 && !scene.session.some((line) => hasDevice(line, 'filter')) && !scene.session.some((line) => names(line, 'inferior-vena-cava'))) return [];
  if (!isOfCava(scene)) return [];
  const all = filtersOf(scene);
  const fresh = (line: Line): readonly EventRange[] => all(line).filter(({ from }) => !older.has(textAt(scene, from - 1)));
  const quarry: Quarry = { names: all, standIns, kinds, headed: false };
  const out = takenOut(scene, quarry).filter((line) => !has(line, 'filter-place') || isTaken(line));
  const held = linesOf(scene, all, 'filter-remove').filter((line) => (!has(line, 'filter-place') || isTaken(line)) && wordsWith(line, 'filter-remove').some((act) => isDoneTo(scene, line, act, quarry, nothing)));
  const moved = out.length > 0 || held.some((line) => has(line, 'filter-out')) ? [] : [...new Set([...linesOf(scene, all, 'filter-move').filter((line) => wordsWith(line, 'filter-move').some((act) => isDoneTo(scene, line, act, quarry, nothing))), ...linesDoneTo(scene, quarry, (line) => wordsWith(line, 'filter-move').filter((word) => /^(?:re|right|straight)/.test(textAt(scene, word.from)) && isPerformed(scene, line, word))).map(({ line }) => line), ...setFreeAgain(scene, quarry)])];
  if (moved.length > 0) return [draftFrom(scene, '37192', moved)];
  const placed = [...linesOf(scene, fresh, 'filter-place').filter((line) => isOfFilter(scene, line, quarry) && !isLongThere(scene, line, fresh(line))), ...scene.session.filter((line) => isLabelled(scene, line, fresh(line))), ...setDownNext(scene, fresh)];
  const removed = [...out, ...held].filter((line) => (isTaken(line) || !isBehindAll(line, placed)) && !appointment.test(line.sentence.said));
  if (removed.length > 0) return [draftFrom(scene, '37193', [...new Set(removed)])];
  return placed.length > 0 ? [draftFrom(scene, '37191', [...new Set(placed)])] : [];
}

/** "Retrieval date to be tracked", "entered in the retrieval log": arrangements, no removal. */
const appointment = /\b(?:retriev\w+|remov\w+) (?:dates?|clinics?|logs?|registry|referrals?|visits?|appointments?|plans?|window|program\w*|databases?|lists?|reminders?|letters?|tracker|candidates?)\b|\b(?:retrieval|removal) (?:in|after|within|by|at) (?:about |approximately |~ ?)?(?:\d{1,2}|a few|two|three|four|six|eight|twelve) ?(?:-|to)? ?(?:\d{1,2} ?)?(?:d|days?|wks?|weeks?|mos?|months?)\b/;

/** What is told of removal behind the placing of a filter ("to come out at 8 weeks") is of another day: an exchange takes the old one out first. */
const isBehindAll = (line: Line, placed: readonly Line[]): boolean => placed.length > 0 && placed.every(({ sentence }) => sentence.index < line.sentence.index);

const isTaken = (line: Line): boolean => has(line, 'catch') || hasDevice(line, 'snare') || has(line, 'taken-out');

/** The note is about the vena cava, or names no artery whose debris a filter might catch. */
const isOfCava = (scene: Scene): boolean =>
  linesWith(scene, 'caval-filter').length > 0 ||
  scene.lines.some((line) => names(line, 'inferior-vena-cava')) ||
  !scene.session.some(({ sentence }) => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vesselInfo(vessel).system === 'artery')));

/** The filters that a line names as things, not as places. */
function filtersOf(scene: Scene): (line: Line) => readonly EventRange[] {
  const guards = scene.session.some((line) => has(line, 'protection') || hasDevice(line, 'embolic-protection'));
  return (line) => {
    const named = wordsWith(line, 'caval-filter');
    const things = guards ? named : [...named, ...line.devices.filter(({ kind }) => kind === 'filter')];
    return things.filter((thing) => !isPlace(scene, thing));
  };
}

const places = /^(?:below|above|behind|beside|around|past|near|beyond|at|across|through|along|inside|within|over|to|into|between|from|against|crossing|under|beneath|by)$/;

/** "Below the filter", "at the filter legs": where something is, no filter that is worked on. */
function isPlace(scene: Scene, { from, to }: EventRange): boolean {
  if (landmarks.has(textAt(scene, from - 1)) || /^(?:legs?|struts?|cone|apex|tip)$/.test(textAt(scene, to))) return true;
  if (textAt(scene, from - 2) === 'of' && /^(?:legs?|struts?|cone|limbs?)$/.test(textAt(scene, from - 3)) && [4, 5].some((back) => places.test(textAt(scene, from - back)))) return true;
  if (textAt(scene, from - 2) === 'of' && /^(?:level|region|site|top|bottom|mouth|lumen|inside|side|out)$/.test(textAt(scene, from - 3))) return true;
  return /^(?:the|this|that|old)$/.test(textAt(scene, from - 1)) && places.test(textAt(scene, from - 2));
}

/** What was placed is the filter, not a sheath or a stent beside it. */
const isOfFilter = (scene: Scene, line: Line, quarry: Quarry): boolean => wordsWith(line, 'filter-place').some((act) => isDoneTo(scene, line, act, quarry, nothing));

const neverOut = /\b(?:was|were|has|had|and|but|,) never (?:been )?(?:taken out|removed|retrieved|recovered|explanted|pulled|came out|come out)\b/;
/** "Because the old one was never removed": another filter than the one told first. */
const ofAnother = /[;:(]|\b(?:filters?|one|old|prior|other|because|since|as|that|which)\b/;
const stayed = /^(?:is|stands|stood|lies|lay|sits|sat|remains|remained|was|has|had)$/;
/** "In another state", "elsewhere", "years ago": when or where a filter of earlier years was put in. */
const longSince = /\b(?:ago|earlier|previously|elsewhere|abroad|last|years?|months?|weeks?|another|outside|(?:19|20)\d\d|in (?:her|his|their|those|youth|childhood|pregnancy))\b/;
/** "After the crash", unless a way or a step of this session is told: "after the cavogram", "through the sheath". */
const afterEvent = /\b(?:after|during|following|because of|for|when)\b/;
const ofSession = /\b(?:through|thru|over|via|with|using|under|from|sheath|wire|introducer|groin|\w*grams?|\w*graphy|ivus|measur\w+|runs?|today|now|access|puncture|exchange|dilat\w+|inspection|confirm\w+|optimal|best)\b/;
const setNow = /^(?:then|now|next|finally|slowly|carefully|successfully|subsequently|snared|deployed|released|opened|placed|positioned|delivered|implanted|inserted|unsheathed|set|put)$/;

/** "A filter was put in and never taken out", "a filter, placed after the crash, stands upright": one that was there before. */
const isLongThere = (scene: Scene, line: Line, filters: readonly EventRange[]): boolean => filters.some((one) => isNeverOut(line, scene, one) || isAsideOfOld(scene, line, one));

/** "... and was never removed", said of the filter itself: "filters of this kind are never removed" is a habit. */
function isNeverOut({ sentence }: Line, { reading }: Scene, { to }: EventRange): boolean {
  if (!neverOut.test(sentence.said)) return false;
  const behind = said(reading, reading.tokens[to]?.start ?? sentence.end, sentence.end).replace(/^filter\b/, '');
  const match = neverOut.exec(behind);
  return match !== null && !ofAnother.test(behind.slice(0, match.index));
}

/** ", inserted in another state, lies at L2": the aside tells of another time or place, and the verb behind it of no placing. */
function isAsideOfOld(scene: Scene, { sentence }: Line, { to }: EventRange): boolean {
  if (textAt(scene, to) !== ',' || !/(?:ed|put|set)$/.test(textAt(scene, to + 1))) return false;
  for (let at = to + 1; at < sentence.to && at < to + asideReach; at++) {
    if (textAt(scene, at) !== ',') continue;
    const aside = said(scene.reading, scene.reading.tokens[to]?.start ?? sentence.start, scene.reading.tokens[at]?.start ?? sentence.end);
    return stayed.test(textAt(scene, at + 1)) && !setNow.test(textAt(scene, at + 2)) && (longSince.test(aside) || (afterEvent.test(aside) && !ofSession.test(aside)));
  }
  return false;
}

const asideReach = 14;
const nothing: Hand = { told: false, held: false };
const ahead = 2;

/** "Caught by its hook, pulled upright and let go again". */
function setFreeAgain(scene: Scene, quarry: Quarry): Line[] {
  return linesWith(scene, 'filter-again').filter((line) => {
    if (line.testimony !== 'session') return false;
    const at = scene.session.indexOf(line);
    const near = scene.session.slice(Math.max(0, at - ahead), at + 1);
    const carried = near.some((each) => quarry.names(each).length > 0);
    const caught = near.some((each) => catchesIn(scene, each).some((act) => isDoneTo(scene, each, act, quarry, { told: carried, held: false })));
    return caught && wordsWith(line, 'filter-again').some((word) => isPerformed(scene, line, word));
  });
}

const brought = /\b(?:loaded|advanc\w+|brought|up|down|through|into|passed|carried|taken|went|introduced|came|positioned|pushed|threaded|delivery|sheath)\b/;
const stands = /\b(?:is|are|has|had|stood|stands|still|remain\w*|lay|lies|sat|sits|considered|planned|offered|declined)\b/;
/** "Deployed.", "Then released at L3", "it was slowly opened", "we let it go". */
const setDown = /^\W*(?:(?:and|then|there|slowly|carefully|gently) )*(?:deployed|released|opened|unsheathed|let go|discharged|pushed out|set|placed)\b|\bit (?:was |then |there |slowly |carefully )*(?:deployed|released|opened|unsheathed|let go|discharged|pushed out|set|placed)\b|\b(?:i|we|and|then) (?:then )?(?:(?:deployed|released|opened|unsheathed|placed|discharged|set) it|let it go)\b/;

/** "Denali filter through the sheath to L3. Deployed.", "the filter was advanced to the mark. It was released": brought in one sentence, set down in one of the next two, with no other device between. */
function setDownNext(scene: Scene, fresh: (line: Line) => readonly EventRange[]): Line[] {
  return flatMap(scene.session, (line, index) => {
    const { said, paragraph } = line.sentence;
    if (!brought.test(said) || stands.test(said) || has(line, 'old') || has(line, 'idle') || isTaken(line) || !fresh(line).some((one) => isPerformed(scene, line, one) && !isPassed(scene, one)) || hasOther(line)) return [];
    for (const next of scene.session.slice(index + 1, index + 1 + ahead)) {
      if (next.sentence.paragraph !== paragraph || hasOther(next)) return [];
      if (setDown.test(next.sentence.said)) return wordsWith(next, 'filter-place').some((act) => isPerformed(scene, next, act)) && !has(next, 'idle') ? [line, next] : [];
    }
    return [];
  });
}

/** "A catheter was passed through a Greenfield filter": what went by it is another thing. */
const isPassed = (scene: Scene, { from }: EventRange): boolean => /^(?:a|an|his|her|their)$/.test(textAt(scene, from - 1)) && places.test(textAt(scene, from - 2));

/** A device that is no filter, nor what one goes through. */
const hasOther = ({ devices }: Line): boolean => devices.some(({ kind }) => !/^(?:filter|sheath|guidewire|catheter)$/.test(kind));

/** "Filter: Denali from the right jugular": a filter with its name behind a label, and nothing against it. */
const isLabelled = (scene: Scene, line: Line, filters: readonly EventRange[]): boolean => {
  const { from, to } = line.sentence;
  const colon = [1, 2, 3].map((next) => from + next).find((at) => at < to && textAt(scene, at) === ':');
  if (colon === undefined || !/^(?:filter|device|implant|implants|ivc|caval)$/.test(textAt(scene, from))) return false;
  return filters.some((one) => one.from > colon && one.from - colon <= 3 && isPerformed(scene, line, one)) && !has(line, 'idle') && !has(line, 'old');
};

const names = ({ sentence }: Line, id: string): boolean => sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vessel === id));
