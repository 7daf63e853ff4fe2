// Who comes, when, for what, and what happens to them: all decided before the day begins, by the seed alone.
// Figures: product.md (20 % booked, 18 % of them never come), service times log-normal with a variation of 0.8 to 1.2.

/** Share of the peak's arrivals by hour of the day; in between it rises and falls evenly. */
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
const STORIES = { hold: 0.04, transfer: 0.04, 'add-service': 0.04 };
/** How many times its usual minutes a service takes at most. */
const LONGEST = 5;
/** Minutes from a call to the start, on average; counted when the default arrivals are worked out. */
const WALK_MINUTES = 1;
const BUSY = 0.95;

/** @param {number} hour */
export function shareOfPeak(hour) {
  const after = CURVE.findIndex(([at]) => at >= hour);
  const [[from, low], [to, high]] = [CURVE[Math.max(after - 1, 0)], CURVE[Math.max(after, 0)]];
  return to === from ? high : low + ((high - low) * (hour - from)) / (to - from);
}

/** Short matters are the frequent ones. */
const frequency = ({ minutes }) => 1 / minutes;

/** People an hour at the peak that keep so many counters busy. */
export function busyArrivals(services, counters) {
  const all = services.reduce((sum, service) => sum + frequency(service), 0);
  const mean = services.reduce((sum, service) => sum + service.minutes * frequency(service), 0) / all;
  return (BUSY * counters * 60) / (mean + WALK_MINUTES);
}

/**
 * Everybody who has the hub in mind that day, in order of arrival.
 * @param {ReturnType<typeof import('./dice.mjs').dice>} dice
 * @param {{ services: { key: string, minutes: number, walkIn: boolean, appointment: boolean }[], from: number, to: number, arrivals: number }} day
 *   hours of the day, arrivals an hour at the peak
 */
export function planVisitors(dice, { services, from, to, arrivals }) {
  const variations = new Map(services.map(({ key }) => [key, dice.between(0.8, 1.2)]));
  const people = [];
  // thinning: as many as at the peak all day, of whom the hour's share comes
  for (let at = 0; ; ) {
    at += dice.exponential(60 / arrivals);
    if (at >= (to - from) * 60) break;
    if (dice.chance(shareOfPeak(from + at / 60))) people.push(planVisitor(dice, { services, variations, at }));
  }
  return people.sort((a, b) => a.arrives - b.arrives);
}

/** `arrives` and `wants` are minutes from the beginning; `wants` is a booking's start, `arrives` is null for who never comes. */
function planVisitor(dice, { services, variations, at }) {
  const booked = dice.chance(SHARES.booked) && services.some(({ appointment }) => appointment);
  const service = dice.pick(
    services.filter((one) => (booked ? one.appointment : one.walkIn)),
    frequency,
  );
  const others = services.filter(({ key }) => key !== service.key);
  const minutesFor = ({ key, minutes }) => Math.min(dice.logNormal(minutes, variations.get(key)), LONGEST * minutes);
  const change = dice.uniform();
  const cancels = change < SHARES.cancels;
  return {
    booked,
    service: service.key,
    wants: at,
    lateness: dice.normal(-5, 8),
    arrives: at,
    comes: !booked || (!cancels && !dice.chance(SHARES.noShow)),
    cancels,
    reschedules: !cancels && change < SHARES.cancels + SHARES.reschedules,
    byHold: dice.chance(0.5),
    greeter: dice.chance(0.2),
    language: dice.chance(0.2) ? 'fr' : 'en',
    needs: dice.chance(0.08) ? ['seat'] : [],
    misses: dice.chance(SHARES.misses) ? 1 : 0,
    returnsAfter: dice.chance(SHARES.returns) ? dice.between(3, 25) : null,
    leavesAfter: dice.chance(SHARES.leaves) ? dice.between(4, 30) : null,
    walk: dice.between(0.3, 1.7) * WALK_MINUTES,
    parts: story(dice, { service, others, minutesFor }),
  };
}

/** One after the other: so many minutes at a counter, and how they end. */
function story(dice, { service, others, minutesFor }) {
  const minutes = minutesFor(service);
  const end = (ofMinutes) => ({ minutes: ofMinutes, then: 'finish' });
  let left = dice.uniform();
  const kind = Object.keys(STORIES).find((name) => (left -= STORIES[name]) < 0);
  if (kind === 'hold')
    return [{ minutes: minutes / 2, then: 'hold', restMinutes: dice.between(2, 12) }, end(minutes / 2)];
  if (kind === undefined || others.length === 0) return [end(minutes)];
  const next = dice.pick(others, frequency);
  return [{ minutes: minutes / 2, then: kind, service: next.key }, end(minutesFor(next))];
}

/**
 * When each counter works, in minutes from the beginning: half of them at once, the others later, each with a break.
 * @param {{ key: string }[]} counters
 */
export function planCounters(dice, counters, { from, to }) {
  const length = (to - from) * 60;
  const pause = Math.min(30, length / 15);
  return counters.map(({ key }, index) => {
    const opens = index % 2 === 0 ? 0 : dice.between(0, Math.min(30, length / 10));
    const breakFrom = length * dice.between(0.3, 0.7);
    return { key, opens, breakFrom, breakTo: breakFrom + pause };
  });
}
