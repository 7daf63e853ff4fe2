// Compares the forecast for simulated hubs with the estimates that products usually show, each at the arrival of a person.
import { compareByCallingOrder, mayTake } from '../../../dist/domain/queue/order/calling-order.js';
import { forecast } from '../../../dist/domain/forecast/forecast.js';
import { usualUnpunctuality } from '../../../dist/domain/forecast/show-up-odds.js';
import { PredictionErrors, OURS } from './prediction-errors.mjs';
import { Day } from './hub-model.mjs';
import { meanMinutes, MINUTE } from './hub-visitors.mjs';

/** The forecast is compared for one in so many people who wait. */
const EVERY = 24;
/** The name of the forecast without the walk-ins that usually come, as a hub without a history makes it. */
const BOOKED_ONLY = 'ours, booked only';

/** Simulates days until so many people are served, and returns the errors. */
export function hubErrors(hub, { served, seed }) {
  const errors = new PredictionErrors();
  const bookedOnly = new PredictionErrors();
  let count = 0;
  let asked = 0;
  for (let day = 0; count < served; day += 1) {
    const answers = [];
    const played = new Day(hub, seed + day, usualUnpunctuality);
    played.play((ticket, now) => {
      asked += 1;
      if (asked % EVERY !== 0) return;
      const input = played.inputAt(now);
      const own = waitOf(ticket, input, seed);
      const blind = waitOf(ticket, { ...input, walkIns: [] }, seed);
      answers.push({ ticket, own, blind, others: predictions(ticket, now, played) });
    });
    count += played.called.length;
    for (const { ticket, own, blind, others } of answers) {
      const wait = (ticket.calledAt - ticket.arrivedAt) / MINUTE;
      errors.add(wait, { [OURS]: guess(own), [BOOKED_ONLY]: guess(blind), ...others });
      errors.addRange(wait, own);
      bookedOnly.add(wait, {});
      bookedOnly.addRange(wait, blind);
    }
  }
  return { errors, bookedOnly, count };
}

const waitOf = ({ id }, input, seed) => forecast(input, { seed }).tickets.get(id);
const guess = ({ mean, likely }) => ({ mean, median: likely });

/**
 * Returns the usual estimates in minutes. HOL, LES and last 5 are computed for the ticket's service and for the whole hub,
 * because neither is better everywhere.
 */
function predictions(ticket, now, day) {
  const { waiting, called, policy } = day;
  const line = waiting.filter((one) => one !== ticket);
  const ofService = ({ service }) => service === ticket.service;
  return {
    QL: queueLength(ticket, line, { policy, now, open: day.openAt(now) }),
    ...delays('of the service', now, line.filter(ofService), called.filter(ofService)),
    ...delays('of the hub', now, line, called),
  };
}

/** Returns the service minutes of all tickets ahead and of the ticket itself, divided by the counters that may take it. */
function queueLength(ticket, line, { policy, now, open }) {
  const able = open.filter((counter) => mayTake(counter, ticket, open, policy));
  const isAhead = (one) =>
    compareByCallingOrder(one, ticket, policy, now) < 0 && able.some((counter) => mayTake(counter, one, open, policy));
  const minutes = [...line.filter(isAhead), ticket].reduce((sum, { service }) => sum + meanMinutes[service], 0);
  return minutes / Math.max(1, able.length);
}

function delays(whose, now, line, called) {
  const waits = called.slice(-5).map(({ calledAt, arrivedAt }) => (calledAt - arrivedAt) / MINUTE);
  const latest = waits.at(-1) ?? 0;
  const oldest = Math.min(...line.map(({ arrivedAt }) => arrivedAt));
  return {
    [`HOL ${whose}`]: line.length > 0 ? (now - oldest) / MINUTE : latest,
    [`LES ${whose}`]: latest,
    [`last 5 ${whose}`]: waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length),
  };
}
