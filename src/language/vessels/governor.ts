import type { Term } from '../../lexicon/terms.js';
import type { Hit } from '../text/hits.js';
import type { Sentence } from '../layout/sentences.js';
import type { Token } from '../text/tokens.js';

/**
 * The word in front that says what a vessel has to do with the event: something goes `into` it, `through` it, comes
 * `from` it, is `at` it; or it is only a `landmark` ("just above the renal veins"), an `agent` ("compressed by the
 * iliac artery"), the name of a `door` ("the popliteal sheath") or has no preposition at all (a subject or an object).
 */
export type Governor = 'into' | 'to' | 'at' | 'through' | 'from' | 'of' | 'landmark' | 'agent' | 'door' | 'none';

const adjoining = /^(?:adjoining|adjacent|neighboring|neighbouring|contiguous)$/;
const skipped = new Set(['adjoining', 'neighboring', 'neighbouring', 'contiguous', 'the', 'a', 'an', 'his', 'her', 'both', 'entire', 'whole', 'this', 'that', 'same', 'each', 'either', 'patient', "'", 's', 'native', 'diseased', 'stented', 'target', '(', 'own', 'what', 'was', 'thought', 'be', 'its', 'remaining', 'adjacent', 'more', 'very', 'all', 'of', 'then', 'about']);
const agents = new Set(['by', 'between', 'under', 'against', 'beneath', 'behind', 'with', 'without', 'versus', 'vs', 'than', 'overlying', 'like', 'except', 'where', 'wherever']);
const transparentNouns = new Set(['segment', 'portion', 'part', 'third', 'half', 'lumen', 'wall', 'length', 'aspect', 'end', 'course', 'distribution', 'remainder', 'rest', 'whole', 'entirety', 'extent', 'top', 'stretch', 'mid', 'upper', 'lower', 'proximal', 'distal', 'body', 'segments', 'inside', 'arch', 'trunk', 'stem', 'stump']);
const mouths = new Set(['ostium', 'ostia', 'orifice', 'orifices', 'origin', 'origins', 'takeoff', 'confluence', 'bifurcation', 'junction', 'mouth', 'mouths', 'openings', 'takeoffs', 'inflow', 'entrance', 'level', 'top']);
const insideOf = new Set(['into', 'within', 'inside']);

/** Finds the governor of the vessel phrase that begins at token `from`. */
export function findGovernor(tokens: readonly Token[], terms: readonly Hit<Term>[], sentence: Sentence, from: number, to?: number): Governor {
  let budget = 6;
  let determined = false;
  for (let at = from - 1; at >= sentence.from && budget > 0; at--, budget--) {
    const token = tokens[at];
    const text = token?.text ?? '';
    if (text === 'of' && termEndingAt(terms, at + 1)?.cat === 'landmark') return isGuidedEntry(tokens, terms, at) ? 'of' : 'landmark';
    if (text === 'of' && tokens[at - 1]?.text === 'way' && tokens[at - 2]?.text === 'by') return 'through';
    if (text === 'of') {
      const noun = tokens[at - 1]?.text ?? '';
      if (noun === 'out') return 'from';
      if (noun === 'one' && termEndingAt(terms, at - 1)?.cat === 'prep') {
        at--;
        continue;
      }
      if (noun === 'inside' && tokens[at - 2]?.text !== 'the') return 'into';
      if (transparentNouns.has(noun)) {
        if (noun === 'length' && isDrawnAlong(tokens, terms, at - 1)) return 'through';
        at--;
        determined = false;
        continue;
      }
      if (mouths.has(noun)) return mouthGovernor(tokens, at - 1);
      return 'of';
    }
    if (text === '>') return 'to';
    if (text === ':' && termEndingAt(terms, at)?.cat === 'prep') continue;
    if ((text === 'that' || text === 'this') && tokens[at - 1]?.text === 'after') return 'none';
    if (skipped.has(text)) {
      determined ||= text === 'the' || text === 'a' || text === 'an';
      continue;
    }
    if (text === 'with' && adjoining.test(tokens[at + 1]?.text === 'the' ? (tokens[at + 2]?.text ?? '') : (tokens[at + 1]?.text ?? ''))) return 'of';
    if (text === 'left' && /^(?:upper|lower|arm|forearm|thigh|calf|leg)$/.test(tokens[at + 1]?.text ?? '')) continue;
    if (text === 'where' && isBehindLimb(tokens, terms, at)) return 'none';
    if (text === 'with' && to !== undefined && tokens[at - 1]?.text === ',' && tellsState(tokens, to)) return 'none';
    if (text === 'with' && !comparing.test(tokens[at - 1]?.text ?? '') && tellsFinding(terms, at + 1, to ?? from)) return 'none';
    // "The celiac was selected, followed by the SMA": the next of a list.
    if (text === 'by' && tokens[at - 1]?.text === 'followed') return 'none';
    if (agents.has(text) || (text === 'crossing' && !determined)) return 'agent';
    if (/^join(?:s|ed|ing)?$/.test(text)) return 'landmark';
    if (covering.test(text) && isThreatened(tokens, sentence, at)) return 'landmark';
    if (/^(?:crosse[ds]|passe[ds])$/.test(text) && /^(?:it|they)$/.test(tokens[at - 1]?.text ?? '') && /^(?:as|where|when)$/.test(tokens[at - 2]?.text ?? '')) return 'landmark';
    const term = termEndingAt(terms, at + 1);
    if (term?.cat === 'landmark') return text === 'of' ? mouthGovernor(tokens, at) : 'landmark';
    // "Into the left subclavian artery past the vertebral origin", "past the renals": what was gone by, unlike "past left iliac stenting".
    if (text === 'past' && (determined || /^(?:mm|cm|out|just|well|right)$/.test(tokens[at - 1]?.text ?? '') || (to !== undefined && mouths.has(tokens[to - 1]?.text ?? '')))) return 'landmark';
    if (term?.cat === 'prep' && term.id === 'into' && reachesIn(tokens, terms, at)) return 'landmark';
    if (to !== undefined && endsStretch.test(text) && isStretchTo(tokens, terms, sentence, at, to)) return 'landmark';
    if (term?.cat === 'prep' && term.id === 'to' && isLookedUpTo(tokens, sentence, at)) return 'landmark';
    if (term?.cat === 'prep' && term.id === 'to' && isDrawnThrough(terms, at, text)) return 'through';
    if (term?.cat === 'prep' && term.id === 'from' && (isFarFrom(tokens, sentence, at) || isStream(tokens, at) || isRoot(tokens, at))) return 'landmark';
    if (term?.cat === 'prep' && term.id !== 'and') return asGovernor(term.id);
    if (text === 'and' && tokens[at - 1]?.text === 'it' && tokens[at - 2]?.text === 'between') return 'landmark';
    if (text === ',' || text === 'and' || text === '/' || text === '(') return sharedGovernor(tokens, terms, sentence, at);
    if (term?.cat === 'other' || token?.kind !== 'word' || determined || !isAdjective(terms, at)) return 'none';
  }
  return 'none';
}

const covering = /^(?:jail|cage|cover|overlie|overhang|block|occlude|compromise|encroach|imperil|endanger|threaten|trap|shut|off)$/;
const threatens = /^(?:would|could|might|may|can|will|cannot|not|never)$/;

/** "A stent placed too long would jail the vertebral", "so as not to cover the hypogastric": what a device might do to a vessel beside the one worked in. */
function isThreatened(tokens: readonly Token[], { from }: Sentence, verb: number): boolean {
  if (tokens[verb]?.text === 'off' && !/^(?:close|shut|block|seal|cut)$/.test(tokens[verb - 1]?.text ?? '')) return false;
  for (let at = verb - 1; at >= from && at >= verb - 4; at--) if (threatens.test(tokens[at]?.text ?? '')) return true;
  return false;
}

/** "..., with the common iliac at 38 mm2", "..., with the external iliac measuring 11 mm": the subject of a clause without a verb. */
const tellsState = (tokens: readonly Token[], to: number): boolean =>
  /^(?:measuring|showing|being|having|demonstrating|compressed|narrowed|patent|flattened|free)$/.test(tokens[to]?.text ?? '') || (tokens[to]?.text === 'at' && tokens[to + 1]?.kind === 'number');

/** "... into the left renal vein and studied it from the hilum to the cava": the length of the vessel looked at, up to the trunk that it ends in. */
function isLookedUpTo(tokens: readonly Token[], { from }: Sentence, at: number): boolean {
  if (!ownEnds.test(tokens[at - 1]?.text ?? '')) return false;
  const start = tokens.slice(Math.max(from, at - 5), at).findLastIndex(({ text }) => text === 'from');
  if (start < 0) return false;
  const lead = Math.max(from, at - 5) + start;
  return tokens.slice(Math.max(from, lead - 3), lead).some(({ text }) => looking.test(text));
}

const ownEnds = /^(?:hilum|hilus|kidney|ostium|orifice|liver|brim|periphery)$/;
const looking = /^(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|viewed)$/;

/** "... with a normal external iliac vein": a vessel and its result, unlike "compared with the normal external iliac". */
const tellsFinding = (terms: readonly Hit<Term>[], from: number, to: number): boolean =>
  terms.some((hit) => hit.from >= from && hit.to <= to && hit.meanings.some(({ cat, id }) => cat === 'finding' && (id === 'normal' || id === 'abnormal')));
const comparing = /^(?:compared?|comparison|contrasted|contrast|consistent|continuous|continuity|communicat\w+|line|level|junction|overlap\w*|together|along)$/;

const endsStretch = /^(?:to|until|till)$/;
const remains = /^(?:of|from|away|remaining|remained|remain|free|between|beyond|behind|below|above)$/;

/** "12 mm of healthy vessel up to the vertebral origin": a mouth that only tells how far what is measured goes, where nothing is moved to it. */
function isStretchTo(tokens: readonly Token[], terms: readonly Hit<Term>[], { from }: Sentence, at: number, to: number): boolean {
  if (!mouths.has(tokens[to - 1]?.text ?? '')) return false;
  for (let back = at - 1; back > from && back >= at - 10; back--) {
    const text = tokens[back]?.text ?? '';
    if (text === ';' || text === ':' || hitEndingAt(terms, back + 1)?.meanings.some(({ cat }) => cat === 'move')) return false;
    if (lengths.test(text)) return tokens[back - 1]?.kind === 'number' && remains.test(tokens[back + 1]?.text ?? '');
  }
  return false;
}

const lengths = /^(?:mm|cm|millimeters?|centimeters?)$/;

/** "How far the tear lay from the left subclavian": a distance. */
function isFarFrom(tokens: readonly Token[], { from }: Sentence, at: number): boolean {
  for (let back = at - 1; back >= from && back >= at - 8; back--) {
    const text = tokens[back]?.text ?? '';
    if (text === 'far') return tokens[back - 1]?.text === 'how';
    if (text === 'distance') return true;
    if (text === ',' || text === ';' || text === 'and') return false;
  }
  return false;
}

/** "The left renal artery arising from the distal aorta": what it comes out of. */
const isRoot = (tokens: readonly Token[], at: number): boolean => [1, 2].some((back) => /^(?:arise[sn]?|arising|arose|originates?|originating|originated)$/.test(tokens[at - back]?.text ?? ''));

/** "Inflow from the azygos washes the contrast away", "unopacified blood from the internal iliac": whence blood comes, not what is looked at. */
const isStream = (tokens: readonly Token[], at: number): boolean =>
  /^(?:inflow|washout|wash|streaming|admixture)$/.test(tokens[at - 1]?.text ?? '') || (/^(?:blood|flow|stream|jet)$/.test(tokens[at - 1]?.text ?? '') && /^(?:unopacified|nonopacified|opacified|unenhanced|unmixed|competing|competitive|brisk|fast|rapid|heavy|collateral|dark|fresh|strong|unclear)$/.test(tokens[at - 2]?.text ?? ''));

/** "Ultrasound-guided entry of each common femoral vein" is no place beside the vein. */
const isGuidedEntry = (tokens: readonly Token[], terms: readonly Hit<Term>[], of: number): boolean =>
  tokens[of - 1]?.text === 'entry' && (/^(?:percutaneous|retrograde|antegrade|guided|needle|micropuncture)$/.test(tokens[of - 2]?.text ?? '') || (hitEndingAt(terms, of - 1)?.meanings.some(({ cat }) => cat === 'guidance') ?? false));

/** "Drawn back the whole length of the aorta": a movement that the length stands right behind goes through it. */
function isDrawnAlong(tokens: readonly Token[], terms: readonly Hit<Term>[], noun: number): boolean {
  let at = noun;
  while (at > noun - 4 && /^(?:the|whole|entire|full|its|slowly|back)$/.test(tokens[at - 1]?.text ?? '')) at--;
  return [at, at + 1].some((to) => hitEndingAt(terms, to)?.meanings.some(({ cat, id }) => cat === 'move' && (id === 'withdraw' || id === 'advance')) ?? false);
}

/** "Pulled back down the aorta", "withdrawn up the popliteal artery": not as far as the vessel, but through it. */
const isDrawnThrough = (terms: readonly Hit<Term>[], at: number, text: string): boolean =>
  (text === 'down' || text === 'up') && (hitEndingAt(terms, at)?.meanings.some(({ cat, id }) => cat === 'move' && id === 'withdraw') ?? false);

/** Centimeters that no device stands out of the vessel that holds it. */
const longest = 5;

/** "The probe was put also 2 cm inside the left vertebral artery": how far a probe or catheter was put, and no stent. */
function isPutIn(tokens: readonly Token[], number: number): boolean {
  const before = tokens.slice(Math.max(0, number - 9), number).map(({ text }) => text).join(' ');
  return /\b(?:put|placed|inserted|positioned|parked|slid|slipped)(?: (?:also|then|now|about|some|only|just|further|another))*$/.test(before) && /\b(?:probe|catheter|ivus|microcatheter|tip|transducer|guide)\b/.test(before) && !/\b(?:stents?|graft|limb|edge)\b/.test(before);
}

/** "Raised 5 mm into the aorta", "so that it flares a little in the arch": how far a device stands out, unless it is said to be advanced so far. */
function reachesIn(tokens: readonly Token[], terms: readonly Hit<Term>[], at: number): boolean {
  let verb = at - 1;
  while (verb > at - 5 && /^(?:a|little|bit|slightly|somewhat|just|out|freely|widely|gently|well)$/.test(tokens[verb]?.text ?? '')) verb--;
  if (/^(?:flare[sd]?|flaring|overhangs?|overhanging|hangs?|hanging|struts?|protrusion|proud)$/.test(tokens[verb]?.text ?? '')) return true;
  const unit = [1, 2, 3, 4].find((back) => /^(?:mm|cm|millimeters|centimeters)$/.test(tokens[at - back]?.text ?? ''));
  if (unit === undefined || tokens[at - unit - 1]?.kind !== 'number') return false;
  for (let back = 1; back < unit; back++) if (!/^(?:of|struts?|stent|overhang|protrusion|hanging|protruding|back|out|proud)$/.test(tokens[at - back]?.text ?? '')) return false;
  // "EKOS 12 cm in the right pulmonary artery": so long is a device, or a way, and nothing that stands out.
  const ofWay = /^c/.test(tokens[at - unit]?.text ?? '');
  if (ofWay && Number(tokens[at - unit - 1]?.text) >= longest) return false;
  if (ofWay && isPutIn(tokens, at - unit - 1)) return false;
  for (let back = 2; back <= verbReach; back++) {
    if (hitEndingAt(terms, at - back)?.meanings.some(({ cat, id }) => cat === 'move' && (id === 'advance' || (ofWay && id === 'go' && travels.test(tokens[at - back - 1]?.text ?? ''))))) return false;
    // "Advanced into the renal, 2 mm into the aorta": how far the device stands out is told apart.
    if (back > unit && opensClause.test(tokens[at - back - 1]?.text ?? '')) return true;
  }
  return true;
}

/** "Ran 3 cm into the celiac"; in millimeters, a stent may go so far into the aorta too. */
const travels = /^(?:went|gone|goes|run|ran|runs|came|climbed|travelled|traveled)$/;
/** Words back to the verb that takes something so far: "advanced over a thin wire some 5 cm into the renal". */
const verbReach = 14;
/** "Through the stent, which stood 3 mm in the aorta", "and 2 mm was left in the aorta": what is so long is told in a clause of its own. */
const opensClause = /^(?:[,;:(]|and|but|so|with|which|that|where|leaving|left|standing|stood|sitting|lying|extending|projecting|protruding|reaching|stents?|struts?)$/;

/** "We moved to the right wrist, where the radial artery was entered": a clause about the limb, no place on the way. */
function isBehindLimb(tokens: readonly Token[], terms: readonly Hit<Term>[], where: number): boolean {
  const to = tokens[where - 1]?.text === ',' ? where - 1 : where;
  return hitEndingAt(terms, to)?.meanings.some(({ cat }) => cat === 'limb') ?? false;
}

/** A word in front of a vessel that is no verb or noun of ours ("the tortuous left iliac", "the upper arm cephalic vein"); a finding adjective passes. */
const isAdjective = (terms: readonly Hit<Term>[], at: number): boolean => {
  const hit = hitEndingAt(terms, at + 1);
  return hit === null || hit.meanings.every(({ cat }) => cat === 'finding' || cat === 'limb');
};

/** "Through the stent, the left external iliac": the preposition of what stands in front in the list, within six words. */
const listed = /^(?:stents?|lesion|stenosis|occlusion|segment|graft|confluence|artery|vein|vessel|it|bifurcation|sheath|web|origin|part|portion|third|trunk|narrowing|clot|thrombus|there|both|cava|distally|proximally|anastomosis|outflow|limb)$/;

function sharedGovernor(tokens: readonly Token[], terms: readonly Hit<Term>[], sentence: Sentence, at: number): Governor {
  const between = tokens[at]?.text === 'and' ? betweenBefore(tokens, sentence, at) : -1;
  if (between >= 0 && squeezed.test(tokens[between - 1]?.text ?? '')) return 'agent';
  if (between >= 0 && edges.test(tokens[at - 1]?.text ?? '')) return 'landmark';
  if (!listed.test(tokens[at - 1]?.text ?? '')) return 'none';
  for (let back = at - 1; back >= sentence.from && back >= at - 6; back--) {
    const text = tokens[back]?.text ?? '';
    const hit = hitEndingAt(terms, back + 1);
    const prep = hit?.meanings.find(({ cat }) => cat === 'prep');
    if (prep?.id === 'from' && /^(?:it|this|that|them)$/.test(tokens[back + 1]?.text ?? '')) return 'none';
    if (prep && prep.id !== 'and' && prep.id !== 'of' && prep.id !== 'with') return asGovernor(prep.id);
    if (tokens[back]?.kind !== 'word' && text !== '-') return 'none';
    if (hit?.meanings.some(({ cat }) => cat === 'move' || cat === 'performed' || cat === 'therapy' || cat === 'access')) return 'none';
  }
  return 'none';
}

const squeezed = /^(?:compress|squeez|flatten|pinch|crush|trap|sandwich|narrow|caught|wedg|imping|entrap|press|slit|effac|kink|nipp)/;

/** "9 mm between the edge of the plaque and the vertebral": how far off a vessel is. */
const edges = /^(?:edges?|ends?|margin|border|stent|struts?|plaque|lesion|clot|thrombus|tear|tip|balloon|graft|markers?|ring|narrowing|stenosis|web)$/;

/** "Compressed between the sternum and the innominate artery": the "between" of an "and", at most six words in front; else -1. */
function betweenBefore(tokens: readonly Token[], { from }: Sentence, and: number): number {
  for (let at = and - 1; at >= from && at >= and - 6; at--) {
    if (tokens[at]?.text === 'between') return at;
    if (tokens[at]?.kind !== 'word') return -1;
  }
  return -1;
}

/** "Into the origin of the SFA" is inside it; "at the ostium" is not. */
function mouthGovernor(tokens: readonly Token[], noun: number): Governor {
  for (let at = noun - 1; at > noun - 4 && at >= 0; at--) if (insideOf.has(tokens[at]?.text ?? '')) return 'into';
  return 'landmark';
}

function asGovernor(id: string): Governor {
  switch (id) {
    case 'into': case 'to': case 'at': case 'through': case 'from': case 'of':
      return id;
    case 'with':
      return 'agent';
    default:
      return 'none';
  }
}

/** The governing term whose phrase ends right before token `to`. */
const termEndingAt = (terms: readonly Hit<Term>[], to: number): Term | null =>
  hitEndingAt(terms, to)?.meanings.find(({ cat }) => cat === 'landmark' || cat === 'prep') ?? null;

function hitEndingAt(terms: readonly Hit<Term>[], to: number): Hit<Term> | null {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.to ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  const hit = terms[low];
  return hit?.to === to ? hit : null;
}
