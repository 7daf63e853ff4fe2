// Records a small day at one counter, then replays it with the same rules, with one counter more and without the credit.
import { acceptsHtml } from '../support/api-client.js';
import type { ReplayView } from '../../src/contract/planning-wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

const DAY = '2027-03-15';
/** The minutes after ten o'clock at which walk-ins arrive, and the minutes of each visit in the order of the calls. */
const arrivals = [0, 3, 5, 9, 12, 14, 31, 33];
const visits = [8, 11, 6, 14, 7, 9, 5, 10, 12];
const START = 30;

describe.each(databases)('the replay of a recorded day on %s', (database) => {
  let hall: StaffedHall;
  const waits = { walkIn: [] as number[], booked: [] as number[] };
  const at = (minutes: number): string => new Date(Date.UTC(2027, 2, 15, 14, minutes)).toISOString();
  const ten = Date.parse(at(0));
  const minutesNow = () => (hall.clock.now() - ten) / 60_000;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const replayed = (query = '') => hall.clerk.get<ReplayView>(`/api/v1/hubs/training-hall/replay?day=${DAY}${query}`);

  /** Records the day. The counter calls whenever it is free and somebody waits, after the arrivals of the same minute. */
  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    const { reference } = await hall.book({ start: at(START) });
    await hall.openCounter(1);
    let serving: { id: string; until: number } | undefined;
    let served = 0;
    for (let minute = 0; served < visits.length; minute += 1) {
      hall.clock.set(at(minute));
      if (serving && serving.until <= minute) {
        await hall.serve(serving.id);
        served += 1;
        serving = undefined;
      }
      for (const _ of arrivals.filter((arrival) => arrival === minute)) await hall.takeTicket();
      if (minute === START - 4) await hall.checkIn(reference);
      if (serving || (await hall.queue()).waiting.length === 0) continue;
      const { ticket } = await hall.callNext(1);
      const since = (Date.parse(ticket.arrivedAt) - ten) / 60_000;
      const isBooked = ticket.appointment !== undefined;
      (isBooked ? waits.booked : waits.walkIn).push(minutesNow() - (isBooked ? Math.max(START, since) : since));
      serving = { id: ticket.id, until: minute + visits[served]! };
    }
  });
  afterAll(() => hall.close());

  it('without a change gives the recorded waits, within a minute', async () => {
    const { asItWas, otherwise } = await replayed();
    expect([asItWas.walkIn.count, asItWas.booked.count, asItWas.uncalled]).toEqual([8, 1, 0]);
    expect(Math.abs(asItWas.walkIn.mean - mean(waits.walkIn))).toBeLessThanOrEqual(1);
    expect(Math.abs(asItWas.walkIn.p99 - Math.max(...waits.walkIn))).toBeLessThanOrEqual(1);
    expect(Math.abs(asItWas.booked.mean - Math.max(0, mean(waits.booked)))).toBeLessThanOrEqual(1);
    expect(otherwise).toEqual(asItWas);
  });

  it('with one more counter gives shorter waits', async () => {
    const { asItWas, otherwise } = await replayed('&counters=1');
    expect(otherwise.walkIn.mean).toBeLessThan(asItWas.walkIn.mean / 2);
  });

  it('without the credit gives the booked resident a longer wait', async () => {
    const { asItWas, otherwise } = await replayed('&credit=0');
    expect(otherwise.booked.mean).toBeGreaterThan(asItWas.booked.mean);
  });

  it('is shown on a page, which also says when nobody was served on a day', async () => {
    const page = async (query: string) =>
      (await hall.clerk.send<string>('GET', `/staff/hubs/training-hall/replay?${query}`, undefined, acceptsHtml)).body;
    expect(await page(`day=${DAY}&counters=1`)).toContain('Nine of ten within');
    expect(await page('day=2027-03-14')).toContain('Nobody was served here');
    expect(await page('day=someday')).toContain('Enter the day');
  });
});
