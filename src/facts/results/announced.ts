/** Words that announce what IVUS showed, so that what stands behind was seen by it. */

/** "Post-stent IVUS: left CIV 14 mm. Left CFV 11 mm.": a list of what it showed goes on behind the first. */
export const labelled = /^\W*(?:[\w-]+ ){0,3}(?:ivus|intravascular ultrasound)(?: (?:findings?|results?|measurements?|imaging|run|today|showed|saw|found|revealed))* ?(?::|-(?= ))/;

/** "What it showed:", "On the pullback:", "Measurements:" behind a run: the same without the word. */
export const announces = /^\W*(?:what (?:it|this|that|we|i|the (?:probe|catheter|run|pull-?back)) (?:showed|saw|found|gave|revealed)|(?:on|during|from) (?:the |this )?(?:pull-?back|withdrawal)|(?:the )?(?:(?:pull-?back|probe|run) )?(?:findings?|results?|measurements?|numbers)(?: (?:were|are|as follows))*)\W*$/;

/** "On the same run the left common femoral vein was free of disease". */
export const onSameRun = /^\W*(?:on|during|in|with|from) (?:the (?:same|said)|this|that) (?:ivus (?:look|examination)|(?:ivus |slow )?(?:run|pull-?back|pass|withdrawal|recording))\b/;

/** "... and a slow pullback was made, with the following IVUS findings": the same at the end of the run. */
export const announcesBehind = /\b(?:(?:the )?following|these) (?:\w+ ){0,2}(?:findings?|results?|measurements?|numbers|images)\b[^;,]{0,30}$|\b(?:findings?|results?|measurements?)(?: (?:were|are))? as follows\W*$/;
