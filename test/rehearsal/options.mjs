// The options of the command line.
import { parseArgs } from 'node:util';
import { builtServer } from './server-process.mjs';

export const USAGE = `npm run rehearse -- [options]: a day at a hub, through the public API and sockets only

  --hub training-hall   the hub
  --pace 60             minutes of the day in one real minute
  --from 8 --to 18      hours of the day
  --counters 5          how many of the hub's counters work
  --arrivals N          people an hour at the peak; the default keeps the counters busy
  --seed 1              the same seed plans the same day
  --date 2027-03-16     the day, on the rehearsal's own server
  --database URL        postgres://… for the rehearsal's own server; the default is a temporary SQLite file
  --url URL --email … --password …   uses a running server, from its current time on and at the pace of its clock`;

const defaults = {
  hub: 'training-hall',
  pace: '60',
  from: '8',
  to: '18',
  counters: '5',
  seed: '1',
  date: '2027-03-16',
};
const names = [...Object.keys(defaults), 'arrivals', 'database', 'url', 'email', 'password', 'server'];

/** The error for options that are not valid; its message names the option. */
export class InvalidOptions extends Error {}

/** @throws {InvalidOptions} */
export function readOptions(words) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string', default: defaults[name] }]));
  const values = parsed(words, { ...options, help: { type: 'boolean', default: false } });
  const numbers = ['pace', 'from', 'to', 'counters', 'seed', 'arrivals'].filter((name) => values[name] !== undefined);
  for (const name of numbers) {
    values[name] = Number(values[name]);
    if (!(values[name] >= 0)) throw new InvalidOptions(`--${name} wants a number`);
  }
  if (values.to <= values.from || values.to > 24)
    throw new InvalidOptions('--to wants an hour after --from, 24 at most');
  if (values.url && !(values.email && values.password)) throw new InvalidOptions('--url wants --email and --password');
  return { ...values, server: values.server ?? builtServer };
}

function parsed(words, options) {
  try {
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw new InvalidOptions(error.message, { cause: error });
  }
}
