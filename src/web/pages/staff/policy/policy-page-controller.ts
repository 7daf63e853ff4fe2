// A supervisor changes the policy: the form with its history, the preview of the change, and saving.
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
import { staffPageContext } from '../parts/staff-page-context.js';
import { statusAfter } from '../parts/refused-form.js';
import { afterStep, PolicyForm, typedFrom } from './policy-form.js';
import { type PolicyFacts, policyPage } from './policy-page.js';
import { policyPreviewPage } from './policy-preview.js';
import { problemsOfRefusal, readPolicy } from './read-policy.js';

/** The hub, the session and the reply of the request that is answered. */
interface PageRequest {
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
    const policyNow = await this.showing.run(hub, session.actor);
    return show({ hub, session, reply }, { now: policyNow, typed: typedFrom(policyNow.policy) });
  }

  /** Shows what the change does; or the form again, with a row added or removed, or with its problems. */
  @HttpCode(200)
  @Post()
  async preview(
    @Param('hub') hub: string,
    @Body() form: PolicyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const policyNow = await this.showing.run(hub, session.actor);
    const pageRequest = { hub, session, reply };
    if (form.step !== undefined) return show(pageRequest, { now: policyNow, typed: afterStep(form) });
    const language = pageLanguage(reply.request);
    const { wish: change, problems } = readPolicy(form, staffPageContext(policyNow.hub, policyNow.asOf, language));
    if (!change) return show(pageRequest, { now: policyNow, typed: form, problems });
    try {
      const preview = await this.changing.preview(hub, change, session.actor);
      return showStaffPage(reply, 'policy-preview', session, policyPreviewPage(policyNow, preview, form, language));
    } catch (error) {
      return this.again(pageRequest, form, error);
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
    const policyNow = await this.showing.run(hub, session.actor);
    const pageRequest = { hub, session, reply };
    const { wish: change, problems } = readPolicy(
      form,
      staffPageContext(policyNow.hub, policyNow.asOf, pageLanguage(request)),
    );
    if (!change) return show(pageRequest, { now: policyNow, typed: form, problems });
    try {
      await this.changing.run(hub, change, session.actor, attemptOf(request, form.idempotencyKey));
      return reply.redirect(`/staff/hubs/${encodeURIComponent(hub)}/policy`, 303);
    } catch (error) {
      return this.again(pageRequest, form, error);
    }
  }

  @Get('save')
  toPage(@Param('hub') hub: string, @Res() reply: FastifyReply) {
    return reply.redirect(`/staff/hubs/${encodeURIComponent(hub)}/policy`, 303);
  }

  /** Shows the form with the problems of a refusal. After a newer version by another supervisor it has that one's numbers. */
  private async again(pageRequest: PageRequest, form: PolicyForm, error: unknown) {
    if (!(error instanceof Refusal)) throw error;
    const policyNow = await this.showing.run(pageRequest.hub, pageRequest.session.actor);
    const context = staffPageContext(policyNow.hub, policyNow.asOf, pageLanguage(pageRequest.reply.request));
    const isMoved = error.facts.why === 'policy-moved';
    const typed = isMoved ? { ...typedFrom(policyNow.policy), note: form.note } : form;
    const problems = problemsOfRefusal(error, form, context);
    return show(pageRequest, { now: policyNow, typed, problems, ...(problems.length === 0 && { refusal: error }) });
  }
}

function show({ session, reply }: PageRequest, facts: PolicyFacts) {
  const { problems = [], refusal } = facts;
  const page = policyPage(facts, pageLanguage(reply.request));
  return showStaffPage(reply, 'policy', session, page, problems.length > 0 ? 400 : statusAfter(refusal));
}
