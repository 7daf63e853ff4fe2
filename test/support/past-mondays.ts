// Gives a hall three past Mondays with counted walk-ins in each half-hour, from which a forecast of a fourth Monday learns.
import { CountArrivals } from '../../src/use-cases/reports/count-arrivals.js';
import { MONDAY_TEN } from '../builders/instant.js';
import type { StaffedHall } from './staffed-hall.js';

const mondays = ['2027-02-22', '2027-03-01', '2027-03-08'];
/** Times in UTC from ten o'clock in Toronto on. All three Mondays are before the start of summer time. */
const busy = ['15:05', '15:35', '16:05', '16:35', '17:05', '17:35', '18:35', '19:05', '19:35', '20:05', '20:35'];

/** The instant at which the hall must be opened. */
export const FIRST_MONDAY = `${mondays[0]}T14:00:00.000Z`;

/** Lets `each` walk-ins come at each busy time of the three Mondays, then sets the clock to `MONDAY_TEN`. */
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
