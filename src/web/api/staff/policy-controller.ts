import { Body, Controller, Get, Param, Put, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PolicyVersionView, PolicyView } from '../../../contract/staff-wire.js';
import type { Attempt } from '../../../platform/idempotency.js';
import { ChangePolicy } from '../../../use-cases/hub/change-policy.js';
import { ShowPolicy } from '../../../use-cases/hub/show-policy.js';
import { PolicyBody } from './policy-bodies.js';
import { Session, type SessionCaller, StaffGuard } from '../../http/callers.js';
import { Once, unwrap } from '../../http/idempotency-key.js';
import { policyView, versionView } from './policy-view.js';

@ApiTags('Staff')
@ApiCookieAuth('session')
@UseGuards(StaffGuard)
@Controller('api/v1/hubs/:hub/policy')
export class PolicyController {
  constructor(
    private readonly showing: ShowPolicy,
    private readonly changing: ChangePolicy,
  ) {}

  /** Shows the current numbers of the calling order, and the typical waits. */
  @Get()
  async show(@Param('hub') hub: string, @Session() { actor }: SessionCaller): Promise<PolicyView> {
    return policyView(await this.showing.run(hub, actor));
  }

  /** Changes all numbers at once, as a new version. Refused when another change came first. */
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Put()
  async change(
    @Param('hub') hub: string,
    @Body() { version, note, policy }: PolicyBody,
    @Once() once: Attempt | undefined,
    @Session() { actor }: SessionCaller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyView> {
    unwrap(reply, await this.changing.run(hub, { version, note, policy: { ...policy } }, actor, once));
    return policyView(await this.showing.run(hub, actor));
  }

  /** Lists every version with its author and note, the latest first. */
  @Get('versions')
  async versions(@Param('hub') hub: string, @Session() { actor }: SessionCaller): Promise<PolicyVersionView[]> {
    return (await this.showing.versions(hub, actor)).map(versionView);
  }
}
