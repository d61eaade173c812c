/** Whether a word of the command line is a pattern and not a path. */
export const isGlob = (word: string): boolean => /[*?[{]/u.test(word);

/** The folder that a pattern begins with, before its first sign. */
export const globRoot = (pattern: string): string => {
  const parts = pattern.split('/');
  const fixed = parts.slice(0, parts.findIndex(isGlob));
  return fixed.length === 0 ? '.' : fixed.join('/') || '/';
};

/** A pattern → a test of paths: `*` and `?` within a name, `**` across folders, `[a-z]`, `{a,b}`. */
export const matchGlob = (pattern: string): ((path: string) => boolean) => {
  const source = pattern.replace(/^\.\//u, '').replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}]*\}|[^*?[{]/gu, (sign) => {
    if (sign === '**/') return '(?:[^/]+/)*';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign.startsWith('[') && sign.length > 2) return sign.replace('[!', '[^').replaceAll('\\', '\\\\');
    if (sign.startsWith('{') && sign.length > 1) return `(?:${sign.slice(1, -1).split(',').map(literal).join('|')})`;
    return literal(sign);
  });
  const whole = new RegExp(`^${source}$`, 'u');
  return (path) => whole.test(path.replace(/^\.\//u, ''));
};

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll('\\*', '[^/]*');
