/** The kind and the stack frames of an error, without its message, which might quote a note. */
export const traceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack ?? '';
  const framesFrom = error.message === '' ? 0 : stack.indexOf(error.message) + error.message.length;
  const frames = stack.slice(framesFrom).split('\n').filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames].join('\n');
};
