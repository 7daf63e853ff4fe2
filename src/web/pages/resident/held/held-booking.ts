// The last step of a booking: the held time is booked, and this browser is led to the booking, also when it returns later.
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import { Links } from '../../../../platform/links.js';
import { BookAppointment } from '../../../../use-cases/booking/book-appointment.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage } from '../../../http/render-page.js';
import { appointmentUrls } from '../manage/appointment-page.js';
import { contactOfDetails, detailErrors, type Details, noDetails } from '../details/details.js';
import { DraftKeeper } from '../details/drafts.js';
import { detailsOf, type HeldForm } from '../details/booking-forms.js';
import { HeldPages } from './held-pages.js';
import { expected } from '../../public-page.js';
import { ShowHold } from '../../../../use-cases/booking/show-hold.js';

@Injectable()
export class HeldBooking {
  constructor(
    private readonly booking: BookAppointment,
    private readonly holds: ShowHold,
    private readonly drafts: DraftKeeper,
    private readonly pages: HeldPages,
    private readonly links: Links,
  ) {}

  /** Books. Refuses `hold-expired` and `idempotency-key-reused`; wrong details lead back to their page. */
  async confirm(hold: string, url: string, form: HeldForm, reply: FastifyReply): Promise<FastifyReply> {
    const { request } = reply;
    const details = detailsOf(form);
    const { applicationNumber, needs, interpreterLanguage } = details;
    const language = pageLanguage(request);
    if (await this.isWrong(hold, details, reply)) return this.pages.check(reply, hold, details);
    const time = { hold };
    const booking = {
      time,
      contact: contactOfDetails(details),
      language,
      applicationNumber,
      needs,
      interpreterLanguage,
    };
    try {
      const { value } = await this.booking.run(booking, residentActor, attemptOf(request, form.idempotencyKey));
      const reference = value.reference ?? '';
      await this.drafts.keep(request, { details: noDetails, hold, moving: false, reference });
      return reply.redirect(this.urlOf(hold, reference), 303);
    } catch (error) {
      expected(error, 'application-number-unknown');
      const isKept = await this.drafts.keep(request, { details, hold, moving: false });
      return isKept ? reply.redirect(`${url}?wrong=number`, 303) : this.pages.details(reply, hold, details, 'number');
    }
  }

  /** The address of the booking that this browser made with the hold; undefined where it made none. */
  async bookedHere(request: FastifyRequest, hold: string): Promise<string | undefined> {
    const draft = await this.drafts.of(request);
    return draft?.reference !== undefined && draft.hold === hold ? this.urlOf(hold, draft.reference) : undefined;
  }

  /** The details of a hold that is booked already count as right, because the idempotency key gives its answer again. */
  private async isWrong(hold: string, details: Details, { request }: FastifyReply): Promise<boolean> {
    const kept = await this.holds.run(hold).catch((error: unknown) => void expected(error, 'hold-expired'));
    return !!kept && Object.keys(detailErrors(details, kept.service, pageLanguage(request))).length > 0;
  }

  private urlOf(hold: string, reference: string): string {
    return `${appointmentUrls(reference, this.links.appointmentToken(hold)).show}&new=1`;
  }
}
