// The calling orders that are compared. Those of the product are policies of its own rule; the others exist in this bench only.
import { firstPolicy } from '../../../dist/domain/hub/calling-policy.js';

const NEVER = 1_000_000;

/** @typedef {{ name: string, policy: typeof firstPolicy, rule?: import('../../../dist/domain/queue/history/replay.js').ReplayRule }} Entry */

const under = (name, numbers) => ({ name, policy: { ...firstPolicy, ...numbers } });

/** The order that calls the ticket with the smallest `value`; ties are broken by arrival. */
const smallest = (name, value) => ({
  name,
  policy: firstPolicy,
  rule: (waiting, _counter, _policy, now) => {
    const before = (a, b) => value(a, now) - value(b, now) || a.arrival - b.arrival;
    return waiting.length === 0 ? undefined : waiting.reduce((best, one) => (before(one, best) < 0 ? one : best));
  },
});

const isBooked = (one) => one.appointmentStart !== null;
/** The later of the appointment's start and the arrival. */
const larger = (one) => Math.max(one.arrivedAt, one.appointmentStart ?? one.arrivedAt);

/** The product's rule with a credit and a guard in minutes. */
export const creditAndGuard = (credit, guard) =>
  under(`credit ${credit} + guard ${guard}`, { appointmentCredit: credit, walkInGuard: guard });

/** @type {Entry[]} */
export const rules = [
  smallest('first come, first served', (one) => one.arrivedAt),
  smallest('strict appointments first', (one) => (isBooked(one) ? one.appointmentStart - 1e12 : one.arrivedAt)),
  smallest('larger of appointment and arrival', larger),
  under('credit 30', { appointmentCredit: 30, walkInGuard: NEVER }),
  under('credit 45', { appointmentCredit: 45, walkInGuard: NEVER }),
  creditAndGuard(30, 60),
  creditAndGuard(45, 60),
  creditAndGuard(45, 50),
  // Kleinrock's accumulating priority (Stanford, Taylor, Ziedins 2014): each minute of a booked person counts three or six times.
  smallest('accumulating priority 3:1', (one, now) => -(now - larger(one)) * (isBooked(one) ? 3 : 1)),
  smallest('accumulating priority 6:1', (one, now) => -(now - larger(one)) * (isBooked(one) ? 6 : 1)),
];

const MINUTE = 60_000;

/**
 * An order by `value` with a guard for walk-ins at `guard` minutes that applies to one call in `every` only, so that many
 * walk-ins under the guard do not keep out all booked people.
 */
const guarded = (name, value, guard, every) => {
  let calls = 0;
  return {
    name,
    policy: firstPolicy,
    rule: (waiting, counter, policy, now, open) => {
      if (waiting.length === 0) return undefined;
      const old = waiting.filter((one) => !isBooked(one) && now - one.arrivedAt >= guard * MINUTE);
      const oldest = old.reduce((best, one) => (best && best.arrivedAt <= one.arrivedAt ? best : one), undefined);
      if (oldest && Math.floor(++calls / every) > Math.floor((calls - 1) / every)) return oldest;
      return smallest(name, value).rule(waiting, counter, policy, now, open);
    },
  };
};

const credited = (credit) => (one) => larger(one) - (isBooked(one) ? credit * MINUTE : 0);
const accumulating = (rate) => (one, now) => -(now - larger(one)) * (isBooked(one) ? rate : 1);

/** Other orders that were tried to reach both aims at once. */
export const beyondCreditAndGuard = [
  guarded('credit 45, guard 45 at every 2nd call', credited(45), 45, 2),
  guarded('credit 60, guard 40 at every 2nd call', credited(60), 40, 2),
  guarded('credit 60, guard 50 at 4 of 5 calls', credited(60), 50, 1.25),
  guarded('credit 90, guard 45 at 2 of 3 calls', credited(90), 45, 1.5),
  guarded('strict, guard 45 at 2 of 3 calls', credited(600), 45, 1.5),
  guarded('strict, guard 50 at 4 of 5 calls', credited(600), 50, 1.25),
  guarded('accumulating 3:1, guard 45', accumulating(3), 45, 1),
  guarded('accumulating 6:1, guard 50', accumulating(6), 50, 1),
  guarded('accumulating 6:1, guard 45 at 2 of 3 calls', accumulating(6), 45, 1.5),
];
