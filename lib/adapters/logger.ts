import pino from 'pino';
import type { Logger } from '../ports/logger.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One JSON object a line. Tokens and passwords never get this far; should one, it is blanked by name. */
export function createLogger(options: { level: LogLevel; name: string; toStderr?: boolean }): Logger {
  const redact = ['token', 'password', 'cookie', 'authorization', '*.token', '*.password'];
  const settings = { level: options.level, name: options.name, redact, base: { pid: process.pid } };
  const log = pino(settings, pino.destination({ dest: options.toStderr ? 2 : 1, sync: true }));
  return {
    info: (facts, message) => log.info(facts, message),
    warn: (facts, message) => log.warn(facts, message),
    error: (facts, message) => log.error(facts, message),
  };
}
