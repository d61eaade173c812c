import type { SectionKind } from '../../model/analysis.js';

/** More text behind a label of an administrative entry is no entry. */
const longestEntry = 250;
const sentenceEnd = /(?<!\b(?:dr|mr|ms|mrs|md|st|no|jr|vs))[.;] +(?=[A-Z])/gi;
/** What is done to the patient, told as done: with it the operation begins. */
const begun = /\b(?:prepped|prepped and draped|sterile prep)\b|(?<!\b(?:to|not|will|would|could|may|might|can) (?:be )?)\b(?:was|were) (?:then |first |next )?(?:accessed|punctured|entered|cannulated|stuck|prepared)\b|(?<!\b(?:iv|intravenous|peripheral|line|port|airway|no) )\baccess (?:for (?:the |this )?(?:case|procedure|intervention|study) )?(?:was|were) (?!(?:not|discussed|planned|explained|considered|reviewed)\b)/i;

/** "Fistula punctured toward the shoulder, 21g": the same in telegraphic style, at the head of a sentence. */
const begunInShort = /(?:^|[.;] +)(?!(?:no|not|never|if|risks?) )[a-z]\w*(?: (?!(?:be|been|is|are|to|not|no|that|if|or|could|may|might|will|would|can)\b)\w+){0,5} (?:accessed|punctured|cannulated|stuck|needled)\b/i;

/** "Heparin: 5,000 units. A stent was placed in ...": work with a device, told behind the drugs. */
const worked = /\b(?:stents?|(?<!oximetry )probe|(?<!foley |urinary |peripheral )catheter|kumpe|pigtail|microcatheter|sheath|balloon|ivus|coils?|plugs?)\b(?: (?!(?:to be|will|would|not|no|if)\b)[^\s.;]+){0,6}? (?:advanced|placed|deployed|withdrawn|tracked|steered|parked|inflated|pulled|brought|taken|exchanged|upsized)\b|\b(?:ivus|intravascular ultrasound)\b(?: of (?:the )?(?!to\b)[a-z ]{3,40}?)? was (?:then |therefore )?(?:used|performed|done|needed|required|necessary|indicated|chosen|carried out|undertaken|obtained)\b/i;

/**
 * Where the narrative begins on the line of a label, as an offset into `text`, what stands behind the label; null where all belongs to it.
 * "DATE OF PROCEDURE: March 6th, 2025. This is Dr. Ito dictating on ..." ends with the entry's own sentence,
 * "Consent. Right neck was prepped. The right jugular was accessed ..." where the operation begins.
 */
export function narrativeBehind(kind: SectionKind, text: string, following: () => string, namesVessel: (from: number, to: number) => boolean): number | null {
  if (kind === 'administrative') {
    if (text.length < longestEntry) return operationBehind(kind, text, namesVessel);
    const [end] = text.matchAll(sentenceEnd);
    return end ? end.index + end[0].length : null;
  }
  const nothing = kind === 'comparison' || kind === 'history' ? answeredNo.exec(text) : null;
  if (nothing && (begun.test(text.slice(nothing[0].length)) || begunInShort.test(text.slice(nothing[0].length)))) return nothing[0].length;
  if (kind === 'indication' || kind === 'diagnosis' || kind === 'comparison' || kind === 'history') return (kind === 'comparison' || kind === 'history') && (isQuoted(text) || beginsBelow(following())) ? null : operationBehind(kind, text, namesVessel);
  if (kind !== 'consent' && kind !== 'sedation') return null;
  const act = begun.exec(text) ?? begunInShort.exec(text) ?? (kind === 'sedation' ? worked.exec(text) : null);
  if (!act) return null;
  let start: number | null = null;
  for (const end of text.slice(0, act.index + (/^[.;] +/.exec(act[0])?.[0].length ?? 0) + 1).matchAll(sentenceEnd)) start = end.index + end[0].length;
  return start ?? (/^\s*\.?\s*[A-Z]/.test(text) && kind === 'consent' ? 0 : null);
}

/** "Previous surgery: none. Right CFA accessed.": what stands behind the answer is not of the label. */
const answeredNo = /^\s*(?:none|nil|no|n\/a|nothing|not available|unavailable)\b(?: \w+)?[.;] +(?=[A-Z])/;

/** Whether an entry is told further down, or a label opens the operation there. */
const beginsBelow = (following: string): boolean => opensOperation.test(following) || begun.test(following) || begunToday.test(following);
/** "Today: right common femoral vein punctured, ultrasound, 5 Fr". */
const begunToday = /^\W*(?:today|now|this (?:time|session|visit)|procedure today)\b[^.;\n]{0,60}\b(?:accessed|punctured|cannulated|entered|stuck|needled)\b/im;
/** "History (from the note of 2022): "Under ultrasound the left popliteal vein was accessed ..."": the words of another note. */
const isQuoted = (text: string): boolean => /^\s*["“]/.test(text);
/** A label further down that opens the operation: what stands behind "HISTORY:" is history. */
const opensOperation = /^[ \t]*(?:(?:details|description) of (?:the )?)?(?:procedures?|technique|operation|access|description|narrative|operative (?:report|details|technique))(?: (?:in detail|details|description|performed|report))?[ \t]*:/im;

/** "Indication: leg swelling. IVUS of the left common iliac vein was carried out. ...": the sentence that tells of IVUS or of the entry as done, with no word of another session. */
function operationBehind(kind: SectionKind, text: string, namesVessel: (from: number, to: number) => boolean): number | null {
  const past = kind === 'comparison' || kind === 'history';
  const isOperation = (from: number, to: number): boolean => {
    const sentence = text.slice(from, to);
    return past ? tellsOfEntry(sentence) : tellsOfOperation(sentence) || (tellsOfWay(sentence) && namesVessel(from, to));
  };
  let from = 0;
  for (const end of text.matchAll(sentenceEnd)) {
    const to = end.index + end[0].length;
    if (from > 0 && isOperation(from, to)) return from;
    from = to;
  }
  return from > 0 && isOperation(from, text.length) ? from : null;
}

/** "Right CFA, 6 Fr.", "via the right CFV a pigtail was placed in ...": a vessel with the size of a sheath, or a device on its way, and no words of what is to come or of what lies there. */
const tellsOfWay = (sentence: string): boolean => (sizeOfSheath.test(sentence) || (wayIn.test(sentence) && worked.test(sentence))) && !otherSession.test(sentence) && !intended.test(sentence);
const sizeOfSheath = /\b(?:\d{1,2}|four|five|six|seven|eight|nine|ten) ?-?(?:F|Fr|FR|French|french|fr)\b/;
const wayIn = /^\W*(?:then )?(?:from|through|via|by way of)\b/i;
const intended = /\b(?:would|needs?|needed|plan\w*|will|consider\w*|scheduled|should|may|might|could|to be|requir\w*|request\w*|has|have|had|is|are|presents?|s\/p|status|existing|indwelling|lines?|ports?|dialysis|(?:fr|french|f) (?:dialysis )?catheter|cuff|hole|thrombosed|closed|tunnel\w*|drain\w*|nephrostomy|dysfunction\w*|malfunction\w*)\b/i;

const tellsOfOperation = (sentence: string): boolean => (ivusDone.test(sentence) || begun.test(sentence)) && !otherSession.test(sentence);
/** "Duplex today: clot in the popliteal vein. The small saphenous vein was punctured with a micropuncture needle": the history of another session seldom tells with what. */
const tellsOfEntry = (sentence: string): boolean => ((toldToday.test(sentence) || (begunToday.test(sentence) && !held.test(sentence))) && !otherSession.test(sentence)) || (begun.test(sentence) || begunInShort.test(sentence.trim())) && withTools.test(sentence) && !otherSession.test(sentence);
/** "CT venogram last week: ... In the lab today we went straight to IVUS": what was done, told as of today. */
const toldToday = /^(?:in the (?:\w+ )?(?:lab|suite|room|theat(?:er|re)) today|today(?: in the (?:\w+ )?(?:lab|suite|room|theat(?:er|re)))?|at (?:today's|this|the present) (?:session|procedure|sitting)),? (?![^.;]*\b(?:presents?|returns?|returned|comes|came|here|scheduled|referred|admitted|undergo|will|plan\w*|for (?:an? )?(?:ivus|intravascular))\b)(?:we|i|the|an?|ivus|intravascular)\b[^.;]*\b(?:ivus|intravascular ultrasound|punctured|accessed|cannulated|stented|deployed)\b/i;
const held = /\b(?:has|have|had|being|dialysis|fistula|graft)\b/;
const withTools = /\b(?:ultrasound|sonographic|micro-?puncture|needle|gauge|\d{1,2} ?g|\d{1,2} ?-?(?:f|fr|french)|sheath|lidocaine|seldinger|prepped)\b/i;
const ivusDone = /\b(?:ivus|intravascular ultrasound)\b(?: (?:of|in) [^.;:]{3,60}?)? was (?:then |next |now |also )?(?:performed|done|carried out|undertaken|obtained)\b/i;
const otherSession = /\b(?:ago|last|prior|previous(?:ly)?|earlier|before|elsewhere|outside|yesterday|since|in (?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)?\d\d|once|again in|not)\b/i;
