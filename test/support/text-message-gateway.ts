// A gateway for text messages as docs/letters.md describes it. It keeps the messages that arrive, and refuses on request.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TextMessage {
  to: string;
  text: string;
  reference: string;
  language: string;
}

export class TextMessageGateway {
  readonly key = 'a-long-gateway-key';
  readonly received: TextMessage[] = [];
  private readonly refusals: number[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then((status) => response.writeHead(status).end());
  });

  static async open(): Promise<TextMessageGateway> {
    const gateway = new TextMessageGateway();
    await new Promise<void>((resolve) => gateway.server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  /** The settings with which a server sends its text messages here. */
  get settings(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return { HUBLINE_GATEWAY_URL: `http://127.0.0.1:${port}/messages`, HUBLINE_GATEWAY_KEY: this.key };
  }

  /** Answers the next messages with these statuses, one message with each. */
  refuseNext(...statuses: number[]): void {
    this.refusals.push(...statuses);
  }

  /** Returns the messages that have come since the last call, and forgets them. */
  collect(): TextMessage[] {
    return this.received.splice(0);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<number> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== 'POST' || request.headers.authorization !== `Bearer ${this.key}`) return 401;
    const refused = this.refusals.shift();
    if (refused !== undefined) return refused;
    this.received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as TextMessage);
    return 202;
  }
}
