// A day at a hub. Ends with 0 when everybody was served as told, nothing was lost and nothing doubled; with 1 otherwise.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { audit } from './audit.mjs';
import { closeHouse, openHouse, planDay, runDay } from './day.mjs';
import { NotUnderstood, readOptions, USAGE } from './options.mjs';
import { administrator, serve } from './serving.mjs';
import { summaryOf } from './summary.mjs';

/** The sample city's. */
const ZONE = 'America/Toronto';
/** Bookings are made so many hours before the day begins. */
const HOURS_AHEAD = 14;
/** Real seconds for signing in and pairing before the day begins. */
const MOMENT_SECONDS = 2;

const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a planned day on this server, audits it and tells; answers whether all was well. */
async function holdDay(planned, url) {
  const day = await openHouse(planned, url);
  await runDay(day, say);
  const audited = await audit(day);
  await closeHouse(day);
  say(`\n${summaryOf(day, audited)}`);
  return audited.findings.length === 0 && day.ledger.faults.length === 0;
}

/** The day begins at the server's present moment. */
async function onRunningServer({ url, email, password, ...options }) {
  const planned = await planDay(options, { url, account: { email, password }, ours: false });
  announce(planned);
  return holdDay(planned, url);
}

/** Booked the evening before; then the server starts again, with a clock that runs at our pace. */
async function onOwnServer(options, folder) {
  const { pace, server, database = `sqlite:${join(folder, 'hubline.sqlite')}` } = options;
  const begin = DateTime.fromISO(options.date, { zone: ZONE }).plus({ hours: options.from });
  const start = (at, rate) => {
    const clock = { HUBLINE_CLOCK_START: at.toUTC().toISO(), HUBLINE_CLOCK_RATE: String(rate) };
    return serve({ HUBLINE_DATABASE_URL: database, ...clock }, { server });
  };
  const evening = await start(begin.minus({ hours: HOURS_AHEAD }), 1);
  const place = { url: evening.url, account: administrator, begin: begin.toMillis(), ours: true };
  const planned = await planDay(options, place).finally(evening.stop);
  announce(planned);
  const morning = await start(begin.minus({ seconds: MOMENT_SECONDS * pace }), pace);
  return holdDay(planned, morning.url).finally(morning.stop);
}

function announce({ options, people, ledger, shifts, date }) {
  const { hub, from, to, seed } = options;
  const hours = `${date}, ${from} to ${to} o’clock`;
  say(
    `${hub}, ${hours}: ${people.length} people, ${ledger.bookings.size} booked, ${shifts.length} counters, seed ${seed}`,
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
  process.stderr.write(`${error instanceof NotUnderstood ? `${error.message}\n\n${USAGE}` : error.stack}\n`);
  process.exitCode = 1;
}
