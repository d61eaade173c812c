import { hasTerm } from '../../language/text/hits.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, oppositeSide, vesselKey, type Side, type VesselRef } from '../../model/vessel.js';
import type { Act } from './act-events.js';
import { quoteLine, type Line, type Scene } from './scene.js';
import { placesNothing } from './targets.js';

const kinds = '(?:procedure|treatment|intervention|technique|process|steps?|sequence|maneuvers?)';
const manner = '(?:in (?:the same|a similar|an identical|like|similar|identical|exactly the same) (?:fashion|manner|way)|the same way|similarly|likewise|identically)';
const done = '(?:done|performed|carried out|repeated|undertaken|accomplished)';
/** "Similarly, in the right SFA | there is a lesion": what was seen, or no verb of treating. */
const tells = '[^.;]*\\b(?:there|flow|run-?off|patent|normal|open|brisk|good|seen|found|noted|is|are|has|had|remain\\w*|show\\w*|(?:was|were) (?!(?:then |also )?(?:treated|done|performed|stented|dilated|ballooned|repeated|angioplastied)))\\b';
/** "Treated in the same fashion", "the same was done", "this was repeated in ...": treatment told again without its name. */
const repeats = new RegExp(
  `\\b(?:treated|managed|addressed|done|handled)\\b[^.;]{0,20}\\b${manner}\\b|\\b(?:similarly|likewise|identically)\\b,?[^.;]{0,50}\\b(?<!\\bbe )(?:treated|managed|addressed)\\b` +
    `|\\b(?:same|identical|similar)(?: ${kinds})? (?:was|were) (?:then |also |subsequently |next )?${done}\\b|^\\W*(?:then |next,? )?(?:this|these|the (?:same )?${kinds}|treatment) (?:was|were) (?:then |also |subsequently |next )?repeated (?:on|in|for|at|to)\\b` +
    `|^\\W*(?:likewise|similarly|ditto|same|identical ${kinds}),?(?: ${done})? (?:for|on|in|to|of)\\b(?!${tells})`,
);
const undone = /\b(?:not|never|no|without|could|would|will|should|may|might|can|cannot|unable|fail\w*|attempt\w*|plan\w*|if|later|previously|years?|months?|weeks?|angiogra\w+|venogra\w+|imag\w+|contrast|puncture\w*|access\w*|clos\w+|seal\w*|pressures?|sheaths?|catheteri[sz]\w+|disease\w*|stenos\w+|measured|medication\w*|medical\w*|medicine|conservativ\w*|observ\w*|groins?|wounds?|had been|(?:19|20)\d\d)\b/;
const may = /\b(?:same|similar|similarly|identical|identically|likewise|ditto|like|repeated)\b/;
const closeBy = 4;

/**
 * "The left common iliac artery was treated in the same fashion", "the same was done on the left": what was done last, once more in the vessel
 * that the sentence names or on the side that it names. `[]` where it tells of nothing of the kind.
 */
export function repeatedActs(scene: Scene, line: Line, acts: readonly Act[]): Act[] {
  const { said, index, terms } = line.sentence;
  const last = acts.at(-1);
  if (last === undefined || !may.test(said) || index - last.line.sentence.index > closeBy || !repeats.test(said) || undone.test(said) || hasTerm(terms, 'ivus') || !isTold(scene, line, last)) return [];
  const refs = refsOf(line, last.refs).filter((ref) => !last.refs.some((one) => vesselKey(one) === vesselKey(ref)));
  if (refs.length === 0) return [];
  const own = new Set(flatMap(acts, (act) => (act.refs.length > 0 && act.refs.every((ref) => last.refs.some((one) => vesselKey(one) === vesselKey(ref))) ? [act.kind] : [])));
  return [...own].map((kind) => ({ kind, refs, line, at: line.sentence.from, named: true, evidence: quoteLine(scene, line) }));
}

/** Nothing else was done since, that could be what is done again: no closure, entry or look by IVUS; an angiogram only where the words tell of treating. */
function isTold({ session }: Scene, line: Line, last: Act): boolean {
  const between = session.slice(session.indexOf(last.line) + 1, session.indexOf(line));
  const other = treating.test(line.sentence.said) ? otherDeed : anyDeed;
  return !between.some(({ sentence, devices }) => hasTerm(sentence.terms, 'ivus') || other.test(sentence.said) || devices.some(({ kind }) => kind === 'closure'));
}

const treating = /\b(?:treated|treatment|intervention|managed|addressed)\b/;
const otherDeed = /\b(?:clos(?:ed|ure)|ha?emosta\w+|pressure|punctur\w+|accessed|sheaths? (?:was|were) (?:removed|pulled))\b/;
const anyDeed = /\b(?:clos(?:ed|ure)|ha?emosta\w+|pressures?|punctur\w+|accessed|removed|pulled|performed|done|obtained|imaged|injected|selected|catheteri[sz]ed|advanced|taken|placed|passed|crossed|wired)\b/;

function refsOf({ sentence }: Line, last: readonly VesselRef[]): readonly VesselRef[] {
  const named = flatMap(sentence.vessels.filter((group) => !group.access && !placesNothing(group)), (group) => group.refs);
  return named.length > 0 ? distinctVessels(named) : onOtherSide(sentence, last);
}

/** "... was deployed on the left", "the left side was dilated": a side as the place of the work, no way in. */
const placeOnSide = /^(?!.*\b(?:tamponade|ha?emosta\w+|h?ematoma)\b).*?\b(?<!\b(?:sheath|access|puncture|entry|wire|approach) )(?:on|in|to|for) the (?:contralateral )?(left|right)(?: side| leg| limb)?(?=\W*$|[,.;)]| (?:with|using|by|in|as|at|under|to|and|was|were|then)\b)|\b(?:left|right) side (?:was|were|underwent)\b/;

/** The vessels in hand on the one side that a sentence names without a vessel, where they were on the other; else `[]`. */
export function onOtherSide({ said, sideWords, vessels }: Pick<Line['sentence'], 'said' | 'sideWords' | 'vessels'>, refs: readonly VesselRef[]): readonly VesselRef[] {
  const [side] = new Set<Side>(sideWords);
  if (side === undefined || vessels.length > 0 || sideWords.some((word) => word !== side) || !placeOnSide.test(said)) return [];
  return refs.every((ref) => ref.side === oppositeSide(side) && vesselInfo(ref.vessel).paired) ? refs.map((ref) => ({ ...ref, side })) : [];
}
