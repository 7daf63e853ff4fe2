// A client of the public API. It sends some of the calls that take an Idempotency-Key twice at once, as a double tap does.
// Both answers must be about the same ticket or booking.
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';

/** The error for an answer that is not 2xx. */
export class Refused extends Error {
  constructor(what, status, code) {
    super(`${what}: ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

/** Returns the id of the ticket, booking or hold that an answer is about. */
const subjectOf = (body) => body.id ?? body.ticket?.id ?? body.reference ?? body.hold;

export class Api {
  /**
   * @param {string} url
   * @param {{ chance(share: number): boolean }} random
   */
  constructor(url, random) {
    this.url = url;
    this.random = random;
    /** The milliseconds until each answer. */
    this.times = [];
    /** The number of double taps, and the paths of those that acted twice. */
    this.taps = { made: 0, doubled: [] };
  }

  get(path, headers = {}) {
    return this.send('GET', path, undefined, headers);
  }

  post(path, body = {}, headers = {}) {
    return this.send('POST', path, body, headers);
  }

  /** Sends a call with an Idempotency-Key, sometimes twice. */
  async postOnce(path, body, headers = {}) {
    const once = { ...headers, 'idempotency-key': randomUUID() };
    if (!this.random.chance(0.05)) return this.post(path, body, once);
    this.taps.made++;
    const both = await Promise.allSettled([this.post(path, body, once), this.post(path, body, once)]);
    const [first, second] = both.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
    if (!first) throw both[0].reason;
    if (second && subjectOf(first) !== subjectOf(second)) this.taps.doubled.push(path);
    return first;
  }

  async send(method, path, body, headers) {
    const sent = performance.now();
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    this.times.push(performance.now() - sent);
    const said = text === '' ? undefined : JSON.parse(text);
    if (!answer.ok) throw new Refused(`${method} ${path}`, answer.status, said?.code);
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    return said;
  }

  /** Signs in and resolves to the headers of the session. */
  async signIn(email, password) {
    const { csrfToken } = await this.post('/session', { email, password });
    return { cookie: this.cookie, 'x-csrf-token': csrfToken };
  }
}
