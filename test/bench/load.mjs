// Sends load through several connections. Each connection sends its next request when it has the answer to the last one.
import { performance } from 'node:perf_hooks';
import { quantiles } from './quantiles.mjs';
import { HttpConnection } from './http-connection.mjs';

/**
 * @typedef {import('./http-connection.mjs').Request} Request
 * @typedef {{ times: number[], seconds: number, failures: string[] }} Round milliseconds of each answer; answers that were not 2xx
 */

/**
 * @param {number} port
 * @param {number} connections
 * @param {() => Request | undefined} next gives the next request; undefined ends the connection that asked
 * @param {{ told?: (body: any, request: Request) => void }} [options] `told` is called with each 2xx answer
 * @returns {Promise<Round>}
 */
export async function runLoad(port, connections, next, { told } = {}) {
  const all = Array.from({ length: connections }, () => new HttpConnection(port));
  const times = [];
  const failures = [];
  const begin = performance.now();
  const work = async (connection) => {
    for (let request = next(); request; request = next()) {
      const sent = performance.now();
      const { status, body } = await connection.send(request);
      times.push(performance.now() - sent);
      if (status < 300) told?.(body, request);
      else failures.push(`${request.method} ${request.path}: ${status} ${body.code ?? ''}`);
    }
  };
  await Promise.all(all.map(work));
  const seconds = (performance.now() - begin) / 1000;
  for (const connection of all) connection.close();
  return { times, seconds, failures };
}

/**
 * Returns a function that gives one request after the other, then undefined.
 * @param {Request[]} requests
 */
export function oneByOne(requests) {
  let at = 0;
  return () => requests[at++];
}

/** Resolves to the answers to these requests in any order, and throws if one is not 2xx. It prepares a measurement. */
export async function sendAll(port, requests, connections = 20) {
  const answers = [];
  const told = (body, request) => answers.push({ body, request });
  const { failures } = await runLoad(port, connections, oneByOne(requests), { told });
  if (failures.length > 0) throw new Error(failures[0]);
  return answers;
}

/**
 * Returns the figures of several rounds taken together.
 * @param {Round[]} rounds
 */
export function combinedRounds(rounds) {
  const times = rounds.flatMap((round) => round.times);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const [p50, p99] = quantiles(times, 0.5, 0.99);
  return { perSecond: times.length / seconds, p50, p99, failures: rounds.flatMap((round) => round.failures) };
}
