// `npm run bench [-- --quick]` compares Hubline with a bare server (raw-server.mjs) on the same machine in the same run.
// The exit code is 1 if a request failed, and 0 if an aim was missed, which is only printed.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { builtServer } from '../rehearsal/server-process.mjs';
import { freeTimesMedian } from './free-times.mjs';
import { historyTimes } from './times-after-years.mjs';
import { SCREENS, screenTimes } from './screen-times.mjs';
import { withContestant, withFolder, isPinned } from './contestants.mjs';
import { ResultsTable } from './results-table.mjs';
import { boardRate, bookingRate, callRate, ticketRate } from './request-rates.mjs';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, server: { type: 'string', default: builtServer } },
});
const { server } = options;
const length = options.quick
  ? { passes: 1, requests: 1000, rounds: 1, asks: 60, screens: 40, rows: [1e3, 1e5] }
  : { passes: 3, requests: 2000, rounds: 2, asks: 200, screens: 200, rows: [1e3, 1e6] };
const contestants = ['raw', 'product'];
const table = new ResultsTable();
const failures = [];

const busy = () => readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/).slice(1).map(Number);

/** Resolves to the share of the machine's CPU time that was idle for one second. */
async function idleShare() {
  const before = busy();
  await pause(1000);
  const spent = busy().map((value, index) => value - before[index]);
  return spent[3] / spent.reduce((sum, value) => sum + value, 0);
}

/** The measured rates, in this order, because boards must have calls to show. */
const rates = [
  { name: 'call-next/s', measure: callRate, connections: { each: [10], group: [50] } },
  { name: 'boards read/s', measure: boardRate, connections: { each: [], group: [10, 50] }, reads: true },
  { name: 'bookings/s', measure: bookingRate, connections: { each: [10], group: [50] } },
  { name: 'tickets/s', measure: ticketRate, connections: { each: [10, 50], group: [10, 50] } },
];

/** Measures all rates of one server. */
function ratesOf(who, grouped) {
  const commits = grouped ? ', group commit' : ', one commit each';
  return withFolder((folder) =>
    withContestant(who, { folder, server, grouped }, async (contestant) => {
      for (const { name, measure, connections, reads } of rates) {
        for (const count of connections[grouped ? 'group' : 'each']) {
          const { requests, rounds } = length;
          const round = await measure(contestant, { connections: count, requests, rounds });
          failures.push(...round.failures.map((failure) => `${contestant.name}: ${failure}`));
          table.add(`${name}, ${count} connections${reads ? '' : commits}`, who, round.perSecond);
        }
      }
    }),
  );
}

async function measureRates() {
  for (let pass = 0; pass < length.passes; pass++) {
    for (const grouped of [false, true]) for (const who of contestants) await ratesOf(who, grouped);
  }
}

const words = {
  issue: 'ms to a ticket (p50)',
  call: 'ms to a call (p50)',
  board: 'ms to a board (p50)',
  freeTimes: 'ms to the free times of 90 days (p50)',
};

async function measureHistory() {
  for (const rows of length.rows) {
    for (const who of contestants) {
      const times = await historyTimes(who, { rows, rounds: length.asks, server });
      for (const [name, value] of Object.entries(times)) table.add(historyName(name, rows), who, value);
    }
  }
}

const historyName = (name, rows) => `${words[name]}, ${rows.toLocaleString('en')} past tickets and bookings`;

async function measureScreens() {
  for (const who of contestants) {
    const { p50, p99 } = await screenTimes(who, { rounds: length.screens, server });
    table.add(`ms from call-next to the last of ${SCREENS} screens (p50)`, who, p50);
    table.add(`ms from call-next to the last of ${SCREENS} screens (p99)`, who, p99);
  }
}

/** Medians of free times in milliseconds by past bookings, measured without HTTP and for Hubline only. */
const withinDays = new Map();

async function measureFreeTimes() {
  for (const rows of length.rows) withinDays.set(rows, await freeTimesMedian({ rows, rounds: length.asks }));
}

/** Returns the aims with the measured value and the condition of each. */
function aims() {
  const [short, long] = length.rows;
  const grown = Object.keys(words).map((name) => {
    return table.product(historyName(name, long)) / table.product(historyName(name, short));
  });
  const grouping =
    table.product('tickets/s, 50 connections, group commit') /
    table.product('tickets/s, 50 connections, one commit each');
  return [
    [
      'tickets at 10 connections, one commit each: at least half of raw',
      table.ratio('tickets/s, 10 connections, one commit each'),
      (value) => value >= 0.5,
    ],
    ['tickets at 50 connections: group commit at least twice one commit each', grouping, (value) => value >= 2],
    [
      `flat from ${short} to ${long} rows: the most grown median at most 1.5 times`,
      Math.max(...grown),
      (value) => value <= 1.5,
    ],
    ...[...withinDays].map(([rows, value]) => [
      `free times of 90 days of eight hours in the process, ${rows.toLocaleString('en')} past bookings: under 10 ms`,
      value,
      (milliseconds) => milliseconds < 10,
    ]),
  ];
}

const say = (line) => process.stdout.write(`${line}\n`);

say(
  `Node ${process.version}, ${isPinned ? 'server on core 0, load on core 1' : 'not isPinned: no taskset or one core'}; the server logs warnings only.`,
);
say(
  `Before the run the machine was ${Math.round((await idleShare()) * 100)} % idle (load ${loadavg()[0].toFixed(1)}).`,
);
await measureRates();
await measureHistory();
await measureFreeTimes();
await measureScreens();
say(table.text());
for (const [aim, value, met] of aims()) say(`${met(value) ? 'met   ' : 'MISSED'}  ${aim}: ${value.toFixed(2)}`);
if (failures.length > 0) say(`\n${failures.length} requests failed, such as\n  ${failures.slice(0, 5).join('\n  ')}`);
process.exitCode = failures.length > 0 ? 1 : 0;
