/**
 * Places that a speaker takes back by a clause: "around to the left common femoral, strike that, it did not go to the common
 * femoral, it went as far as the left external iliac". Stretches to strike, from the preposition in front up to the clause that stands.
 */
export function placesTakenBack(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(unsaid)) {
    const front = text.slice(Math.max(0, match.index - farthestBack), match.index);
    const place = leading.exec(front);
    const end = match.index + match[0].length;
    // "Of the common femoral, sorry, not the common femoral, the external iliac": the preposition leads what stands as well.
    const kept = (place?.[1] ?? '').length + (/^the\b/i.test(text.slice(end, end + 4)) ? (place?.[2] ?? '').length : 0);
    if (place) found.push({ start: match.index - front.length + place.index + kept, end });
  }
  return found;
}

const farthestBack = 90;
const cue = "(?:(?:no|wait),? )?(?:correction|(?:strike|scratch|make|delete) that|(?:i am |i'm )?sorry|i misspoke|my mistake|i beg your pardon|excuse me)";
const who = '(?:it|that|this|we|i|he|she|they)';
const moving = '(?:went|go|gone|got|get|reached|reach|came|come|made it|make it|passed|pass|stopped|stayed|enter|entered|look at|looked at|image|imaged)';
/** "... it did not go to the common femoral", "... it never went that far", "... not the common femoral": up to where the next clause or vessel begins. */
const denied = `(?:,? ?${who} (?:did not|didn't|never|could not) (?:\\w+ ){0,2}?${moving}(?: (?:that far|so far|there|it|(?:to |into |in |as far as |through )?(?:the |his |her )(?:\\w+ ){0,3}?\\w+))?(?=[,;.]? (?:and |but )?${who} |[,;.] )|,? not (?:the |his |her )(?:(?!the\\b|but\\b)\\w+ ){1,4}?(?=(?:but )?the ))`;
/** "... it only got to the left common femoral": what stands. */
const instead = `(?=,? ?${who} (?:only |just |merely |really |actually )?${moving} (?:only |just )?(?:to|as far as|at|into|up to|down to|the)\\b)`;
const unsaid = new RegExp(`[,.;(-]{0,3} (?:and |um |uh )?${cue}[,.;:)]{0,2}(?:${denied}|${instead})`.replaceAll(' ', '\\s{1,3}').replaceAll('\\s{1,3}?', '\\s{0,3}'), 'gi');
/** What was said first: its preposition and all behind. */
const leading = /((?:^|\s)(?:over|across)\s+the\s+(?:\w+\s+)?wire\s+)?((?:(?:around|up|down|on|over|out|further|all the way|back)\s+)*\b(?:to|into|in|at|of|through|as far as)\s+)(?:(?:the|his|her)\s+)?(?:(?!to\b|into\b|in\b|at\b|of\b|through\b|and\b|was\b|were\b|it\b)[\w-]+\s+){0,5}[\w-]+$/i;
