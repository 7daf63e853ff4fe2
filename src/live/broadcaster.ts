// Sends boards, tickets and notifications to the connected clients after each change of their hub. Every board is a
// whole snapshot and never older than the one sent before. Boards are repeated every 4 seconds, so that clients notice
// a dead connection. Processes exchange notifications only, and each one reads the sequence of its clients' hubs every
// 2 seconds, because another process may stop between its commit and its notification.
import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { Refusal } from '../domain/refusal.js';
import { AccessNotifier } from '../platform/access-notifier.js';
import { ChangeNotifier } from '../platform/change-notifier.js';
import { Settings } from '../platform/config.js';
import { RecurringJob } from '../platform/recurring-job.js';
import { ShowLanguages } from '../use-cases/hub/show-languages.js';
import { ShowBoard } from '../use-cases/queue/show-board.js';
import { myTicketSnapshot, ShowMyTicket } from '../use-cases/queue/show-my-ticket.js';
import { SocketAccess, type LiveSocket } from './socket-access.js';
import { HubThrottle } from './hub-throttle.js';

const EVERY_MS = 2_000;
/** Boards are repeated on every second run. */
const RUNS_PER_BOARD = 2;
/** Changes of a hub within this time may be merged. Milliseconds. */
const MERGED_MS = 50;

const boardRoom = (hub: string): string => `board:${hub}`;
const queueRoom = (hub: string): string => `queue:${hub}`;
const ticketRoom = (hub: string): string => `ticket:${hub}`;

/** The broadcaster of a process. */
@Injectable()
export class Broadcaster extends RecurringJob {
  /** The sequence of the last board sent, by hub. */
  private readonly sent = new Map<string, number>();
  private readonly throttle = new HubThrottle(MERGED_MS, (hub) => this.broadcast(hub));
  /** Whether other processes may serve the same city; SQLite allows only one. */
  private readonly hasOtherProcesses: boolean;
  private live?: Namespace;
  private runs = 0;
  private unlisten?: () => void;
  private unlistenAccess?: () => void;

  constructor(
    private readonly changes: ChangeNotifier,
    private readonly boards: ShowBoard,
    private readonly tickets: ShowMyTicket,
    private readonly languages: ShowLanguages,
    private readonly access: SocketAccess,
    private readonly ended: AccessNotifier,
    settings: Settings,
  ) {
    super({ everyMs: EVERY_MS, machineTime: true });
    this.hasOtherProcesses = !settings.HUBLINE_DATABASE_URL.startsWith('sqlite:');
  }

  /** Begins to broadcast to the sockets of this namespace. */
  attach(live: Namespace): void {
    this.live = live;
    this.unlisten = this.changes.listen((hub, sequence) => {
      if (this.hasOtherProcesses) live.serverSideEmit('hub-changed', hub, sequence);
      this.throttle.request(hub);
    });
    this.unlistenAccess = this.ended.listen((access) => live.in(access).disconnectSockets(true));
    live.on('hub-changed', (hub: string) => this.throttle.request(hub));
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.unlisten?.();
    this.unlistenAccess?.();
    this.throttle.stop();
    await super.beforeApplicationShutdown();
  }

  /** Sends the hub's board again, because its waits have changed without an event. */
  resend(hub: string): void {
    this.throttle.request(hub);
  }

  /** Puts a new socket into its rooms and sends it the present board or ticket. */
  async welcome(socket: LiveSocket): Promise<void> {
    const { hub, board, queue, ticket, access } = socket.data.listening;
    await socket.join(access);
    if (queue) await socket.join(queueRoom(hub));
    if (ticket !== undefined) {
      await socket.join(ticketRoom(hub));
      await this.sendTicket(socket, ticket);
    }
    if (!board) return;
    await socket.join(boardRoom(hub));
    const snapshot = await this.boards.run(hub, await this.languages.run());
    if (snapshot.sequence >= (this.sent.get(hub) ?? 0)) socket.emit('board', snapshot);
    else this.throttle.request(hub);
  }

  protected async run(): Promise<void> {
    this.runs++;
    const all = this.runs % RUNS_PER_BOARD === 0;
    if (all) await this.dismissFromQueues();
    for (const hub of this.watchedHubs()) {
      if (all || (await this.boards.sequence(hub)) > (this.sent.get(hub) ?? 0)) this.throttle.request(hub);
    }
  }

  /** Sockets of staff whose session has ended by itself leave the queue's room and keep the public board. */
  private async dismissFromQueues(): Promise<void> {
    for (const socket of this.sockets) {
      const { listening } = socket.data;
      if (!listening.queue || (await this.access.isStillStaff(socket))) continue;
      listening.queue = false;
      await socket.leave(queueRoom(listening.hub));
    }
  }

  /** The admitted sockets of this process. */
  private get sockets(): LiveSocket[] {
    return [...(this.live?.sockets.values() ?? [])] as LiveSocket[];
  }

  private watchedHubs(): Set<string> {
    return new Set(this.sockets.map((socket) => socket.data.listening.hub));
  }

  /** Sends to the clients of this process. Every process has its own broadcaster. */
  private async broadcast(hub: string): Promise<void> {
    const live = this.live;
    if (!live || !this.watchedHubs().has(hub)) return;
    const board = await this.boards.run(hub, await this.languages.run());
    if (board.sequence < (this.sent.get(hub) ?? 0)) return;
    this.sent.set(hub, board.sequence);
    live.local.to(boardRoom(hub)).emit('board', board);
    live.local.to(queueRoom(hub)).emit('queue-moved', { hub, sequence: board.sequence });
    for (const id of live.adapter.rooms.get(ticketRoom(hub)) ?? []) {
      const socket = live.sockets.get(id) as LiveSocket | undefined;
      const token = socket?.data.listening.ticket;
      if (socket && token !== undefined) await this.sendTicket(socket, token);
    }
  }

  private async sendTicket(socket: LiveSocket, token: string): Promise<void> {
    try {
      socket.emit('my-ticket', myTicketSnapshot(await this.tickets.run(token), await this.languages.run()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      socket.disconnect(); // The link has expired; the page then asks over HTTP and tells it.
    }
  }
}
