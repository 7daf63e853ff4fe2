// The namespace /live: it admits sockets, puts them into rooms and tells them what stands. It takes no orders.
import { Logger } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Namespace } from 'socket.io';
import { Refusal } from '../domain/refusal.js';
import { SocketAccess, type LiveSocket } from './socket-access.js';
import { Broadcaster } from './broadcaster.js';

/** What a client finds in its connect_error's `data`. */
class Refused extends Error {
  constructor(readonly data: { code: string }) {
    super(data.code);
  }
}

@WebSocketGateway({ namespace: '/live' })
export class LiveGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<LiveSocket> {
  private readonly log = new Logger(LiveGateway.name);

  constructor(
    private readonly access: SocketAccess,
    private readonly broadcaster: Broadcaster,
  ) {}

  afterInit(live: Namespace): void {
    live.use((socket, next) => {
      const { auth, headers } = socket.handshake;
      this.access.admit(auth, headers.cookie).then(
        (listening) => {
          socket.data = { listening };
          next();
        },
        (error: unknown) => next(this.refused(error)),
      );
    });
    live.server.of('/').use((_socket, next) => next(new Refused({ code: 'wrong-input' }))); // nothing is said there
    this.broadcaster.attach(live);
  }

  async handleConnection(socket: LiveSocket): Promise<void> {
    await this.broadcaster.welcome(socket);
  }

  private refused(error: unknown): Refused {
    if (error instanceof Refusal) return new Refused({ code: error.code });
    this.log.error(error);
    return new Refused({ code: 'server-error' });
  }
}
