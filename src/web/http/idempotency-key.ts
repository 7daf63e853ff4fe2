// Idempotency-Key (contract.md): the same key and body get the same answer again, marked as a repetition.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { hashOf } from '../../platform/randomness.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';

/** The keys of all residents share one scope, so a key must be long enough that two never agree by chance. */
const SHORTEST_PUBLIC_KEY = 16;
const LONGEST_KEY = 64;

/** Parameter of a handler: the attempt with this key, undefined without the header. Refuses as `attemptOf` does. */
export const Once = createParamDecorator((_: unknown, context: ExecutionContext): Attempt | undefined => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return attemptOf(request, request.headers['idempotency-key']);
});

/** The request as an attempt with this key, undefined without one. Refuses `wrong-input` for a key of wrong length. */
export function attemptOf(request: FastifyRequest, key: unknown): Attempt | undefined {
  if (key === undefined) return undefined;
  const scope = request.session?.actor.name ?? request.kiosk?.actor.name ?? 'public';
  const shortest = scope === 'public' ? SHORTEST_PUBLIC_KEY : 1;
  if (typeof key !== 'string' || key.length < shortest || key.length > LONGEST_KEY) {
    throw new Refusal('wrong-input', {}, [{ field: 'Idempotency-Key', code: 'key-length' }]);
  }
  const route = `${request.method} ${request.routeOptions.url ?? ''}`;
  const bodyHash = hashOf(canonical({ params: request.params, body: request.body ?? {} }));
  return { scope, route, key, bodyHash };
}

/** The value as JSON with sorted keys, so that equal values give equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}

/** The value of an answer. Sets `Idempotent-Replayed: true` where an earlier attempt had the effect already. */
export function unwrap<T>(reply: FastifyReply, answer: OnceAnswer<T>): T {
  if (answer.replayed) void reply.header('Idempotent-Replayed', 'true');
  return answer.value;
}
