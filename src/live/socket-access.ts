// The access rules of sockets: everybody may follow the public board of a hub, its staff also the queue, and a phone
// only its own ticket.
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { mayDo } from '../domain/access/staff.js';
import { Refusal } from '../domain/refusal.js';
import type { EndedAccess } from '../platform/access-notifier.js';
import { hashOf, hubOfId } from '../platform/randomness.js';
import { sessionTokenIn } from '../platform/session-cookie.js';
import { ShowSession } from '../use-cases/access/show-session.js';
import { ShowZone } from '../use-cases/hub/show-zone.js';
import { ShowMyTicket } from '../use-cases/queue/show-my-ticket.js';

/** The subscriptions of a socket. */
export interface Listening {
  hub: string;
  board: boolean;
  queue: boolean;
  /** The token of a ticket, on a phone. */
  ticket?: string;
  /** With whose end the socket is closed. */
  access: EndedAccess[];
}

/** A socket that was admitted. */
export type LiveSocket = Socket & { data: { listening: Listening } };

interface Handshake {
  hub?: unknown;
  deviceKey?: unknown;
  ticket?: unknown;
}

@Injectable()
export class SocketAccess {
  constructor(
    private readonly sessions: ShowSession,
    private readonly tickets: ShowMyTicket,
    private readonly zones: ShowZone,
  ) {}

  /**
   * The subscriptions that a handshake asks for. Refuses `wrong-input`, `unknown-hub`, `not-signed-in`, `not-yours`,
   * `not-found`, `link-expired`.
   */
  async admit(handshake: Handshake, cookies: string | undefined): Promise<Listening> {
    const { hub, deviceKey, ticket, ...more } = handshake;
    if (Object.keys(more).length > 0) throw new Refusal('wrong-input');
    if (typeof ticket === 'string' && hub === undefined && deviceKey === undefined) return this.forTicket(ticket);
    if (typeof hub !== 'string' || ticket !== undefined) throw new Refusal('wrong-input');
    await this.zones.run(hub);
    const device = deviceKey === undefined ? [] : await this.requireDevice(deviceKey, hub);
    const staff = await this.staffAt(hub, cookies);
    return { hub, board: true, queue: staff.length > 0, access: [...device, ...staff] };
  }

  /** Whether a socket of staff still has a valid session: sessions end and accounts are closed. */
  async isStillStaff({ data, handshake }: LiveSocket): Promise<boolean> {
    return (await this.staffAt(data.listening.hub, handshake.headers.cookie)).length > 0;
  }

  private async forTicket(token: string): Promise<Listening> {
    const { ticket } = await this.tickets.run(token);
    return { hub: hubOfId(ticket.id) ?? ticket.hub, board: false, queue: false, ticket: token, access: [] };
  }

  private async requireDevice(key: unknown, hub: string): Promise<EndedAccess[]> {
    const device = typeof key === 'string' ? await this.sessions.device(key) : undefined;
    if (!device) throw new Refusal('not-signed-in');
    if (device.hub !== hub) throw new Refusal('not-yours');
    return [`device:${device.id}`];
  }

  /** The session and the account of staff who may greet at the hub; empty for everybody else. */
  private async staffAt(hub: string, cookies: string | undefined): Promise<EndedAccess[]> {
    const token = sessionTokenIn(cookies);
    const session = token === undefined ? undefined : await this.sessions.run(token);
    if (token === undefined || !session || !mayDo(session.staff, 'greet', hub)) return [];
    return [`session:${hashOf(token)}`, `staff:${session.staff.id}`];
  }
}
