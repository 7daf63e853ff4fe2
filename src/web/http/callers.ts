// Who is calling: a member of staff by session cookie, a device by its key, or anybody. Guards find out and leave it on
// the request; unsafe calls of a session also prove that they come from our own pages.
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { type Actor, kioskActor, staffActor } from '../../domain/access/actor.js';
import type { Staff } from '../../domain/access/staff.js';
import { Refusal } from '../../domain/refusal.js';
import { sameText } from '../../platform/randomness.js';
import { SESSION_COOKIE } from '../../platform/session-cookie.js';
import { ShowSession } from '../../use-cases/access/show-session.js';

export interface SessionCaller {
  actor: Actor;
  staff: Staff;
  csrfToken: string;
  /** The cookie's value. */
  token: string;
}

export interface KioskCaller {
  actor: Actor;
  hub: string;
  id: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    session?: SessionCaller;
    kiosk?: KioskCaller;
  }
}

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();
const isSafe = (request: FastifyRequest): boolean => request.method === 'GET' || request.method === 'HEAD';

/** Refuses `not-signed-in`, `wrong-csrf-token` (header `X-CSRF-Token`, or `_csrf` in a form). */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(private readonly sessions: ShowSession) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const token = request.cookies[SESSION_COOKIE];
    const session = token ? await this.sessions.run(token) : undefined;
    if (!token || !session) throw new Refusal('not-signed-in');
    if (!isSafe(request) && !sameText(sentCsrfToken(request), session.csrfToken)) {
      throw new Refusal('wrong-csrf-token');
    }
    request.session = { ...session, token, actor: staffActor(session.staff) };
    return true;
  }
}

/** Takes `_csrf` out of a form's body, because it belongs to no form in particular. */
function sentCsrfToken(request: FastifyRequest): string {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const body = request.body as Record<string, unknown> | undefined;
  const field = request.headers['content-type']?.includes('urlencoded') ? body?._csrf : undefined;
  if (body && typeof field === 'string') delete body._csrf;
  return typeof field === 'string' ? field : '';
}

export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer ([\w.~+/-]+)$/.exec(request.headers.authorization ?? '')?.[1];

/** Refuses `not-signed-in` without a kiosk's own key. */
@Injectable()
export class KioskGuard implements CanActivate {
  constructor(private readonly sessions: ShowSession) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const key = bearerOf(request);
    const device = key === undefined ? undefined : await this.sessions.device(key);
    if (device?.kind !== 'kiosk') throw new Refusal('not-signed-in');
    request.kiosk = { id: device.id, hub: device.hub, actor: kioskActor(device) };
    return true;
  }
}

/** The signed-in caller, behind a StaffGuard. */
export const Session = createParamDecorator((_: unknown, context: ExecutionContext): SessionCaller => {
  const { session } = requestOf(context);
  if (!session) throw new Refusal('not-signed-in');
  return session;
});

/** The calling kiosk, behind a KioskGuard. */
export const Kiosk = createParamDecorator((_: unknown, context: ExecutionContext): KioskCaller => {
  const { kiosk } = requestOf(context);
  if (!kiosk) throw new Refusal('not-signed-in');
  return kiosk;
});

/** The token of `Authorization: Bearer …`; refuses `not-signed-in` without one. */
export const BearerToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const token = bearerOf(requestOf(context));
  if (token === undefined) throw new Refusal('not-signed-in');
  return token;
});
