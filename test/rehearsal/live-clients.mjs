// Clients of the live sockets: lobby screens, and a listener for changes of the queue as pages of staff have it.
import { io } from 'socket.io-client';

const options = { transports: ['websocket'], reconnectionDelay: 100 };

/** A lobby screen that records its calls, and whether a board ever had a lower sequence than the one before. */
export class Screen {
  constructor(url, hub, deviceKey) {
    /** The highest number of calls that was shown for each ticket number. */
    this.shown = new Map();
    this.boards = 0;
    this.wentBack = 0;
    this.sequence = 0;
    this.socket = io(`${url}/live`, { ...options, forceNew: true, auth: { hub, deviceKey } });
    this.socket.on('board', (board) => this.take(board));
  }

  take({ sequence, calls }) {
    this.boards++;
    if (sequence < this.sequence) this.wentBack++;
    this.sequence = sequence;
    for (const { ticket, times } of calls) this.shown.set(ticket, Math.max(times, this.shown.get(ticket) ?? 0));
  }

  /** Returns whether this call was shown, or a later one of the same number. */
  hasShown({ label, times }) {
    return (this.shown.get(label) ?? 0) >= times;
  }

  /** Resolves when a board has arrived. */
  async ready() {
    while (this.boards === 0) await new Promise((resolve) => this.socket.once('board', resolve));
  }

  /** Disconnects, and connects again when `away` resolves. */
  async loseConnection(away) {
    this.socket.disconnect();
    await away;
    this.boards = 0;
    this.socket.connect();
    await this.ready();
  }

  close() {
    this.socket.disconnect();
  }
}

/** Listens as a page of staff does. `next(milliseconds)` resolves when the queue changes, or after that time. */
export function listenToQueue(url, hub, { cookie }) {
  const socket = io(`${url}/live`, { ...options, forceNew: true, auth: { hub }, extraHeaders: { cookie } });
  const next = (milliseconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(hear, milliseconds);
      function hear() {
        clearTimeout(timer);
        socket.off('queue-moved', hear);
        resolve();
      }
      socket.on('queue-moved', hear);
    });
  return { next, close: () => socket.disconnect() };
}
