import type { Reading, ReadSentence } from '../language/read-note.js';
import { flatMap } from '../model/flat-map.js';
import type { VesselRef } from '../model/vessel.js';

/** Notes that say of their contrast pictures that they only showed the way, or that the diagnostic study was not made again. */

const pictures = '(?:injections?|contrast|dye|pictures|images|imaging|films|shots?|runs?|angiogra\\w+|arteriogra\\w+|venogra\\w+)';
const study = '(?:angiogra\\w+|arteriogra\\w+|venogra\\w+|dsa|(?:contrast |catheter |angiographic )?study|studies|pictures|injections?)';
const way = '(?:guidance|guid(?:e|es|ed|ing)|steer\\w*|road ?-?map\\w*|orient\\w+|position\\w*|navigat\\w+|find (?:the|our|my) way|show (?:the|us the|me the) way|(?:place|plac(?:ing|ement of)|deliver\\w*|land\\w*) (?:the |our )?(?:stents?|balloons?|devices?))';
const alone = '(?:only|solely|purely|merely|just|exclusively|alone|no more than|nothing more than|nothing but)';

/** "Diagnostic renal arteriography was not repeated", "a diagnostic study was not performed". */
const notAgain = new RegExp(`\\b${study}(?: (?!but\\b|showed\\b|balloon|inflat|dilat|stent|ivus|pull)[\\w-]+){0,12},? (?:(?:was|were|is|has|had|been|therefore|thus|hence|accordingly|and) ){1,4}not (?:repeated|redone|made (?:again|anew)|done (?:again|over)|performed (?:again|anew)|taken again)\\b`);
const diagnosticNot = new RegExp(`\\b(?:diagnostic|formal) (?:\\w+ ){0,2}${study} (?:(?:was|were|therefore|thus|hence) ){0,3}not (?:performed|done|made|carried out|undertaken|needed|necessary|required|obtained)\\b|\\bno (?:new |further |repeat |separate |formal |fresh |additional ){0,2}diagnostic (?:\\w+ ){0,2}${study}\\b`);
/** "Today's injections were for guidance only", "contrast served only to steer", "only roadmap pictures were taken". */
const forWayAlone = new RegExp(
  `\\b${pictures}\\b(?: (?!but\\b|showed\\b)[\\w']+){0,6}? (?:${alone} )?(?:for|to|as) (?:the |a |our )?(?:\\w+ )?${way}(?: \\w+){0,4} ${alone}\\b|\\b${pictures}\\b(?: (?!but\\b|showed\\b)[\\w']+){0,6}? ${alone} (?:for|to|as|in order to) (?:the |a |our )?${way}|\\b${alone} (?:for|as) (?:the )?${way} ${pictures}\\b|\\b${alone} (?:\\w+ )?(?:road ?-?map|guid(?:e|ing|ance)|orienting|steering|positioning) ${pictures}\\b|\\b(?:all|every|each|today's|any)(?: of)?(?: the| our| my)? ${pictures}(?: (?:today|here|made|given|taken|of today|of this session|in this session)){0,2} (?:was|were|served) (?:meant )?(?:for |as )?(?:guidance|guiding|road ?-?map\\w*|orientation|steering|positioning)`,
);
const mayGuide = /\b(?:not|no|only|solely|purely|merely|just|exclusively|alone|nothing|all|every|each|today's|any)\b/;
const filmed = /\b(?:angiogra|arteriogra|venogra|injection|contrast|dye|pictures|images|imaging|films|shots?|runs?|study|studies|dsa)/;

/** What a note says was filmed only to show the way: all of it, or what is named. */
export type GuidingPictures = (ref: VesselRef | null) => boolean;

/** Read once a note. */
const read = new WeakMap<Reading, GuidingPictures>();

export function guidingPictures(reading: Reading): GuidingPictures {
  const known = read.get(reading) ?? readGuiding(reading);
  read.set(reading, known);
  return known;
}

function readGuiding({ sentences }: Reading): GuidingPictures {
  const told = sentences.filter(tellsOfGuiding);
  if (told.length === 0) return () => false;
  const named = flatMap(told, ({ vessels }) => flatMap(vessels, ({ refs }) => refs));
  const all = told.some(({ vessels, said }) => !/\b(?:left|right)\b/.test(said) && (vessels.length === 0 || forWayAlone.test(said)));
  return (ref) => all || (ref !== null && named.some(({ vessel, side }) => vessel === ref.vessel && (side === null || ref.side === null || side === ref.side)));
}

const tellsOfGuiding = ({ said, section }: ReadSentence): boolean =>
  section.kind !== 'plan' && section.kind !== 'consent' && filmed.test(said) && mayGuide.test(said) && !laterStudy.test(said) &&
  ((notAgain.test(said) && ofBefore(section, said)) || (diagnosticNot.test(said) && (!another.test(said) || ofBefore(section, said))) || (forWayAlone.test(said) && !ofOneStep.test(said)));

/** "No additional diagnostic angiography was necessary": beside that of the session, unless the words name one of before. */
const another = /\b(?:no|any) (?:further|additional|more|separate)\b|\bno longer\b/;

/** "The femoral injection was only to position the closure device", "during stent delivery": a remark on one step speaks of its own pictures. */
const ofOneStep = /\b(?:during|while|after|afterwards|following|behind|at the end|then|finally|post|final|completion|groin|wrist|femoral|radial|brachial|popliteal|jugular|access|puncture|entry|needle|sheath|closure|closing)\b/;

/** What was not made again is the study of before, and no check behind the treatment ("the angiogram was not repeated after the stent"). */
const ofBefore = ({ kind }: ReadSentence['section'], words: string): boolean =>
  kind === 'history' || kind === 'indication' || kind === 'comparison' || /\b(?:diagnostic|formal|outside|elsewhere|earlier|prior|previous|referring|transferring|(?:in|on|of|from) (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:last|this) (?:week|month)|(?:days?|weeks?|months?) ago|cta?|mra?)\b/.test(words);

/** "No diagnostic angiogram was done last year": of another session. */
const laterStudy = /\b(?:last year|years? ago|in (?:19|20)\d\d|previously|had not been|never been)\b/;

const named = /\b(?:selective|diagnostic|formal|superselective) (?:\w+ ){0,3}(?:angiogra|arteriogra|venogra|dsa)/;
const performed = /\b(?:angio|arterio|veno)graphy\b(?: (?!guide|only\b)[\w-]+){0,12}? (?:was|were) (?:(?:then|also|next|again|now|carefully|successfully|thus|therefore) )?(?:performed|done|made|obtained|carried out|undertaken|completed)\b|\bperformed (?:a |the )?(?:\w+ ){0,4}(?:angio|arterio|veno)graphy\b/;
const denied = /\b(?:no|without|not)\b/;

/** A diagnostic study told as such, or as an act of its own, whatever the rest of the note says of guidance; none that is denied. */
export const isDiagnosticAct = (words: string): boolean =>
  words.split(/[.;]/).some((clause) => !denied.test(clause) && (named.test(clause) || performed.test(clause)));
