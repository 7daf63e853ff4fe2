import type { EventView, QueueTicketView } from '../../src/contract/staff-wire.js';
import type { TicketState } from '../../src/contract/wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

type Move =
  | 'call'
  | 'recall'
  | 'start'
  | 'finish'
  | 'undo-finish'
  | 'miss'
  | 'hold'
  | 'resume'
  | 'return'
  | 'put-back'
  | 'transfer'
  | 'add-service'
  | 'leave';

/** The state table of product.md §2. It is written a second time here, so that the code's own table is checked by it. */
const allowed: Record<TicketState, Partial<Record<Move, TicketState>>> = {
  waiting: { call: 'called', hold: 'held', transfer: 'waiting', 'add-service': 'waiting', leave: 'left' },
  called: {
    recall: 'called',
    start: 'serving',
    'put-back': 'waiting',
    transfer: 'waiting',
    miss: 'missed',
    'add-service': 'called',
    leave: 'left',
  },
  serving: { finish: 'done', transfer: 'waiting', hold: 'held', 'add-service': 'serving' },
  held: { resume: 'waiting', call: 'called', 'add-service': 'held', leave: 'left' },
  missed: { return: 'waiting', leave: 'left' },
  done: { 'undo-finish': 'serving' },
  left: {},
};
const moves: Move[] = [
  ...['call', 'recall', 'start', 'finish', 'undo-finish', 'miss', 'hold', 'resume', 'return'],
  ...['put-back', 'transfer', 'add-service', 'leave'],
] as Move[];
const states = Object.keys(allowed) as TicketState[];

/** The moves that lead from a new ticket to each state. */
const wayTo: Record<TicketState, Move[]> = {
  waiting: [],
  called: ['call'],
  serving: ['call', 'start'],
  held: ['hold'],
  missed: ['call', 'miss'],
  done: ['call', 'start', 'finish'],
  left: ['leave'],
};

describe.each(databases)('the states of a ticket on %s', (database) => {
  let hall: StaffedHall;
  const bodies = (): Partial<Record<Move, Record<string, unknown>>> => ({
    call: { counter: hall.counter(1) },
    transfer: { service: 'tax-inquiry' },
    'add-service': { service: 'commissioning' },
    hold: { reason: 'fills in a form' },
  });
  const act = (id: string, move: Move) => hall.move(id, move, bodies()[move]);
  const bring = async (state: TicketState): Promise<string> => {
    const { id } = await hall.takeTicket();
    for (const move of wayTo[state]) await act(id, move);
    return id;
  };
  const history = (id: string) => hall.clerk.get<EventView[]>(`/api/v1/tickets/${id}/history`);
  /** Ends a ticket in whatever state it is, so that the counter is free. */
  const end = async ({ id, state }: QueueTicketView) => {
    if (state === 'serving') await hall.move(id, 'finish').then((after) => end(after));
    else if (state !== 'done' && state !== 'left') await hall.move(id, 'leave');
  };

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    await hall.openCounter(1);
    await hall.openCounter(2);
  });
  afterEach(async () => {
    const { waiting, called, serving, held, missed } = await hall.queue();
    for (const ticket of [...waiting, ...called, ...serving, ...held, ...missed]) await end(ticket);
  });
  afterAll(() => hall.close());

  it.each(states)('%s: every allowed move leads to its state with one event', async (state) => {
    for (const [move, to] of Object.entries(allowed[state]) as [Move, TicketState][]) {
      const id = await bring(state);
      const before = await history(id);
      const after = await act(id, move);
      expect([move, after.state]).toEqual([move, to]);
      const [event, ...more] = (await history(id)).slice(before.length);
      expect(more).toEqual([]);
      expect(event).toMatchObject({ from: state, to, actor: expect.stringMatching(/^staff:/) });
      await end(after);
    }
  });

  it.each(states)('%s: every other move is refused and changes nothing', async (state) => {
    const id = await bring(state);
    const before = await history(id);
    for (const move of moves.filter((one) => !(one in allowed[state]))) {
      const body = bodies()[move];
      const refusal = await hall.clerk.refused('POST', `/api/v1/tickets/${id}/${move}`, body);
      expect({ move, ...refusal }).toMatchObject({ move, status: 409, code: 'not-allowed-now' });
    }
    expect(await history(id)).toEqual(before);
  });

  it('allow a missed ticket to return once, with the due time that it had', async () => {
    const { id } = await hall.takeTicket();
    const { dueAt } = await act(id, 'call');
    await act(id, 'miss');
    hall.clock.pass({ minutes: 29 });
    expect(await act(id, 'return')).toMatchObject({ state: 'waiting', dueAt });
    await act(id, 'call');
    await act(id, 'miss');
    expect(await hall.clerk.refused('POST', `/api/v1/tickets/${id}/return`)).toMatchObject({ status: 409 });
  });

  it('allow no return of a missed ticket after thirty minutes', async () => {
    const id = await bring('missed');
    hall.clock.pass({ minutes: 30 });
    expect(await hall.clerk.refused('POST', `/api/v1/tickets/${id}/return`)).toMatchObject({ code: 'not-allowed-now' });
  });

  it('allow to undo a finish within ten seconds, unless the counter has a new ticket', async () => {
    const id = await bring('done');
    hall.clock.pass({ seconds: 10 });
    expect(await act(id, 'undo-finish')).toMatchObject({ state: 'serving', counter: hall.counter(1) });
    await act(id, 'finish');
    const next = await bring('called');
    expect(await hall.clerk.refused('POST', `/api/v1/tickets/${id}/undo-finish`)).toMatchObject({
      code: 'counter-busy',
    });
    await act(next, 'leave');
    hall.clock.pass({ seconds: 11 });
    expect(await hall.clerk.refused('POST', `/api/v1/tickets/${id}/undo-finish`)).toMatchObject({
      code: 'not-allowed-now',
    });
  });

  it('allow no undoing of a finish at a counter that has closed', async () => {
    const id = await bring('done');
    await hall.closeCounter(1);
    expect(await hall.clerk.refused('POST', `/api/v1/tickets/${id}/undo-finish`)).toMatchObject({
      code: 'counter-closed',
    });
    await hall.openCounter(1);
    expect(await act(id, 'undo-finish')).toMatchObject({ state: 'serving' });
    await act(id, 'finish');
  });

  it('bind a transferred ticket to its counter only while that counter is open', async () => {
    const { id } = await hall.takeTicket();
    await hall.move(id, 'transfer', { service: 'general-information', counter: hall.counter(2) });
    const callNext = `/api/v1/counters/${hall.counter(1)}/call-next`;
    expect(await hall.clerk.refused('POST', callNext)).toMatchObject({ status: 404, code: 'nobody-waiting' });
    await hall.closeCounter(2);
    expect((await hall.callNext(1)).ticket.id).toBe(id);
    const closed = { service: 'general-information', counter: hall.counter(2) };
    expect(await hall.clerk.refused('POST', `/api/v1/tickets/${id}/transfer`, closed)).toMatchObject({
      code: 'counter-closed',
    });
    await hall.openCounter(2);
  });

  it('keep the first due time through several services, so that nobody queues twice', async () => {
    const first = await hall.takeTicket();
    hall.clock.pass({ minutes: 3 });
    await hall.takeTicket();
    await act(first.id, 'add-service');
    await act(first.id, 'call');
    await act(first.id, 'start');
    expect(await act(first.id, 'finish')).toMatchObject({
      state: 'waiting',
      service: 'commissioning',
      laterServices: [],
      dueAt: first.issuedAt,
    });
    expect((await hall.callNext(1)).ticket.id).toBe(first.id);
    expect(await hall.serve(first.id)).toMatchObject({ state: 'done' });
  });

  it('prevent a counter from closing while it has a ticket, and from calling while it is closed', async () => {
    const { id } = await hall.takeTicket();
    await hall.callNext(1);
    expect(await hall.clerk.refused('POST', `/api/v1/counters/${hall.counter(1)}/close`)).toMatchObject({
      code: 'counter-busy',
    });
    await hall.serve(id);
    await hall.closeCounter(1);
    const refusal = await hall.clerk.refused('POST', `/api/v1/counters/${hall.counter(1)}/call-next`);
    expect(refusal).toMatchObject({ status: 409, code: 'counter-closed' });
    await hall.openCounter(1);
  });
});
