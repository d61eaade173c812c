const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe both as text and inside a quoted attribute. Control characters that HTML forbids become U+FFFD. */
export const escapeHtml = (words: string): string =>
  words
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character)
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F]/gu, '\uFFFD');
