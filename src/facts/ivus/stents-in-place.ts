import { hasTerm } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';

/** A stent that is in its vessel, and how it lies there: what IVUS showed, no treatment. */

const acted = /\b(?:placed|plac(?:e|ing|ement)|deploy\w*|inflat\w*|(?:post|pre)?-?dilat\w*|implant\w*|balloon\w*|advanced|delivered|released|flared|put|laid|insert\w*|position(?:ed|ing)|mounted|loaded|extended|added|crossed|cannulated|re-?lined|stented|stenting|telescoped|lengthened|treated|reinforced|cut|snared|removed|retrieved|(?:chosen|selected|picked|planned|needed|required|necessary|indicated|considered|sized|sizing|used|tried|will|would|should|could|stents? (?:to|for))(?= |$))\b/;
/** "Fully expanded with a 16 mm Atlas", "opened to 14 mm": worked on. */
const workedOn = /\b(?:opened|expanded)(?: \w+)? (?:to|up|by|with|using|at)\b/;
const state = /\b(?:(?:mal-?|in-?)?app?os(?:ed|ition)|opposed|opposition|(?:under-?)?expan(?:ded|sion)|patent|patency|(?:wide(?:ly)?|fully|well|still|completely|now) open|round|oval|elliptical|flush|in contact|touch\w*|kink\w*|compress\w*|crush\w*|crimped|fractur\w*|(?:free|clear) of|in-?stent|tissue|hyperplasia|thromb\w*|clot|residual|recoil|lumen|luminal|area|measur(?:ed|es|ing)|narrow\w*|stenosis|restenosis|stenosed|edges?|struts?|protru\w*|fold\w*|stents? (?:\w+ )?(?:covered|ended|overlapped|reached))\b/;
const sizes = /(\d+(?:\.\d+)?) ?(?:mm )?(?:x|by) ?(\d+(?:\.\d+)?)/;
/** A lumen is nearly as wide as high; a stent is longer than wide. */
const mostOutOfRound = 1.6;
/** "A 16 mm stent", "stent 14 mm": its size. */
const ofSize = /\d ?(?:mm|cm) (?:\w+ )?stents?\b|\batm\b/;

/** "IVUS was repeated. The stent in the left common iliac vein was well apposed / measured 14 x 15 mm", "left external iliac vein: 10 % tissue, stent edge 2 cm above the ligament". */
export function tellsOfStentInPlace({ devices, terms, vessels, said: words }: ReadSentence): boolean {
  const stents = devices.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'stent' || kind === 'stent-graft'));
  if (stents.length === 0 || vessels.length === 0 || stents.length < devices.length || hasTerm(terms, 'therapy') || !words.includes('stent')) return false;
  if (!state.test(words) || acted.test(words) || workedOn.test(words) || ofSize.test(words)) return false;
  const [, one = 0, other = 0] = sizes.exec(words) ?? [];
  return Math.max(Number(one), Number(other)) <= mostOutOfRound * Math.min(Number(one), Number(other));
}
