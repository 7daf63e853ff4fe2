// Load: so many connections, each sending its next request when it has the answer to the last one.
import { performance } from 'node:perf_hooks';
import { share } from './figures.mjs';
import { Line } from './line.mjs';

/**
 * @typedef {import('./line.mjs').Request} Request
 * @typedef {{ times: number[], seconds: number, failures: string[] }} Round milliseconds of each answer; answers that were not 2xx
 */

/**
 * @param {number} port
 * @param {number} connections
 * @param {() => Request | undefined} next undefined ends its connection
 * @param {{ told?: (body: any, request: Request) => void }} [options] `told` hears each 2xx
 * @returns {Promise<Round>}
 */
export async function load(port, connections, next, { told } = {}) {
  const lines = Array.from({ length: connections }, () => new Line(port));
  const times = [];
  const failures = [];
  const begin = performance.now();
  const work = async (line) => {
    for (let request = next(); request; request = next()) {
      const sent = performance.now();
      const { status, body } = await line.send(request);
      times.push(performance.now() - sent);
      if (status < 300) told?.(body, request);
      else failures.push(`${request.method} ${request.path}: ${status} ${body.code ?? ''}`);
    }
  };
  await Promise.all(lines.map(work));
  const seconds = (performance.now() - begin) / 1000;
  for (const line of lines) line.close();
  return { times, seconds, failures };
}

/** @param {Request[]} requests */
export function listed(requests) {
  let at = 0;
  return () => requests[at++];
}

/** Answers to these requests, in no order; throws where one is not 2xx. For what prepares a measure. */
export async function all(port, requests, connections = 20) {
  const answers = [];
  const told = (body, request) => answers.push({ body, request });
  const { failures } = await load(port, connections, listed(requests), { told });
  if (failures.length > 0) throw new Error(failures[0]);
  return answers;
}

/**
 * Rounds of one measure as one figure.
 * @param {Round[]} rounds
 */
export function together(rounds) {
  const times = rounds.flatMap((round) => round.times);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const [p50, p99] = share(times, 0.5, 0.99);
  return { perSecond: times.length / seconds, p50, p99, failures: rounds.flatMap((round) => round.failures) };
}
