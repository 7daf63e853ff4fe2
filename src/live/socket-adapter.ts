// The socket.io server on the HTTP server of the application. A foreign Origin is refused before the handshake;
// programs send no Origin and are allowed. On PostgreSQL the processes are connected by an adapter with a pool of
// exactly two connections, one to listen and one to notify, because with more of them events could overtake each other.
import type { IncomingMessage } from 'node:http';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import type { Server, ServerOptions } from 'socket.io';
import type { Settings } from '../platform/config.js';

type Verdict = (error: string | null, allowed: boolean) => void;

/** The adapter between Nest and socket.io. */
export class SocketAdapter extends IoAdapter {
  private readonly log = new Logger(SocketAdapter.name);
  private readonly pool?: pg.Pool;

  constructor(
    app: INestApplicationContext,
    private readonly settings: Settings,
  ) {
    super(app);
    const url = settings.HUBLINE_DATABASE_URL;
    if (url.startsWith('sqlite:')) return;
    this.pool = new pg.Pool({ connectionString: url, max: 2 });
    // An error that nothing listens for ends the process. The pool reports the errors of idle clients only, and the
    // adapter keeps one client checked out for LISTEN, so each client gets a listener of its own.
    const warn = (error: Error): void => this.log.warn(`The connection between processes failed: ${error.message}`);
    this.pool.on('error', warn);
    this.pool.on('connect', (client) => client.on('error', warn));
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      allowRequest: (request: IncomingMessage, verdict: Verdict) => verdict(null, this.isOwnOrigin(request)),
    } as ServerOptions) as Server;
    if (this.pool) server.adapter(createAdapter(this.pool));
    return server;
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    await this.pool?.end();
  }

  private isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
    if (!origin) return true;
    if (!URL.canParse(origin)) return false;
    const { HUBLINE_PUBLIC_URL: url } = this.settings;
    const own = new URL(origin);
    return own.host === host || (url !== undefined && own.origin === new URL(url).origin);
  }
}
