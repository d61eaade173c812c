import type { Token } from './tokens.js';

/** What an article stands in front of, behind the name of a vessel. */
const ofArticle = /^(?:bit|little|few|lot|touch|tad|trifle|stents?|second|third|fourth|last|final|small|large|larger|smaller|long|longer|short|new|single|further|similar|wire|balloon|plug|coil|covered|self|bare|drug|mild|moderate|severe|tight|focal|smooth|thin|thick|thickened|crescent|ring|flap|slit|web|spur|filling|minimum|minimal|good|normal|pale|hazy|haze|shelf|shadow|true|ragged|flat|flattened|waist|narrowing|kink|dissection|clot|thrombus|soft|fibrous|calcified|nodule|plaque|cobra|pigtail|drop|gradient|mean)$/;

/** "In the left common iliac a 16 x 90 stent was placed", "a bit oval": whether the word `a` at `at` is an article and no short form of artery. */
export const isArticle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'a' && tokens[at + 1]?.gap === 1 && (ofArticle.test(tokens[at + 1]?.text ?? '') || (tokens[at + 1]?.kind === 'number' && /^(?:x|mm|cm|by|-)$/.test(tokens[at + 2]?.text ?? '')));
