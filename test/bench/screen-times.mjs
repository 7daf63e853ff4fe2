// Measures the time from a press of "call next" until the last of 100 lobby screens has the call.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { hubKeys } from './city.mjs';
import { quantiles } from './quantiles.mjs';
import { HttpConnection } from './http-connection.mjs';
import { sendAll } from './load.mjs';
import { CITY, withContestant, withFolder } from './contestants.mjs';
import { openCounters, ticketRequests } from './request-rates.mjs';

export const SCREENS = 100;
/** The pause between calls. It is longer than the time within which the server merges changes. */
const REST_MS = 120;

/** Connects the screens. `seen` has for each number how many screens have shown it, and when the last one did. */
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

/** Resolves to the time at which the last screen showed a number. */
async function shownByAll(seen, label) {
  while (seen.get(label)?.count !== SCREENS) await pause(1);
  return seen.get(label).at;
}

/**
 * Resolves to the times in milliseconds.
 * @returns {Promise<{ p50: number, p99: number }>}
 */
export function screenTimes(who, { rounds, server }) {
  return withFolder((folder) =>
    withContestant(who, { folder, server }, async (contestant) => {
      const [hub] = hubKeys(CITY.hubs);
      const places = await openCounters(contestant, [hub]);
      const wish = ticketRequests(contestant, [hub]);
      await sendAll(contestant.port, Array.from({ length: rounds + 30 }, wish));
      const { seen, close } = await connectScreens(contestant, hub);
      const connection = new HttpConnection(contestant.port);
      const times = [];
      for (let round = 0; round < rounds; round++) {
        await pause(REST_MS);
        const sent = performance.now();
        const { body } = await connection.send(contestant.callNext(hub, places[round % places.length].counter));
        const { id, label } = contestant.called(body);
        times.push((await shownByAll(seen, label)) - sent);
        await connection.send(contestant.leave(hub, id));
      }
      connection.close();
      close();
      const [p50, p99] = quantiles(times.slice(5), 0.5, 0.99);
      return { p50, p99 };
    }),
  );
}
