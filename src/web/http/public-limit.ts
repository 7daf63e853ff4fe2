// Limits per address for what anybody may call, so that one address cannot use up a hall's times or the server. A hall
// behind one address, or a load test, raises them all with HUBLINE_LIMIT_FACTOR.
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { MINUTE } from '../../domain/time/instant.js';
import { FixedWindows } from './fixed-windows.js';

/** Calls a minute. */
const LIMITS = { read: 1800, write: 180 };

const isRead = (context: ExecutionContext): boolean =>
  ['GET', 'HEAD'].includes(context.switchToHttp().getRequest<FastifyRequest>().method);

/** Reads and writes count apart. */
export const publicLimits = (factor: number): ThrottlerModuleOptions => ({
  storage: new FixedWindows(),
  throttlers: [
    { name: 'read', ttl: MINUTE, limit: LIMITS.read * factor, skipIf: (context) => !isRead(context) },
    { name: 'write', ttl: MINUTE, limit: LIMITS.write * factor, skipIf: isRead },
  ],
});

@Injectable()
export class PublicLimit extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, detail: { timeToExpire: number }): Promise<void> {
    throw new Refusal('too-many-requests', { retryAfterSeconds: Math.max(1, detail.timeToExpire) });
  }

  /** One count for all public routes. */
  protected override generateKey(_: ExecutionContext, address: string, name: string): string {
    return `${name}:${address}`;
  }
}
