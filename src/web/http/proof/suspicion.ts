// Which addresses try more than a family does: from then on their pages ask for a proof. It is counted in this process's
// memory, in windows of ten minutes; HUBLINE_LIMIT_FACTOR raises it as it raises every limit per address.
import { Injectable } from '@nestjs/common';
import { DEFAULT_IPV6_SUBNET_PREFIX, normalizeIp } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { MINUTE } from '../../../domain/time/instant.js';
import { Settings } from '../../../platform/config.js';
import { FixedWindows } from '../fixed-windows.js';

const WINDOW_MS = 10 * MINUTE;
/** Times kept, bookings and wrong links in a window. */
const TRIES = 30;

/** As the limits per address see it: an IPv6 network counts as one. */
export const addressOf = (request: FastifyRequest): string => normalizeIp(request.ip, DEFAULT_IPV6_SUBNET_PREFIX);

@Injectable()
export class Suspicion {
  private readonly tries = new FixedWindows();
  private readonly most: number;

  constructor(settings: Settings) {
    this.most = Math.max(1, TRIES * settings.HUBLINE_LIMIT_FACTOR);
  }

  async note(address: string): Promise<void> {
    await this.tries.increment(address, WINDOW_MS, this.most);
  }

  has(address: string): boolean {
    return this.tries.hits(address) >= this.most;
  }

  /** Whether one more may go on because it has waited: as many in a window as may go on unasked. */
  async mayGoOnByWaiting(address: string): Promise<boolean> {
    return !(await this.tries.increment(`waited ${address}`, WINDOW_MS, this.most)).isBlocked;
  }
}
