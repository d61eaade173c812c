import type { Hit } from '../language/text/hits.js';
import type { ReadSentence } from '../language/read-note.js';
import type { Token } from '../language/text/tokens.js';

/** A denial that is a part of the subject, however many devices that names. */

const denying = /^(?:no|neither)$/;
const joining = /^(?:or|nor|and)$/;
const auxiliary = /^(?:was|were|has|have|had|been|ever|then|again|even|so|far|yet|once|at|any|time|point|could|would|did|be|itself|themselves)$/;
const ofKind = /^(?:of|any|whatever|kind|kinds|sort|sorts|type|types|size|sizes|length|make|description|other)$/;
/** "No more than a 4 Fr catheter", "no sooner was the catheter in": what is denied is no device. */
const noAdjective = /^(?:more|less|fewer|sooner|longer|further|need|reason|time|matter|other|a|an|the|but|than|which|that|with|for|in|on|to)$/;
/** Words of size or kind in front of a device. */
const longestAdjective = 3;

/** A device by a word that no lexicon of devices holds. */
const generic = /^(?:devices?|instruments?|tools?|hardware|probes?|lines?|guides?|introducers?)$/;

/** "No sheath or catheter of any kind was ever | placed there", "neither the wire nor a 4 Fr catheter could be | passed": nothing but the devices that are denied and their auxiliary up to the verb of the event. */
export function deniesItsSubject(tokens: readonly Token[], sentence: Pick<ReadSentence, 'devices'>, cue: Hit<unknown>, event: Pick<Hit<unknown>, 'from' | 'to'>): boolean {
  if (cue.to - cue.from !== 1 || !denying.test(tokens[cue.from]?.text ?? '')) return false;
  const first = article.test(tokens[cue.to]?.text ?? '') && tokens[cue.from]?.text === 'neither' ? cue.to + 1 : cue.to;
  let end = deviceEnd(tokens, sentence, first);
  for (let listed = false; end !== null; ) {
    const at = skip(tokens, end, ofKind);
    const joint = tokens[at]?.text === ',' ? at + 1 : at;
    const joined = joining.test(tokens[joint]?.text ?? '');
    // "No sheath, catheter was ...": of two with a comma alone, the second may be no part of the denial.
    if (joint === at && !joined) return !listed && at < event.from && skip(tokens, at, auxiliary) === event.from;
    listed = !joined;
    const next = joined ? joint + 1 : joint;
    const led = article.test(tokens[next]?.text ?? '');
    // "No sheath, and the catheter was ...".
    if (led && tokens[joint]?.text === 'and') return false;
    end = deviceEnd(tokens, sentence, led ? next + 1 : next);
  }
  return false;
}

const article = /^(?:a|an|the|any)$/;

/** Behind the device that is named from `at` on, words of size or kind in front of it or none. */
function deviceEnd(tokens: readonly Token[], { devices }: Pick<ReadSentence, 'devices'>, at: number): number | null {
  for (let from = at; from <= at + longestAdjective; from++) {
    const device = devices.find((one) => one.from === from);
    if (device) return device.to;
    const { kind, text } = tokens[from] ?? { kind: 'mark', text: '' };
    if (generic.test(text)) return from + 1;
    if (kind === 'mark' || noAdjective.test(text) || auxiliary.test(text)) return null;
  }
  return null;
}

/** The first token from `at` on that is none of the words. */
function skip(tokens: readonly Token[], at: number, words: RegExp): number {
  while (words.test(tokens[at]?.text ?? '')) at++;
  return at;
}
