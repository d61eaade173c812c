/** Does something when the bench ends, be it interrupted: what it started and wrote must not outlive it. */
export const atEnd = (clear: () => void): void => {
  process.once('exit', clear);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(1));
};
