import type { MyTicketView } from '../../src/contract/my-ticket-wire.js';
import type { Board } from '../../src/contract/wire.js';
import { administrator } from '../support/boot.js';
import { signIn } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import { SocketListener } from '../support/socket-listener.js';

const shows = (ticket: string) => (board: Board) => board.calls.some((call) => call.ticket === ticket);

describe.each(databases)('the live sockets on %s', (database) => {
  let hall: StaffedHall;
  const open: SocketListener[] = [];
  const listen = async (auth: Record<string, unknown>, headers?: Record<string, string>) => {
    const listener = await SocketListener.connect(hall.server.url, auth, headers);
    open.push(listener);
    return listener;
  };

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
    await hall.openCounter(2);
  });
  afterEach(async () => {
    for (const listener of open.splice(0)) listener.close();
    const { called } = await hall.queue();
    for (const { id } of called) await hall.serve(id);
  });
  afterAll(() => hall.close());

  it('send a whole board to a new screen at once, and a call within a second', async () => {
    const screen = await listen({ hub: hall.hub });
    const first = await screen.hear<Board>('board', () => true);
    expect(first).toEqual({ ...(await hall.board()), asOf: first.asOf });
    const { ticket } = await hall.takeTicket();
    await hall.callNext(1);
    const board = await screen.hear<Board>('board', shows(ticket));
    const call = {
      ticket,
      counter: hall.counter(1),
      counterLabel: '1',
      calledAt: hall.clock.iso(),
      times: 1,
      language: 'en',
    };
    expect(board.calls[0]).toEqual(call);
    expect(board).toEqual({ ...(await hall.board()), asOf: board.asOf });
  });

  it('send a screen no lower sequence than before, and at last the hub’s current one', async () => {
    const screen = await listen({ hub: hall.hub });
    for (let index = 0; index < 10; index++) await hall.takeTicket();
    for (let index = 0; index < 5; index++) await hall.serve((await hall.callNext(1)).ticket.id);
    const { sequence } = await hall.board();
    await screen.hear<Board>('board', (board) => board.sequence === sequence);
    const sequences = screen.all<Board>('board').map((board) => board.sequence);
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  });

  it('send boards with the newest call first, one row for each ticket and the number of its calls', async () => {
    const first = (await hall.callNext(1)).ticket;
    hall.clock.pass({ seconds: 20 });
    const second = (await hall.callNext(2)).ticket;
    hall.clock.pass({ seconds: 20 });
    await hall.move(first.id, 'recall');
    const { calls } = await hall.board();
    expect(calls.slice(0, 2).map(({ ticket, times }) => [ticket, times])).toEqual([
      [first.ticket, 2],
      [second.ticket, 1],
    ]);
    expect(calls.filter(({ ticket }) => ticket === first.ticket)).toHaveLength(1);
  });

  it('send boards without calls that are older than thirty minutes', async () => {
    const { ticket } = (await hall.callNext(1)).ticket;
    hall.clock.pass({ minutes: 29 });
    expect(shows(ticket)(await hall.board())).toBe(true);
    hall.clock.pass({ minutes: 1 });
    expect(shows(ticket)(await hall.board())).toBe(false);
  });

  it('tell staff and not the public that the queue has changed', async () => {
    const staff = await listen({ hub: hall.hub }, { cookie: hall.clerk.headers.cookie ?? '' });
    const anybody = await listen({ hub: hall.hub });
    await hall.takeTicket();
    const { sequence } = await hall.board();
    const rang = await staff.hear<{ hub: string; sequence: number }>(
      'queue-moved',
      (bell) => bell.sequence === sequence,
    );
    expect(rang).toEqual({ hub: hall.hub, sequence });
    await anybody.hear<Board>('board', (board) => board.sequence === sequence);
    expect(anybody.all('queue-moved')).toEqual([]);
  });

  it('are closed at once when staff sign out, in whichever tab', async () => {
    const leaving = await signIn(hall.server.url, administrator);
    const tabs = [1, 2].map(() => listen({ hub: hall.hub }, { cookie: leaving.headers.cookie ?? '' }));
    const other = await listen({ hub: hall.hub }, { cookie: hall.clerk.headers.cookie ?? '' });
    const [first, second] = await Promise.all(tabs);
    await leaving.delete('/api/v1/session');
    expect([await first?.closed(), await second?.closed()]).toEqual(['io server disconnect', 'io server disconnect']);
    const { ticket } = await hall.takeTicket('marriage-licence');
    expect(ticket).toBeDefined();
    await other.hear('queue-moved', () => true);
  });

  it('of a device are closed at once when its key is revoked', async () => {
    const pair = () =>
      hall.clerk.post<{ id: string; key: string }>('/api/v1/devices', {
        hub: hall.hub,
        kind: 'display',
        label: 'East',
      });
    const [revoked, kept] = [await pair(), await pair()];
    const screen = await listen({ hub: hall.hub, deviceKey: revoked.key });
    const other = await listen({ hub: hall.hub, deviceKey: kept.key });
    await hall.clerk.delete(`/api/v1/devices/${revoked.id}`);
    expect(await screen.closed()).toBe('io server disconnect');
    expect(await SocketListener.refusal(hall.server.url, { hub: hall.hub, deviceKey: revoked.key })).toBe(
      'not-signed-in',
    );
    const { sequence } = await hall.takeTicket().then(() => hall.board());
    await other.hear<Board>('board', (board) => board.sequence === sequence);
  });

  it('send only boards to staff whose session has ended by itself', async () => {
    const idle = await signIn(hall.server.url, administrator);
    const staff = await listen({ hub: hall.hub }, { cookie: idle.headers.cookie ?? '' });
    await staff.hear('board', () => true);
    hall.clock.pass({ hours: 2 });
    await hall.renewSession();
    const before = staff.heard.length;
    // The message about the queue comes right after its board, whatever the reason for the board was.
    const boardFollowsBoard = () => {
      const events = staff.heard.slice(before).map(({ event }) => event);
      return events.some((event, at) => event === 'board' && events[at + 1] === 'board');
    };
    await staff.hear('board', boardFollowsBoard, 10_000);
    const bells = staff.all('queue-moved').length;
    const { sequence } = await hall.takeTicket().then(() => hall.board());
    await staff.hear<Board>('board', (board) => board.sequence === sequence);
    expect(staff.all('queue-moved')).toHaveLength(bells);
  });

  it('send a phone the news of its own ticket only', async () => {
    const mine = await hall.takeTicket('marriage-licence');
    const phone = await listen({ ticket: mine.token });
    const waiting = await phone.hear<MyTicketView>('my-ticket', () => true);
    expect(waiting).toMatchObject({ ticket: mine.ticket, state: 'waiting', service: 'marriage-licence' });
    await hall.move(mine.id, 'call', { counter: hall.counter(2) });
    const called = await phone.hear<MyTicketView>('my-ticket', ({ state }) => state === 'called');
    expect(called).toMatchObject({ ticket: mine.ticket, counter: hall.counter(2), counterLabel: '2', ahead: 0 });
    expect(await hall.resident.get(`/api/v1/my-ticket/${mine.token}`)).toMatchObject({
      state: 'called',
      counterLabel: '2',
    });
    expect(phone.heard.every(({ event }) => event === 'my-ticket')).toBe(true);
  });

  it('tell all when a resident leaves by phone, while a wrong token finds nothing', async () => {
    const mine = await hall.takeTicket();
    expect(await hall.resident.post(`/api/v1/my-ticket/${mine.token}/leave`)).toMatchObject({ state: 'left' });
    expect(await hall.resident.refused('POST', `/api/v1/my-ticket/${mine.token}/leave`)).toMatchObject({
      status: 409,
      code: 'not-allowed-now',
    });
    const forged = `${mine.token.slice(0, -2)}__`;
    expect(await hall.resident.refused('GET', `/api/v1/my-ticket/${forged}`)).toMatchObject({ status: 404 });
  });

  it.each([
    ['no hub', {}, 'wrong-input'],
    ['a hub that is not there', { hub: 'nowhere' }, 'unknown-hub'],
    ['a key that was never given', { hub: 'training-hall', deviceKey: 'made-up' }, 'not-signed-in'],
    ['a ticket that is no text', { hub: 'training-hall', ticket: 5 }, 'wrong-input'],
    ['a word too many', { hub: 'training-hall', surprise: 1 }, 'wrong-input'],
    ['a ticket that is not theirs', { ticket: 'training-hall.abc.def' }, 'not-found'],
  ])('refuse a handshake with %s with the reason', async (_what, auth, code) => {
    expect(await SocketListener.refusal(hall.server.url, auth)).toBe(code);
  });

  it('exist at /live only', async () => {
    expect(await SocketListener.refusal(hall.server.url, {}, {}, '/')).toBe('wrong-input');
  });

  it('refuse a handshake from a page of another site', async () => {
    const path = `${hall.server.url}/socket.io/?EIO=4&transport=polling`;
    expect((await fetch(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await fetch(path, { headers: { origin: hall.server.url } })).status).toBe(200);
  });
});
