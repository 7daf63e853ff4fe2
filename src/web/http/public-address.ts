import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../platform/config.js';

/** The origin in residents' links: that of the settings, else that of the request. It has no slash at the end. */
@Injectable()
export class PublicAddress {
  constructor(private readonly settings: Settings) {}

  of(request: FastifyRequest): string {
    const { HUBLINE_PUBLIC_URL: url } = this.settings;
    return (url ?? `${request.protocol}://${request.host}`).replace(/\/+$/, '');
  }
}
