// Who may read the metrics, and the page that describes the API.
import { boot } from '../support/boot.js';
import { ApiClient } from '../support/api-client.js';

describe('the metrics and the page of the API', () => {
  const statusOf = async (url: string, path: string, headers: Record<string, string> = {}) =>
    (await new ApiClient(url, headers).send('GET', path)).status;
  const elsewhere = { 'x-forwarded-for': '203.0.113.9' };

  it('are shown to this machine and to everybody by default', async () => {
    const [plain, behind] = await Promise.all([
      boot({ database: 'sqlite' }),
      boot({ database: 'sqlite', settings: { HUBLINE_TRUST_PROXY: '127.0.0.1' } }),
    ]);
    for (const { url } of [plain, behind]) {
      expect(await statusOf(url, '/metrics')).toBe(200);
      expect(await statusOf(url, '/metrics', elsewhere)).toBe(404);
      expect(await statusOf(url, '/api/docs', elsewhere)).toBe(200);
    }
    expect(await statusOf(plain.url, '/metrics', { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
    await Promise.all([plain.close(), behind.close()]);
  });

  it('can be opened, switched off, or put on an address of their own', async () => {
    const open = await boot({ database: 'sqlite', settings: { HUBLINE_METRICS: 'open', HUBLINE_API_DOCS: 'off' } });
    expect(await statusOf(open.url, '/metrics', elsewhere)).toBe(200);
    expect(await statusOf(open.url, '/api/docs')).toBe(404);
    expect(await statusOf(open.url, '/api/openapi.json')).toBe(200);
    const taken = new URL(open.url).host;
    await expect(boot({ database: 'sqlite', settings: { HUBLINE_METRICS: taken } })).rejects.toThrow('HUBLINE_METRICS');
    await open.close();
    const apart = await boot({ database: 'sqlite', settings: { HUBLINE_METRICS: taken } });
    expect(await statusOf(apart.url, '/metrics')).toBe(404);
    expect(await statusOf(`http://${taken}`, '/metrics')).toBe(200);
    expect(await statusOf(`http://${taken}`, '/staff')).toBe(404);
    await apart.close();
    expect(await fetch(`http://${taken}/metrics`).catch(() => 'closed')).toBe('closed');
  });
});
