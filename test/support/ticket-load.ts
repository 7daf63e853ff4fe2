// Takes tickets all the time while a story breaks something, and asks a server how it is.
import { setTimeout as pause } from 'node:timers/promises';
import type { IssuedTicketView } from '../../src/contract/wire.js';
import { type ApiAnswer, type ApiClient, newKey } from './api-client.js';

const TICKETS = '/api/v1/hubs/training-hall/tickets';
const aTicket = { service: 'general-information', language: 'en' };

export const statusAt = (url: string): Promise<number> => fetch(url).then(({ status }) => status);

/** Resolves to the milliseconds until `url` answers with `status`. */
export async function msUntil(url: string, status: number, longest = 30_000): Promise<number> {
  const began = performance.now();
  while ((await statusAt(url).catch(() => 0)) !== status) {
    if (performance.now() - began > longest) throw new Error(`${url} never answered ${status}`);
    await pause(50);
  }
  return performance.now() - began;
}

/** Clients that take tickets one after the other, and repeat what was not confirmed with the same key. */
export class TicketLoad {
  readonly confirmed: IssuedTicketView[] = [];
  readonly statuses = new Set<number>();
  slowestMs = 0;
  private stopped = false;
  private readonly clients: Promise<void>[];

  constructor(clerks: ApiClient[]) {
    this.clients = clerks.map((clerk) => this.repeat(clerk));
  }

  /** Resolves when the last ticket of every client is confirmed too. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
  }

  private async repeat(clerk: ApiClient): Promise<void> {
    for (let key = newKey(); ; await pause(20)) {
      const began = performance.now();
      const answer: ApiAnswer<IssuedTicketView> = await clerk.send('POST', TICKETS, aTicket, {
        'idempotency-key': key,
      });
      this.slowestMs = Math.max(this.slowestMs, performance.now() - began);
      this.statuses.add(answer.status);
      if (answer.status !== 201) continue;
      this.confirmed.push(answer.body);
      if (this.stopped) return;
      key = newKey();
    }
  }
}
