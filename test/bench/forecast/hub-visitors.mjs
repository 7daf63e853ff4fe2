// The visitors of the simulated hub on one day and their services, drawn from a seed.
import { firstPolicy } from '../../../dist/domain/hub/calling-policy.js';
import { appointmentDue, walkInDue } from '../../../dist/domain/queue/ticket/new-ticket.js';
import { logNormalTime } from './log-normal.mjs';

export const MINUTE = 60_000;
const OPENING = Date.UTC(2027, 2, 15, 13);
export const OPEN_HOURS = 8;
export const policy = firstPolicy;
export const NO_SHOW = 0.186;
const NEEDS = 0.06;
const PEOPLE_A_DAY = { withLunch: 232, without: 250 };
const SLOT = 15;

/** The instant so many minutes after opening. */
export const atMinute = (minutes) => OPENING + Math.round(minutes * MINUTE);

/** The services with their mean minutes, coefficient of variation, and weight among the visitors. */
export const hubServices = [4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 18, 22].map((minutes, i) => ({
  key: `service-${i}`,
  minutes,
  variation: 0.8 + 0.4 * ((i * 5) % 12) * (1 / 11),
  weight: 14 - i,
}));
export const meanMinutes = Object.fromEntries(hubServices.map(({ key, minutes }) => [key, minutes]));
export const hubServiceTimes = Object.fromEntries(
  hubServices.map(({ key, minutes, variation }) => [key, logNormalTime(minutes, variation)]),
);

/** The weight of each half-hour among the walk-ins of a day, with a peak from 11:00 to 14:00. */
const halfHours = [5, 6, 7, 7, 8, 9, 11, 12, 11, 10, 8, 7, 6, 5, 4, 3];

const peopleADay = ({ hasLunch }) => (hasLunch ? PEOPLE_A_DAY.withLunch : PEOPLE_A_DAY.without);
const walkInsADay = (hub) => peopleADay(hub) * (1 - hub.booked);
const sumOf = (values) => values.reduce((sum, one) => sum + one, 0);

/** The usual walk-ins of a hub as the input of a forecast: by service and half-hour, those with a need apart. */
export const usualWalkIns = (hub) =>
  hubServices.flatMap(({ key, weight }) => {
    const people = (walkInsADay(hub) * weight) / sumOf(hubServices.map((one) => one.weight));
    const rates = (share) =>
      halfHours.map((part, i) => ({
        from: atMinute(i * 30),
        to: atMinute(i * 30 + 30),
        mean: (share * people * part) / sumOf(halfHours),
      }));
    const kind = { service: key, laterServices: [], language: 'en' };
    return [
      { ...kind, needs: [], rates: rates(1 - NEEDS) },
      { ...kind, needs: ['seat'], rates: rates(NEEDS) },
    ];
  });

/** Returns the visitors of one day in the order of their arrivals, with the minutes of each visit. Adds to `bookings`. */
export function visitorsOf({ uniform, chance, normal, logNormal, pick }, hub, bookings) {
  const person = (arrived, start) => {
    const { key, minutes, variation } = pick(hubServices, ({ weight }) => weight);
    const needs = chance(NEEDS) ? [pick(['seat', 'lower-counter', 'companion'])] : [];
    return { arrived, start, service: key, needs, minutes: logNormal(minutes, variation) };
  };
  const walkIns = Array.from({ length: poisson(uniform, walkInsADay(hub)) }, () => {
    const half = pick([...halfHours.keys()], (i) => halfHours[i]);
    return person((half + uniform()) * 30, null);
  });
  for (let start = 15, owed = uniform(); start < OPEN_HOURS * 60 - 15; start += SLOT) {
    for (owed += (peopleADay(hub) * hub.booked) / (1 - NO_SHOW) / (OPEN_HOURS * 4 - 2); owed >= 1; owed -= 1) {
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

/** Returns the ticket of a visitor. `i`: the number of the arrival. */
export function ticketOf({ arrived, start, service, needs, minutes }, i) {
  const arrivedAt = atMinute(arrived);
  const isLate = start !== null && arrivedAt > atMinute(start) + policy.grace * MINUTE;
  const guarded = start === null || isLate;
  return {
    id: `${service}.${i}`,
    label: `${service}.${i}`,
    service,
    laterServices: [],
    arrivedAt,
    arrival: i,
    dueAt: guarded ? walkInDue(arrivedAt, needs, policy) : appointmentDue(atMinute(start), arrivedAt, needs, policy),
    guarded,
    language: 'en',
    needs,
    appointmentStart: start === null ? null : atMinute(start),
    onlyCounter: null,
    notBefore: null,
    lasts: Math.max(1, Math.round(minutes * MINUTE)),
  };
}
