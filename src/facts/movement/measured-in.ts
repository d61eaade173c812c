import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isPuncturable } from '../../lexicon/access.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import type { Movement } from './movement.js';

/** Chambers and vessels that a catheter was in, told by the pressures taken there. */

const figure = '(?:,? ?(?:mean|pressures?|systolic|a-?wave|of|was|were|is|at|:|=|-))* ?\\d{1,3}(?:/\\d{1,3})?(?:/\\d{1,3})?(?![\\d/.]*\\d)(?! ?(?:mm\\b(?! ?hg)|cm\\b|%|percent|ml\\b|x\\b|fr?\\b|french\\b))';
/** "RA 12, RV 58/10": readings of a catheter that went through the right heart; "RA" alone may be another thing. */
const places: readonly (readonly [RegExp, VesselRef])[] = [
  [new RegExp(`\\b(?:ra|right atrium|right atrial)\\b${figure}`), { vessel: 'right-atrium', side: null }],
  [new RegExp(`\\b(?:rv|right ventricle|right ventricular)\\b${figure}`), { vessel: 'right-ventricle', side: null }],
  [new RegExp(`\\b(?<!(?:left|right|l|r) )(?:main )?(?:pa|pap|pulmonary artery|pulmonary arterial)\\b${figure}`), { vessel: 'main-pulmonary-artery', side: null }],
];
const mayRead = /\b(?:rv|right ventric\w+|manometry|pressures?)\b/;
/** Told by other means, or of another day. */
const otherMeans = /\b(?:echo\w*|tte|tee|rvsp|estimated|ct|cta|mri?|ratio|doppler|rv ?\/ ?lv|prior|previous(?:ly)?|earlier|last|outside|yesterday|ago|icu|ccu|ward|floor|bedside|chart|baseline|admission|clinic|planned)\b/;

/** The pressures of a right heart catheterization: of atrium, ventricle and artery two at least, the ventricle among them or a floating catheter named. */
function throughRightHeart({ said: words, devices, from, to, start, end }: ReadSentence, before: readonly Movement[]): VesselGroup[] {
  const read = places.filter(([pattern]) => pattern.test(words));
  const inLung = before.some(({ refs }) => refs.some(({ vessel }) => vessel.endsWith('pulmonary-artery')));
  if (read.length < 2 || (!/\brv|ventric/.test(words) && !devices.some(isCatheter))) return [];
  return [{ from: to, to, start, end, mentions: [], refs: read.map(([, ref]) => ref).filter(({ vessel }) => !inLung || vessel !== 'main-pulmonary-artery'), governor: 'none' as const, access: false }].filter(() => to > from);
}

const isCatheter = ({ meanings: [first] }: ReadSentence['devices'][number]): boolean => first?.kind === 'catheter' || first?.kind === 'microcatheter';

/** "Manometry with a microcatheter: superior sagittal sinus 31, right transverse sinus 28", "pressures through the Cobra were: left renal vein 9, IVC 4". */
const withCatheter = /\b(?:manometry|pressures?)\b[^.;]{0,30}\b(?:with|through|via|by|using|from)\b[^.;:]{0,40}(?::| (?:was|were|showed|gave) )|\bmanometry\b[^.;:]{0,30}:/;
const readBehind = new RegExp(`^(?: (?:artery|vein|sinus))?(?:,? ?(?:wedged?|free|mid(?: part)?|near \\w+))*${figure}`);

/** Vessels with a pressure behind each, where the words tell that a catheter took it. */
function byCatheter(reading: Reading, sentence: ReadSentence): VesselGroup[] {
  const lead = withCatheter.exec(sentence.said);
  if (!lead || !sentence.devices.some(isCatheter)) return [];
  return sentence.vessels.filter(({ start, end, governor, access }) => start >= sentence.start + lead.index && governor === 'none' && !access && readBehind.test(said(reading, end, sentence.end)));
}

/** "Pressures were measured in the right atrium, the right ventricle and the main pulmonary artery", right in front of the vessel. */
const measured = /\b(?:pressures?|manometry|gradients?)(?: tracings?| measurements?)?(?: (?:was|were))? (?:(?:then|also|next|directly) )?(?:measured|taken|recorded|obtained|transduced|performed) (?:(?:through|with|via) (?:\w+ ){1,4})?(?:in|from|within) (?:the |both |each )?$/;
const inside = (reading: Reading, sentence: ReadSentence): VesselGroup[] =>
  sentence.vessels.filter(({ start, access, refs, mentions }) => !access && !mentions.some(({ mouth }) => mouth) && !refs.some(({ vessel }) => isPuncturable(vessel)) && measured.test(said(reading, sentence.start, start)) && !/\b(?:through|via|from|with) (?:the |a )?(?:[\w-]+ ){0,2}(?:sheath|introducer|needle|cuff|wire|pressurewire|line|probe)\b|\b(?:by|with) (?:an? |the )?(?:pressure|ffr) ?wire\b/.test(sentence.said));

/** "Pull back gave IVC 8 and right atrium 6": the second place of a pullback that read pressures. */
function onPullback(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): VesselGroup[] {
  const last = walked.at(-1);
  if (last?.motion !== 'withdraw' || last.outcome !== 'reached' || last.mover !== 'catheter') return [];
  const next = sentence.vessels.find(({ from }) => from >= last.group.to);
  return next && !next.access && nextReading.test(said(reading, last.group.end, next.start)) && readBehind.test(said(reading, next.end, sentence.end)) ? [next] : [];
}
const nextReading = new RegExp(`^${figure},? (?:and |then )?(?:the )?$`);

/** "Swan floated: RA 12, RV 58/10", "manometry with a microcatheter: ...", "pull back gave IVC 8 and right atrium 6". */
export function measuredIn(reading: Reading, sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  if (testimonyOf(sentence) !== 'session' || !(mayRead.test(sentence.said) || walked.length > 0) || otherMeans.test(sentence.said)) return [];
  const groups = [...(mayRead.test(sentence.said) ? [...throughRightHeart(sentence, [...before, ...walked]), ...byCatheter(reading, sentence), ...inside(reading, sentence)] : []), ...onPullback(reading, sentence, walked)];
  return flatMap(groups.filter((group) => !walked.some((one) => one.group === group) && standingOf(reading.tokens, sentence, { from: group.from, to: group.to }).standing === null), (group): Movement[] => [{ sentence, mover: 'catheter', motion: 'park', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }]);
}
