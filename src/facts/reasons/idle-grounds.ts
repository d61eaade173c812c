import type { ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';

/** Grounds and aims that are none of the case: habit, what was at hand, the office, teaching, and the complaint that the whole operation is for. */

const lead = '(?:because(?: of)?|since|as|given(?: that)?|due to|owing to|on account of|secondary to|per|according to|in (?:keeping|accordance|line|compliance) with|for)';

/** "Because it is our practice", "per our standard protocol", "as is routine here". */
const habit = `\\b${lead}(?: (?:it|this|that|ivus|which|is|was|always|part of|a matter of|the|our|my|his|her|their|a|standard|usual|routine|normal|institutional|departmental|department|hospital|lab|local|unit|study|trial|research|written)){0,7} (?:practice|protocol|policy|routine|custom|habit|workflow|customary|standard of care)\\b`;

/** "Because the catheter was available", "since the device was already open". */
const atHand = '\\b(?:because|since|as|given that|while) (?:(?:the|our|an?|this|that|ivus|imaging|intravascular|ultrasound) ){0,3}(?:catheter|probe|device|console|machine|system|equipment|ivus|it) (?:was|were|is|had been)(?: (?:already|still|readily|now|just|conveniently))* (?:available|open|opened|at hand|handy|on the (?:table|shelf|field)|in the (?:room|lab|suite)|in stock|set up)\\b';

/** "To satisfy the billing department", "for teaching", "as the insurer requires it"; "for documentation of the stenosis" is an aim of the case. */
const office = '\\b(?:to (?:satisfy|meet|fulfill?|comply with|conform (?:to|with)|please|support|help|facilitate|allow|ensure|obtain|secure|suit|complete)|for|because(?: of)?|since|as|given|due to|upon|at) (?:(?!to\\b)[\\w\']+ ){0,4}(?:billing|coding|coders?|reimbursement|payment|insur(?:ance|ers?)|payers?|medicare|audits?|auditors?|accreditation|regulatory|registry|research|sponsor|training|teaching|education(?:al)?|marketing|quality assurance|documentation(?! of)|the records?(?! of)|hospital policy)\\b';

const complaint = '(?:swelling|edema|oedema|pain|claudication|heaviness|ulcers?|ulceration|cramps|cramping|discoloration|symptoms)';
const ofComplaint = '(?:(?:the|her|his|a|an|severe|chronic|persistent|progressive|marked|significant|painful|left|right|bilateral|lower|upper|extremity|leg|legs|limb|arm|calf|thigh|foot|lifestyle|limiting|lifestyle-limiting|patient\'s|venous|and|or|with) )*';
/** "Because of left leg swelling", "as the patient had pain": nothing that IVUS could answer. */
const complains = `\\b(?:(?:because of|due to|given|for|owing to|on account of|secondary to)|(?:because|since|as) (?:the patient|he|she) (?:has|had|complained of|complains of|presented with|suffered from|suffers from)) ${ofComplaint}${complaint}(?: (?:and|with|or) ${ofComplaint}${complaint})*(?=[.;,)]|$| and )`;

/** "IVUS is considered the gold standard for the iliac veins", "IVUS is superior to venography": of no case. */
const atLarge = '\\b(?:ivus|intravascular ultrasound) (?:is|are|has been|remains|has become)(?: (?:now|widely|generally|well|considered|regarded|as|shown|known|to|be|the|a|currently|accepted))* (?:gold standard|superior|more (?:sensitive|accurate|reliable)|modality of choice|method of choice|standard of care)\\b(?:(?! (?:because|since|as|given|due|and|so|therefore)\\b)[^.;,])*';

const grounds = new RegExp([habit, atHand, office, complains, atLarge].join('|'), 'g');

/** Spares most sentences the long pattern. */
const mayBeIdle = /\b(?:practice|protocol|policy|routine|custom\w*|habit|workflow|standard|available|open(?:ed)?|at hand|handy|table|shelf|field|room|lab|suite|stock|set up|billing|cod(?:ing|ers?)|reimbursement|payment|insur\w+|payers?|medicare|audit\w*|accreditation|regulatory|registry|research|sponsor|training|teaching|education\w*|marketing|quality|documentation|records?|swelling|o?edema|pain|claudication|heaviness|ulcer\w*|cramps|cramping|discoloration|symptoms|superior|more|choice)\b/;

/** Whether every ground and aim of a sentence is of that kind. */
export function hasOnlyIdleGrounds(sentence: Pick<ReadSentence, 'said' | 'letters' | 'terms' | 'start'>): boolean {
  const { said: words, terms, start } = sentence;
  if (!mayBeIdle.test(words)) return false;
  const idle = [...words.matchAll(grounds)].map(({ index, 0: match }) => ({ from: index, to: index + match.length }));
  if (idle.length === 0) return false;
  return !terms.some((hit) => {
    const front = saidWithin(sentence, start, hit.start);
    if (idle.some(({ from, to }) => front.length >= from && front.length < to)) return false;
    return hit.meanings.some(({ cat, id }) => cat === 'limit' || cat === 'reason' || (cat === 'purpose' && (id === 'verb' ? toDo : forIt).test(front)));
  });
}
const toDo = /\bto (?:\w+ ){0,2}$/;
const forIt = /\bfor (?:[\w-]+,? ){0,4}$/;

/** "Done without stated purpose", "for no specific reason". */
export const withoutReason = /\b(?:without|for no) (?:any |an? )?(?:(?:stated|documented|given|recorded|particular|clear|specific) )?(?:purpose|reason|indication|rationale)\b/;
