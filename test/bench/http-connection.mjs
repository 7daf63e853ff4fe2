// One keep-alive HTTP/1.1 connection on a bare socket, because the client must use less CPU than the server that it measures.
import { connect } from 'node:net';

const HEAD_END = '\r\n\r\n';
const nothing = Buffer.alloc(0);

/**
 * @typedef {{ method: string, path: string, body?: unknown, headers?: Record<string, string> }} Request
 * @typedef {{ status: number, body: any }} Answer `body` is parsed where it is JSON
 */

export class HttpConnection {
  /** @param {number} port on 127.0.0.1 */
  constructor(port) {
    this.received = nothing;
    this.waiting = undefined;
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (data) => this.take(data));
    this.socket.on('error', (error) => this.fail(error));
    this.socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  /**
   * Sends a request. The answer must have come before the next one is sent.
   * @param {Request} request
   * @returns {Promise<Answer>}
   */
  send({ method, path, body, headers = {} }) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const type = body === undefined ? '' : 'content-type: application/json\r\n';
    const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = Buffer.byteLength(text);
    const head = `${method} ${path} HTTP/1.1\r\nhost: bench\r\n${type}content-length: ${length}\r\n${more.join('')}\r\n`;
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(head + text);
    });
  }

  close() {
    this.waiting = undefined;
    this.socket.destroy();
  }

  take(data) {
    this.received = this.received.length === 0 ? data : Buffer.concat([this.received, data]);
    const end = this.received.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.received.latin1Slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const from = end + HEAD_END.length;
    if (this.received.length < from + length) return;
    const text = this.received.utf8Slice(from, from + length);
    this.received = this.received.subarray(from + length);
    const answer = { status: Number(head.slice(9, 12)), body: /\/json|\+json/.test(head) ? JSON.parse(text) : text };
    const { resolve } = this.waiting;
    this.waiting = undefined;
    resolve(answer);
  }

  fail(error) {
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}
