// From the tap on "call next" to the last of 100 lobby screens that shows it.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { hubKeys } from './city.mjs';
import { share } from './figures.mjs';
import { Line } from './line.mjs';
import { all } from './load.mjs';
import { CITY, during, inFolder } from './stage.mjs';
import { openPlaces, ticketWishes } from './writes.mjs';

export const SCREENS = 100;
/** Between calls; longer than changes may be merged. */
const REST_MS = 120;

/** Screens that tell when all of them show a number. */
async function connectScreens(contestant, hub) {
  const { path, auth, newest } = contestant.socket;
  const seen = new Map();
  const options = { transports: ['websocket'], forceNew: true, auth: auth(hub) };
  const sockets = Array.from({ length: SCREENS }, () => io(`http://127.0.0.1:${contestant.port}${path}`, options));
  for (const socket of sockets) {
    let last;
    socket.on('board', (board) => {
      const label = newest(board);
      if (label === last || label === undefined) return;
      last = label;
      const { count } = seen.get(label) ?? { count: 0 };
      seen.set(label, { count: count + 1, at: performance.now() });
    });
  }
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  const close = () => sockets.forEach((socket) => socket.disconnect());
  return { seen, close };
}

/** The moment at which the last screen showed it. */
async function shownByAll(seen, label) {
  while (seen.get(label)?.count !== SCREENS) await pause(1);
  return seen.get(label).at;
}

/**
 * Milliseconds, p50 and p99.
 * @returns {Promise<{ p50: number, p99: number }>}
 */
export function screenTimes(who, { rounds, server }) {
  return inFolder((folder) =>
    during(who, { folder, server }, async (contestant) => {
      const [hub] = hubKeys(CITY.hubs);
      const places = await openPlaces(contestant, [hub]);
      const wish = ticketWishes(contestant, [hub]);
      await all(contestant.port, Array.from({ length: rounds + 30 }, wish));
      const { seen, close } = await connectScreens(contestant, hub);
      const line = new Line(contestant.port);
      const times = [];
      for (let round = 0; round < rounds; round++) {
        await pause(REST_MS);
        const sent = performance.now();
        const { body } = await line.send(contestant.callNext(hub, places[round % places.length].counter));
        const { id, label } = contestant.called(body);
        times.push((await shownByAll(seen, label)) - sent);
        await line.send(contestant.leave(hub, id));
      }
      line.close();
      close();
      const [p50, p99] = share(times.slice(5), 0.5, 0.99);
      return { p50, p99 };
    }),
  );
}
