import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CheckReadiness } from '../../use-cases/hub/check-readiness.js';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: CheckReadiness) {}

  /** Answers as long as the process runs. */
  @Get('healthz')
  process() {
    return { status: 'ok' };
  }

  /** Answers 503 while the database cannot be reached or its migrations have not all run. */
  @Get('readyz')
  async ready() {
    if (!(await this.readiness.run())) throw new HttpException('not ready', 503);
    return { status: 'ok' };
  }
}
