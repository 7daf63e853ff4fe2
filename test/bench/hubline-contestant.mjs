// Hubline as a contestant: how it is started, and its requests, which use the public API only.
import { randomUUID } from 'node:crypto';
import { firstAdministrator, startServer } from '../rehearsal/server-process.mjs';
import { hubKeys, writeCity } from './city.mjs';
import { sendAll } from './load.mjs';

export const hublineFile = (folder) => `${folder}/hubline.sqlite`;

/** `grouped`: whether the unit of work uses group commit. `size`: the hubs and counters of the city. */
export async function startHubline({ folder, command, grouped, size, server }) {
  const city = `${folder}/city.yaml`;
  writeCity(city, size);
  const environment = {
    HUBLINE_DATABASE_URL: `sqlite:${hublineFile(folder)}`,
    HUBLINE_CITY: city,
    HUBLINE_GROUP_COMMIT: grouped ? 'on' : 'off',
  };
  const { port, pid, stop } = await startServer(environment, { server, command });
  const staff = await signIn(port);
  const kiosks = await pairKiosks(port, staff, hubKeys(size.hubs));
  return { name: 'Hubline', port, pid, stop, ...asking(staff, kiosks) };
}

/** Resolves to the headers of the administrator's session. */
async function signIn(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(firstAdministrator),
  });
  const { csrfToken } = await answer.json();
  const [cookie] = answer.headers.getSetCookie()[0].split(';');
  return { cookie, 'x-csrf-token': csrfToken };
}

/** Pairs a kiosk at each hub and resolves to its headers by hub. */
async function pairKiosks(port, headers, hubs) {
  const wishes = hubs.map((hub) => {
    const body = { hub, kind: 'kiosk', label: 'Bench' };
    return { method: 'POST', path: '/api/v1/devices', body, headers };
  });
  const paired = await sendAll(port, wishes);
  return new Map(paired.map(({ body, request }) => [request.body.hub, { authorization: `Bearer ${body.key}` }]));
}

function asking(staff, kiosks) {
  const once = (headers = {}) => ({ ...headers, 'idempotency-key': randomUUID() });
  const post = (path, body, headers) => ({ method: 'POST', path: `/api/v1${path}`, body, headers });
  const get = (path) => ({ method: 'GET', path: `/api/v1${path}` });
  let residents = 0;
  /** Returns a new contact each time, because the bookings of one contact are limited. */
  const contact = () => ({ name: 'Ada', email: `ada${++residents}@example.org` });
  return {
    issue: (hub, service) => post('/kiosk/tickets', { service, language: 'en' }, once(kiosks.get(hub))),
    open: (counter) => post(`/counters/${counter}/open`, {}, staff),
    callNext: (_hub, counter) => post(`/counters/${counter}/call-next`, {}, once(staff)),
    called: ({ ticket }) => ({ id: ticket.id, label: ticket.ticket }),
    leave: (_hub, id) => post(`/tickets/${id}/leave`, {}, staff),
    book: (hub, service, start) =>
      post('/appointments', { hub, service, start, contact: contact(), language: 'en' }, once()),
    board: (hub) => get(`/hubs/${hub}/board`),
    freeTimes: (hub, service, from, days) =>
      get(`/hubs/${hub}/free-times?${new URLSearchParams({ service, from, to: lastDay(from, days) })}`),
    socket: {
      path: '/live',
      auth: (hub) => ({ hub }),
      newest: (board) => board.calls[0]?.ticket,
    },
  };
}

const DAY_MS = 86_400_000;
const lastDay = (from, days) => new Date(Date.parse(from) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
