import { destination, type Logger, pino } from 'pino';

/** The log of the server. Only the fields that callers name are written: never a body, a path as typed, or a message of an error. */
export type ServerLogger = Pick<Logger, 'info' | 'error'>;

export const stderrLogger = (): ServerLogger => pino({ base: null }, destination({ fd: 2, sync: true }));
