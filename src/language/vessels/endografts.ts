import type { VesselTerm } from '../../lexicon/vessels.js';
import type { Section } from '../layout/section.js';
import type { Hit } from '../text/hits.js';
import { background } from './system-chooser.js';

/** "The graft" in a note of an endovascular repair of the aorta. */

const repair = /\b(?:t|f|b)?evar\b|\bendovascular (?:\w+ ){0,3}(?:aortic|aorta|aneurysm|dissection)s? (?:\w+ )?repair\b|\bendovascular repair of (?:\w+ ){0,5}(?:aorta|aortic|aneurysm|dissection)\b|\b(?:aortic|thoracic) (?:endograft|stent[- ]?graft)\b/;

/**
 * The ids of the vessels that a note names, for words that only point back: where the session is such a repair, "the graft" is what was put into
 * the aorta, and a bypass that only the history names is not meant.
 */
export function withEndograft(named: ReadonlySet<string>, folded: string, sections: readonly Section[], vessels: readonly Hit<VesselTerm>[]): ReadonlySet<string> {
  if (!repair.test(folded)) return named;
  const now = sections.filter(({ kind }) => !background.has(kind));
  if (!now.some(({ heading, body }) => repair.test(folded.slice(heading?.start ?? body.start, body.end)))) return named;
  const bypass = namesBypass(now, vessels);
  return new Set([...[...named].filter((id) => id !== 'bypass-graft' || bypass), 'aortic-endograft']);
}

/** Whether one of the sections names a bypass; sections and hits both stand in reading order. */
function namesBypass(sections: readonly Section[], vessels: readonly Hit<VesselTerm>[]): boolean {
  let at = 0;
  for (const { body } of sections) {
    while ((vessels[at]?.start ?? Infinity) < body.start) at++;
    for (; (vessels[at]?.start ?? Infinity) < body.end; at++) if (vessels[at]?.meanings.some((term) => term.kind === 'vessel' && term.id === 'bypass-graft' && term.form !== 'anaphor')) return true;
  }
  return false;
}
