// Structured logs (JSON lines). Requests are logged by their route's pattern, never by URL, because URLs carry tokens.
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, type LogFn, type Logger, pino } from 'pino';

/** The contexts in which Nest logs every module and route at the start; they are logged at the level `debug`. */
const START_UP_CONTEXTS = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'WebSocketsController']);

/** The type, message and stack of an error. A failed query also carries its parameters, which are personal data. */
const faultOf = (error: unknown): unknown =>
  error instanceof Error ? { type: error.name, message: error.message, stack: error.stack } : error;

/** Nest's logger on pino. */
export class StructuredLogger implements LoggerService {
  readonly base: Logger;

  /** The log goes to standard output unless another destination is given. */
  constructor(level: string, destination?: DestinationStream) {
    this.base = pino({ level, base: undefined, serializers: { err: faultOf } }, destination);
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write(START_UP_CONTEXTS.has(String(more.at(-1))) ? 'debug' : 'info', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }
  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }
  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  private write(level: Level, message: unknown, more: unknown[]): void {
    const log = this.base[level].bind(this.base) as LogFn;
    const last = more.at(-1);
    const context = typeof last === 'string' ? last : undefined;
    if (message instanceof Error) log({ context, err: message }, message.message);
    else if (typeof message === 'object') log({ context, ...message });
    else log({ context, ...(level === 'error' && more.length > 1 ? { stack: more[0] } : {}) }, String(message));
  }
}
