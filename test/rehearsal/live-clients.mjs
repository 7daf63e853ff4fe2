// Lobby screens on their sockets, and the bell that staff pages hear.
import { io } from 'socket.io-client';

const options = { transports: ['websocket'], reconnectionDelay: 100 };

/** A lobby screen: remembers what it showed, and whether a board ever went back. */
export class Screen {
  constructor(url, hub, deviceKey) {
    /** By number: how many times it had been called when last shown. */
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

  /** Whether it has shown this call, or a later one of the same number. */
  hasShown({ label, times }) {
    return (this.shown.get(label) ?? 0) >= times;
  }

  /** Resolves when a board has come. */
  async ready() {
    while (this.boards === 0) await new Promise((resolve) => this.socket.once('board', resolve));
  }

  /** Loses its line, and finds it again when `away` resolves. */
  async loseTouch(away) {
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

/** What staff pages hear: `next(milliseconds)` resolves when the queue moves, or after that time. */
export function staffBell(url, hub, { cookie }) {
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
