/** One segment of an HL7 v2 message. `fields[0]` is its name; MSH is shifted so that `fields[n]` is MSH-n. */
export interface Segment {
  readonly name: string;
  readonly fields: readonly string[];
}

/** The signs that part a message, as MSH-1 and MSH-2 declare them. */
export interface Signs {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

export const signsOf = (header: string): Signs => ({
  field: header.charAt(3) || '|',
  component: header.charAt(4) || '^',
  repetition: header.charAt(5) || '~',
  escape: header.charAt(6) || '\\',
  subcomponent: header.charAt(7) || '&',
});

/** Cuts a message into segments. ADD carries on the last field before it; MLLP's frame is dropped. */
export const segmentsOf = (message: string, { field }: Signs): readonly Segment[] => {
  const segments: Segment[] = [];
  for (const line of message.replace(/[\u000B\u001C]/gu, '').split(/\r\n|\r|\n/u)) {
    if (line.trim() === '') continue;
    const cells = line.split(field);
    const name = cells[0] ?? '';
    const last = segments.at(-1);
    if (name === 'ADD' && last !== undefined) {
      const [carried = '', ...more] = cells.slice(1);
      segments[segments.length - 1] = { ...last, fields: [...last.fields.slice(0, -1), `${last.fields.at(-1) ?? ''}${carried}`, ...more] };
    } else segments.push({ name, fields: name === 'MSH' ? ['MSH', field, ...cells.slice(1)] : cells });
  }
  return segments;
};

/** Undoes the escapes of a text: `\F\ \S\ \T\ \R\ \E\`, `\Xhh..\`, and the formatting of FT such as `\.br\`. What is local or unknown is dropped. */
export const unescapeText = (words: string, signs: Signs): string => {
  const mark = signs.escape.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return words.replace(new RegExp(`${mark}([^${mark}\r\n]{0,200})${mark}`, 'gu'), (_whole, code: string) => escapeText(code, signs));
};

const escapeText = (code: string, signs: Signs): string => {
  const simple = { F: signs.field, S: signs.component, T: signs.subcomponent, R: signs.repetition, E: signs.escape }[code];
  if (simple !== undefined) return simple;
  if (/^X(?:[0-9A-F]{2})+$/iu.test(code)) return Buffer.from(code.slice(1), 'hex').toString('latin1').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const spaces = /^\.sp\s*\+?(\d{0,2})/u.exec(code);
  if (spaces !== null) return '\n'.repeat(Math.min(Number(spaces[1] || '1'), 5));
  return code === '.br' || code.startsWith('.ce') ? '\n' : '';
};
