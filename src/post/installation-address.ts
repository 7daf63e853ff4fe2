// The address at which residents reach this installation. Letters are sent without a request from which it could be
// read, so it comes from the settings, or from the address at which the server listens.
import type { AddressInfo } from 'node:net';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Settings } from '../platform/config.js';

/** The address of the installation, in links and in the ids of e-mails. */
@Injectable()
export class InstallationAddress {
  constructor(
    private readonly settings: Settings,
    private readonly host: HttpAdapterHost,
  ) {}

  /** The address without a slash at the end. */
  get url(): string {
    return (this.settings.HUBLINE_PUBLIC_URL ?? `http://${this.listening}`).replace(/\/+$/, '');
  }

  /** The domain in addresses and ids of e-mails. A bare IP address is no domain, so `localhost` takes its place. */
  get mailDomain(): string {
    const { hostname } = new URL(this.url);
    return isIP(hostname.replace(/[[\]]/g, '')) === 0 ? hostname : 'localhost';
  }

  private get listening(): string {
    const { HUBLINE_HOST: host, HUBLINE_PORT: port } = this.settings;
    const server = this.host.httpAdapter.getHttpServer() as { address(): AddressInfo | string | null };
    const address = server.address();
    const everywhere = host === '0.0.0.0' || host === '::';
    const name = everywhere ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
    return `${name}:${typeof address === 'object' && address ? address.port : port}`;
  }
}
