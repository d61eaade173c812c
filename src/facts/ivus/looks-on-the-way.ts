/** "Pull-back was recorded", "imaged on the way": more than getting there. */
export const looksOnTheWay = /\b(?:pull(?:ed|ing)?[- ]?(?:back|through|thru)|withdra\w+|drawn|imag\w+|record\w+|scann\w+|interrogat\w+|examin\w+|evaluat\w+|assess\w+|survey\w+|view\w*|showed|runs?|because|since|to (?:look|see|size|measure|find|check|define))\b/;
