// A client of the live sockets, as a screen, a phone or a staff page is one. It keeps all messages that it receives.
import { io, type Socket } from 'socket.io-client';

const connectTo = (
  url: string,
  auth: Record<string, unknown>,
  headers: Record<string, string>,
  namespace = '/live',
): Socket =>
  io(`${url}${namespace}`, {
    transports: ['websocket'],
    auth,
    extraHeaders: headers,
    forceNew: true,
    reconnection: false,
  });

export class SocketListener {
  readonly heard: { event: string; data: unknown }[] = [];
  private ended?: string;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: Socket) {
    socket.on('disconnect', (reason) => (this.ended = reason));
    socket.onAny((event: string, data: unknown) => {
      this.heard.push({ event, data });
      for (const look of this.waiting) look();
    });
  }

  /** Connects, and resolves when the server has accepted the handshake. */
  static async connect(url: string, auth: Record<string, unknown>, headers: Record<string, string> = {}) {
    const socket = connectTo(url, auth, headers);
    const listener = new SocketListener(socket);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    return listener;
  }

  /** Returns the code with which a handshake is refused. */
  static async refusal(
    url: string,
    auth: Record<string, unknown>,
    headers: Record<string, string> = {},
    namespace = '/live',
  ) {
    const socket = connectTo(url, auth, headers, namespace);
    try {
      return await new Promise<string | undefined>((resolve, reject) => {
        socket.once('connect_error', (error: Error & { data?: { code?: string } }) => resolve(error.data?.code));
        socket.once('connect', () => reject(new Error('the handshake was not refused')));
      });
    } finally {
      socket.disconnect();
    }
  }

  /** The data of all messages with that event so far. */
  all<T>(event: string): T[] {
    return this.heard.filter((message) => message.event === event).map(({ data }) => data as T);
  }

  /** Resolves to the first accepted message, whether received before or within so many milliseconds; rejects after that. */
  hear<T>(event: string, accept: (data: T) => boolean, within = 1000): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.all<T>(event).find(accept);
        if (found !== undefined) end(() => resolve(found));
      };
      const late = () => end(() => reject(new Error(`no such ${event} within ${within} ms`)));
      const timer = setTimeout(late, within);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.waiting.delete(look);
        settle();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Resolves to the reason when the connection has ended; rejects if the server has not closed it within a second. */
  closed(): Promise<string> {
    if (this.ended !== undefined) return Promise.resolve(this.ended);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the connection is still open')), 1000);
      this.socket.once('disconnect', (reason) => {
        clearTimeout(timer);
        resolve(reason);
      });
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}
