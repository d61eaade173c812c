import { isWithin } from '../../anatomy/vessel-levels.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { oppositeSide, vesselKey, type Side, type VesselRef } from '../../model/vessel.js';
import type { AccessSite } from '../../model/facts.js';
import { isClosing, trimmed } from '../access/access-sites.js';
import { namesIvus } from '../ivus/ivus-context.js';
import { isTreatment } from '../ivus/treatment-told.js';
import { readMovements, type Movement } from '../movement/movements.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import { readTitleLimbs } from './title-limbs.js';

/** A vessel with the sentence that puts it on a side in so many words. */
interface Sided {
  readonly vessel: string;
  readonly side: Side;
  readonly sentence: ReadSentence;
}

export interface SideConflict {
  readonly vessel: string;
  readonly evidence: readonly Quote[];
}

/**
 * Vessels on which the note contradicts itself: a title, procedure list, diagnosis or impression puts an examined or
 * treated vessel (or its limb) on one side only, the narrative on the other side only; or the IVUS catheter is taken to
 * one side only and the IVUS result stated for the other only. Sides count where words state them, never where inferred;
 * access, history, consent, plans, denials and landmarks count for nothing. Each vessel once.
 */
export function readSideConflicts(reading: Reading, evaluated: readonly VesselRef[], movements: readonly Movement[] = readMovements(reading), accesses: readonly AccessSite[] = []): SideConflict[] {
  const narrative = reading.sentences.filter((sentence) => testimonyOf(sentence) === 'session' && sentence.section.kind !== 'impression');
  const told = flatMap(narrative, (sentence) => statedIn(reading, sentence));
  const vessels = [...new Set([...evaluated.filter(({ side }) => side !== null).map(({ vessel }) => vessel), ...treatedIn(told)])];
  const headings = headingParts(reading).map((part) => flatMap(part, (sentence) => statedIn(reading, sentence)));
  const conflicts = flatMap(vessels, (vessel) => againstHeadings(reading, vessel, told, headings) ?? []);
  const all = conflicts.length > 0 ? conflicts : limbConflicts(reading, narrative, vessels, told);
  const found = new Set(all.map(({ vessel }) => vessel));
  const inside = ivusConflicts(reading, movements, told, vessels.filter((vessel) => !found.has(vessel)));
  return [...all, ...inside, ...closureConflicts(reading, narrative, accesses)];
}

/** Punctured on the right and closed on the left: a closure of a vessel that was entered on the other side alone. */
function closureConflicts(reading: Reading, narrative: readonly ReadSentence[], accesses: readonly AccessSite[]): SideConflict[] {
  const open = accesses.filter(({ outcome, side }) => outcome === 'successful' && side !== null);
  for (const sentence of narrative) {
    if (!isClosing(sentence) || ofAnotherTime.test(sentence.said)) continue;
    const closed = flatMap(sentence.vessels, sidesInWords).filter(({ vessel }) => open.some((access) => access.vessel === vessel));
    const [one] = closed;
    const entered = open.find(({ vessel, side }) => one !== undefined && vessel === one.vessel && side === oppositeSide(one.side));
    if (!one || !entered || closed.length > 1 || open.some(({ vessel, side }) => vessel === one.vessel && side === one.side)) continue;
    return [{ vessel: one.vessel, evidence: [...entered.evidence.slice(0, 1), quoteOf(reading.text, trimmed(reading, sentence))] }];
  }
  return [];
}

/** "... in the left common femoral, where he had an Angio-Seal in 2022": a closure of another session. */
const ofAnotherTime = /\b(?:(?:he|she|they|patient) (?:had|has)|had been|previous(?:ly)?|prior|old|earlier|years? ago|months? ago|weeks? ago|last (?:year|month|week|time)|from (?:19|20)\d\d|(?:in|since|of) (?:\w+ )?(?:19|20)\d\d)\b/;

function statedIn(reading: Reading, sentence: ReadSentence): Sided[] {
  return flatMap(sentence.vessels, (group) => {
    if (group.access || group.governor === 'agent' || group.governor === 'landmark') return [];
    if (standingOf(reading.tokens, sentence, group).standing !== null) return [];
    return sidesInWords(group).map(({ vessel, side }) => ({ vessel, side, sentence }));
  });
}

/** The vessels of a group whose side the words state, for themselves or for their list. */
function sidesInWords({ mentions }: VesselGroup): { readonly vessel: string; readonly side: Side }[] {
  const stated = mentions.some(({ side }) => side !== null);
  if (!stated) return [];
  return flatMap(mentions, ({ refs }) => flatMap(refs, ({ vessel, side }) => (side === null ? [] : [{ vessel, side }])));
}

const treatedIn = (told: readonly Sided[]): string[] => told.filter(({ sentence }) => isTreatment(sentence)).map(({ vessel }) => vessel);

/** The sentences of title, procedure list, each diagnosis and the impression, each part for itself. */
function headingParts(reading: Reading): ReadSentence[][] {
  const parts = new Map<number, ReadSentence[]>();
  for (const sentence of reading.sentences) {
    if (testimonyOf(sentence) !== 'heading' && sentence.section.kind !== 'impression') continue;
    const { start } = sentence.section;
    const part = parts.get(start);
    if (part) part.push(sentence);
    else parts.set(start, [sentence]);
  }
  return [...parts.values()];
}

function againstHeadings(reading: Reading, vessel: string, told: readonly Sided[], headings: readonly (readonly Sided[])[]): SideConflict | null {
  for (const part of headings) {
    const stated = part.filter((one) => one.vessel === vessel || isWithin(vessel, one.vessel));
    const headed = onlySide(stated);
    if (headed === null) continue;
    const narrative = told.filter((one) => one.vessel === vessel || isWithin(one.vessel, vessel) || isWithin(vessel, one.vessel));
    const treated = stated.every(({ sentence }) => isTreatment(sentence)) ? narrative.filter(({ sentence }) => isTreatment(sentence)) : [];
    const against = treated.length > 0 ? treated : narrative;
    if (onlySide(against) === oppositeSide(headed)) return { vessel, evidence: quotesOf(reading, stated, against) };
  }
  return null;
}

function onlySide(stated: readonly { readonly side: Side }[]): Side | null {
  const [first] = stated;
  return first && stated.every(({ side }) => side === first.side) ? first.side : null;
}

/** The first words of each of two sides. */
function quotesOf(reading: Reading, one: readonly Sided[], other: readonly Sided[]): Quote[] {
  return flatMap([one[0], other[0]], (sided) => (sided ? [quoteOf(reading.text, trimmed(reading, sided.sentence))] : []));
}

/** "RIGHT LEG ANGIOGRAM" above a narrative that knows the left leg only; the first vessel concerned stands for it. */
function limbConflicts(reading: Reading, narrative: readonly ReadSentence[], vessels: readonly string[], told: readonly Sided[]): SideConflict[] {
  const titles = reading.sentences.filter(({ section }) => section.kind === 'title' || section.kind === 'procedures');
  const limbs = readTitleLimbs(reading);
  const side = onlySide([...limbs, ...flatMap(titles, (sentence) => statedIn(reading, sentence))]);
  const [limb] = limbs;
  const [first] = told.filter(({ vessel }) => vessels.includes(vessel));
  if (side === null || !limb || !first || onlySide(told) !== oppositeSide(side)) return [];
  const named = narrative.some(({ limbs: mentioned }) => mentioned.some(({ sides, entry }) => !entry && sides.includes(side)));
  return named ? [] : [{ vessel: first.vessel, evidence: [quoteOf(reading.text, limb), quoteOf(reading.text, trimmed(reading, first.sentence))] }];
}

/** The IVUS catheter taken to one side only, the IVUS result stated for the other side only. */
function ivusConflicts(reading: Reading, movements: readonly Movement[], told: readonly Sided[], vessels: readonly string[]): SideConflict[] {
  const moves = movements.filter(({ mover, outcome }) => mover === 'ivus' && outcome === 'reached');
  const moving = new Set(moves.map(({ sentence }) => sentence.index));
  const entered = new Set(flatMap(moves, ({ sentence, refs }) => refs.map((ref) => entryKey(sentence, ref))));
  const carried = told.filter((one) => moving.has(one.sentence.index) && entered.has(entryKey(one.sentence, one)));
  return flatMap(vessels, (vessel) => {
    const here = carried.filter((one) => one.vessel === vessel);
    const side = onlySide(here);
    if (side === null) return [];
    const all = told.filter((one) => one.vessel === vessel);
    const results = all.filter(({ sentence }) => !moving.has(sentence.index) && isIvusResult(sentence));
    if (onlySide(results) !== oppositeSide(side)) return [];
    const elsewhere = all.some((one) => one.side !== side && !results.includes(one));
    return elsewhere ? [] : [{ vessel, evidence: quotesOf(reading, here, results) }];
  });
}

const entryKey = ({ index }: ReadSentence, ref: VesselRef): string => `${index}|${vesselKey(ref)}`;

const measured = /\d\s?(?:mm2?|%|percent|sq|square|cm)|\b(?:normal|patent|stenos\w+|compress\w+|thromb\w+|plaque|narrow\w*|lumen|area|dissect\w+|web|clot)\b/;

const isIvusResult = (sentence: ReadSentence): boolean =>
  (namesIvus(sentence, true) || sentence.section.modality === 'ivus') && !isTreatment(sentence) && measured.test(sentence.said);
