// Addresses that try more often than a family does; their forms ask for a proof.
import { Injectable } from '@nestjs/common';
import { DEFAULT_IPV6_SUBNET_PREFIX, normalizeIp } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../../platform/config.js';
import { Tries } from './tries.js';

/** The allowed number of held times, bookings and wrong links in a window. */
const MOST_TRIES = 30;

/** The address as the limits count it: all of an IPv6 network counts as one. */
export const addressOf = (request: FastifyRequest): string => normalizeIp(request.ip, DEFAULT_IPV6_SUBNET_PREFIX);

/** Counts tries by address. */
@Injectable()
export class Suspicion {
  private readonly tries: Tries;

  constructor(settings: Settings) {
    this.tries = new Tries(MOST_TRIES, settings);
  }

  /** Counts one try. */
  async note(address: string): Promise<void> {
    await this.tries.note(address);
  }

  /** Whether the address has used up its tries in this window. */
  has(address: string): boolean {
    return this.tries.isUsedUp(address);
  }

  /** Whether a form may continue because its sender has waited. As many may do so in a window as may continue unasked. */
  async mayGoOnByWaiting(address: string): Promise<boolean> {
    return !(await this.tries.note(`waited ${address}`));
  }
}
