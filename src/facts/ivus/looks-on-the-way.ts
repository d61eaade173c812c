import type { ReadSentence } from '../../language/read-note.js';

/** "Pull-back was recorded", "imaged on the way": more than getting there. */
export const looksOnTheWay = /\b(?:pull(?:ed|ing)?[- ]?(?:back|through|thru|down|along|slowly|out slowly)|withdra\w+|drawn|imag\w+|record\w+|scann\w+|interrogat\w+|examin\w+|evaluat\w+|assess\w+|survey\w+|view\w*|showed|runs?|because|since|to (?:look|see|size|measure|find|check|define))\b/;

const looking = '(?:looked (?:at|into|inside)|imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected)';
const sought = new RegExp(`\\b(?:we|i) (?:(?:then|also|next|subsequently|finally|additionally|carefully|again) ){0,2}${looking} (?:(?:the|both|his|her) )?$|(?:^|[.;] )(?:(?:then|next),? )?(?:further |additional |pull-?back |continuous )?(?:imaging|pull-?back|interrogation|recordings|evaluation) (?:(?:was|were) (?:then |next |also )?(?:obtained|performed|carried out|done|acquired|recorded|made) )?(?:of|in|from|through) (?:(?:the|both|his|her) )?$|(?:^|[.;] )(?:(?:then|next),? )?images (?:were )?(?:then |next |also )?(?:obtained|acquired|recorded|taken) (?:on the way |all the way )?(?:from|through) (?:(?:the|both|his|her) )?$`);

/** "We then looked at the", "imaging was then obtained from the": words in front of a vessel that was looked at. */
export const isSought = (before: string): boolean => maySeek.test(before) && sought.test(before);
const maySeek = /look|imag|interrog|exam|evalu|stud|scan|survey|assess|inspect|pull-?back|record/;

/** "We then examined the left common femoral vein for a second access", "the popliteal was studied in two views": the skin, a pulse, a pressure or contrast, or nothing. */
export const looksElsehow = /\b(?:for (?:\w+ ){0,3}(?:access|entry|puncture)|views?|projections?|obliques?|(?:through|via|from) the (?:sheath|side ?arm|diagnostic catheter)|run-?off|puls(?:es?|atile)|bleeding|ha?ematoma|filled|opacif\w+|contrast|fluoro\w*|injections?|pressures?|gradients?|deferred|declined)\b/;

/** "Supplies used: Eagle Eye Platinum x1", "the Volcano catheter measured a gradient": a catheter of IVUS by its brand, and no look. */
const isBrandAlone = (words: string): boolean => !/\b(?:ivus|intravascular|ultrasound)\b/.test(words) && /^\W*(?:supplies|equipment|materials?|devices?|inventory|implants?|consumables|disposables|tools)\b[^:]{0,20}:|\bvolcano (?:catheter|probe)\b[^.;]*\b(?:gradients?|pressures?|ffr|ifr)\b/.test(words);

const takenAway = /^\W*(?:the |our )?(?:ivus|intravascular ultrasound|probe|transducer)(?: (?:probe|catheter|cath))? (?:(?:was|is|came) )?(?:then )?(?:off|out|away|removed|parked|disconnected|unloaded|(?:taken|pulled|put|set|laid) (?:out|off|away|aside))(?: the wire)? ?(?:[,;:.&>-]|and\b|then\b)(?!.*\b(?:ivus|intravascular|probe|transducer)\b)/;

/** "IVUS out: area 60 mm2", "... taken out, then passed again": results, or another look. */
const goesOnLooking = /\b(?:areas?|lumen|diameters?|csa|mla|mm2|sq|percent|appos\w+|(?:passed|introduced|inserted|advanced|brought|put|run) (?:\w+ )?again|re-?(?:introduced|inserted|advanced|passed)|once more)\b|% ?(?:area |luminal |residual |diameter )?(?:sten\w*|narrow\w*|compress\w*|reduc\w*)/;

/** "Probe off, Cobra again in the gonadal vein: coils, 10 mm": IVUS is out of the way, and what is told is done with another device. */
const isTakenAway = ({ said, devices }: Pick<ReadSentence, 'said' | 'devices'>): boolean =>
  takenAway.test(said) && !goesOnLooking.test(said) && devices.some(({ meanings }) => meanings[0]?.kind !== 'ivus-catheter' && meanings[0]?.kind !== 'guidewire');

/** IVUS is named in the sentence, as a thing and not as a look. */
export const isNoLook = (sentence: Pick<ReadSentence, 'said' | 'devices'>): boolean => isBrandAlone(sentence.said) || isTakenAway(sentence);
