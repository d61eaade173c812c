import { isTrunk } from '../../anatomy/vessel-tree.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import { namesIvus } from './ivus-context.js';
import { isTreatment } from './treatment-told.js';
import { testimonyOf } from '../sections-of-fact.js';

/** Sentences between a treatment and the look at its result. */
const reach = 8;

const repeated = /\b(?:repeat(?:ed)?|post(?:-?(?:stent|deployment|dilat\w+|treatment|intervention|procedure|pta|balloon))?|completion|follow-?up|final|control|second)(?: \w+)? (?:ivus|intravascular ultrasound)\b|\b(?:ivus|intravascular ultrasound)(?: \w+)? (?:again|once more|was (?:then |again )?repeated|afterwards?|repeated|post)\b/;
const ofEach = /\b(?:all|both|each|every|entire|whole|throughout|segments|vessels|veins|arteries)\b/;

/**
 * "A stent was placed in the left common iliac vein. Repeat IVUS showed full expansion": a second look behind a treatment, with no
 * vessel of its own, is of what was treated, not of the vessel looked at last. Null where the sentence is no such look.
 */
export function treatedBefore(reading: Reading, sentence: ReadSentence): readonly VesselRef[] | null {
  if (sentence.vessels.length > 0 || !repeated.test(sentence.said)) return null;
  for (let at = sentence.index - 1; at >= 0 && at >= sentence.index - reach; at--) {
    const before = reading.sentences[at];
    if (!before || testimonyOf(before) !== 'session') return null;
    if (before.vessels.length === 0) continue;
    if (namesIvus(before, true)) return null;
    const refs = treatedIn(before);
    if (refs.length > 0) return refs.length > 1 || !ofEach.test(sentence.said) ? refs : null;
  }
  return null;
}

/** A trunk is named with a stent as what it stands out into, and is none. */
function treatedIn(sentence: ReadSentence): VesselRef[] {
  if (!isTreatment(sentence) || hasTerm(sentence.terms, 'cue')) return [];
  return flatMap(sentence.vessels.filter(({ access, governor, refs }) => !access && !refs.every(isTrunk) && !['landmark', 'agent', 'from', 'door'].includes(governor)), ({ refs }) => refs);
}
