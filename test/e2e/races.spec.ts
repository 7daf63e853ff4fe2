import type { AppointmentView, IssuedTicketView, Problem } from '../../src/contract/wire.js';
import { type Answer, newKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, type CalledNext, StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';
const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

const statuses = (answers: Answer<unknown>[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

const codes = (answers: Answer<unknown>[]): string[] => [
  ...new Set(answers.filter(({ status }) => status >= 400).map(({ body }) => (body as Problem).code)),
];

describe.each(databases)('races on %s', (database) => {
  let hall: StaffedHall;
  const callNext = (label: number) =>
    hall.clerk.send<CalledNext>('POST', `/api/v1/counters/${hall.counter(label)}/call-next`, {});
  const take = (key: string) =>
    hall.kiosk.send<IssuedTicketView>(
      'POST',
      '/api/v1/kiosk/tickets',
      { service: 'parking-permit', language: 'en' },
      { 'idempotency-key': key },
    );
  const emptyTheHall = async () => {
    const { waiting, called } = await hall.queue();
    for (const { id } of [...waiting, ...called]) await hall.move(id, 'leave');
  };

  beforeAll(async () => {
    hall = await StaffedHall.open({ database, hub: 'long-hall', settings: smallCity });
    await times(20, (index) => hall.openCounter(index + 1));
  });
  afterEach(emptyTheHall);
  afterAll(() => hall.close());

  it('fifty tickets at once get fifty numbers in a row, and events without a gap', async () => {
    const before = (await hall.board()).sequence;
    const answers = await times(50, () => take(newKey()));
    expect(statuses(answers)).toEqual({ 201: 50 });
    const numbers = answers.map(({ body }) => Number(body.ticket.slice(1))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => (numbers[0] ?? 0) + index));
    const histories = await Promise.all(
      answers.map(({ body }) => hall.clerk.get<{ sequence: number }[]>(`/api/v1/tickets/${body.id}/history`)),
    );
    const sequences = histories.flat().map(({ sequence }) => sequence);
    expect(sequences.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => before + 1 + index));
    expect((await hall.board()).sequence).toBe(before + 50);
  });

  it('twenty counters that call next together share five tickets, and fifteen find nobody waiting', async () => {
    const tickets = await times(5, () => take(newKey()));
    const answers = await times(20, (index) => callNext(index + 1));
    expect(statuses(answers)).toEqual({ 200: 5, 404: 15 });
    expect(codes(answers)).toEqual(['nobody-waiting']);
    const called = answers.filter(({ status }) => status === 200).map(({ body }) => body.ticket.id);
    expect(new Set(called)).toEqual(new Set(tickets.map(({ body }) => body.id)));
  });

  it('one counter that calls next twenty times gets one ticket and is busy nineteen times', async () => {
    await times(5, () => take(newKey()));
    const answers = await times(20, () => callNext(1));
    expect(statuses(answers)).toEqual({ 200: 1, 409: 19 });
    expect(codes(answers)).toEqual(['counter-busy']);
    expect((await hall.queue()).called).toHaveLength(1);
  });

  it('twenty residents who want the last place of a time: exactly one gets it', async () => {
    const wish = { hub: 'long-hall', service: 'parking-permit', start: '2027-03-16T15:00:00.000Z', language: 'en' };
    const answers = await times(20, (index) =>
      hall.resident.send<AppointmentView>('POST', '/api/v1/appointments', {
        ...wish,
        contact: aContact({ name: `Resident ${index}` }),
      }),
    );
    expect(statuses(answers)).toEqual({ 201: 1, 409: 19 });
    expect(codes(answers)).toEqual(['slot-taken']);
  });

  it('twenty holds and bookings that overlap by one cell never share a seat', async () => {
    const service = 'marriage-licence';
    const starts = ['2027-03-16T16:00:00.000Z', '2027-03-16T16:15:00.000Z'];
    const answers = await times(20, (index) =>
      hall.resident.send('POST', '/api/v1/holds', { hub: 'long-hall', service, start: starts[index % 2] }),
    );
    expect(statuses(answers)).toEqual({ 201: 2, 409: 18 });
  });

  it('the same idempotency key twenty times gives one ticket, twenty times the same', async () => {
    const before = (await hall.board()).sequence;
    const key = newKey();
    const answers = await times(20, () => take(key));
    expect(statuses(answers)).toEqual({ 201: 20 });
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(19);
    expect((await hall.board()).sequence).toBe(before + 1);
  });

  it('one ticket that is called, held and left at once makes one move at a time, all of them allowed ones', async () => {
    const { body } = await take(newKey());
    const moves = ['hold', 'leave', 'call', 'recall', 'miss'];
    await times(20, (index) =>
      hall.clerk.send(
        'POST',
        `/api/v1/tickets/${body.id}/${moves[index % 5]}`,
        index % 5 === 2 ? { counter: hall.counter(3) } : {},
      ),
    );
    const history = await hall.clerk.get<{ from?: string; to?: string }[]>(`/api/v1/tickets/${body.id}/history`);
    const states = history.map(({ to }) => to);
    expect(history.slice(1).map(({ from }) => from)).toEqual(states.slice(0, -1));
    expect(states.at(-1)).toBe('left');
  });
});
