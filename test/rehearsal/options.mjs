// What can be said on the command line.
import { parseArgs } from 'node:util';
import { builtServer } from './serving.mjs';

export const USAGE = `npm run rehearse -- [options]: a day at a hub, through the public API and sockets only

  --hub training-hall   the hub
  --pace 60             minutes of the day in a real minute
  --from 8 --to 18      hours of the day
  --counters 5          how many of the hub's counters work
  --arrivals N          people an hour at the peak; as many as keep the counters busy when left out
  --seed 1              the same seed plans the same day
  --date 2027-03-16     the day, on a server of our own
  --database URL        postgres://… for a server of our own; a temporary SQLite file when left out
  --url URL --email … --password …   drives a server that is running, from its own now on and at its clock's pace`;

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

/** What stands on the command line cannot be done. */
export class NotUnderstood extends Error {}

/** @throws {NotUnderstood} */
export function readOptions(words) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string', default: defaults[name] }]));
  const values = parsed(words, { ...options, help: { type: 'boolean', default: false } });
  const numbers = ['pace', 'from', 'to', 'counters', 'seed', 'arrivals'].filter((name) => values[name] !== undefined);
  for (const name of numbers) {
    values[name] = Number(values[name]);
    if (!(values[name] >= 0)) throw new NotUnderstood(`--${name} wants a number`);
  }
  if (values.to <= values.from || values.to > 24)
    throw new NotUnderstood('--to wants an hour after --from, 24 at most');
  if (values.url && !(values.email && values.password)) throw new NotUnderstood('--url wants --email and --password');
  return { ...values, server: values.server ?? builtServer };
}

function parsed(words, options) {
  try {
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw new NotUnderstood(error.message, { cause: error });
  }
}
