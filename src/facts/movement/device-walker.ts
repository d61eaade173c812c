import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { Token } from '../../language/text/tokens.js';
import type { DeviceKind, DeviceTerm } from '../../lexicon/devices.js';
import type { Term } from '../../lexicon/terms.js';
import { isBeyondFailure, isBrokenOff, drawnThroughIt, enteredWhereFound, isConduit, isEnteredWith, isFollowed, isImagingDenied, isPaired, isPointer, isSameDevice, isWayOut, isWithinDevice, meansIvus, movers, tellsOf, type Mover } from './device-phrases.js';
import { CatheterLists, labelOf, sidedLabel } from './catheter-lists.js';
import { isOfEarlierYear } from '../dated-back.js';
import { isKeptClear, refsWorkedIn } from '../kept-clear.js';
import { isWayOfFlow, runsBehind, tellsOfFlow } from './blood-flow.js';
import { behindDevice, contrastRan, goesOnInto, goesOnTo, hasUnknownVerb, isBesideCatheter, isDirectObject, isFoundBy, isFromThere, isInSeries, isLedByIn, isLookedDownTo, isOfAnother, isOnlyLevel, isPlaceOfWire, isSeenAt, isSpanned, isStartOfPullback, isStep, isWayListed, leadsIntoIt, opensWithPicture, opensWithTip, tellsOfExtent, tellsOfUse, tellsPast, tellsWhyNot, withoutLooser } from './entry-grammar.js';
import { Goals, isMouthFromBelow, isPlaceOfGoal, isSentOnWay } from './goals.js';
import { isPlaceOfShown, LesionWays } from './lesion-ways.js';
import { isCovered, isLikewise, isMouthOfBranch, isReachOfGraft, isStretchRun, levelInTrunk, stretchOfAorta } from './levels.js';
import { failsElsewhere, isHeldHere, isHindered, isMoved, tellsOfCourse, tellsOfDevice, tellsOfState } from './move-words.js';
import { isAimedAt, reasonsOf } from '../reasons/reasons.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf, tellsResult } from '../status.js';
import { asMotion, type Motion, type Movement } from './movement.js';
import { isNamedByCatheter, startsWay } from './named-stations.js';
import { isCatheterAt, isListedOn, isObjectOf, isRelativeSubject, isShortSubject, itemsOf, leadsIntoBranch, opensIvusCourse, stepsTo, subjectOf } from './walk-items.js';

export type { Mover } from './device-phrases.js';
export type { Motion, Movement } from './movement.js';

const entering: ReadonlySet<Mover> = new Set<Mover>(['ivus', 'catheter', 'balloon', 'stent']);

/** Walks the words of one sentence after another with the device in hand: device, verb, vessel. */
export class DeviceWalker {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #folded: string;
  readonly #knowsIvus: boolean;
  readonly #lists: CatheterLists;
  readonly #goals: Goals;
  readonly #lesions: LesionWays;
  #mover: Mover | null = null;
  /** The movement told last. */
  #last: Movement | null = null;
  #before: ReadSentence | null = null;
  #sentence = -1;
  #ivusContext = false;
  /** The IVUS catheter itself was named or moved, and no other catheter since. */
  #ivusHeld = false;
  /** The last sentence that names IVUS and tells no result. */
  #ivusAnnounced = -9;
  #subject: { readonly sentence: number; readonly group: VesselGroup } | null = null;

  constructor(reading: Reading) {
    this.#tokens = reading.tokens;
    this.#text = reading.plain;
    this.#folded = reading.folded;
    this.#lists = new CatheterLists(reading);
    this.#goals = new Goals(reading.tokens);
    this.#lesions = new LesionWays(reading.tokens, reading.folded);
    this.#knowsIvus = reading.sections.some(({ modality }) => modality === 'ivus') || reading.sentences.some(({ terms, devices }) => hasTerm(terms, 'ivus') || devices.some(({ meanings }) => meanings[0]?.kind === 'ivus-catheter'));
  }

  read(sentence: ReadSentence): Movement[] {
    if ((testimonyOf(sentence) !== 'session' && testimonyOf(sentence) !== 'indication') || isOfEarlierYear(sentence)) {
      // What is told of sedation or dose between two items of a list takes the device out of nobody's hand.
      if (sentence.section.kind === 'sedation') this.#sentence++;
      return [];
    }
    if (sentence.paragraph !== this.#before?.paragraph && (sentence.index - this.#sentence > 3 || sentence.section.kind === 'impression')) this.#mover = null;
    const course = opensIvusCourse(sentence, this.#before);
    this.#before = sentence;
    this.#sentence = sentence.index;
    const ivusHere = hasTerm(sentence.terms, 'ivus') || sentence.section.modality === 'ivus';
    if (ivusHere) this.#ivusContext = true;
    this.#mover = course ? 'ivus' : this.#lists.deviceOfItem(sentence) ?? this.#mover;
    const inHand = this.#mover;
    const found = this.#walk(sentence, course).map((movement): Movement => (movement.mover === 'ivus' && tellsWhyNot(sentence, movement.group) ? { ...movement, mover: 'catheter' } : movement));
    if (this.#mover === 'ivus' && inHand !== 'ivus' && isImagingDenied(this.#tokens, sentence)) this.#mover = inHand;
    const across = found.some(({ outcome, group }) => outcome === 'reached' && group.governor !== 'from') ? null : this.#lesions.crossed(sentence, inHand);
    if (across) found.push({ ...this.#movement(sentence, across.group, across.mover, 'advance', across.group), outcome: 'reached' });
    const { vessels, lead, mover: listed } = this.#lists.catheterized(sentence);
    found.push(...vessels.filter((group) => lead !== null || !found.some((one) => one.group === group && one.outcome === 'reached')).map((group) => ({ ...this.#movement(sentence, group, listed, 'select', group), lead })));
    this.#last = found.at(-1) ?? this.#last;
    if (this.#last?.mover === 'ivus' && this.#last.sentence === sentence) this.#ivusHeld = true;
    if (hasTerm(sentence.terms, 'ivus') && !tellsOf(this.#tokens, sentence, 'finding')) this.#ivusAnnounced = sentence.index;
    this.#remember(sentence);
    this.#goals.remember(sentence);
    this.#lesions.remember(sentence);
    this.#lists.leave(sentence, this.#mover);
    if (!ivusHere && sentence.terms.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio'))) this.#ivusContext = this.#mover === 'ivus';
    return testimonyOf(sentence) === 'indication' ? found.filter(({ mover }) => mover === 'ivus') : found;
  }

  #walk(sentence: ReadSentence, course: boolean): Movement[] {
    const found: Movement[] = [];
    let motion: Motion | null = null;
    let motionFrom = sentence.from;
    let fresh = course;
    const pressure = hasTerm(sentence.terms, 'modality', 'pressure') && !hasTerm(sentence.terms, 'ivus');
    const { reasons } = reasonsOf(this.#tokens, sentence);
    for (const item of itemsOf(sentence)) {
      switch (item.kind) {
        case 'device': {
          if (this.#mover === 'ivus' && isAimedAt(reasons, item.hit)) break;
          const goal = this.#goals.reachedAt(sentence, item.hit, this.#mover);
          if (goal && this.#mover && entering.has(this.#mover)) found.push(this.#movement(sentence, goal, this.#mover, motion ?? 'go', { from: motion === null ? item.hit.from : motionFrom, to: item.hit.to }));
          const next = this.#moverOf(item.hit, item.device, sentence);
          if (next && !(next === 'wire' && (this.#mover === 'catheter' || this.#mover === 'ivus') && isFollowed(this.#tokens, item.hit.from, fresh || motion === null ? -1 : motionFrom)) && !isSameDevice(this.#tokens, item.hit, sentence) && !(fresh && isPaired(this.#tokens, item.hit, sentence, motion !== null) && next === 'wire')) {
            if (this.#mover !== next) motion = null;
            this.#mover = next;
            // A sheath that is moved leaves the IVUS catheter in it.
            if (next === 'catheter' && !(item.device === 'sheath' && this.#ivusHeld)) this.#ivusContext = this.#ivusHeld = false;
            if (next === 'ivus') this.#ivusContext = this.#ivusHeld = true;
            fresh = true;
            const label = next === 'catheter' ? labelOf(this.#tokens, sentence, item.hit) : null;
            if (label) found.push(this.#movement(sentence, label, 'catheter', 'select', { from: label.from, to: item.hit.to }));
          }
          break;
        }
        case 'term': {
          const { term } = item;
          if (term.cat === 'move' && !isWithinDevice(sentence, item.hit) && tellsOfDevice(this.#tokens, item.hit) && !tellsOfCourse(this.#tokens, item.hit, sentence)) {
            if (motion === null || term.id !== 'go' || item.hit.from - motionFrom > 6) motion = asMotion(term.id);
            if (pressure && motion === 'withdraw') motion = null;
            motionFrom = item.hit.from;
            if (this.#ivusHeld && this.#mover === 'catheter' && /^(?:pullback|pull)$/.test(this.#tokens[item.hit.from]?.text ?? '') && this.#tokens[item.hit.from - 1]?.text === 'the') this.#mover = 'ivus';
            if (term.id === 'select' || isEnteredWith(this.#tokens, sentence, item.hit, this.#mover)) found.push(...this.#selected(sentence, item.hit));
            const sided = sidedLabel(this.#tokens, sentence, item.hit.from) ?? enteredWhereFound(this.#tokens, sentence, item.hit);
            if (sided) found.push(this.#movement(sentence, sided, 'catheter', 'select', item.hit));
            found.push(...this.#advancedIntoIt(sentence, item.hit), ...this.#intoIt(sentence, item.hit, motion));
          } else if (term.cat === 'ivus' || (term.cat === 'probe' && this.#knowsIvus && !hasTerm(sentence.terms, 'access'))) {
            if (!isWithinDevice(sentence, item.hit)) {
              this.#mover = 'ivus';
              if (!isMoved(this.#tokens, motionFrom, item.hit.from)) motion = null;
              fresh = term.cat === 'probe' || isSentOnWay(sentence, item.hit);
              if (fresh) this.#ivusHeld = true;
            }
          } else if (term.cat === 'therapy' && this.#mover === 'ivus' && isAimedAt(reasons, item.hit)) {
            break;
          } else if (term.cat === 'therapy' && term.id === 'stent') {
            this.#mover = 'stent';
            motion = 'park';
            motionFrom = item.hit.from;
          } else if (term.cat === 'therapy' && (term.id === 'balloon' || term.id === 'embolization') && !tellsOfState(this.#tokens, item.hit)) {
            if (this.#mover !== 'catheter' || motion === null) this.#mover = term.id === 'balloon' ? 'balloon' : this.#mover === 'ivus' ? 'catheter' : this.#mover;
            motion = 'park';
            motionFrom = item.hit.from;
          }
          break;
        }
        case 'vessel': {
          if (this.#isNamesake(item.group)) {
            this.#mover = 'catheter';
            fresh = true;
            break;
          }
          const movement = this.#enters(sentence, item.group, motion, motionFrom, fresh, reasons, found.at(-1) ?? this.#last) ?? this.#thenSelected(sentence, item.group, found) ?? this.#thenNext(sentence, item.group);
          if (movement) found.push(movement);
        }
      }
    }
    return found;
  }

  #enters(
    sentence: ReadSentence, group: VesselGroup, motion: Motion | null, motionFrom: number, fresh: boolean,
    reasons: readonly { from: number; to: number }[], before: Movement | null,
  ): Movement | null {
    const stretch = motion === 'withdraw' && this.#mover === 'ivus' ? stretchOfAorta(sentence, group) : null;
    if (stretch) return stretch.through && this.#movement(sentence, stretch.through, 'ivus', 'withdraw', { from: Math.min(motionFrom, group.from), to: group.to });
    const level = motion !== null && (this.#mover === 'ivus' || this.#mover === 'catheter') ? levelInTrunk(sentence, group, motion === 'withdraw', before) : null;
    if (level) return { ...this.#movement(sentence, level, 'catheter', motion ?? 'go', { from: Math.min(motionFrom, group.from), to: group.to }) };
    if (group.governor === 'landmark' || group.governor === 'agent' || group.access || isKeptClear(this.#tokens, group) || isMouthOfBranch(group, motion === 'withdraw', before)) return null;
    if (reasons.some(({ from, to }) => group.from >= from && group.to <= to)) return null;
    const directed = group.governor === 'into' || group.governor === 'to' || group.governor === 'through' || group.governor === 'from' || (group.governor === 'at' && motion !== null) || (fresh && leadsIntoIt(this.#tokens, group)) || leadsIntoBranch(sentence, group);
    if ((group.governor === 'at' && isSeenAt(this.#tokens, sentence, motionFrom, group)) || isLookedDownTo(this.#tokens, sentence, motionFrom, group)) return null;
    const direct = group.governor === 'none' && motion !== null && motion !== 'select' && (isWayListed(this.#tokens, sentence, motionFrom, group) || isDirectObject(this.#tokens, group) || isSpanned(this.#tokens, sentence, group) || (motion === 'withdraw' && stepsTo(sentence, motionFrom, group) <= 5) || (motion === 'park' && group.from - motionFrom <= 2));
    if (fresh && motion === null && this.#mover === 'ivus' && isStretchRun(sentence, group)) return this.#movement(sentence, group, 'ivus', 'go', group);
    const named = fresh && isNamedByCatheter(this.#tokens, sentence, group);
    if (!directed && !direct && !named && !(fresh && isFoundBy(this.#tokens, sentence, group))) return null;
    if (isWayOfFlow(this.#tokens, sentence, group) || isPlaceOfWire(this.#tokens, sentence, group) || (this.#mover === 'stent' && isCovered(this.#tokens, sentence, group)) || isReachOfGraft(sentence, group)) return null;
    if (directed && (contrastRan(this.#tokens, motionFrom, group.from) || (this.#mover !== 'ivus' && isPlaceOfShown(this.#tokens, sentence, group)))) return null;
    if (direct && motion !== 'withdraw' && tellsOfFlow(this.#tokens, { ...sentence, from: Math.max(motionFrom, group.from - 5) }, group.from)) return null;
    const mover = this.#mover ?? (sentence.section.modality === 'ivus' && motion !== null && sentence.devices.length > 0 ? 'ivus' : motion === 'advance' || motion === 'withdraw' || (motion !== null && opensWithTip(this.#tokens, sentence)) ? 'catheter' : null);
    if (fresh && motion === null && mover === 'catheter' && (named || isFoundBy(this.#tokens, sentence, group))) return this.#movement(sentence, group, mover, 'select', group);
    const telegram = goesOnInto(this.#tokens, sentence, group) || (fresh && !(motion === null && tellsOfFlow(this.#tokens, { ...sentence, from: sentence.vessels.findLast(({ to }) => to <= group.from)?.to ?? group.from }, group.from))) || (sentence.item && isStep(sentence) && group.from - sentence.from <= 8 && !hasUnknownVerb(this.#tokens, sentence, group) && !tellsOfUse(this.#tokens, sentence.from, group.from) && !hasTerm(sentence.terms, 'modality', 'pressure') && !tellsOfFlow(this.#tokens, sentence, group.from) && !opensWithPicture(sentence));
    if (mover === null || (motion === null && !(telegram && !runsBehind(this.#tokens, sentence, group) && (group.governor !== 'from' || (fresh && startsWay(this.#tokens, sentence, group))) && group.governor !== 'at'))) return null;
    if (!entering.has(mover)) return null;
    if (motion === 'go' && !fresh && sentence.terms.some((hit) => hit.to <= motionFrom && hit.meanings.some(({ cat }) => cat === 'lesion' || cat === 'extent' || cat === 'finding'))) return null;
    if (group.governor === 'to' && (motion === 'select' || (motion === 'go' && !fresh)) && tellsOfFlow(this.#tokens, { ...sentence, from: motionFrom }, group.from)) return null;
    if (group.governor === 'into' && motion !== null && group.from - motionFrom > 9 && !(fresh && mover === 'catheter' && isBesideCatheter(this.#tokens, sentence, group)) && !isOfAnother(this.#tokens, group.from) && !isInSeries(this.#tokens, sentence, motionFrom, group) && !isPlaceOfGoal(this.#tokens, sentence, group) && isLedByIn(this.#tokens, group.from)) return null;
    // "Fluoroscopy confirmed the tip in the right atrium" tells where the catheter lies; other words behind a picture tell what it shows.
    if (!fresh && motion !== null && !/^tips?$/.test(this.#tokens[motionFrom]?.text ?? '') && !isCatheterAt(sentence, motionFrom) && sentence.terms.some((hit) => hit.from === sentence.from && hit.meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio'))) return null;
    if (this.#mover === null && !isCatheterAt(sentence, motionFrom) && sentence.terms.some((hit) => hit.to <= motionFrom && hit.meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio'))) return null;
    if (motion === null && (mover === 'stent' || isWayOut(sentence, group) || isBeyondFailure(this.#tokens, sentence, group) || tellsOfExtent(this.#tokens, sentence, group))) return null;
    if ((group.governor === 'to' || group.governor === 'at') && isOnlyLevel(this.#tokens, sentence, group)) return null;
    if (mover === 'ivus' && isStartOfPullback(this.#tokens, sentence, group)) return null;
    if (group.mentions.every(({ mouth }) => mouth) && group.governor !== 'into' && group.governor !== 'through' && !isMouthFromBelow(this.#tokens, sentence, group, mover)) return null;
    if (motion === null && hasUnknownVerb(this.#tokens, sentence, group) && !tellsPast(this.#text, sentence, group)) return null;
    return this.#movement(sentence, group, mover, motion ?? 'go', { from: motion === null ? behindDevice(sentence, group) : Math.min(motionFrom, group.from), to: group.to });
  }

  /** "The left renal artery was catheterized, then the right renal artery": the verb goes on. */
  #thenSelected(sentence: ReadSentence, group: VesselGroup, found: readonly Movement[]): Movement | null {
    const last = found.at(-1);
    if (last?.outcome === 'reached' && (group.governor === 'none' || group.governor === 'from') && !group.access && isFromThere(this.#tokens, group.from)) return this.#movement(sentence, group, last.mover, 'go', group);
    if (last?.outcome === 'reached' && !group.access && last.group !== group && (isLikewise(sentence, group) || (group.governor === 'none' && isListedOn(this.#tokens, sentence, last.group, group)))) return this.#movement(sentence, group, last.mover, last.motion, group);
    if ((last?.motion !== 'select' && !(last?.mover === 'catheter' && this.#tokens.slice(Math.max(0, group.from - 3), group.from).some(({ text }) => text === 'followed'))) || last.outcome !== 'reached' || group.governor !== 'none' || group.access || last.group === group) return null;
    return goesOnTo(this.#tokens, group) ? this.#movement(sentence, group, last.mover, 'select', group) : null;
  }

  /** "FlowTriever to right PA x 3. Then left PA x 2": the device in hand goes on to the next vessel. */
  #thenNext(sentence: ReadSentence, group: VesselGroup): Movement | null {
    if (group.governor !== 'none' || group.access || group.from - sentence.from !== (this.#tokens[sentence.from + 1]?.text === 'the' ? 2 : 1) || !/^(?:then|next)$/.test(this.#tokens[sentence.from]?.text ?? '') || sentence.devices.length > 0 || hasTerm(sentence.terms, 'modality') || hasUnknownVerb(this.#tokens, { ...sentence, to: sentence.to }, { ...group, from: sentence.to })) return null;
    const last = this.#last;
    if (last?.sentence.index !== sentence.index - 1 || last.outcome !== 'reached' || (last.group.governor !== 'to' && last.group.governor !== 'into')) return null;
    return this.#movement(sentence, group, last.mover, 'go', group);
  }

  /** "The celiac artery was catheterized", "catheterized the celiac", "selection of the celiac": subject or object. */
  #selected(sentence: ReadSentence, hit: Hit<Term>): Movement[] {
    if (this.#mover === 'wire' && !sentence.devices.some(({ meanings }) => movers[meanings[0]?.kind as DeviceKind] === 'catheter')) return [];
    const mover: Mover = this.#mover === 'ivus' && !sentence.devices.some(({ from, meanings }) => from >= hit.to && movers[meanings[0]?.kind as DeviceKind] === 'catheter') ? 'ivus' : 'catheter';
    const object = sentence.vessels.find((group) => isObjectOf({ tokens: this.#tokens }, hit.to, group));
    const subject = sentence.vessels.findLast((one) => one.to <= hit.from && hit.from - one.to <= 9 && (one.governor === 'none' || one.governor === 'of' || one.from - sentence.from <= 2 || isRelativeSubject(this.#tokens, hit.from, one)));
    const passive = subject !== undefined && (isShortSubject(this.#tokens, sentence, hit.from, subject) || [1, 2].some((back) => /^(?:was|were|been)$/.test(this.#tokens[hit.from - back]?.text ?? '')));
    const group = (passive ? undefined : object) ?? (this.#tokens[hit.from - 1]?.text === 'to' ? undefined : (subject ?? this.#pointedAt(sentence, hit)));
    if (!group || group.access) return [];
    return [this.#movement(sentence, group, mover, 'select', { from: Math.min(hit.from, group.from), to: Math.max(hit.to, group.to) })];
  }

  /** "The right ovarian vein was found with a Sim 1, exchanged for a catheter which was advanced to its mid portion"; one named in the sentence comes before that of the sentence in front. */
  #advancedIntoIt(sentence: ReadSentence, hit: Hit<Term>): Movement[] {
    if (this.#mover !== 'catheter' && this.#mover !== 'ivus') return [];
    const word = (ahead: number): string => this.#tokens[hit.to + ahead]?.text ?? '';
    if (word(1) !== 'its' || !/^(?:to|into|down|up|along|through)$/.test(word(0)) || /^(?:origin|ostium|mouth|orifice|level|take|counterpart|fellow|twin|mate|partner|namesake|equal)$/.test(word(2))) return [];
    const before = sentence.vessels.filter(({ to, governor, access }) => to <= hit.from && !access && governor !== 'landmark' && governor !== 'agent');
    const group = before.find(({ governor }) => governor === 'none') ?? before.at(-1) ?? (this.#subject?.sentence === sentence.index - 1 ? this.#subject.group : undefined);
    return group && !group.access ? [this.#movement(sentence, group, this.#mover, 'advance', { from: hit.from, to: hit.to })] : [];
  }

  /** "How tight the external iliac was I could not tell, so the probe was put down into it": the vessel named last. */
  #intoIt(sentence: ReadSentence, hit: Hit<Term>, motion: Motion | null): Movement[] {
    const mouth = motion === 'withdraw' && this.#mover !== null && entering.has(this.#mover) ? drawnThroughIt(this.#tokens, sentence, hit) : null;
    if (mouth && this.#mover) return [this.#movement(sentence, mouth, this.#mover, 'withdraw', hit)];
    if (motion === null || motion === 'withdraw') return [];
    const device = sentence.devices.find(({ from }) => from >= hit.to && from - hit.to <= 5);
    const kind = device?.meanings[0]?.kind;
    const mover = device && kind && kind !== 'not-a-device' ? (this.#moverOf(device, kind, sentence) ?? this.#mover) : this.#mover;
    if (mover === null || !entering.has(mover)) return [];
    for (let at = hit.to; at < sentence.to && at < hit.to + 14; at++) {
      const text = this.#tokens[at]?.text ?? '';
      if (text === ',' || text === ';' || text === 'and' || sentence.vessels.some(({ from, governor }) => from === at && governor !== 'from')) return [];
      if (text === 'there' && (device?.to === at || ((at === hit.to || /^(?:up|down|back|over|in)$/.test(this.#tokens[at - 1]?.text ?? '')) && isHeldHere(sentence, hit)))) return this.#pointedVessel(sentence, hit, mover, motion);
      if (!isPointer(this.#tokens, at)) continue;
      return this.#pointedVessel(sentence, hit, mover, motion);
    }
    return [];
  }

  #pointedVessel(sentence: ReadSentence, hit: Hit<Term>, mover: Mover, motion: Motion): Movement[] {
    const own = sentence.vessels.findLast(({ to, governor, access }) => to <= hit.from && governor !== 'agent' && !access);
    const group = own ?? (this.#subject && sentence.index - this.#subject.sentence <= 4 ? this.#subject.group : undefined);
    return group && !group.access ? [this.#movement(sentence, group, mover, motion, { from: hit.from, to: hit.to })] : [];
  }

  /** "I went down a second time with the vertebral", in a note with a vertebral catheter: the catheter, by its first name. */
  #isNamesake({ from, to, governor, mentions }: VesselGroup): boolean {
    if (governor !== 'agent' || mentions.length > 1 || to - from > 2) return false;
    const word = this.#tokens[to - 1]?.text ?? '';
    return /^(?:with|using)$/.test(this.#tokens[from - 1]?.text ?? '') || /^(?:with|using)$/.test(this.#tokens[from - 2]?.text ?? '') ? this.#folded.includes(`${word} cath`) : false;
  }

  /** "This was catheterized": what the sentence in front is about. */
  #pointedAt(sentence: ReadSentence, hit: Hit<Term>): VesselGroup | undefined {
    if (hit.from - sentence.from > 5 || !/^(?:it|this|that|which|these|both|latter|each)$/.test(this.#tokens[sentence.from]?.text ?? '')) return undefined;
    return this.#subject?.sentence === sentence.index - 1 ? this.#subject.group : undefined;
  }

  /** The vessel that a sentence is about. */
  #remember(sentence: ReadSentence): void {
    const group = subjectOf(sentence);
    if (group) this.#subject = { sentence: sentence.index, group };
  }

  #movement(sentence: ReadSentence, group: VesselGroup, mover: Mover, motion: Motion, event: { from: number; to: number }): Movement {
    const { standing, cue } = standingOf(this.#tokens, sentence, event);
    const outcome = (standing === null || (standing === 'failed' && cue !== null && (failsElsewhere(this.#tokens, sentence, group, event, cue) || (mover === 'ivus' && tellsResult(this.#tokens, sentence, { from: cue.from, to: cue.from }, cue))))) && !isHindered(this.#tokens, event.from) ? 'reached' : 'failed';
    return { sentence, mover, motion, group, refs: withoutLooser(refsWorkedIn(this.#tokens, group)), outcome, at: group.from, lead: null };
  }

  #moverOf(hit: Hit<DeviceTerm>, kind: DeviceKind, sentence: ReadSentence): Mover | null {
    if (isConduit(this.#tokens, hit.from, kind, sentence) || /^(?:injections?|shots?|angiograms?|arteriograms?|venograms?)$/.test(this.#tokens[hit.to]?.text ?? '')) return null;
    const mover = isBrokenOff(this.#tokens, hit) ? 'other' : movers[kind];
    if (mover === 'other' && /^(?:after|following|once|behind|besides|beyond)$/.test(this.#tokens[/^(?:the|a|two|three|four|five|six|these|those|all|both)$/.test(this.#tokens[hit.from - 1]?.text ?? '') ? hit.from - 2 : hit.from - 1]?.text ?? '')) return null;
    if (mover !== 'catheter' || kind !== 'catheter') return mover;
    const same = hit.to - hit.from === 2 && this.#tokens[hit.from]?.text === 'same';
    const plain = same || (hit.to - hit.from === 1 && /^cath(?:eter)?$/.test(this.#tokens[hit.from]?.text ?? ''));
    const definite = same || ['the', 'this', 'that', 'same', 'its'].includes(this.#tokens[hit.from - 1]?.text ?? '');
    if (plain && /^of$/.test(this.#tokens[hit.to]?.text ?? '') && /^(?:ivus|intravascular)$/.test(this.#tokens[hit.to + 1]?.text ?? '')) return 'ivus';
    return plain && (definite || hit.from === sentence.from || this.#tokens[hit.from - 1]?.kind === 'mark') && (this.#mover === 'ivus' || this.#ivusContext) && this.#knowsIvus && meansIvus(this.#tokens, sentence, this.#ivusHeld || sentence.index - this.#ivusAnnounced === 1) ? 'ivus' : mover;
  }
}
