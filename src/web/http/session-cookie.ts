// The cookies of staff: the session's, and the lasting one by which a browser is known to an account. Both are opaque,
// sent by our own pages only, and `Secure` where the request came over TLS.
import { KNOWN_BROWSER_KEPT_DAYS, SESSION_HOURS } from '../../domain/durations.js';
import { DAY_MINUTES } from '../../domain/time/instant.js';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { browserCookieName, sessionCookieName } from '../../platform/session-cookie.js';
import type { SignedIn, SignInWish } from '../../use-cases/access/sign-in.js';

const optionsFor = ({ protocol }: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https' }) as const;

/** The session's token that the request's cookie holds. */
export const sessionToken = (request: FastifyRequest): string | undefined =>
  request.cookies[sessionCookieName(request.protocol)];

/** What an attempt to sign in brings along: its address and its cookies. */
export const senderOf = (request: FastifyRequest): Pick<SignInWish, 'address' | 'browser' | 'session'> => ({
  address: request.ip,
  browser: request.cookies[browserCookieName(request.protocol)],
  session: sessionToken(request),
});

/** Sets both cookies after a sign-in. */
export function setStaffCookies(reply: FastifyReply, { token, browser }: SignedIn): void {
  const { request } = reply;
  const options = optionsFor(request);
  void reply.setCookie(sessionCookieName(request.protocol), token, { ...options, maxAge: SESSION_HOURS * 3600 });
  const maxAge = KNOWN_BROWSER_KEPT_DAYS * DAY_MINUTES * 60;
  void reply.setCookie(browserCookieName(request.protocol), browser, { ...options, sameSite: 'strict', maxAge });
}

export const clearSessionCookie = (reply: FastifyReply): void =>
  void reply.clearCookie(sessionCookieName(reply.request.protocol), optionsFor(reply.request));
