// Limits per address of the calls that need no key and no session, so that one address cannot use up the times of a hub
// or the server. HUBLINE_LIMIT_FACTOR raises them all, for a hall whose people share one address, or a load test.
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { MINUTE } from '../../domain/time/instant.js';
import { FixedWindows } from './fixed-windows.js';

/** The allowed calls of one address in a minute. */
const LIMITS = { read: 1800, write: 180 };

const isRead = (context: ExecutionContext): boolean =>
  ['GET', 'HEAD'].includes(context.switchToHttp().getRequest<FastifyRequest>().method);

/** Reads and writes are counted separately. `factor` multiplies both limits. */
export const publicLimits = (factor: number): ThrottlerModuleOptions => ({
  storage: new FixedWindows(),
  throttlers: [
    { name: 'read', ttl: MINUTE, limit: LIMITS.read * factor, skipIf: (context) => !isRead(context) },
    { name: 'write', ttl: MINUTE, limit: LIMITS.write * factor, skipIf: isRead },
  ],
});

/** Refuses `too-many-requests`. */
@Injectable()
export class PublicLimit extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, detail: { timeToExpire: number }): Promise<void> {
    throw new Refusal('too-many-requests', { retryAfterSeconds: Math.max(1, detail.timeToExpire) });
  }

  /** All public routes share one count. */
  protected override generateKey(_: ExecutionContext, address: string, name: string): string {
    return `${name}:${address}`;
  }
}
