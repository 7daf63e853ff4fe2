import { acceptsHtml } from '../support/api-client.js';
import type { EventView, QueueTicketView } from '../../src/contract/staff-wire.js';
import type { TicketState } from '../../src/contract/wire.js';
import { ownMoves, type PlainMove, plainMoves } from '../../src/domain/queue/ticket/plain-moves.js';
import type { ApiClient } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

interface Expected {
  /** The moves that lead a new ticket to the state in which this move is allowed. */
  way: string[];
  to: TicketState;
  event: string;
  duty: 'greet' | 'serve';
  /** The page that has the button of the move. */
  page: 'console' | 'ticket' | 'phone';
}

/** The rules, written by hand. A new row of the product's table does not compile until it has a row here. */
const expected: Record<PlainMove, Expected> = {
  start: { way: ['call'], to: 'serving', event: 'started', duty: 'serve', page: 'console' },
  recall: { way: ['call'], to: 'called', event: 'recalled', duty: 'serve', page: 'console' },
  miss: { way: ['call'], to: 'missed', event: 'missed', duty: 'serve', page: 'console' },
  'put-back': { way: ['call'], to: 'waiting', event: 'put-back', duty: 'serve', page: 'ticket' },
  finish: { way: ['call', 'start'], to: 'done', event: 'finished', duty: 'serve', page: 'console' },
  'undo-finish': {
    way: ['call', 'start', 'finish'],
    to: 'serving',
    event: 'finish-undone',
    duty: 'serve',
    page: 'console',
  },
  resume: { way: ['hold'], to: 'waiting', event: 'resumed', duty: 'greet', page: 'ticket' },
  'more-time': { way: [], to: 'waiting', event: 'more-time-asked', duty: 'greet', page: 'phone' },
  ready: { way: ['more-time'], to: 'waiting', event: 'ready', duty: 'greet', page: 'phone' },
  return: { way: ['call', 'miss'], to: 'waiting', event: 'returned', duty: 'greet', page: 'phone' },
  leave: { way: [], to: 'left', event: 'left', duty: 'greet', page: 'phone' },
};
const moves = Object.entries(expected) as [PlainMove, Expected][];

describe.each(databases)('a plain move, which needs nothing but the ticket, on %s', (database) => {
  let hall: StaffedHall;
  let greeter: ApiClient;
  let agent: ApiClient;
  let partner: ApiClient;

  const bring = async (way: string[]) => {
    const { id, token } = await hall.takeTicket();
    for (const move of way) await hall.move(id, move, move === 'call' ? { counter: hall.counter(1) } : {});
    return { id, token };
  };
  const ticketOf = async (id: string): Promise<QueueTicketView | undefined> => {
    const { waiting, called, serving, held, missed } = await hall.queue();
    return [...waiting, ...called, ...serving, ...held, ...missed].find((one) => one.id === id);
  };
  const history = (id: string) => hall.clerk.get<EventView[]>(`/api/v1/tickets/${id}/history`);
  const last = async (id: string) => (await history(id)).at(-1);
  const page = async (client: ApiClient, path: string) =>
    (await client.send<string>('GET', path, undefined, acceptsHtml)).body;

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
    greeter = await hall.hire('greeter');
    agent = await hall.hire('agent');
    partner = await hall.hire('partner');
  });
  /** Waits until the ten seconds are over in which a finish can be undone. */
  afterEach(async () => {
    await hall.empty();
    hall.clock.pass({ seconds: 11 });
  });
  afterAll(() => hall.close());

  it.each(moves)('%s through the API leads to its state with its event', async (move, { way, to, event }) => {
    const { id } = await bring(way);
    const before = await history(id);
    const after = await agent.post<QueueTicketView>(`/api/v1/tickets/${id}/${move}`);
    expect([after.id, after.state]).toEqual([id, to]);
    const added = (await history(id)).slice(before.length);
    expect(added).toMatchObject([
      { type: event, from: before.at(-1)?.to, to, actor: expect.stringMatching(/^staff:/) },
    ]);
  });

  it.each(moves)('%s is allowed to staff with the duty and refused to others', async (move, { way, duty, to }) => {
    const { id } = await bring(way);
    const path = `/api/v1/tickets/${id}/${move}`;
    const stranger = await hall.resident.refused('POST', path);
    expect(stranger).toMatchObject({ status: 401, code: 'not-signed-in' });
    const before = await history(id);
    expect(await partner.refused('POST', path)).toMatchObject({ status: 403, code: 'not-yours' });
    if (duty === 'serve') expect(await greeter.refused('POST', path)).toMatchObject({ status: 403, code: 'not-yours' });
    expect(await history(id)).toEqual(before);
    if (duty === 'greet') expect(await greeter.post(path)).toMatchObject({ state: to });
  });

  it.each(moves)(
    '%s has its button where its page offers it, and the button works',
    async (move, { way, to, event, page: on }) => {
      const { id, token } = await bring(way);
      const base = {
        console: `/staff/counters/${hall.counter(1)}`,
        ticket: `/staff/tickets/${id}`,
        phone: `/t/${token}`,
      }[on];
      const action = on === 'console' ? `${base}/tickets/${id}/${move}` : `${base}/${move}`;
      const who = on === 'phone' ? hall.resident : agent;
      expect([base, (await page(who, base)).includes(`"${action}"`)]).toEqual([base, true]);
      const { status, headers } = await who.send('POST', action, {}, acceptsHtml);
      expect([status, headers.get('location')]).toEqual([303, base]);
      expect(await last(id)).toMatchObject({ type: event, to });
      expect((await ticketOf(id))?.state).toBe(to === 'done' || to === 'left' ? undefined : to);
    },
  );

  it.each(moves.filter(([move]) => plainMoves[move].duty === 'greet'))(
    '%s stands on the ticket’s own page too',
    async (move, { way, to }) => {
      const { id } = await bring(way);
      const path = `/staff/tickets/${id}`;
      expect([path, (await page(greeter, path)).includes(`"${path}/${move}"`)]).toEqual([path, true]);
      expect((await greeter.send('POST', `${path}/${move}`, {}, acceptsHtml)).status).toBe(303);
      expect(await last(id)).toMatchObject({ to });
    },
  );

  it('is made by the resident’s link if it is one of their own, and refused otherwise', async () => {
    expect([...ownMoves].sort()).toEqual(['leave', 'more-time', 'ready', 'return']);
    for (const [move, { way, to }] of moves) {
      const { id, token } = await bring(way);
      const before = await history(id);
      const path = `/api/v1/my-ticket/${token}/${move}`;
      if ((ownMoves as string[]).includes(move)) {
        expect(await hall.resident.post(path)).toMatchObject({ state: to });
        expect(await last(id)).toMatchObject({ type: expected[move].event, actor: 'resident' });
      } else {
        expect(await hall.resident.refused('POST', path)).toMatchObject({ status: 404, code: 'not-found' });
        expect(await history(id)).toEqual(before);
      }
      await hall.empty();
    }
  });

  it('that does not exist is not found', async () => {
    const { id, token } = await bring([]);
    for (const move of ['vanish', 'toString', 'constructor', '__proto__']) {
      expect(await agent.refused('POST', `/api/v1/tickets/${id}/${move}`)).toMatchObject({ status: 404 });
      expect(await hall.resident.refused('POST', `/api/v1/my-ticket/${token}/${move}`)).toMatchObject({ status: 404 });
      const pages = [`/staff/tickets/${id}/${move}`, `/staff/counters/${hall.counter(1)}/tickets/${id}/${move}`];
      for (const path of pages) expect((await agent.send('POST', path, {}, acceptsHtml)).status).toBe(404);
    }
  });

  it('is described in the API with all of its names', async () => {
    interface Described {
      paths: Record<string, { post: { parameters: { name: string; schema: { enum?: string[] } }[] } }>;
    }
    const { paths } = await hall.resident.get<Described>('/api/openapi.json');
    const names = (path: string) => paths[path]?.post.parameters.find(({ name }) => name === 'move')?.schema.enum;
    expect(names('/api/v1/tickets/{id}/{move}')?.toSorted()).toEqual(Object.keys(expected).sort());
    expect(names('/api/v1/my-ticket/{token}/{move}')?.toSorted()).toEqual([...ownMoves].sort());
  });
});
