// The session's cookie: opaque, sent by our own pages only, and `Secure` where the request came over TLS.
import { SESSION_HOURS } from '../../domain/durations.js';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionCookieName } from '../../platform/session-cookie.js';

const nameFor = ({ protocol }: FastifyRequest): string => sessionCookieName(protocol);
const isSecure = ({ protocol }: FastifyRequest): boolean => protocol === 'https';

/** The session's token that the request's cookie holds. */
export const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[nameFor(request)];

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isSecure(request);
  const maxAge = SESSION_HOURS * 3600;
  void reply.setCookie(nameFor(request), token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
}

export const clearSessionCookie = (reply: FastifyReply): void =>
  void reply.clearCookie(nameFor(reply.request), { path: '/', secure: isSecure(reply.request) });
