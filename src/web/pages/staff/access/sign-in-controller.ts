// Signing in and out by forms. After wrong credentials the page comes again with the typed email address.
import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../../../domain/refusal.js';
import { Clock } from '../../../../platform/clock.js';
import { SignIn } from '../../../../use-cases/access/sign-in.js';
import { SignOut } from '../../../../use-cases/access/sign-out.js';
import { Session, type SessionCaller, StaffGuard } from '../../../http/callers.js';
import { retryAfterOf } from '../../../http/problems.js';
import { pageLanguage, renderPage } from '../../../http/render-page.js';
import { clearSessionCookie, senderOf, setStaffCookies } from '../../../http/session-cookie.js';
import { EmptyForm, SignInForm } from '../parts/form-bodies.js';
import { staffText } from '../parts/staff-page-context.js';
import { answer, refusalWords, statusAfter } from '../parts/refused-form.js';

@ApiExcludeController()
@Controller('staff')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly clock: Clock,
  ) {}

  @Get('sign-in')
  page(@Res() reply: FastifyReply) {
    return this.show(reply, '');
  }

  @HttpCode(200)
  @Post('sign-in')
  open(@Body() { email, password }: SignInForm, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const work = this.signIn.run({ email, password, ...senderOf(request) });
    const opened = work.then((signedIn) => setStaffCookies(reply, signedIn));
    return answer(reply, '/staff', opened, (refusal) => this.show(reply, email, refusal));
  }

  @UseGuards(StaffGuard)
  @HttpCode(200)
  @Post('sign-out')
  async close(@Body() _form: EmptyForm, @Session() { token }: SessionCaller, @Res() reply: FastifyReply) {
    await this.signOut.run(token);
    clearSessionCookie(reply);
    return reply.redirect('/staff/sign-in', 303);
  }

  private async show(reply: FastifyReply, email: string, refusal?: Refusal): Promise<FastifyReply> {
    const context = { language: pageLanguage(reply.request), zone: 'UTC', now: this.clock.now() };
    const retryAfter = refusal && retryAfterOf(refusal);
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    const title = staffText(context, 'sign-in.title');
    const page = { title, path: '/staff/sign-in', email, refusal: refusalWords(refusal, context) };
    return renderPage(reply.code(statusAfter(refusal)), 'staff/sign-in', page);
  }
}
