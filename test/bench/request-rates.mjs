// Measures tickets, calls, bookings and boards per second at many hubs, so that each queue stays as long as a real one.
import { performance } from 'node:perf_hooks';
import { counterKeys, hubKeys, SERVICES } from './city.mjs';
import { sendAll, oneByOne, runLoad, combinedRounds } from './load.mjs';
import { CITY } from './contestants.mjs';

const hubs = hubKeys(CITY.hubs);
const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/** @typedef {{ connections: number, requests: number, rounds: number }} Pace */

/** Returns a function that gives the items one after the other, again and again. */
function rotation(list) {
  let at = 0;
  return () => list[at++ % list.length];
}

/** Returns a function that gives requests for tickets, at one hub after the other. */
export function ticketRequests(contestant, keys = hubs) {
  const hub = rotation(keys);
  let taken = 0;
  const service = () => SERVICES[Math.floor(taken++ / keys.length) % SERVICES.length];
  return () => {
    const place = { hub: hub() };
    return { ...contestant.issue(place.hub, service()), place };
  };
}

const many = (count, wish) => Array.from({ length: count }, wish);

/** Measures one round after a warm-up. Both contestants get the same number of requests, so that their tables grow alike. */
async function timed({ port }, wish, { connections, requests }, told) {
  await runLoad(port, connections, oneByOne(many(requests / 4, wish)), { told });
  return combinedRounds([await runLoad(port, connections, oneByOne(many(requests, wish)), { told })]);
}

/**
 * Measures tickets. Everybody leaves afterwards, which is not measured, so that no queue grows much beyond a hundred.
 * @param {Pace} pace
 */
export async function ticketRate(contestant, pace) {
  const leaving = [];
  const told = ({ id }, { place }) => leaving.push(contestant.leave(place.hub, id));
  const rate = await timed(contestant, ticketRequests(contestant), pace, told);
  await sendAll(contestant.port, leaving);
  return rate;
}

/**
 * Measures boards.
 * @param {Pace} pace
 */
export const boardRate = (contestant, pace) => {
  const hub = rotation(hubs);
  return timed(contestant, () => contestant.board(hub()), pace);
};

/** Opens all counters of these hubs and resolves to them. */
export async function openCounters(contestant, keys = hubs) {
  const places = keys.flatMap((hub) => counterKeys(hub, CITY.counters).map((counter) => ({ hub, counter })));
  if (contestant.open) {
    const opening = places.map(({ counter }) => contestant.open(counter));
    await sendAll(contestant.port, opening);
  }
  return places;
}

/**
 * Measures calls. Every counter of every hub calls once in a round, and the called people leave before the next round, which
 * is not measured.
 * @param {Pace} pace
 */
export async function callRate(contestant, { connections, rounds }) {
  const { port } = contestant;
  const places = await openCounters(contestant);
  const wish = ticketRequests(contestant);
  await sendAll(port, many(places.length * 2, wish));
  const counted = [];
  for (let round = 0; round <= rounds; round++) {
    const leaving = [];
    const told = (body, { place }) => leaving.push(contestant.leave(place.hub, contestant.called(body).id));
    const calls = places.map((place) => ({ ...contestant.callNext(place.hub, place.counter), place }));
    const part = await runLoad(port, connections, oneByOne(calls), { told });
    if (round > 0) counted.push(part); // The first round is the warm-up.
    await sendAll(port, leaving);
    await sendAll(port, many(places.length, wish));
  }
  return combinedRounds(counted);
}

/**
 * Measures bookings of one quarter of an hour after the other, from tomorrow on.
 * @param {Pace} pace
 */
export function bookingRate(contestant, pace) {
  const hub = rotation(hubs);
  const tomorrow = Math.ceil(performance.timeOrigin / DAY_MS) * DAY_MS + DAY_MS;
  let booked = 0;
  const wish = () => {
    const cell = Math.floor(booked / (hubs.length * SERVICES.length));
    const service = SERVICES[Math.floor(booked / hubs.length) % SERVICES.length];
    booked++;
    return contestant.book(hub(), service, new Date(tomorrow + cell * QUARTER_MS).toISOString());
  };
  return timed(contestant, wish, pace);
}
