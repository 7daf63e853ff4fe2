// A small client of the API. The caller names the type of an answer, and a refusal can be read as an answer too.
import { randomUUID } from 'node:crypto';
import type { SessionView } from '../../src/contract/staff-wire.js';
import type { Problem } from '../../src/contract/wire.js';

export interface ApiAnswer<T> {
  status: number;
  body: T;
  headers: Headers;
}

type Sent = Record<string, unknown> | unknown[] | undefined;

/** The error of a call that a story expected to succeed, or to be refused. */
class Unexpected extends Error {
  constructor(asked: string, answer: ApiAnswer<unknown>) {
    super(`${asked} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}

export class ApiClient {
  constructor(
    readonly url: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The same client with more headers. */
  with(more: Record<string, string>): ApiClient {
    return new ApiClient(this.url, { ...this.headers, ...more });
  }

  /** Returns the answer whatever its status is. `body` is sent as JSON, `more` as headers. */
  async send<T>(method: string, path: string, body?: Sent, more: Record<string, string> = {}): Promise<ApiAnswer<T>> {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...this.headers, ...json, ...more },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers };
  }

  get<T>(path: string): Promise<T> {
    return this.must('GET', path);
  }

  /** Throws if the call is refused. `key`: the Idempotency-Key; no key is sent by default. */
  post<T>(path: string, body: Sent = {}, key?: string): Promise<T> {
    return this.must('POST', path, body, key === undefined ? {} : { 'idempotency-key': key });
  }

  delete(path: string): Promise<unknown> {
    return this.must('DELETE', path);
  }

  /** Returns the problem with which a call is refused, and throws if it succeeds. */
  async refused(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Sent): Promise<Problem> {
    const answer = await this.send<Problem>(method, path, method === 'POST' ? (body ?? {}) : body);
    if (answer.status < 400) throw new Unexpected(`${method} ${path}`, answer);
    return answer.body;
  }

  private async must<T>(method: string, path: string, body?: Sent, more?: Record<string, string>): Promise<T> {
    const answer = await this.send<T>(method, path, body, more);
    if (answer.status >= 300) throw new Unexpected(`${method} ${path}`, answer);
    return answer.body;
  }
}

type Account = { email: string; password: string };

/** Signs in a member of staff, from a browser that sends these headers, and returns a client with the session's cookie and CSRF token. */
export async function signIn(
  url: string,
  { email, password }: Account,
  headers: Record<string, string> = {},
): Promise<ApiClient> {
  const answer = await new ApiClient(url, headers).send<SessionView>('POST', '/api/v1/session', { email, password });
  if (answer.status !== 200) throw new Unexpected('signing in', answer);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return new ApiClient(url, { cookie, 'x-csrf-token': answer.body.csrfToken });
}

/** A client with a bearer token: the key of a device, or the token of a booking or a waiting-list entry. */
export const withKey = (url: string, key: string): ApiClient => new ApiClient(url, { authorization: `Bearer ${key}` });

/** Headers with which a page is asked for. */
export const acceptsHtml = { accept: 'text/html' };

/** A new random Idempotency-Key. */
export const newKey = (): string => randomUUID();
