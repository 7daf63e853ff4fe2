// A supervisor changes the policy: form, what it would change, saved, history. Rows of the form come and go without a script.
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../../domain/refusal.js';
import { ChangePolicy } from '../../../../use-cases/hub/change-policy.js';
import { ShowPolicy } from '../../../../use-cases/hub/show-policy.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { pageLanguage } from '../../../http/render-page.js';
import { showStaffPage } from '../parts/page-frame.js';
import { readerAt } from '../parts/staff-reader.js';
import { statusAfter } from '../parts/refused-form.js';
import { afterStep, PolicyForm, typedFrom } from './policy-form.js';
import { type PolicyFacts, policyPage } from './policy-page.js';
import { policyPreviewPage } from './policy-preview.js';
import { problemsOfRefusal, readPolicy } from './read-policy.js';

/** Whose page it is, and where it goes. */
interface Sight {
  hub: string;
  session: SessionCaller;
  reply: FastifyReply;
}

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/policy')
export class PolicyPagesController {
  constructor(
    private readonly showing: ShowPolicy,
    private readonly changing: ChangePolicy,
  ) {}

  @Get()
  async page(@Param('hub') hub: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const now = await this.showing.run(hub, session.actor);
    return show({ hub, session, reply }, { now, typed: typedFrom(now.policy) });
  }

  /** What it would change; or the form again, with a row more or less, or with what is wrong. */
  @HttpCode(200)
  @Post()
  async preview(
    @Param('hub') hub: string,
    @Body() form: PolicyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const now = await this.showing.run(hub, session.actor);
    const sight = { hub, session, reply };
    if (form.step !== undefined) return show(sight, { now, typed: afterStep(form) });
    const language = pageLanguage(reply.request);
    const { wish, problems } = readPolicy(form, readerAt(now.hub, now.asOf, language));
    if (!wish) return show(sight, { now, typed: form, problems });
    try {
      const preview = await this.changing.preview(hub, wish, session.actor);
      return showStaffPage(reply, 'policy-preview', session, policyPreviewPage(now, preview, form, language));
    } catch (error) {
      return this.again(sight, form, error);
    }
  }

  @HttpCode(200)
  @Post('save')
  async save(
    @Param('hub') hub: string,
    @Body() form: PolicyForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const now = await this.showing.run(hub, session.actor);
    const sight = { hub, session, reply };
    const { wish, problems } = readPolicy(form, readerAt(now.hub, now.asOf, pageLanguage(request)));
    if (!wish) return show(sight, { now, typed: form, problems });
    try {
      await this.changing.run(hub, wish, session.actor, attemptOf(request, form.idempotencyKey));
      return reply.redirect(`/staff/hubs/${encodeURIComponent(hub)}/policy`, 303);
    } catch (error) {
      return this.again(sight, form, error);
    }
  }

  @Get('save')
  toPage(@Param('hub') hub: string, @Res() reply: FastifyReply) {
    return reply.redirect(`/staff/hubs/${encodeURIComponent(hub)}/policy`, 303);
  }

  /** The form with what stands against it; with the numbers of somebody who was faster, where that is it. */
  private async again(sight: Sight, form: PolicyForm, error: unknown) {
    if (!(error instanceof Refusal)) throw error;
    const now = await this.showing.run(sight.hub, sight.session.actor);
    const reader = readerAt(now.hub, now.asOf, pageLanguage(sight.reply.request));
    const isMoved = error.facts.why === 'policy-moved';
    const typed = isMoved ? { ...typedFrom(now.policy), note: form.note } : form;
    const problems = problemsOfRefusal(error, form, reader);
    return show(sight, { now, typed, problems, ...(problems.length === 0 && { refusal: error }) });
  }
}

function show({ session, reply }: Sight, facts: PolicyFacts) {
  const { problems = [], refusal } = facts;
  const page = policyPage(facts, pageLanguage(reply.request));
  return showStaffPage(reply, 'policy', session, page, problems.length > 0 ? 400 : statusAfter(refusal));
}
