// Hubline as a contestant: how it is started and asked, through its public API only.
import { randomUUID } from 'node:crypto';
import { administrator, serve } from '../rehearsal/serving.mjs';
import { hubKeys, writeCity } from './city.mjs';
import { all } from './load.mjs';

export const productFile = (folder) => `${folder}/hubline.sqlite`;

/** `grouped`: the unit of work commits in groups. `size`: hubs and counters of the city. */
export async function startProduct({ folder, command, grouped, size, server }) {
  const city = `${folder}/city.yaml`;
  writeCity(city, size);
  const environment = {
    HUBLINE_DATABASE_URL: `sqlite:${productFile(folder)}`,
    HUBLINE_CITY: city,
    HUBLINE_GROUP_COMMIT: grouped ? 'on' : 'off',
  };
  const { port, pid, stop } = await serve(environment, { server, command });
  const staff = await signIn(port);
  const kiosks = await pairKiosks(port, staff, hubKeys(size.hubs));
  return { name: 'Hubline', port, pid, stop, ...asking(staff, kiosks) };
}

/** Headers of the administrator's session. */
async function signIn(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(administrator),
  });
  const { csrfToken } = await answer.json();
  const [cookie] = answer.headers.getSetCookie()[0].split(';');
  return { cookie, 'x-csrf-token': csrfToken };
}

/** A kiosk's headers by hub. */
async function pairKiosks(port, headers, hubs) {
  const wishes = hubs.map((hub) => {
    const body = { hub, kind: 'kiosk', label: 'Bench' };
    return { method: 'POST', path: '/api/v1/devices', body, headers };
  });
  const paired = await all(port, wishes);
  return new Map(paired.map(({ body, request }) => [request.body.hub, { authorization: `Bearer ${body.key}` }]));
}

function asking(staff, kiosks) {
  const once = (headers = {}) => ({ ...headers, 'idempotency-key': randomUUID() });
  const post = (path, body, headers) => ({ method: 'POST', path: `/api/v1${path}`, body, headers });
  const get = (path) => ({ method: 'GET', path: `/api/v1${path}` });
  let residents = 0;
  /** Each time somebody else: one contact may not book any number of times. */
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
