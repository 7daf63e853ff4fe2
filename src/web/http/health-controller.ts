import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckReadiness } from '../../use-cases/hub/check-readiness.js';
import { faultProblem, RETRY_AFTER } from './problems.js';
import { readerOf } from './render-page.js';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: CheckReadiness) {}

  /** Answers as long as the process runs. */
  @Get('healthz')
  process() {
    return { status: 'ok' };
  }

  /** Answers 503 with the reason while the database cannot be reached or its migrations have not all run. */
  @Get('readyz')
  async ready(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const reason = await this.readiness.run();
    if (reason === undefined) return { status: 'ok' };
    void reply.code(503).header('retry-after', RETRY_AFTER).type('application/problem+json');
    return { ...faultProblem(503, readerOf(request)), detail: reason };
  }
}
