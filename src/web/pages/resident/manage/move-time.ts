// Moves a booking to a time that was chosen on a page.
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import type { Appointment } from '../../../../domain/booking/appointment.js';
import { parseInstant } from '../../../../platform/iso-instant.js';
import { hashOf } from '../../../../platform/randomness.js';
import { RescheduleAppointment } from '../../../../use-cases/booking/reschedule-appointment.js';
import { ShowAppointment } from '../../../../use-cases/booking/show-appointment.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { appointmentUrls } from './appointment-page.js';
import type { AnyUrls } from '../times/any-hub-page.js';
import type { TimesUrls } from '../times/times-page.js';
import { withQuery } from '../times/times-view.js';

/** The reference and the token of a booking's link. */
export interface ManageLink {
  reference: string;
  token: string;
}

@Injectable()
export class MoveTime {
  constructor(
    private readonly showing: ShowAppointment,
    private readonly rescheduling: RescheduleAppointment,
  ) {}

  /** The booking. Null for one that is cancelled, begun or over, after a redirect to its own page. */
  async changeable({ reference, token }: ManageLink, reply: FastifyReply): Promise<Appointment | null> {
    const { appointment, changeable } = await this.showing.run(reference, token);
    if (changeable) return appointment;
    void reply.redirect(appointmentUrls(reference, token).show, 303);
    return null;
  }

  /** Moves the booking and leads to its own page. The idempotency key is valid for one time, as when booking. */
  async run(
    reply: FastifyReply,
    { reference, token }: ManageLink,
    { hub, start }: { hub: string; start: string },
    idempotencyKey: string | undefined,
  ): Promise<FastifyReply> {
    const key = idempotencyKey && hashOf(`${idempotencyKey} ${hub} ${start}`);
    const wanted = { hub, start: parseInstant(start) };
    await this.rescheduling.run(reference, token, wanted, residentActor, attemptOf(reply.request, key));
    return reply.redirect(`${appointmentUrls(reference, token).show}&changed=1`, 303);
  }
}

/** `hub` is the hub that was chosen for the new time; '' for the booking's own. */
export function changeUrls({ reference, token }: ManageLink, hub: string): TimesUrls {
  const { change, hubs, any, show } = appointmentUrls(reference, token);
  const at = (key: string): string => withQuery(change, `hub=${encodeURIComponent(key)}`);
  return { self: hub === '' ? change : at(hub), hubs, any, back: hub === '' ? show : hubs, at };
}

export function changeAnyUrls({ reference, token }: ManageLink): AnyUrls {
  const urls = appointmentUrls(reference, token);
  return { self: urls.any, hubs: urls.hubs };
}
