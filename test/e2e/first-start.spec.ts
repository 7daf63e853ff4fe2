import { readFile } from 'node:fs/promises';
import { systemActor } from '../../src/domain/access/actor.js';
import { readSettings } from '../../src/platform/config.js';
import { prepare } from '../../src/start.js';
import { readCityFile } from '../../src/use-cases/hub/city-file/read-city-file.js';
import { ApplyCity } from '../../src/use-cases/hub/apply-city.js';
import { administrator, boot, type Booted } from '../support/boot.js';
import { ApiClient, signIn, withKey } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { smallCity } from '../support/test-cities.js';

interface Seen {
  hubs: { key: string }[];
  services: { key: string; name: { en: string } }[];
}

describe.each(databases)('the start of a server on %s', (database) => {
  let server: Booted;
  const see = async (): Promise<Seen> => {
    const anybody = new ApiClient(server.url);
    return {
      hubs: await anybody.get('/api/v1/hubs'),
      services: await anybody.get('/api/v1/hubs/training-hall/services'),
    };
  };

  beforeAll(async () => {
    server = await boot({ database });
  });
  afterAll(() => server.close());

  it('creates the sample city, an administrator, a kiosk and a lobby screen on an empty database', async () => {
    const { hubs, services } = await see();
    expect(hubs.map(({ key }) => key)).toEqual([
      'city-hall',
      'north-york',
      'scarborough',
      'etobicoke',
      'east-york',
      'training-hall',
    ]);
    expect(services.length).toBeGreaterThanOrEqual(12);
    expect(server.first.devices.map(({ kind, hub }) => [kind, hub])).toEqual([
      ['kiosk', 'training-hall'],
      ['display', 'training-hall'],
    ]);
    const key = server.first.devices[0]?.key ?? '';
    expect(await withKey(server.url, key).get('/api/v1/kiosk')).toMatchObject({ hub: 'training-hall', open: true });
    expect(server.first.administrator).toBeUndefined(); // A password from the settings is never printed.
  });

  it('opens the training hall for walk-ins and bookings of every service around the clock', async () => {
    const services = await new ApiClient(server.url).get<Record<string, unknown>[]>(
      '/api/v1/hubs/training-hall/services',
    );
    expect(services.filter(({ walkIn, appointment, reason }) => !walkIn || !appointment || reason)).toEqual([]);
  });

  it('adds nothing when it is repeated, and sets a new password of the administrator', async () => {
    const before = await see();
    const clerk = await signIn(server.url, administrator);
    const settings = {
      HUBLINE_DATABASE_URL: server.databaseUrl,
      HUBLINE_ADMIN_EMAIL: administrator.email,
      HUBLINE_ADMIN_PASSWORD: 'a-new-password',
      HUBLINE_LOG_LEVEL: 'silent',
    };
    const second = await prepare(readSettings(settings));
    try {
      expect(second.first).toEqual({ devices: [], administrator: undefined });
      expect(await see()).toEqual(before);
      expect(await clerk.refused('GET', '/api/v1/session')).toMatchObject({ status: 401 });
      await signIn(server.url, { ...administrator, password: 'a-new-password' });
    } finally {
      await second.app.close();
    }
  });

  it('creates an administrator whose password it prints once, if the settings name none', async () => {
    const unnamed = { HUBLINE_ADMIN_EMAIL: '', HUBLINE_ADMIN_PASSWORD: '' };
    const first = await boot({ database, settings: { ...smallCity, ...unnamed } });
    try {
      const made = first.first.administrator;
      expect(made?.password.length).toBeGreaterThanOrEqual(16);
      await signIn(first.url, made ?? administrator);
      const again = await prepare(
        readSettings({ HUBLINE_DATABASE_URL: first.databaseUrl, HUBLINE_LOG_LEVEL: 'silent' }),
      );
      expect(again.first).toEqual({ devices: [], administrator: undefined });
      await again.app.close();
    } finally {
      await first.close();
    }
  });

  it('adds and changes by key what a city file says, removes nothing, and changes nothing the second time', async () => {
    const file = await readFile(smallCity.HUBLINE_CITY, 'utf8');
    const city = readCityFile(file, 'small-city.yaml');
    const apply = server.app.get(ApplyCity);
    const promised = await apply.preview(city);
    expect(promised.length).toBeGreaterThan(0);
    expect((await see()).hubs.map(({ key }) => key)).not.toContain('town-office');
    expect(await apply.run(city, systemActor)).toEqual(promised);
    const { hubs } = await see();
    expect(hubs.map(({ key }) => key)).toEqual(expect.arrayContaining(['training-hall', 'town-office', 'long-hall']));
    const renamed = readCityFile(file.replaceAll('en: Parking permit', 'en: Street permit'), 'small-city.yaml');
    await apply.run(renamed, systemActor);
    const services = await new ApiClient(server.url).get<Seen['services']>('/api/v1/hubs/town-office/services');
    expect(services.map(({ name }) => name.en)).toContain('Street permit');
    const sequence = () => new ApiClient(server.url).get<{ sequence: number }>('/api/v1/hubs/town-office/board');
    const before = (await sequence()).sequence;
    await apply.run(renamed, systemActor);
    expect((await sequence()).sequence).toBe(before);
  });
});
