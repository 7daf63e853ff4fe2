import { Body, Controller, Get, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { StaffRole } from '../../../../domain/access/staff.js';
import type { Refusal } from '../../../../domain/refusal.js';
import { ManageStaff } from '../../../../use-cases/access/manage-staff.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { CityDesk } from '../parts/city-page.js';
import { AccountForm, AccountWish, EmptyForm } from '../parts/form-bodies.js';
import { formProblems } from '../parts/form-problems.js';
import { showStaffPage } from '../parts/page-frame.js';
import { staffText } from '../parts/staff-page-context.js';
import { answer, refusalWords, statusAfter } from '../parts/refused-form.js';
import { type AccountsFacts, accountsPage } from './accounts-page.js';

// The accounts of staff for administrators: a list, a form for a new account, closing and reopening.
type Shown = Pick<AccountsFacts, 'problems' | 'typed'> & { refusal?: Refusal };

@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('staff/accounts')
export class AccountsPagesController {
  constructor(
    private readonly staff: ManageStaff,
    private readonly desk: CityDesk,
  ) {}

  @Get()
  page(@Session() session: SessionCaller, @Res() reply: FastifyReply) {
    return this.show(reply, session);
  }

  @HttpCode(200)
  @Post()
  add(@Body() form: AccountForm, @Session() session: SessionCaller, @Res() reply: FastifyReply) {
    const { hubs = [], roles = [], ...rest } = form;
    const account = { ...rest, roles: roles as StaffRole[], hubs };
    const typed = { name: form.name, email: form.email, roles, hubs };
    const problems = formProblems(AccountWish, account, this.desk.contextOf(reply));
    if (problems.length > 0) return this.show(reply, session, { typed, problems });
    return answer(reply, '/staff/accounts', this.staff.add(account, session.actor), (refusal) => {
      if (refusal.code !== 'email-taken') return this.show(reply, session, { typed, refusal });
      const message = staffText(this.desk.contextOf(reply), 'wrong.taken');
      return this.show(reply, session, { typed, problems: [{ field: 'email', message }], refusal });
    });
  }

  @HttpCode(200)
  @Post(':id/close')
  close(
    @Param('id') id: string,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.setActive(reply, session, id, false);
  }

  @HttpCode(200)
  @Post(':id/reopen')
  reopen(
    @Param('id') id: string,
    @Body() _form: EmptyForm,
    @Session() session: SessionCaller,
    @Res() reply: FastifyReply,
  ) {
    return this.setActive(reply, session, id, true);
  }

  private setActive(reply: FastifyReply, session: SessionCaller, id: string, active: boolean) {
    const work = Promise.resolve().then(() => this.staff.setActive(id, active, session.actor));
    return answer(reply, '/staff/accounts', work, (refusal) => this.show(reply, session, { refusal }));
  }

  private async show(reply: FastifyReply, session: SessionCaller, { refusal, ...shown }: Shown = {}) {
    const context = this.desk.contextOf(reply);
    const accounts = await this.staff.all(session.actor);
    const facts = { ...shown, accounts, hubs: await this.desk.hubs(), own: session.staff.id };
    const page = accountsPage(facts, context);
    const status = refusal ? statusAfter(refusal) : shown.problems ? 400 : 200;
    const shownRefusal = shown.problems ? undefined : refusal;
    return showStaffPage(reply, 'accounts', session, { ...page, refusal: refusalWords(shownRefusal, context) }, status);
  }
}
