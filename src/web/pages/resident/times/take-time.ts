// A time that somebody chose on a page is kept for them.
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import { instantOf } from '../../../../platform/iso-instant.js';
import { hashOf } from '../../../../platform/randomness.js';
import { HoldTime } from '../../../../use-cases/booking/hold-time.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { wishIn } from '../visit-code.js';
import { pageLanguage } from '../../../http/render-page.js';

export interface ChosenTime {
  /** A visit: visit-code.ts. */
  service: string;
  hub: string;
  start: string;
  partySize: number;
}

@Injectable()
export class TakeTime {
  constructor(private readonly holding: HoldTime) {}

  /** Answers the hold. The key counts for one time: who goes back and takes another one does something new. */
  async run(request: FastifyRequest, time: ChosenTime, idempotencyKey: string | undefined): Promise<string> {
    const { service, hub, start, partySize } = time;
    const key = idempotencyKey && hashOf(`${idempotencyKey} ${service} ${hub} ${start} ${partySize}`);
    const wish = { ...wishIn(service), hub, start: instantOf(start), partySize };
    const { value } = await this.holding.run(wish, pageLanguage(request), residentActor, attemptOf(request, key));
    return value.hold;
  }
}

/** How many come, as an address of times says it; one where it says nothing that can be. */
export const peopleOf = (given: unknown): number => {
  const people = typeof given === 'string' ? Number(given) : 1;
  return Number.isInteger(people) && people >= 1 && people <= 20 ? people : 1;
};

export const peopleQuery = (people: number): string => (people > 1 ? `people=${people}` : '');
