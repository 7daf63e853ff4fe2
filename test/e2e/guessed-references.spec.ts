// References and links cannot be found by trying: wrong ones get the answer of unknown ones, and slow their sender down.
import type { Problem } from '../../src/contract/wire.js';
import { type ApiClient, acceptsHtml, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { HallPerTest } from '../support/hall-per-test.js';

const START = '2027-03-15T15:00:00.000Z';
const UNKNOWN = 'K7M4QPM';
const settings = { HUBLINE_LIMIT_FACTOR: '1', HUBLINE_TRUST_PROXY: '127.0.0.1' };

describe.each(databases)('a guessed reference on %s', (database) => {
  const place = new HallPerTest({ database, settings });
  const wrong = 'x'.repeat(32);
  const from = (address: string, client: ApiClient) => client.with({ 'x-forwarded-for': address });
  const tokenBearer = () => withKey(place.hall.server.url, wrong);

  it('is answered with a wrong token as one that does not exist, by the API and on pages', async () => {
    const { hall } = place;
    const { reference } = await hall.book({ start: START });
    const { entry } = await hall.waitFor({ service: 'general-information' });
    const pairs: [ApiClient, string, string, string][] = [];
    const api = tokenBearer();
    for (const path of ['', '/calendar.ics']) pairs.push([api, 'GET', `/api/v1/appointments/*${path}`, reference]);
    pairs.push([api, 'POST', '/api/v1/appointments/*/cancel', reference]);
    pairs.push([api, 'GET', '/api/v1/waiting-list/*', entry]);
    const reader = hall.resident.with(acceptsHtml);
    for (const page of ['', '/cancel', '/change', '/confirm']) {
      pairs.push([reader, 'GET', `/appointments/*${page}?token=${wrong}`, reference]);
    }
    pairs.push([reader, 'GET', `/waiting/*?token=${wrong}`, entry]);
    for (const [client, method, path, known] of pairs) {
      const unknown = known === entry ? 'training-hall.AAAAAAAAAAAAAAAAAAAAAA' : UNKNOWN;
      const [real, made] = await Promise.all(
        [known, unknown].map((name) =>
          client.send<Problem>(method, path.replace('*', name), method === 'POST' ? {} : undefined),
        ),
      );
      expect([path, real?.status]).toEqual([path, 404]);
      expect([made?.status, plain(made?.body, unknown)]).toEqual([real?.status, plain(real?.body, known)]);
    }
  });

  it('is refused after thirty wrong ones of an address, even if it is right, and to nobody else', async () => {
    const { hall } = place;
    const booked = await hall.book({ start: START });
    const path = `/api/v1/appointments/${booked.reference}`;
    const guesser = from('203.0.113.1', tokenBearer());
    const codes = [];
    for (let index = 0; index < 31; index++) codes.push((await guesser.send('GET', path)).status);
    expect(codes.slice(28)).toEqual([404, 404, 429]);
    const owner = withKey(hall.server.url, booked.manageToken);
    const refused = await from('203.0.113.1', owner).send('GET', path);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const page = `/appointments/${booked.reference}?token=${booked.manageToken}`;
    expect((await from('203.0.113.1', hall.resident).send('GET', page)).status).toBe(429);
    expect((await from('203.0.113.2', owner).send('GET', path)).status).toBe(200);
  });

  it('is refused to a kiosk after thirty wrong ones', async () => {
    const { hall } = place;
    const codes = [];
    for (let index = 0; index < 31; index++) {
      codes.push((await hall.kiosk.send('POST', '/api/v1/kiosk/check-ins', { reference: UNKNOWN })).status);
    }
    expect(codes.slice(28)).toEqual([404, 404, 429]);
    expect((await hall.takeTicket()).ticket).toBeDefined();
  });
});

/** An answer without the name that was asked for. */
const plain = (body: Problem | string | undefined, name: string): string =>
  JSON.stringify(body).replaceAll(name, '').replaceAll(encodeURIComponent(name), '');
