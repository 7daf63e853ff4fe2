// On SIGTERM the requests in progress finish, and every other connection is closed. Without this Nest waits inside
// socket.io's close for keep-alive connections, and for sockets that browsers opened in advance and never used.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** After this time the remaining connections are closed too, so that a slow request cannot stop the shutdown. */
const LONGEST_MS = 6_000;

@Injectable()
export class Drain implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Whether the shutdown has begun. Every response then carries `Connection: close`. */
  closing = false;
  private readonly unused = new Set<Socket>();

  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    const server: Server = this.host.httpAdapter.getHttpServer();
    server.on('connection', (socket) => {
      this.unused.add(socket);
      socket.once('close', () => this.unused.delete(socket));
    });
    server.on('request', (request) => this.unused.delete(request.socket));
    server.on('upgrade', (request) => this.unused.delete(request.socket as Socket));
  }

  beforeApplicationShutdown(): void {
    const server: Server = this.host.httpAdapter.getHttpServer();
    this.closing = true;
    server.closeIdleConnections();
    for (const socket of this.unused) socket.destroy();
    setTimeout(() => server.closeAllConnections(), LONGEST_MS).unref();
  }
}
