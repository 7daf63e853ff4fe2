// The HTTP behaviour of the server that does not depend on any route: health, metrics, problem documents, security headers,
// its own address and languages.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { boot, type Booted } from '../support/boot.js';

describe('the HTTP server', () => {
  let server: Booted;
  const http = () => request(server.url);
  beforeAll(async () => {
    server = await boot({ database: 'sqlite' });
  });
  afterAll(() => server.close());

  it('reports that the process runs and that it is ready', async () => {
    await http().get('/healthz').expect(200, { status: 'ok' });
    await http().get('/readyz').expect(200, { status: 'ok' });
  });

  it('counts requests by the pattern of their route and not by their address', async () => {
    await http().get('/api/v1/hubs/training-hall/board').expect(200);
    const { text } = await http().get('/metrics').expect(200);
    expect(text).toContain('route="/api/v1/hubs/:hub/board"');
    expect(text).not.toContain('training-hall');
  });

  it('serves the description of its API', async () => {
    const { body } = await http().get('/api/openapi.json').expect(200);
    expect(body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/v1/hubs', '/api/v1/kiosk/tickets']));
    await http().get('/api/docs').expect(200).expect('content-type', /html/);
  });

  it('answers an unknown address of the API with a problem document in the reader’s language', async () => {
    const { body } = await http().get('/api/v1/nothing').set('accept-language', 'fr-CA').expect(404);
    expect(body).toMatchObject({ status: 404, code: 'not-found', title: 'Cette page n’existe pas' });
  });

  it('answers a malformed address with a problem document', async () => {
    const { body } = await http().get('/api/v1/hubs/%zz/board').expect(400);
    expect(body).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('forbids pages to run scripts and styles of other sites', async () => {
    const { headers } = await http().get('/kiosk/').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("style-src 'self'");
  });

  it('refuses requests from pages of other sites', async () => {
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const answer = await http().post('/api/v1/session').set(foreign).send({ email: 'a@b.example', password: 'x' });
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin']);
  });

  it('accepts its public address as its own, and the one that a trusted proxy forwards', async () => {
    const trusting = { HUBLINE_PUBLIC_URL: 'https://hubs.example.org/', HUBLINE_TRUST_PROXY: '127.0.0.1' };
    const behind = await boot({ database: 'sqlite', settings: trusting });
    const from = (headers: Record<string, string>) =>
      request(behind.url).post('/api/v1/session').set(headers).send({ email: 'a@b.example', password: 'x' });
    const forwarded = { 'x-forwarded-host': 'other.example.org', 'x-forwarded-proto': 'https' };
    expect((await from({ origin: 'https://hubs.example.org' })).status).toBe(401);
    expect((await from({ origin: 'https://other.example.org', ...forwarded })).status).toBe(401);
    expect((await from({ origin: 'https://other.example.org' })).status).toBe(403);
    await behind.close();
  });

  it('answers in the language that the reader prefers', async () => {
    const titleIn = async (wanted: string) => {
      const { body } = await http().get('/api/v1/hubs/nowhere/board').set('accept-language', wanted);
      return body.title as string;
    };
    const [english, french] = [await titleIn('en'), await titleIn('fr')];
    expect(english).not.toBe(french);
    expect(await titleIn('en;q=0.1, fr')).toBe(french);
    expect(await titleIn('fr;q=0, en')).toBe(english);
    expect(await titleIn('de, fr-CA;q=0.5')).toBe(french);
    expect(await titleIn('de')).toBe(english);
  });

  it('ignores the content type of a request without a body', async () => {
    for (const type of ['application/json', 'text/plain']) {
      await http()
        .post('/api/v1/holds')
        .set('content-type', type)
        .expect(400, /"errors"/);
      await http().get('/api/v1/hubs').set('content-type', type).expect(200);
    }
  });
});
