// The day of a rehearsal in three steps: it is planned and booked ahead, its clients are connected, and it runs.
import { DateTime } from 'luxon';
import { work } from './agent.mjs';
import { Api } from './api.mjs';
import { bookAhead } from './bookings.mjs';
import { setClock } from './day-clock.mjs';
import { seededRandom } from './seeded-random.mjs';
import { Acknowledgements } from './acknowledgements.mjs';
import { busyArrivals, planCounters, planVisitors } from './plan.mjs';
import { Screen, listenToQueue } from './live-clients.mjs';
import { visit } from './visitor.mjs';

const MINUTE_MS = 60_000;
/** The hours for which the counters go on after the last arrivals. */
const AFTER_HOURS = 4;
/** The minutes for which the second screen has no connection, in the middle of the day. */
const DISCONNECTED_MINUTES = 5;

/**
 * Plans the day by the seed and books ahead.
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options
 * @param {{ url: string, account: { email: string, password: string }, begin?: number, ours: boolean }} place `begin`: epoch
 *   milliseconds; the server's current time if it is left out. `ours`: whether nobody else uses the server
 */
export async function planDay(options, { url, account, begin, ours }) {
  const { hub, seed, from, to } = options;
  const api = new Api(url, seededRandom(seed + 1));
  const staff = await api.signIn(account.email, account.password);
  const board = await api.get(`/hubs/${hub}/board`);
  const start = begin ?? Date.parse(board.asOf);
  const date = DateTime.fromMillis(start, { zone: board.timeZone }).toISODate();
  const counters = await countersOf(api, staff, options);
  const services = await servicesOf(api, hub, counters);
  const arrivals = options.arrivals ?? busyArrivals(services, counters.length);
  const random = seededRandom(seed);
  const people = planVisitors(random, { services, from, to, arrivals });
  const shifts = planCounters(random, counters, { from, to });
  const end = start + (to - from) * 60 * MINUTE_MS;
  const day = {
    options,
    api,
    acknowledged: new Acknowledgements(),
    hub,
    ours,
    account,
    services,
    people,
    shifts,
    date,
    begin: start,
    end,
  };
  await bookAhead(
    day,
    people.filter(({ booked }) => booked),
  );
  return { ...day, firstSequence: board.sequence };
}

/** Resolves to the first counters that are not open. */
async function countersOf(api, staff, { hub, counters: wanted }) {
  const { counters } = await api.get(`/hubs/${hub}/queue`, staff);
  const free = counters.filter(({ open }) => !open).slice(0, wanted);
  if (free.length === 0) throw new Error(`No counter of ${hub} is free to open.`);
  return free;
}

/** Resolves to the services that these counters can take. */
async function servicesOf(api, hub, counters) {
  const taken = new Set(counters.flatMap(({ services }) => services));
  return (await api.get(`/hubs/${hub}/services`)).filter(({ key }) => taken.has(key));
}

/** Signs in, pairs a kiosk and two lobby screens, and sets the clock. */
export async function connectClients(day, url) {
  const { api, hub, account, options } = day;
  api.url = url;
  const staff = await api.signIn(account.email, account.password);
  const pair = (kind) => api.post('/devices', { hub, kind, label: 'Rehearsal' }, staff);
  const devices = [await pair('kiosk'), await pair('display'), await pair('display')];
  const [kiosk, ...displays] = devices;
  const screens = displays.map(({ key }) => new Screen(url, hub, key));
  await Promise.all(screens.map((screen) => screen.ready()));
  const clock = await setClock(() => api.get(`/hubs/${hub}/board`), day.ours ? options.pace : undefined);
  clock.begin = day.begin;
  const queueChanges = listenToQueue(url, hub, staff);
  const headers = { staff, kiosk: { authorization: `Bearer ${kiosk.key}` } };
  return { ...day, ...headers, devices, screens, clock, queueChanges };
}

/** Runs the day from the first arrival until the last counter has closed. */
export async function runDay(day, say) {
  const { clock, people, shifts, acknowledged, queueChanges, options } = day;
  const length = (options.to - options.from) * 60;
  let everybodyIsGone = false;
  const over = () => everybodyIsGone || clock.minutes() > length + AFTER_HOURS * 60;
  const nextQueueChange = (minutes) => queueChanges.next((minutes * MINUTE_MS) / clock.pace);
  const running = { ...day, over, nextQueueChange };
  const hourly = setInterval(() => say(progress(day)), (60 * MINUTE_MS) / clock.pace);
  void Promise.all(people.map((person) => visit(running, person))).then(() => {
    everybodyIsGone = true;
  });
  const agents = shifts.map((shift) => work(running, shift));
  await Promise.all([...agents, loseConnection(day, length / 2)]);
  clearInterval(hourly);
  if (!everybodyIsGone) acknowledged.faults.push('people were still in the building when the counters gave up');
}

async function loseConnection({ clock, screens }, minutes) {
  await clock.until(minutes);
  await screens[1].loseConnection(clock.pass(DISCONNECTED_MINUTES));
}

function progress({ clock, acknowledged, options }) {
  const visits = [...acknowledged.visits.values()];
  const inState = (state) => visits.filter((visiting) => visiting.state === state).length;
  const minutes = Math.round(options.from * 60 + clock.minutes());
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${time}  ${visits.length} tickets, ${inState('done')} served, ${inState('waiting')} waiting`;
}

/** Closes the sockets and revokes the devices. */
export async function disconnectClients({ api, staff, devices, screens, queueChanges }) {
  queueChanges.close();
  for (const screen of screens) screen.close();
  for (const { id } of devices) await api.send('DELETE', `/devices/${id}`, undefined, staff);
}
