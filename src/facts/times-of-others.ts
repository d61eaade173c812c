/** Times and places that tell of what was treated or complained of, and not of the look at it. */

const treated = '(?:stented|placed|implanted|inserted|deployed|put in|dilated|ballooned|angioplastied|plastied|venoplastied|lysed|treated|emboli[sz]ed|coiled|plugged|recanali[sz]ed|reconstructed|bypassed|grafted|repaired|ligated|harvested|operated(?: on)?|opened|relined|lined|scaffolded|debulked|thrombosed|occluded|injured|torn|created|fashioned|constructed|transplanted|irradiated|resected|explored|cleared|instrumented|revised|extended)';
const grew = '(?:began|begun|beginning|started|starting|arose|developed|appeared|occurred|diagnosed|noted|noticed|suffered|sustained|present|worse|worsening|ongoing|existing|known|persisting|recurring|progressing|increasing|dating|onset)';
const complaint = '(?:swelling|swollen|edema|oedema|pain|aching|heaviness|ulcers?|ulceration|wounds?|claudication|symptoms?|complaints?|dvt|thrombosis|clot|phlebitis|injury|trauma|accident|fracture|fall|surgery|operation|delivery|childbirth|pregnancy|transplant(?:ation)?|radiation|cancer|bleeding|stroke|hematuria|cramps?|cramping|numbness|gangrene|ischemia|varicosities|discoloration|tightness)';
const words = "(?: (?!(?:and|but|was|were)\\b)[\\w'-]+){0,7} ?$";
/** "The stent placed 6 months prior", "..., which had been stented in 2022"; not "of the stented vein in 2022". */
const treatedThen = new RegExp(`(?<!\\b(?:the|a|an|this|that|these|those|her|his|their|previously|recently|freshly|newly|formerly) )\\b${treated}${words}`);
const grewThen = new RegExp(`\\b${grew}${words}`);
/** "For swelling since last March". */
const complainedSince = new RegExp(`\\b${complaint}\\b[^;.]{0,25}\\b(?:since|from|after|following|dating|of|for)(?: (?:the|her|his|an?|about|over|some|nearly|almost|early|late|mid))* ?$`);
const complained = new RegExp(`\\b${complaint}(?: [\\w'-]+){0,3} ?$`);
/** "The stent from 2021", "the graft of last year". */
const deviceOf = /\b(?:stents?|grafts?|stent-grafts?|filter|fistula|bypass|anastomosis|patch|port|device)(?: (?:from|of|dating (?:from|back to)))(?: (?:the|late|early|mid|about|around))* ?$/;
/** What tells of the look itself, between it and the time. */
const ownVerb = /^.*\b(?:performed|done|obtained|carried out|undertaken|acquired|recorded|repeated|was used|showed|revealed|demonstrated|found|measured)\b/;
const thenDone = /^\W*(?:was|were) (?:\w+ly |then |therefore |now |next )?(?:performed|done|used|obtained|carried out|undertaken|run)\b/;

/** Whether a time or place belongs to what stands between it and the look: "IVUS of the stent placed | last summer | showed ...". */
export function isTimeOfOther(between: string, behind: string): boolean {
  const rest = between.replace(ownVerb, '').replace(/[,(]/g, ' ').replace(/ {2,}/g, ' ');
  return treatedThen.test(rest) || grewThen.test(rest) || complainedSince.test(rest) || deviceOf.test(rest) || (complained.test(rest) && thenDone.test(behind));
}
