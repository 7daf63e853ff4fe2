import type { Problem } from '../../src/contract/wire.js';
import { boot, type Booted } from '../support/boot.js';
import { ApiClient } from '../support/api-client.js';

/** The limit factor at which an address may write 9 times and read 90 times a minute. */
const FACTOR = '0.05';

describe('the limits of public calls', () => {
  let server: Booted;
  let anybody: ApiClient;
  beforeAll(async () => {
    server = await boot({ database: 'sqlite', settings: { HUBLINE_LIMIT_FACTOR: FACTOR } });
    anybody = new ApiClient(server.url, { 'accept-language': 'fr' });
  });
  afterAll(() => server.close());

  const write = () => anybody.send<Problem>('POST', '/api/v1/holds', {});

  it('refuse further calls with the time of the next one, and count reads and writes apart', async () => {
    const statuses = [];
    for (let count = 0; count < 9; count++) statuses.push((await write()).status);
    expect(new Set(statuses)).toEqual(new Set([400]));
    const refused = await write();
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await anybody.send('GET', '/api/v1/hubs')).status).toBe(200);
  });
});
