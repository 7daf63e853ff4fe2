// Holds a time that was chosen on a page.
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import { parseInstant } from '../../../../platform/iso-instant.js';
import { hashOf } from '../../../../platform/randomness.js';
import { HoldTime } from '../../../../use-cases/booking/hold-time.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { wishIn } from '../visit-code.js';
import { pageLanguage } from '../../../http/render-page.js';

export interface ChosenTime {
  /** The code of the visit (visit-code.ts). */
  service: string;
  hub: string;
  start: string;
  partySize: number;
}

@Injectable()
export class TakeTime {
  constructor(private readonly holding: HoldTime) {}

  /** Returns the id of the hold. The key is valid for one time only, so that another time can be chosen on the same page. */
  async run(request: FastifyRequest, time: ChosenTime, idempotencyKey: string | undefined): Promise<string> {
    const { service, hub, start, partySize } = time;
    const key = idempotencyKey && hashOf(`${idempotencyKey} ${service} ${hub} ${start} ${partySize}`);
    const visit = { ...wishIn(service), hub, start: parseInstant(start), partySize };
    const { value } = await this.holding.run(visit, pageLanguage(request), residentActor, attemptOf(request, key));
    return value.hold;
  }
}

/** The number of people in an address; 1 where it has no possible number. */
export const peopleOf = (given: unknown): number => {
  const people = typeof given === 'string' ? Number(given) : 1;
  return Number.isInteger(people) && people >= 1 && people <= 20 ? people : 1;
};

/** The query for a number of people; '' for one person. */
export const peopleQuery = (people: number): string => (people > 1 ? `people=${people}` : '');
