import type { Problem } from '../../src/contract/wire.js';
import type { ApiAnswer } from '../support/api-client.js';
import { databases } from '../support/databases.js';
import { StaffedHall } from '../support/staffed-hall.js';
import {
  allPostCalls,
  clientOfCaller,
  makeCallSubjects,
  type PostCall,
  type CallSubjects,
} from '../support/api-post-calls.js';

const tokens = { token: 't', manageToken: 'm', waitingToken: 'w' };
const placeholder: CallSubjects = { ticket: 't', hold: 'h.h', reference: 'r', entry: 'e', ...tokens };
const routes = allPostCalls(placeholder).map(({ route }) => route);

/** Returns values of other types than the given one. */
function wrongTypesFor(value: unknown): unknown[] {
  if (Array.isArray(value)) return [null, 'text', 42, true, {}, [42], [{}], [...value, ...value]];
  if (typeof value === 'number') return [null, '2', true, [], {}, 1.5, -1];
  if (typeof value === 'object') return [null, 'text', 42, true, [], [value]];
  return [null, 42, true, [], {}, [value]];
}

/** Returns copies of a body with one wrong value each, in nested objects too. */
function withWrongTypes(body: Record<string, unknown>): Record<string, unknown>[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const here = wrongTypesFor(value).map((wrong) => ({ ...body, [name]: wrong }));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject
      ? [...here, ...withWrongTypes(value as Record<string, unknown>).map((inner) => ({ ...body, [name]: inner }))]
      : here;
  });
}

/** Returns copies of a body with one text each that might break a database or a log. */
const withOddTexts = (body: Record<string, unknown>): Record<string, unknown>[] =>
  Object.entries(body).flatMap(([name, value]) => {
    if (typeof value === 'string')
      return ['a\u0000b', '\ud800', "'; DROP TABLE ticket --", '🤷'.repeat(8)].map((text) => ({
        ...body,
        [name]: text,
      }));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? withOddTexts(value as Record<string, unknown>).map((inner) => ({ ...body, [name]: inner })) : [];
  });

describe.each(databases)('every POST call on %s', (database) => {
  let hall: StaffedHall;
  let subjects: CallSubjects;
  const postOf = (route: string): PostCall => {
    const found = allPostCalls(subjects).find((post) => post.route === route);
    if (!found) throw new Error(route);
    return found;
  };
  const send = (route: string, body: unknown, headers = {}) => {
    const { by, path } = postOf(route);
    return clientOfCaller(hall, by, subjects).send<Problem>('POST', path, body as never, headers);
  };
  const sendText = async (route: string, text: string, contentType: string): Promise<ApiAnswer<Problem>> => {
    const { by, path } = postOf(route);
    const { url, headers } = clientOfCaller(hall, by, subjects);
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': contentType },
      body: text,
    });
    return { status: response.status, body: (await response.json()) as Problem, headers: response.headers };
  };
  const isProblem = ({ status, body, headers }: ApiAnswer<Problem>, ...expected: number[]) => {
    expect(expected).toContain(status);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({
      type: 'about:blank',
      status,
      title: expect.any(String),
      code: expect.stringMatching(/^[a-z-]+$/),
    });
    expect(body.detail).not.toMatch(/Error|SELECT|INSERT|undefined/);
  };

  beforeAll(async () => {
    hall = await StaffedHall.open({ database });
    subjects = await makeCallSubjects(hall);
  });
  afterAll(() => hall.close());

  it('is in the list of calls that these cases test', async () => {
    const { paths } = await hall.resident.get<{ paths: Record<string, object> }>('/api/openapi.json');
    const described = Object.entries(paths).filter(([path, methods]) => path.startsWith('/api/') && 'post' in methods);
    expect(described.map(([path]) => path).sort()).toEqual([...routes].sort());
  });

  it.each(routes)('%s refuses an unknown property', async (route) => {
    isProblem(await send(route, { ...postOf(route).body, surprise: 1 }), 400);
    isProblem(await send(route, { surprise: 1 }), 400);
  });

  it.each(routes)('%s refuses wrong types and an array or a text in place of an object', async (route) => {
    for (const body of [[], [postOf(route).body], 'text', 42, ...withWrongTypes(postOf(route).body)]) {
      const answer = await send(route, body);
      expect([JSON.stringify(body), answer.status]).toEqual([JSON.stringify(body), 400]);
      isProblem(answer, 400);
    }
  });

  it.each(routes)('%s refuses bodies that are too large, not JSON or not complete', async (route) => {
    const large = JSON.stringify({ ...postOf(route).body, surprise: 'x'.repeat(65 * 1024) });
    isProblem(await sendText(route, large, 'application/json'), 413);
    isProblem(await sendText(route, 'service=general-information', 'text/plain'), 415);
    isProblem(await sendText(route, 'service=general-information', 'application/x-www-form-urlencoded'), 415);
    isProblem(await sendText(route, '{"service":', 'application/json'), 400);
    isProblem(await sendText(route, '{"__proto__":{"a":1}}', 'application/json'), 400);
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(5000)}1${close.repeat(5000)}`;
      isProblem(await sendText(route, deep, 'application/json'), 400);
      isProblem(await sendText(route, `{"surprise":${deep}}`, 'application/json'), 400);
    }
  });

  it.each(routes)('%s answers odd texts and odd addresses without a fault', async (route) => {
    for (const body of [null, ...withOddTexts(postOf(route).body)]) {
      const { status } = await send(route, body, { 'idempotency-key': `'${'é'.repeat(20)}` });
      expect([JSON.stringify(body), status < 500]).toEqual([JSON.stringify(body), true]);
    }
    const { by, body, route: pattern } = postOf(route);
    for (const part of ['%00', 'a%00b.c', 'nothing', 'nothing.here', '%F0%9F%A4%B7', 'x'.repeat(300)]) {
      if (!pattern.includes('{')) continue;
      const answer = await clientOfCaller(hall, by, subjects).send<Problem>(
        'POST',
        pattern.replace(/\{\w+\}/, part),
        body as never,
      );
      expect([part, answer.status >= 400 && answer.status < 500]).toEqual([part, true]);
      isProblem(answer, answer.status);
    }
  });

  it('was answered without any status of 500 or above in the cases before', async () => {
    const figures = await hall.resident.get<string>('/metrics');
    expect(figures.split('\n').filter((line) => /status="5\d\d"/.test(line) && line.includes('_count'))).toEqual([]);
  });
});

describe('a GET call with odd parameters', () => {
  let hall: StaffedHall;
  beforeAll(async () => {
    hall = await StaffedHall.open({ database: 'postgres' });
  });
  afterAll(() => hall.close());

  it.each([
    '/api/v1/hubs/%00/board',
    '/api/v1/hubs/nowhere/services',
    '/api/v1/hubs/training-hall/free-times',
    '/api/v1/hubs/training-hall/free-times?service=%00&from=2027-03-15&to=2027-03-15',
    '/api/v1/hubs/training-hall/free-times?service=general-information&from=0000-00-00&to=9999-99-99',
    '/api/v1/my-ticket/%00.%00',
    '/api/v1/my-ticket/x',
    '/api/v1/nothing',
    '/api/%zz',
  ])('%s is answered with a problem document', async (path) => {
    const { status, headers, body } = await hall.resident.send<Problem>('GET', path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body.status).toBe(status);
  });
});
