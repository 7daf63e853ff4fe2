// Addresses that try more often than a family does; their forms ask for a proof. The tries are counted in the memory of
// this process, in windows of ten minutes. HUBLINE_LIMIT_FACTOR raises this limit as it raises every limit per address.
import { Injectable } from '@nestjs/common';
import { DEFAULT_IPV6_SUBNET_PREFIX, normalizeIp } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { MINUTE } from '../../../domain/time/instant.js';
import { Settings } from '../../../platform/config.js';
import { FixedWindows } from '../fixed-windows.js';

const WINDOW_MS = 10 * MINUTE;
/** The allowed number of held times, bookings and wrong links in a window. */
const TRIES = 30;

/** The address as the limits count it: all of an IPv6 network counts as one. */
export const addressOf = (request: FastifyRequest): string => normalizeIp(request.ip, DEFAULT_IPV6_SUBNET_PREFIX);

/** Counts tries by address. */
@Injectable()
export class Suspicion {
  private readonly tries = new FixedWindows();
  private readonly most: number;

  constructor(settings: Settings) {
    this.most = Math.max(1, TRIES * settings.HUBLINE_LIMIT_FACTOR);
  }

  /** Counts one try. */
  async note(address: string): Promise<void> {
    await this.tries.increment(address, WINDOW_MS, this.most);
  }

  /** Whether the address has used up its tries in this window. */
  has(address: string): boolean {
    return this.tries.hits(address) >= this.most;
  }

  /** Whether a form may continue because its sender has waited. As many may do so in a window as may continue unasked. */
  async mayGoOnByWaiting(address: string): Promise<boolean> {
    return !(await this.tries.increment(`waited ${address}`, WINDOW_MS, this.most)).isBlocked;
  }
}
