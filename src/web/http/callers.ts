// The caller of a request: a member of staff with a session cookie, a device with its key, or the public. The guards
// note the caller on the request. An unsafe request of a session also carries a token, which proves that it comes from
// our own pages.
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, kioskActor, staffActor } from '../../domain/access/actor.js';
import type { Staff } from '../../domain/access/staff.js';
import { Refusal } from '../../domain/refusal.js';
import { sameText } from '../../platform/randomness.js';
import { ShowSession } from '../../use-cases/access/show-session.js';
import { sessionToken } from './session-cookie.js';

/** A signed-in member of staff. */
export interface SessionCaller {
  actor: Actor;
  staff: Staff;
  csrfToken: string;
  /** The value of the session cookie. */
  token: string;
}

/** A paired kiosk: its device id and the key of its hub. */
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

/** A page that reads itself again after an event says so, because its reader may be away. */
const isRenewal = (request: FastifyRequest): boolean => request.headers['x-hubline-renewal'] !== undefined;

/**
 * Refuses `not-signed-in`; and `wrong-csrf-token` where an unsafe request lacks the session's token in the header
 * `X-CSRF-Token` or in the field `_csrf` of a form.
 */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(private readonly sessions: ShowSession) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const token = sessionToken(request);
    const session = token ? await this.sessions.run(token, !isRenewal(request)) : undefined;
    if (!token || !session) throw new Refusal('not-signed-in');
    if (!isSafe(request) && !sameText(sentCsrfToken(request), session.csrfToken)) {
      throw new Refusal('wrong-csrf-token');
    }
    request.session = { ...session, token, actor: staffActor(session.staff) };
    return true;
  }
}

/** Removes `_csrf` from a form's body, because no form's class declares it and unknown fields are refused. */
function sentCsrfToken(request: FastifyRequest): string {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const body = request.body as Record<string, unknown> | undefined;
  const field = request.headers['content-type']?.includes('urlencoded') ? body?._csrf : undefined;
  if (body && typeof field === 'string') delete body._csrf;
  return typeof field === 'string' ? field : '';
}

/** The token of `Authorization: Bearer …`, or undefined without one. */
export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer ([\w.~+/-]+)$/.exec(request.headers.authorization ?? '')?.[1];

/** Refuses `not-signed-in` where the request has no key of a paired kiosk. */
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

/** Parameter of a handler behind StaffGuard: the signed-in caller. */
export const Session = createParamDecorator((_: unknown, context: ExecutionContext): SessionCaller => {
  const { session } = requestOf(context);
  if (!session) throw new Refusal('not-signed-in');
  return session;
});

/** Parameter of a handler behind KioskGuard: the calling kiosk. */
export const Kiosk = createParamDecorator((_: unknown, context: ExecutionContext): KioskCaller => {
  const { kiosk } = requestOf(context);
  if (!kiosk) throw new Refusal('not-signed-in');
  return kiosk;
});

/** Parameter of a handler: the bearer token. Refuses `not-signed-in` without one. */
export const BearerToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const token = bearerOf(requestOf(context));
  if (token === undefined) throw new Refusal('not-signed-in');
  return token;
});
