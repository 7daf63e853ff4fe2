// A small day at one counter, call by call by the clock; then it is played again, as it was and otherwise.
import type { ReplayView } from '../../src/contract/planning-wire.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';

const DAY = '2027-03-15';
/** Minutes after ten o'clock at which somebody comes; how long each visit lasts, in the order of the calls. */
const arrivals = [0, 3, 5, 9, 12, 14, 31, 33];
const visits = [8, 11, 6, 14, 7, 9, 5, 10, 12];
const START = 30;

describe.each(databases)('a day played again, on %s', (database) => {
  let hall: StaffedHall;
  const waits = { walkIn: [] as number[], booked: [] as number[] };
  const at = (minutes: number): string => new Date(Date.UTC(2027, 2, 15, 14, minutes)).toISOString();
  const ten = Date.parse(at(0));
  const minutesNow = () => (hall.clock.now() - ten) / 60_000;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const replayed = (query = '') => hall.clerk.get<ReplayView>(`/api/v1/hubs/training-hall/replay?day=${DAY}${query}`);

  /** One counter calls whenever it is free and somebody waits; at each minute people come first. */
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

  it('as it was gives the waits that were, within a minute', async () => {
    const { asItWas, otherwise } = await replayed();
    expect([asItWas.walkIn.count, asItWas.booked.count, asItWas.uncalled]).toEqual([8, 1, 0]);
    expect(Math.abs(asItWas.walkIn.mean - mean(waits.walkIn))).toBeLessThanOrEqual(1);
    expect(Math.abs(asItWas.walkIn.p99 - Math.max(...waits.walkIn))).toBeLessThanOrEqual(1);
    expect(Math.abs(asItWas.booked.mean - Math.max(0, mean(waits.booked)))).toBeLessThanOrEqual(1);
    expect(otherwise).toEqual(asItWas);
  });

  it('with one counter more everybody would have waited less', async () => {
    const { asItWas, otherwise } = await replayed('&counters=1');
    expect(otherwise.walkIn.mean).toBeLessThan(asItWas.walkIn.mean / 2);
  });

  it('without the credit the booked one would have waited longer', async () => {
    const { asItWas, otherwise } = await replayed('&credit=0');
    expect(otherwise.booked.mean).toBeGreaterThan(asItWas.booked.mean);
  });

  it('stands on a page, and a day without anybody says so', async () => {
    const page = async (query: string) =>
      (
        await hall.clerk.send<string>('GET', `/staff/hubs/training-hall/replay?${query}`, undefined, {
          accept: 'text/html',
        })
      ).body;
    expect(await page(`day=${DAY}&counters=1`)).toContain('Nine of ten within');
    expect(await page('day=2027-03-14')).toContain('Nobody was served here');
    expect(await page('day=someday')).toContain('Enter the day');
  });
});
