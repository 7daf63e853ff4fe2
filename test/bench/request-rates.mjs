// Tickets, calls, bookings and boards a second, over many hubs, so that queues stay as long as real ones.
import { performance } from 'node:perf_hooks';
import { counterKeys, hubKeys, SERVICES } from './city.mjs';
import { all, listed, load, together } from './load.mjs';
import { CITY } from './stage.mjs';

const hubs = hubKeys(CITY.hubs);
const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/** @typedef {{ connections: number, requests: number, rounds: number }} Pace */

/** One after the other, from the beginning again. */
function rotation(list) {
  let at = 0;
  return () => list[at++ % list.length];
}

/** Requests for tickets, hub after hub. */
export function ticketWishes(contestant, keys = hubs) {
  const hub = rotation(keys);
  let taken = 0;
  const service = () => SERVICES[Math.floor(taken++ / keys.length) % SERVICES.length];
  return () => {
    const place = { hub: hub() };
    return { ...contestant.issue(place.hub, service()), place };
  };
}

const many = (count, wish) => Array.from({ length: count }, wish);

/** A warm-up, then the round that counts; as many requests for either contestant, so that their tables grow alike. */
async function timed({ port }, wish, { connections, requests }, told) {
  await load(port, connections, listed(many(requests / 4, wish)), { told });
  return together([await load(port, connections, listed(many(requests, wish)), { told })]);
}

/**
 * Everybody leaves afterwards, outside of the time: no hub's queue grows much past a hundred.
 * @param {Pace} pace
 */
export async function ticketRate(contestant, pace) {
  const leaving = [];
  const told = ({ id }, { place }) => leaving.push(contestant.leave(place.hub, id));
  const rate = await timed(contestant, ticketWishes(contestant), pace, told);
  await all(contestant.port, leaving);
  return rate;
}

/** @param {Pace} pace */
export const boardRate = (contestant, pace) => {
  const hub = rotation(hubs);
  return timed(contestant, () => contestant.board(hub()), pace);
};

/** Opens all counters of these hubs; answers who may call where. */
export async function openPlaces(contestant, keys = hubs) {
  const places = keys.flatMap((hub) => counterKeys(hub, CITY.counters).map((counter) => ({ hub, counter })));
  if (contestant.open) {
    const opening = places.map(({ counter }) => contestant.open(counter));
    await all(contestant.port, opening);
  }
  return places;
}

/**
 * Every counter of every hub calls once a round; who was called leaves before the next, outside of the time.
 * @param {Pace} pace
 */
export async function callRate(contestant, { connections, rounds }) {
  const { port } = contestant;
  const places = await openPlaces(contestant);
  const wish = ticketWishes(contestant);
  await all(port, many(places.length * 2, wish));
  const counted = [];
  for (let round = 0; round <= rounds; round++) {
    const leaving = [];
    const told = (body, { place }) => leaving.push(contestant.leave(place.hub, contestant.called(body).id));
    const calls = places.map((place) => ({ ...contestant.callNext(place.hub, place.counter), place }));
    const part = await load(port, connections, listed(calls), { told });
    if (round > 0) counted.push(part); // the first is the warm-up
    await all(port, leaving);
    await all(port, many(places.length, wish));
  }
  return together(counted);
}

/**
 * Bookings of one quarter of an hour after another, from tomorrow on.
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
