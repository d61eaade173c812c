import type { Reading, ReadSentence } from '../language/read-note.js';
import { said } from '../language/text/said.js';

/** Devices that a picture taken beforehand shows, which nobody laid or moved there now. */

const slices = 'kub|ct|cta|ctv|mri?|mra|mrv|duplex|scans?|echo|echocardiogram|tte';
const picture = `(?<!\\b(?:ivus|intravascular ultrasound) )(?:${slices}|(?:chest |plain )?(?:films?|x-?rays?|radiographs?))`;
const shows = '(?:shows?|showed|had shown|reveals?|revealed|demonstrates?|demonstrated|depicts?)';
/** "... showed a narrowing, so a catheter was parked", "... and the catheter was kept", ", the catheter lies": told of the session. */
const ownClause = '\\b(?:so|therefore|thus|hence|whereupon)\\b|(?:,|\\band) (?:and |now |then )?(?:the|an?|our|my) (?:[\\w-]+ ){1,4}(?:was|were|is|lies|stays|remains|went|came)\\b|,? (?:and )?(?:we|i) ';
/** A film is also taken at the end, to see where a line came to lie. */
const shown = new RegExp(`(?<!\\bivus )(?<!\\bintravascular ultrasound )\\b(?:${slices})(?: (?!and\\b)[\\w/-]+){0,4} ${shows} (?:(?!${ownClause})[^.;])*$`);
/** Nothing between the picture and the device but its own words. */
const object = new RegExp(`\\b${picture}(?: (?!and\\b)[\\w/-]+){0,4} ${shows}(?: that)?(?: (?:an?|the|his|her|this|that|both|two|old|existing|known|patent|collapsed|fractured|migrated|loose|metal|bare|covered|nitinol|venous|arterial|\\d[\\d.]*|x|by|mm|cm|french|fr),?)* ?$`);
/** "Was seen on the KUB in", "is visible by CT in", right in front of the place. */
const seenOn = new RegExp(`\\b(?:was|were|is|are) (?:again |still )?(?:seen|noted|visible|visuali[sz]ed|present|identified) (?:on|by) (?:the |a |an |his |her |this )?(?:\\w+(?: |'s ))?(?:kub|scout|${slices}|(?:\\w+ )?(?:films?|x-?rays?|radiographs?))(?: film| image)?,? (?:to (?:be|lie) )?(?:still )?(?:in|within|inside) (?:the )?$`);
const laid = /\b(?:placed|deployed|expanded|apposed|put|laid|seated|implanted|inserted|today|after|final|completion|closing|last|post|cone)\b/;

/** "The CT shows | the stent, 14 by 60, in the suprarenal cava": the device at `start` is what the picture shows. */
export const isShownDevice = (reading: Reading, sentence: ReadSentence, start: number): boolean =>
  mayShow.test(sentence.said) && !laid.test(sentence.said) && object.test(said(reading, sentence.start, start));

/** "The CT shows the stent, 14 by 60, lying crosswise in | the cava": where something lies on a picture. */
export const isShownPlace = (reading: Reading, sentence: ReadSentence, start: number): boolean =>
  !laid.test(sentence.said) && (ownLine.test(said(reading, sentence.start, start)) || (mayShow.test(sentence.said) && shown.test(said(reading, sentence.start, start))) || (mayBeSeen.test(sentence.said) && seenOn.test(said(reading, sentence.start, start))));

/** "Her port catheter ends in", "the existing dialysis line has its tip in": a line that the patient came with. */
const ownLine = /\b(?:her|his|patient ?'s|existing|indwelling|chronic|old|pre-?existing) (?:[\w-]+ ){0,3}?(?:port|picc|permcath|hickman|broviac|central|tunneled|tunnelled|dialysis|hemodialysis|chemo|infusaport|mediport|port-?a-?cath|pacemaker|pacer|icd)(?: [\w-]+){0,2} (?:ends|ended|lies|lay|sits|sat|terminates|terminated|projects|is|was|has|had|with|remains|remained)\b(?!.*\b(?:exchanged|advanced|passed|repositioned|manipulated|pulled|withdrawn|removed|moved|rewired)\b)[^.;]*$/;

const mayBeSeen = /\b(?:seen|noted|visible|visuali[sz]ed|present|identified) (?:on|by)\b/;
const mayShow = /\b(?:show|reveal|demonstrat|depict)/;

/** "A dialysis catheter was in place in the right IJ", "an existing port in ...": a line that lay there before, and nothing else that moves. */
export const isLineInPlace = ({ said: words, devices }: ReadSentence): boolean =>
  devices.some(({ meanings: [first] }) => first?.kind === 'central-venous-catheter') && !devices.some(({ meanings: [first] }) => first !== undefined && moving.test(first.kind)) && lyingThere.test(words) && !exchanged.test(words);
const moving = /^(?:catheter|microcatheter|ivus-catheter|sheath|needle|guidewire)$/;
const exchanged = /\b(?:exchang\w+|removed|replaced|over (?:a|the|an|its) (?:\w+ )?(?:guide)?wire|rewired)\b/;
const lyingThere = /\b(?:(?:was|were|is|had been|already|still) (?:already |still |noted |seen )?in (?:place|situ|position)|indwelling|existing|pre-?existing)\b/;
