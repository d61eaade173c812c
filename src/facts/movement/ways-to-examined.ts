/** Ways to vessels that IVUS showed, told in words of moving whose grammar the walker does not follow. */

import type { Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { Governor } from '../../language/vessels/governor.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';
import type { IvusEvaluation } from '../../model/facts.js';
import { sameVessel } from '../../model/vessel.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import type { Movement } from './movements.js';

/** A landmark, what presses on a vessel, a door or a sheath named by it: nothing goes there. */
const aside: ReadonlySet<Governor> = new Set<Governor>(['landmark', 'agent', 'door', 'from']);
const leading: ReadonlySet<Governor> = new Set<Governor>(['into', 'to', 'through']);

/**
 * "This time into the right common iliac vein, and the probe was advanced there": IVUS gave a result for the vessel, so its catheter was in there, and
 * the sentence has words of moving that lead there. A sentence that tells of a wire alone takes no catheter.
 */
export function waysToExamined(reading: Reading, evaluations: readonly IvusEvaluation[]): Movement[] {
  const owed = evaluations.filter(({ status, movement, findingsKind, coronary }) => status === 'performed' && !movement && findingsKind === 'yes' && !coronary);
  if (owed.length === 0) return [];
  const movements: Movement[] = [];
  for (const sentence of reading.sentences) {
    if (!tellsOfSession(sentence)) continue;
    for (const group of sentence.vessels) {
      const refs = group.refs.filter((ref) => owed.some(({ vessel, side }) => vessel !== null && sameVessel(ref, { vessel, side })));
      if (refs.length === 0 || group.access || aside.has(group.governor) || !isLedTo(reading, sentence, group)) continue;
      if (standingOf(reading.tokens, sentence, group).standing === null) movements.push({ sentence, mover: 'ivus', motion: 'advance', group, refs, outcome: 'reached', at: group.from, lead: null });
    }
  }
  return movements;
}

/** The reason and the course of IVUS may stand under one heading. */
const tellsOfSession = (sentence: ReadSentence): boolean => testimonyOf(sentence) === 'session' || sentence.section.kind === 'ivus-necessity';

/** In front of the vessel: the IVUS catheter itself, or a word of moving with no wire that moves. */
function isLedTo(reading: Reading, { terms, devices }: ReadSentence, group: VesselGroup): boolean {
  const before = terms.filter(({ to }) => to <= group.from);
  const probe = [...before.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus' || cat === 'probe')), ...devices.filter(({ to, meanings }) => to <= group.from && meanings.some(({ kind }) => kind === 'ivus-catheter'))].at(-1);
  const others = devices.filter(({ to, meanings }) => to <= group.from && meanings.every(({ kind }) => kind !== 'ivus-catheter' && kind !== 'catheter' && kind !== 'sheath'));
  const led = (start: number): boolean => onRail.test(said(reading, Math.max(0, start - 24), start));
  if (probe) return leadingBetween.test(said(reading, probe.end, group.start)) && (terms.some(isMove) || group.governor === 'through') && others.every(({ from, start }) => from < probe.to || led(start));
  return leading.has(group.governor) && leadingWord.test(said(reading, Math.max(0, group.start - 40), group.start)) && before.some(isMove) && !others.some(({ start, meanings }) => meanings.every(({ kind }) => kind === 'guidewire') && !led(start));
}

/** A word of moving; "left" is mostly the side. */
const isMove = ({ meanings }: Hit<Term>): boolean => meanings.some(({ cat, id }) => cat === 'move' && id !== 'park');

/** "In the left iliac vein" tells where something was seen. */
const leadingWord = /\b(?:into|to|through|thru|across|up|down|along|past|beyond)(?: \S+){0,4} $/;
const leadingBetween = /\b(?:into|to|through|thru|across|up|down|along|past|beyond)\b/;

/** A wire that something runs on. */
const onRail = /\b(?:over|up|down|along|onto|on|to|via) (?:\S+ ){0,3}$/;
