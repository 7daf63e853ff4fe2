// Idempotency-Key (contract.md): who sends the same key and body again gets the same answer and is told so.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { hashOf } from '../../platform/randomness.js';
import type { OnceAnswer, Attempt } from '../../platform/idempotency.js';

/** Keys of the public share one scope, so they must be hard to meet by chance. */
const SHORTEST_PUBLIC_KEY = 16;
const LONGEST_KEY = 64;

/** The caller's wish to act only once, or undefined without the header. Refuses `wrong-input` for a key of wrong length. */
export const Once = createParamDecorator((_: unknown, context: ExecutionContext): Attempt | undefined => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return attemptOf(request, request.headers['idempotency-key']);
});

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

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}

/** Says `Idempotent-Replayed: true` where nothing happened this time. */
export function unwrap<T>(reply: FastifyReply, answer: OnceAnswer<T>): T {
  if (answer.replayed) void reply.header('Idempotent-Replayed', 'true');
  return answer.value;
}
