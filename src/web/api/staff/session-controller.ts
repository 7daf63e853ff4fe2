import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionView } from '../../../contract/staff-wire.js';
import type { Staff } from '../../../domain/access/staff.js';
import { SignIn } from '../../../use-cases/access/sign-in.js';
import { SignOut } from '../../../use-cases/access/sign-out.js';
import { SignInBody } from '../bodies.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';
import { clearSessionCookie, senderOf, setStaffCookies } from '../../http/session-cookie.js';

const view = (csrfToken: string, { name, roles, hubs }: Staff): SessionView => ({
  csrfToken,
  staff: { name, roles, hubs },
});

@ApiTags('Staff')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
  ) {}

  /** Signs in. Unsafe calls of the session send its `csrfToken` in `X-CSRF-Token`. */
  @HttpCode(200)
  @Post()
  async open(
    @Body() { email, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const signedIn = await this.signIn.run({ email, password, ...senderOf(request) });
    setStaffCookies(reply, signedIn);
    return view(signedIn.csrfToken, signedIn.staff);
  }

  /** Shows the signed-in member of staff. */
  @ApiCookieAuth('session')
  @UseGuards(StaffGuard)
  @Get()
  show(@Session() { csrfToken, staff }: SessionCaller): SessionView {
    return view(csrfToken, staff);
  }

  /** Signs out and ends the session. */
  @ApiCookieAuth('session')
  @UseGuards(StaffGuard)
  @HttpCode(204)
  @Delete()
  async close(@Session() { token }: SessionCaller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.run(token);
    clearSessionCookie(reply);
  }
}
