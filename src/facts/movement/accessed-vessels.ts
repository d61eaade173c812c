import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import { movers } from './device-phrases.js';
import type { Movement } from './movement.js';

/** Vessels that a catheter is told to have "accessed", where no needle enters them. */

const adverbs = '(?:(?:then|next|also|now|first|again|both|each|easily|readily|successfully|finally|subsequently|separately|individually) )*';
/** Right behind the vessel. */
const wasAccessed = new RegExp(`^(?: (?:artery|vein|trunk|origin|ostium))?,? (?:(?:was|were|is|has been|had been) )${adverbs}(?:accessed|gained|attained|found|won|reached|hooked|probed|intubated|entered)\\b`);
/** Right in front of it: "we gained access to the", "accessed the", "selection of the", "engaging the". */
const givesAccess = /\baccess (?:(?:was|were) )?(?:(?:then|also|next|easily) )?(?:(?:gained|obtained|achieved|secured|had) )?(?:in)?to (?:each of |both )?(?:the |his |her )?$|\b(?:accessed|accessing|selecting|catheteri[sz]ing|cannulating|engaging|entering|reaching|probing|hooking) (?:both |each of )?(?:the |his |her )?$|(?<!\bno )\b(?:selection|cannulation|engagement|intubation|probing|entry) (?:of|into) (?:both |each of )?(?:the |his |her )?$/;
/** "A Cobra catheter was used to enter the", "we used a Cobra to reach the", "we were able to find the". */
const usedTo = /(?<!\b(?:try|tried|trying|attempt\w*|unable|fail\w*|struggl\w*|efforts?|time|spent) )\bto (?:then |next |selectively |easily )?(?:enter|access|gain|reach|find|hook|probe|intubate|cannulate|engage|catheteri[sz]e|select|cross|traverse|navigate|negotiate|get into|gain access to) (?:both |each of )?(?:the |his |her )?$/;
const mayAccess = /\b(?:access(?:ed|ing)?|gained|attained|found|won|reached|hooked|probed|probing|hooking|intubat(?:ed|ion)|entered|entering|entry|reaching|selecti(?:ng|on)|catheteri[sz]ing|cannulati(?:ng|on)|engag(?:ing|ement)|to (?:then |next |selectively |easily )?(?:enter|access|gain|reach|find|hook|probe|intubate|cannulate|engage|catheteri[sz]e|select|cross|traverse|navigate|negotiate|get))\b/;
const throughSkin = /\b(?:needle|micro-?puncture|percutaneous\w*|punctur\w+|stick|stuck|seldinger|trans-?(?:hepatic|splenic|lumbar)\w*)\b/;

/** "The celiac artery was accessed with a Sos catheter", "access to the left renal artery was gained with a Cobra". */
export function accessedVessels(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || sentence.devices.length === 0 || !mayAccess.test(sentence.said) || testimonyOf(sentence) !== 'session') return [];
  if (throughSkin.test(sentence.said) || hasTerm(sentence.terms, 'finding') || !isByCatheter(reading, sentence)) return [];
  return sentence.vessels
    .filter((group) => isDeepEnough(group) && !walked.some((one) => one.group === group) && isAccessed(reading, sentence, group) && standingOf(reading.tokens, sentence, group).standing === null)
    .map((group): Movement => ({ sentence, mover: 'catheter', motion: 'select', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

const isDeepEnough = ({ refs, governor, mentions }: VesselGroup): boolean =>
  !['from', 'landmark', 'agent', 'through'].includes(governor) && !mentions.some(({ mouth }) => mouth) && refs.every(({ vessel }) => !isPuncturable(vessel) || isRarelyPunctured(vessel));

const isAccessed = (reading: Reading, { start, end }: ReadSentence, group: VesselGroup): boolean =>
  {
  const front = said(reading, Math.max(start, group.start - 70), group.start);
  return wasAccessed.test(said(reading, group.end, end)) || givesAccess.test(front) || usedTo.test(front);
};

/** "With a Sos catheter", "using the C2", "a Cobra catheter was used to". */
const isByCatheter = ({ tokens }: Reading, { devices, from: first }: ReadSentence): boolean =>
  devices.some(({ from, to, meanings }) => {
    const kind = meanings[0]?.kind;
    if (kind === undefined || kind === 'not-a-device' || kind === 'sheath' || movers[kind] !== 'catheter') return false;
    if (/^(?:was|were|is)$/.test(tokens[to]?.text ?? '') && [1, 2, 3].some((ahead) => tokens[to + ahead]?.text === 'used')) return true;
    return [1, 2, 3, 4].some((back) => from - back >= first && /^(?:with|using|by|employing|used)$/.test(tokens[from - back]?.text ?? ''));
  });
