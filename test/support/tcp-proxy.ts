// A TCP proxy, with which stories cut the connection between two programs, or silence it, and restore it.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export class TcpProxy {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private state: 'open' | 'cut' | 'silent' = 'open',
  ) {}

  /** Starts a proxy on a free port for a server on 127.0.0.1. */
  static async to(url: string): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', (client) => proxy.forward(client, Number(new URL(url).port)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends all connections, and refuses new ones until `restore` is called. */
  cut(): void {
    this.state = 'cut';
    for (const socket of this.sockets) socket.destroy();
  }

  /** Drops every byte from now on while all connections stay open, as a firewall does that has forgotten them. */
  silence(): void {
    this.state = 'silent';
  }

  /** Forwards again. Connections that lost bytes in between stay broken. */
  restore(): void {
    this.state = 'open';
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private forward(client: Socket, port: number): void {
    if (this.state === 'cut') {
      client.destroy();
      return;
    }
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    const pass = (from: Socket, to: Socket) =>
      from.on('data', (bytes) => void (this.state === 'open' && to.write(bytes))).on('end', () => to.end());
    pass(client, server);
    pass(server, client);
  }
}
