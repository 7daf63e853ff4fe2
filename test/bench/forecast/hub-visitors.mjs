// Who comes to the hub-like model on one day, for which of its 12 services, drawn from a seed.
import { firstPolicy } from '../../../dist/domain/hub/calling-policy.js';
import { appointmentDue, walkInDue } from '../../../dist/domain/queue/ticket/new-ticket.js';
import { logNormalTime } from './log-normal.mjs';

export const MINUTE = 60_000;
const OPENING = Date.UTC(2027, 2, 15, 13);
export const HOURS = 8;
export const policy = firstPolicy;
export const NO_SHOW = 0.186;
const NEEDS = 0.06;
const PEOPLE_A_DAY = { withLunch: 232, without: 250 };
const SLOT = 15;

export const at = (minutes) => OPENING + Math.round(minutes * MINUTE);

/** Minutes, spread and share of the visitors. */
export const services = [4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 18, 22].map((minutes, i) => ({
  key: `service-${i}`,
  minutes,
  variation: 0.8 + 0.4 * ((i * 5) % 12) * (1 / 11),
  weight: 14 - i,
}));
export const meanMinutes = Object.fromEntries(services.map(({ key, minutes }) => [key, minutes]));
export const serviceTimes = Object.fromEntries(
  services.map(({ key, minutes, variation }) => [key, logNormalTime(minutes, variation)]),
);

/** How many of the day's walk-ins come in each half-hour: a peak from 11:00 to 14:00. */
const halfHours = [5, 6, 7, 7, 8, 9, 11, 12, 11, 10, 8, 7, 6, 5, 4, 3];

const peopleADay = ({ hasLunch }) => (hasLunch ? PEOPLE_A_DAY.withLunch : PEOPLE_A_DAY.without);
const walkInsADay = (hub) => peopleADay(hub) * (1 - hub.booked);
const sumOf = (values) => values.reduce((sum, one) => sum + one, 0);

/** The walk-ins that a hub is used to, as the forecast takes them: by service and half-hour, those with a need apart. */
export const usualWalkIns = (hub) =>
  services.flatMap(({ key, weight }) => {
    const people = (walkInsADay(hub) * weight) / sumOf(services.map((one) => one.weight));
    const rates = (share) =>
      halfHours.map((part, i) => ({
        from: at(i * 30),
        to: at(i * 30 + 30),
        mean: (share * people * part) / sumOf(halfHours),
      }));
    const kind = { service: key, laterServices: [], language: 'en' };
    return [
      { ...kind, needs: [], rates: rates(1 - NEEDS) },
      { ...kind, needs: ['seat'], rates: rates(NEEDS) },
    ];
  });

/** Who comes on one day, by arrival, with the minutes that the visit will take. */
export function visitorsOf({ uniform, chance, normal, logNormal, pick }, hub, bookings) {
  const person = (arrived, start) => {
    const { key, minutes, variation } = pick(services, ({ weight }) => weight);
    const needs = chance(NEEDS) ? [pick(['seat', 'lower-counter', 'companion'])] : [];
    return { arrived, start, service: key, needs, minutes: logNormal(minutes, variation) };
  };
  const walkIns = Array.from({ length: poisson(uniform, walkInsADay(hub)) }, () => {
    const half = pick([...halfHours.keys()], (i) => halfHours[i]);
    return person((half + uniform()) * 30, null);
  });
  for (let start = 15, owed = uniform(); start < HOURS * 60 - 15; start += SLOT) {
    for (owed += (peopleADay(hub) * hub.booked) / (1 - NO_SHOW) / (HOURS * 4 - 2); owed >= 1; owed -= 1) {
      const arrived = start + Math.max(-20, Math.min(20, normal(-5, 8)));
      bookings.push({ ...person(Math.max(0, arrived), start), comes: !chance(NO_SHOW) });
    }
  }
  return [...walkIns, ...bookings.filter(({ comes }) => comes)].sort((a, b) => a.arrived - b.arrived);
}

function poisson(uniform, mean) {
  let count = -1;
  for (let sum = 0; sum < mean; count += 1) sum -= Math.log(1 - uniform());
  return count;
}

export function ticketOf({ arrived, start, service, needs, minutes }, i) {
  const arrivedAt = at(arrived);
  const isLate = start !== null && arrivedAt > at(start) + policy.grace * MINUTE;
  const guarded = start === null || isLate;
  return {
    id: `${service}.${i}`,
    label: `${service}.${i}`,
    service,
    laterServices: [],
    arrivedAt,
    arrival: i,
    dueAt: guarded ? walkInDue(arrivedAt, needs, policy) : appointmentDue(at(start), arrivedAt, needs, policy),
    guarded,
    language: 'en',
    needs,
    appointmentStart: start === null ? null : at(start),
    onlyCounter: null,
    notBefore: null,
    lasts: Math.max(1, Math.round(minutes * MINUTE)),
  };
}
