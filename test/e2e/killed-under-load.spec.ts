import type { EventView } from '../../src/contract/staff-wire.js';
import type { AppointmentView, IssuedTicketView } from '../../src/contract/wire.js';
import { administrator } from '../support/boot.js';
import { Child } from '../support/child.js';
import { ApiClient, newKey, signIn, withKey } from '../support/api-client.js';
import { databases, emptyDatabase, type TestDatabase } from '../support/databases.js';
import { aContact, type CalledNext } from '../support/staffed-hall.js';
import { brokenLogs, rowsOf } from '../support/table-rows.js';

const HALL = '/api/v1/hubs/training-hall';
const aTicket = { service: 'general-information', language: 'en' };
const ENOUGH = 250;

/** A request of a client, and its answer if one came. */
interface Wish<T> {
  path: string;
  body: Record<string, unknown>;
  key: string;
  answer?: T;
}

/** Twenty clients that take tickets, book, call and serve at once until they lose the server. */
class Load {
  readonly tickets: Wish<IssuedTicketView>[] = [];
  readonly bookings: Wish<AppointmentView>[] = [];
  readonly calls: Wish<CalledNext>[] = [];
  private quarter = 0;

  constructor(private readonly clerk: ApiClient) {}

  get acknowledged(): number {
    return [this.tickets, this.bookings, this.calls].flat().filter(({ answer }) => answer !== undefined).length;
  }

  /** Resolves when every client has lost the server. Calls `enough` after each answer from the `ENOUGH`th one on. */
  async run(enough: () => void): Promise<void> {
    const counters = Array.from({ length: 6 }, (_, index) => this.repeat(() => this.serveNext(index + 1), enough));
    const kiosks = Array.from({ length: 9 }, () => this.repeat(() => this.take(), enough));
    const residents = Array.from({ length: 5 }, () => this.repeat(() => this.book(), enough));
    await Promise.all([...counters, ...kiosks, ...residents]);
  }

  /** Sends a request that got no answer once more, with the same Idempotency-Key. */
  async again(clerk: ApiClient, wish: Wish<unknown>): Promise<void> {
    wish.answer ??= await clerk.post(wish.path, wish.body, wish.key);
  }

  private async repeat(act: () => Promise<void>, enough: () => void): Promise<void> {
    try {
      for (;;) {
        await act();
        if (this.acknowledged >= ENOUGH) enough();
      }
    } catch (error) {
      if ((error as Error).name !== 'TypeError') throw error; // This is the error of `fetch` if no server answers.
    }
  }

  private async ask<T>(list: Wish<T>[], path: string, body: Wish<T>['body']): Promise<T> {
    const wish: Wish<T> = { path, body, key: newKey() };
    list.push(wish);
    wish.answer = await this.clerk.post<T>(path, body, wish.key);
    return wish.answer;
  }

  private async take(): Promise<void> {
    await this.ask(this.tickets, `${HALL}/tickets`, aTicket);
  }

  private async book(): Promise<void> {
    const start = new Date(Date.UTC(2027, 2, 17, 0, 15 * this.quarter++)).toISOString();
    await this.ask(this.bookings, '/api/v1/appointments', {
      hub: 'training-hall',
      ...aTicket,
      start,
      contact: aContact(),
    });
  }

  private async serveNext(label: number): Promise<void> {
    await this.take();
    const { ticket } = await this.ask(this.calls, `/api/v1/counters/training-hall-${label}/call-next`, {});
    await this.clerk.post(`/api/v1/tickets/${ticket.id}/start`);
    await this.clerk.post(`/api/v1/tickets/${ticket.id}/finish`);
  }
}

const answered = <T>(wishes: Wish<T>[]): T[] => wishes.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));

describe.each(databases)('a server that is killed under load, on %s', (database) => {
  let empty: TestDatabase;
  let child: Child;
  let load: Load;
  let clerk: ApiClient;

  beforeAll(async () => {
    empty = await emptyDatabase(database);
    child = await Child.start(empty.url);
    clerk = await signIn(child.url, administrator);
    for (const label of [1, 2, 3, 4, 5, 6]) await clerk.post(`/api/v1/counters/training-hall-${label}/open`);
    load = new Load(clerk);
    await load.run(() => void child.kill('SIGKILL'));
    await child.end();
    child = await Child.start(empty.url);
    clerk = new ApiClient(child.url, clerk.headers);
  });
  afterAll(async () => {
    await child.kill();
    await empty.remove();
  });

  it('leaves some requests without an answer', () => {
    expect(load.acknowledged).toBeGreaterThanOrEqual(ENOUGH);
    const all = [load.tickets, load.bookings, load.calls].flat();
    expect(all.length).toBeGreaterThan(load.acknowledged);
  });

  it('has stored every acknowledged ticket exactly once', async () => {
    const given = answered(load.tickets);
    const rows = await rowsOf<{ id: string; label: string }>(empty.url, 'SELECT "id", "label" FROM "ticket"');
    const labels = new Map(rows.map(({ id, label }) => [id, label]));
    expect(given.filter(({ id, ticket }) => labels.get(id) !== ticket)).toEqual([]);
    expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
  });

  it('has stored every acknowledged call exactly once', async () => {
    for (const { ticket } of answered(load.calls)) {
      const history = await clerk.get<EventView[]>(`/api/v1/tickets/${ticket.id}/history`);
      const calls = history.filter(({ type }) => type === 'called');
      expect(calls.map(({ counter }) => counter)).toEqual([ticket.counter]);
    }
  });

  it('has stored every acknowledged booking exactly once, with its seat', async () => {
    for (const booked of answered(load.bookings)) {
      const own = withKey(child.url, booked.manageToken);
      expect(await own.get(`/api/v1/appointments/${booked.reference}`)).toEqual(booked);
    }
    const seats = await rowsOf<{ count: unknown }>(
      empty.url,
      'SELECT COUNT(*) AS "count" FROM "appointment" a LEFT JOIN "seat" s ON s."appointment" = a."id" GROUP BY a."id"',
    );
    expect(seats.filter(({ count }) => Number(count) !== 1)).toEqual([]);
  });

  it('has no gap in any log', async () => {
    expect(await brokenLogs(empty.url)).toEqual([]);
  });

  it('does nothing twice when the other requests are sent again with the same Idempotency-Key', async () => {
    const wishes = [...load.tickets, ...load.bookings];
    await Promise.all(wishes.map((wish) => load.again(clerk, wish)));
    const count = async (table: string) =>
      Number((await rowsOf<{ count: unknown }>(empty.url, `SELECT COUNT(*) AS "count" FROM "${table}"`))[0]?.count);
    expect(await count('ticket')).toBe(load.tickets.length);
    expect(await count('appointment')).toBe(load.bookings.length);
    expect(await brokenLogs(empty.url)).toEqual([]);
  });
});
