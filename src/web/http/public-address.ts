import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../platform/config.js';

/** The address that residents use: from the settings, else the one this request came by. No slash at the end. */
@Injectable()
export class PublicAddress {
  constructor(private readonly settings: Settings) {}

  of(request: FastifyRequest): string {
    const { HUBLINE_PUBLIC_URL: url } = this.settings;
    return (url ?? `${request.protocol}://${request.host}`).replace(/\/+$/, '');
  }
}
