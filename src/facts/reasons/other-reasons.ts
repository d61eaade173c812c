import { vesselInfo } from '../../anatomy/vessel-list.js';
import { hasTerm } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import type { VesselRef } from '../../model/vessel.js';

/** Sentences that name IVUS and give a reason, which is that of something else: treatment by what IVUS showed, tools for IVUS, its troubles. */

const ivus = '(?:ivus|intravascular ultrasound)';
const ground = '(?:because(?: of)?|bc|since|as|given|due to|d/t|owing to|in view of|in light of|in the light of|considering|based (?:up)?on|on the basis of|per|according to|in response to|in keeping with|guided by)';
const shows = '(?:showed|shows|had shown|revealed|demonstrated|measured|confirmed|found|disclosed|read|gave|findings?|results?|measurements?|measures?|diameters?|areas?|images?|sizing|was (?:normal|negative|clean|clear|positive|abnormal))';
/** "Since there was a stenosis by IVUS", "because IVUS showed", "given the IVUS findings", "based on IVUS". */
const byResult = new RegExp(`\\b${ground} (?:(?:the |this |these |those |our )?${ivus}\\b(?! (?:for|of|in|to|was|is|were|had|has)\\b)|[^.;:,]{0,70}?(?<!\\b(?:rel(?:y|ied|ies)|decid\\w+|insist\\w*|settled|count\\w*|depend\\w*|elected|embarked|went|carried|agreed|called|turned|keen|preferred) )\\b(?:by|on|with|at|from|under|in) (?:the |this |that |our )?${ivus}\\b|[^.;:,]{0,40}?\\b${ivus}(?: [a-z]+){0,2}? ${shows}\\b)`);
/** Told of IVUS at large, or of what it alone can show. */
const atLarge = /\b(?:best|better|only|alone|reliabl[ey]|can|could|cannot|would|will|might|may|should|except|never|not|without|needed|wanted|necessary|equivocal|doubt\w*|unclear|used|performed|done|is|are)\b/;
const treated = /\b(?:\w*stent\w*|balloon\w*|ballooning|angioplast\w*|pta|dilat\w*|predilat\w*|postdilat\w*|interven\w*|treat\w*|heparin\w*|lysis|thrombolysis|thrombectomy|atherectomy|embol\w*|coil\w*|graft|deploy\w*|operation|surgery|bypass|therapy|device|extension|limb|wire)\b/;
const otherGround = /\b(?:because|since|as|given|owing|due|purpose|reason|rationale|aim|goal|question)\b/;
const looked = /\b(?:ivus|intravascular|ultrasound|probe|pullback|imag(?:ed|ing)|interrogat\w+|examin\w+|assess\w+|evaluat\w+)\b/;

/** "A stiff wire was needed to support the IVUS catheter", "exchanged for a 0.018 wire in order to use IVUS". */
const forTool = new RegExp(`\\b(?:to|for) (?:be able to |better )?(?:support(?:ing)?|accommodat(?:e|ing)|use|deliver(?:y of|ing)?|pass(?:age of|ing)?|advanc(?:e|ing)|allow|permit|carry|track|introduc(?:e|ing)|accept|fit|enable|facilitate|load|get|bring|take)(?: for| the use of| the passage of| passage of| delivery of| use of)? (?:the |an? |our )?(?:\\w+ )?${ivus}\\b`);

const tools = /\b(?:wire|glidewire|guidewire|sheath|support|guide|balloon|predilat\w+|upsiz\w+|exchang\w+|upgrad\w+|snare|introducer)\b/;

/** "IVUS could not assess the wall because of air", "IVUS of the cava was difficult due to tortuosity". */
const inTrouble = new RegExp(`\\b${ivus}(?: (?!because|since|as|due|given|where|which|who|and|but|for|to|after|when|that)[a-z-]+){0,9} (?:(?:could|did|would) not (?:be )?(?:assess\\w*|pass\\w*|cross\\w*|see\\w*|show\\w*|visuali\\w*|reach\\w*|advance\\w*|interpret\\w*|evaluate\\w*|image\\w*|measure\\w*)|(?:was|were|proved|became|is) (?:technically |somewhat |partly |partially )?(?:difficult|limited|suboptimal|degraded|incomplete|impossible|aborted|stopped|abandoned|delayed|prolonged|hampered|hindered|poor|nondiagnostic|non-diagnostic))\\b`);

/** "Advanced to the common iliac vein, stopped short of the confluence because of the fresh suture": why the probe went no further. */
const halted = /\b(?:stop(?:ped|s|ping)?|stay(?:ed|ing)?|halted|held|kept|turned back|ended|went no (?:further|farther|higher|deeper)|(?:was|were)? ?not (?:advanced|taken|passed|carried|pushed|brought|moved|sent)|(?:did not|never) (?:go|went|enter|entered|cross|crossed|advance|advanced|push|pushed|pass|passed|take|took))\b[^.;]{0,60}?\b(?:because|since|as|so as not to|to avoid|for fear|lest)\b/;

/** Whether every reason of a sentence that names IVUS is that of something else. */
export function isReasonOfElse({ said: words, terms, start: from }: Pick<ReadSentence, 'said' | 'terms' | 'start'>): boolean {
  if (!hasTerm(terms, 'ivus')) return false;
  const result = byResult.exec(words);
  if (result && !atLarge.test(result[0])) {
    const rest = words.slice(0, result.index) + words.slice(result.index + result[0].length);
    if (treated.test(rest) && !looked.test(rest) && !otherGround.test(rest) && !atLarge.test(rest.replace(/\b(?:not|needed|done|performed|used|necessary)\b/g, ''))) return true;
  }
  const tool = forTool.exec(words);
  if (tool && tools.test(words) && !looked.test(words.slice(0, tool.index)) && !hasTerm(terms, 'limit') && !/\b(?:because|since|as|to|for)\b/.test(words.slice(tool.index + tool[0].length))) return true;
  const halt = halted.exec(words);
  if (halt && !terms.some(({ start, meanings }) => start - from < halt.index && meanings.some(({ cat, id }) => cat === 'reason' || cat === 'limit' || (cat === 'purpose' && id === 'verb')))) return !/[,;].*\b(?:because|since|to|for|so)\b/.test(words.slice(halt.index + halt[0].length));
  const trouble = inTrouble.exec(words);
  return trouble !== null && !/\b(?:because|since|as|to|so|therefore)\b/.test(words.slice(0, trouble.index));
}

const ofHeart = new RegExp(`\\bcoronary ${ivus}\\b`);

/** "Coronary IVUS to grade it": the coronary artery that a reason is given for which names no vessel, or none but coronary ones; empty where IVUS is another's too. */
export const coronaryOf = ({ said: words, vessels }: Pick<ReadSentence, 'said' | 'vessels'>): readonly VesselRef[] =>
  ofHeart.test(words) && !/\b(?:peripheral|non-?coronary)\b/.test(words) && vessels.every(({ refs, access }) => access || refs.every(({ vessel }) => vesselInfo(vessel).system === 'coronary')) ? [{ vessel: 'coronary-artery', side: null }] : [];
