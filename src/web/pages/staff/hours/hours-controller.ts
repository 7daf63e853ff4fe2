// A supervisor changes the hours of a hub: the list, the form, the preview with all affected bookings, and saving.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HoursPlan } from '../../../../domain/hub/hours-plan.js';
import { Refusal } from '../../../../domain/refusal.js';
import { ChangeHours } from '../../../../use-cases/hub/change-hours.js';
import { type HoursNow, ShowHours } from '../../../../use-cases/hub/show-hours.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { attemptOf } from '../../../http/idempotency-key.js';
import { cityLanguages, pageLanguage } from '../../../http/render-page.js';
import { carriedText } from '../parts/city-text.js';
import type { FormProblem } from '../parts/form-problems.js';
import { showStaffPage } from '../parts/page-frame.js';
import { staffPageContext } from '../parts/staff-page-context.js';
import { HoursForm, marksOf, type TypedHours, typedFields } from './hours-form.js';
import { hoursPage } from './hours-page.js';
import { firstTyped, planPage } from './plan-page.js';
import { previewPage } from './preview-page.js';
import { type PlanKind, planKinds, readPlan } from './read-plan.js';

type Address = Record<'hub' | 'kind', string>;

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/hubs/:hub/hours')
export class HoursController {
  constructor(
    private readonly hours: ShowHours,
    private readonly changing: ChangeHours,
  ) {}

  @Get()
  async page(@Param('hub') hub: string, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const page = hoursPage(await this.hours.run(hub, session.actor), pageLanguage(reply.request));
    return showStaffPage(reply, 'hours', session, page);
  }

  @Get('plan/:kind')
  async ask(@Param() { hub, kind }: Address, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const hoursNow = await this.hours.run(hub, session.actor);
    return showForm(reply, session, kindOf(kind), hoursNow, firstTyped(kindOf(kind), hoursNow.hub, hoursNow.asOf));
  }

  /** Shows the preview; or the form again, with its problems or to be edited. */
  @HttpCode(200)
  @Post('plan/:kind')
  async preview(
    @Param() { hub, kind }: Address,
    @Body() form: HoursForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    const hoursNow = await this.hours.run(hub, session.actor);
    const read = planOf(kindOf(kind), form, hoursNow, reply);
    if (!read.plan || form.step === 'edit')
      return showForm(reply, session, kindOf(kind), hoursNow, form, read.problems);
    return this.showPreview(reply, session, kindOf(kind), hub, read.plan, form);
  }

  @HttpCode(200)
  @Post('plan/:kind/save')
  async save(
    @Param() { hub, kind }: Address,
    @Body() form: HoursForm,
    @Session() session: SessionCaller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const hoursNow = await this.hours.run(hub, session.actor);
    const read = planOf(kindOf(kind), form, hoursNow, reply);
    if (!read.plan) return showForm(reply, session, kindOf(kind), hoursNow, form, read.problems);
    const seen = marksOf(form.seen);
    try {
      const attempt = attemptOf(request, form.idempotencyKey);
      const { value } = await this.changing.save(hub, read.plan, seen, session.actor, attempt);
      return reply.redirect(`/staff/hubs/${hub}/hours/${value.change}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.facts.why !== 'bookings-moved') throw error;
      return this.showPreview(reply.code(409), session, kindOf(kind), hub, read.plan, form, seen);
    }
  }

  @Get('plan/:kind/save')
  toForm(@Param() { hub, kind }: Address, @Res() reply: FastifyReply) {
    return reply.redirect(`/staff/hubs/${encodeURIComponent(hub)}/hours/plan/${kindOf(kind)}`, 303);
  }

  private async showPreview(
    reply: FastifyReply,
    session: SessionCaller,
    kind: PlanKind,
    hub: string,
    plan: HoursPlan,
    form: HoursForm,
    seen?: string[],
  ) {
    const preview = await this.changing.preview(hub, plan, session.actor);
    const edit = `/staff/hubs/${hub}/hours/plan/${kind}`;
    const urls = { save: `${edit}/save`, edit, back: `/staff/hubs/${hub}/hours` };
    const page = previewPage({ preview, typed: typedIn(form), seen, urls }, pageLanguage(reply.request));
    return showStaffPage(reply, 'hours-preview', session, page, reply.statusCode);
  }
}

/** Answers 404 to an unknown kind. */
function kindOf(kind: string): PlanKind {
  const known = planKinds.find((one) => one === kind);
  if (!known) throw new NotFoundException();
  return known;
}

const planOf = (kind: PlanKind, form: HoursForm, { hub, asOf }: HoursNow, { request }: FastifyReply) =>
  readPlan(kind, form, hub.opening, {
    ...staffPageContext(hub, asOf, pageLanguage(request)),
    languages: cityLanguages(request),
  });

/** The typed values of the form, without the marks, the step and the key. */
const typedIn = (form: HoursForm): Record<string, string> => ({
  ...Object.fromEntries(typedFields.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]]))),
  ...carriedText(form.reason),
});

function showForm(
  reply: FastifyReply,
  session: SessionCaller,
  kind: PlanKind,
  { hub, asOf }: HoursNow,
  typed: TypedHours,
  problems: FormProblem[] = [],
) {
  const languages = cityLanguages(reply.request);
  const page = planPage({ kind, hub, asOf, typed, problems, languages }, pageLanguage(reply.request));
  return showStaffPage(reply, 'hours-plan', session, page, problems.length > 0 ? 400 : 200);
}
