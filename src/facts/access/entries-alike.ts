import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { looksTheSame, tellsOfSame } from '../mirror.js';
import { isPuncturableGroup } from './entry-lines.js';
import { isBehindWay } from './joined-entries.js';
import type { Found } from './merge-sites.js';
import { sameFate } from './tried-entries.js';

/** So many sites back "the same" is looked for. */
const mostAlike = 12;
const nearSentences = 3;
const didTheSame = /\b(?:did|done|repeated|performed) (?:then )?the same (?:thing |again )?(?:with|for) (?:the )?$/;

/** "The left common femoral artery was done the same way", "left CFA, the same", behind an entry; "tibials same" tells how a vessel looks. */
export function isDoneAlike(reading: Reading, sentence: ReadSentence, group: VesselGroup, found: readonly Found[]): boolean {
  if (!tellsOfSame(reading, sentence) || sameFate.test(sentence.said) || !isPuncturableGroup(group) || hasTerm(sentence.terms, 'finding') || isBehindWay(reading, sentence, group)) return false;
  const near = found.slice(-mostAlike).filter((one) => sentence.index - one.sentence.index <= nearSentences && one.outcome === 'successful');
  if (near.length === 0 || sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'catheter' || kind === 'ivus-catheter'))) return false;
  if (sentence.vessels.some((one) => looksTheSame(sentence, one)) && !near.some((one) => group.refs.some(({ vessel }) => vessel === one.vessel))) return false;
  return ['none', 'at', 'of', 'to'].includes(group.governor) || didTheSame.test(said(reading, Math.max(sentence.start, group.start - 30), group.start));
}
