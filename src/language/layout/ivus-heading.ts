import { headingKind, headingModality } from '../../lexicon/headings.js';
import type { SectionKind } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import type { Opening } from './section-openings.js';

/** "Ultrasound readings": of IVUS only where it was told of before. */
const skinOrNot = /(?<!intravascular |endovascular )\bultrasound readings\b/i;

/** Kinds behind which a line of capitals may head a part of the report; in front of them it is a title. */
const ofReport: ReadonlySet<SectionKind> = new Set(['technique', 'findings', 'ivus-findings', 'ivus-necessity', 'access', 'treatment']);

const isReport = ({ kind, modality, bodyStart }: Opening, to: number): boolean => ofReport.has(kind) && modality !== 'angio' && to - bodyStart > leastReport;
const leastReport = 40;
const inFront: ReadonlySet<SectionKind> = new Set(['procedures', 'diagnosis', 'plan', 'administrative']);

/** "IVUS FINDINGS, " and " OF " part the words of IVUS from the vessel. */
const parted = /^([A-Z][A-Z /&-]{3,50}?)(?: ?[,:;(] ?| (?=(?:OF|IN|AT|WITHIN) ))/;

/** "IVUS LEFT SUBCLAVIAN ARTERY": the words of IVUS, and the vessel right behind them with nothing that was done to it. */
const inFrontOfVessel = /^((?:IVUS|INTRAVASCULAR ULTRASOUND)(?: (?:FINDINGS?|RESULTS?|MEASUREMENTS?|OBSERVATIONS|READINGS?|REPORT))?) (?!.*\b(?:STENT\w*|\w*PLASTY|PTA|BALLOON\w*|ANGIOGRA\w+|VENOGRA\w+|ARTERIOGRA\w+|AORTOGRA\w+|\w*ECTOMY|EMBOLI\w+|COIL\w*|FILTER|LYSIS|THROMBOLYSIS|GUID\w+|ASSIST\w+|WITH|FOR|USED|DONE|PERFORMED|PLANNED|PLAN|NOT|NO)\b)(?=[A-Z][A-Z ,/&-]{2,60}:?$)/;

/** A line in sentences or with figures: no further title; none on what is to come or on other pictures. */
const toldBelow = /^\r?\n(?![^\n]*\b(?:will|would|shall|deferred|planned|considered|venogra\w*|angiogra\w*|not (?:done|performed))\b)[^\n]*[a-z\d]/;

/** "LEFT COMMON ILIAC VEIN (IVUS)", "LEFT RENAL VEIN: IVUS FINDINGS": the vessel in front. */
const behindVessel = /^[A-Z][A-Z ,/&-]{3,60}?(?: ?[,:;(] ?| -{1,2} | )(?:BY |ON )?(?:IVUS|INTRAVASCULAR ULTRASOUND)(?: (?:FINDINGS?|RESULTS?|MEASUREMENTS?|OBSERVATIONS|READINGS?|DATA|REPORT|RUN))?\)?:?$/;

/** "IVUS OBSERVATIONS, DESCENDING THORACIC AORTA", "IVUS OF THE LEFT RENAL VEIN" over its results: a heading of IVUS, and the vessel that it is about. */
export function ivusOverVessel(found: Opening, text: string, before: readonly Opening[], namesVessel: (span: Span) => boolean): Opening {
  if (found.heading && skinOrNot.test(text.slice(found.heading.start, found.heading.end)) && (!/\b(?:ivus|intravascular|probe)\b/i.test(text.slice(0, found.at)) || /\bpre\b/i.test(text.slice(found.heading.start, found.heading.end)))) return { ...found, kind: 'other', modality: null };
  if (found.kind !== 'title' || found.modality !== 'ivus' || !found.heading) return found;
  const last = before.at(-1);
  if (!last || inFront.has(last.kind) || text.slice(last.bodyStart, found.at).trim() === '' || !before.some((one, index) => isReport(one, (before[index + 1] ?? found).at))) return found;
  const { start, end } = found.heading;
  if (!/^\r?\n[ \t]*\S/.test(text.slice(end, end + 80))) return found;
  if (behindVessel.test(text.slice(start, end))) return { ...found, bodyStart: found.at, kind: 'ivus-findings' };
  const line = text.slice(start, end);
  const label = parted.exec(line) ?? (namesVessel(found.heading) && toldBelow.test(text.slice(end, end + 80)) ? inFrontOfVessel.exec(line) : null);
  if (!label) return found;
  const heading = { start, end: start + (label[1]?.length ?? 0) };
  const words = text.slice(heading.start, heading.end);
  if (namesVessel(heading) || headingModality(words) !== 'ivus' || headingKind(words) !== 'ivus-findings') return found;
  return { ...found, heading, bodyStart: start + label[0].length, kind: 'ivus-findings' };
}
