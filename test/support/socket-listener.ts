// A screen, a phone or a staff page at the other end of a socket: it keeps all that it hears.
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
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: Socket) {
    socket.onAny((event: string, data: unknown) => {
      this.heard.push({ event, data });
      for (const look of this.waiting) look();
    });
  }

  /** Connected and admitted. */
  static async connect(url: string, auth: Record<string, unknown>, headers: Record<string, string> = {}) {
    const socket = connectTo(url, auth, headers);
    const listener = new SocketListener(socket);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    return listener;
  }

  /** The code that a handshake is refused with. */
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

  all<T>(event: string): T[] {
    return this.heard.filter((message) => message.event === event).map(({ data }) => data as T);
  }

  /** The first such message, heard already or within so many milliseconds. */
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

  close(): void {
    this.socket.disconnect();
  }
}
