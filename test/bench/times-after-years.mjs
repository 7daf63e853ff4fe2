// Whether a day stays as quick with years behind it: the same few requests, one at a time, on a short and a long history.
import { performance } from 'node:perf_hooks';
import { hubKeys } from './city.mjs';
import { share } from './figures.mjs';
import { fill } from './fill.mjs';
import { Line } from './line.mjs';
import { all } from './load.mjs';
import { productFile } from './product.mjs';
import { rawFile } from './raw.mjs';
import { CITY, during, inFolder } from './stage.mjs';
import { openPlaces, ticketWishes } from './writes.mjs';

const files = { raw: rawFile, product: productFile };
const WARM_UP = 20;
const DAYS = 90;
const WAITING = 30;

/**
 * Medians in milliseconds after so many past tickets and bookings.
 * @returns {Promise<{ issue: number, call: number, board: number, freeTimes: number }>}
 */
export function historyTimes(who, { rows, rounds, server }) {
  return inFolder(async (folder) => {
    const options = { folder, server };
    await during(who, options, async () => undefined); // makes the tables
    fill(files[who](folder), rows);
    return during(who, options, (contestant) => medians(contestant, rounds));
  });
}

async function medians(contestant, rounds) {
  const [hub] = hubKeys(CITY.hubs);
  const places = await openPlaces(contestant, [hub]);
  const wish = ticketWishes(contestant, [hub]);
  await all(contestant.port, Array.from({ length: WAITING }, wish));
  const line = new Line(contestant.port);
  const times = { issue: [], call: [], board: [], freeTimes: [] };
  const ask = async (name, request) => {
    const sent = performance.now();
    const { status, body } = await line.send(request);
    if (status >= 300) throw new Error(`${request.method} ${request.path}: ${status} ${JSON.stringify(body)}`);
    times[name]?.push(performance.now() - sent);
    return body;
  };
  const tomorrow = new Date(performance.timeOrigin + 86_400_000).toISOString().slice(0, 10);
  for (let round = 0; round < rounds + WARM_UP; round++) {
    await ask('issue', wish());
    const called = await ask('call', contestant.callNext(hub, places[round % places.length].counter));
    await ask('board', contestant.board(hub));
    await ask('leave', contestant.leave(hub, contestant.called(called).id));
    if (round % 4 === 0) await ask('freeTimes', contestant.freeTimes(hub, 'tax', tomorrow, DAYS));
  }
  line.close();
  const median = ([name, list]) => [name, share(list.slice(Math.min(WARM_UP, list.length / 5)), 0.5)[0]];
  return Object.fromEntries(Object.entries(times).map(median));
}
