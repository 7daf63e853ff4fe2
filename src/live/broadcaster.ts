// Tells screens, phones and staff pages that their hub has moved on. Every board is whole and never older than one that was
// sent before. Boards are sent again every 4 seconds, so that clients notice a dead connection. Between processes only the
// notification travels, and the sequence of watched hubs is read again every 2 seconds, because a process may die between
// its commit and its notification.
import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { ChangeNotifier } from '../platform/change-notifier.js';
import { Settings } from '../platform/config.js';
import { RecurringJob } from '../platform/recurring-job.js';
import { ShowLanguages } from '../use-cases/hub/show-languages.js';
import { ShowBoard } from '../use-cases/queue/show-board.js';
import { myTicketSnapshot, ShowMyTicket } from '../use-cases/queue/show-my-ticket.js';
import { SocketAccess, type LiveSocket } from './socket-access.js';
import { HubThrottle } from './hub-throttle.js';

const EVERY_MS = 2_000;
/** Boards go out again on every second run. */
const RUNS_PER_BOARD = 2;
/** Changes within this time may be merged. */
const MERGED_MS = 50;

const boardRoom = (hub: string): string => `board:${hub}`;
const queueRoom = (hub: string): string => `queue:${hub}`;
const ticketRoom = (hub: string): string => `ticket:${hub}`;

@Injectable()
export class Broadcaster extends RecurringJob {
  private readonly sent = new Map<string, number>();
  private readonly throttle = new HubThrottle(MERGED_MS, (hub) => this.broadcast(hub));
  /** Other processes may serve the same city. */
  private readonly hasOtherProcesses: boolean;
  private live?: Namespace;
  private runs = 0;
  private unlisten?: () => void;

  constructor(
    private readonly changes: ChangeNotifier,
    private readonly boards: ShowBoard,
    private readonly tickets: ShowMyTicket,
    private readonly languages: ShowLanguages,
    private readonly access: SocketAccess,
    settings: Settings,
  ) {
    super({ everyMs: EVERY_MS, machineTime: true });
    this.hasOtherProcesses = !settings.HUBLINE_DATABASE_URL.startsWith('sqlite:');
  }

  attach(live: Namespace): void {
    this.live = live;
    this.unlisten = this.changes.listen((hub, sequence) => {
      if (this.hasOtherProcesses) live.serverSideEmit('hub-changed', hub, sequence);
      this.throttle.request(hub);
    });
    live.on('hub-changed', (hub: string) => this.throttle.request(hub));
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.unlisten?.();
    this.throttle.stop();
    await super.beforeApplicationShutdown();
  }

  /** Nothing has happened at the hub, but its waits read otherwise. */
  resend(hub: string): void {
    this.throttle.request(hub);
  }

  /** Into its rooms, and at once what stands now. */
  async welcome(socket: LiveSocket): Promise<void> {
    const { hub, board, queue, ticket } = socket.data.listening;
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

  /** Who has signed out hears the public board and no more. */
  private async dismissFromQueues(): Promise<void> {
    for (const socket of this.sockets) {
      const { listening } = socket.data;
      if (!listening.queue || (await this.access.isStillStaff(socket))) continue;
      listening.queue = false;
      await socket.leave(queueRoom(listening.hub));
    }
  }

  /** This process's own, admitted ones. */
  private get sockets(): LiveSocket[] {
    return [...(this.live?.sockets.values() ?? [])] as LiveSocket[];
  }

  private watchedHubs(): Set<string> {
    return new Set(this.sockets.map((socket) => socket.data.listening.hub));
  }

  /** Sends to this process's own clients; every process has its own broadcaster. */
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
      this.log.debug(error);
      socket.disconnect(); // its link has ended; the page asks over HTTP and says so
    }
  }
}
