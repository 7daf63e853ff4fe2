import type { AppointmentView, IssuedTicketView, Problem } from '../../src/contract/wire.js';
import { type ApiAnswer, newKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { aContact, type CalledNext, StaffedHall } from '../support/staffed-hall.js';
import { smallCity } from '../support/test-cities.js';
const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

const statuses = (answers: ApiAnswer<unknown>[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

const codes = (answers: ApiAnswer<unknown>[]): string[] => [
  ...new Set(answers.filter(({ status }) => status >= 400).map(({ body }) => (body as Problem).code)),
];

describe.each(databases)('requests at the same time on %s', (database) => {
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

  it('give fifty tickets at once fifty consecutive numbers, and events without a gap', async () => {
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

  it('give five tickets to five of twenty counters that call at once, and nobody to the others', async () => {
    const tickets = await times(5, () => take(newKey()));
    const answers = await times(20, (index) => callNext(index + 1));
    expect(statuses(answers)).toEqual({ 200: 5, 404: 15 });
    expect(codes(answers)).toEqual(['nobody-waiting']);
    const called = answers.filter(({ status }) => status === 200).map(({ body }) => body.ticket.id);
    expect(new Set(called)).toEqual(new Set(tickets.map(({ body }) => body.id)));
  });

  it('give one ticket to a counter that calls twenty times at once, and refuse the other calls', async () => {
    await times(5, () => take(newKey()));
    const answers = await times(20, () => callNext(1));
    expect(statuses(answers)).toEqual({ 200: 1, 409: 19 });
    expect(codes(answers)).toEqual(['counter-busy']);
    expect((await hall.queue()).called).toHaveLength(1);
  });

  it('give the last seat of a time to exactly one of twenty residents', async () => {
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

  it('give no seat twice to twenty holds and bookings that overlap by one cell', async () => {
    const service = 'marriage-licence';
    const starts = ['2027-03-16T16:00:00.000Z', '2027-03-16T16:15:00.000Z'];
    const answers = await times(20, (index) =>
      hall.resident.send('POST', '/api/v1/holds', { hub: 'long-hall', service, start: starts[index % 2] }),
    );
    expect(statuses(answers)).toEqual({ 201: 2, 409: 18 });
  });

  it('give one ticket to twenty requests with the same Idempotency-Key', async () => {
    const before = (await hall.board()).sequence;
    const key = newKey();
    const answers = await times(20, () => take(key));
    expect(statuses(answers)).toEqual({ 201: 20 });
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(19);
    expect((await hall.board()).sequence).toBe(before + 1);
  });

  it('make allowed moves only, one after the other, when a ticket is called, held and left at once', async () => {
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
