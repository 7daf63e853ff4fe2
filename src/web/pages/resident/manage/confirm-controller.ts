// The link in the letter "please confirm". Opening it only shows the booking and a button, because programs that scan mail
// open links too. The button confirms the booking; pressing it again changes nothing.
import { Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { residentActor } from '../../../../domain/access/actor.js';
import type { Appointment } from '../../../../domain/booking/appointment.js';
import { Links } from '../../../../platform/links.js';
import { ConfirmAppointment } from '../../../../use-cases/booking/confirm-appointment.js';
import { ShowAppointment } from '../../../../use-cases/booking/show-appointment.js';
import { pageLanguage } from '../../../http/render-page.js';
import { translate } from '../../../../platform/sentences.js';
import { appointmentPage, appointmentUrls } from './appointment-page.js';
import { expected, residentPage } from '../../public-page.js';
import { LinkPagesAt, LinkToken } from '../../public-routes.js';

@LinkPagesAt('appointments/:reference/confirm')
export class ConfirmController {
  constructor(
    private readonly confirming: ConfirmAppointment,
    private readonly showing: ShowAppointment,
    private readonly links: Links,
  ) {}

  @Get()
  async ask(@Param('reference') reference: string, @LinkToken() token: string, @Res() reply: FastifyReply) {
    const language = pageLanguage(reply.request);
    try {
      const { appointment, already } = await this.confirming.show(reference, token);
      if (already) return reply.redirect(this.ownPage(appointment, 'confirmed=before'), 303);
      const own = this.links.appointmentToken(appointment.id);
      const page = appointmentPage(await this.showing.run(reference, own), own, '', language);
      const confirmUrl = `/appointments/${reference}/confirm?token=${encodeURIComponent(token)}`;
      return residentPage(reply, 'confirm', {
        ...page,
        title: translate(language, 'resident.confirm.title'),
        confirmUrl,
      });
    } catch (error) {
      return this.tooLate(error, reply);
    }
  }

  @Post()
  @HttpCode(200)
  async confirm(@Param('reference') reference: string, @LinkToken() token: string, @Res() reply: FastifyReply) {
    try {
      const { appointment, already } = await this.confirming.run(reference, token, residentActor);
      return reply.redirect(this.ownPage(appointment, already ? 'confirmed=before' : 'new=1'), 303);
    } catch (error) {
      return this.tooLate(error, reply);
    }
  }

  /** The address of the booking's own page. The holder of the letter's link may also change the booking. */
  private ownPage({ id, reference }: Appointment, how: string): string {
    return `${appointmentUrls(reference ?? '', this.links.appointmentToken(id)).show}&${how}`;
  }

  private tooLate(error: unknown, reply: FastifyReply): FastifyReply {
    const { facts } = expected(error, 'hold-expired');
    const language = pageLanguage(reply.request);
    return residentPage(reply.code(410), 'gone', {
      title: translate(language, 'resident.confirm.late-title'),
      lead: translate(language, 'resident.confirm.late-lead'),
      timesUrl: 'service' in facts ? `/book/${facts.service}` : '/book',
    });
  }
}
