// A day of promised waits with known outcomes, and the accuracy figures that follow from them.
import type { IssuedTicketView } from '../../src/contract/wire.js';
import type { PromisedRange } from '../../src/domain/forecast/promise/promised-range.js';
import { instant, plusMinutes } from '../../src/domain/time/instant.js';
import { UnitOfWork } from '../../src/storage/unit-of-work.js';
import { SumUpAccuracy } from '../../src/use-cases/reports/sum-up-accuracy.js';
import { aPromisedRange, manyPromised } from '../builders/promised-range.js';
import type { StaffedHall } from './staffed-hall.js';

/** The end of Monday at the training hall. */
export const MIDNIGHT_AFTER_MONDAY = '2027-03-16T04:00:00.000Z';
export const PROMISED_SERVICE = 'general-information';

export const accuracyPath = (hall: StaffedHall, query = '') => `/api/v1/hubs/${hall.hub}/accuracy${query}`;
export const sumUp = (hall: StaffedHall): Promise<number> => hall.server.app.get(SumUpAccuracy).run();

/** Records a range that is shown to the holder of a ticket now. */
export const promiseWait = (
  hall: StaffedHall,
  ticket: IssuedTicketView,
  more: Partial<PromisedRange> = {},
): Promise<void> => {
  const shownAt = instant(hall.clock.now());
  const range = aPromisedRange({ hub: hall.hub, ticket: ticket.id, service: PROMISED_SERVICE, shownAt, ...more });
  return hall.server.app.get(UnitOfWork).run(hall.hub, (unit) => unit.promises.keep([range]));
};

/** Records the ranges of twenty people, called after 4, 8, …, 80 minutes, to whom `aPromisedRange()` was shown. */
export const promiseKnownDay = (hall: StaffedHall): Promise<void> => {
  const shownAt = instant(hall.clock.now());
  const said = manyPromised(20, { hub: hall.hub, service: PROMISED_SERVICE, shownAt });
  return hall.server.app.get(UnitOfWork).run(hall.hub, async ({ promises }) => {
    await promises.keep(said);
    for (const [index, { ticket }] of said.entries()) {
      await promises.settle(hall.hub, ticket, 'called', plusMinutes(shownAt, 4 * (index + 1)));
    }
  });
};

/** The accuracy figures of that day, in minutes and in shares of people. */
export const knownFigures = {
  count: 20,
  endedWithoutCall: 0,
  // The calls came 6 and 2 minutes before the likely 10 minutes, then 2, 6, …, 70 minutes after them.
  meanAbsoluteError: 32.8,
  bias: -32,
  withinUpperEnd: 0.25,
  insideP10P90: 0.15,
  pinball50: 16.4,
  pinball90: 23.2,
};
