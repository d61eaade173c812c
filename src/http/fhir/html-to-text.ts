const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', deg: '°', micro: 'µ', times: '×', ndash: '–', mdash: '—' };

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

/** The words of an (X)HTML fragment as a reader sees them: blocks on lines of their own, no markup. */
export const htmlToText = (html: string): string =>
  html
    .replace(/<!--[^>]*-->|<(script|style)\b[^>]*>[^]*?<\/\1>/giu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/<br\b[^>]*>/giu, '\n')
    .replace(/<\/?(?:p|div|tr|li|ul|ol|table|h[1-6]|section|article|pre|blockquote|dt|dd)\b[^>]*>/giu, '\n')
    .replace(/<\/t[dh]\b[^>]*>/giu, '  ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/giu, decodeEntity)
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
