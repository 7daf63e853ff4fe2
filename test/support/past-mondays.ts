// A hall that has seen Mondays: walk-ins by the half-hour on each, counted, so that a fourth Monday has something to go by.
import { CountArrivals } from '../../src/use-cases/reports/count-arrivals.js';
import { MONDAY_TEN } from '../builders/instant.js';
import type { StaffedHall } from './staffed-hall.js';

const mondays = ['2027-02-22', '2027-03-01', '2027-03-08'];
/** Before the clocks change; ten o'clock and after. */
const busy = ['15:05', '15:35', '16:05', '16:35', '17:05', '17:35', '18:35', '19:05', '19:35', '20:05', '20:35'];

/** Where the hall's clock has to stand when it is opened. */
export const FIRST_MONDAY = `${mondays[0]}T14:00:00.000Z`;

/** Leaves the clock on the Monday on which stories begin. */
export async function passMondays(hall: StaffedHall, each = 3): Promise<void> {
  for (const monday of mondays) {
    for (const time of busy) {
      hall.clock.set(`${monday}T${time}:00.000Z`);
      for (let index = 0; index < each; index += 1) await hall.takeTicket();
    }
  }
  hall.clock.set(MONDAY_TEN);
  await hall.renewSession();
  await hall.server.app.get(CountArrivals).run();
}
