// `npm run rehearse` simulates a day at a hub through the public API and sockets. The exit code is 0 if every acknowledged
// action is stored exactly once and nothing failed, and 1 otherwise.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { audit } from './audit.mjs';
import { disconnectClients, connectClients, planDay, runDay } from './rehearsal-day.mjs';
import { InvalidOptions, readOptions, USAGE } from './options.mjs';
import { firstAdministrator, startServer } from './server-process.mjs';
import { summaryOf } from './summary.mjs';

/** The time zone of the sample city. */
const ZONE = 'America/Toronto';
/** The hours before the beginning of the day at which bookings are made. */
const HOURS_AHEAD = 14;
/** The real seconds for signing in and pairing before the day begins. */
const PREPARATION_SECONDS = 2;

const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a planned day on this server, audits it and prints the summary. Resolves to whether there was no finding and no fault. */
async function rehearseDay(planned, url) {
  const day = await connectClients(planned, url);
  await runDay(day, say);
  const audited = await audit(day);
  await disconnectClients(day);
  say(`\n${summaryOf(day, audited)}`);
  return audited.findings.length === 0 && day.acknowledged.faults.length === 0;
}

/** Rehearses a day that begins at the current time of a running server. */
async function onRunningServer({ url, email, password, ...options }) {
  const planned = await planDay(options, { url, account: { email, password }, ours: false });
  announce(planned);
  return rehearseDay(planned, url);
}

/** Books on the evening before the day, then starts the server again with a clock that runs at the wanted pace. */
async function onOwnServer(options, folder) {
  const { pace, server, database = `sqlite:${join(folder, 'hubline.sqlite')}` } = options;
  const begin = DateTime.fromISO(options.date, { zone: ZONE }).plus({ hours: options.from });
  const start = (at, rate) => {
    const clock = { HUBLINE_CLOCK_START: at.toUTC().toISO(), HUBLINE_CLOCK_RATE: String(rate) };
    return startServer({ HUBLINE_DATABASE_URL: database, ...clock }, { server });
  };
  const evening = await start(begin.minus({ hours: HOURS_AHEAD }), 1);
  const place = { url: evening.url, account: firstAdministrator, begin: begin.toMillis(), ours: true };
  const planned = await planDay(options, place).finally(evening.stop);
  announce(planned);
  const morning = await start(begin.minus({ seconds: PREPARATION_SECONDS * pace }), pace);
  return rehearseDay(planned, morning.url).finally(morning.stop);
}

function announce({ options, people, acknowledged, shifts, date }) {
  const { hub, from, to, seed } = options;
  const hours = `${date}, ${from} to ${to} o’clock`;
  say(
    `${hub}, ${hours}: ${people.length} people, ${acknowledged.bookings.size} booked, ${shifts.length} counters, seed ${seed}`,
  );
}

async function rehearse(options) {
  if (options.url) return onRunningServer(options);
  const folder = mkdtempSync(join(tmpdir(), 'hubline-rehearsal-'));
  try {
    return await onOwnServer(options, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) say(USAGE);
  else if (!(await rehearse(options))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof InvalidOptions ? `${error.message}\n\n${USAGE}` : error.stack}\n`);
  process.exitCode = 1;
}
