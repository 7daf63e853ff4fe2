// What a program, a monitor or a lost visitor meets first.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { boot, type Booted } from '../support/boot.js';

describe('first contact', () => {
  let server: Booted;
  const http = () => request(server.url);
  beforeAll(async () => {
    server = await boot({ database: 'sqlite' });
  });
  afterAll(() => server.close());

  it('says that the process runs, and that it is ready', async () => {
    await http().get('/healthz').expect(200, { status: 'ok' });
    await http().get('/readyz').expect(200, { status: 'ok' });
  });

  it('counts requests by the pattern of their route, never by their address', async () => {
    await http().get('/api/v1/hubs/training-hall/board').expect(200);
    const { text } = await http().get('/metrics').expect(200);
    expect(text).toContain('route="/api/v1/hubs/:hub/board"');
    expect(text).not.toContain('training-hall');
  });

  it('describes its API', async () => {
    const { body } = await http().get('/api/openapi.json').expect(200);
    expect(body.openapi).toMatch(/^3\.1/);
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/v1/hubs', '/api/v1/kiosk/tickets']));
    await http().get('/api/docs').expect(200).expect('content-type', /html/);
  });

  it('answers an unknown address of the API with a problem document, in the reader’s language', async () => {
    const { body } = await http().get('/api/v1/nothing').set('accept-language', 'fr-CA').expect(404);
    expect(body).toMatchObject({ status: 404, code: 'not-found', title: 'Cette page n’existe pas' });
  });

  it('answers an address that cannot be read with a problem document', async () => {
    const { body } = await http().get('/api/v1/hubs/%zz/board').expect(400);
    expect(body).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('lets no page run scripts or styles of others', async () => {
    const { headers } = await http().get('/kiosk/').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("style-src 'self'");
  });

  it('refuses what a foreign page sends', async () => {
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const answer = await http().post('/api/v1/session').set(foreign).send({ email: 'a@b.example', password: 'x' });
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin']);
  });

  it('knows itself by its public address and by the one that a trusted proxy was asked for', async () => {
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

  it('takes the language that is wanted most', async () => {
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

  it('passes over the type of a body that is not there', async () => {
    for (const type of ['application/json', 'text/plain']) {
      await http()
        .post('/api/v1/holds')
        .set('content-type', type)
        .expect(400, /"errors"/);
      await http().get('/api/v1/hubs').set('content-type', type).expect(200);
    }
  });
});
