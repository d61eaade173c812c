const claimLine = '(?:\\d{4}[0-9A-Z]|[A-Z]\\d{4})(?:-[0-9A-Z]{2})*(?::[1-9]\\d{0,2})?';
const wholeClaim = new RegExp(`^\\s*${claimLine}(?:[\\s,;]+${claimLine})*[\\s,;]*$`, 'iu');

/** Whether words are a claim in short form as a whole; while one types they often are not yet. */
export const isClaim = (words: string): boolean => wholeClaim.test(words);
