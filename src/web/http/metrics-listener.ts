// Serves the metrics on an address of their own, where HUBLINE_METRICS names one, so that a firewall can tell them from
// the pages.
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ownMetricsAddress, Settings, unusable } from '../../platform/config.js';
import { Metrics } from '../../platform/metrics.js';

@Injectable()
export class MetricsListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server?: Server;

  constructor(
    private readonly metrics: Metrics,
    private readonly settings: Settings,
  ) {}

  /** Throws WrongSettings where the address cannot be listened on. */
  async onApplicationBootstrap(): Promise<void> {
    const address = ownMetricsAddress(this.settings);
    if (!address) return;
    const server = createServer(({ url }, response) => void this.answer(url, response));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', ({ message }) => reject(unusable('HUBLINE_METRICS', message)));
      server.listen(address.port, address.host, resolve);
    });
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(url: string | undefined, response: ServerResponse): Promise<void> {
    if (url !== '/metrics') return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    response.end(await this.metrics.text());
  }
}
