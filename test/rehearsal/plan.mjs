// Plans the day by the seed alone, before it begins: who comes, when, for which service, and what happens to them.
// The figures are those of product.md: 20 % have a booking, 18 % of these do not come, and service times are log-normal with a
// coefficient of variation of 0.8 to 1.2.

/** The arrivals by hour of the day, as a share of those at the peak. Between two points the share is interpolated linearly. */
const CURVE = [
  [0, 0.05],
  [7, 0.1],
  [8, 0.35],
  [9, 0.5],
  [11, 1],
  [14, 1],
  [16, 0.5],
  [18, 0.2],
  [24, 0.05],
];
const SHARES = {
  booked: 0.2,
  noShow: 0.18,
  cancels: 0.06,
  reschedules: 0.06,
  misses: 0.06,
  returns: 0.7,
  leaves: 0.05,
};
const EXTRA_STEPS = { hold: 0.04, transfer: 0.04, 'add-service': 0.04 };
/** The longest visit, as a multiple of the usual minutes of its service. */
const LONGEST = 5;
/** The mean minutes from a call to the start of the service, which the default number of arrivals includes. */
const WALK_MINUTES = 1;
const BUSY = 0.95;

/** @param {number} hour */
export function shareOfPeak(hour) {
  const after = CURVE.findIndex(([at]) => at >= hour);
  const [[from, low], [to, high]] = [CURVE[Math.max(after - 1, 0)], CURVE[Math.max(after, 0)]];
  return to === from ? high : low + ((high - low) * (hour - from)) / (to - from);
}

/** The weight of a service: short services are frequent. */
const frequency = ({ minutes }) => 1 / minutes;

/** Returns the arrivals an hour at the peak that keep so many counters busy. */
export function busyArrivals(services, counters) {
  const all = services.reduce((sum, service) => sum + frequency(service), 0);
  const mean = services.reduce((sum, service) => sum + service.minutes * frequency(service), 0) / all;
  return (BUSY * counters * 60) / (mean + WALK_MINUTES);
}

/**
 * Returns everybody who plans to come that day, in the order of arrival.
 * @param {ReturnType<typeof import('./seeded-random.mjs').seededRandom>} random
 * @param {{ services: { key: string, minutes: number, walkIn: boolean, appointment: boolean }[], from: number, to: number, arrivals: number }} day
 *   hours of the day, arrivals an hour at the peak
 */
export function planVisitors(random, { services, from, to, arrivals }) {
  const variations = new Map(services.map(({ key }) => [key, random.between(0.8, 1.2)]));
  const people = [];
  // This is thinning: arrivals come all day as often as at the peak, and only the hour's share of them is kept.
  for (let at = 0; ; ) {
    at += random.exponential(60 / arrivals);
    if (at >= (to - from) * 60) break;
    if (random.chance(shareOfPeak(from + at / 60))) people.push(planVisitor(random, { services, variations, at }));
  }
  return people.sort((a, b) => a.arrives - b.arrives);
}

/** Times are in minutes from the beginning of the day. `wants`: the wished start of a booking. */
function planVisitor(random, { services, variations, at }) {
  const booked = random.chance(SHARES.booked) && services.some(({ appointment }) => appointment);
  const service = random.pick(
    services.filter((one) => (booked ? one.appointment : one.walkIn)),
    frequency,
  );
  const others = services.filter(({ key }) => key !== service.key);
  const minutesFor = ({ key, minutes }) => Math.min(random.logNormal(minutes, variations.get(key)), LONGEST * minutes);
  const change = random.uniform();
  const cancels = change < SHARES.cancels;
  return {
    booked,
    service: service.key,
    wants: at,
    lateness: random.normal(-5, 8),
    arrives: at,
    comes: !booked || (!cancels && !random.chance(SHARES.noShow)),
    cancels,
    reschedules: !cancels && change < SHARES.cancels + SHARES.reschedules,
    byHold: random.chance(0.5),
    greeter: random.chance(0.2),
    language: random.chance(0.2) ? 'fr' : 'en',
    needs: random.chance(0.08) ? ['seat'] : [],
    misses: random.chance(SHARES.misses) ? 1 : 0,
    returnsAfter: random.chance(SHARES.returns) ? random.between(3, 25) : null,
    leavesAfter: random.chance(SHARES.leaves) ? random.between(4, 30) : null,
    walk: random.between(0.3, 1.7) * WALK_MINUTES,
    parts: partsOf(random, { service, others, minutesFor }),
  };
}

/** Returns the parts of a visit in their order: the minutes at a counter, and the move that ends the part. */
function partsOf(random, { service, others, minutesFor }) {
  const minutes = minutesFor(service);
  const end = (ofMinutes) => ({ minutes: ofMinutes, then: 'finish' });
  let left = random.uniform();
  const kind = Object.keys(EXTRA_STEPS).find((name) => (left -= EXTRA_STEPS[name]) < 0);
  if (kind === 'hold')
    return [{ minutes: minutes / 2, then: 'hold', restMinutes: random.between(2, 12) }, end(minutes / 2)];
  if (kind === undefined || others.length === 0) return [end(minutes)];
  const next = random.pick(others, frequency);
  return [{ minutes: minutes / 2, then: kind, service: next.key }, end(minutesFor(next))];
}

/**
 * Returns when each counter works, in minutes from the beginning. Half of them open at once and the others later; each has a
 * break.
 * @param {{ key: string }[]} counters
 */
export function planCounters(random, counters, { from, to }) {
  const length = (to - from) * 60;
  const pause = Math.min(30, length / 15);
  return counters.map(({ key }, index) => {
    const opens = index % 2 === 0 ? 0 : random.between(0, Math.min(30, length / 10));
    const breakFrom = length * random.between(0.3, 0.7);
    return { key, opens, breakFrom, breakTo: breakFrom + pause };
  });
}
