// Compares the calling order with others on simulated days, or with changed numbers on a recorded day, and prints tables. All
// random numbers come from fixed seeds.
//   npm run bench:policy
//   npm run bench:policy -- --database sqlite:data/hubline.sqlite --hub city-hall --day 2027-03-15 [--guard 45] [--credit 30] [--counters +1]
import { parseArgs } from 'node:util';
import { replay } from '../../../dist/domain/queue/history/replay.js';
import { replayedWaitsOf } from '../../../dist/domain/queue/history/replayed-waits.js';
import { daysOfHall } from './simulated-days.mjs';
import { replayRecorded } from './recorded-day.mjs';
import { creditAndGuard, rules, beyondCreditAndGuard } from './compared-rules.mjs';

const DAYS = 400;
const SEED = 20270315;
const settings = [
  // The figures of product.md lie between the first two, because it does not say whether its load includes no-shows.
  { load: 1, booked: 0.2 },
  { load: 0.95, booked: 0.2 },
  { load: 0.95, booked: 0.5 },
  { load: 0.85, booked: 0.2 },
];
/** The aims of product.md in minutes: the p90 of booked people under 8 and the p99 of walk-ins under 75. */
const ASKED = { booked: 8, walkIn: 75 };
const CREDITS = [15, 30, 45, 60, 75, 90];
const GUARDS = [30, 40, 45, 50, 55, 60, 70];

const { values: wanted } = parseArgs({
  options: {
    database: { type: 'string' },
    hub: { type: 'string' },
    day: { type: 'string' },
    guard: { type: 'string' },
    credit: { type: 'string' },
    counters: { type: 'string' },
  },
});

/** Returns the waits of simulated days under a compared order, for booked people and walk-ins. */
function waitsUnder(days, { name, policy, rule }) {
  const waits = replayedWaitsOf(days.flatMap((day) => replay(day, policy, rule)));
  if (waits.uncalled > 0) throw new Error(`${waits.uncalled} were never called under ${name}`);
  return waits;
}

const cell = (value, width = 8) => value.toFixed(1).padStart(width);
const row = (name, { booked, walkIn }) =>
  [
    name.padEnd(36),
    ...[booked, walkIn].flatMap((one) =>
      [one.mean, one.nineOfTen, one.ninetyNineOfHundred].map((value) => cell(value)),
    ),
  ].join('');
const head = [
  'minutes'.padEnd(36),
  ...['booked', 'walk-in'].flatMap((who) =>
    [`${who} mean`, 'p90', 'p99'].map((name) => name.split(' ').at(-1).padStart(8)),
  ),
].join('');

function compare({ load, booked }) {
  const days = daysOfHall({ days: DAYS, load, booked, seed: SEED });
  console.log(
    `\n${DAYS} days, 5 counters, load ${load}, ${booked * 100} % booked: waits of the booked, then of walk-ins`,
  );
  console.log(head);
  for (const entry of rules) console.log(row(entry.name, waitsUnder(days, entry)));
  return days;
}

/** Prints the p90 of booked people and the p99 of walk-ins by credit and guard. A star marks the Pareto front. */
function sweep(days) {
  const tried = CREDITS.flatMap((credit) =>
    GUARDS.map((guard) => ({ credit, guard, ...pair(waitsUnder(days, creditAndGuard(credit, guard))) })),
  );
  console.log(
    `\nbooked p90 / walk-in p99 by credit (down) and guard (across); * on the front\n${''.padEnd(8)}${GUARDS.map((guard) => String(guard).padStart(14)).join('')}`,
  );
  for (const credit of CREDITS) {
    const cells = tried.filter((one) => one.credit === credit).map((one) => shown(one, tried));
    console.log(`${String(credit).padEnd(8)}${cells.join('')}`);
  }
  return tried;
}

const pair = ({ booked, walkIn }) => ({ booked: booked.nineOfTen, walkIn: walkIn.ninetyNineOfHundred });
const isOnFront = (one, all) =>
  !all.some((other) => other !== one && other.booked <= one.booked && other.walkIn <= one.walkIn);
const shown = (one, all) =>
  `${one.booked.toFixed(1)} / ${one.walkIn.toFixed(1)}${isOnFront(one, all) ? '*' : ' '}`.padStart(14);

/** Prints whether other orders than credit and guard reach the aims: a guard on other orders, and faster credits. */
function beyond(days, tried) {
  console.log(
    `\nasked: booked p90 under ${ASKED.booked} with walk-in p99 under ${ASKED.walkIn}; tried beside the sweep:`,
  );
  for (const entry of beyondCreditAndGuard) {
    const figures = pair(waitsUnder(days, entry));
    tried.push({ name: entry.name, ...figures });
    console.log(`${entry.name.padEnd(52)}${cell(figures.booked)} / ${cell(figures.walkIn)}`);
  }
  const met = tried.filter(({ booked, walkIn }) => booked < ASKED.booked && walkIn < ASKED.walkIn);
  const names = met.map(({ name, credit, guard }) => name ?? `credit ${credit} + guard ${guard}`);
  console.log(met.length > 0 ? `met by: ${names.join('; ')}` : `met by none of ${tried.length}`);
}

if (wanted.database) {
  const { asItWas, otherwise } = await replayRecorded(wanted);
  console.log(`\n${wanted.hub} on ${wanted.day}: waits of the booked, then of walk-ins\n${head}`);
  console.log(row('as it was', asItWas));
  console.log(row('otherwise', otherwise));
} else {
  const [hardest] = settings.map(compare);
  beyond(hardest, sweep(hardest));
}
