// Measures the times of single requests after a short and a long history, which should be the same.
import { performance } from 'node:perf_hooks';
import { hubKeys } from './city.mjs';
import { quantiles } from './quantiles.mjs';
import { fillHistory } from './fill-history.mjs';
import { HttpConnection } from './http-connection.mjs';
import { sendAll } from './load.mjs';
import { hublineFile } from './hubline-contestant.mjs';
import { rawFile } from './raw-contestant.mjs';
import { CITY, withContestant, withFolder } from './contestants.mjs';
import { openCounters, ticketRequests } from './request-rates.mjs';

const files = { raw: rawFile, product: hublineFile };
const WARM_UP = 20;
const DAYS = 90;
const WAITING = 30;

/**
 * Resolves to the median times in milliseconds after so many past tickets and bookings.
 * @returns {Promise<{ issue: number, call: number, board: number, freeTimes: number }>}
 */
export function historyTimes(who, { rows, rounds, server }) {
  return withFolder(async (folder) => {
    const options = { folder, server };
    await withContestant(who, options, async () => undefined); // The first start creates the tables.
    fillHistory(files[who](folder), rows);
    return withContestant(who, options, (contestant) => medians(contestant, rounds));
  });
}

async function medians(contestant, rounds) {
  const [hub] = hubKeys(CITY.hubs);
  const places = await openCounters(contestant, [hub]);
  const wish = ticketRequests(contestant, [hub]);
  await sendAll(contestant.port, Array.from({ length: WAITING }, wish));
  const connection = new HttpConnection(contestant.port);
  const times = { issue: [], call: [], board: [], freeTimes: [] };
  const ask = async (name, request) => {
    const sent = performance.now();
    const { status, body } = await connection.send(request);
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
  connection.close();
  const median = ([name, list]) => [name, quantiles(list.slice(Math.min(WARM_UP, list.length / 5)), 0.5)[0]];
  return Object.fromEntries(Object.entries(times).map(median));
}
