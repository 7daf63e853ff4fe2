// Refusals and faults as problem documents (RFC 9457): one exhaustive table of statuses, and sentences by language.
import type { FastifyReply } from 'fastify';
import type { Problem } from '../../contract/wire.js';
import type { Language } from '../../domain/hub/hub.js';
import type { FieldProblem, Refusal, RefusalCode } from '../../domain/refusal.js';
import type { Instant } from '../../domain/time/instant.js';
import { hasSentence, translate } from '../../platform/sentences.js';
import { factsIn } from './wording.js';

/** The HTTP status of each refusal. */
export const statusOf = {
  'already-extended': 409,
  'already-waiting': 409,
  'application-number-required': 400,
  'application-number-unknown': 400,
  'application-number-wrong': 400,
  'counter-busy': 409,
  'counter-closed': 409,
  'email-taken': 409,
  'hold-expired': 410,
  'hub-closed': 409,
  'idempotency-key-reused': 422,
  'invalid-credentials': 401,
  'limit-reached': 409,
  'link-expired': 410,
  'no-such-time': 409,
  'nobody-waiting': 404,
  'not-allowed-now': 409,
  'not-combinable': 409,
  'not-found': 404,
  'not-offered': 409,
  'not-signed-in': 401,
  'not-yours': 403,
  'party-too-large': 400,
  'quantity-too-large': 400,
  'slot-taken': 409,
  'too-early': 409,
  'too-far': 409,
  'too-late': 409,
  'too-late-today': 409,
  'too-many-requests': 429,
  'unknown-counter': 404,
  'unknown-hub': 404,
  'unknown-service': 404,
  'wrong-csrf-token': 403,
  'wrong-hub': 409,
  'wrong-input': 400,
} satisfies Record<RefusalCode, number>;

/** The seconds after which the caller may try again; undefined where the refusal states none. */
export const retryAfterOf = ({ facts }: Refusal): number | undefined =>
  'retryAfterSeconds' in facts ? facts.retryAfterSeconds : undefined;

/** The `Retry-After` of answers while the server is not ready, in seconds. */
export const RETRY_AFTER = '5';

/** The moves whose refusal has a sentence of its own. */
const movesWithSentence = ['undo-finish', 'return', 'add-service', 'confirm', 'more-time', 'ready', 'split'] as const;

/** The refusal in one language: a title, and a detail that says what happened and what the reader can do. */
export function problemOf(refusal: Refusal, language: Language, now: Instant): Problem {
  const { facts } = refusal;
  const sentenceFacts = factsIn(language, facts, now);
  const variant = facts.why ?? movesWithSentence.find((move) => 'move' in facts && facts.move === move) ?? '';
  const orElse = (part: `${typeof variant}-title` | typeof variant, usual: 'title' | 'detail'): string => {
    const own = `refusal.${refusal.code}.${part}` as const;
    return translate(language, hasSentence(own) ? own : `refusal.${refusal.code}.${usual}`, sentenceFacts);
  };
  return {
    type: 'about:blank',
    title: orElse(`${variant}-title`, 'title'),
    status: statusOf[refusal.code],
    detail: orElse(variant, 'detail'),
    code: refusal.code,
    ...('fits' in facts && facts.fits && { fits: [...facts.fits.keys] }),
    ...(refusal.fields.length > 0 && { errors: refusal.fields.map((field) => fieldError(field, language)) }),
  };
}

function fieldError({ field, code, message, facts }: FieldProblem, language: Language) {
  const key = `field.${String(code)}` as const;
  return { field, code, message: hasSentence(key) ? translate(language, key, { field, ...facts }) : (message ?? code) };
}

type Fault = 'bad-request' | 'foreign-origin' | 'not-found' | 'too-large' | 'not-json' | 'not-ready' | 'server-error';

const faults: Record<number, Fault> = {
  400: 'bad-request',
  403: 'foreign-origin',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  415: 'not-json',
  503: 'not-ready',
};

/** The code of a fault; an unknown status gets the general one of its class. */
export const faultCode = (status: number): Fault => faults[status] ?? (status < 500 ? 'bad-request' : 'server-error');

/** The problem of a fault, which no rule refused: an unreadable body, an unknown address, an error of the server. */
export function faultProblem(status: number, language: Language): Problem {
  const code = faultCode(status);
  return {
    type: 'about:blank',
    title: translate(language, `fault.${code}.title`),
    status,
    detail: translate(language, `fault.${code}.detail`),
    code,
  };
}

/** Answers with a problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
