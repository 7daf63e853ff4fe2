// Simulated days of the hall in product.md §3: 5 counters, an eight-hour day, log-normal visits of 10 minutes with a
// coefficient of variation of 1, appointments every 15 minutes, 18.6 % no-shows, and arrivals N(-5, 8) minutes from the start,
// at most 20 minutes away from it.
import { seededRandom } from '../../rehearsal/seeded-random.mjs';

const MINUTE = 60_000;
export const HALL = { counters: 5, hours: 8, minutes: 10, variation: 1, slot: 15, noShow: 0.186 };
const SERVICE = 'permits';

const counter = (number) => ({
  key: `hall-${number}`,
  openServices: [SERVICE],
  features: [],
  languages: [],
  tiers: [],
});

/**
 * Returns the days, which are the same for the same seed. `load`: the requested minutes as a share of the counters' minutes;
 * `booked`: the share of the visitors with a booking.
 * @param {{ days: number, load: number, booked: number, seed: number }} setting
 * @returns {import('../../../dist/domain/queue/history/replay.js').DayToReplay[]}
 */
export function daysOfHall({ days, load, booked, seed }) {
  const { uniform, exponential, normal, logNormal, chance } = seededRandom(seed);
  const end = HALL.hours * 60;
  const perMinute = (load * HALL.counters) / HALL.minutes;
  const visit = (arrived, start) => ({
    arrived,
    start,
    minutes: logNormal(HALL.minutes, HALL.variation),
  });
  const walkIns = () => {
    const people = [];
    const gap = 1 / (perMinute * (1 - booked));
    for (let at = exponential(gap); at < end; at += exponential(gap)) people.push(visit(at, null));
    return people;
  };
  const appointments = () => {
    const people = [];
    const perSlot = (perMinute * booked * HALL.slot) / (1 - HALL.noShow);
    let owed = uniform();
    for (let start = 0; start < end; start += HALL.slot) {
      for (owed += perSlot; owed >= 1; owed--) {
        if (chance(HALL.noShow)) continue;
        const early = Math.max(-20, Math.min(20, normal(-5, 8)));
        people.push(visit(Math.max(0, start + early), start));
      }
    }
    return people;
  };
  return Array.from({ length: days }, () => dayOf([...walkIns(), ...appointments()]));
}

function dayOf(people) {
  const visitors = people
    .sort((a, b) => a.arrived - b.arrived)
    .map(({ arrived, start, minutes }, index) => ({
      label: `${start === null ? 'W' : 'B'}${index}`,
      arrivedAt: Math.round(arrived * MINUTE),
      arrival: index,
      appointmentStart: start === null ? null : start * MINUTE,
      language: 'en',
      needs: [],
      parts: [{ service: SERVICE, minutes }],
    }));
  const times = [{ from: 0, to: 24 * 60 * MINUTE }];
  const shifts = Array.from({ length: HALL.counters }, (_, index) => ({ counter: counter(index + 1), times }));
  return { visitors, shifts };
}
