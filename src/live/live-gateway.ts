// The socket.io namespace /live. It admits sockets and passes them to the broadcaster. Clients can send no commands.
import { Logger } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Namespace } from 'socket.io';
import { Refusal } from '../domain/refusal.js';
import { DatabaseAway } from '../platform/database-away.js';
import { SocketAccess, type LiveSocket } from './socket-access.js';
import { Broadcaster } from './broadcaster.js';

/** The error of a refused connection; `data` is in the client's `connect_error`. */
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
    // The default namespace is not used, so it refuses every socket.
    live.server.of('/').use((_socket, next) => next(new Refused({ code: 'wrong-input' })));
    this.broadcaster.attach(live);
  }

  async handleConnection(socket: LiveSocket): Promise<void> {
    try {
      await this.broadcaster.welcome(socket);
    } catch (error) {
      this.log.error(error);
      socket.conn.close(); // The client connects again by itself.
    }
  }

  private refused(error: unknown): Refused {
    if (error instanceof Refusal) return new Refused({ code: error.code });
    if (error instanceof DatabaseAway) return new Refused({ code: 'not-ready' });
    this.log.error(error);
    return new Refused({ code: 'server-error' });
  }
}
