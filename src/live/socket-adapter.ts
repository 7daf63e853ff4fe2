// The socket.io server on the HTTP server of the application. A foreign Origin is refused before the handshake;
// programs send no Origin and are allowed. On PostgreSQL the processes are connected by an adapter of socket.io.
import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/postgres-adapter';
import type { Pool } from 'pg';
import type { Server, ServerOptions } from 'socket.io';
import type { Settings } from '../platform/config.js';
import { PostgresLine } from './postgres-line.js';

type Verdict = (error: string | null, allowed: boolean) => void;

/** The adapter between Nest and socket.io. */
export class SocketAdapter extends IoAdapter {
  private readonly line?: PostgresLine;

  constructor(
    app: INestApplicationContext,
    private readonly settings: Settings,
  ) {
    super(app);
    const url = settings.HUBLINE_DATABASE_URL;
    if (url.startsWith('sqlite:')) return;
    this.line = new PostgresLine(url);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      allowRequest: (request: IncomingMessage, verdict: Verdict) => verdict(null, this.isOwnOrigin(request)),
    } as ServerOptions) as Server;
    if (this.line) server.adapter(createAdapter(this.line as unknown as Pool));
    return server;
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    await this.line?.end();
  }

  private isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
    if (!origin) return true;
    if (!URL.canParse(origin)) return false;
    const { HUBLINE_PUBLIC_URL: url } = this.settings;
    const own = new URL(origin);
    return own.host === host || (url !== undefined && own.origin === new URL(url).origin);
  }
}
